"""Rows of round faces that are as tall as their content, for pages that scroll as a whole."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QScrollArea,
    QSizePolicy,
    QStyledItemDelegate,
    QWidget,
)

from cloakroom import theme
from cloakroom.items.parts.id_model import IdModel, Index
from cloakroom.items.parts.pictures import Pictures
from cloakroom.widgets.parts.inputs import Listing

_REPAINT_MS: Final = 16
_SPARE: Final = 2


class RoundView(Listing):
    """Shows an ``IdModel`` through a delegate that paints cells of one size.

    Signals:
        entered_row: Enter or a double click; the row's id.
        left_down, left_up: an arrow key left the last or the first row.
    """

    entered_row = Signal(int)
    left_down = Signal()
    left_up = Signal()

    def __init__(
        self,
        model: IdModel,
        delegate: QStyledItemDelegate,
        cell: QSize,
        pictures: Pictures[int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows = model
        self._cell = cell
        self._prepare()
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setModel(model)
        self._repaint = QTimer(self, singleShot=True, interval=_REPAINT_MS)
        self._repaint.timeout.connect(self.viewport().update)
        pictures.ready.connect(self._picture_ready)
        for signal in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            signal.connect(self._fit)
        self.doubleClicked.connect(self._enter)
        self._fit()

    @property
    def columns(self) -> int:
        """How many cells lie in a row."""
        return max(1, (self.viewport().width() - _SPARE) // self._cell.width())

    def chosen_ids(self) -> list[int]:
        """The chosen rows in their order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self._rows.id_at(row) for row in rows]

    def current_id(self) -> int | None:
        """The row that has the keyboard."""
        index = self.currentIndex()
        return self._rows.id_at(index.row()) if index.isValid() else None

    def go_to(self, row: int) -> None:
        """Give the keyboard to a row."""
        count = self._rows.rowCount()
        if count:
            index = self._rows.index(min(max(row, 0), count - 1))
            # Being reached is not being chosen.
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(index, flag)
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyboardSearch(self, _text: str) -> None:  # noqa: N802 - Qt's name
        """Letters are the page's shortcuts."""

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Keep what has the keyboard in sight of the page that scrolls."""
        super().currentChanged(current, previous)
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        inside = area.widget() if area is not None else None
        if area is not None and inside is not None and current.isValid():
            middle = self.visualRect(current).center()
            place = self.viewport().mapTo(inside, middle)
            area.ensureVisible(place.x(), place.y(), 0, self._cell.height() // 2 + theme.L)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter opens; arrow keys leave at the ends, so that sections are walked as one."""
        if self.state() == QAbstractItemView.State.EditingState:
            return  # the line that is typed in lets Enter through
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter(self.currentIndex())
            return
        row, last = self.currentIndex().row(), self._rows.rowCount() - 1
        columns = self.columns
        if event.key() == Qt.Key.Key_Down and row // columns >= last // columns:
            self.left_down.emit()
        elif event.key() == Qt.Key.Key_Up and row < columns:
            self.left_up.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """The page scrolls, not the rows."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """As many rows as the width needs."""
        super().resizeEvent(event)
        self._fit()

    def _prepare(self) -> None:
        self.setProperty("role", "bare")
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setGridSize(self._cell)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)

    def _fit(self) -> None:
        rows = -(-self._rows.rowCount() // self.columns)
        height = rows * self._cell.height() + _SPARE
        if height != self.height():
            self.setFixedHeight(height)

    def _enter(self, index: QModelIndex) -> None:
        if index.isValid():
            self.entered_row.emit(self._rows.id_at(index.row()))

    def _picture_ready(self, _key: object) -> None:
        if not self._repaint.isActive():
            self._repaint.start()
