"""A plan changed by hand: somebody clicked another treatment, strength or folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from cloakroom_engine.ask.hearing.wish import TREATMENTS, Wish
from cloakroom_engine.errors import EngineError
from cloakroom_engine.records import STRENGTHS

_TEXTS: Final = ("strength", "out", "rank", "when", "folder")


def edited(wish: Wish, edits: Mapping[str, Any]) -> Wish:
    """The wish with ``edits``: ``treat`` {who: how}, ``strength``, ``out``, ``together``,
    ``instant``; an empty text takes a field away.

    Raises:
        EngineError: ``usage`` for anything else.
    """
    for name, value in edits.items():
        if name == "treat" and isinstance(value, Mapping):
            for who, how in value.items():
                wish = _treated(wish, str(who), str(how))
        elif name in _TEXTS and isinstance(value, str):
            if name == "strength" and value and value not in STRENGTHS:
                raise EngineError("usage", field="edits")
            wish = replace(wish, **{name: value})  # type: ignore[arg-type]
        elif name in {"together", "instant"} and isinstance(value, bool):
            wish = replace(wish, **{name: value})  # type: ignore[arg-type]
        else:
            raise EngineError("usage", field="edits")
    return wish


def _treated(wish: Wish, who: str, how: str) -> Wish:
    if how not in TREATMENTS:
        raise EngineError("usage", field="edits")
    changes = {
        name: tuple(each for each in people if each != who) for name, people in wish.treated.items()
    }
    changes[how] = (*changes.get(how, ()), who)
    return replace(wish, **changes)  # type: ignore[arg-type]
