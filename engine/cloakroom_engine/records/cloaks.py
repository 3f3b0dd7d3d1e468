"""What a cloak is made by, and how much of it may be seen."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any


@dataclass(frozen=True, slots=True)
class Strength:
    """What a strength promises, in two halves, and what the loop aims at in between.

    ``move`` is how far any part of the face moves at most, as a fraction of the distance between
    the eyes. ``seen`` is the SSIMULACRA2 score that the copy keeps against the moved face, at
    every size people look at it. ``similarity`` stands in for ``seen`` while learning: structural
    similarity to the moved face, which has a gradient and costs milliseconds.
    """

    move: float
    seen: float
    similarity: float


STRENGTHS: dict[str, Strength] = {
    "subtle": Strength(move=0.07, seen=80.0, similarity=0.995),
    "balanced": Strength(move=0.08, seen=70.0, similarity=0.991),
    "strong": Strength(move=0.09, seen=60.0, similarity=0.986),
}
"""How they were chosen stands in benchmarks/results/frontier.md."""

METHODS = ("feature-away", "class-centre", "affine-hull", "convex-hull")
"""Subspace models of OPOM (arXiv 2205.11981): what a cloak pushes embeddings away from."""

UNLINKABLE_MASKS = 4
"""Of a cloak that is to be unlinkable."""


@dataclass(frozen=True, slots=True)
class CloakRecipe:
    """What to do to learn a cloak: frozen, prints itself, stored with the result.

    The same recipe, photos, models and machine give the same cloak.
    """

    method: str = "class-centre"
    strength: str = "balanced"
    steps: int = 60
    step_size: float = 0.15
    momentum: float = 0.9
    seed: int = 0
    surrogates: tuple[str, ...] = ()
    surrogate_sha256: tuple[str, ...] = ()
    rescale_low: float = 0.6
    jitter: float = 0.03
    blur_sigma: float = 3.0
    """In pixels of a face of 95; it grows with the face."""
    face_low_px: float = 24.0
    """The smallest copy, by the width of the face in it."""
    batch: int = 3
    move_step: float = 0.12
    warm_up: int = 5
    masks: int = 1
    """More than one: unlinkable. Each is learnt away from where the others lead, and a photo is
    given one of them."""

    @property
    def promise(self) -> Strength:
        """What ``strength`` promises."""
        return STRENGTHS[self.strength]

    def with_surrogates(self, pairs: list[tuple[str, str]]) -> CloakRecipe:
        """The same recipe with (name, sha256) of the surrogates written in."""
        return replace(
            self,
            surrogates=tuple(name for name, _ in pairs),
            surrogate_sha256=tuple(sha256 for _, sha256 in pairs),
        )

    def as_dict(self) -> dict[str, Any]:
        """A JSON-able copy."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Cloak:
    """A learnt cloak as the library lists it; the mask itself is in the vault."""

    id: int
    person_id: int
    recipe: CloakRecipe
    sha256: str
    photos: int
    seconds: float
    created: str


@dataclass(frozen=True, slots=True)
class Visibility:
    """How far a protected face is from the original, after 8-bit rounding.

    ``moved`` is the largest displacement as a fraction of the distance between the eyes, ``seen``
    the SSIMULACRA2 score of what else changed (``photo.sight``; 100: nothing, None: nobody asked).
    The other four compare with the moved face as well, so that they tell of what was added. Of a
    clip's copy ``moved`` is what the strength allows, ``seen`` is None, and the four compare one
    frame, the one that shows the face best, with the face as it was: nothing else is measured.
    """

    ssim: float
    psnr_db: float
    linf: float
    l2: float
    moved: float = 0.0
    seen: float | None = None


@dataclass(frozen=True, slots=True)
class Cloaked:
    """One person's cloak in a protected copy, and how visible it is on their face there."""

    person_id: int
    cloak_id: int
    strength: str
    refine_steps: int
    visibility: Visibility
