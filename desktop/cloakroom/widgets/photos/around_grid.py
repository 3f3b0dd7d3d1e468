"""What stands beside the photos: the folders they lie in, and the line of their dates."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QWidget

from cloakroom import theme
from cloakroom.context import Context
from cloakroom.items.photos.dates import Dates
from cloakroom.items.photos.photos import PhotosModel
from cloakroom.widgets.photos.date_line import DateLine
from cloakroom.widgets.photos.filter_bar import FilterBar
from cloakroom.widgets.photos.folder_panel import FolderPanel
from cloakroom.widgets.photos.photo_grid import PhotoGrid

_READ_MS: Final = 3000
"""While photos come in, folders are counted anew at most this often."""


class AroundGrid(QWidget):
    """``body`` (the grid, or what stands for it) between a tree and a line that follow it."""

    def __init__(
        self, context: Context, grid: PhotoGrid, filters: FilterBar, body: QWidget
    ) -> None:
        super().__init__()
        self._context = context
        self._grid, self._filters = grid, filters
        model = grid.model()
        assert isinstance(model, PhotosModel)
        self._model = model
        self.folders = FolderPanel(context.library)
        self.dates = DateLine(Dates(context.library, model))
        self._leading = False
        self._later = QTimer(self, singleShot=True, interval=_READ_MS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.S)
        row.addWidget(self.folders)
        row.addWidget(body, 1)
        row.addWidget(self.dates)
        self.folders.chosen.connect(lambda folder: filters.narrow(folder=folder))
        filters.changed.connect(lambda only: self.folders.show_folder(only.folder))
        self._later.timeout.connect(self._read)
        self.dates.wanted.connect(self._lead)
        grid.verticalScrollBar().valueChanged.connect(self._scrolled)
        for told in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            told.connect(self._listed)
        self.show_folders(context.preferences.folders_open)

    def show_folders(self, on: bool) -> None:
        """Have the tree open, or not; it stays as it is said."""
        self.folders.setVisible(on)
        if on:
            self._read()
            self.folders.show_folder(self._filters.filter.folder)
        if on != self._context.preferences.folders_open:
            self._context.choose(folders_open=on)

    def _read(self) -> None:
        if self.folders.isVisibleTo(self):
            self.folders.read()

    def _listed(self) -> None:
        self.dates.follow(self._model.rowCount())
        if not self._later.isActive():
            self._later.start()

    def _scrolled(self) -> None:
        first = self._grid.first_in_sight()
        if first.isValid() and not self._leading:
            self.dates.show_row(first.row())

    def _lead(self, row: int) -> None:
        index: QModelIndex = self._model.index(row, 0)
        # The line stays where it was led: the row that it means may begin with another photo.
        self._leading = True
        self._grid.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
        self._leading = False
        if self.dates.hasFocus():
            self._grid.selectionModel().setCurrentIndex(
                index, self._grid.selectionModel().SelectionFlag.NoUpdate
            )
