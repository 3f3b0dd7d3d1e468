"""The nouns of the walk: frozen records that rooms hand to one another. Standard library only."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace
from typing import Any

Box = tuple[float, float, float, float]
Point = tuple[float, float]
Points = tuple[Point, Point, Point, Point, Point]


@dataclass(frozen=True, slots=True)
class Photo:
    """A file that was looked at. ``code`` is empty or says why it cannot be used."""

    id: int
    path: str
    sha256: str
    width: int
    height: int
    format: str
    size_bytes: int
    mtime_ns: int
    code: str = ""


@dataclass(frozen=True, slots=True)
class Face:
    """A face found in a photo.

    ``box_px`` is (left, top, right, bottom) and ``points_px`` are the left eye, right eye, nose,
    left and right mouth corner as seen by the viewer, both in pixels of the upright photo.
    ``person_id`` is whose face it is: a person's decision if ``decided``, else the machine's guess.
    """

    id: int
    photo_id: int
    box_px: Box
    points_px: Points
    score: float
    detector: str
    person_id: int | None = None
    decided: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whose photos are to be protected."""

    id: int
    name: str
    created: str


STRENGTHS: dict[str, float] = {"subtle": 0.97, "balanced": 0.95, "strong": 0.90}
"""Structural similarity that must remain on the face crop at the photo's own resolution."""

METHODS = ("feature-away", "class-centre", "affine-hull", "convex-hull")
"""Subspace models of OPOM (arXiv 2205.11981): what a cloak pushes embeddings away from."""


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
    jitter: float = 0.006
    blur_sigma_px: float = 1.0
    batch: int = 4
    warm_up: int = 5

    @property
    def ssim_floor(self) -> float:
        """The structural similarity that ``strength`` promises."""
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
    """How far a protected face is from the original, after 8-bit rounding."""

    ssim: float
    psnr_db: float
    linf: float
    l2: float


@dataclass(frozen=True, slots=True)
class Protected:
    """A protected copy that was written."""

    id: int
    photo_id: int
    person_id: int
    cloak_id: int
    path: str
    sha256: str
    strength: str
    refine_steps: int
    visibility: Visibility
    created: str


@dataclass(frozen=True, slots=True)
class Audit:
    """An audit as stored: ``document`` is the JSON of ``audit.json``."""

    id: int
    person_id: int
    document: str
    created: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """A photo that was left out, and the code that says why."""

    path: str
    code: str
    params: dict[str, str | int | float | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Erasure:
    """What erasing a person deleted from the library, and what still speaks of them."""

    person_id: int
    faces: int
    embeddings: int
    cloaks: int
    audits: int
    protected: int
    backups: int
    outputs_left: tuple[str, ...]
    """Protected copies that the library knew of and that are still on disk: the person's files."""
    photos_left: int
    """Photos whose rows stay, with the places of the faces that were this person's, unnamed."""
    paths_naming: tuple[str, ...]
    """Paths still in the library that contain the person's name."""
