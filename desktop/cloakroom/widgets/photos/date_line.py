"""A line of years beside the photos: a press, a pull or an arrow key leads to a month."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QToolTip, QWidget

from cloakroom import theme
from cloakroom.items.photos.dates import Dates, month_name

_WIDTH: Final = 56
_EDGE: Final = 12
"""Above the first row and below the last."""
_GAP: Final = 4
_MARK: Final = 3
_HAND: Final = 14
"""What points at where one is stands beside the years."""


class DateLine(QWidget):
    """As long as the list: where a year stands on it is where its photos begin.

    Signals:
        wanted: the row that is to be in sight.
    """

    spoken_as = QAccessible.Role.Slider
    wanted = Signal(int)

    def __init__(self, dates: Dates, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dates = dates
        self._rows = 0
        self._row = 0
        self._years: list[tuple[int, int]] | None = None
        self.setFixedWidth(_WIDTH)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    def follow(self, rows: int) -> None:
        """The list is another one; the line is there where it spans more than a month."""
        self._rows, self._years = rows, None
        self._row = min(self._row, max(rows - 1, 0))
        several = rows > 1 and self._dates.way != 0
        self.setVisible(several and self._dates.month(0) != self._dates.month(rows - 1))
        self._say()

    def show_row(self, row: int) -> None:
        """This row is the first in sight."""
        if self._rows and row != self._row:
            self._row = min(max(row, 0), self._rows - 1)
            self._say()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Lead there."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._lead(self._row_at(event.position().y()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Say the month under the mouse; lead there while it is pressed."""
        row = self._row_at(event.position().y())
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._lead(row)
        when = month_name(*self._dates.month(row))
        QToolTip.showText(event.globalPosition().toPoint(), when, self)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows lead a month on, Home and End to the first and the last."""
        key, dates = event.key(), self._dates
        if key == Qt.Key.Key_Down:
            self._lead(dates.next_month(self._row))
        elif key == Qt.Key.Key_Up:
            self._lead(dates.month_before(self._row))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._lead(0 if key == Qt.Key.Key_Home else self._rows - 1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Years where they begin, and where one is."""
        if not self._rows:
            return
        if self._years is None:
            self._years = self._dates.years()
        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * theme.SMALL)
        painter.setFont(font)
        high = QFontMetrics(font).height()
        free = -high
        for row, year in self._years:
            middle = self._y(row)
            painter.setPen(QColor(colours.muted))
            if middle - high // 2 < free:
                continue
            free = middle + high // 2 + _GAP
            place = QRect(_HAND, middle - high // 2, self.width() - _HAND, high)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(year))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        mark = QRect(theme.XS, self._y(self._row) - 1, _HAND - theme.XS, _MARK)
        painter.drawRoundedRect(mark, 1.5, 1.5)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), theme.S, theme.S)

    def _lead(self, row: int) -> None:
        self.show_row(row)
        self.wanted.emit(row)

    def _say(self) -> None:
        if not self.isHidden() and self._rows:
            when = month_name(*self._dates.month(self._row))
            self.setAccessibleName(self.tr("Dates: {month}").format(month=when))
        self.update()

    def _y(self, row: int) -> int:
        free = self.height() - 2 * _EDGE
        return _EDGE + round(free * row / max(self._rows - 1, 1))

    def _row_at(self, y: float) -> int:
        free = max(self.height() - 2 * _EDGE, 1)
        row = round((y - _EDGE) / free * (self._rows - 1))
        return min(max(row, 0), self._rows - 1)
