"""Which photos a wish is about, as the library is asked for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from cloakroom_engine.ask.hearing import days
from cloakroom_engine.ask.hearing.wish import Wish
from cloakroom_engine.ask.plan import Asking
from cloakroom_engine.ask.shelf import Shelf
from cloakroom_engine.library.choosing import Choice


def choice(wish: Wish, shelf: Shelf, selected: Sequence[int] = ()) -> Choice:
    """The choice of a wish; ``selected`` are the photos that "this" means.

    Raises:
        Asking: ``me``, ``person``, ``this`` or ``again``.
    """
    named = [who for who in wish.of if who not in {"strangers", "everyone", "others"}]
    ids = tuple(shelf.person(who).id for who in named)
    without = [who for who in wish.without if who != "strangers"]
    strangers = True if "strangers" in wish.of else None
    if "strangers" in wish.without:
        strangers = False
    groups = tuple((each,) for each in ids) if wish.together else ((ids,) if ids else ())
    some = bool({"everyone", "others"} & set(wish.of))
    order, _, many = wish.rank.partition(":")
    found = Choice(
        ids=_ids(wish, shelf, selected),
        groups=groups,
        without=tuple(shelf.person(who).id for who in without),
        strangers=strangers,
        least=3 if wish.group else 1 if some or wish.alone else 0,
        most=0 if wish.faces == "none" else 1 if wish.alone else None,
        state=wish.state,
        judged=ids,
        folder=wish.folder,
        min_px=wish.min_px,
        max_px=wish.max_px,
        min_mp=wish.min_mp,
        max_mp=wish.max_mp,
        order=order or "newest",
        limit=int(many) if many else None,
    )
    return _times(found, wish)


def _ids(wish: Wish, shelf: Shelf, selected: Sequence[int]) -> tuple[int, ...] | None:
    if wish.this:
        if not selected:
            raise Asking("this")
        return tuple(selected)
    if wish.same:
        if not shelf.memory.photos:
            raise Asking("again")
        return shelf.memory.photos
    return None


def _times(found: Choice, wish: Wish) -> Choice:
    if wish.when:
        span = days.read(wish.when)
        since = _seconds(span.since) if span.since else None
        until = _seconds(span.until + timedelta(days=1)) if span.until else None
        found = replace(found, since_s=since, until_s=until)
    if wish.made:
        span = days.read(wish.made)
        found = replace(
            found,
            made_since=span.since.isoformat() if span.since else "",
            made_until=span.until.isoformat() if span.until else "",
        )
    return found


def _seconds(day: date) -> int:
    """Midnight by the camera's clock, which the library takes for UTC."""
    return int(datetime.combine(day, time(), UTC).timestamp())
