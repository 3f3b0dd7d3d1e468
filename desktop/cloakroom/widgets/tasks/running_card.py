"""Work that somebody waits for: what it is, how far it is, and a way out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from cloakroom import icons, theme
from cloakroom.widgets.parts.base import Card, Muted, PlainButton, QuietButton, Subheading


class RunningCard(Card):
    """A title, a line, a bar and a button; hidden while nothing runs."""

    cancelled = Signal()
    retried = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Subheading()
        self._text = Muted()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self.cancel = PlainButton(self.tr("&Cancel"))
        self.cancel.clicked.connect(self.cancelled)
        self.again = PlainButton(self.tr("Try &again"), icons.icon("refresh"))
        self.again.clicked.connect(self.retried)
        self.leave = QuietButton(self.tr("Close"))
        self.leave.clicked.connect(self.hide)
        words = QVBoxLayout()
        words.setSpacing(theme.XS)
        words.addWidget(self._title)
        words.addWidget(self._text)
        top = QHBoxLayout()
        top.addLayout(words, 1)
        for button in (self.cancel, self.again, self.leave):
            top.addWidget(button)
        self.body.addLayout(top)
        self.body.addWidget(self._bar)
        self.hide()

    def begin(self, title: str, text: str = "") -> None:
        """Something runs now, and nobody knows yet how long."""
        self._title.setText(title)
        self._bar.setAccessibleName(title)
        self._bar.setRange(0, 0)
        self.say(text)
        self._failed(failed=False)
        self.show()

    def fail(self, sentence: str) -> None:
        """It went wrong: say so, and offer to try once more."""
        self.say(sentence)
        self._failed(failed=True)
        self.show()

    def _failed(self, *, failed: bool) -> None:
        self._bar.setVisible(not failed)
        self.cancel.setVisible(not failed)
        self.again.setVisible(failed)
        self.leave.setVisible(failed)

    def say(self, text: str) -> None:
        """What it is at."""
        self._text.setText(text)
        self._text.setVisible(bool(text))

    def set_progress(self, done: int, total: int) -> None:
        """How far it is."""
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)
