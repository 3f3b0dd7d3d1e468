"""Photos chosen by everything that a sentence can say of them; 20,000 must not be felt."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from cloakroom_engine.library.columns import path_to_column
from cloakroom_engine.library.database import Database
from cloakroom_engine.library.listing import UNDECIDED
from cloakroom_engine.records import RECOGNISABLE_PX

_AMONG: Final = "IN (SELECT value FROM json_each(?))"
_FACES: Final = "(SELECT count(*) FROM face WHERE face.photo_id = photo.id)"
_STRANGER: Final = f"""EXISTS (
    SELECT 1 FROM face WHERE face.photo_id = photo.id
    AND min(box_right - box_left, box_bottom - box_top) >= {RECOGNISABLE_PX}
    AND NOT EXISTS (SELECT 1 FROM face_person WHERE face_person.face_id = face.id)
)"""
_SHOWS: Final = """id IN (
    SELECT photo_id FROM face JOIN face_person ON face_id = face.id
    WHERE person_id IN (SELECT value FROM json_each(?))
)"""
_JUDGED: Final = """id IN (
    SELECT photo_id FROM (
        SELECT file.photo_id, judgement.person_id, sum(found_clean AND found_copy = 0) AS lost,
            sum(found_clean AND found_copy = 1) AS still
        FROM judgement JOIN protected_file AS file
            ON file.id = protected_id AND file.sha256 = judgement.sha256
        WHERE (? OR person_id IN (SELECT value FROM json_each(?)))
        AND protected_id = (
            SELECT max(newest.protected_id) FROM protected_person AS newest
            JOIN protected_file AS made ON made.id = newest.protected_id
            WHERE made.photo_id = file.photo_id AND newest.person_id = judgement.person_id
        )
        GROUP BY file.photo_id, judgement.person_id
    ) GROUP BY photo_id HAVING {}
)"""
"""What recognisers make of the newest copy of each person; see ``ledger.state_of``."""

STATES: Final = {
    "protected": "copies > 0",
    "unprotected": "copies = 0",
    "unchecked": "copies > 0 AND verdict IN ('', 'not_judged')",
    "missing": "missing",
    "undecided": f"copies > 0 AND {UNDECIDED}",
}
JUDGED: Final = {
    "found": "sum(still > 0) > 0",
    "partly": "sum(still > 0 AND lost > 0) > 0",
    "hidden": "sum(still > 0) = 0 AND sum(lost = 0) = 0",
}
ORDERS: Final = {
    "newest": "taken_s DESC, id DESC",
    "oldest": "taken_s, id",
    "largest": "width * height DESC, id",
    "smallest": "width * height, id",
}
_BEST: Final = """(
    SELECT max((box_right - box_left) * (box_bottom - box_top) * score) FROM face
    WHERE face.photo_id = photo.id AND (? OR EXISTS (
        SELECT 1 FROM face_person WHERE face_id = face.id
        AND person_id IN (SELECT value FROM json_each(?))
    ))
) DESC, id"""


_FOLDER: Final = "rtrim(path, replace(replace(path, '/', ''), '\\', ''))"
"""A path without its last part: every sign that is no separator is cut off its end."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which photos; every field that is empty lets all through.

    ``groups`` of person ids: somebody of each group is in the photo. ``without``: nobody of these
    is. ``strangers``: a face that nobody is known by is in it, or not. ``least`` and ``most``
    faces. ``state`` is of ``STATES`` or, of the copies of ``judged`` people (empty: anybody), of
    ``JUDGED``. Times are seconds, as ``Photo.taken_s``; ``made`` bounds are days as YYYY-MM-DD.
    ``folder`` is a path, or the name of any folder on the way to the photo. Pixels are of the
    longer side. ``order`` is of ``ORDERS`` or "best": the largest and surest face, of ``judged``.
    """

    ids: tuple[int, ...] | None = None
    groups: tuple[tuple[int, ...], ...] = ()
    without: tuple[int, ...] = ()
    strangers: bool | None = None
    least: int = 0
    most: int | None = None
    state: str = ""
    judged: tuple[int, ...] = ()
    since_s: int | None = None
    until_s: int | None = None
    made_since: str = ""
    made_until: str = ""
    folder: str = ""
    min_px: int = 0
    max_px: int = 0
    min_mp: int = 0
    max_mp: int = 0
    order: str = "newest"
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Company:
    """Somebody, and in how many of some photos they are."""

    person_id: int
    name: str
    photos: int


class Choosing:
    """Reads the tables for whoever asks in words."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ids(self, choice: Choice) -> list[int]:
        """The photos of a choice, in its order."""
        where, parameters = _where(choice)
        order = ORDERS.get(choice.order, _BEST)
        if order is _BEST:
            parameters += [not choice.judged, json.dumps(choice.judged)]
        limit = "" if choice.limit is None else f" LIMIT {int(choice.limit)}"
        rows = self._database.execute(
            f"SELECT id FROM photo {where} ORDER BY {order}{limit}", tuple(parameters)
        )
        return [row["id"] for row in rows]

    def company(self, photo_ids: Iterable[int], but: Iterable[int] = ()) -> list[Company]:
        """Who is in these photos, the most frequent first; guesses count."""
        rows = self._database.execute(
            "SELECT person_id, name, count(DISTINCT photo_id) AS photos FROM face"
            " JOIN face_person ON face_id = face.id JOIN person ON person.id = person_id"
            f" WHERE photo_id {_AMONG} AND NOT person_id {_AMONG}"
            " GROUP BY person_id ORDER BY photos DESC, name",
            (json.dumps(list(photo_ids)), json.dumps(list(but))),
        )
        return [Company(row["person_id"], row["name"], row["photos"]) for row in rows]

    def faces(self, photo_ids: Iterable[int]) -> dict[int | None, int]:
        """How many faces of each person are in these photos; None are nobody's."""
        rows = self._database.execute(
            "SELECT person_id, count(*) AS faces FROM face"
            f" LEFT JOIN face_person ON face_id = face.id WHERE photo_id {_AMONG}"
            " GROUP BY person_id",
            (json.dumps(list(photo_ids)),),
        )
        return {row["person_id"]: row["faces"] for row in rows}

    def judges(self, photo_ids: Iterable[int]) -> list[str]:
        """The recognisers that were asked about copies of these photos, by name."""
        rows = self._database.execute(
            "SELECT DISTINCT model FROM judgement JOIN protected_file ON id = protected_id"
            " AND protected_file.sha256 = judgement.sha256"
            f" WHERE model <> '' AND photo_id {_AMONG} ORDER BY model",
            (json.dumps(list(photo_ids)),),
        )
        return [row["model"] for row in rows]

    def folders(self) -> list[str]:
        """Every folder that photos or copies lie in, and those that were added."""
        rows = self._database.execute(
            f"SELECT DISTINCT {_FOLDER} AS folder FROM photo WHERE typeof(path) = 'text'"
            f" UNION SELECT DISTINCT {_FOLDER} FROM protected_file WHERE typeof(path) = 'text'"
            " UNION SELECT path FROM root WHERE typeof(path) = 'text'"
        )
        return [row["folder"] for row in rows if row["folder"]]

    def copied_to(self) -> str:
        """Where the newest copy lies, its file's name left out; empty without one."""
        rows = self._database.execute(
            f"SELECT {_FOLDER} AS folder FROM protected_file"
            " WHERE typeof(path) = 'text' ORDER BY id DESC LIMIT 1"
        )
        return str(rows[0]["folder"]).rstrip("/\\") if rows else ""


