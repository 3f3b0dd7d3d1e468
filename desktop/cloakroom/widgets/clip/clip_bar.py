"""The line above a clip: back, what it is, and the one before or after it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from cloakroom import icons, theme
from cloakroom.widgets.parts.base import Muted, Subheading, ToolPressable


class ClipBar(QWidget):
    """Signals are what was asked for."""

    back = Signal()
    previous = Signal()
    next = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Subheading()
        self._title.setWordWrap(False)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._facts = Muted()
        self._facts.setWordWrap(False)
        self._place = Muted()
        self._place.setWordWrap(False)
        back = self._button("close", self.tr("Back to the library (Esc)"))
        self._previous = self._button("back", self.tr("Previous in the list (PgUp)"))
        self._next = self._button("forward", self.tr("Next in the list (PgDown)"))
        for button, signal in (
            (back, self.back), (self._previous, self.previous), (self._next, self.next),
        ):  # fmt: skip
            button.clicked.connect(signal)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.XS)
        row.addWidget(back)
        row.addSpacing(theme.S)
        row.addWidget(self._title, 1)
        row.addWidget(self._facts)
        row.addSpacing(theme.M)
        row.addWidget(self._place)
        row.addWidget(self._previous)
        row.addWidget(self._next)

    def say(self, title: str, facts: str, at: int, total: int) -> None:
        """A file's name, what kind of clip it is, and which of how many."""
        self._title.setText(title)
        self._title.setToolTip(title)
        self._facts.setText(facts)
        self._place.setText(self.tr("{at} of {total}").format(at=at + 1, total=total))
        for widget in (self._place, self._previous, self._next):
            widget.setVisible(total > 1)
        self._previous.setEnabled(at > 0)
        self._next.setEnabled(at + 1 < total)

    def _button(self, icon: str, text: str) -> QToolButton:
        button = ToolPressable(self)
        button.setIcon(icons.icon(icon))
        button.setIconSize(QSize(18, 18))
        button.setToolTip(text)
        button.setAccessibleName(text)
        return button
