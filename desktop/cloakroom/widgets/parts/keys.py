"""Shortcuts that hold while the keyboard is inside one widget."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def key(
    sequence: str | QKeySequence.StandardKey, where: QWidget, do: Callable[[], object]
) -> QShortcut:
    """Do something on a key, while ``where`` or something in it has the keyboard.

    Letters must not be taken from a line of text elsewhere in the window.
    """
    shortcut = QShortcut(QKeySequence(sequence), where)
    # Not by keyword when it is made: PySide 6.11 takes that and leaves the whole window.
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(do)
    return shortcut
