"""The clip under the mouse: its small frames, one after the other, while the mouse is there."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPixmap

from cloakroom.items.parts.pictures import Pictures
from cloakroom_engine.library.moving import MOMENTS
from cloakroom_engine.records import Photo

STEP_MS: Final = 400
"""How long a frame is shown: slow enough to see who it is."""


class Moving(QObject):
    """Asks for pictures only of the clip that is pointed at, and for nothing once it is left.

    Signals:
        stepped: another picture is to be shown.
        stayed: a clip has been pointed at for a while: who plays it may get ready.
    """

    stepped = Signal()
    stayed = Signal()

    def __init__(self, pictures: Pictures[tuple[str, int]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._photo: Photo | None = None
        self._at = 0
        self._told = False
        self._timer = QTimer(self, interval=STEP_MS)
        self._timer.timeout.connect(self._step)
        pictures.ready.connect(self._ready)

    @property
    def photo_id(self) -> int | None:
        """The clip that moves."""
        return self._photo.id if self._photo else None

    def point_at(self, photo: Photo | None) -> None:
        """Move this clip; None, or a photo that does not last, stops."""
        wanted = photo if photo is not None and photo.lasts_s else None
        if (wanted.id if wanted else None) == self.photo_id:
            return
        self._photo, self._at, self._told = wanted, 0, False
        if wanted is None:
            self._timer.stop()
        else:
            self._timer.start()
        self.stepped.emit()

    def picture(self, edge_px: int) -> QPixmap | None:
        """The frame of the moment; None until the first one was read. The next one is asked for
        with it, so that it is there when its turn comes."""
        if self._photo is None:
            return None
        sha256 = self._photo.sha256
        self._pictures.get((sha256, (self._at + 1) % MOMENTS), edge_px)
        return self._pictures.get((sha256, self._at), edge_px)

    def _step(self) -> None:
        if self._photo is not None:
            if not self._told:
                self._told = True
                self.stayed.emit()
            self._at = (self._at + 1) % MOMENTS
            if self._pictures.is_absent((self._photo.sha256, self._at)):
                self._at = 0  # a clip of fewer frames
            self.stepped.emit()

    def _ready(self, key: tuple[str, int]) -> None:
        if self._photo is not None and key == (self._photo.sha256, self._at):
            self.stepped.emit()
