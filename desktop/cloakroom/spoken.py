"""What our own widgets are, for those who hear the screen: Qt knows that of its own ones only."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QScrollArea, QWidget

AS: Final = "spoken_as"
"""The class attribute of a widget that paints itself: its role among ``QAccessible.Role``."""


@cache
def install() -> None:
    """Have Qt ask us, once for the process."""
    QAccessible.installFactory(_interface)


def _interface(_class: str, thing: QObject | None) -> QAccessibleWidget | None:
    """The interface of a widget that says its role; None leaves it to Qt."""
    if not isinstance(thing, QWidget):
        return None
    role = getattr(type(thing), AS, None)
    if role is None and isinstance(thing, QScrollArea):
        role = QAccessible.Role.Pane
    return None if role is None else QAccessibleWidget(thing, role, thing.accessibleName())
