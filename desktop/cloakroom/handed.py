"""Files from outside, gathered: file managers name several photos in as many starts or events."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent

_MORE_MS: Final = 300
"""How long another photo of the same choice may take to arrive."""


class Handed(QObject):
    """Takes paths from second starts, and from macOS, which sends events instead of arguments."""

    came = Signal(list, bool)
    """Paths, and whether they are to be protected."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths: list[str] = []
        self._protect = False
        self._later = QTimer(self, singleShot=True, interval=_MORE_MS)
        self._later.timeout.connect(self._tell)

    def add(self, paths: list[str], protect: bool) -> None:
        """These too; they are told together with what comes soon after."""
        self._paths += paths
        self._protect = self._protect or protect
        self._later.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Finder's "Open With" and what is dropped on the icon: photos to protect."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.add([event.file()], True)
            return True
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        paths, protect = list(dict.fromkeys(self._paths)), self._protect
        self._paths, self._protect = [], False
        self.came.emit(paths, protect)
