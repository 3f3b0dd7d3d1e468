"""A page that is read from top to bottom: a title, then cards, never wider than a line of text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cloakroom import theme
from cloakroom.widgets.parts.base import Card, Heading, Muted, Subheading

_WIDEST = 860


class Grown(QWidget):
    """As high as its text needs at its width: a scroll area would squeeze it otherwise."""

    grew = Signal()
    """It needs another height than before."""

    def event(self, event: QEvent) -> bool:
        """Something in it changed its size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width, another height."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        layout = self.layout()
        if layout is not None:
            grows = layout.hasHeightForWidth()
            natural = layout.totalSizeHint().height()
            needed = layout.totalHeightForWidth(self.width()) if grows else natural
            if needed != self.minimumHeight():
                self.setMinimumHeight(needed)
                self.grew.emit()


class ColumnArea(QScrollArea):
    """The scrolling column; ``column`` takes what is shown."""

    def __init__(self, title: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = Grown()
        inside.setMaximumWidth(_WIDEST)
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.XXL)
        self.column.setSpacing(theme.L)
        self.column.addWidget(Heading(title))
        if text:
            self.column.addWidget(Muted(text))
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(inside, 100)
        row.addStretch(1)
        self.setWidget(holder)

    def section(self, title: str, text: str = "") -> Card:
        """A titled card."""
        card = Card()
        card.body.setSpacing(theme.M)
        card.body.addWidget(Subheading(title))
        if text:
            card.body.addWidget(Muted(text))
        self.column.addWidget(card)
        return card
