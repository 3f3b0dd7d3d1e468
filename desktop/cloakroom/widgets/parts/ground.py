"""What stands behind a row or a card: chosen, under the mouse, at the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from cloakroom import theme


def paint_ground(
    painter: QPainter,
    option: QStyleOptionViewItem,
    room: QRect,
    radius: int = theme.RADIUS,
    *,
    keyboard: bool | None = None,
) -> None:
    """Fill ``room`` and frame it as the option's state says.

    ``keyboard`` is whether it is where the keyboard is, by the option's focus where it is None.
    """
    colours, flags = theme.colours(), QStyle.StateFlag
    painter.setPen(Qt.PenStyle.NoPen)
    if option.state & flags.State_Selected:
        painter.setBrush(QColor(colours.accent_soft))
        painter.drawRoundedRect(room, radius, radius)
    elif option.state & flags.State_MouseOver:
        painter.setBrush(QColor(colours.hover))
        painter.drawRoundedRect(room, radius, radius)
    if bool(option.state & flags.State_HasFocus) if keyboard is None else keyboard:
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(room.adjusted(1, 1, -1, -1), radius, radius)
