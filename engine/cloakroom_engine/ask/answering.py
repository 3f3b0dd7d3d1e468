"""Questions answered from library, audits and ledger, with the photos as evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from cloakroom_engine.ask.choose import choice
from cloakroom_engine.ask.hearing import days
from cloakroom_engine.ask.hearing.wish import Wish
from cloakroom_engine.ask.shelf import Shelf
from cloakroom_engine.ask.why import why
from cloakroom_engine.library import Library
from cloakroom_engine.library.choosing import JUDGED, Choice
from cloakroom_engine.library.ledger import Entry

Answer = dict[str, Any]
MOST_ROWS: Final = 200


def answer(
    library: Library, shelf: Shelf, wish: Wish, verb: str, photos: Sequence[int], state: str
) -> Answer:
    """What a question comes to: ``kind``, ``photos`` (evidence), ``page`` (where it is shown)."""
    return _ANSWERS[verb](library, shelf, wish, photos, state)


def _show(library: Library, shelf: Shelf, wish: Wish, photos: Sequence[int], state: str) -> Answer:
    found = list(photos)
    if state and (state != wish.state or "share" in wish.do):  # it looks again at what it wrote
        asked = Choice(ids=tuple(photos), state=state, judged=choice(wish, shelf, photos).judged)
        found = library.choosing.ids(asked)
    told: Answer = {"kind": "photos", "count": len(found), "photos": found, "page": "library"}
    if state in JUDGED:
        told["judges"] = library.choosing.judges(found if state != "hidden" else photos)
    return {**told, "state": state}


def _count(library: Library, shelf: Shelf, wish: Wish, photos: Sequence[int], state: str) -> Answer:
    return {**_show(library, shelf, wish, photos, state), "kind": "count"}


def _who(library: Library, shelf: Shelf, wish: Wish, photos: Sequence[int], _: str) -> Answer:
    but = [shelf.person(who).id for who in wish.of if who not in {"strangers", "everyone"}]
    company = library.choosing.company(photos, but)
    first = company[0].person_id if company else None
    shown = library.choosing.ids(Choice(ids=tuple(photos), groups=((first,),))) if first else []
    rows = [{"person_id": each.person_id, "name": each.name, "photos": each.photos}
            for each in company]  # fmt: skip
    return {"kind": "who", "rows": rows, "count": len(photos), "photos": shown, "page": "people"}


def _why(library: Library, _: Shelf, wish: Wish, photos: Sequence[int], __: str) -> Answer:
    del wish
    some = photos[:MOST_ROWS]
    reasons = zip(some, why(library, some), strict=True)
    rows = [{"photo_id": each, "reasons": found} for each, found in reasons]
    return {"kind": "why", "rows": rows, "photos": list(photos), "page": "viewer"}


def _when(library: Library, _: Shelf, __: Wish, photos: Sequence[int], ___: str) -> Answer:
    photo = library.photos.get(photos[0]) if photos else None
    shown = [photo.id] if photo else []
    taken = photo.taken_s if photo else None
    return {"kind": "when", "taken_s": taken, "photos": shown, "page": "viewer"}


def _shared(library: Library, shelf: Shelf, wish: Wish, photos: Sequence[int], _: str) -> Answer:
    entries = _entries(library, shelf, wish, photos)
    rows = [
        {
            "protected_id": each.protected_id,
            "photo_id": each.photo_id,
            "person": each.person,
            "path": each.path,
            "created": each.created,
            "state": each.state,
            "was": each.was,
            "fell": [judgement.model for judgement in each.fell],
            "there": Path(each.path).exists(),
        }
        for each in entries[:MOST_ROWS]
    ]
    judgements = [said for each in entries for said in each.judgements]
    return {
        "kind": "shared",
        "rows": rows,
        "count": len({each.protected_id for each in entries}),
        "states": dict(Counter(each.state for each in entries)),
        "fell": sum(bool(each.fell) for each in entries),
        "judges": sorted({said.model for said in judgements if said.model}),
        "photos": list(dict.fromkeys(each.photo_id for each in entries)),
        "page": "copies",
    }


def _entries(library: Library, shelf: Shelf, wish: Wish, photos: Sequence[int]) -> list[Entry]:
    among = set(photos)
    people = {shelf.person(who).id for who in wish.of if who not in {"strangers", "everyone"}}
    span = days.read(wish.made) if wish.made else days.Span()
    since = span.since.isoformat() if span.since else ""
    until = span.until.isoformat() if span.until else "9999"
    return [
        each
        for each in library.ledger.entries()
        if each.photo_id in among
        and since <= each.created[:10] <= until
        and (not people or each.person_id in people)
    ]


_ANSWERS: Final[Mapping[str, Callable[..., Answer]]] = {
    "show": _show,
    "count": _count,
    "who": _who,
    "why": _why,
    "when": _when,
    "shared": _shared,
    "hold": _shared,
}
