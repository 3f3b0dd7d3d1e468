"""When the photos of a list were taken: asked of a few of them, however long the list is.

A list that is ordered by time is searched by halves: where a year begins takes some twenty
questions among 100,000 photos, whatever narrows the list.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from PySide6.QtCore import QDateTime, QLocale

from cloakroom.items.photos.photos import PhotosModel
from cloakroom_engine.library import Library

ORDERS: Final = {"newest": -1, "oldest": 1}
"""Orders of a list that follow time, and which way."""

Month = tuple[int, int]


class Dates:
    """The months of what a ``PhotosModel`` lists now."""

    def __init__(self, library: Library, model: PhotosModel) -> None:
        self._library = library
        self._model = model

    @property
    def way(self) -> int:
        """1 where the list goes on in time, -1 where it goes back, 0 where it does neither."""
        return ORDERS.get(self._model.order, 0)

    def month(self, row: int) -> Month:
        """Year and month of a row."""
        moment = self._library.photos.taken_s(self._model.id_at(row))
        date = QDateTime.fromSecsSinceEpoch(moment).date()
        return date.year(), date.month()

    def years(self) -> list[tuple[int, int]]:
        """Row and year of each that begins in the list; nothing in a list without an order."""
        found: list[tuple[int, int]] = []
        row, rows = 0, self._model.rowCount()
        while self.way and row < rows:
            year, _ = self.month(row)
            found.append((row, year))
            row = self._after(row, (year, 12 if self.way > 0 else 1))
        return found

    def next_month(self, row: int) -> int:
        """Where the next month of the list begins; the last row where none does."""
        return min(self._after(row, self.month(row)), self._model.rowCount() - 1)

    def month_before(self, row: int) -> int:
        """Where the month of a row begins, or the one before that for a row that begins one."""
        begins = self._first_of(self.month(row))
        return begins if begins < row or row == 0 else self._first_of(self.month(row - 1))

    def _first_of(self, month: Month) -> int:
        return self._search(self._place(month), 0)

    def _after(self, row: int, month: Month) -> int:
        """The first row from here on that lies beyond a month."""
        return self._search(self._place(month) + 1, row)

    def _search(self, place: int, begin: int) -> int:
        rows = range(self._model.rowCount())
        return bisect_left(rows, place, begin, key=lambda row: self._place(self.month(row)))

    def _place(self, month: Month) -> int:
        return self.way * (12 * month[0] + month[1])


def month_name(year: int, month: int) -> str:
    """A month as people write it."""
    return f"{QLocale().standaloneMonthName(month)} {year}"
