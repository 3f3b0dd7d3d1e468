"""Finding a named person among the faces of a photo, by every recogniser that can tell."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.person.heart import Mark
from cloakroom_engine.person.match import (
    CERTAIN_FAR,
    LIKELY_FAR,
    SURE_FAR,
    Likeness,
    find,
    similarity,
)
from cloakroom_engine.pipeline.desk import Desk, clean_embeddings, person_faces
from cloakroom_engine.pipeline.glancing import Place, measured
from cloakroom_engine.pipeline.looking import Seen
from cloakroom_engine.records import Face

Embeddings = Mapping[str, NDArray[np.float32]]
"""By recogniser's name: one face, (D,)."""


def thresholds(desk: Desk, card: ModelCard) -> tuple[float, float] | None:
    """Similarities that 1 % and 0.1 % of strangers pass, or None where nobody measured them."""
    statistics = desk.registry.statistics(card)
    known = statistics.thresholds if statistics else card.thresholds
    if LIKELY_FAR in known and SURE_FAR in known:
        return known[LIKELY_FAR], known[SURE_FAR]
    return None


def mark(desk: Desk, card: ModelCard) -> Mark:
    """Where a guess may be ticked: what 0.01 % of strangers pass (nowhere, where nobody measured
    it), and clear of others by what makes a stranger as alike ten times rarer."""
    statistics = desk.registry.statistics(card)
    known = statistics.thresholds if statistics else card.thresholds
    certain = known.get(CERTAIN_FAR, math.inf)
    return Mark(certain, certain - known.get(SURE_FAR, -1.0))


@dataclass(frozen=True)
class Found:
    """The faces of a photo that are a person's, surely and (``maybe``) perhaps."""

    sure: tuple[Face, ...]
    maybe: tuple[Face, ...] = ()


def networks(desk: Desk) -> list[str]:
    """The recognisers that can tell a stranger from somebody who is known, by name."""
    return [card.name for card in desk.recognisers() if thresholds(desk, card) is not None]


class Wanted:
    """A person who is looked for, and what was said of their faces."""

    def __init__(self, desk: Desk, person_id: int) -> None:
        """Raises EngineError ``person.no_photos``."""
        self._desk = desk
        self.faces = person_faces(desk, person_id)
        self._decided = {face.id for face in self.faces}
        self._denied = set(desk.library.faces.denied_to(person_id))

    def open(self, faces: Sequence[Face]) -> list[Face]:
        """Those of a photo's faces of which nobody has said whether they are the person's."""
        return [
            face
            for face in faces
            if not (face.decided or face.forgotten) and face.id not in self._denied
        ]

    def among(self, faces: Sequence[Face], rows: Callable[[int], Embeddings]) -> Found:
        """The person's faces in a photo, those somebody decided about and those that surely match.

        What somebody said of a face outlives any likeness: another's face, or one that is said not
        to be this person's, is neither.

        Args:
            faces: all of the photo.
            rows: by a face's id its (D,) embeddings by recogniser's name (``networks``).

        Raises:
            EngineError: ``photo.no_face``, ``photo.person_uncertain``,
                ``photo.person_not_found``.
        """
        if not faces:
            raise EngineError("photo.no_face")
        asked = self.open(faces)
        said: list[list[Likeness]] = [[] for _ in asked]
        for card in self._desk.recognisers() if asked else ():
            limits = thresholds(self._desk, card)
            if limits is None:
                continue
            clean = clean_embeddings(self._desk, self.faces, card)
            for heard, face in zip(said, asked, strict=True):
                heard.append(Likeness(similarity(rows(face.id)[card.name], clean), *limits))
        sure, maybe = find(said)
        own = self._decided | {asked[at].id for at in sure}
        found = Found(
            tuple(face for face in faces if face.id in own), tuple(asked[at] for at in maybe)
        )
        if not found.sure:
            raise EngineError("photo.person_uncertain" if maybe else "photo.person_not_found")
        return found


def person_in(desk: Desk, person_id: int, seen: Seen) -> Found:
    """The person's faces in a photo that is open here; see ``Wanted.among``.

    Raises:
        EngineError: as there; ``person.no_photos``.
    """
    wanted = Wanted(desk, person_id)
    asked = wanted.open(seen.faces)
    places = [Place(face.box_px, face.points_px) for face in asked]
    rows = measured(desk.tools, seen.decoded.rgb_u8, places, networks(desk))
    at = {face.id: index for index, face in enumerate(asked)}
    return wanted.among(
        seen.faces, lambda face_id: {name: each[at[face_id]] for name, each in rows.items()}
    )
