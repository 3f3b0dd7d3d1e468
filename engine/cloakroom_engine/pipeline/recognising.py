"""Finding a named person among the faces of a photo, by every recogniser that can tell."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from cloakroom_engine.errors import EngineError
from cloakroom_engine.faces.embed import embed
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.person.match import (
    CERTAIN_FAR,
    LIKELY_FAR,
    SURE_FAR,
    Likeness,
    find,
    similarity,
)
from cloakroom_engine.pipeline.desk import Desk, clean_embeddings, person_faces, points
from cloakroom_engine.pipeline.looking import Seen
from cloakroom_engine.records import Face


def thresholds(desk: Desk, card: ModelCard) -> tuple[float, float] | None:
    """Similarities that 1 % and 0.1 % of strangers pass, or None where nobody measured them."""
    statistics = desk.registry.statistics(card)
    known = statistics.thresholds if statistics else card.thresholds
    if LIKELY_FAR in known and SURE_FAR in known:
        return known[LIKELY_FAR], known[SURE_FAR]
    return None


def certain_from(desk: Desk, card: ModelCard) -> float:
    """The similarity that 0.01 % of strangers pass; infinite where nobody measured it."""
    statistics = desk.registry.statistics(card)
    known = statistics.thresholds if statistics else card.thresholds
    return known.get(CERTAIN_FAR, math.inf)


@dataclass(frozen=True)
class Found:
    """The faces of a photo that are a person's, surely and (``maybe``) perhaps."""

    sure: tuple[Face, ...]
    maybe: tuple[Face, ...] = ()


def person_in(desk: Desk, person_id: int, seen: Seen) -> Found:
    """The person's faces in a photo, those somebody decided about and those that surely match.

    What somebody said of a face outlives any likeness: another's face, or one that is said not to
    be this person's, is neither.

    Raises:
        EngineError: ``photo.no_face``, ``photo.person_uncertain``, ``photo.person_not_found``;
            ``person.no_photos``.
    """
    if not seen.faces:
        raise EngineError("photo.no_face")
    mine = person_faces(desk, person_id)
    decided = {face.id for face in mine}
    denied = set(desk.library.faces.denied_to(person_id))
    asked = [
        face
        for face in seen.faces
        if not (face.decided or face.forgotten) and face.id not in denied
    ]
    said: list[list[Likeness]] = [[] for _ in asked]
    for card in desk.recognisers():
        limits = thresholds(desk, card)
        if limits is None or not asked:
            continue
        clean = clean_embeddings(desk, mine, card)
        pairs = [(seen.decoded.rgb_u8, points(face)) for face in asked]
        rows = embed(desk.registry.recogniser(card.name), pairs)
        for heard, row in zip(said, rows, strict=True):
            heard.append(Likeness(similarity(np.asarray(row), clean), *limits))
    sure, maybe = find(said)
    own = decided | {asked[at].id for at in sure}
    found = Found(
        tuple(face for face in seen.faces if face.id in own), tuple(asked[at] for at in maybe)
    )
    if not found.sure:
        raise EngineError("photo.person_uncertain" if maybe else "photo.person_not_found")
    return found
