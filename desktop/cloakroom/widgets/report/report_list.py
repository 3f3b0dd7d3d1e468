"""The list of audits: people as headings, dates with a verdict under them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cloakroom import theme
from cloakroom.items.report import verdict_words, verdicts
from cloakroom.items.report.reports import ENTRY, Entry, when
from cloakroom.widgets.parts.ground import paint_ground
from cloakroom.widgets.parts.inputs import Listing

WIDTH: Final = 248
NARROW: Final = 176
"""In windows that have little room."""
_HEADING = 40
_AUDIT = 54
Index = QModelIndex | QPersistentModelIndex


class ReportList(Listing):
    """Narrow, down the side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Delegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedWidth(WIDTH)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Reports by person and date"))
        self.setMouseTracking(True)


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's
        entry = index.data(ENTRY)
        heading = isinstance(entry, Entry) and entry.audit is None
        return QSize(NARROW - 20, _HEADING if heading else _AUDIT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(ENTRY)
        if not isinstance(entry, Entry):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        room: QRect = option.rect.adjusted(theme.XS, 1, -theme.XS, -1)
        if entry.audit is None:
            _heading(painter, option, entry, room)
        else:
            _audit(painter, option, entry, room)
        painter.restore()


def _heading(painter: QPainter, option: QStyleOptionViewItem, entry: Entry, room: QRect) -> None:
    font = QFont(option.font)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(QColor(theme.colours().text))
    name = QFontMetrics(font).elidedText(
        entry.person, Qt.TextElideMode.ElideRight, room.width() - 2 * theme.S
    )
    place = room.adjusted(theme.S, 0, -theme.S, -theme.XS)
    painter.drawText(place, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, name)


def _audit(painter: QPainter, option: QStyleOptionViewItem, entry: Entry, room: QRect) -> None:
    assert entry.audit is not None
    colours = theme.colours()
    paint_ground(painter, option, room, 8)
    verdict = entry.audit.verdict
    tone = verdicts.TONE.get(verdict, "")
    middle = room.center().y()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(getattr(colours, tone) if tone else colours.muted))
    dot = QRect(room.left() + theme.M, middle - 4, 8, 8)
    painter.drawEllipse(QStyle.visualRect(option.direction, room, dot))
    painter.setFont(option.font)
    step = QFontMetrics(option.font).lineSpacing()
    left = dot.right() + theme.M
    first = QRect(left, middle - step, room.right() - left, step)
    first = QStyle.visualRect(option.direction, room, first)
    painter.setPen(QColor(colours.text))
    painter.drawText(first, 0, when(entry.audit.created))
    painter.setPen(QColor(colours.muted))
    # Reports of the first version are listed without their verdict; opening one shows it.
    word = verdict_words.word(verdict_words.VERDICT, verdict)
    painter.drawText(first.translated(0, step), 0, word)
