"""Photos that were shared, and what recognisers that were added since make of them."""

from __future__ import annotations

from dataclasses import dataclass

from cloakroom_engine.legible import name_of
from cloakroom_engine.library import Library


@dataclass(frozen=True, slots=True)
class Fallen:
    """A copy that hid ``person`` once; ``by`` names the recognisers that find them since.

    ``was`` and ``now`` are codes of ``verdict_words.PHOTO``.
    """

    name: str
    path: str
    person: str
    was: str
    now: str
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """``exported`` copies are known, of which these fell."""

    exported: int
    fallen: tuple[Fallen, ...]


def read(library: Library) -> Shelf:
    """What the ledger says now, the newest copy first."""
    entries = library.ledger.entries()
    fallen = tuple(
        Fallen(
            name=name_of(entry.path),
            path=entry.path,
            person=entry.person,
            was=entry.was,
            now=entry.state,
            by=tuple(each.model for each in entry.fell),
        )
        for entry in reversed(entries)
        if entry.fell
    )
    return Shelf(len({entry.protected_id for entry in entries}), fallen)
