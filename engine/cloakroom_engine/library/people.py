"""The table ``person``: whom to protect. Written by a person, never by the machine."""

from __future__ import annotations

import unicodedata

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library.columns import now
from cloakroom_engine.library.database import Database
from cloakroom_engine.library.merge import merge, unmerge
from cloakroom_engine.library.sqlcipher import Row
from cloakroom_engine.protocol import Changed
from cloakroom_engine.records import RULES, Merged, Person, PersonSummary

_SUMMARIES = """
WITH said AS MATERIALIZED (
    SELECT person_id, face.id, photo_id, (box_right - box_left) * (box_bottom - box_top) AS size
    FROM person_face JOIN face ON face.id = face_id WHERE yes = 1
), counted AS (
    SELECT person_id, count(*) AS faces, count(DISTINCT photo_id) AS photos
    FROM said GROUP BY person_id
), overruled AS (
    -- Guesses that do not count (view face_person): few, so they are looked for and taken off.
    SELECT face_id FROM ignored_face UNION
    SELECT face_id FROM person_face JOIN suggestion USING (face_id)
    WHERE yes = 1 OR person_face.person_id = suggestion.person_id
), guessed AS (
    SELECT person_id, count(*) - coalesce(off, 0) AS suggested FROM suggestion LEFT JOIN (
        SELECT person_id, count(*) AS off FROM overruled JOIN suggestion USING (face_id)
        GROUP BY person_id
    ) USING (person_id) GROUP BY person_id
), covers AS (
    -- SQLite takes the other columns from the row that has the maximum.
    SELECT person_id, id, max(size) FROM said GROUP BY person_id
)
SELECT person.*, coalesce(faces, 0) AS faces, coalesce(suggested, 0) AS suggested,
    coalesce(counted.photos, 0) AS photos, covers.id AS cover,
    (SELECT count(*) FROM protected_person WHERE person_id = person.id) AS protected,
    (SELECT max(id) FROM cloak WHERE person_id = person.id) AS cloak
FROM person LEFT JOIN counted ON counted.person_id = person.id
LEFT JOIN guessed ON guessed.person_id = person.id
LEFT JOIN covers ON covers.person_id = person.id ORDER BY name
"""


class People:
    """People by name."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, name: str) -> Person:
        """Add somebody; EngineError ``person.exists``, or ``usage`` for an empty name."""
        tidy = _tidy(name)
        with self._database.transaction():
            self._refuse_taken(tidy)
            rows = self._database.execute(
                "INSERT INTO person (name, created) VALUES (?, ?) RETURNING *", (tidy, now())
            )
        return _person(rows[0])

    def rename(self, person_id: int, name: str) -> Person:
        """Give another name; EngineError as ``add``, or ``person.unknown``."""
        tidy = _tidy(name)
        with self._database.transaction():
            self._refuse_taken(tidy, but=person_id)
            rows = self._database.execute(
                "UPDATE person SET name = ? WHERE id = ? RETURNING *", (tidy, person_id)
            )
        if not rows:
            raise EngineError("person.unknown", id=person_id)
        return _person(rows[0])

    def set_rule(self, person_id: int, rule: str) -> Person:
        """Say what is to become of them in a shared photo (one of ``records.RULES``).

        EngineError ``usage`` or ``person.unknown``.
        """
        if rule not in RULES:
            raise EngineError("usage", rule=rule)
        rows = self._database.execute(
            "UPDATE person SET rule = ? WHERE id = ? RETURNING *", (rule, person_id)
        )
        if not rows:
            raise EngineError("person.unknown", id=person_id)
        return _person(rows[0])

    def merge(self, into_id: int, from_id: int) -> Merged:
        """Say that two people are one: everything of ``from_id`` becomes ``into_id``'s.

        ``unmerge`` with what comes back undoes it. EngineError ``person.unknown``, or ``usage``
        for one and the same.
        """
        into, gone = self.get(into_id), self.get(from_id)
        if into is None or gone is None:
            raise EngineError("person.unknown", id=from_id if into else into_id)
        if into_id == from_id:
            raise EngineError("usage", reason="same_person")
        return merge(self._database, into, gone)

    def unmerge(self, merged: Merged) -> Changed:
        """Undo ``merge``: the person who went is back, with what was theirs.

        What was decided since about the faces that moved is lost with it.
        """
        return unmerge(self._database, merged)

    def remove_empty(self, person_id: int) -> None:
        """Undo ``add``: forget somebody of whom nothing is known.

        EngineError ``person.exists`` once there is a face, a cloak or an audit: then it takes
        ``Library.erase``.
        """
        rows = self._database.execute(
            "DELETE FROM person WHERE id = ?1"
            " AND NOT EXISTS (SELECT 1 FROM person_face WHERE person_id = ?1)"
            " AND NOT EXISTS (SELECT 1 FROM cloak WHERE person_id = ?1)"
            " AND NOT EXISTS (SELECT 1 FROM audit WHERE person_id = ?1) RETURNING id",
            (person_id,),
        )
        if not rows:
            raise EngineError("person.exists", id=person_id)

    def put_back(self, person: Person) -> Person:
        """Undo ``remove_empty``: the person of that id again; EngineError ``person.exists``."""
        with self._database.transaction():
            self._refuse_taken(person.name)
            rows = self._database.execute(
                "INSERT INTO person (id, name, created, rule) VALUES (?, ?, ?, ?) RETURNING *",
                (person.id, person.name, person.created, person.rule),
            )
        return _person(rows[0])

    def summaries(self) -> list[PersonSummary]:
        """Everybody, by name, with what a page shows of them."""
        return [
            PersonSummary(
                _person(row),
                row["faces"],
                row["suggested"],
                row["photos"],
                row["protected"],
                row["cover"],
                row["cloak"],
            )
            for row in self._database.execute(_SUMMARIES)
        ]

    def faces_known(self) -> dict[int, int]:
        """How many faces were said to be each person's, by their id; nobody of whom none was."""
        rows = self._database.execute(
            "SELECT person_id, count(*) FROM person_face WHERE yes = 1 GROUP BY person_id"
        )
        return {row[0]: row[1] for row in map(tuple, rows)}

    def all(self) -> list[Person]:
        """Everybody, by name."""
        return [
            _person(row) for row in self._database.execute("SELECT * FROM person ORDER BY name")
        ]

    def get(self, person_id: int) -> Person | None:
        """The person with this id."""
        rows = self._database.execute("SELECT * FROM person WHERE id = ?", (person_id,))
        return _person(rows[0]) if rows else None

    def find(self, name: str) -> Person | None:
        """The person of this name, spaces and the case of plain Latin letters aside."""
        rows = self._database.execute("SELECT * FROM person WHERE name = ?", (_collapse(name),))
        return _person(rows[0]) if rows else None

    def by_name(self, name: str) -> Person:
        """As ``find``; EngineError ``person.unknown`` where there is nobody of that name."""
        person = self.find(name)
        if person is None:
            raise EngineError("person.unknown", name=name)
        return person

    def _refuse_taken(self, name: str, but: int | None = None) -> None:
        taken = self.find(name)
        if taken and taken.id != but:
            raise EngineError("person.exists", name=taken.name)


def _collapse(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).split())


def _tidy(name: str) -> str:
    tidy = _collapse(name)
    if not tidy:
        raise EngineError("usage", reason="empty_name")
    return tidy


def _person(row: Row) -> Person:
    return Person(id=row["id"], name=row["name"], created=row["created"], rule=row["rule"])
