"""A list of photos with a sentence each: what became of it, or what was found about it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cloakroom import icons, theme
from cloakroom.items.parts.rows import ROW, Row
from cloakroom.items.parts.thumbs import Thumbs
from cloakroom.widgets.parts.ground import paint_ground
from cloakroom.widgets.parts.inputs import Listing

_PICTURE: Final = 52
_HEIGHT: Final = _PICTURE + 2 * theme.M
Index = QModelIndex | QPersistentModelIndex


class PhotoRows(Listing):
    """The list; what a row says in full is its tip and what a screen reader hears."""

    def __init__(self, thumbs: Thumbs, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Delegate(thumbs, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        thumbs.ready.connect(lambda _: self.viewport().update())


class _Delegate(QStyledItemDelegate):
    def __init__(self, thumbs: Thumbs, parent: QWidget) -> None:
        super().__init__(parent)
        self._thumbs = thumbs

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's
        return QSize(320, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room: QRect = option.rect.adjusted(theme.XS, 2, -theme.XS, -2)
        paint_ground(painter, option, room)
        painter.setLayoutDirection(option.direction)

        def mirrored(rect: QRect) -> QRect:
            return QStyle.visualRect(option.direction, room, rect)

        left = room.left() + theme.M
        place = QRect(left, room.center().y() - _PICTURE // 2, _PICTURE, _PICTURE)
        self._picture(painter, option, row, mirrored(place))
        plate = _plate(option, row, room)
        if row.tag:
            _tag(painter, option, row, mirrored(plate))
        text_left = place.right() + theme.L
        lines = QRect(text_left, room.top(), plate.left() - theme.L - text_left, room.height())
        _lines(painter, option, row, mirrored(lines))
        painter.restore()

    def _picture(
        self, painter: QPainter, option: QStyleOptionViewItem, row: Row, place: QRect
    ) -> None:
        ratio = option.widget.devicePixelRatioF()
        picture = self._thumbs.get(row.picture, round(_PICTURE * ratio)) if row.picture else None
        if picture is not None:
            painter.drawPixmap(place, picture)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.colours().hover))
        painter.drawRoundedRect(place, 6, 6)
        sign = icons.pixmap("photo", 22, "muted", ratio)
        painter.drawPixmap(place.center() - QPoint(11, 11), sign)


def _plate(option: QStyleOptionViewItem, row: Row, room: QRect) -> QRect:
    """Where the tag goes: at the far end; of no width where there is none."""
    if not row.tag:
        return QRect(room.right() - theme.S, room.top(), 0, 0)
    metrics = QFontMetrics(_small(option.font))
    width, height = metrics.horizontalAdvance(row.tag) + 18, metrics.height() + 6
    left = room.right() - theme.L - width
    return QRect(left, room.center().y() - height // 2, width, height)


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.88)
    return small


def _tag(painter: QPainter, option: QStyleOptionViewItem, row: Row, plate: QRect) -> None:
    colours = theme.colours()
    painter.setPen(Qt.PenStyle.NoPen)
    ground = getattr(colours, f"{row.tone}_soft") if row.tone else colours.hover
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(plate, plate.height() / 2, plate.height() / 2)
    painter.setFont(_small(option.font))
    painter.setPen(QColor(getattr(colours, row.tone) if row.tone else colours.text))
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, row.tag)


def _lines(painter: QPainter, option: QStyleOptionViewItem, row: Row, room: QRect) -> None:
    colours = theme.colours()
    painter.setFont(option.font)
    metrics = QFontMetrics(option.font)
    step = metrics.lineSpacing()
    wrapped = _wrapped(row.text, metrics, room.width())
    bar = row.progress is not None
    count = 1 + len(wrapped) + (1 if bar else 0)
    top = room.center().y() - count * step // 2
    painter.setPen(QColor(colours.text))
    title = metrics.elidedText(row.title, Qt.TextElideMode.ElideMiddle, room.width())
    font = QFont(option.font)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.drawText(QRect(room.left(), top, room.width(), step), 0, title)
    painter.setFont(option.font)
    painter.setPen(QColor(colours.muted))
    for number, line in enumerate(wrapped, 1):
        painter.drawText(QRect(room.left(), top + number * step, room.width(), step), 0, line)
    if bar:
        groove = QRectF(room.left(), top + (count - 1) * step + step / 2 - 1, room.width(), 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.line))
        painter.drawRoundedRect(groove, 2, 2)
        groove.setWidth(groove.width() * min(1.0, max(0.0, row.progress or 0.0)))
        painter.setBrush(QColor(colours.accent))
        painter.drawRoundedRect(groove, 2, 2)


def _wrapped(text: str, metrics: QFontMetrics, width: int) -> list[str]:
    """The text on at most two lines, the second one elided."""
    if not text:
        return []
    if metrics.horizontalAdvance(text) <= width:
        return [text]
    first = ""
    words = text.split(" ")
    while words and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= width:
        first = f"{first} {words.pop(0)}".strip()
    if not first:  # one long word, or a language without spaces
        cut = next(
            (n for n in range(len(text), 0, -1) if metrics.horizontalAdvance(text[:n]) <= width), 1
        )
        first, rest = text[:cut], text[cut:]
    else:
        rest = " ".join(words)
    return [first, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)]
