"""The marks of a chart of rates. Shapes, not colours, tell them apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from cloakroom import theme
from cloakroom.items.report.bars import Bar

_DOT: Final = 5.5


class Mark(Enum):
    """A ring is before, a dot after, a bar its 95 % range, a diamond the same amount of noise."""

    BEFORE = 0
    AFTER = 1
    RANGE = 2
    NOISE = 3


def row(painter: QPainter, bar: Bar, middle: float, x: Callable[[float], float]) -> None:
    """The marks of one row at the height ``middle``; ``x`` tells where a share lies."""
    if bar.after is not None:
        low, high = x(bar.low), x(bar.high)
        _range(painter, QRectF(low, middle - 4, max(4.0, high - low), 8))
    if bar.before is not None:
        _ring(painter, QPointF(x(bar.before), middle))
    if bar.noise is not None:
        _diamond(painter, QPointF(x(bar.noise), middle))
    if bar.after is not None:
        _dot(painter, QPointF(x(bar.after), middle))


def legend(painter: QPainter, height: float, words: Sequence[tuple[Mark, str]]) -> None:
    """Each mark with its words, side by side."""
    left, middle = float(theme.S), height / 2
    for mark, word in words:
        spot = QPointF(left + 6, middle)
        if mark is Mark.BEFORE:
            _ring(painter, spot)
        elif mark is Mark.AFTER:
            _dot(painter, spot)
        elif mark is Mark.RANGE:
            _range(painter, QRectF(left - 2, middle - 4, 18, 8))
        else:
            _diamond(painter, spot)
        painter.setPen(QColor(theme.colours().muted))
        width = painter.fontMetrics().horizontalAdvance(word)
        upright = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left + 20, 0, width + 4, height), upright, word)
        left += 20 + width + theme.XL


def _range(painter: QPainter, room: QRectF) -> None:
    ground = QColor(theme.colours().muted)
    ground.setAlpha(70)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(room, 4, 4)


def _ring(painter: QPainter, at: QPointF) -> None:
    painter.setPen(QPen(QColor(theme.colours().text), 1.8))
    painter.setBrush(QColor(theme.colours().raised))
    painter.drawEllipse(at, _DOT, _DOT)


def _dot(painter: QPainter, at: QPointF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.colours().accent))
    painter.drawEllipse(at, _DOT + 0.9, _DOT + 0.9)


def _diamond(painter: QPainter, at: QPointF) -> None:
    painter.setPen(QPen(QColor(theme.colours().text), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    reach = _DOT + 2.5
    corners = ((0, -reach), (reach, 0), (0, reach), (-reach, 0))
    painter.drawPolygon([at + QPointF(right, down) for right, down in corners])
