"""The table ``photo``: every file that was looked at. Written by the engine."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

from cloakroom_engine.library.columns import path_from_column, path_to_column
from cloakroom_engine.library.database import Database
from cloakroom_engine.library.listing import Listing, photo_from
from cloakroom_engine.records import Photo


class PhotoState(NamedTuple):
    """A photo's file as it was when it was looked at; the fields are ``records.Photo``'s."""

    id: int
    path: str
    size_bytes: int
    mtime_ns: int
    sha256: str
    code: str
    missing: int
    lasts_s: float


class Photos(Listing):
    """Photos by path, and in pages.

    Holds no pixels and nothing biometric, but a path may contain a name.
    """

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
        taken_s: int | None = None,
        keep_faces: bool = False,
        lasts_s: float = 0.0,
    ) -> Photo:
        """Insert the photo, or update the row of that path, which keeps its id.

        ``width`` and ``height`` are those of the upright photo in pixels, 0 where it could not be
        read; ``code`` then says why. Without ``taken_s`` the file's time stands for it. If the
        content changed (another sha256), the faces found in the old content are deleted, and with
        them what was decided about them, unless the caller sees to them (``keep_faces``).
        """
        column = path_to_column(path)
        taken_s = mtime_ns // 1_000_000_000 if taken_s is None else taken_s
        with self._database.transaction():
            if not keep_faces:
                self._database.execute(
                    "DELETE FROM face WHERE photo_id IN"
                    " (SELECT id FROM photo WHERE path = ? AND sha256 <> ?)",
                    (column, sha256),
                )
            rows = self._database.execute(
                "INSERT INTO photo"
                " (path, sha256, width, height, format, size_bytes, mtime_ns, code, taken_s,"
                " lasts_s)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (path) DO UPDATE SET sha256 = excluded.sha256,"
                " width = excluded.width, height = excluded.height, format = excluded.format,"
                " size_bytes = excluded.size_bytes, mtime_ns = excluded.mtime_ns,"
                " code = excluded.code, taken_s = excluded.taken_s, lasts_s = excluded.lasts_s,"
                " missing = 0 RETURNING *",
                (
                    *(column, sha256, width, height, format, size_bytes, mtime_ns, code, taken_s),
                    float(lasts_s),
                ),
            )
        return photo_from(rows[0])

    def unchanged(self, path: str, size_bytes: int, mtime_ns: int) -> Photo | None:
        """The photo, if it is known and its file has the size and time it had then."""
        photo = self.by_path(path)
        if photo and (photo.size_bytes, photo.mtime_ns) == (size_bytes, mtime_ns):
            return photo
        return None

    def get(self, photo_id: int) -> Photo | None:
        """The photo with this id."""
        rows = self._database.execute("SELECT * FROM photo WHERE id = ?", (photo_id,))
        return photo_from(rows[0]) if rows else None

    def by_path(self, path: str) -> Photo | None:
        """The photo at exactly this path."""
        rows = self._database.execute("SELECT * FROM photo WHERE path = ?", (path_to_column(path),))
        return photo_from(rows[0]) if rows else None

    def by_sha256(self, sha256: str) -> list[Photo]:
        """Every photo with this content: copies have several paths."""
        return [
            photo_from(row)
            for row in self._database.execute(
                "SELECT * FROM photo WHERE sha256 = ? ORDER BY id", (sha256,)
            )
        ]

    def sizes(self) -> frozenset[int]:
        """How many bytes the photos' files have."""
        rows = self._database.execute("SELECT DISTINCT size_bytes FROM photo")
        return frozenset(row["size_bytes"] for row in rows)

    def all(self) -> list[Photo]:
        """Every photo, in the order in which they were first seen."""
        return [
            photo_from(row) for row in self._database.execute("SELECT * FROM photo ORDER BY id")
        ]

    def states(self) -> list[PhotoState]:
        """What a scan asks of every photo, at once."""
        rows = self._database.execute(
            "SELECT id, path, size_bytes, mtime_ns, sha256, code, missing, lasts_s FROM photo"
        )
        return [
            PhotoState(id_, path_from_column(path), *rest) for id_, path, *rest in map(tuple, rows)
        ]

    def moved(self, photo_id: int, path: str) -> Photo:
        """Write down that a photo's file lies elsewhere now; nothing else of it changed."""
        rows = self._database.execute(
            "UPDATE photo SET path = ?, missing = 0 WHERE id = ? RETURNING *",
            (path_to_column(path), photo_id),
        )
        return photo_from(rows[0])

    def touched(self, photo_id: int, size_bytes: int, mtime_ns: int) -> None:
        """Write down a file's new time where its content stayed the same."""
        self._database.execute(
            "UPDATE photo SET size_bytes = ?, mtime_ns = ?, missing = 0 WHERE id = ?",
            (size_bytes, mtime_ns, photo_id),
        )

    def mark_missing(self, photo_ids: Iterable[int], *, missing: bool = True) -> None:
        """Write down that files were (not) there when they were looked for."""
        self._database.execute(
            "UPDATE photo SET missing = ? WHERE id IN (SELECT value FROM json_each(?))",
            (missing, json.dumps(list(photo_ids))),
        )

    def remove(self, photo_id: int) -> None:
        """Forget the photo, its faces, their embeddings and the rows of its protected copies."""
        self._database.execute("DELETE FROM photo WHERE id = ?", (photo_id,))
