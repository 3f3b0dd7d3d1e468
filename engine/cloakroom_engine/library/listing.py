"""Photos as pages show them: filtered, ordered, some at a time; 20,000 must not be felt."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library.columns import path_from_column, path_to_column
from cloakroom_engine.library.database import Database
from cloakroom_engine.library.sqlcipher import Row
from cloakroom_engine.records import RECOGNISABLE_PX, Photo, PhotoFilter

_ORDER = {
    "newest": "taken_s DESC, id DESC",
    "oldest": "taken_s, id",
    "name": "path",
    "added": "id DESC",
}
_EVERYTHING = PhotoFilter()

UNDECIDED = f"""EXISTS (
    SELECT 1 FROM face WHERE face.photo_id = photo.id
    AND min(box_right - box_left, box_bottom - box_top) >= {RECOGNISABLE_PX}
    AND NOT EXISTS (SELECT 1 FROM ignored_face WHERE ignored_face.face_id = face.id)
    AND NOT EXISTS (SELECT 1 FROM person_face WHERE person_face.face_id = face.id AND yes = 1)
)"""
"""As ``coverage.needs_deciding``; whether a copy hides the face all the same is not looked at."""

_IN_ALBUM = """(id IN (SELECT photo_id FROM album_photo WHERE album_id = ?)
    OR id IN (SELECT photo_id FROM face JOIN face_person ON face_id = face.id
        WHERE person_id IN (SELECT person_id FROM album_person WHERE album_id = ?)))"""
"""Put in by hand, or of somebody who is in it."""

_FLAGS = {
    "protected": ("copies > 0", "copies = 0"),
    "unchecked": ("copies > 0 AND verdict = ''", "(copies = 0 OR verdict <> '')"),
    "missing": ("missing", "NOT missing"),
    "usable": ("code = ''", "code <> ''"),
    "clips": ("lasts_s > 0", "lasts_s = 0"),
    "faces": (
        "EXISTS (SELECT 1 FROM face WHERE face.photo_id = photo.id)",
        "NOT EXISTS (SELECT 1 FROM face WHERE face.photo_id = photo.id)",
    ),
    "undecided": (f"copies > 0 AND {UNDECIDED}", f"NOT (copies > 0 AND {UNDECIDED})"),
}


class Listing:
    """Reads the table ``photo`` for lists."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def page(
        self,
        only: PhotoFilter = _EVERYTHING,
        order: str = "newest",
        offset: int = 0,
        limit: int = 200,
    ) -> list[Photo]:
        """Some photos of a list; ``order`` is one of ``records.ORDERS``."""
        where, parameters = _where(only)
        by = _ordered(order)
        # In two steps, so that whole rows are read and sorted for the page alone.
        rows = self._database.execute(
            "SELECT * FROM photo WHERE id IN"
            f" (SELECT id FROM photo {where} ORDER BY {by} LIMIT ? OFFSET ?) ORDER BY {by}",
            (*parameters, limit, offset),
        )
        return [photo_from(row) for row in rows]

    def count(self, only: PhotoFilter = _EVERYTHING) -> int:
        """How many photos a list has."""
        where, parameters = _where(only)
        rows = self._database.execute(f"SELECT count(*) FROM photo {where}", parameters)
        return int(rows[0][0])

    def ids(self, only: PhotoFilter = _EVERYTHING, order: str = "newest") -> list[int]:
        """The ids of a whole list, in its order."""
        where, parameters = _where(only)
        rows = self._database.execute(
            f"SELECT id FROM photo {where} ORDER BY {_ordered(order)}",
            parameters,
        )
        return [row["id"] for row in rows]

    def months(self) -> list[tuple[int, int, int]]:
        """Year, month and how many photos were taken in it, by local time; the newest first."""
        found = []
        moment = self._first_from(None)
        while moment is not None:
            year, month, after = _month_of(moment)
            rows = self._database.execute(
                "SELECT count(*) FROM photo WHERE taken_s >= ? AND taken_s < ?", (moment, after)
            )
            found.append((year, month, int(rows[0][0])))
            moment = self._first_from(after)
        return found[::-1]

    def taken_s(self, photo_id: int) -> int:
        """When a photo was taken, as lists order it; 0 for one that is gone."""
        rows = self._database.execute("SELECT taken_s FROM photo WHERE id = ?", (photo_id,))
        return int(rows[0][0]) if rows else 0

    def _first_from(self, moment: int | None) -> int | None:
        """When the first photo from then on was taken."""
        rows = self._database.execute(
            "SELECT min(taken_s) FROM photo WHERE taken_s >= ?",
            (-(2**62) if moment is None else moment,),
        )
        first = rows[0][0]
        return None if first is None else int(first)

    def folders(self) -> dict[str, int]:
        """Every folder that photos lie in, and how many lie in it itself."""
        found = Counter(
            os.path.dirname(path_from_column(row["path"]))  # noqa: PTH120 - a Path takes 3 times as long
            for row in self._database.execute("SELECT path FROM photo")
        )
        return dict(sorted(found.items()))

    def at(self, paths: Iterable[str]) -> list[int]:
        """The ids of what lies at these paths: photos, and folders with all in them."""
        found: list[int] = []
        for path in paths:
            whole = str(Path(path).absolute())
            rows = self._database.execute(
                "SELECT id FROM photo WHERE path = ?", (path_to_column(whole),)
            )
            found += [row["id"] for row in rows] or [photo.id for photo in self.below(whole)]
        return list(dict.fromkeys(found))

    def below(self, folder: str) -> list[Photo]:
        """Every photo anywhere below a folder."""
        inside = folder.rstrip(os.sep) + os.sep
        return [
            photo
            for photo in map(photo_from, self._database.execute("SELECT * FROM photo ORDER BY id"))
            if photo.path.startswith(inside)
        ]


