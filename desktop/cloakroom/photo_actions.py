"""What can be done with photos of the library, with the questions that have to be asked first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from cloakroom.album_actions import AlbumActions
from cloakroom.context import Context
from cloakroom.dialogs.confirm import confirmed
from cloakroom.widgets.parts.menu import entry
from cloakroom_engine.protocol import Changed


class PhotoActions(QObject):
    """Does it on behalf of a page."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self.albums = AlbumActions(context, page)

    def protect(self, photo_ids: Sequence[int]) -> None:
        """Send photos to be protected."""
        if photo_ids:
            self._context.go.emit("protect", list(photo_ids))

    def reveal(self, photo_id: int) -> None:
        """Show a photo in the system's file manager."""
        photo = self._context.library.photos.get(photo_id)
        if photo is not None:
            self._context.reveal(photo.path)

    def reveal_copy(self, photo_id: int) -> None:
        """Show the newest protected copy of a photo that is still there, or the newest."""
        files = self._context.library.protected.files_of_photo(photo_id)
        there = [file for file in files if Path(file.path).exists()]
        if files:
            self._context.reveal((there or files)[-1].path)

    def fill(self, menu: QMenu, photo_ids: Sequence[int], do_open: Callable[[], None]) -> None:
        """A menu for these photos; the first of them is the one that was clicked."""
        if not photo_ids:
            return
        photo = self._context.library.photos.get(photo_ids[0])
        entry(menu, "view", self.tr("&Open"), do_open, self.tr("Enter"))
        entry(menu, "protect", self.tr("&Protect…"), lambda: self.protect(photo_ids), "P")
        if photo is not None and photo.copies:
            copy = self.tr("Show &copy")
            entry(menu, "export", copy, lambda: self.reveal_copy(photo_ids[0]))
        in_folder = self.tr("Show in &folder")
        entry(menu, "folder", in_folder, lambda: self.reveal(photo_ids[0]), "R")
        self.albums.menu(menu, photos=photo_ids)
        menu.addSeparator()
        entry(
            menu, "remove", self.tr("Re&move from library…"), lambda: self.remove(photo_ids),
            self.tr("Del"),
        )  # fmt: skip

    def remove(self, photo_ids: Sequence[int]) -> None:
        """Remove photos from the library, after asking; never from disk."""
        points = [
            self.tr("The files stay on disk, and so do their copies."),
            self.tr("What you said about the faces in them is forgotten."),
            self.tr("Photos in a folder of the library come back when it is looked through again."),
        ]
        if not photo_ids or not confirmed(
            self.tr("Remove %n photo(s) from the library?", "", len(photo_ids)),
            self.tr("This cannot be undone."),
            points,
            self.tr("&Remove"),
            self._page,
        ):
            return
        library = self._context.library
        with library.transaction():
            for photo_id in photo_ids:
                library.photos.remove(photo_id)
        library.sweep()
        # What was undone until now may speak of faces that are gone.
        self._context.undo.clear()
        self._context.changed.emit(Changed("", photos=tuple(photo_ids)))
