"""Verbs that need the library alone: no network, no picture, and none of their libraries loaded."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any, Final

from cloakroom_engine.cloak.share_out import exposure
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import Library
from cloakroom_engine.library.sqlcipher import Error


def people(library: Library) -> dict[str, Any]:
    """The verb ``person.list``: everybody, how many photos they are known by, their cloak."""
    under: dict[int, list[str]] = {}
    protected: dict[int, int] = {}
    for file in library.protected.files():
        for each in file.cloaked:
            under.setdefault(each.cloak_id, []).append(file.photo_sha256)
            protected[each.person_id] = protected.get(each.person_id, 0) + 1
    found = []
    for summary in library.people.summaries():
        person = summary.person
        cloak = library.cloaks.latest(person.id)
        found.append(
            {
                **asdict(person),
                "photos": summary.faces,
                "cloak": asdict(cloak) if cloak else None,
                "exposure": exposure(cloak.recipe.masks, under.get(cloak.id, ())) if cloak else (),
                "protected": protected.get(person.id, 0),
            }
        )
    return {"people": found}


def run(library: Library, verb: str) -> dict[str, Any]:
    """Run one of ``VERBS``.

    Raises:
        EngineError: ``library.corrupt`` where it is the library that makes no sense.
    """
    try:
        return VERBS[verb](library)
    except (TypeError, ValueError, IndexError, KeyError, Error) as odd:
        if not library.is_sound():
            raise EngineError("library.corrupt", reason="content") from odd
        raise


VERBS: Final[Mapping[str, Callable[[Library], dict[str, Any]]]] = {"person.list": people}
