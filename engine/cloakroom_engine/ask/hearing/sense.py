"""A wish makes sense as a whole: its verbs go together, and take every field that it has.

What was heard but does not belong to what is to be done would be dropped later, and be wrong.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Final

from cloakroom_engine.ask.hearing.gathered import Unclear
from cloakroom_engine.ask.hearing.wish import TREATMENTS, Wish

_CHOICE: Final = frozenset({
    *("of", "together", "without", "alone", "group", "faces", "state", "when", "folder", "rank"),
    *("min_px", "max_px", "min_mp", "max_mp", "same", "this"),
})  # fmt: skip
_WRITING: Final = frozenset({*TREATMENTS, "strength", "out", "format", "keep", "instant", "names"})
_COPY: Final = _CHOICE | _WRITING
_NONE: Final = frozenset[str]()
_TAKES: Final[Mapping[tuple[str, ...], frozenset[str]]] = {
    ("share",): _COPY,
    ("share", "audit"): _COPY,
    ("share", "audit", "show"): _COPY | {"then"},
    ("share", "audit", "count"): _COPY | {"then"},
    ("show", "share"): _COPY,
    ("show", "share", "audit"): _COPY,
    ("show", "share", "audit", "show"): _COPY | {"then"},
    ("show", "share", "audit", "count"): _COPY | {"then"},
    ("show",): _CHOICE,
    ("count",): _CHOICE,
    ("delete",): _CHOICE,
    ("audit",): _CHOICE,
    ("why",): _CHOICE - {"rank", "alone", "faces"},
    ("who",): frozenset({"of", "when", "folder", "group", "same", "this"}),
    ("when",): frozenset({"of", "rank", "folder", "together", "alone", "this"}),
    ("shared",): frozenset({"made", "of", "together"}),
    ("shared", "hold"): frozenset({"made", "of", "together"}),
    ("learn",): frozenset({"of", "strength"}),
    ("report",): frozenset({"of", "out"}),
    ("erase",): frozenset({"of"}),
    ("scan",): frozenset({"folder"}),
    ("twins",): frozenset({"folder"}),
    ("watch",): _WRITING | {"watch"},
    ("undo",): _NONE,
    ("help",): _NONE,
    ("recheck",): _NONE,
}
"""By the verbs of a wish: its fields. What is not here is no plan."""
_CROWD: Final = {"everyone", "others", "strangers"}


def sensible(wish: Wish, *, photos: bool) -> Wish:
    """The wish, if there is nothing in it that its verbs do not take.

    ``photos``: the sentence named photos or copies.

    Raises:
        Unclear: ``what``: verbs that are no plan together, or a field that they do not take, or
            nothing that says which photos; ``whom``: "the others" beside nobody, strangers who
            cannot be protected, somebody left alone where nobody is treated.
    """
    if not (wish.again or wish.also):
        set_ = {each.name for each in fields(Wish) if getattr(wish, each.name)} - {"do"}
        if wish.do not in _TAKES or set_ - _TAKES[wish.do]:
            raise Unclear("what")
        if wish.do in {("show",), ("count",), ("delete",), ("audit",)} and not (set_ or photos):
            raise Unclear("what")
        if wish.do == ("show",) and set_ == {"this"}:
            raise Unclear("what")  # "where was this taken": it is seen already
        if "share" in wish.do and wish.state == "hidden":
            raise Unclear("what")  # "protect me so that nobody finds me" is no choice of photos
        if "share" in wish.do and wish.state == "protected" and not wish.treated:
            raise Unclear("what")  # "export them, everyone protected": are they, or shall they be?
        _people(wish)
    if wish.again and wish.also:
        raise Unclear("order")  # the same for somebody else, or for them too?
    if "strangers" in wish.protect:
        raise Unclear("whom")
    return wish


def _people(wish: Wish) -> None:
    treated = {name for people in wish.treated.values() for name in people}
    named = (treated | set(wish.of)) - _CROWD
    if "others" in treated | set(wish.of) and not named:
        raise Unclear("whom")
    if any({"everyone", "others"} <= set(people) for people in wish.treated.values()):
        raise Unclear("whom")
    if wish.treated and not set(wish.treated) - {"leave", "usual"}:
        raise Unclear("whom")
    if wish.do[:2] == ("show", "share") and wish.of and treated - {*wish.of, *_CROWD}:
        raise Unclear("whom")  # "show Anna's photos and protect Ben": in these, or in his?
