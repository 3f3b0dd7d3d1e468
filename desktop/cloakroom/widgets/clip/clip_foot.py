"""Below the choices: what the copy will do, what becomes of an old one, and the button."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from cloakroom import icons, theme
from cloakroom.items.parts.spans import about
from cloakroom.widgets.parts.base import Muted, PrimaryButton, QuietButton
from cloakroom.widgets.parts.inputs import ChoiceBox


class ClipFoot(QWidget):
    """``protect`` and ``cancel`` are what was asked for."""

    protect = Signal()
    cancel = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about = Muted()
        self._existing = ChoiceBox()
        for existing, text in (
            ("replace", self.tr("Replace the old copy")),
            ("beside", self.tr("Keep both copies")),
            ("ask", self.tr("Keep the old one")),
        ):
            self._existing.addItem(text, existing)
        self._existing.setAccessibleName(self.tr("What becomes of a copy that is there"))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._said = Muted()
        self._stop = QuietButton(self.tr("Cancel"))
        self._stop.setAccessibleName(self.tr("Stop making the copy"))
        self._running = QWidget()
        row = QHBoxLayout()
        row.addWidget(self._said, 1)
        row.addWidget(self._stop)
        running = QVBoxLayout(self._running)
        running.setContentsMargins(0, 0, 0, 0)
        running.setSpacing(theme.XS)
        running.addLayout(row)
        running.addWidget(self._bar)
        self.button = PrimaryButton(
            self.tr("&Protect this clip"), icons.icon("protect", "on_accent")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S)
        for widget in (self._about, self._existing, self._running, self.button):
            column.addWidget(widget)
        self.button.clicked.connect(self.protect)
        self._stop.clicked.connect(self.cancel)
        self.say_running("", 0, 0)

    @property
    def existing(self) -> str:
        """What becomes of a copy that was made with other choices."""
        return str(self._existing.currentData()) if not self._existing.isHidden() else "ask"

    def offer(self, text: str, *, can: bool, copies: int) -> None:
        """Say what the copy will do, or why none can be made."""
        self._about.setText(text)
        self._about.setVisible(bool(text))
        self._existing.setVisible(copies > 0)
        self.button.setEnabled(can and self._running.isHidden())

    def say_running(self, words: str, done: int, total: int, left_s: float | None = None) -> None:
        """What is under way for this clip; no words: nothing is."""
        if left_s is not None:
            words = self.tr("{what}: {time} left").format(what=words, time=about(left_s))
        self._running.setVisible(bool(words))
        self._said.setText(words)
        self._bar.setAccessibleName(words)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if words:
            self.button.setEnabled(False)
