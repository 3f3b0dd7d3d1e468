"""A person's cloak in use: which mask a photo wears, what refines it, and how long that takes."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.cloak import pattern, scene
from cloakroom_engine.cloak.objective import Witness
from cloakroom_engine.cloak.optimise import laid
from cloakroom_engine.cloak.pattern import Pattern
from cloakroom_engine.cloak.refine import refine
from cloakroom_engine.cloak.share_out import of_photo
from cloakroom_engine.errors import EngineError
from cloakroom_engine.pipeline.crew import Luggage
from cloakroom_engine.pipeline.desk import Desk, clean_embeddings, person_faces
from cloakroom_engine.pipeline.tools import Tools
from cloakroom_engine.pipeline.witnesses import cards_of, witnesses
from cloakroom_engine.progress import Reporter, Silent
from cloakroom_engine.protect.change import FaceChange
from cloakroom_engine.protect.face import perturb
from cloakroom_engine.records import Cloak, CloakRecipe, Person

PROBE_STEPS = 2


@dataclass(frozen=True, eq=False)
class Garment(Luggage):
    """A cloak as it leaves the library: nobody's name, and all that refining needs of a person.

    ``stored`` are its patterns (``cloak.pattern``); ``clean`` is (n, D) by sha256 of each surrogate
    that taught it, none where nothing will be refined.
    """

    key: str
    recipe: CloakRecipe
    stored: bytes
    clean: Mapping[str, NDArray[np.float32]]


@dataclass(frozen=True, eq=False)
class Worn:
    """A cloak, ready to be laid on photos.

    ``patterns`` are what photos wear, one each; ``witnesses`` are the surrogates that taught it,
    none where nothing will be refined.
    """

    recipe: CloakRecipe
    patterns: tuple[Pattern, ...]
    witnesses: tuple[Witness, ...]

    def perturb(
        self,
        rgb_u8: NDArray[np.uint8],
        points_px: NDArray[np.floating],
        photo_sha256: str,
        strength: str,
        steps: int,
        reporter: Reporter,
    ) -> FaceChange:
        """What is done to the person's face in the photo: see ``protect.face.perturb``."""
        return perturb(
            rgb_u8,
            points_px,
            self.pattern(photo_sha256),
            self.witnesses,
            self.recipe,
            strength,
            steps,
            reporter,
        )

    def seconds_a_step(
        self, rgb_u8: NDArray[np.uint8], points_px: NDArray[np.floating], strength: str
    ) -> float:
        """How long a refining step on this photo takes here and now, measured."""
        recipe = replace(self.recipe, strength=strength)
        place = scene.build(rgb_u8, points_px, self.patterns[0].mask.device)
        start, _ = laid(place, self.patterns[0], recipe.promise)
        refine(place, start, self.witnesses, recipe, 1, Silent())
        began = time.monotonic()
        refine(place, start, self.witnesses, recipe, PROBE_STEPS, Silent())
        return (time.monotonic() - began) / PROBE_STEPS

    def pattern(self, photo_sha256: str) -> Pattern:
        """What the photo with this content wears."""
        return self.patterns[of_photo(photo_sha256, len(self.patterns))]


def garment(desk: Desk, person: Person, *, refining: bool) -> tuple[Cloak, Garment]:
    """The person's newest cloak, and what of it may leave the library.

    Raises:
        EngineError: ``cloak.missing``, ``person.no_photos``; ``model.*`` where a surrogate that
            taught it is gone and is needed for ``refining``.
    """
    cloak = desk.library.cloaks.latest(person.id)
    stored = desk.library.cloaks.mask(cloak.id) if cloak else None
    if cloak is None or stored is None:
        raise EngineError("cloak.missing", name=person.name)
    clean = {}
    if refining:
        faces = person_faces(desk, person.id)
        for card in cards_of(desk.tools, cloak.recipe):
            clean[card.sha256] = clean_embeddings(desk, faces, card)
    digest = hashlib.sha256(repr(cloak.recipe).encode() + stored)
    for sha256, rows in clean.items():
        digest.update(sha256.encode() + rows.tobytes())
    return cloak, Garment(digest.hexdigest(), cloak.recipe, stored, clean)


def put_on(tools: Tools, worn: Garment) -> Worn:
    """A cloak made ready, once for many photos.

    Raises:
        EngineError: ``model.*``.
    """

    def ready() -> Worn:
        tools.device.prepare()
        device = tools.device.torch_device()
        return Worn(
            worn.recipe,
            tuple(each.to(device) for each in pattern.from_bytes(worn.stored)),
            tuple(witnesses(tools, worn.clean)),
        )

    return tools.kept.get(worn.key, ready)


def wear(desk: Desk, person: Person, *, refining: bool) -> Worn:
    """The person's newest cloak, ready.

    Raises:
        EngineError: as ``garment``.
    """
    return put_on(desk.tools, garment(desk, person, refining=refining)[1])
