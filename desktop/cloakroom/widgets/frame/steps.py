"""Where in a short walk one is: named dots on a line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from cloakroom import icons, theme

_DOT = 22


class Steps(QWidget):
    """The steps behind are ticked, the one at hand is filled."""

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = list(names)
        self._at = 0
        self.show_step(0)

    def show_step(self, at: int) -> None:
        """The step at hand; as many as there are names means that all is done."""
        self._at = at
        total = len(self._names)
        now = self._names[min(at, total - 1)]
        text = self.tr("Step {at} of {total}: {name}")
        self.setAccessibleName(text.format(at=min(at + 1, total), total=total, name=now))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for every name."""
        metrics = QFontMetrics(self.font())
        wide = sum(metrics.horizontalAdvance(name) + _DOT + theme.S for name in self._names)
        return QSize(wide + 40 * (len(self._names) - 1), _DOT + 4)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The same: names are short."""
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """From the side where reading begins."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            self._paint(painter, self.width(), -1)
        else:
            self._paint(painter, 0, 1)

    def _paint(self, painter: QPainter, start: int, way: int) -> None:
        colours = theme.colours()
        metrics = QFontMetrics(self.font())
        x, middle = start, self.height() // 2
        for at, name in enumerate(self._names):
            left = x if way > 0 else x - _DOT
            done, here = at < self._at, at == self._at
            ground = colours.accent if done or here else colours.hover
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawEllipse(left, middle - _DOT // 2, _DOT, _DOT)
            painter.setPen(QColor(colours.on_accent if here else colours.muted))
            if done:
                tick = icons.pixmap("done", 16, "on_accent", self.devicePixelRatioF())
                painter.drawPixmap(left + 3, middle - 8, tick)
            else:
                number = QLocale().toString(at + 1)
                inside = self.rect().adjusted(left, 0, left + _DOT - self.width(), 0)
                painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, number)
            x += way * (_DOT + theme.S)
            wide = metrics.horizontalAdvance(name)
            painter.setPen(QColor(colours.text if here else colours.muted))
            painter.drawText(x if way > 0 else x - wide, middle + metrics.ascent() // 2 - 1, name)
            x += way * (wide + 10)
            if at < len(self._names) - 1:
                painter.setPen(QPen(QColor(colours.line), 2))
                painter.drawLine(x, middle, x + way * 20, middle)
                x += way * 30
