"""Faces: where they are, their sealed embeddings and crops, and whose they are.

Two owners. The engine writes ``face``, ``embedding``, ``suggestion`` and ``face_group``; a person
writes ``person_face`` and ``ignored_face``. A guess lives in another table than a decision, so it
cannot overwrite one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from cloakroom_engine.library.database import Database
from cloakroom_engine.library.decisions import Decisions
from cloakroom_engine.library.groups import Groups
from cloakroom_engine.library.pictures import Pictures
from cloakroom_engine.library.sqlcipher import Row
from cloakroom_engine.library.vault import Vault
from cloakroom_engine.records import Box, Face, Points

_SELECT = (
    # As the view face_person says it, but from a face to its person: SQLite would put the whole
    # view together for every question about one photo.
    "SELECT face.*, coalesce(said.person_id, suggestion.person_id) AS person_id,"
    " said.face_id IS NOT NULL AS decided, suggestion.similarity,"
    " coalesce(suggestion.certain, 0) AS certain,"
    " ignored_face.face_id IS NOT NULL AS ignored,"
    " coalesce(ignored_face.hidden, 0) AS hidden"
    " FROM face LEFT JOIN person_face AS said ON said.face_id = face.id AND said.yes = 1"
    " LEFT JOIN ignored_face ON ignored_face.face_id = face.id"
    " LEFT JOIN suggestion ON suggestion.face_id = face.id"
    " AND said.face_id IS NULL AND ignored_face.face_id IS NULL"
    " AND NOT EXISTS (SELECT 1 FROM person_face AS denied WHERE denied.face_id = face.id"
    " AND denied.person_id = suggestion.person_id)"
)


class Faces(Decisions, Groups):
    """Faces by photo and by person."""

    def __init__(self, database: Database, vault: Vault, crops: Pictures) -> None:
        self._database = database
        self._vault = vault
        self._crops = crops

    def add(
        self, photo_id: int, box_px: Box, points_px: Points, *, score: float, detector: str
    ) -> Face:
        """Insert a face that a detector found; see ``records.Face`` for the units."""
        rows = self._database.execute(
            "INSERT INTO face (photo_id, box_left, box_top, box_right, box_bottom,"
            " points, score, detector) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
            " RETURNING *, NULL AS person_id, 0 AS decided, NULL AS similarity, 0 AS ignored,"
            " 0 AS hidden, 0 AS certain",
            (photo_id, *map(float, box_px), _points(points_px), float(score), detector),
        )
        return _face(rows[0])

    def move(
        self, face_id: int, box_px: Box, points_px: Points, *, score: float, detector: str
    ) -> Face:
        """Say where a known face is in a photo that was edited.

        It keeps its id and what was decided about it; its crop, embeddings and guess are of the
        former pixels and go.
        """
        with self._database.transaction():
            self._database.execute(
                "UPDATE face SET box_left = ?, box_top = ?, box_right = ?, box_bottom = ?,"
                " points = ?, score = ?, detector = ? WHERE id = ?",
                (*map(float, box_px), _points(points_px), float(score), detector, face_id),
            )
            for table in ("embedding", "suggestion", "face_group"):
                self._database.execute(f"DELETE FROM {table} WHERE face_id = ?", (face_id,))
            self._database.execute(
                "INSERT OR IGNORE INTO pending (task) VALUES ('face:' || ?)", (face_id,)
            )
        face = self.get(face_id)
        assert face is not None
        return face

    def remove(self, face_id: int) -> None:
        """Delete a face, its embeddings and all that was decided about it."""
        self._database.execute("DELETE FROM face WHERE id = ?", (face_id,))

    def clear(self, photo_id: int) -> None:
        """Delete the photo's faces, their embeddings and all that was decided about them."""
        self._database.execute("DELETE FROM face WHERE photo_id = ?", (photo_id,))

    def get(self, face_id: int) -> Face | None:
        """The face with this id."""
        return next(iter(self.by_ids([face_id])), None)

    def by_ids(self, face_ids: Iterable[int]) -> list[Face]:
        """The faces with these ids, as far as there are any, in the order asked for."""
        ids = list(face_ids)
        rows = self._database.execute(
            f"{_SELECT} WHERE face.id IN (SELECT value FROM json_each(?))", (json.dumps(ids),)
        )
        found = {row["id"]: _face(row) for row in rows}
        return [found[face_id] for face_id in ids if face_id in found]

    def of_photo(self, photo_id: int) -> list[Face]:
        """The photo's faces, as they were added."""
        rows = self._database.execute(
            f"{_SELECT} WHERE face.photo_id = ? ORDER BY face.id", (photo_id,)
        )
        return [_face(row) for row in rows]

    def in_photos(self, photo_ids: Iterable[int]) -> list[Face]:
        """The faces of all these photos."""
        rows = self._database.execute(
            f"{_SELECT} WHERE face.photo_id IN (SELECT value FROM json_each(?)) ORDER BY face.id",
            (json.dumps(list(photo_ids)),),
        )
        return [_face(row) for row in rows]

    def of_person(self, person_id: int, *, decided_only: bool = False) -> list[Face]:
        """The person's faces; guesses too, unless ``decided_only``."""
        rows = self._database.execute(
            f"{_SELECT} WHERE face.id IN"
            " (SELECT face_id FROM face_person WHERE person_id = ? AND decided >= ?)"
            " ORDER BY face.id",
            (person_id, int(decided_only)),
        )
        return [_face(row) for row in rows]

    def suggest(self, face_id: int, person_id: int, similarity: float) -> Face:
        """Write down the machine's best guess, in place of its last one.

        ``similarity`` is a cosine (-1..1). The face that comes back says what holds now: a
        person's yes, or their no to this very guess, outlives every suggestion.
        """
        self.put_suggestions([face_id], {face_id: (person_id, similarity)})
        face = self.get(face_id)
        assert face is not None, "the foreign key guarantees it"
        return face

    def crop(self, face_id: int) -> bytes | None:
        """A small JPEG of the face, None where nobody made one."""
        return self._crops.get(face_id)

    def put_crop(self, face_id: int, jpeg: bytes) -> None:
        """Keep a small JPEG of the face, sealed."""
        self._database.execute("DELETE FROM pending WHERE task = 'face:' || ?", (face_id,))
        self._crops.put(face_id, jpeg)

    def foresee_crops(self, count: int) -> None:
        """Have the crops of the next ``count`` faces swept, unless each is written down with its
        face: a killed run leaves none that belongs to nobody."""
        self._database.execute(
            "INSERT OR IGNORE INTO pending (task)"
            " WITH RECURSIVE coming (id) AS ("
            " SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'face'), 0) + 1"
            " UNION ALL SELECT id + 1 FROM coming LIMIT ?)"
            " SELECT 'face:' || id FROM coming WHERE ? > 0",
            (count, count),
        )

    def has_crop(self, face_id: int) -> bool:
        """Whether there is a small JPEG of the face as it is, not one that is to be swept."""
        stale = self._database.execute(
            "SELECT 1 FROM pending WHERE task = 'face:' || ?", (face_id,)
        )
        return not stale and self._crops.has(face_id)

    def crops_kept(self) -> set[int]:
        """Faces of which there is a small JPEG that is not to be swept."""
        rows = self._database.execute("SELECT task FROM pending WHERE task LIKE 'face:%'")
        faces = {int(name) for name in self._crops.kept() if name.isdecimal()}
        return faces - {int(row[0][5:]) for row in rows}

    def places(self) -> list[tuple[int, int, bool]]:
        """Every face's id, its photo's, and whether it is forgotten."""
        rows = self._database.execute("SELECT id, photo_id, forgotten FROM face")
        return [(row[0], row[1], bool(row[2])) for row in map(tuple, rows)]

    def unmeasured_photos(self, model_sha256: str) -> set[int]:
        """Photos with a face that is not forgotten and has no embedding of this model."""
        rows = self._database.execute(
            "SELECT DISTINCT photo_id FROM face WHERE NOT forgotten AND NOT EXISTS"
            " (SELECT 1 FROM embedding WHERE face_id = face.id AND model_sha256 = ?)",
            (model_sha256,),
        )
        return {row[0] for row in map(tuple, rows)}

    def all_ids(self) -> list[int]:
        """Every face of the library."""
        return [row["id"] for row in self._database.execute("SELECT id FROM face ORDER BY id")]

    def photos_of(self, face_ids: Iterable[int]) -> dict[int, int]:
        """The photo that each face is in, by the face's id."""
        rows = self._database.execute(
            "SELECT id, photo_id FROM face WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(face_ids)),),
        )
        return {row[0]: row[1] for row in map(tuple, rows)}

    def measured(self, face_ids: Iterable[int], model_sha256: str) -> set[int]:
        """Those of the faces that have an embedding of this model; nothing is unsealed."""
        rows = self._database.execute(
            "SELECT face_id FROM embedding WHERE model_sha256 = ?"
            " AND face_id IN (SELECT value FROM json_each(?))",
            (model_sha256, json.dumps(list(face_ids))),
        )
        return {row["face_id"] for row in rows}

    def lost(self, face_ids: Iterable[int], model_sha256: str) -> bool:
        """Whether any of the faces has no embedding of this model any more."""
        wanted = set(face_ids)
        return len(self.measured(wanted, model_sha256)) < len(wanted)

    def put_embedding(self, face_id: int, model_sha256: str, embedding: bytes) -> None:
        """Seal the embedding that the model with this hash gave (float32, little-endian)."""
        sealed = self._vault.seal(embedding, _identity(face_id, model_sha256))
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
        rows = self._database.execute(
            "SELECT face_id, sealed FROM embedding WHERE model_sha256 = ?"
            " AND face_id IN (SELECT value FROM json_each(?))",
            (model_sha256, json.dumps(list(face_ids))),
        )
        return {
            row["face_id"]: self._vault.open(row["sealed"], _identity(row["face_id"], model_sha256))
            for row in rows
        }

    def every_embedding(self, face_id: int) -> dict[str, bytes]:
        """All embeddings of one face, by the sha256 of the model that gave them."""
        rows = self._database.execute(
            "SELECT model_sha256, sealed FROM embedding WHERE face_id = ?", (face_id,)
        )
        return {
            row["model_sha256"]: self._vault.open(
                row["sealed"], _identity(face_id, row["model_sha256"])
            )
            for row in rows
        }

    def forget(self, face_id: int) -> None:
        """Write down that a face was an erased person's: nobody measures or cuts it out again."""
        self._database.execute("UPDATE face SET forgotten = 1 WHERE id = ?", (face_id,))


def _identity(face_id: int, model_sha256: str) -> str:
    return f"embedding/{face_id}/{model_sha256}"


def _points(points_px: Points) -> str:
    # float(): SQLite would not take NumPy's own.
    return json.dumps([[float(x), float(y)] for x, y in points_px])


def _face(row: Row) -> Face:
    left_eye, right_eye, nose, left_mouth, right_mouth = (
        (float(x), float(y)) for x, y in json.loads(row["points"])
    )
    # float(): RETURNING gives a whole number in a REAL column as an int.
    left, top, right, bottom = (
        float(row[name]) for name in ("box_left", "box_top", "box_right", "box_bottom")
    )
    similarity = row["similarity"]
    return Face(
        id=row["id"],
        photo_id=row["photo_id"],
        box_px=(left, top, right, bottom),
        points_px=(left_eye, right_eye, nose, left_mouth, right_mouth),
        score=float(row["score"]),
        detector=row["detector"],
        person_id=row["person_id"],
        decided=bool(row["decided"]),
        similarity=None if similarity is None else float(similarity),
        ignored=bool(row["ignored"]),
        forgotten=bool(row["forgotten"]),
        hidden=bool(row["hidden"]),
        certain=bool(row["certain"]),
    )
