"""The table ``protected``: copies that were written, one row per file. Written by the engine."""

from __future__ import annotations

import sqlite3

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library.columns import now, path_from_column, path_to_column
from cloakroom_engine.library.database import Database
from cloakroom_engine.records import Protected, Visibility


class ProtectedCopies:
    """Protected copies by output, by content and by what they were made from."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self,
        *,
        photo_id: int,
        person_id: int,
        cloak_id: int,
        path: str,
        sha256: str,
        strength: str,
        refine_steps: int,
        visibility: Visibility,
    ) -> Protected:
        """Write down an output (``path`` and the ``sha256`` of the file that lies there now).

        A path has one row: writing it again replaces what was known of the former file. The
        photo's present sha256 is kept with it. EngineError ``photo.missing`` without that photo.
        """
        seen = visibility
        rows = self._database.execute(
            "INSERT INTO protected (photo_id, photo_sha256, person_id, cloak_id, path, sha256,"
            " strength, refine_steps, ssim, psnr_db, linf, l2, created)"
            " SELECT id, sha256, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM photo WHERE id = ?"
            " ON CONFLICT (path) DO UPDATE SET photo_id = excluded.photo_id,"
            " photo_sha256 = excluded.photo_sha256, person_id = excluded.person_id,"
            " cloak_id = excluded.cloak_id, sha256 = excluded.sha256,"
            " strength = excluded.strength, refine_steps = excluded.refine_steps,"
            " ssim = excluded.ssim, psnr_db = excluded.psnr_db, linf = excluded.linf,"
            " l2 = excluded.l2, created = excluded.created RETURNING *",
            (
                *(person_id, cloak_id, path_to_column(path), sha256, strength, refine_steps),
                *(seen.ssim, seen.psnr_db, seen.linf, seen.l2, now(), photo_id),
            ),
        )
        if not rows:
            raise EngineError("photo.missing", id=photo_id)
        return _protected(rows[0])

    def by_path(self, path: str) -> Protected | None:
        """What was written to this path."""
        return self._newest("path = ?", path_to_column(path))

    def by_sha256(self, sha256: str) -> Protected | None:
        """The copy with this content (the newest, if several are alike): "is this file ours?"."""
        return self._newest("sha256 = ?", sha256)

    def find(self, photo_sha256: str, person_id: int, path: str) -> Protected | None:
        """The copy at ``path``, if it was made for this person from a photo of this content."""
        return self._newest(
            "photo_sha256 = ? AND person_id = ? AND path = ?",
            photo_sha256,
            person_id,
            path_to_column(path),
        )

    def of_person(self, person_id: int) -> list[Protected]:
        """The person's protected copies, oldest first."""
        return self._select("person_id = ? ORDER BY id", person_id)

    def of_photo(self, photo_id: int) -> list[Protected]:
        """The photo's protected copies, oldest first."""
        return self._select("photo_id = ? ORDER BY id", photo_id)

    def _newest(self, where: str, *parameters: str | bytes | int) -> Protected | None:
        return next(iter(self._select(f"{where} ORDER BY id DESC LIMIT 1", *parameters)), None)

    def _select(self, where: str, *parameters: str | bytes | int) -> list[Protected]:
        rows = self._database.execute(
            f"SELECT * FROM protected WHERE {where}",  # noqa: S608 - clauses of this file only
            parameters,
        )
        return [_protected(row) for row in rows]


def _protected(row: sqlite3.Row) -> Protected:
    return Protected(
        id=row["id"],
        photo_id=row["photo_id"],
        person_id=row["person_id"],
        cloak_id=row["cloak_id"],
        path=path_from_column(row["path"]),
        sha256=row["sha256"],
        strength=row["strength"],
        refine_steps=row["refine_steps"],
        # float(): RETURNING gives a whole number in a REAL column as an int.
        visibility=Visibility(
            *(float(row[name]) for name in ("ssim", "psnr_db", "linf", "l2")),
        ),
        created=row["created"],
    )
