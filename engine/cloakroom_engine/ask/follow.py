"""What a sentence means after another: "again, but for Ben", "also blur strangers"."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, Final

from cloakroom_engine.ask.hearing.wish import TREATMENTS, Wish, read
from cloakroom_engine.ask.plan import Asking
from cloakroom_engine.library.asked import Memory

_PLAIN: Final = {"again", "also", "do", *TREATMENTS}


def followed(wish: Wish, memory: Memory) -> Wish:
    """The wish with what it takes from the one before.

    Raises:
        Asking: ``again`` where nothing was said before.
    """
    if not (wish.again or wish.also):
        return wish
    if not memory.said:
        raise Asking("again")
    before = read(memory.said[-1].wish)
    return _again(before, wish) if wish.again else _also(before, wish)


def _again(before: Wish, now: Wish) -> Wish:
    """The same with what is said now in place of what was said then."""
    changes: dict[str, Any] = {
        each.name: getattr(now, each.name)
        for each in fields(Wish)
        if each.name not in _PLAIN and getattr(now, each.name)
    }
    if now.of and before.protect:
        changes["protect"] = now.of
    # Whoever is treated otherwise now is not treated as before as well.
    for name in TREATMENTS:
        asked = getattr(now, name)
        was = changes.get(name, getattr(before, name))
        others = {who for each in TREATMENTS if each != name for who in getattr(now, each)}
        changes[name] = asked or tuple(who for who in was if who not in others)
    if now.do and not before.do:
        changes["do"] = now.do
    return replace(before, again=False, **changes)


def _also(before: Wish, now: Wish) -> Wish:
    """The same, and this too."""
    changes: dict[str, Any] = {}
    for each in fields(Wish):
        was, added = getattr(before, each.name), getattr(now, each.name)
        if each.name in {"again", "also"} or not added:
            continue
        changes[each.name] = (
            tuple(dict.fromkeys((*was, *added))) if isinstance(was, tuple) else (added)
        )
    for name in TREATMENTS:
        others = {who for each in TREATMENTS if each != name for who in getattr(now, each)}
        kept = changes.get(name, getattr(before, name))
        changes[name] = tuple(who for who in kept if who not in others)
    do = before.do
    if now.treated and "share" not in do and "watch" not in do:
        do = (*do, "share")
    return replace(before, do=do, also=False, **changes)
