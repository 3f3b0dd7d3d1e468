"""The ledger: what was exported, under which cloak, and what each recogniser made of it since.

Rows of ``protected_file`` and ``protected_person`` with those of ``judgement``. Written by the
engine; how alike faces are is not in it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from cloakroom_engine.library import standing
from cloakroom_engine.library.columns import now, path_from_column
from cloakroom_engine.library.database import Database
from cloakroom_engine.library.sqlcipher import Row

UNJUDGED, HIDDEN, PARTLY, FOUND = "not_judged", "hidden", "partly", "still_found"
STATES: Final = (UNJUDGED, HIDDEN, PARTLY, FOUND)
"""What all recognisers that find somebody in the original come to on the copy."""

_ENTRIES: Final = """
SELECT file.*, who.person_id, who.cloak_id, who.strength, who.refine_steps, person.name,
    cloak.sha256 AS cloak_sha256, cloak.recipe,
    (SELECT json_group_array(audit_id) FROM (
        SELECT audit_id FROM audit_photo JOIN audit ON audit.id = audit_id
        WHERE protected_id = file.id AND audit.person_id = who.person_id
        AND audit_photo.sha256 = file.sha256 ORDER BY audit_id
    )) AS audits
FROM protected_file AS file
JOIN protected_person AS who ON who.protected_id = file.id
JOIN person ON person.id = who.person_id
JOIN cloak ON cloak.id = who.cloak_id
ORDER BY file.id, who.person_id
"""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One recogniser's newest answer about one person in one copy.

    ``found_clean``: it finds the person in the original; ``found_copy``: in the copy, None where
    it saw no face. ``round`` counts the times that the copy was judged, from 1; round 0, without
    a ``model``, is an audit of before there was a ledger.
    """

    model: str
    model_sha256: str
    found_clean: bool
    found_copy: bool | None
    round: int
    created: str

    @property
    def lost(self) -> bool:
        """The cloak hides the person from it; where it sees no face that is nobody's merit."""
        return self.found_clean and self.found_copy is False

    @property
    def still(self) -> bool:
        """It finds the person in spite of the cloak."""
        return self.found_clean and bool(self.found_copy)


@dataclass(frozen=True, slots=True)
class Entry:
    """One person's cloak in one exported copy, and what became of it.

    ``sha256`` is the copy's, ``recipe`` JSON (with the surrogates' names and sha256), ``engine``
    the version that wrote it ("" where nobody noted it), ``audits`` ids of the copy as it is.
    """

    protected_id: int
    photo_id: int
    photo_sha256: str
    person_id: int
    person: str
    path: str
    sha256: str
    cloak_id: int
    cloak_sha256: str
    recipe: str
    strength: str
    refine_steps: int
    engine: str
    created: str
    audits: tuple[int, ...]
    judgements: tuple[Judgement, ...]

    @property
    def state(self) -> str:
        """One of ``STATES``, by every recogniser that was asked so far."""
        return state_of(self.judgements)

    @property
    def was(self) -> str:
        """One of ``STATES``, before those that ``fell`` names were asked."""
        fell = {each.model_sha256 for each in self.fell}
        return state_of([each for each in self.judgements if each.model_sha256 not in fell])

    @property
    def fell(self) -> tuple[Judgement, ...]:
        """The recognisers that find a person whom the copy hid from others asked earlier."""
        held = [each.round for each in self.judgements if each.lost]
        since = min(held, default=None)
        if since is None:
            return ()
        return tuple(each for each in self.judgements if each.still and each.round > since)


def state_of(judgements: Sequence[Judgement]) -> str:
    """One of ``STATES``; whoever finds nobody in the original, or no face in the copy,
    says nothing."""
    still = [each.still for each in judgements if each.still or each.lost]
    if not still:
        return UNJUDGED
    if all(still):
        return FOUND
    return PARTLY if any(still) else HIDDEN


class Ledger:
    """Exports, the oldest first, and what recognisers said of them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def entries(self) -> list[Entry]:
        """Everything that was exported and is not forgotten."""
        said: dict[tuple[int, int], list[Judgement]] = {}
        for row in self._database.execute(
            "SELECT judgement.* FROM judgement JOIN protected_file ON id = protected_id"
            " AND protected_file.sha256 = judgement.sha256 ORDER BY round, model"
        ):
            said.setdefault((row["protected_id"], row["person_id"]), []).append(_judgement(row))
        return [
            _entry(row, tuple(said.get((row["id"], row["person_id"]), ())))
            for row in self._database.execute(_ENTRIES)
        ]

    def put(
        self, protected_id: int, person_id: int, sha256: str, judgements: Iterable[Judgement]
    ) -> None:
        """Write down answers about the copy with this content; their round and date are set here.

        Who says again what was said keeps the date. Nothing happens for a copy that is forgotten.
        """
        with self._database.transaction():
            files = self._database.execute(
                "SELECT photo_id FROM protected_file WHERE id = ?", (protected_id,)
            )
            if not files:
                return
            (last,) = self._database.execute(
                "SELECT coalesce(max(round), 0) AS round FROM judgement"
                " WHERE protected_id = ? AND person_id = ? AND sha256 = ?",
                (protected_id, person_id, sha256),
            )
            for each in judgements:
                self._database.execute(
                    "INSERT INTO judgement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    " ON CONFLICT DO UPDATE SET model = excluded.model, sha256 = excluded.sha256,"
                    " found_clean = excluded.found_clean, found_copy = excluded.found_copy,"
                    " round = excluded.round, created = excluded.created"
                    " WHERE (sha256, found_clean, found_copy) IS NOT"
                    " (excluded.sha256, excluded.found_clean, excluded.found_copy)",
                    (
                        *(protected_id, person_id, each.model_sha256, each.model, sha256),
                        *(each.found_clean, each.found_copy, last["round"] + 1, now()),
                    ),
                )
            standing.refresh(self._database, {files[0]["photo_id"]})


def _entry(row: Row, judgements: tuple[Judgement, ...]) -> Entry:
    return Entry(
        protected_id=row["id"],
        photo_id=row["photo_id"],
        photo_sha256=row["photo_sha256"],
        person_id=row["person_id"],
        person=row["name"],
        path=path_from_column(row["path"]),
        sha256=row["sha256"],
        cloak_id=row["cloak_id"],
        cloak_sha256=row["cloak_sha256"],
        recipe=row["recipe"],
        strength=row["strength"],
        refine_steps=row["refine_steps"],
        engine=row["engine"],
        created=row["created"],
        audits=tuple(json.loads(row["audits"])),
        judgements=judgements,
    )


def _judgement(row: Row) -> Judgement:
    found = row["found_copy"]
    return Judgement(
        model=row["model"],
        model_sha256=row["model_sha256"],
        found_clean=bool(row["found_clean"]),
        found_copy=None if found is None else bool(found),
        round=row["round"],
        created=row["created"],
    )
