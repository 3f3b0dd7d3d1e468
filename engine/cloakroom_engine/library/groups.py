"""The tables ``suggestion`` and ``face_group``: what the machine takes for one person's faces."""

from __future__ import annotations

import json
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import Final

from cloakroom_engine.library.database import Database
from cloakroom_engine.loading import uncollected
from cloakroom_engine.records import FaceGroup

_DOUBT: Final = 4
_RANK: Final = f"{_DOUBT} * (certain = 0) - similarity"
"""The less, the sooner a face is shown: one number for what is certain and for the cosine."""
_SETTLED: Final = (
    "SELECT face_id FROM ignored_face UNION ALL SELECT face_id FROM person_face WHERE yes = 1"
)
_DENIED: Final = "SELECT face_id, person_id FROM person_face WHERE yes = 0"
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
        rows = self._database.tuples(
            f"SELECT id FROM face WHERE NOT forgotten AND id NOT IN ({_SETTLED}) ORDER BY id"
        )
        return [row[0] for row in rows]

    def undecided_groups(self, least: int = 1) -> list[FaceGroup]:
        """Groups of at least ``least`` faces: those of known people first, then where most are
        sure, then by size."""
        # Whole tables are read and put together here: what SQLite asks about each of 130,000 faces
        # takes twice as long, and sorting them there as long again.
        with uncollected():
            settled = {row[0] for row in self._database.tuples(_SETTLED)}
            denied = set(self._database.tuples(_DENIED))
            rows = self._database.tuples(f"SELECT {_RANK}, face_id, person_id FROM suggestion")
            guessed = [
                row for row in rows if row[1] not in settled and (row[1], row[2]) not in denied
            ]
            settled.update(row[1] for row in guessed)
            rows = self._database.tuples(f"SELECT {_RANK}, face_id, group_id FROM face_group")
            unknown = [row for row in rows if row[1] not in settled]
            groups = [
                *_groups(guessed, known=True),
                *sorted(_groups(unknown, known=False), key=_how_sure, reverse=True),
            ]
        return [group for group in groups if len(group.face_ids) >= least]


def _differs(former: tuple[float, ...] | None, row: tuple[float, ...]) -> bool:
    """Whether a row says something else; sums that were taken in another order do not."""
    if former is None:
        return True
    return any(abs(one - other) > _SAME for one, other in zip(former, row, strict=True))


def _how_sure(group: FaceGroup) -> tuple[int, int]:
    return len(group.certain), len(group.face_ids)


def _groups(rows: Iterable[tuple[float, int, int]], *, known: bool) -> list[FaceGroup]:
    """By owner, the certain and then the most alike first."""
    members: defaultdict[int, list[tuple[float, int, int]]] = defaultdict(list)
    for row in rows:
        members[row[2]].append(row)
    found = []
    for owner in sorted(members):
        ranks, ids, _ = zip(*sorted(members[owner]), strict=True)
        doubtful = len(ranks) - bisect(ranks, _DOUBT / 2)
        mean = (_DOUBT * doubtful - sum(ranks)) / len(ids)
        certain = frozenset(ids[: len(ids) - doubtful])
        person_id = owner if known else None
        found.append(FaceGroup(-owner if known else owner, ids, person_id, mean, certain))
    return found