def _where(choice: Choice) -> tuple[str, list[str | int | bytes]]:
    clauses: list[str] = []
    parameters: list[str | int | bytes] = []

    def add(clause: str, *values: str | int | bytes) -> None:
        clauses.append(clause)
        parameters.extend(values)

    if choice.ids is not None:
        add(f"id {_AMONG}", json.dumps(choice.ids))
    _people(choice, add)
    if choice.state in STATES:
        add(STATES[choice.state])
    elif choice.state:
        add(_JUDGED.format(JUDGED[choice.state]), not choice.judged, json.dumps(choice.judged))
    _times(choice, add)
    if choice.folder:
        add(*_folder(choice.folder))
    for clause, bound in (
        ("max(width, height) >= ?", choice.min_px),
        ("max(width, height) < ?", choice.max_px),
        ("width * height >= ? * 1000000", choice.min_mp),
        ("width * height < ? * 1000000", choice.max_mp),
    ):
        if bound:
            add(clause, bound)
    return (f"WHERE {' AND '.join(clauses)}" if clauses else ""), parameters


def _people(choice: Choice, add: Callable[..., None]) -> None:
    for group in choice.groups:
        add(_SHOWS, json.dumps(group))
    if choice.without:
        add(f"NOT {_SHOWS}", json.dumps(choice.without))
    if choice.strangers is not None:
        add(_STRANGER if choice.strangers else f"NOT {_STRANGER}")
    if choice.least:
        add(f"{_FACES} >= ?", choice.least)
    if choice.most is not None:
        add(f"{_FACES} <= ?", choice.most)


def _times(choice: Choice, add: Callable[..., None]) -> None:
    if choice.since_s is not None:
        add("taken_s >= ?", choice.since_s)
    if choice.until_s is not None:
        add("taken_s < ?", choice.until_s)
    if choice.made_since:
        add(
            "id IN (SELECT photo_id FROM protected_file WHERE substr(created, 1, 10) >= ?)",
            choice.made_since,
        )
    if choice.made_until:
        add(
            "id IN (SELECT photo_id FROM protected_file WHERE substr(created, 1, 10) <= ?)",
            choice.made_until,
        )


def _folder(name: str) -> tuple[str, str | bytes]:
    if "/" in name or "\\" in name:
        return "instr(path, ?) = 1", path_to_column(name.rstrip("/\\") + "/")
    return "instr(lower(replace(path, '\\', '/')), lower(?)) > 0", f"/{name}/"
