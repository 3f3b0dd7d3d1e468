"""The nouns of an audit: what was asked of a recogniser and what came out. JSON-able records."""

from __future__ import annotations

from dataclasses import dataclass

from cloakroom_engine.audit.intervals import Rate

FORWARD = "clean-gallery"
"""Somebody holds clean photos of the person and meets a protected one."""
REVERSE = "cloaked-gallery"
"""Somebody scraped protected photos and meets the person in a clean one."""
LINKED = "cloaked-both"
"""Somebody holds one protected photo and looks for the others."""
DIRECTIONS = (FORWARD, REVERSE, LINKED)

JUDGE = "judge"
SURROGATE = "surrogate"
DUPLICATE = "duplicate"
"""The same weights (sha256) as another recogniser of this audit, under another name."""


@dataclass(frozen=True, slots=True)
class Threshold:
    """The similarity from which a recogniser lets ``far`` (0..1) of all strangers pass."""

    far: float
    similarity: float


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """What a reader must know about a recogniser; ``thresholds_from`` names their source,
    ``taught_by`` (sha256) the network whose answers it learnt, ``bytes`` the size of its file.
    """

    name: str
    sha256: str
    architecture: str
    licence: str
    training_set: str
    commercial: bool | None
    thresholds: tuple[Threshold, ...]
    thresholds_from: str
    taught_by: str = ""
    bytes: int = 0


@dataclass(frozen=True, slots=True)
class Match:
    """How many probes reach the threshold of ``far``."""

    far: float
    rate: Rate


@dataclass(frozen=True, slots=True)
class Score:
    """One kind of probe against one kind of gallery.

    ``similarity`` is the mean best cosine to the person's gallery, ``centre`` the mean cosine to
    the gallery's mean, ``impostors`` the mean best cosine to a stranger; None when no probe could
    be searched. ``found`` counts probes at rank 1 or above the loosest reported threshold.
    ``no_face`` probes had no face that the judge's side could find: they are in no rate.
    ``same_photo`` of the probes had nothing but their own original to be compared with.
    """

    similarity: float | None
    centre: float | None
    impostors: float | None
    rank1: Rate
    rank5: Rate
    match: tuple[Match, ...]
    found: Rate
    no_face: int
    same_photo: int


@dataclass(frozen=True, slots=True)
class Control:
    """The score of a control noise."""

    name: str
    score: Score


@dataclass(frozen=True, slots=True)
class Comparison:
    """Before (clean in place of cloaked), after, and the controls, under one disturbance."""

    direction: str
    disturbance: str
    before: Score
    after: Score
    controls: tuple[Control, ...]


@dataclass(frozen=True, slots=True)
class Look:
    """One recogniser's look at one photo. ``rank`` is 0 and the rest None without a face."""

    similarity: float | None
    rank: int
    found: bool | None


@dataclass(frozen=True, slots=True)
class PhotoLook:
    """One photo before, after and under the deciding control; clean gallery, one disturbance."""

    photo: str
    disturbance: str
    before: Look
    after: Look
    control: Look
    same_photo: bool


@dataclass(frozen=True, slots=True)
class ModelResult:
    """Everything one recogniser said. Only ``role`` "judge" is ever counted."""

    model: ModelFacts
    role: str
    comparisons: tuple[Comparison, ...]
    looks: tuple[PhotoLook, ...]

    def comparison(self, direction: str, disturbance: str) -> Comparison | None:
        """The comparison asked for, or None when it could not be made."""
        for item in self.comparisons:
            if (item.direction, item.disturbance) == (direction, disturbance):
                return item
        return None
