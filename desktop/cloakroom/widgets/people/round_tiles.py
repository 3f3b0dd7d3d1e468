"""Paints round faces: a card of somebody with a name, and a plain face with a tick."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cloakroom import icons, theme
from cloakroom.items.parts.pictures import Pictures
from cloakroom.items.people.faces import FACE
from cloakroom.items.people.people import CARD, Card
from cloakroom.widgets.parts.ground import paint_ground
from cloakroom_engine.records import Face

CARD_SIZE: Final = QSize(148, 190)
FACE_SIZE: Final = QSize(104, 104)
_CARD_FACE: Final = 104
_FACE: Final = 84
_TICK: Final = 24
_RULE_ICONS: Final = {"blur": "blur", "leave": "hide", "never": "lock"}

Index = QModelIndex | QPersistentModelIndex


class CardTile(QStyledItemDelegate):
    """A face, a name (or that there is none yet), how many photos, how many are to confirm."""

    def __init__(self, pictures: Pictures[int]) -> None:
        super().__init__()
        self._pictures = pictures

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802
        """One size."""
        return CARD_SIZE

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One card."""
        card: Card | None = index.data(CARD)
        if card is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = option.rect.adjusted(4, 4, -4, -4)
        paint_ground(painter, option, room, keyboard=_has_keyboard(option))
        face = _face_rect(option.rect)
        _paint_face(painter, face, self._pictures, card.face_id)
        if card.to_confirm:
            _paint_count(painter, face, card.to_confirm, option.font)
        if card.rule in _RULE_ICONS:
            _paint_sign(painter, face, _RULE_ICONS[card.rule])
        self._paint_words(painter, option, card)
        painter.restore()

    def createEditor(  # noqa: N802 - Qt's name
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index
    ) -> QWidget:
        """A line to type a name in, where the name stands."""
        editor = QLineEdit(parent)
        editor.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        editor.setAccessibleName(self.tr("Name"))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802 - Qt's name
        """Begin with the name there is."""
        if isinstance(editor, QLineEdit):
            editor.setText(index.data(Qt.ItemDataRole.EditRole))
            editor.selectAll()

    def setModelData(  # noqa: N802 - Qt's name
        self, editor: QWidget, model: QAbstractItemModel, index: Index
    ) -> None:
        """Take the name."""
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(  # noqa: N802 - Qt's name
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Over the name."""
        name = _name_rect(option.rect)
        height = editor.sizeHint().height()
        editor.setGeometry(name.left(), name.center().y() - height // 2, name.width(), height)

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, card: Card) -> None:
        colours = theme.colours()
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(QColor(colours.text if card.name else colours.accent))
        name = card.name or self.tr("Who is this?")
        rect = _name_rect(option.rect)
        text = QFontMetrics(bold).elidedText(name, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), text)
        small = QFont(option.font)
        small.setPointSizeF(small.pointSizeF() * 0.9)
        painter.setFont(small)
        painter.setPen(QColor(colours.muted))
        painter.drawText(
            rect.translated(0, rect.height()), int(Qt.AlignmentFlag.AlignHCenter), card.detail
        )


class FaceTile(QStyledItemDelegate):
    """A face that can be chosen; a tick shows that it is."""

    def __init__(self, pictures: Pictures[int]) -> None:
        super().__init__()
        self._pictures = pictures

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802
        """One size."""
        return FACE_SIZE

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One face."""
        face: Face | None = index.data(FACE)
        if face is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        round_ = QRect(0, 0, _FACE, _FACE)
        round_.moveCenter(option.rect.center())
        _paint_face(painter, round_, self._pictures, face.id)
        colours = theme.colours()
        if _has_keyboard(option):
            _ring(painter, round_.adjusted(-4, -4, 4, 4), colours.text, 2)
        if chosen:
            _ring(painter, round_, colours.accent, 3)
            tick = QRect(round_.right() - _TICK + 4, round_.top() - 2, _TICK, _TICK)
            painter.setPen(QPen(QColor(colours.window), 2))
            painter.setBrush(QColor(colours.accent))
            painter.drawEllipse(tick)
            _paint_icon(painter, tick, "done", "on_accent", 14)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            _ring(painter, round_, colours.line, 3)
        painter.restore()


def _face_rect(cell: QRect) -> QRect:
    left = cell.left() + (cell.width() - _CARD_FACE) // 2
    return QRect(left, cell.top() + 16, _CARD_FACE, _CARD_FACE)


def _name_rect(cell: QRect) -> QRect:
    return QRect(cell.left() + 10, cell.top() + 16 + _CARD_FACE + 8, cell.width() - 20, 24)


def _has_keyboard(option: QStyleOptionViewItem) -> bool:
    flags = QStyle.StateFlag
    return bool(option.state & flags.State_HasFocus and option.state & flags.State_Active)


def _paint_face(
    painter: QPainter, rect: QRect, pictures: Pictures[int], face_id: int | None
) -> None:
    ratio = painter.device().devicePixelRatioF()
    pixmap = None if face_id is None else pictures.get(face_id, round(rect.width() * ratio))
    if pixmap is not None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(rect, pixmap)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.colours().hover))
    painter.drawEllipse(rect)
    if face_id is None or pictures.is_absent(face_id):
        _paint_icon(painter, rect, "person", "muted", rect.width() // 2)


def _paint_count(painter: QPainter, face: QRect, count: int, font: QFont) -> None:
    colours = theme.colours()
    text = str(count)
    width = max(_TICK, QFontMetrics(font).horizontalAdvance(text) + 14)
    pill = QRect(face.right() - width + 8, face.top() - 2, width, _TICK)
    painter.setPen(QPen(QColor(colours.window), 2))
    painter.setBrush(QColor(colours.accent))
    painter.drawRoundedRect(pill, _TICK / 2, _TICK / 2)
    painter.setPen(QColor(colours.on_accent))
    painter.setFont(font)
    painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), text)


def _paint_sign(painter: QPainter, face: QRect, icon: str) -> None:
    colours = theme.colours()
    sign = QRect(face.right() - 24, face.bottom() - 24, 28, 28)
    painter.setPen(QPen(QColor(colours.line), 1))
    painter.setBrush(QColor(colours.raised))
    painter.drawEllipse(sign)
    _paint_icon(painter, sign, icon, "text", 16)


def _ring(painter: QPainter, rect: QRect, colour: str, width: int) -> None:
    painter.setPen(QPen(QColor(colour), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(rect).adjusted(1, 1, -1, -1))


def _paint_icon(painter: QPainter, rect: QRect, name: str, tone: str, size: int) -> None:
    drawn = icons.pixmap(name, size, tone, painter.device().devicePixelRatioF())
    painter.drawPixmap(rect.center() - QPoint(size // 2, size // 2) + QPoint(1, 1), drawn)
