"""A strip of thumbnails down the side, with a mark on photos that cannot be protected."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cloakroom import icons, theme
from cloakroom.items.parts.thumbs import Thumbs
from cloakroom.items.protect.film import PLAN
from cloakroom.items.protect.plan import PhotoPlan
from cloakroom.widgets.parts.inputs import Listing

EDGE = 76
_CELL = EDGE + 2 * theme.S


class Strip(Listing):
    """The film strip."""

    def __init__(self, thumbs: Thumbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Tile(thumbs, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedWidth(_CELL + 16)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Chosen photos"))
        thumbs.ready.connect(lambda _: self.viewport().update())


class _Tile(QStyledItemDelegate):
    def __init__(self, thumbs: Thumbs, parent: QWidget) -> None:
        super().__init__(parent)
        self._thumbs = thumbs

    def sizeHint(  # noqa: N802 - Qt's name
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(_CELL, _CELL)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        plan = index.data(PLAN)
        if not isinstance(plan, PhotoPlan):
            return
        colours = theme.colours()
        left = option.rect.left() + (option.rect.width() - EDGE) // 2
        place = QRect(left, option.rect.top() + theme.S, EDGE, EDGE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ratio = option.widget.devicePixelRatioF()
        picture = self._thumbs.get(plan.photo.path, round(EDGE * ratio))
        if picture is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.hover))
            painter.drawRoundedRect(place, theme.RADIUS, theme.RADIUS)
        else:
            if plan.blocked:
                painter.setOpacity(0.45)
            painter.drawPixmap(place, picture)
            painter.setOpacity(1.0)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(QColor(colours.accent), 2.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(
                place.adjusted(-3, -3, 3, 3), theme.RADIUS + 2, theme.RADIUS + 2
            )
        if plan.blocked:
            corner = place.bottomRight()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.raised))
            painter.drawEllipse(corner.x() - 23, corner.y() - 23, 26, 26)
            sign = icons.pixmap("warning", 18, "warn", ratio)
            painter.drawPixmap(corner.x() - 19, corner.y() - 20, sign)
        painter.restore()
