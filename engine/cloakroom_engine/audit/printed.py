"""Does a printed sticker hide somebody better than blank paper? Embeddings in, counts out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit import gallery
from cloakroom_engine.audit.measure import score
from cloakroom_engine.audit.results import ModelFacts, Score

NOTHING = "nothing"
BLANK = "blank"
SCATTERED = "scattered"
OWN = "own"
WORN = (NOTHING, BLANK, SCATTERED, OWN)
"""What is worn on the forehead: nothing, the two controls (grey paper; random colours of the same
total variation), and the sticker."""


@dataclass(frozen=True, eq=False)
class Heard:
    """What one recogniser saw.

    ``person`` (m, D) are the clean photos, ``strangers`` (k, D) others, ``strangers_mean`` the mean
    cosine between two of them, ``probes`` by ``WORN`` the (n, D) embeddings of simulated photos
    (rows of NaN had no face).
    """

    model: ModelFacts
    strangers: NDArray[np.floating]
    strangers_mean: float
    person: NDArray[np.floating]
    probes: Mapping[str, NDArray[np.floating]]
    as_real: gallery.Calibration | None = None


@dataclass(frozen=True, slots=True)
class Tried:
    """One recogniser on photos in which ``worn`` is worn. ``left`` is how much likeness to the
    person's clean photos is left: 1 as without anything, 0 as a stranger's; None where no face was
    found."""

    model: str
    sha256: str
    worn: str
    score: Score
    left: float | None


@dataclass(frozen=True, slots=True)
class Total:
    """All recognisers and photos together: ``found`` of ``n`` searches. They are not independent
    (one person, a few photos), so there is no interval."""

    worn: str
    found: int
    n: int
    no_face: int
    left: float | None


def tried(
    heard: Sequence[Heard], probe_ids: Sequence[str], person_ids: Sequence[str]
) -> tuple[Tried, ...]:
    """Every recogniser's answers; the ids are photos, no probe is compared with its own."""
    found = []
    for item in heard:
        crowd = gallery.Crowd.of(item.strangers)
        scores = {
            worn: score(
                gallery.search(
                    item.probes[worn],
                    probe_ids,
                    item.person,
                    person_ids,
                    crowd,
                    as_real=item.as_real,
                ),
                item.model,
            )
            for worn in WORN
        }
        bare = scores[NOTHING].centre
        for worn, each in scores.items():
            left = None
            if each.centre is not None and bare is not None and bare > item.strangers_mean:
                left = (each.centre - item.strangers_mean) / (bare - item.strangers_mean)
            found.append(Tried(item.model.name, item.model.sha256, worn, each, left))
    return tuple(found)


def totals(answers: Sequence[Tried]) -> tuple[Total, ...]:
    """All recognisers together; a face that is not found is a search without a find."""
    lines = []
    for worn in WORN:
        of = [each for each in answers if each.worn == worn]
        known = [each.left for each in of if each.left is not None]
        no_face = sum(each.score.no_face for each in of)
        lines.append(
            Total(
                worn,
                sum(each.score.found.hits for each in of),
                sum(each.score.found.n for each in of) + no_face,
                no_face,
                float(np.mean(known)) if known else None,
            )
        )
    return tuple(lines)
