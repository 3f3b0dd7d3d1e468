"""The photos of the library as an item model: ids at once, rows when they are seen."""

from __future__ import annotations

from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QUrl,
)

from cloakroom.items import photo_states
from cloakroom.items.photo_states import Tile
from cloakroom_engine.library import Library
from cloakroom_engine.protocol import Changed
from cloakroom_engine.records import PhotoFilter

Index = QModelIndex | QPersistentModelIndex
TILE: Final = Qt.ItemDataRole.UserRole + 1
"""The row's ``Tile``."""

_ROWS_KEPT: Final = 3_000


class PhotosModel(QAbstractListModel):
    """The photos that a filter lets through.

    20,000 ids are read in some milliseconds and kept; a row is read when a view asks for it.
    After a change only the rows that differ move: the selection and the scroll position stay.
    """

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.filter = PhotoFilter()
        self.order = "newest"
        self._ids: list[int] = []
        self._places: dict[int, int] | None = None
        self._tiles: OrderedDict[int, Tile | None] = OrderedDict()

    def look(self, wanted: PhotoFilter, order: str) -> None:
        """List other photos, or in another order; the one occasion for a reset."""
        self.beginResetModel()
        self.filter, self.order = wanted, order
        self._set_ids(self._library.photos.ids(wanted, order))
        self.endResetModel()

    def refresh(self, changed: Changed | None = None) -> None:
        """Read again what changed; None, or a change without ids, is whatever may have."""
        photos: Iterable[int] = changed.photos if changed else ()
        everything = changed is None or not (changed.photos or changed.people or changed.faces)
        if everything or (changed and changed.people):
            photos = list(self._tiles)
        for photo_id in photos:
            self._tiles.pop(photo_id, None)
        self._follow(self._library.photos.ids(self.filter, self.order))
        for row in sorted(self._row(photo_id) for photo_id in photos):
            if row >= 0:
                index = self.index(row)
                self.dataChanged.emit(index, index)

    def ids(self) -> list[int]:
        """The photos in their order."""
        return list(self._ids)

    def id_at(self, row: int) -> int:
        """The photo of a row."""
        return self._ids[row]

    def index_of(self, photo_id: int) -> QModelIndex:
        """Where a photo is; invalid if the filter does not let it through."""
        row = self._row(photo_id)
        return self.index(row) if row >= 0 else QModelIndex()

    def tile(self, index: Index) -> Tile | None:
        """The row; None for a photo that was removed a moment ago."""
        return self._tile(self._ids[index.row()])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name
        """How many photos."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name, words for people and screen readers, and the ``TILE``."""
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        if role not in _ROLES:
            return None
        tile = self._tile(self._ids[index.row()])
        if tile is None or role == TILE:
            return tile
        name = Path(tile.photo.path).name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return photo_states.spoken(tile, name)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (tile.photo.path, photo_states.word(tile))))
        return tile.photo.path if role == Qt.ItemDataRole.AccessibleDescriptionRole else name

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every photo can be chosen and dragged out."""
        flags = Qt.ItemFlag.ItemNeverHasChildren
        if index.isValid():
            flags |= Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

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
            urls += [QUrl.fromLocalFile(copy.path) for copy in copies if Path(copy.path).exists()]
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
            tile = Tile(photo, len(faces), tuple(each.name for each in names if each))
        self._tiles[photo_id] = tile
        if len(self._tiles) > _ROWS_KEPT:
            self._tiles.popitem(last=False)
        return tile

    def _row(self, photo_id: int) -> int:
        if self._places is None:
            self._places = {each: row for row, each in enumerate(self._ids)}
        return self._places.get(photo_id, -1)

    def _set_ids(self, ids: list[int]) -> None:
        self._ids = ids
        self._places = None

    def _follow(self, wanted: list[int]) -> None:
        """Turn the rows that there are into the wanted ones, by removing and inserting."""
        if wanted == self._ids:
            return
        places = {photo_id: row for row, photo_id in enumerate(wanted)}
        staying = _in_order([places.get(photo_id, -1) for photo_id in self._ids])
        going = [row for row in range(len(self._ids)) if row not in staying]
        for first, last in reversed(_runs(going)):
            self.beginRemoveRows(QModelIndex(), first, last)
            self._set_ids(self._ids[:first] + self._ids[last + 1 :])
            self.endRemoveRows()
        here = set(self._ids)
        coming = [row for row, photo_id in enumerate(wanted) if photo_id not in here]
        for first, last in _runs(coming):
            self.beginInsertRows(QModelIndex(), first, last)
            self._set_ids(self._ids[:first] + wanted[first : last + 1] + self._ids[first:])
            self.endInsertRows()


def _in_order(places: list[int]) -> set[int]:
    """The most rows whose places go up; -1 is nowhere. Patience sorting."""
    piles: list[int] = []
    tops: list[int] = []
    below: dict[int, int] = {}
    for row, place in enumerate(places):
        if place < 0:
            continue
        pile = bisect_left(piles, place)
        if pile:
            below[row] = tops[pile - 1]
        if pile == len(piles):
            piles.append(place)
            tops.append(row)
        else:
            piles[pile], tops[pile] = place, row
    staying: set[int] = set()
    row_or_none: int | None = tops[-1] if tops else None
    while row_or_none is not None:
        staying.add(row_or_none)
        row_or_none = below.get(row_or_none)
    return staying


def _runs(rows: list[int]) -> list[tuple[int, int]]:
    """Rows that lie together, as first and last."""
    runs = []
    for _, together in groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0]):
        run = [row for _, row in together]
        runs.append((run[0], run[-1]))
    return runs


_ROLES: Final = frozenset(
    {
        TILE,
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.AccessibleDescriptionRole,
    }
)
