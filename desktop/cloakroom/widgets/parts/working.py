"""One large sentence, a bar, what is left, and a way to stop: for work that somebody waits for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from cloakroom import icons, theme
from cloakroom.widgets.parts.base import Display, Muted, PlainButton


class Working(QWidget):
    """``stopped`` when the person asks for it."""

    stopped = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._title = Display(title)
        self._title.setAlignment(centre)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setFixedWidth(420)
        self._text = Muted()
        self._text.setAlignment(centre)
        self.extra = QVBoxLayout()
        self.stop = PlainButton(self.tr("&Stop"), icons.icon("stop"))
        self.stop.clicked.connect(self._stop)
        column = QVBoxLayout(self)
        column.setSpacing(theme.L)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addWidget(self._bar, 0, centre)
        column.addWidget(self._text)
        column.addLayout(self.extra)
        column.addWidget(self.stop, 0, centre)
        column.addStretch(3)

    def say(self, title: str | None, text: str, done: int = 0, total: int = 0) -> None:
        """How far it is; ``total`` 0 while nobody knows, ``title`` None to leave it."""
        if title is not None:
            self._title.setText(title)
        self._text.setText(text)
        self._bar.setAccessibleName(f"{self._title.text()} {text}")
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def ready(self) -> None:
        """For a new piece of work."""
        self.stop.setEnabled(True)

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self._text.setText(self.tr("Stopping…"))
        self.stopped.emit()
