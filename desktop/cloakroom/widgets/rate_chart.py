"""How often somebody is found, before and after: a chart to be read in grey and aloud."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from cloakroom import theme

ROW: Final = 34
HEAD: Final = 38
_LEGEND: Final = 30
_AXIS: Final = 24
_DOT: Final = 5.5


@dataclass(frozen=True, slots=True)
class Bar:
    """One row. Shares are 0..1, None where nothing was tried; ``words`` say all of it aloud."""

    label: str
    before: float | None
    after: float | None
    low: float
    high: float
    noise: float | None
    figure: str
    words: str


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a heading."""

    heading: str
    bars: tuple[Bar, ...]


class RateChart(QWidget):
    """Rows of dots on an axis from never to always found.

    Shapes, not colours, tell the marks apart: a ring is before, a filled dot after, a bar its
    95 % range, a diamond the same amount of random noise. Up and Down walk through the rows and
    say each one; a pointer sees the same words as a tip.
    """

    def __init__(self, groups: Sequence[Group], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups = tuple(groups)
        self._at = -1
        self._noise = any(bar.noise is not None for group in groups for bar in group.bars)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.as_text())

    @property
    def bars(self) -> list[Bar]:
        """All rows from the top."""
        return [bar for group in self._groups for bar in group.bars]

    def as_text(self) -> str:
        """The whole chart in words."""
        return "\n".join(
            line
            for group in self._groups
            for line in (f"{group.heading}:", *(bar.words for bar in group.bars))
        )

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as its rows."""
        height = _LEGEND + _AXIS + sum(HEAD + ROW * len(group.bars) for group in self._groups)
        return QSize(560, height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrower than this the labels would leave no room for the axis."""
        return QSize(420, self.sizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Legend, headings, rows, axis."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._legend(painter)
        number = 0
        for group, top in self._tops():
            painter.setPen(QColor(theme.colours().text))
            room = QRectF(0, top, self.width(), HEAD - 6)
            flags = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
            text = painter.fontMetrics().elidedText(
                group.heading, Qt.TextElideMode.ElideRight, self.width()
            )
            painter.drawText(room, flags, text)
            for row, bar in enumerate(group.bars):
                self._row(painter, bar, top + HEAD + row * ROW, chosen=number == self._at)
                number += 1
        self._axis(painter)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Walk through the rows."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        count = len(self.bars)
        if step is None or not 0 <= self._at + step < count:
            super().keyPressEvent(event)
            return
        self._choose(self._at + step)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Begin with the first row."""
        super().focusInEvent(event)
        self._choose(max(0, self._at))

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Stand for the whole chart again."""
        super().focusOutEvent(event)
        self._at = -1
        self.setAccessibleDescription(self.as_text())
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the row that was pressed."""
        at = self._row_at(event.position().y())
        if at >= 0:
            self._choose(at)

    def event(self, event: QEvent) -> bool:
        """Show a row's words beside the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self._row_at(event.pos().y())
            words = self.bars[at].words if at >= 0 else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def _choose(self, at: int) -> None:
        self._at = at
        if self.bars:
            self.setAccessibleDescription(self.bars[at].words)
        self.update()

    def _tops(self) -> list[tuple[Group, float]]:
        found, top = [], float(_LEGEND)
        for group in self._groups:
            found.append((group, top))
            top += HEAD + ROW * len(group.bars)
        return found

    def _row_at(self, y: float) -> int:
        number = 0
        for group, top in self._tops():
            for row in range(len(group.bars)):
                if top + HEAD + row * ROW <= y < top + HEAD + (row + 1) * ROW:
                    return number
                number += 1
        return -1

    def _plot(self) -> tuple[float, float]:
        """From where to where the axis goes."""
        return min(230.0, self.width() * 0.34), self.width() - 92.0

    def _x(self, share: float) -> float:
        left, right = self._plot()
        return left + share * (right - left)

    def _row(self, painter: QPainter, bar: Bar, top: float, *, chosen: bool) -> None:
        colours = theme.colours()
        middle = top + ROW / 2
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft))
            painter.drawRoundedRect(QRectF(0, top + 2, self.width(), ROW - 4), 6, 6)
        left, right = self._plot()
        painter.setPen(QColor(colours.muted))
        label = painter.fontMetrics().elidedText(
            bar.label, Qt.TextElideMode.ElideRight, int(left - theme.L - theme.S)
        )
        upright = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(theme.S, top, left - theme.L, ROW), upright, label)
        painter.setPen(QColor(colours.text))
        painter.drawText(QRectF(right + theme.L, top, 92 - theme.L, ROW), upright, bar.figure)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(QPointF(left, middle), QPointF(right, middle))
        self._marks(painter, bar, middle)

    def _marks(self, painter: QPainter, bar: Bar, middle: float) -> None:
        colours = theme.colours()
        if bar.after is not None:
            low, high = self._x(bar.low), self._x(bar.high)
            painter.setPen(Qt.PenStyle.NoPen)
            ground = QColor(colours.muted)
            ground.setAlpha(70)
            painter.setBrush(ground)
            painter.drawRoundedRect(QRectF(low, middle - 4, max(4.0, high - low), 8), 4, 4)
        ink = QColor(colours.text)
        if bar.before is not None:
            painter.setPen(QPen(ink, 1.8))
            painter.setBrush(QColor(colours.raised))
            painter.drawEllipse(QPointF(self._x(bar.before), middle), _DOT, _DOT)
        if bar.noise is not None:
            _diamond(painter, QPointF(self._x(bar.noise), middle), ink)
        if bar.after is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            painter.drawEllipse(QPointF(self._x(bar.after), middle), _DOT + 0.9, _DOT + 0.9)

    def _axis(self, painter: QPainter) -> None:
        colours = theme.colours()
        bottom = self.height() - _AXIS
        painter.setPen(QColor(colours.muted))
        for share in (0.0, 0.5, 1.0):
            text = self.tr("{percent} %").format(percent=round(100 * share))
            room = QRectF(self._x(share) - 40, bottom + 2, 80, _AXIS - 2)
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, text)

    def _legend(self, painter: QPainter) -> None:
        colours = theme.colours()
        left, middle = float(theme.S), _LEGEND / 2
        metrics = painter.fontMetrics()
        words = [self.tr("found without the cloak"), self.tr("with it"), self.tr("95 % range")]
        if self._noise:
            words.append(self.tr("with random noise instead"))
        for kind, word in enumerate(words):
            ink, spot = QColor(colours.text), QPointF(left + 6, middle)
            if kind == 0:
                painter.setPen(QPen(ink, 1.8))
                painter.setBrush(QColor(colours.raised))
                painter.drawEllipse(spot, _DOT, _DOT)
            elif kind == 1:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colours.accent))
                painter.drawEllipse(spot, _DOT + 0.9, _DOT + 0.9)
            elif kind == 2:
                painter.setPen(Qt.PenStyle.NoPen)
                ground = QColor(colours.muted)
                ground.setAlpha(70)
                painter.setBrush(ground)
                painter.drawRoundedRect(QRectF(left - 2, middle - 4, 18, 8), 4, 4)
            else:
                _diamond(painter, spot, ink)
            painter.setPen(QColor(colours.muted))
            width = metrics.horizontalAdvance(word)
            room = QRectF(left + 20, 0, width + 4, _LEGEND)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, word)
            left += 20 + width + theme.XL


def _diamond(painter: QPainter, at: QPointF, ink: QColor) -> None:
    painter.setPen(QPen(ink, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    reach = _DOT + 2.5
    painter.drawPolygon(
        [
            at + QPointF(0, -reach),
            at + QPointF(reach, 0),
            at + QPointF(0, reach),
            at + QPointF(-reach, 0),
        ]
    )
