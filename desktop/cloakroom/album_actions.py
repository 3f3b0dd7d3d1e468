"""What can be done with albums, with the questions that have to be asked first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMenu, QWidget

from cloakroom import icons
from cloakroom.context import Context
from cloakroom.edits.albums import FillAlbum, ForgetAlbum, NewAlbum, RenameAlbum
from cloakroom_engine.records import PhotoFilter


class AlbumActions(QObject):
    """Asks for names on behalf of a page; everything can be undone."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    def keep(self, search: PhotoFilter) -> None:
        """Keep a search under a name."""
        name = self._name(self.tr("Keep this search"), "")
        if name:
            self._context.undo.push(NewAlbum(self._context, name, search=search))

    def rename(self, album_id: int) -> None:
        """Ask for another name."""
        album = self._context.library.albums.get(album_id)
        name = album and self._name(self.tr("Rename {name}").format(name=album.name), album.name)
        if album and name and name != album.name:
            self._context.undo.push(RenameAlbum(self._context, album, name))

    def forget(self, album_id: int) -> None:
        """Forget it; what was in it stays."""
        album = self._context.library.albums.get(album_id)
        if album is not None:
            self._context.undo.push(ForgetAlbum(self._context, album))
            text = self.tr("{name} is forgotten; its photos stay.")
            self._context.decided.emit(text.format(name=album.name))

    def menu(
        self, parent: QMenu, *, photos: Sequence[int] = (), people: Sequence[int] = ()
    ) -> QMenu:
        """A menu that puts these photos or people into an album, an old one or a new one."""
        menu = parent.addMenu(icons.icon("library"), self.tr("Put into an &album"))
        for album in self._context.library.albums.all():
            if not album.kept:
                action = menu.addAction(album.name.replace("&", "&&"))
                action.triggered.connect(self._put_into(album.id, photos, people))
        menu.addSeparator()
        new = menu.addAction(icons.icon("add"), self.tr("&New album…"))
        new.triggered.connect(lambda _=False: self._new(photos, people))
        return menu

    def take_out(self, album_id: int, photos: Sequence[int]) -> None:
        """Take photos out of an album."""
        self._context.undo.push(FillAlbum(self._context, album_id, photos=photos, put=False))

    def _put_into(
        self, album_id: int, photos: Sequence[int], people: Sequence[int]
    ) -> Callable[[], None]:
        def put() -> None:
            edit = FillAlbum(self._context, album_id, photos=photos, people=people)
            self._context.undo.push(edit)

        return put

    def _new(self, photos: Sequence[int], people: Sequence[int]) -> None:
        name = self._name(self.tr("New album"), "")
        if name:
            self._context.undo.push(NewAlbum(self._context, name, photos=photos, people=people))

    def _name(self, title: str, before: str) -> str:
        name, given = QInputDialog.getText(
            self._page, title, self.tr("Name"), QLineEdit.EchoMode.Normal, before
        )
        return name.strip() if given else ""
