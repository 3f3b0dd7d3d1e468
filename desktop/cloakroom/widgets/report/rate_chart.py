"""How often somebody is found, before and after: a chart to be read in grey and aloud."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
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
from cloakroom.items.report.bars import Bar, Group
from cloakroom.widgets.report import rate_marks

ROW: Final = 34
HEAD: Final = 38
_LEGEND: Final = 30
_AXIS: Final = 24
_PLOT: Final = 170
"""The least width of the axis; ranges in figures give way to it."""


class RateChart(QWidget):
    """Rows of dots on an axis from never to always found.

    Shapes, not colours, tell the marks apart: a ring is before, a filled dot after, a bar its
    95 % range, a diamond a random change of the same size. Up and Down walk through the rows and
    say each one; a pointer sees the same words as a tip. ``marks`` name ring and dot where they
    are no before and after.
    """

    spoken_as = QAccessible.Role.Chart

    def __init__(
        self,
        groups: Sequence[Group],
        name: str,
        parent: QWidget | None = None,
        *,
        marks: tuple[str, str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._marks = marks
        self._groups = tuple(groups)
        self._at = -1
        self._clean = any(bar.before is not None for bar in self.bars)
        self._noise = any(bar.noise is not None for bar in self.bars)
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
            for line in (
                *([f"{group.heading}:"] if group.heading else []),
                *(bar.words for bar in group.bars),
            )
        )

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as its rows."""
        height = _LEGEND + _AXIS + sum(_height(group) for group in self._groups)
        return QSize(560, height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrower than this the labels would leave no room for the axis."""
        return QSize(280, self.sizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Legend, headings, rows, axis."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rate_marks.legend(painter, _LEGEND, self._words())
        number = 0
        for group, top in self._tops():
            painter.setPen(QColor(theme.colours().text))
            room = QRectF(0, top, self.width(), _head(group) - 6)
            flags = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
            text = painter.fontMetrics().elidedText(
                group.heading, Qt.TextElideMode.ElideRight, self.width()
            )
            painter.drawText(room, flags, text)
            for row, bar in enumerate(group.bars):
                self._row(painter, bar, top + _head(group) + row * ROW, chosen=number == self._at)
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
            top += _height(group)
        return found

    def _row_at(self, y: float) -> int:
        number = 0
        for group, top in self._tops():
            for row in range(len(group.bars)):
                first = top + _head(group)
                if first + row * ROW <= y < first + (row + 1) * ROW:
                    return number
                number += 1
        return -1

    def _plot(self) -> tuple[float, float]:
        """From where to where the axis goes, between the labels and the figures."""
        wide = max((self._wide(bar.label) for bar in self.bars), default=0)
        left = min(max(150.0, wide + theme.XXL), self.width() * 0.46)
        return left, self.width() - self._figures(self._with_ranges(left))

    def _with_ranges(self, left: float) -> bool:
        return self.width() - left - self._figures(ranges=True) >= _PLOT

    def _figures(self, ranges: bool) -> float:
        """The width that figures take."""
        wide = max((self._wide(bar.told(ranges=ranges)) for bar in self.bars), default=0)
        return max(92.0, wide + 1.5 * theme.L)

    def _wide(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text)

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
        figure = bar.told(ranges=self._with_ranges(left))
        room = QRectF(right + theme.L, top, self.width() - right - theme.L, ROW)
        painter.drawText(room, upright, figure)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(QPointF(left, middle), QPointF(right, middle))
        rate_marks.row(painter, bar, middle, self._x)

    def _words(self) -> list[tuple[rate_marks.Mark, str]]:
        """What the legend explains."""
        mark = rate_marks.Mark
        before, after = self._marks or (
            self.tr("found without the cloak"),
            self.tr("with it") if self._clean else self.tr("found"),
        )
        shown = [
            (mark.BEFORE, before, self._clean),
            (mark.AFTER, after, True),
            (mark.RANGE, self.tr("95 % range"), True),
            (mark.NOISE, self.tr("with a random change instead"), self._noise),
        ]
        return [(each, words) for each, words, there in shown if there]

    def _axis(self, painter: QPainter) -> None:
        colours = theme.colours()
        bottom = self.height() - _AXIS
        painter.setPen(QColor(colours.muted))
        for share in (0.0, 0.5, 1.0):
            text = self.tr("{percent} %").format(percent=round(100 * share))
            room = QRectF(self._x(share) - 40, bottom + 2, 80, _AXIS - 2)
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, text)


def _head(group: Group) -> int:
    """What a group takes above its rows."""
    return HEAD if group.heading else theme.S


def _height(group: Group) -> int:
    return _head(group) + ROW * len(group.bars)
