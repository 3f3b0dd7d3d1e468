"""Plays a clip, and a copy beside it: a clock, and the frames of the moment."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from cloakroom.bridge.client import EngineClient
from cloakroom.bridge.clip_frames import ClipFrames, Film

_MOST_HZ: Final = 30.0
STEP_S: Final = 1.0
LEAP_S: Final = 5.0


class ClipPlayer(QObject):
    """Knows the moment; asks for what is shown then and stands still while that is not there.

    Signals:
        moved: the moment, in seconds from the first frame, or what can be shown of it.
        playing_changed: whether it plays.
        opened: ``Film``, once it is known.
        failed: a code and its parameters.
    """

    moved = Signal(float)
    playing_changed = Signal(bool)
    opened = Signal(object)
    failed = Signal(str, dict)

    def __init__(self, client: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.before = ClipFrames(client, self)
        self.after = ClipFrames(client, self)
        self._at_s = 0.0
        self._film: Film | None = None
        self._playing = False
        self._since = QElapsedTimer()
        self._tick = QTimer(self)
        self._tick.timeout.connect(self._go_on)
        for frames in (self.before, self.after):
            frames.came.connect(self._came)
            frames.failed.connect(self._failed)

    @property
    def at_s(self) -> float:
        """The moment."""
        return self._at_s

    @property
    def film(self) -> Film | None:
        """What is known of the clip as a whole."""
        return self._film

    @property
    def playing(self) -> bool:
        """Whether it plays, or would if its frames were there."""
        return self._playing

    @property
    def waits(self) -> bool:
        """Whether frames of the moment are not there yet."""
        before = self.before.at(self._at_s)
        return before is None or (self._compares and self.after.at(self._at_s) is None)

    @property
    def _compares(self) -> bool:
        return self.after.is_open

    def open(self, photo_id: int | None) -> None:
        """Another clip, from its beginning; None for none."""
        self.pause()
        self._film = None
        self._at_s = 0.0
        self.after.open(None)
        self.before.open(photo_id)
        self.moved.emit(0.0)

    def compare(self, photo_id: int, path: str) -> None:
        """Show a copy beside it; an empty path for none."""
        self.after.open(photo_id if path else None, path)
        self.moved.emit(self._at_s)

    def toggle(self) -> None:
        """Play, or stand still; at the end, from the beginning."""
        if self._playing:
            self.pause()
            return
        if self._film is not None and self._at_s >= self._last_s():
            self._at_s = 0.0
        self._playing = True
        self._since.start()
        self._tick.start()
        self.playing_changed.emit(True)

    def pause(self) -> None:
        """Stand still."""
        if self._playing:
            self._playing = False
            self._tick.stop()
            self.playing_changed.emit(False)

    def seek(self, at_s: float) -> None:
        """Go to a moment."""
        self._at_s = min(max(at_s, 0.0), self._last_s())
        self._since.restart()
        self.moved.emit(self._at_s)

    def step(self, frames: int) -> None:
        """Some frames on, or back."""
        self.pause()
        rate = self._film.rate if self._film and self._film.rate else 10.0
        self.seek(self._at_s + frames / rate)

    def _last_s(self) -> float:
        """The moment of the last frame."""
        if self._film is None:
            return 0.0
        gap = 1 / self._film.rate if self._film.rate else 0.0
        return max(self._film.lasts_s - gap, 0.0)

    def _go_on(self) -> None:
        if self.waits:
            self._since.restart()
            self.moved.emit(self._at_s)
            return
        self._at_s += self._since.restart() / 1000
        if self._film is not None and self._at_s >= self._last_s():
            self._at_s = self._last_s()
            self.pause()
        self.moved.emit(self._at_s)

    def _came(self) -> None:
        film = self.before.film
        if film is not None and self._film is None:
            self._film = film
            self._tick.setInterval(round(1000 / min(max(film.rate, 5.0), _MOST_HZ)))
            self.opened.emit(film)
        self.moved.emit(self._at_s)

    def _failed(self, code: str, params: dict[str, Any]) -> None:
        self.pause()
        self.failed.emit(code, params)
