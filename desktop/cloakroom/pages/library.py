"""The page of all photos: find them, choose them, see where they stand, send them on."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QLocale, QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from cloakroom import icons, theme
from cloakroom.adding import add_folder, add_photos
from cloakroom.context import Context
from cloakroom.edits.base import joined
from cloakroom.edits.folders import RemoveFolder
from cloakroom.items.parts import pictures
from cloakroom.items.photos.moving import Moving
from cloakroom.items.photos.photos import PhotosModel
from cloakroom.pages.page import Page
from cloakroom.photo_actions import PhotoActions
from cloakroom.widgets.parts.base import EmptyState, PrimaryButton, QuietButton
from cloakroom.widgets.parts.keys import key
from cloakroom.widgets.parts.menu import entry, offer_menu
from cloakroom.widgets.photos.around_grid import AroundGrid
from cloakroom.widgets.photos.library_header import LibraryHeader
from cloakroom.widgets.photos.photo_grid import PhotoGrid
from cloakroom.widgets.photos.photo_tile import CORNER, GAP
from cloakroom.widgets.photos.selection_bar import SelectionBar
from cloakroom_engine.protocol import Changed
from cloakroom_engine.records import PhotoFilter

_TYPING_MS: Final = 200
_GATHER_MS: Final = 150
"""Changes that come faster than this (a scan tells every photo) are read together."""


class LibraryPage(Page):
    """A ``PhotoGrid`` with what narrows and orders it above, and what it can do below."""

    name = "library"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._stale: Changed | None = None
        self.model = PhotosModel(context.library, self)
        self._pictures = pictures.thumbnails(context.library, CORNER, self)
        moving = Moving(pictures.moments(context.library, CORNER, self), self)
        moving.stayed.connect(context.player.prepare)
        self.grid = PhotoGrid(self.model, self._pictures, moving, self)
        header = self.header = LibraryHeader(context, self)
        self.filters, self.search, self.folders = header.filters, header.search, header.folders
        self.selection = SelectionBar(self)
        self.actions_of = PhotoActions(context, self)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._gather = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._build()
        self._connect()
        self._keys()
        self._offer_people()
        self._list()

    def chosen_photos(self) -> tuple[int, ...]:
        """Those that are selected."""
        return tuple(self.grid.chosen_ids())

    def show_for(self, argument: object) -> None:
        """Be shown; a ``PhotoFilter`` or the id of a photo says for what."""
        if isinstance(argument, PhotoFilter):
            self.search.setText(argument.text)
            self.filters.set_filter(argument)
        elif isinstance(argument, int):
            index = self.model.index_of(argument)
            if index.isValid():
                self.grid.setCurrentIndex(index)
                self.grid.scrollTo(index)
        if self.grid.isVisible():
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_drop(self, paths: tuple[str, ...]) -> bool:
        """Look through what was dropped, once the library has something; else the first minute."""
        if not self.context.library.photos.count():
            return False
        self.context.intake.add(paths)
        return True

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Paint in the colours of a new appearance."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.PaletteChange}:
            self.grid.retheme()

    def _build(self) -> None:
        self._body = QStackedWidget(self)
        self._body.addWidget(self.grid)
        self._body.addWidget(self._nothing_yet())
        self._body.addWidget(self._nothing_found())
        self.around = AroundGrid(self.context, self.grid, self.filters, self._body)
        self.header.tree.setChecked(self.context.preferences.folders_open)
        column = QVBoxLayout(self)
        # What is in the grid has half a gap around it, and the header stands in as far.
        column.setContentsMargins(theme.XL - GAP // 2, theme.XL, theme.L, theme.M)
        column.setSpacing(theme.M)
        column.addWidget(self.header)
        column.addWidget(self.around, 1)
        column.addWidget(self.selection)
        self.selection.say(0)
        self.context.photos_chosen.connect(self._chosen_elsewhere)

    def _nothing_yet(self) -> QWidget:
        add = PrimaryButton(self.tr("Add a &folder…"), icons.icon("folder", "on_accent"))
        add.clicked.connect(partial(add_folder, self.context, self))
        return EmptyState(
            "library",
            self.tr("No photos yet"),
            self.tr(
                "Drop photos, clips or folders anywhere in this window. They stay where they are: "
                "nothing is copied, moved or sent anywhere."
            ),
            add,
        )

    def _nothing_found(self) -> QWidget:
        clear = QuietButton(self.tr("Show &all photos"))
        clear.clicked.connect(self._show_all)
        return EmptyState(
            "search",
            self.tr("No photo is like that"),
            self.tr("Nothing in the library fits the chosen filters and the search."),
            clear,
        )

    def _connect(self) -> None:
        self.filters.changed.connect(self._list)
        self.header.tree.toggled.connect(self.around.show_folders)
        self.search.textChanged.connect(self._typing.start)
        self._typing.timeout.connect(self._list)
        self.header.order.currentIndexChanged.connect(self._list)
        self.header.size_slider.valueChanged.connect(self.grid.set_edge)
        self.grid.resized_by.connect(self._resize)
        self.grid.nothing_to_drag.connect(self._say_nothing_to_drag)
        self.grid.doubleClicked.connect(self._open_index)
        offer_menu(self.grid, self._fill_menu)
        albums = self.actions_of.albums
        self.filters.album.keep_wanted.connect(lambda: albums.keep(self.filters.filter))
        self.filters.album.rename_wanted.connect(albums.rename)
        self.filters.album.remove_wanted.connect(self._forget_album)
        self.grid.selectionModel().selectionChanged.connect(self._say_chosen)
        self.model.rowsInserted.connect(self._say_count)
        self.model.rowsRemoved.connect(self._say_count)
        self.model.modelReset.connect(self._say_count)
        # A list that begins anew has nothing chosen, and says no more than that it does.
        self.model.modelReset.connect(self._say_chosen)
        self.selection.protect.connect(self.protect)
        self.selection.reveal.connect(self.show_in_folder)
        self.selection.remove.connect(self.remove)
        self.selection.clear.connect(self.grid.clearSelection)
        self.folders.add_folder.connect(partial(add_folder, self.context, self))
        self.folders.add_photos.connect(partial(add_photos, self.context, self))
        self.folders.rescan.connect(self.rescan)
        self.folders.show_folder.connect(self.context.reveal)
        self.folders.remove_folder.connect(self._remove_folder)
        self._gather.timeout.connect(self._refresh)
        self.context.changed.connect(self._changed)

    def _keys(self) -> None:
        for sequence, do in (
            ("Return", self.open),
            ("Enter", self.open),
            ("P", self.protect),
            ("R", self.show_in_folder),
            ("Delete", self.remove),
        ):
            key(sequence, self.grid, do)
        key(QKeySequence.StandardKey.Find, self, self._find)
        key("F9", self, self.header.tree.toggle)
        key(QKeySequence.StandardKey.Refresh, self, self.rescan)

    def open(self) -> None:
        """Open the current photo in the viewer, with its neighbours in this order."""
        self._open_index(self.grid.currentIndex())

    def protect(self) -> None:
        """Send the chosen photos to be protected."""
        self.actions_of.protect(self.grid.chosen_or_current())

    def show_in_folder(self) -> None:
        """Show the current photo in the system's file manager."""
        tile = self.model.tile(self.grid.currentIndex()) if self._has_current() else None
        if tile is not None:
            self.context.reveal(tile.photo.path)

    def rescan(self) -> None:
        """Look through all folders again."""
        roots = [root.path for root in self.context.library.roots.all()]
        if roots and not self.context.intake.running:
            self.context.intake.add(roots)

    def remove(self) -> None:
        """Remove the chosen photos from the library, after asking; never from disk."""
        self.actions_of.remove(self.grid.chosen_or_current())

    def _has_current(self) -> bool:
        return self.grid.currentIndex().isValid()

    def _open_index(self, index: QModelIndex) -> None:
        if index.isValid():
            ids = self.model.ids()
            self.context.go.emit("viewer", (ids[index.row()], ids))

    def _list(self) -> None:
        self._typing.stop()
        wanted = replace(self.filters.filter, text=self.search.text().strip())
        self.model.look(wanted, self.header.order.currentData())
        self.grid.scrollToTop()

    def _show_all(self) -> None:
        self.search.clear()
        self.filters.clear()

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _resize(self, steps: int) -> None:
        self.header.size_slider.setValue(self.header.size_slider.value() + 24 * steps)

    def _say_count(self) -> None:
        shown = self.model.rowCount()
        everything = self.context.library.photos.count()
        if shown == everything:
            self.header.count.setText(self.tr("%n photo(s)", "", shown))
        else:
            text = self.tr("{shown} of %n photo(s)", "", everything)
            self.header.count.setText(text.format(shown=QLocale().toString(shown)))
        self._body.setCurrentIndex(0 if shown else 2 if everything else 1)

    def _say_chosen(self) -> None:
        chosen = self.grid.chosen_ids()
        self.context.choose_photos(chosen)
        self.selection.say(len(chosen))

    def _chosen_elsewhere(self) -> None:
        if not self.context.chosen_photos:
            self.grid.clearSelection()

    def _say_nothing_to_drag(self) -> None:
        text = self.tr("Only copies can be dragged out. Protect these photos first.")
        self.context.notice.emit(text, "info")

    def _changed(self, changed: Changed) -> None:
        if self._stale is not None and not (_says_nothing(changed) or _says_nothing(self._stale)):
            changed = joined(self._stale, changed)
        elif self._stale is not None:
            changed = Changed("")
        self._stale = changed
        if not self._gather.isActive():
            self._gather.start()

    def _refresh(self) -> None:
        stale, self._stale = self._stale, None
        if stale is None:
            return
        if stale.photos:
            tiles = (self.model.tile(self.model.index_of(each)) for each in stale.photos[:500])
            self._pictures.forget(tile.photo.sha256 for tile in tiles if tile)
        self.model.refresh(stale)
        self._offer_people()
        self.filters.album.show_filter(self.filters.filter)
        self._say_count()

    def _offer_people(self) -> None:
        self.filters.offer_people(self.context.library.people.all())

    def _forget_album(self, album_id: int) -> None:
        self.actions_of.albums.forget(album_id)
        self._show_all()

    def _fill_menu(self, menu: QMenu) -> None:
        if not self._has_current():
            return
        here = self.model.id_at(self.grid.currentIndex().row())
        chosen = self.grid.chosen_or_current()
        first = [here, *(each for each in chosen if each != here)]
        self.actions_of.fill(menu, first if here in chosen else chosen, self.open)
        album = self.filters.filter.album_id
        if album is not None:
            text = self.tr("Take out of this album")
            entry(menu, "remove", text, lambda: self.actions_of.albums.take_out(album, chosen))
        menu.addSeparator()
        entry(menu, "done", self.tr("Choose &all"), self.grid.selectAll, "Ctrl+A")

    def _remove_folder(self, path: str) -> None:
        self.context.undo.push(RemoveFolder(self.context, path))


def _says_nothing(changed: Changed) -> bool:
    """Whether anything may have changed: a scan that was stopped does not say what it wrote."""
    return not (changed.photos or changed.people or changed.faces or changed.protected)
