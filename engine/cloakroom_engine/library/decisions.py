"""What a person said about faces: whose they are, whose not, and which are nobody's business.

Everything here can be taken back: ``decide`` by ``put_decisions`` with what ``decisions`` gave
before, ``ignore`` by ``ignore(on=False)``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from cloakroom_engine.library.database import Database
from cloakroom_engine.protocol import Changed

_AMONG = "IN (SELECT value FROM json_each(?))"
"""One JSON parameter, because SQLite bounds how many parameters a statement may have."""


class Decisions:
    """The tables ``person_face`` and ``ignored_face``. Written by a person only."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def decide(self, face_id: int, person_id: int, *, yes: bool) -> Changed:
        """Write down that a person said: this face is (``yes``) or is not that person's.

        A face is at most one person's: a later yes takes it from the one who had it.
        """
        return self.decide_all([face_id], person_id, yes=yes)

    def decide_all(self, face_ids: Iterable[int], person_id: int, *, yes: bool) -> Changed:
        """As ``decide``, for many faces at once: all or none."""
        ids = list(dict.fromkeys(face_ids))
        with self._database.transaction():
            before = self._people_of(ids)
            if yes:
                self._database.execute(
                    f"DELETE FROM person_face WHERE yes = 1 AND face_id {_AMONG}",
                    (json.dumps(ids),),
                )
                self._database.execute(
                    f"UPDATE face SET forgotten = 0 WHERE forgotten AND id {_AMONG}",
                    (json.dumps(ids),),
                )
            for face_id in ids:
                self._database.execute(
                    "INSERT INTO person_face (face_id, person_id, yes) VALUES (?, ?, ?)"
                    " ON CONFLICT (face_id, person_id) DO UPDATE SET yes = excluded.yes",
                    (face_id, person_id, yes),
                )
        return self._changed(ids, {*before, person_id})

    def decisions(self, face_ids: Iterable[int]) -> dict[int, dict[int, bool]]:
        """What was said about each face: person id to yes or no."""
        ids = list(face_ids)
        found: dict[int, dict[int, bool]] = {face_id: {} for face_id in ids}
        for row in self._database.execute(
            f"SELECT face_id, person_id, yes FROM person_face WHERE face_id {_AMONG}",
            (json.dumps(ids),),
        ):
            found[row["face_id"]][row["person_id"]] = bool(row["yes"])
        return found

    def denied_to(self, person_id: int) -> list[int]:
        """The faces that were said not to be this person's."""
        rows = self._database.execute(
            "SELECT face_id FROM person_face WHERE person_id = ? AND yes = 0", (person_id,)
        )
        return [row["face_id"] for row in rows]

    def all_decisions(self) -> list[tuple[int, int, bool]]:
        """Everything that was said: face id, person id, yes or no."""
        rows = self._database.execute(
            "SELECT face_id, person_id, yes FROM person_face ORDER BY face_id, person_id"
        )
        return [(row[0], row[1], bool(row[2])) for row in map(tuple, rows)]

    def put_decisions(self, said: Mapping[int, Mapping[int, bool]]) -> Changed:
        """Replace all that was said about these faces, as ``decisions`` gave it (for undoing)."""
        ids = list(said)
        with self._database.transaction():
            people = self._people_of(ids)
            self._database.execute(
                f"DELETE FROM person_face WHERE face_id {_AMONG}", (json.dumps(ids),)
            )
            for face_id, by_person in said.items():
                for person_id, yes in by_person.items():
                    people.add(person_id)
                    self._database.execute(
                        "INSERT INTO person_face (face_id, person_id, yes) VALUES (?, ?, ?)",
                        (face_id, person_id, yes),
                    )
        return self._changed(ids, people)

    def ignore(self, face_ids: Iterable[int], *, on: bool = True, hidden: bool = False) -> Changed:
        """Never ask about these faces again (or, with ``on`` False, do).

        ``hidden`` ones are made unrecognisable in every copy; the others are left as the other
        people in a photo are.
        """
        ids = list(dict.fromkeys(face_ids))
        with self._database.transaction():
            people = self._people_of(ids)
            self._database.execute(
                f"DELETE FROM ignored_face WHERE face_id {_AMONG}", (json.dumps(ids),)
            )
            if on:
                self._database.execute(
                    "INSERT INTO ignored_face (face_id, hidden)"
                    " SELECT DISTINCT value, ? FROM json_each(?)",
                    (hidden, json.dumps(ids)),
                )
        return self._changed(ids, people | self._people_of(ids))

    def ignored(self) -> list[int]:
        """The faces that nobody wants to be asked about, newest first."""
        rows = self._database.execute("SELECT face_id FROM ignored_face ORDER BY face_id DESC")
        return [row["face_id"] for row in rows]

    def _people_of(self, face_ids: list[int]) -> set[int]:
        rows = self._database.execute(
            f"SELECT DISTINCT person_id FROM face_person WHERE face_id {_AMONG}",
            (json.dumps(face_ids),),
        )
        return {row["person_id"] for row in rows}

    def _changed(self, face_ids: list[int], people: Iterable[int]) -> Changed:
        """The rows that a decision touched; no job did it."""
        rows = self._database.execute(
            f"SELECT DISTINCT photo_id FROM face WHERE id {_AMONG}", (json.dumps(face_ids),)
        )
        photos = tuple(sorted(row["photo_id"] for row in rows))
        return Changed("", tuple(sorted(people)), photos, tuple(face_ids))
