"""The tables ``suggestion`` and ``face_group``: what the machine takes for one person's faces."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from cloakroom_engine.library.database import Database
from cloakroom_engine.library.sqlcipher import Row
from cloakroom_engine.loading import uncollected
from cloakroom_engine.records import FaceGroup


def _open(column: str = "id") -> str:
    """Of a table ``face``: faces that nobody has said yes to or wants to hear no more of."""
    return (
        f"NOT EXISTS (SELECT 1 FROM ignored_face WHERE ignored_face.face_id = face.{column})"
        " AND NOT EXISTS (SELECT 1 FROM person_face"
        f" WHERE person_face.face_id = face.{column} AND yes = 1)"
    )


_SAME = 1e-5
"""Cosines that differ by no more are one."""


class Groups:
    """Guesses, written by the engine; deciding is a person's."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put_suggestions(
        self,
        asked: Iterable[int],
        guesses: Mapping[int, tuple[int, float]],
        certain: AbstractSet[int] = frozenset(),
    ) -> set[int]:
        """Replace the guesses about the faces in ``asked``: face id to (person id, cosine).

        ``certain`` are those that are surely that person's. Only what differs is written; the faces
        of which that is so are returned.
        """
        wanted = {
            face_id: (person_id, float(similarity), int(face_id in certain))
            for face_id, (person_id, similarity) in guesses.items()
        }
        with self._database.transaction():
            rows = self._database.execute(
                "SELECT face_id, person_id, similarity, certain FROM suggestion"
                " WHERE face_id IN (SELECT value FROM json_each(?))",
                (json.dumps([*asked, *wanted]),),
            )
            former = {row["face_id"]: tuple(row)[1:] for row in rows}
            gone = former.keys() - wanted.keys()
            new = {each: row for each, row in wanted.items() if _differs(former.get(each), row)}
            self._database.execute_many(
                "DELETE FROM suggestion WHERE face_id = ?", ((each,) for each in gone)
            )
            self._database.execute_many(
                "INSERT OR REPLACE INTO suggestion (face_id, person_id, similarity, certain)"
                " VALUES (?, ?, ?, ?)",
                ((face_id, *row) for face_id, row in new.items()),
            )
        return gone | new.keys()

    def put_groups(
        self, groups: Iterable[Mapping[int, float]], certain: AbstractSet[int] = frozenset()
    ) -> set[int]:
        """Replace all groups: for each its face ids, with their cosine to the face at its heart.

        ``certain`` are those that are surely one person's in their group. Only what differs is
        written; the faces of which that is so are returned.
        """
        wanted = {
            face_id: (owner, float(similarity), int(face_id in certain))
            for members in groups
            for owner in [min(members)]
            for face_id, similarity in members.items()
        }
        with self._database.transaction():
            rows = self._database.execute(
                "SELECT face_id, group_id, similarity, certain FROM face_group"
            )
            former = {row["face_id"]: tuple(row)[1:] for row in rows}
            gone = former.keys() - wanted.keys()
            new = {each: row for each, row in wanted.items() if _differs(former.get(each), row)}
            self._database.execute_many(
                "DELETE FROM face_group WHERE face_id = ?", ((each,) for each in gone)
            )
            self._database.execute_many(
                "INSERT OR REPLACE INTO face_group (face_id, group_id, similarity, certain)"
                " VALUES (?, ?, ?, ?)",
                ((face_id, *row) for face_id, row in new.items()),
            )
        return gone | new.keys()

    def open_faces(self) -> list[int]:
        """Faces that may be grouped or guessed about: undecided, not ignored, not forgotten."""
        rows = self._database.execute(
            f"SELECT id FROM face WHERE NOT forgotten AND {_open()} ORDER BY id"
        )
        return [row["id"] for row in rows]

    def undecided_groups(self, least: int = 1) -> list[FaceGroup]:
        """Groups of at least ``least`` faces: those of known people first, then by size."""
        with uncollected():  # of 130,000 faces nothing is garbage, and looking took a sixth
            guessed = self._database.execute(
                "SELECT -similarity, face_id, person_id, certain FROM suggestion AS face"
                f" WHERE {_open('face_id')} AND NOT EXISTS (SELECT 1 FROM person_face AS said WHERE"
                " said.face_id = face.face_id AND said.person_id = face.person_id)"
            )
            unknown = self._database.execute(
                "SELECT -similarity, face_id, group_id, certain FROM face_group AS face"
                f" WHERE {_open('face_id')} AND NOT EXISTS"
                " (SELECT 1 FROM face_person WHERE face_person.face_id = face.face_id)"
            )
            groups = [
                *_groups(guessed, known=True),
                *sorted(_groups(unknown, known=False), key=lambda group: -len(group.face_ids)),
            ]
        return [group for group in groups if len(group.face_ids) >= least]


def _differs(former: tuple[float, ...] | None, row: tuple[float, ...]) -> bool:
    """Whether a row says something else; sums that were taken in another order do not."""
    if former is None:
        return True
    return any(abs(one - other) > _SAME for one, other in zip(former, row, strict=True))


def _groups(rows: Iterable[Row], *, known: bool) -> list[FaceGroup]:
    """By owner, the certain and then the most alike first: sorted here, which takes half as long
    as in SQLite."""
    members: dict[int, list[tuple[bool, float, int]]] = {}
    for unlike, face_id, owner, certain in rows:
        members.setdefault(owner, []).append((not certain, unlike, face_id))
    found = []
    for owner in sorted(members):
        doubtful, unlike, ids = zip(*sorted(members[owner]), strict=True)
        mean = -sum(unlike) / len(ids)
        certain = frozenset(ids[: doubtful.count(False)])
        person_id = owner if known else None
        found.append(FaceGroup(-owner if known else owner, ids, person_id, mean, certain))
    return found
