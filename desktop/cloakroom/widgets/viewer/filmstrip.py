"""The photos of the list that one photo is looked at in, side by side under it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QWidget

from cloakroom import theme
from cloakroom.items.parts.pictures import Pictures
from cloakroom.items.photos.photos import PhotosModel
from cloakroom.widgets.parts.inputs import Listing
from cloakroom.widgets.photos.photo_tile import PhotoTile

EDGE: Final = 64


class Filmstrip(Listing):
    """Only tiles in sight are read and painted, as in the grid.

    Signals:
        turned: the id of the photo that was clicked, or walked to.
    """

    turned = Signal(int)

    def __init__(
        self, model: PhotosModel, pictures: Pictures[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._photos = model
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setGridSize(QSize(EDGE, EDGE))
        self.setFixedHeight(EDGE + theme.L)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Photos of this list"))
        self.setItemDelegate(PhotoTile(pictures, self))
        self.setModel(model)
        pictures.ready.connect(lambda _key: self.viewport().update())
        self.selectionModel().currentChanged.connect(self._turn)

    def show_list(self, photo_ids: list[int]) -> None:
        """The photos there are."""
        with QSignalBlocker(self.selectionModel()):
            self._photos.show_ids(photo_ids)

    def go_to(self, photo_id: int) -> None:
        """Bring a photo into the middle, without telling."""
        index = self._photos.index_of(photo_id)
        with QSignalBlocker(self.selectionModel()):
            self.setCurrentIndex(index)
        self.scrollTo(index, QListView.ScrollHint.PositionAtCenter)
        self.viewport().update()

    def _turn(self, index: QModelIndex) -> None:
        if index.isValid():
            self.turned.emit(self._photos.id_at(index.row()))
