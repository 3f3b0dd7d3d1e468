"""A list model whose rows have ids: it moves rows one by one where others would begin anew."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex


class IdModel(QAbstractListModel):
    """Rows by id. A subclass says what is in a row and which ids there are.

    After a change only the rows that differ are removed and inserted: what is chosen, what has the
    keyboard and where somebody scrolled to stay.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: list[int] = []
        self._places: dict[int, int] | None = None

    def ids(self) -> list[int]:
        """The ids in their order."""
        return list(self._ids)

    def id_at(self, row: int) -> int:
        """The id of a row."""
        return self._ids[row]

    def index_of(self, row_id: int) -> QModelIndex:
        """Where a row is; invalid if it is not here."""
        row = self._row(row_id)
        return self.index(row) if row >= 0 else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name
        """How many rows."""
        return 0 if parent.isValid() else len(self._ids)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every row can be chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemNeverHasChildren

    def _replace(self, ids: list[int]) -> None:
        """Begin anew."""
        self.beginResetModel()
        self._set_ids(ids)
        self.endResetModel()

    def _follow(self, wanted: list[int]) -> None:
        """Turn the rows that there are into the wanted ones, by removing and inserting."""
        if wanted == self._ids:
            return
        places = {row_id: row for row, row_id in enumerate(wanted)}
        staying = _in_order([places.get(row_id, -1) for row_id in self._ids])
        going = [row for row in range(len(self._ids)) if row not in staying]
        for first, last in reversed(_runs(going)):
            self.beginRemoveRows(QModelIndex(), first, last)
            self._set_ids(self._ids[:first] + self._ids[last + 1 :])
            self.endRemoveRows()
        here = set(self._ids)
        coming = [row for row, row_id in enumerate(wanted) if row_id not in here]
        for first, last in _runs(coming):
            self.beginInsertRows(QModelIndex(), first, last)
            self._set_ids(self._ids[:first] + wanted[first : last + 1] + self._ids[first:])
            self.endInsertRows()

    def _tell(self, row_ids: Iterable[int]) -> None:
        """Say that what is in these rows changed."""
        for row in sorted(map(self._row, row_ids)):
            if row >= 0:
                index = self.index(row)
                self.dataChanged.emit(index, index)

    def _row(self, row_id: int) -> int:
        if self._places is None:
            self._places = {each: row for row, each in enumerate(self._ids)}
        return self._places.get(row_id, -1)

    def _set_ids(self, ids: list[int]) -> None:
        self._ids = ids
        self._places = None


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
