"""The tables ``album``, ``album_photo`` and ``album_person``: written by a person."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, replace

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library.columns import now
from cloakroom_engine.library.database import Database
from cloakroom_engine.library.sqlcipher import IntegrityError, Row
from cloakroom_engine.records import Album, PhotoFilter


class Albums:
    """Photos and people put together by hand, and searches that are kept under a name.

    An album shows the photos that were put in and every photo of the people in it
    (``PhotoFilter(album_id=…)``). A kept search is a ``PhotoFilter`` that is asked anew each time;
    somebody who is erased is in neither any more.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, name: str, search: PhotoFilter | None = None) -> Album:
        """Begin an album, or keep a search; EngineError ``album.exists``, or ``usage`` without a
        name."""
        words = ""
        if search is not None:
            fields = asdict(replace(search, people=(), person_id=None))
            nothing = asdict(PhotoFilter())
            words = json.dumps({key: each for key, each in fields.items() if each != nothing[key]})
        with self._database.transaction():
            row = self._write(
                "INSERT INTO album (name, search, created) VALUES (?, ?, ?) RETURNING id",
                _tidy(name),
                words,
                now(),
            )
            if search is not None:
                people = {*search.people, *filter(None, (search.person_id,))}
                self.put_people(row["id"], people)
        return self._one(row["id"])

    def rename(self, album_id: int, name: str) -> Album:
        """Give another name; EngineError as ``add``, or ``album.unknown``."""
        self._write("UPDATE album SET name = ? WHERE id = ? RETURNING id", _tidy(name), album_id)
        return self._one(album_id)

    def remove(self, album_id: int) -> None:
        """Forget an album; the photos and people that were in it stay."""
        self._database.execute("DELETE FROM album WHERE id = ?", (album_id,))

    def put_photos(self, album_id: int, photo_ids: Iterable[int]) -> list[int]:
        """Put photos in; those that were not there before."""
        return self._put("photo", album_id, photo_ids)

    def take_photos(self, album_id: int, photo_ids: Iterable[int]) -> list[int]:
        """Take photos out; those that were there. One of a person in the album goes on showing."""
        return self._take("photo", album_id, photo_ids)

    def put_people(self, album_id: int, person_ids: Iterable[int]) -> list[int]:
        """Put people in; those that were not there before."""
        return self._put("person", album_id, person_ids)

    def take_people(self, album_id: int, person_ids: Iterable[int]) -> list[int]:
        """Take people out; those that were there."""
        return self._take("person", album_id, person_ids)

    def photos(self, album_id: int) -> list[int]:
        """The photos that were put in by hand."""
        rows = self._database.execute(
            "SELECT photo_id FROM album_photo WHERE album_id = ? ORDER BY photo_id", (album_id,)
        )
        return [row["photo_id"] for row in rows]

    def get(self, album_id: int) -> Album | None:
        """One album."""
        return next((each for each in self.all() if each.id == album_id), None)

    def all(self) -> list[Album]:
        """Every album and kept search, by name."""
        rows = self._database.execute("SELECT * FROM album ORDER BY name COLLATE NOCASE")
        return [self._album(row) for row in rows]

    def _one(self, album_id: int) -> Album:
        found = self.get(album_id)
        if found is None:
            raise EngineError("album.unknown", id=album_id)
        return found

    def _album(self, row: Row) -> Album:
        rows = self._database.execute(
            "SELECT person_id FROM album_person WHERE album_id = ? ORDER BY person_id", (row["id"],)
        )
        people = tuple(each["person_id"] for each in rows)
        if not row["search"]:
            return Album(row["id"], row["name"], people, PhotoFilter(album_id=row["id"]))
        search = PhotoFilter(**json.loads(row["search"]), people=people)
        return Album(row["id"], row["name"], people, search, kept=True)

    def _write(self, statement: str, *values: str | int) -> Row:
        try:
            rows = self._database.execute(statement, values)
        except IntegrityError:
            raise EngineError("album.exists", name=str(values[0])) from None
        if not rows:
            raise EngineError("album.unknown")
        return rows[0]

    def _put(self, what: str, album_id: int, ids: Iterable[int]) -> list[int]:
        rows = self._database.execute(
            f"INSERT OR IGNORE INTO album_{what} (album_id, {what}_id)"
            f" SELECT ?, value FROM json_each(?) RETURNING {what}_id",
            (album_id, json.dumps(list(ids))),
        )
        return [row[0] for row in rows]

    def _take(self, what: str, album_id: int, ids: Iterable[int]) -> list[int]:
        rows = self._database.execute(
            f"DELETE FROM album_{what} WHERE album_id = ? AND {what}_id IN"
            f" (SELECT value FROM json_each(?)) RETURNING {what}_id",
            (album_id, json.dumps(list(ids))),
        )
        return [row[0] for row in rows]


def _tidy(name: str) -> str:
    tidy = " ".join(name.split())
    if not tidy:
        raise EngineError("usage", name=name)
    return tidy
