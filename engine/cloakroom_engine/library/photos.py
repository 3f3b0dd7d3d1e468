"""The table ``photo``: every file that was looked at. Written by the engine."""

from __future__ import annotations

import sqlite3

from cloakroom_engine.library.columns import path_from_column, path_to_column
from cloakroom_engine.library.database import Database
from cloakroom_engine.records import Photo


class Photos:
    """Photos by path; holds no pixels and nothing biometric, but a path may contain a name."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self,
        path: str,
        *,
        sha256: str,
        size_bytes: int,
        mtime_ns: int,
        width: int,
        height: int,
        format: str,  # noqa: A002 - the record's own field
        code: str = "",
    ) -> Photo:
        """Insert the photo, or update the row of that path, which keeps its id.

        ``width`` and ``height`` are those of the upright photo in pixels, 0 where it could not be
        read; ``code`` then says why. If the content changed (another sha256), the faces found in
        the old content are deleted, and with them what was decided about them.
        """
        column = path_to_column(path)
        with self._database.transaction():
            self._database.execute(
                "DELETE FROM face WHERE photo_id IN"
                " (SELECT id FROM photo WHERE path = ? AND sha256 <> ?)",
                (column, sha256),
            )
            rows = self._database.execute(
                "INSERT INTO photo"
                " (path, sha256, width, height, format, size_bytes, mtime_ns, code)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (path) DO UPDATE SET sha256 = excluded.sha256,"
                " width = excluded.width, height = excluded.height, format = excluded.format,"
                " size_bytes = excluded.size_bytes, mtime_ns = excluded.mtime_ns,"
                " code = excluded.code RETURNING *",
                (column, sha256, width, height, format, size_bytes, mtime_ns, code),
            )
        return _photo(rows[0])

    def unchanged(self, path: str, size_bytes: int, mtime_ns: int) -> Photo | None:
        """The photo, if it is known and its file has the size and time it had then."""
        photo = self.by_path(path)
        if photo and (photo.size_bytes, photo.mtime_ns) == (size_bytes, mtime_ns):
            return photo
        return None

    def get(self, photo_id: int) -> Photo | None:
        """The photo with this id."""
        rows = self._database.execute("SELECT * FROM photo WHERE id = ?", (photo_id,))
        return _photo(rows[0]) if rows else None

    def by_path(self, path: str) -> Photo | None:
        """The photo at exactly this path."""
        rows = self._database.execute("SELECT * FROM photo WHERE path = ?", (path_to_column(path),))
        return _photo(rows[0]) if rows else None

    def by_sha256(self, sha256: str) -> list[Photo]:
        """Every photo with this content: copies have several paths."""
        return [
            _photo(row)
            for row in self._database.execute(
                "SELECT * FROM photo WHERE sha256 = ? ORDER BY id", (sha256,)
            )
        ]

    def all(self) -> list[Photo]:
        """Every photo, in the order in which they were first seen."""
        return [_photo(row) for row in self._database.execute("SELECT * FROM photo ORDER BY id")]

    def remove(self, photo_id: int) -> None:
        """Forget the photo, its faces, their embeddings and the rows of its protected copies."""
        self._database.execute("DELETE FROM photo WHERE id = ?", (photo_id,))


def _photo(row: sqlite3.Row) -> Photo:
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
    )
