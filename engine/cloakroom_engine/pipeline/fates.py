"""What becomes of each face where photos and clips are shared: whose it is, and their rule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from cloakroom_engine.errors import EngineError
from cloakroom_engine.person.claims import claim
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.grouping import known_people
from cloakroom_engine.pipeline.keeping import keep
from cloakroom_engine.pipeline.looking import Noted
from cloakroom_engine.pipeline.recognising import mark, thresholds
from cloakroom_engine.pipeline.rows import NONE, Rows
from cloakroom_engine.protect.hide import HIDINGS
from cloakroom_engine.records import Face

USUAL: Final = "usual"
"""Of what an order says of a person: their rule."""


def recognised(desk: Desk, noted: Noted) -> Noted:
    """The photo with a fresh guess about every face that nobody has decided about."""
    keep(desk, noted)
    return replace(noted, faces=tuple(guessed(desk, noted.photo.id)))


def guessed(desk: Desk, photo_id: int) -> list[Face]:
    """The faces of a photo or clip, with a fresh guess about those nobody has decided about."""
    card = desk.recognisers()[0]
    limits = thresholds(desk, card)
    faces = desk.library.faces.of_photo(photo_id)
    asked = [face.id for face in faces if not (face.decided or face.ignored or face.forgotten)]
    if limits and asked:
        own = Rows.none().updated(desk.library.faces, asked, card.sha256, NONE)
        claims = claim(own.ids, own.rows, known_people(desk, card.sha256), limits[1])
        sure = claims.sure(mark(desk, card))
        desk.library.faces.put_suggestions(asked, claims.guesses(), sure)
    return desk.library.faces.of_photo(photo_id)


def fate_of(
    desk: Desk,
    face: Face,
    bystanders: str,
    treatments: Mapping[int, str] = MappingProxyType({}),
    others: str = USUAL,
) -> str:
    """What becomes of a face (one of ``records.FATES``): what was ordered for its person, or else
    what their rule says.

    Raises:
        EngineError: ``person.never_export``.
    """
    person = None if face.person_id is None else desk.library.people.get(face.person_id)
    if person is None and not face.hidden:
        return bystanders
    if person is None:
        return bystanders if bystanders in HIDINGS else "blur"
    if person.rule == "never":
        raise EngineError("person.never_export", name=person.name)
    wanted = treatments.get(person.id, others)
    if wanted != USUAL:
        return "cloak" if wanted == "protect" else wanted
    if person.rule == "blur":
        return bystanders if bystanders in HIDINGS else "blur"
    return "cloak" if person.rule == "protect" else "leave"


def person_of(face: Face) -> int:
    """The person of a face that has one."""
    assert face.person_id is not None
    return face.person_id
