"""Looking through photos: how far, how many faces, how long it still takes."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from cloakroom.context import Context
from cloakroom.items.parts.spans import about
from cloakroom.widgets.parts.chips import FaceChip
from cloakroom.widgets.parts.flow import Flow
from cloakroom.widgets.parts.working import Working
from cloakroom_engine import protocol
from cloakroom_engine.errors import EngineError

_MOST_SHOWN = 14
_SURE_AFTER = 3
"""Photos after which a time left says something."""


class Looking(Working):
    """Faces come in as they are found."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._context = context
        self._since = 0.0
        self._faces: set[int] = set()
        holder = QWidget()
        holder.setFixedWidth(620)
        self._row = Flow(holder, centred=True)
        self.extra.addWidget(holder, 0, Qt.AlignmentFlag.AlignHCenter)
        context.changed.connect(self._found)

    def begin(self) -> None:
        """For a new look."""
        self._since = time.monotonic()
        self._faces = set()
        self._row.clear()
        self.ready()
        self.say(self.tr("Looking for faces…"), self.tr("Starting the engine"))

    def look(self, progress: protocol.Progress) -> None:
        """What the engine says."""
        if progress.stage != "scan":
            return
        words = [
            self.tr("{done} of {total} photos").format(done=progress.done, total=progress.total)
        ]
        if self._faces:
            words.append(self.tr("%n face(s) so far", "", len(self._faces)))
        if progress.done >= _SURE_AFTER:
            each = (time.monotonic() - self._since) / progress.done
            left = about(each * (progress.total - progress.done))
            words.append(self.tr("{time} left").format(time=left))
        self.say(None, " · ".join(words), progress.done, progress.total)

    def _found(self, changed: protocol.Changed) -> None:
        if not self.isVisible():
            return
        for face_id in changed.faces:
            if face_id in self._faces:
                continue
            self._faces.add(face_id)
            if len(self._faces) <= _MOST_SHOWN:
                self._show_face(face_id)

    def _show_face(self, face_id: int) -> None:
        try:
            jpeg = self._context.library.faces.crop(face_id)
        except EngineError:
            return  # the vault is locked: the scan itself says so
        picture = QPixmap()
        if jpeg and picture.loadFromData(jpeg):
            chip = FaceChip("", picture, 52)
            chip.setEnabled(False)
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._row.addWidget(chip)
