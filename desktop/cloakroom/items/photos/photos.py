"""The photos of the library as an item model: ids at once, rows when they are seen."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt, QUrl

from cloakroom.items.parts.id_model import IdModel, Index
from cloakroom.items.photos import photo_states
from cloakroom.items.photos.photo_states import Tile
from cloakroom_engine.legible import name_of
from cloakroom_engine.library import Library
from cloakroom_engine.opening import is_gone
from cloakroom_engine.protocol import Changed
from cloakroom_engine.records import PhotoFilter

TILE: Final = Qt.ItemDataRole.UserRole + 1
"""The row's ``Tile``."""

_ROWS_KEPT: Final = 3_000


class PhotosModel(IdModel):
    """The photos that a filter lets through.

    20,000 ids are read in some milliseconds and kept; a row is read when a view asks for it.
    After a change only the rows that differ move: the selection and the scroll position stay.
    """

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.filter = PhotoFilter()
        self.order = "newest"
        self._tiles: OrderedDict[int, Tile | None] = OrderedDict()

    def look(self, wanted: PhotoFilter, order: str) -> None:
        """List other photos, or in another order; the one occasion for a reset."""
        self.filter, self.order = wanted, order
        self._replace(self._library.photos.ids(wanted, order))

    def show_ids(self, photo_ids: list[int]) -> None:
        """List these and no others, whatever the filter."""
        if photo_ids != self._ids:
            self._replace(list(photo_ids))

    def refresh(self, changed: Changed | None = None) -> None:
        """Read again what changed; None, or a change without ids, is whatever may have."""
        photos: Iterable[int] = changed.photos if changed else ()
        everything = changed is None or not (changed.photos or changed.people or changed.faces)
        if everything or (changed and changed.people):
            photos = list(self._tiles)
        for photo_id in photos:
            self._tiles.pop(photo_id, None)
        self._follow(self._library.photos.ids(self.filter, self.order))
        self._tell(photos)

    def tile(self, index: Index) -> Tile | None:
        """The row; None for a photo that was removed a moment ago or is not in the list."""
        return self._tile(self._ids[index.row()]) if index.isValid() else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name, words for people and screen readers, and the ``TILE``."""
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        if role not in _ROLES:
            return None
        tile = self._tile(self._ids[index.row()])
        if tile is None or role == TILE:
            return tile
        name = name_of(tile.photo.path)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return photo_states.spoken(tile, name)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (tile.photo.path, photo_states.explained(tile))))
        return tile.photo.path if role == Qt.ItemDataRole.AccessibleDescriptionRole else name

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every photo can be chosen and dragged out."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def supportedDragActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        """Dragging out copies, it never moves a file."""
        return Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's name
        """Files, as other programs take them."""
        return ["text/uri-list"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 - Qt's name
        """The protected copies of these photos: originals are never handed out."""
        mime = QMimeData()
        urls = []
        for index in indexes:
            copies = self._library.protected.files_of_photo(self._ids[index.row()])
            urls += [
                QUrl.fromLocalFile(copy.path) for copy in copies if not is_gone(Path(copy.path))
            ]
        mime.setUrls(urls)
        return mime

    def _tile(self, photo_id: int) -> Tile | None:
        if photo_id in self._tiles:
            self._tiles.move_to_end(photo_id)
            return self._tiles[photo_id]
        photo = self._library.photos.get(photo_id)
        tile = None
        if photo is not None:
            faces = self._library.faces.of_photo(photo_id)
            known = {face.person_id for face in faces if face.person_id is not None}
            names = [self._library.people.get(each) for each in sorted(known)]
            known_by = tuple(each.name for each in names if each)
            covered = self._library.coverage.of_photo(photo_id) if photo.copies else None
            followed = not photo.lasts_s or self._library.clips.followed(photo_id) is not None
            tile = Tile(photo, len(faces), known_by, covered, followed)
        self._tiles[photo_id] = tile
        if len(self._tiles) > _ROWS_KEPT:
            self._tiles.popitem(last=False)
        return tile


_ROLES: Final = frozenset(
    {
        TILE,
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.AccessibleDescriptionRole,
    }
)
