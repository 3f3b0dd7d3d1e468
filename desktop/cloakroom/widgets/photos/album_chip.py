"""Albums and kept searches: one is shown; a new one is made of what is shown or chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cloakroom import icons
from cloakroom.widgets.photos.chip import Chip
from cloakroom_engine.library import Library
from cloakroom_engine.records import Album, PhotoFilter


class AlbumChip(Chip):
    """``chosen`` is the ``PhotoFilter`` of an album or of a kept search.

    Signals:
        keep_wanted: the search of the moment is to be kept.
        rename_wanted, remove_wanted: of the album or search that is shown.
    """

    keep_wanted = Signal()
    rename_wanted = Signal(int)
    remove_wanted = Signal(int)

    def __init__(self, library: Library, parent: QWidget) -> None:
        super().__init__("library", "", parent)
        self._library = library
        self._name = self.tr("Album")
        self._filter = PhotoFilter()
        self._menu.aboutToShow.connect(self._fill)
        self.show_filter(PhotoFilter())

    def show_filter(self, only: PhotoFilter) -> None:
        """Say which album this is, if it is one."""
        self._filter = only
        shown = self._shown()
        self.say(shown.name if shown else self.tr("All photos"), narrows=shown is not None)

    def _shown(self) -> Album | None:
        if self._filter == PhotoFilter():
            return None
        return next((each for each in self._library.albums.all() if self._is(each)), None)

    def _is(self, album: Album) -> bool:
        if album.kept:
            return album.search == self._filter
        return album.id == self._filter.album_id

    def _fill(self) -> None:
        self._menu.clear()
        self.add(self._menu, self.tr("All photos"), lambda: self.chosen.emit(PhotoFilter()))
        albums = self._library.albums.all()
        for kept, title in ((False, self.tr("Albums")), (True, self.tr("Kept searches"))):
            of_kind = [album for album in albums if album.kept is kept]
            if of_kind:
                self._menu.addSection(title)
            for album in of_kind:
                self.add(self._menu, album.name, self._choose(album), on=self._is(album))
        self._menu.addSeparator()
        keep = self.add(self._menu, self.tr("Keep this search…"), self.keep_wanted.emit)
        keep.setIcon(icons.icon("search"))
        keep.setEnabled(self._filter != PhotoFilter() and self._shown() is None)
        shown = self._shown()
        if shown is not None:
            number = shown.id
            self.add(self._menu, self.tr("Rename…"), lambda: self.rename_wanted.emit(number))
            self.add(self._menu, self.tr("Forget it"), lambda: self.remove_wanted.emit(number))

    def _choose(self, album: Album) -> Callable[[], None]:
        return lambda: self.chosen.emit(album.search)
