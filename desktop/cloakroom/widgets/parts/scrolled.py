"""What scrolls: a column that is filled anew for each report, and a page's content."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from cloakroom import theme
from cloakroom.widgets.parts.column_page import Grown


class Scrolled(QScrollArea):
    """A column that scrolls; ``show_widgets`` fills it anew. ``gap`` is between them, in pixels."""

    grew = Signal()
    """What is in it needs another height than before."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = theme.L) -> None:
        super().__init__(parent)
        self._gap = gap
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_widgets(self, widgets: Iterable[QWidget]) -> None:
        """Show these under one another."""
        inside = Grown()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, self._gap, theme.M, self._gap)
        column.setSpacing(self._gap)
        for widget in widgets:
            column.addWidget(widget)
        column.addStretch(1)
        inside.grew.connect(self.grew)
        self.setWidget(inside)

    @property
    def whole_height(self) -> int:
        """Pixels in which all of it could be seen at once."""
        inside = self.widget()
        return inside.minimumHeight() if inside is not None else 0


def in_scroll_area(inside: QWidget) -> QScrollArea:
    """A page's content with a page's margins, which scrolls where it is higher than the window."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(*theme.PAGE)
    column.addWidget(inside)
    scroll = QScrollArea()
    # The keyboard is for what is in it.
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(holder)
    return scroll
