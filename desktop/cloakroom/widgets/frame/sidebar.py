"""The sidebar: where one can go, and what goes on meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cloakroom import icons, theme
from cloakroom.widgets.parts.base import Pressable, Small


class Place(Protocol):
    """Where one can go; ``place`` is where in the sidebar: top, bottom or nowhere."""

    @property
    def name(self) -> str:
        """What a page is called in code."""

    @property
    def title(self) -> str:
        """What people read."""

    @property
    def icon(self) -> str:
        """The name of its picture."""

    @property
    def place(self) -> str:
        """Where it stands."""

    @property
    def shortcut(self) -> str:
        """The keys that lead there."""


class Activity(QFrame):
    """What goes on in the background: a line of text and a bar; a click leads there."""

    clicked = Signal()
    spoken_as = QAccessible.Role.Button

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.M, theme.S, theme.M, theme.S)
        column.setSpacing(6)
        self._text = Small()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        column.addWidget(self._text)
        column.addWidget(self._bar)
        self.hide()

    def say(self, text: str, done: int, total: int) -> None:
        """Show how far it is; ``total`` 0 is as long as nobody knows."""
        self._text.setText(text)
        self._bar.setAccessibleName(text)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self.setAccessibleName(text)
        self.show()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Lead there."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Lead there by keyboard too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.clicked.emit()
        else:
            super().keyPressEvent(event)


class Sidebar(QFrame):
    """One button a page; arrow keys walk, Enter goes."""

    chosen = Signal(str)
    asked = Signal(str)
    """Something was said in words"""

    WIDTH = 208

    def __init__(self, entries: Sequence[Place], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("Pages"))
        self.setMinimumWidth(self.WIDTH)
        self.activity = Activity(self)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.M, theme.L, theme.M, theme.M)
        column.setSpacing(2)
        column.addWidget(self._line())
        column.addSpacing(theme.S)
        for entry in (each for each in entries if each.place == "top"):
            column.addWidget(self._button(entry))
        column.addStretch(1)
        column.addWidget(self.activity)
        column.addSpacing(theme.XS)
        for entry in (each for each in entries if each.place == "bottom"):
            column.addWidget(self._button(entry))

    def mark(self, name: str) -> None:
        """Show which page is open; a page without a button leaves none marked."""
        self._group.setExclusive(False)
        for each, button in self._buttons.items():
            button.setChecked(each == name)
        self._group.setExclusive(name in self._buttons)

    def _line(self) -> QLineEdit:
        """Where something can be said in words, whatever page is open."""
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Say it in words…"))
        self.line.setAccessibleName(self.tr("Say in words what you want done"))
        self.line.setToolTip("Ctrl+K")
        self.line.returnPressed.connect(self._ask)
        return self.line

    def _ask(self) -> None:
        text = self.line.text().strip()
        self.line.clear()
        self.asked.emit(text)

    def _button(self, entry: Place) -> QPushButton:
        button = Pressable(entry.title)
        button.setIcon(icons.icon(entry.icon))
        button.setIconSize(QSize(20, 20))
        button.setCheckable(True)
        # One of several, and said as that.
        button.setAutoExclusive(True)
        button.setToolTip(entry.shortcut)
        button.clicked.connect(lambda: self.chosen.emit(entry.name))
        self._group.addButton(button)
        self._buttons[entry.name] = button
        return button
