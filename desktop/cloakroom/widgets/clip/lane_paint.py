"""How parts of a lane look, each state by its shape and its colour, and the words that go with it.

Red fills the lane, green is a bar in its middle, what nobody knows is hatched or hollow: whoever
sees no colour sees the shape.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cloakroom import theme
from cloakroom.items.clip import lanes
from cloakroom.widgets.parts.base import Small
from cloakroom.widgets.parts.flow import Flow


def paint_part(painter: QPainter, place: QRectF, state: str) -> None:
    """Draw a part of this state into its place."""
    colours = theme.colours()
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    match state:
        case lanes.FOUND:
            painter.setBrush(QColor(colours.bad))
            painter.drawRoundedRect(place, 3, 3)
        case lanes.HELD:
            painter.setBrush(QColor(colours.good))
            painter.drawRoundedRect(_slim(place, 0.5), 3, 3)
        case lanes.HIDDEN:
            painter.setBrush(QBrush(QColor(colours.text), Qt.BrushStyle.Dense4Pattern))
            painter.drawRect(place)
        case lanes.UNSURE:
            painter.setBrush(QBrush(QColor(colours.warn), Qt.BrushStyle.BDiagPattern))
            painter.setPen(QPen(QColor(colours.warn), 1))
            painter.drawRoundedRect(place, 3, 3)
        case lanes.UNJUDGED:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(_slim(place, 0.6), 3, 3)
        case lanes.LEFT:
            painter.setBrush(QColor(colours.muted))
            painter.drawRect(_slim(place, 0.2))
        case _:
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(_slim(place, 0.7), 3, 3)
    painter.restore()


def _slim(place: QRectF, share: float) -> QRectF:
    less = place.height() * (1 - share) / 2
    return place.adjusted(0, less, 0, -less)


class Swatch(QWidget):
    """A small sample of a state; the word beside it says the same."""

    def __init__(self, state: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setFixedSize(QSize(22, 14))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The sample."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_part(painter, QRectF(self.rect()).adjusted(1, 0, -1, 0), self._state)


class Legend(QWidget):
    """What the shapes mean, of those that are there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._states: list[str] = []
        self._row = Flow(self, theme.M)

    def show_states(self, states: Iterable[str]) -> None:
        """Explain these, in the order in which they matter."""
        there = set(states)
        wanted = [each for each in lanes.STATES if each in there]
        if wanted == self._states:
            return
        self._states = wanted
        self._row.clear()
        for state in wanted:
            both = QWidget()
            line = QHBoxLayout(both)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(6)
            line.addWidget(Swatch(state))
            word = Small(lanes.word(state))
            word.setWordWrap(False)
            line.addWidget(word)
            self._row.addWidget(both)
        self.updateGeometry()
