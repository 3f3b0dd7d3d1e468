"""What has the keyboard is in sight: Qt scrolls to it only from within the area that scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from cloakroom import theme


def follow(qt: QApplication) -> None:
    """Scroll wherever the keyboard goes, from now on."""
    qt.focusChanged.connect(_bring)


def _bring(_before: QWidget | None, now: QWidget | None) -> None:
    # What is under a pressed mouse is in sight, and must not move away from it.
    if now is None or QApplication.mouseButtons() != Qt.MouseButton.NoButton:
        return
    around = now.parentWidget()
    while around is not None:
        inside = around.widget() if isinstance(around, QScrollArea) else None
        if isinstance(around, QScrollArea) and inside is not None and inside.isAncestorOf(now):
            around.ensureWidgetVisible(_row_of(now, inside, around.viewport()), 0, theme.S)
        around = around.parentWidget()


def _row_of(widget: QWidget, inside: QWidget, sight: QWidget) -> QWidget:
    """The largest thing around a widget that leaves room for others: what it is about is in it."""
    row, at = widget, widget.parentWidget()
    while at is not None and at is not inside and at.height() <= sight.height() // 2:
        row, at = at, at.parentWidget()
    return row
