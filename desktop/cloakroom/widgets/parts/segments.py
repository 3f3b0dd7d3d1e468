"""A row of buttons of which one is on: for looks and zooms."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from cloakroom import icons
from cloakroom.widgets.parts.base import ToolPressable
from cloakroom.widgets.parts.flow import Flow


class Segments(QWidget):
    """Buttons side by side; the arrow keys walk through them, as through radio buttons.

    Args:
        choices: for each its key, its text, and an icon's name or nothing.
        name: what is chosen, for a screen reader.
    """

    chosen = Signal(str)

    def __init__(
        self, choices: Sequence[tuple[str, str, str]], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        row = Flow(self, 2)
        for key, text, icon in choices:
            button = ToolPressable()
            button.setText(text)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setAccessibleName(f"{name}: {text}")
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            if icon:
                button.setIcon(icons.icon(icon))
                button.setIconSize(QSize(18, 18))
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.clicked.connect(lambda _=False, chosen=key: self.chosen.emit(chosen))
            self._group.addButton(button)
            self._buttons[key] = button
            row.addWidget(button)

    def set_current(self, key: str) -> None:
        """Show what is on, without telling anybody."""
        self._buttons[key].setChecked(True)

    def button(self, key: str) -> QToolButton:
        """The button of a choice."""
        return self._buttons[key]
