"""Photos as pages show them: filtered, ordered, some at a time; 20,000 must not be felt."""

from __future__ import annotations

import os
import sqlite3

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library.columns import path_from_column
from cloakroom_engine.library.database import Database
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

_FLAGS = {
    "protected": ("copies > 0", "copies = 0"),
    "unchecked": ("copies > 0 AND verdict = ''", "(copies = 0 OR verdict <> '')"),
    "missing": ("missing", "NOT missing"),
    "usable": ("code = ''", "code <> ''"),
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

    def below(self, folder: str) -> list[Photo]:
        """Every photo anywhere below a folder."""
        inside = folder.rstrip(os.sep) + os.sep
        return [
            photo
            for photo in map(photo_from, self._database.execute("SELECT * FROM photo ORDER BY id"))
            if photo.path.startswith(inside)
        ]


def photo_from(row: sqlite3.Row) -> Photo:
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
    )


def _ordered(order: str) -> str:
    if order not in _ORDER:
        raise EngineError("usage", order=order)
    return _ORDER[order]


def _where(only: PhotoFilter) -> tuple[str, list[str | int]]:
    clauses: list[str] = []
    parameters: list[str | int] = []
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
    if only.text.strip():
        signs = only.text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        clauses.append(
            "(path LIKE ? ESCAPE '\\' OR id IN (SELECT photo_id FROM face"
            " JOIN face_person ON face_id = face.id JOIN person ON person.id = person_id"
            " WHERE name LIKE ? ESCAPE '\\'))"
        )
        parameters += [f"%{signs}%"] * 2
    return (f"WHERE {' AND '.join(clauses)}" if clauses else ""), parameters
