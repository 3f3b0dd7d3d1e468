"""Sliders, lists and numbers that a passing mouse wheel leaves alone.

Qt's own take the wheel, and with it the keyboard, from whoever only scrolls the page: a choice
about protection would be changed by a hand that meant something else. Every page uses these.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QListView,
    QSlider,
    QSpinBox,
    QTabBar,
    QWidget,
)


class _Unmoved:
    """The wheel is the page's: it goes on to whatever scrolls behind."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Not for this."""
        event.ignore()


class Slider(_Unmoved, QSlider):
    """A slider that is moved by hand or by key; it lies down unless told otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


class ChoiceBox(_Unmoved, QComboBox):
    """A list that is opened to choose from it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        """Said as the description too: but on Windows, Qt's boxes say what is chosen instead."""
        super().setAccessibleName(name)
        self.setAccessibleDescription(name)


class NumberBox(_Unmoved, QSpinBox):
    """A number that is typed or stepped through; told only once it is whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setKeyboardTracking(False)


class SecondsBox(_Unmoved, QDoubleSpinBox):
    """A moment of a clip, to the tenth; told only once it is whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setKeyboardTracking(False)
        self.setDecimals(1)
        self.setSingleStep(0.5)


class Tabs(_Unmoved, QTabBar):
    """Tabs that are turned by a click or a key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # What marks the open one stands below; a base would be drawn above.
        self.setDrawBase(False)


class Listing(QListView):
    """Rows that the wheel scrolls, without giving them the keyboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
