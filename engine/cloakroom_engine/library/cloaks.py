"""The tables ``cloak`` and ``cloak_mask``: what was learnt, and how. Written by the engine."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields
from typing import Any

from cloakroom_engine.library.columns import now
from cloakroom_engine.library.database import Database
from cloakroom_engine.library.sqlcipher import Row
from cloakroom_engine.library.vault import Vault
from cloakroom_engine.records import Cloak, CloakRecipe


class Cloaks:
    """Cloaks by person. The mask shows what a face looks like to a network: it is sealed."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._vault = vault

    def add(
        self, person_id: int, recipe: CloakRecipe, mask: bytes, *, photos: int, seconds: float
    ) -> Cloak:
        """Store a cloak: ``mask`` in the caller's own serialisation, ``sha256`` is that of it.

        ``photos`` were learnt from, in ``seconds``.
        """
        with self._database.transaction():
            row = self._database.execute(
                "INSERT INTO cloak (person_id, recipe, sha256, photos, seconds, created)"
                " VALUES (?, ?, ?, ?, ?, ?) RETURNING *",
                (
                    person_id,
                    json.dumps(recipe.as_dict()),
                    hashlib.sha256(mask).hexdigest(),
                    photos,
                    seconds,
                    now(),
                ),
            )[0]
            self._database.execute(
                "INSERT INTO cloak_mask (cloak_id, sealed) VALUES (?, ?)",
                (row["id"], self._vault.seal(mask, _identity(row["id"]))),
            )
        return _cloak(row)

    def get(self, cloak_id: int) -> Cloak | None:
        """The cloak with this id."""
        rows = self._database.execute("SELECT * FROM cloak WHERE id = ?", (cloak_id,))
        return _cloak(rows[0]) if rows else None

    def of_person(self, person_id: int) -> list[Cloak]:
        """The person's cloaks, newest first."""
        rows = self._database.execute(
            "SELECT * FROM cloak WHERE person_id = ? ORDER BY id DESC", (person_id,)
        )
        return [_cloak(row) for row in rows]

    def latest(self, person_id: int) -> Cloak | None:
        """The person's newest cloak."""
        return next(iter(self.of_person(person_id)), None)

    def mask(self, cloak_id: int) -> bytes | None:
        """The mask as it was put in; EngineError ``library.corrupt`` if it was altered."""
        rows = self._database.execute(
            "SELECT sealed FROM cloak_mask WHERE cloak_id = ?", (cloak_id,)
        )
        return self._vault.open(rows[0]["sealed"], _identity(cloak_id)) if rows else None


def _identity(cloak_id: int) -> str:
    return f"cloak_mask/{cloak_id}"


def _recipe(text: str) -> CloakRecipe:
    known = {field.name for field in fields(CloakRecipe)}
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in json.loads(text).items()
        if name in known
    }
    return CloakRecipe(**values)


def _cloak(row: Row) -> Cloak:
    return Cloak(
        id=row["id"],
        person_id=row["person_id"],
        recipe=_recipe(row["recipe"]),
        sha256=row["sha256"],
        photos=row["photos"],
        seconds=float(row["seconds"]),  # RETURNING gives whole numbers as int
        created=row["created"],
    )
