"""The table ``person``: whom to protect. Written by a person, never by the machine."""

from __future__ import annotations

import sqlite3
import unicodedata

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library.columns import now
from cloakroom_engine.library.database import Database
from cloakroom_engine.records import Person


class People:
    """People by name. Names are kept in the clear (the list must open without the key)."""

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


def _person(row: sqlite3.Row) -> Person:
    return Person(id=row["id"], name=row["name"], created=row["created"])
