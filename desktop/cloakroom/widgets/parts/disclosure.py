"""Something that is there for those who want it: a line to open, and what is under it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cloakroom import icons, theme
from cloakroom.widgets.parts.base import Small, ToolPressable


class Disclosure(QWidget):
    """A title with an arrow; ``body`` is the column that it shows and hides.

    ``about`` is a line of small print that stays under the title.
    """

    def __init__(self, title: str, about: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = ToolPressable()
        self.button.setText(title)
        self.button.setCheckable(True)
        self.button.setIconSize(QSize(14, 14))
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._inside = QWidget()
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(theme.S, 0, 0, theme.S)
        self.body.setSpacing(theme.S)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        if about:
            small = Small(about)
            small.setContentsMargins(theme.S, 0, 0, theme.XS)
            column.addWidget(small)
            self.button.setAccessibleDescription(about)
        column.addWidget(self._inside)
        self.button.toggled.connect(self._toggled)
        self._toggled(opened=False)

    def _toggled(self, opened: bool) -> None:
        self._inside.setVisible(opened)
        self.button.setIcon(icons.icon("down" if opened else "forward", "muted"))
