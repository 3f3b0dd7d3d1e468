"""The grid of photos: squares that fill the width, chosen with mouse, rubber band or keys."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QDrag, QHideEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QRubberBand, QStyle, QWidget

from cloakroom.items.parts.pictures import Pictures
from cloakroom.items.photos.moving import Moving
from cloakroom.items.photos.photos import PhotosModel
from cloakroom.widgets.parts.inputs import Listing
from cloakroom.widgets.photos.photo_tile import GAP, PhotoTile

SMALLEST: Final = 96
LARGEST: Final = 320
USUAL: Final = 168
_REPAINT_MS: Final = 16
_SPARE: Final = 2


class PhotoGrid(Listing):
    """Shows a ``PhotosModel``. Virtual: only tiles in sight are read, decoded and painted.

    Signals:
        nothing_to_drag: somebody dragged photos of which there is no protected copy.
        resized_by: Ctrl+wheel asks for larger (positive) or smaller tiles.
    """

    nothing_to_drag = Signal()
    resized_by = Signal(int)

    def __init__(
        self,
        model: PhotosModel,
        pictures: Pictures[str],
        moving: Moving | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._photos = model
        self._pictures = pictures
        self._edge = USUAL
        self._band: QRubberBand | None = None
        self._band_from = QPoint()
        self._pressed_at = QPoint()
        self._tile = PhotoTile(pictures, self)
        self._prepare()
        self.setItemDelegate(self._tile)
        self.setModel(model)
        # Many pictures arrive within one frame: one repaint for all of them.
        self._repaint = QTimer(self)
        self._repaint.setSingleShot(True)
        self._repaint.setInterval(_REPAINT_MS)
        self._repaint.timeout.connect(self.viewport().update)
        pictures.ready.connect(lambda _key: self._repaint.isActive() or self._repaint.start())
        self.moving = self._tile.moving = moving
        if moving is not None:
            moving.stepped.connect(self.viewport().update)
            self.entered.connect(self._point_at)
            self.viewportEntered.connect(lambda: self._point_at(QModelIndex()))

    @property
    def edge(self) -> int:
        """The wished edge of a tile; it grows a little so that rows fill the width."""
        return self._edge

    def set_edge(self, edge: int) -> None:
        """Show larger or smaller tiles; what was in the middle stays in sight."""
        self._edge = min(max(edge, SMALLEST), LARGEST)
        middle = self.indexAt(self.viewport().rect().center())
        self._lay_out()
        if middle.isValid():
            self.scrollTo(middle, QAbstractItemView.ScrollHint.PositionAtCenter)

    def chosen_ids(self) -> list[int]:
        """The chosen photos in the order of the grid."""
        rows: list[int] = []
        chosen = self.selectionModel().selection()
        for part in (chosen.at(at) for at in range(chosen.size())):
            rows.extend(range(part.top(), part.bottom() + 1))
        return [self._photos.id_at(row) for row in sorted(rows)]

    def chosen_or_current(self) -> list[int]:
        """The chosen photos; where none is, the one that has the keyboard."""
        current = self.currentIndex()
        if not self.selectionModel().hasSelection() and current.isValid():
            return [self._photos.id_at(current.row())]
        return self.chosen_ids()

    def retheme(self) -> None:
        """The appearance or the font changed."""
        self._tile.retheme(self.font())
        self.viewport().update()

    def keyboardSearch(self, _text: str) -> None:  # noqa: N802 - Qt's name
        """Letters are shortcuts here; searching has a field of its own."""

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fill the new width."""
        self._lay_out()
        super().resizeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Ctrl+wheel resizes the tiles."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.resized_by.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A press on the tick adds to what is chosen or takes from it."""
        self._pressed_at = event.position().toPoint()
        index = self.indexAt(self._pressed_at)
        on_tick = index.isValid() and PhotoTile.tick_rect(self.visualRect(index)).contains(
            self._pressed_at
        )
        if on_tick and event.button() == Qt.MouseButton.LeftButton:
            flag = QItemSelectionModel.SelectionFlag
            self.selectionModel().select(index, flag.Toggle)
            self.selectionModel().setCurrentIndex(index, flag.NoUpdate)
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the rubber band that ``startDrag`` may have begun."""
        if self._band is None:
            super().mouseMoveEvent(event)
            return
        area = QRect(self._band_from, event.position().toPoint()).normalized()
        self._band.setGeometry(area)
        # In any other state a rectangle chooses from its first to its last photo, rows and all.
        self.setState(QAbstractItemView.State.DragSelectingState)
        self.setSelection(area, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """What moved under the mouse stands still."""
        self._point_at(QModelIndex())
        super().leaveEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Another page: nothing moves behind it."""
        self._point_at(QModelIndex())
        super().hideEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Let the rubber band go."""
        if self._band is not None:
            self._band.deleteLater()
            self._band = None
            self.setState(QAbstractItemView.State.NoState)
        super().mouseReleaseEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:  # noqa: N802 - Qt's name
        """Drag protected copies out; where there are none, draw a rubber band instead."""
        mime = self._photos.mimeData(self.selectionModel().selectedIndexes()[:500])
        if not mime.urls():
            if len(self.selectionModel().selectedIndexes()) > 1:
                self.nothing_to_drag.emit()
            self._begin_band()
            return
        drag = QDrag(self)
        drag.setMimeData(mime)
        first = self._photos.tile(self.selectionModel().selectedIndexes()[0])
        pixmap = self._pictures.get(first.photo.sha256, self._tile_px()) if first else None
        if pixmap is not None:
            drag.setPixmap(pixmap.scaledToWidth(96, Qt.TransformationMode.SmoothTransformation))
        drag.exec(actions, Qt.DropAction.CopyAction)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape chooses nothing; the rest is Qt's."""
        if event.key() == Qt.Key.Key_Escape and self.selectionModel().hasSelection():
            self.clearSelection()
            return
        super().keyPressEvent(event)

    def first_in_sight(self) -> QModelIndex:
        """The photo at the top left."""
        return self.indexAt(QPoint(GAP * 2, GAP * 2))

    def _point_at(self, index: QModelIndex) -> None:
        if self.moving is not None:
            tile = self._photos.tile(index)
            self.moving.point_at(tile.photo if tile else None)

    def _prepare(self) -> None:
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionRectVisible(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Photos"))

    def _lay_out(self) -> None:
        # As if the scroll bar were always there: a row more or less must not resize the tiles.
        # What QListView keeps free for it has the style sheet's margins too.
        extent, scroll = QStyle.PixelMetric.PM_ScrollBarExtent, self.verticalScrollBar()
        bar = max(scroll.sizeHint().width(), self.style().pixelMetric(extent, None, scroll))
        width = max(self.width() - bar, SMALLEST + GAP)
        # QListView begins a new row a little before the right edge is reached.
        columns = max(1, (width - _SPARE) // (self._edge + GAP))
        cell = (width - _SPARE) // columns
        self.setGridSize(QSize(cell, cell))
        self.verticalScrollBar().setSingleStep(cell // 3)

    def _tile_px(self) -> int:
        return round((self.gridSize().width() - GAP) * self.devicePixelRatioF())

    def _begin_band(self) -> None:
        self._band_from = self._pressed_at
        self._band = QRubberBand(QRubberBand.Shape.Rectangle, self.viewport())
        self._band.setGeometry(QRect(self._band_from, QSize()))
        self._band.show()
