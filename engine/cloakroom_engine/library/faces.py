"""Faces: where they are, their sealed embeddings, and whose they are.

Two owners. The engine writes ``face``, ``embedding`` and ``suggestion``; a person writes
``person_face``. A guess lives in another table than a decision, so it cannot overwrite one.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable

from cloakroom_engine.library.database import Database
from cloakroom_engine.library.vault import Vault
from cloakroom_engine.records import Box, Face, Points

_SELECT = (
    "SELECT face.*, face_person.person_id, face_person.decided"
    " FROM face LEFT JOIN face_person ON face_person.face_id = face.id"
)


class Faces:
    """Faces by photo and by person."""

    def __init__(self, database: Database, vault: Callable[[], Vault]) -> None:
        self._database = database
        self._vault = vault

    def add(
        self, photo_id: int, box_px: Box, points_px: Points, *, score: float, detector: str
    ) -> Face:
        """Insert a face that a detector found; see ``records.Face`` for the units."""
        # float(): SQLite would not take NumPy's own.
        points = json.dumps([[float(x), float(y)] for x, y in points_px])
        rows = self._database.execute(
            "INSERT INTO face (photo_id, box_left, box_top, box_right, box_bottom,"
            " points, score, detector) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
            " RETURNING *, NULL AS person_id, 0 AS decided",
            (photo_id, *map(float, box_px), points, float(score), detector),
        )
        return _face(rows[0])

    def clear(self, photo_id: int) -> None:
        """Delete the photo's faces, their embeddings and all that was decided about them."""
        self._database.execute("DELETE FROM face WHERE photo_id = ?", (photo_id,))

    def get(self, face_id: int) -> Face | None:
        """The face with this id."""
        rows = self._database.execute(f"{_SELECT} WHERE face.id = ?", (face_id,))
        return _face(rows[0]) if rows else None

    def in_photo(self, photo_id: int) -> list[Face]:
        """The photo's faces, as they were added."""
        rows = self._database.execute(
            f"{_SELECT} WHERE face.photo_id = ? ORDER BY face.id", (photo_id,)
        )
        return [_face(row) for row in rows]

    def of_person(self, person_id: int, *, decided_only: bool = False) -> list[Face]:
        """The person's faces; guesses too, unless ``decided_only``."""
        rows = self._database.execute(
            f"{_SELECT} WHERE face_person.person_id = ? AND face_person.decided >= ?"
            " ORDER BY face.id",
            (person_id, int(decided_only)),
        )
        return [_face(row) for row in rows]

    def decide(self, face_id: int, person_id: int, *, yes: bool) -> None:
        """Write down that a person said: this face is (``yes``) or is not that person's.

        A face is at most one person's: a later yes takes it from the one who had it.
        """
        with self._database.transaction():
            if yes:
                self._database.execute(
                    "DELETE FROM person_face WHERE face_id = ? AND yes = 1", (face_id,)
                )
            self._database.execute(
                "INSERT INTO person_face (face_id, person_id, yes) VALUES (?, ?, ?)"
                " ON CONFLICT (face_id, person_id) DO UPDATE SET yes = excluded.yes",
                (face_id, person_id, yes),
            )

    def suggest(self, face_id: int, person_id: int, similarity: float) -> Face:
        """Write down the machine's best guess, in place of its last one.

        ``similarity`` is a cosine (-1..1). The face that comes back says what holds now: a
        person's yes, or their no to this very guess, outlives every suggestion.
        """
        self._database.execute(
            "INSERT INTO suggestion (face_id, person_id, similarity) VALUES (?, ?, ?)"
            " ON CONFLICT (face_id) DO UPDATE SET"
            " person_id = excluded.person_id, similarity = excluded.similarity",
            (face_id, person_id, float(similarity)),
        )
        face = self.get(face_id)
        assert face is not None, "the foreign key guarantees it"
        return face

    def put_embedding(self, face_id: int, model_sha256: str, embedding: bytes) -> None:
        """Seal the embedding that the model with this hash gave (float32, little-endian)."""
        sealed = self._vault().seal(embedding, _identity(face_id, model_sha256))
        self._database.execute(
            "INSERT INTO embedding (face_id, model_sha256, sealed) VALUES (?, ?, ?)"
            " ON CONFLICT (face_id, model_sha256) DO UPDATE SET sealed = excluded.sealed",
            (face_id, model_sha256, sealed),
        )

    def embedding(self, face_id: int, model_sha256: str) -> bytes | None:
        """The embedding as it was put in; EngineError ``library.corrupt`` if it was altered."""
        return self.embeddings([face_id], model_sha256).get(face_id)

    def embeddings(self, face_ids: Iterable[int], model_sha256: str) -> dict[int, bytes]:
        """The embeddings by face id; faces without one are not in it."""
        # One JSON parameter, because SQLite bounds how many parameters a statement may have.
        rows = self._database.execute(
            "SELECT face_id, sealed FROM embedding WHERE model_sha256 = ?"
            " AND face_id IN (SELECT value FROM json_each(?))",
            (model_sha256, json.dumps(list(face_ids))),
        )
        return {
            row["face_id"]: self._vault().open(
                row["sealed"], _identity(row["face_id"], model_sha256)
            )
            for row in rows
        }


def _identity(face_id: int, model_sha256: str) -> str:
    return f"embedding/{face_id}/{model_sha256}"


def _face(row: sqlite3.Row) -> Face:
    left_eye, right_eye, nose, left_mouth, right_mouth = (
        (float(x), float(y)) for x, y in json.loads(row["points"])
    )
    # float(): RETURNING gives a whole number in a REAL column as an int.
    left, top, right, bottom = (
        float(row[name]) for name in ("box_left", "box_top", "box_right", "box_bottom")
    )
    return Face(
        id=row["id"],
        photo_id=row["photo_id"],
        box_px=(left, top, right, bottom),
        points_px=(left_eye, right_eye, nose, left_mouth, right_mouth),
        score=float(row["score"]),
        detector=row["detector"],
        person_id=row["person_id"],
        decided=bool(row["decided"]),
    )
