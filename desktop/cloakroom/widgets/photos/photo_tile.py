"""Paints one photo of the grid: the picture, what is known of it, and whether it is chosen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cloakroom import icons, theme
from cloakroom.items.parts.pictures import Pictures
from cloakroom.items.parts.spans import clock
from cloakroom.items.photos import photo_states
from cloakroom.items.photos.moving import Moving
from cloakroom.items.photos.photo_states import State, Tile
from cloakroom.items.photos.photos import TILE

GAP: Final = theme.S
CORNER: Final = 0.05
"""Of the edge: how round a tile's corners are."""

_BADGE: Final = 24
_TICK: Final = 22
_LENGTH_FROM: Final = 90
"""Tiles smaller than this show that they are clips, not how long they last; signs are small."""
_SMALL: Final = 18
"""A tick or a badge of such a tile: both have room in it."""
_WORDS_FROM: Final = 140
"""Tiles smaller than this show a badge without its word."""


class PhotoTile(QStyledItemDelegate):
    """Squares of one size with a badge in the corner; a tick for those that are chosen."""

    def __init__(self, pictures: Pictures[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self.moving: Moving | None = None
        """The clip under the mouse"""
        self._small = QFont(parent.font())
        self.retheme(parent.font())

    def retheme(self, font: QFont) -> None:
        """Take over another font or appearance."""
        self._small = QFont(font)
        self._small.setPointSizeF(font.pointSizeF() * theme.SMALL)
        self._metrics = QFontMetrics(self._small)

    @staticmethod
    def tick_rect(cell: QRect) -> QRect:
        """Where in its cell a tile has its tick, which chooses it without losing the others."""
        tile = square(cell)
        small = tile.width() < _LENGTH_FROM
        edge, side = (2, _SMALL) if small else (8, _TICK)
        return QRect(tile.left() + edge, tile.top() + edge, side, side)

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The cell that the grid gives to every tile."""
        view = option.widget
        return view.gridSize() if isinstance(view, QListView) else QSize(160, 160)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """One tile."""
        tile: Tile | None = index.data(TILE)
        if tile is None:
            return
        rect = square(option.rect)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_picture(painter, rect, tile, chosen)
        self._paint_badge(painter, rect, tile)
        if tile.photo.lasts_s:
            self._paint_length(painter, rect, tile)
        if chosen or over:
            _paint_tick(painter, self.tick_rect(option.rect), chosen)
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_Active:
            _paint_ring(painter, rect)
        painter.restore()

    def _paint_picture(self, painter: QPainter, rect: QRect, tile: Tile, chosen: bool) -> None:
        colours = theme.colours()
        ratio = painter.device().devicePixelRatioF()
        inner = rect.adjusted(6, 6, -6, -6) if chosen else rect
        pixmap = self._pictures.get(tile.photo.sha256, round(rect.width() * ratio))
        if self.moving is not None and tile.photo.id == self.moving.photo_id:
            pixmap = self.moving.picture(round(rect.width() * ratio)) or pixmap
        corner = CORNER * rect.width()
        if chosen:
            painter.setPen(QPen(QColor(colours.accent), 3))
            painter.setBrush(QColor(colours.accent_soft))
            painter.drawRoundedRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5), corner, corner)
        if pixmap is not None:
            same = not chosen and pixmap.width() == round(rect.width() * ratio)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not same)
            painter.drawPixmap(inner, pixmap)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.hover))
        painter.drawRoundedRect(inner, corner, corner)
        if self._pictures.is_absent(tile.photo.sha256):
            name = "photo" if photo_states.state_of(tile) is not State.UNREADABLE else "warning"
            _paint_icon(painter, inner, name, "muted", min(40, inner.width() // 3))

    def _paint_badge(self, painter: QPainter, rect: QRect, tile: Tile) -> None:
        badge = photo_states.badge(tile)
        if badge is None:
            return
        colours = theme.colours()
        name, tone = badge
        said = photo_states.state_of(tile) is not State.NO_FACE and rect.width() >= _WORDS_FROM
        text = photo_states.word(tile) if said else ""
        small = rect.width() < _LENGTH_FROM
        edge, high = (2, _SMALL) if small else (8, _BADGE)
        room = rect.width() - 2 * edge - high - 6
        text = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        width = high + (self._metrics.horizontalAdvance(text) + 8 if text else 0)
        pill = QRect(rect.left() + edge, rect.bottom() - edge - high, width, high)
        ground = QColor(colours.raised)
        ground.setAlpha(235)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(pill, high / 2, high / 2)
        _paint_icon(painter, QRect(pill.left(), pill.top(), high, high), name, tone, high - 8)
        if text:
            painter.setFont(self._small)
            painter.setPen(QColor(colours.text))
            painter.drawText(pill.adjusted(high, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), text)

    def _paint_length(self, painter: QPainter, rect: QRect, tile: Tile) -> None:
        """At the top right, what makes a clip of it: a sign, and how long it lasts."""
        small = rect.width() < _LENGTH_FROM
        text = "" if small else clock(tile.photo.lasts_s)
        width = _TICK if small else self._metrics.horizontalAdvance(text) + 30
        edge = 2 if small else 8
        pill = QRect(rect.right() - edge - width, rect.top() + edge, width, _TICK)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 150))
        painter.drawRoundedRect(pill, _TICK / 2, _TICK / 2)
        painter.setBrush(QColor("#FFFFFF"))
        left, middle = pill.left() + (8 if small else 10), pill.center().y() + 0.5
        painter.drawPolygon(
            [QPointF(left, middle - 5), QPointF(left + 8, middle), QPointF(left, middle + 5)]
        )
        painter.setPen(QColor("#FFFFFF"))
        painter.setFont(self._small)
        painter.drawText(pill.adjusted(22, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), text)


def square(cell: QRect) -> QRect:
    """The tile in the middle of its cell."""
    edge = min(cell.width(), cell.height()) - GAP
    left = cell.left() + (cell.width() - edge) // 2
    return QRect(left, cell.top() + (cell.height() - edge) // 2, edge, edge)


def _paint_tick(painter: QPainter, rect: QRect, chosen: bool) -> None:
    colours = theme.colours()
    ground = QColor(colours.accent if chosen else "#000000")
    ground.setAlpha(255 if chosen else 90)
    painter.setBrush(ground)
    painter.setPen(QPen(QColor("#FFFFFF"), 1.5))
    painter.drawEllipse(rect)
    if chosen:
        _paint_icon(painter, rect, "done", "on_accent", 14)


def _paint_ring(painter: QPainter, rect: QRect) -> None:
    corner = CORNER * rect.width() + 2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.colours().text), 2))
    painter.drawRoundedRect(QRectF(rect).adjusted(-2, -2, 2, 2), corner, corner)


def _paint_icon(painter: QPainter, rect: QRect, name: str, tone: str, size: int) -> None:
    ratio = painter.device().devicePixelRatioF()
    drawn = icons.pixmap(name, size, tone, ratio)
    at = rect.center() - QPoint(size // 2, size // 2) + QPoint(1, 1)
    painter.drawPixmap(at, drawn)
