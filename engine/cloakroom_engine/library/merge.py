"""Saying that two people are one, and taking it back."""

from __future__ import annotations

import json
from typing import Final

from cloakroom_engine.library.database import Database
from cloakroom_engine.protocol import Changed
from cloakroom_engine.records import Merged, Person

_COLUMNS: Final = {
    "person_face": ("face_id", "person_id", "yes"),
    "suggestion": ("face_id", "person_id", "similarity"),
    "protected_person": (
        "protected_id", "person_id", "cloak_id", "strength", "refine_steps",
        "ssim", "psnr_db", "linf", "l2", "moved", "seen", "shapes",
    ),
    "judgement": (
        "protected_id", "person_id", "model_sha256", "model", "sha256",
        "found_clean", "found_copy", "round", "created",
    ),
    "clip_heard": ("protected_id", "person_id", "sha256", "sealed"),
    "album_person": ("album_id", "person_id"),
    "cloak": ("id", "person_id"),
    "audit": ("id", "person_id"),
}  # fmt: skip
_ABOUT: Final = {
    "person_face": "face",
    "suggestion": "face",
    "protected_person": "protected_file",
    "judgement": "protected_file",
    "clip_heard": "protected_file",
    "album_person": "album",
}
"""What the first column of a row speaks of."""
_STRICTER: Final = ("leave", "protect", "blur", "never")
"""The rules, each hiding more of a person in shared photos than the one before."""
_OWNED: Final = ("cloak", "audit")
"""Tables whose rows only change hands; the others may have a row of both people."""


def merge(database: Database, into: Person, gone: Person) -> Merged:
    """Move everything of ``gone`` to ``into``; a yes of either outlives a no of the other, and the
    stricter rule the other: who is never to be shared stays so under any name."""
    with database.transaction():
        rows = {table: _rows(database, table, into.id, gone.id) for table in _COLUMNS}
        both = (into.id, gone.id)
        database.execute(
            "DELETE FROM person_face WHERE person_id = ? AND yes = 0 AND face_id IN"
            " (SELECT face_id FROM person_face WHERE person_id = ? AND yes = 1)",
            both,
        )
        for table in _COLUMNS:
            # Where both have a row, the one of ``gone`` goes with the person.
            database.execute(
                f"UPDATE OR IGNORE {table} SET person_id = ? WHERE person_id = ?", both
            )
        rule = max(into.rule, gone.rule, key=_STRICTER.index)
        database.execute("UPDATE person SET rule = ? WHERE id = ?", (rule, into.id))
        database.execute("DELETE FROM person WHERE id = ?", (gone.id,))
    faces = tuple(sorted({int(row[0]) for t in ("person_face", "suggestion") for row in rows[t]}))
    return Merged(into.id, into.rule, gone, rows, _photos(database, faces), faces)


def unmerge(database: Database, merged: Merged) -> Changed:
    """Put the rows of both people back as they were."""
    gone = merged.gone
    with database.transaction():
        database.execute(
            "INSERT INTO person (id, name, created, rule) VALUES (?, ?, ?, ?)",
            (gone.id, gone.name, gone.created, gone.rule),
        )
        database.execute(
            "UPDATE person SET rule = ? WHERE id = ?", (merged.into_rule, merged.into_id)
        )
        for table, rows in merged.rows.items():
            names = _COLUMNS[table]
            for row in rows:
                if table in _OWNED:
                    database.execute(
                        f"UPDATE {table} SET person_id = ? WHERE id = ?",
                        (row[1], row[0]),
                    )
                    continue
                database.execute(
                    f"DELETE FROM {table} WHERE {names[0]} = ? AND person_id IN (?, ?)",
                    (row[0], merged.into_id, gone.id),
                )
            if table not in _OWNED:
                signs = ", ".join("?" * len(names))
                for row in rows:
                    # A face or a file may be gone since: a rescan does not wait for an undo.
                    database.execute(
                        f"INSERT OR REPLACE INTO {table} ({', '.join(names)}) SELECT {signs}"
                        f" WHERE EXISTS (SELECT 1 FROM {_ABOUT[table]} WHERE id = ?)",
                        (*row, row[0]),
                    )
    return Changed("", (merged.into_id, gone.id), merged.photos, merged.faces)


def _rows(
    database: Database, table: str, *people: int
) -> tuple[tuple[int | float | str, ...], ...]:
    found = database.execute(
        f"SELECT {', '.join(_COLUMNS[table])} FROM {table} WHERE person_id IN (?, ?)",
        people,
    )
    return tuple(tuple(row) for row in found)


def _photos(database: Database, faces: tuple[int, ...]) -> tuple[int, ...]:
    rows = database.execute(
        "SELECT DISTINCT photo_id FROM face WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(faces),),
    )
    return tuple(sorted(row["photo_id"] for row in rows))