def photo_from(row: Row) -> Photo:
    """The record of a row."""
    return Photo(
        id=row["id"],
        path=path_from_column(row["path"]),
        sha256=row["sha256"],
        width=row["width"],
        height=row["height"],
        format=row["format"],
        size_bytes=row["size_bytes"],
        mtime_ns=row["mtime_ns"],
        code=row["code"],
        taken_s=row["taken_s"],
        missing=bool(row["missing"]),
        copies=row["copies"],
        verdict=row["verdict"],
        lasts_s=float(row["lasts_s"]),
    )


def _month_of(moment: int) -> tuple[int, int, int]:
    """Year and month of a moment by local time, and the moment at which the next one begins."""
    try:
        local = datetime.fromtimestamp(moment)
        year, month = local.year + local.month // 12, local.month % 12 + 1
        return local.year, local.month, round(datetime(year, month, 1).timestamp())
    except (OSError, OverflowError, ValueError):
        # Out of what this system's clock can say: by Greenwich's, as far as there are years.
        most = (_LAST - _FIRST).total_seconds()
        utc = _FIRST + timedelta(seconds=min(max(moment - _FIRST.timestamp(), 0), most))
        later = datetime(min(utc.year + utc.month // 12, 9999), utc.month % 12 + 1, 1, tzinfo=UTC)
        ends = _FIRST.timestamp() + (later - _FIRST).total_seconds()
        return utc.year, utc.month, max(round(ends), moment + 1)


_FIRST: Final = datetime(1, 1, 1, tzinfo=UTC)
_LAST: Final = datetime(9999, 12, 31, tzinfo=UTC)


def _ordered(order: str) -> str:
    if order not in _ORDER:
        raise EngineError("usage", order=order)
    return _ORDER[order]


def _where(only: PhotoFilter) -> tuple[str, list[str | int | bytes]]:
    clauses: list[str] = []
    parameters: list[str | int | bytes] = []
    for name, (yes, no) in _FLAGS.items():
        wanted = getattr(only, name)
        if wanted is not None:
            clauses.append(yes if wanted else no)
    if only.verdict is not None:
        clauses.append("verdict = ?")
        parameters.append(only.verdict)
    if only.person_id is not None:
        clauses.append(
            "id IN (SELECT photo_id FROM face JOIN face_person ON face_id = face.id"
            " WHERE person_id = ?)"
        )
        parameters.append(only.person_id)
    for person_id in only.people:
        clauses.append(
            "id IN (SELECT photo_id FROM face JOIN face_person ON face_id = face.id"
            " WHERE person_id = ?)"
        )
        parameters.append(person_id)
    _place(only, clauses, parameters)
    if only.text.strip():
        signs = only.text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        clauses.append(
            # Apart, so that paths are read in their index, and whole rows are not.
            "(id IN (SELECT id FROM photo WHERE path LIKE ? ESCAPE '\\')"
            " OR id IN (SELECT photo_id FROM face JOIN face_person ON face_id = face.id"
            " WHERE person_id IN (SELECT id FROM person WHERE name LIKE ? ESCAPE '\\')))"
        )
        parameters += [f"%{signs}%"] * 2
    return (f"WHERE {' AND '.join(clauses)}" if clauses else ""), parameters


def _place(only: PhotoFilter, clauses: list[str], parameters: list[str | int | bytes]) -> None:
    """Where a photo lies, by whom it was put together, and when it was taken."""
    if only.album_id is not None:
        clauses.append(_IN_ALBUM)
        parameters += [only.album_id] * 2
    if only.folder:
        inside = os.fsencode(only.folder.rstrip(os.sep) + os.sep)
        # Compared sign by sign: what is in a name is no pattern.
        clauses.append("substr(CAST(path AS BLOB), 1, ?) = ?")
        parameters += [len(inside), inside]
    for sign, moment in ((">=", only.since_s), ("<", only.until_s)):
        if moment is not None:
            clauses.append(f"taken_s {sign} ?")
            parameters.append(moment)
