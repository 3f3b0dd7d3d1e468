"""Why a photo has no protected copy, or why somebody is still found in it: codes, no guesses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from cloakroom_engine.library import Library
from cloakroom_engine.library.ledger import FOUND, HIDDEN, PARTLY, Entry
from cloakroom_engine.records import Photo

Reason = dict[str, Any]


def why(library: Library, photo_ids: Sequence[int]) -> list[list[Reason]]:
    """What is known of each photo's protection: reasons, each a ``code`` with what it names.

    Codes: ``gone``, ``unreadable`` (``error``), ``no_face``, ``never`` (``name``),
    ``nobody_known``, ``no_cloak`` (``name``), ``rule`` (``name``, ``rule``), ``not_yet``, and of a
    photo with copies ``found``, ``partly``, ``hidden`` or ``not_judged`` (``name``, ``still`` and
    ``lost`` recognisers) and ``open`` (``faces`` that nobody decided about).
    """
    newest: defaultdict[int, dict[int, Entry]] = defaultdict(dict)
    for entry in library.ledger.entries():
        newest[entry.photo_id][entry.person_id] = entry
    return [_why(library, each, newest[each]) for each in photo_ids]


def _why(library: Library, photo_id: int, newest: Mapping[int, Entry]) -> list[Reason]:
    photo = library.photos.get(photo_id)
    if photo is None:
        return [{"code": "gone"}]
    if photo.copies:
        return _copied(library, photo, newest)
    if photo.missing:
        return [{"code": "gone"}]
    if photo.code:
        return [{"code": "unreadable", "error": photo.code}]
    return _uncopied(library, photo_id)


def _copied(library: Library, photo: Photo, newest: Mapping[int, Entry]) -> list[Reason]:
    """``newest``: what is known of the last copy, by person."""
    codes = {FOUND: "found", PARTLY: "partly", HIDDEN: "hidden"}
    reasons: list[Reason] = [
        {
            "code": codes.get(entry.state, "not_judged"),
            "name": entry.person,
            "strength": entry.strength,
            "still": sorted({each.model for each in entry.judgements if each.still and each.model}),
            "lost": sorted({each.model for each in entry.judgements if each.lost and each.model}),
        }
        for entry in newest.values()
    ]
    coverage = library.coverage.of_photo(photo.id)
    if coverage and coverage.open:
        reasons.append({"code": "open", "faces": coverage.open})
    return reasons


def _uncopied(library: Library, photo_id: int) -> list[Reason]:
    faces = library.faces.of_photo(photo_id)
    if not faces:
        return [{"code": "no_face"}]
    ids = {face.person_id for face in faces if face.person_id is not None}
    people = [person for person in map(library.people.get, sorted(ids)) if person is not None]
    if not people:
        return [{"code": "nobody_known"}]
    reasons: list[Reason] = []
    for person in people:
        if person.rule == "never":
            reasons.append({"code": "never", "name": person.name})
        elif person.rule != "protect":
            reasons.append({"code": "rule", "name": person.name, "rule": person.rule})
        elif library.cloaks.latest(person.id) is None:
            reasons.append({"code": "no_cloak", "name": person.name})
    return reasons or [{"code": "not_yet"}]
