"""Albums and kept searches, as decisions that can be taken back."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from cloakroom.context import Context
from cloakroom.edits.base import Edit
from cloakroom_engine.protocol import Changed
from cloakroom_engine.records import Album, PhotoFilter


class NewAlbum(Edit):
    """Begin an album with these photos and people, or keep a search."""

    def __init__(
        self,
        context: Context,
        name: str,
        *,
        photos: Iterable[int] = (),
        people: Iterable[int] = (),
        search: PhotoFilter | None = None,
    ) -> None:
        super().__init__(context, QCoreApplication.translate("Edits", "Make an album"))
        self._name, self._search = name, search
        self._photos, self._people = list(photos), list(people)
        self._album: Album | None = None

    def _do(self) -> Changed:
        albums = self._library.albums
        self._album = albums.add(self._name, self._search)
        albums.put_photos(self._album.id, self._photos)
        albums.put_people(self._album.id, self._people)
        return Changed("")

    def _take_back(self) -> Changed:
        if self._album is not None:
            self._library.albums.remove(self._album.id)
        return Changed("")


class ForgetAlbum(Edit):
    """Forget an album or a kept search; its photos and people stay."""

    def __init__(self, context: Context, album: Album) -> None:
        super().__init__(context, QCoreApplication.translate("Edits", "Forget an album"))
        self._album = album
        self._photos = self._library.albums.photos(album.id)

    def _do(self) -> Changed:
        self._library.albums.remove(self._album.id)
        return Changed("")

    def _take_back(self) -> Changed:
        albums, gone = self._library.albums, self._album
        again = albums.add(gone.name, gone.search if gone.kept else None)
        albums.put_photos(again.id, self._photos)
        albums.put_people(again.id, gone.people)
        self._album = again
        return Changed("")


class RenameAlbum(Edit):
    """Another name."""

    def __init__(self, context: Context, album: Album, name: str) -> None:
        super().__init__(context, QCoreApplication.translate("Edits", "Rename an album"))
        self._album, self._name = album, name

    def _do(self) -> Changed:
        self._library.albums.rename(self._album.id, self._name)
        return Changed("")

    def _take_back(self) -> Changed:
        self._library.albums.rename(self._album.id, self._album.name)
        return Changed("")


class FillAlbum(Edit):
    """Put photos or people into an album, or take them out (``put`` False)."""

    def __init__(
        self,
        context: Context,
        album_id: int,
        *,
        photos: Iterable[int] = (),
        people: Iterable[int] = (),
        put: bool = True,
    ) -> None:
        super().__init__(context, QCoreApplication.translate("Edits", "Change an album"))
        self._album_id, self._put = album_id, put
        self._photos, self._people = list(photos), list(people)

    def _do(self) -> Changed:
        # What was in it before stays in it when this is taken back.
        self._photos = self._change("photos", self._photos, put=self._put)
        self._people = self._change("people", self._people, put=self._put)
        return Changed("")

    def _take_back(self) -> Changed:
        self._change("photos", self._photos, put=not self._put)
        self._change("people", self._people, put=not self._put)
        return Changed("")

    def _change(self, what: str, ids: list[int], *, put: bool) -> list[int]:
        albums = self._library.albums
        do = {
            ("photos", True): albums.put_photos,
            ("photos", False): albums.take_photos,
            ("people", True): albums.put_people,
            ("people", False): albums.take_people,
        }[what, put]
        return do(self._album_id, ids)
