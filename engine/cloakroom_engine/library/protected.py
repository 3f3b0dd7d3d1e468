"""The tables ``protected_file`` and ``protected_person``: copies that were written.

One row per file, and one per person whose cloak is in it. Written by the engine.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from cloakroom_engine import __version__
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import standing
from cloakroom_engine.library.columns import now, path_from_column, path_to_column
from cloakroom_engine.library.database import Database
from cloakroom_engine.library.sqlcipher import Row
from cloakroom_engine.library.vault import Vault
from cloakroom_engine.records import Cloaked, Fate, Protected, ProtectedFile, Visibility

_SELECT = "SELECT * FROM protected_person JOIN protected_file ON id = protected_id"


class ProtectedCopies:
    """Protected copies by output, by content and by what they were made from."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._vault = vault

    def add(
        self,
        *,
        photo_id: int,
        path: str,
        sha256: str,
        cloaked: Sequence[Cloaked],
        making: str,
        fates: Sequence[Fate] = (),
        looks: str = "",
        shapes: Mapping[int, bytes] | None = None,
    ) -> ProtectedFile:
        """Write down an output (``path`` and the ``sha256`` of the file that lies there now).

        ``shapes`` tell by person how their faces were moved (``protect.worn``); they are sealed.

        A path has one row: writing it again replaces what was known of the former file. The
        photo's present sha256 is kept with it. EngineError ``photo.missing`` without that photo.
        """
        told = json.dumps([[*map(float, fate.box_px), fate.fate] for fate in fates])
        with self._database.transaction():
            before = self.file_at(path)
            rows = self._database.execute(
                "INSERT INTO protected_file"
                " (photo_id, photo_sha256, path, sha256, making, fates, looks, engine, created)"
                " SELECT id, sha256, ?, ?, ?, ?, ?, ?, ? FROM photo WHERE id = ?"
                " ON CONFLICT (path) DO UPDATE SET photo_id = excluded.photo_id,"
                " photo_sha256 = excluded.photo_sha256, sha256 = excluded.sha256,"
                " making = excluded.making, fates = excluded.fates, looks = excluded.looks,"
                " engine = excluded.engine, created = excluded.created RETURNING *",
                (
                    *(path_to_column(path), sha256, making, told, looks, __version__),
                    *(now(), photo_id),
                ),
            )
            if not rows:
                raise EngineError("photo.missing", id=photo_id)
            file_id = rows[0]["id"]
            self._put_people(file_id, cloaked, shapes or {})
            standing.refresh(self._database, {photo_id, *([before.photo_id] if before else [])})
        return self._files("id = ?", file_id)[0]

    def shapes_in(self, file: ProtectedFile) -> dict[int, bytes]:
        """By person how their faces were moved in the file."""
        return {each.person_id: self.shapes(file.id, each.person_id) for each in file.cloaked}

    def put_back(self, file: ProtectedFile, shapes: Mapping[int, bytes]) -> ProtectedFile:
        """Write down again what was known of a path; EngineError as ``add``."""
        return self.add(
            photo_id=file.photo_id,
            path=file.path,
            sha256=file.sha256,
            cloaked=file.cloaked,
            making=file.making,
            fates=file.fates,
            looks=file.looks,
            shapes=shapes,
        )

    def file(self, file_id: int) -> ProtectedFile | None:
        """The protected file with this id."""
        return next(iter(self._files("id = ?", file_id)), None)

    def file_at(self, path: str) -> ProtectedFile | None:
        """What was written to this path."""
        return next(iter(self._files("path = ?", path_to_column(path))), None)

    def file_with(self, sha256: str) -> ProtectedFile | None:
        """The copy with this content (the newest, if several are alike): "is this file ours?"."""
        return next(iter(self._files("sha256 = ? ORDER BY id DESC LIMIT 1", sha256)), None)

    def files_of_photo(self, photo_id: int) -> list[ProtectedFile]:
        """The photo's protected files, oldest first."""
        return self._files("photo_id = ? ORDER BY id", photo_id)

    def files(self) -> list[ProtectedFile]:
        """Every protected file, oldest first."""
        return self._files("1 ORDER BY id")

    def paths(self) -> list[str]:
        """Where every protected file was written."""
        rows = self._database.execute("SELECT path FROM protected_file")
        return [path_from_column(row["path"]) for row in rows]

    def worn(self) -> list[tuple[int, int, str]]:
        """Of every cloak in every protected file: the cloak's id, the person's, and the sha256 of
        the photo as it was."""
        rows = self._database.execute(
            "SELECT cloak_id, person_id, photo_sha256"
            " FROM protected_person JOIN protected_file ON id = protected_id"
        )
        return [(row["cloak_id"], row["person_id"], row["photo_sha256"]) for row in rows]

    def put_looks(self, file_id: int, looks: str) -> None:
        """Write down what a file looks like, where nobody had."""
        self._database.execute("UPDATE protected_file SET looks = ? WHERE id = ?", (looks, file_id))

    def remove(self, file_id: int) -> None:
        """Forget a protected file (which is left where it is), and what audits said of it."""
        with self._database.transaction():
            rows = self._database.execute(
                "DELETE FROM protected_file WHERE id = ? RETURNING photo_id", (file_id,)
            )
            standing.refresh(self._database, {row["photo_id"] for row in rows})

    def of_person(self, person_id: int) -> list[Protected]:
        """The copies with the person's cloak in them, oldest first."""
        return self._people("person_id = ?", person_id)

    def of_photo(self, photo_id: int) -> list[Protected]:
        """The cloaks in the photo's protected copies, oldest copy first."""
        return self._people("photo_id = ?", photo_id)

    def of_file(self, file_id: int) -> list[Protected]:
        """The cloaks in one protected file."""
        return self._people("id = ?", file_id)

    def shapes(self, file_id: int, person_id: int) -> bytes:
        """How the person's faces were moved in the file; empty where they were not.

        EngineError ``library.corrupt`` if it was altered.
        """
        rows = self._database.execute(
            "SELECT shapes FROM protected_person WHERE protected_id = ? AND person_id = ?",
            (file_id, person_id),
        )
        sealed = rows[0]["shapes"] if rows else None
        return b"" if sealed is None else self._vault.open(sealed, _identity(file_id))

    def _put_people(
        self, file_id: int, cloaked: Sequence[Cloaked], shapes: Mapping[int, bytes]
    ) -> None:
        self._database.execute("DELETE FROM protected_person WHERE protected_id = ?", (file_id,))
        for each in cloaked:
            seen, shape = each.visibility, shapes.get(each.person_id)
            self._database.execute(
                "INSERT INTO protected_person VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    *(file_id, each.person_id, each.cloak_id, each.strength, each.refine_steps),
                    *(seen.ssim, seen.psnr_db, seen.linf, seen.l2, seen.moved, seen.seen),
                    self._vault.seal(shape, _identity(file_id)) if shape else None,
                ),
            )

    def _files(self, where: str, *parameters: str | bytes | int) -> list[ProtectedFile]:
        rows = self._database.execute(f"SELECT * FROM protected_file WHERE {where}", parameters)
        people: dict[int, list[Row]] = {}
        for row in self._database.execute(
            "SELECT * FROM protected_person WHERE protected_id IN"
            f" (SELECT id FROM protected_file WHERE {where}) ORDER BY person_id",
            parameters,
        ):
            people.setdefault(row["protected_id"], []).append(row)
        return [self._file(row, people.get(row["id"], ())) for row in rows]

    def _file(self, row: Row, people: Sequence[Row]) -> ProtectedFile:
        return ProtectedFile(
            id=row["id"],
            photo_id=row["photo_id"],
            photo_sha256=row["photo_sha256"],
            path=path_from_column(row["path"]),
            sha256=row["sha256"],
            making=row["making"],
            fates=tuple(
                Fate((left, top, right, bottom), fate)
                for left, top, right, bottom, fate in json.loads(row["fates"])
            ),
            looks=row["looks"],
            created=row["created"],
            cloaked=tuple(
                Cloaked(
                    person["person_id"],
                    person["cloak_id"],
                    person["strength"],
                    person["refine_steps"],
                    _visibility(person),
                )
                for person in people
            ),
        )

    def _people(self, where: str, value: int) -> list[Protected]:
        rows = self._database.execute(f"{_SELECT} WHERE {where} ORDER BY id, person_id", (value,))
        return [
            Protected(
                id=row["id"],
                photo_id=row["photo_id"],
                person_id=row["person_id"],
                cloak_id=row["cloak_id"],
                path=path_from_column(row["path"]),
                sha256=row["sha256"],
                strength=row["strength"],
                refine_steps=row["refine_steps"],
                visibility=_visibility(row),
                created=row["created"],
            )
            for row in rows
        ]


def _visibility(row: Row) -> Visibility:
    ssim, psnr_db, linf, l2, moved = (
        float(row[name]) for name in ("ssim", "psnr_db", "linf", "l2", "moved")
    )
    return Visibility(ssim, psnr_db, linf, l2, moved, row["seen"])


def _identity(file_id: int) -> str:
    # Not by person: people who turn out to be one are merged, and the rows with them.
    return f"protected_shapes/{file_id}"
