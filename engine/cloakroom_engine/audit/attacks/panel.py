"""Every attack on one protected photo, by name, and how they rank: the worst comes first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from cloakroom_engine.audit import results
from cloakroom_engine.audit.attacks import encoding, resampling, smoothing
from cloakroom_engine.audit.disturb import Disturbance, jpeg
from cloakroom_engine.audit.intervals import Rate, summed
from cloakroom_engine.audit.results import ModelResult

ATTACKS: tuple[Disturbance, ...] = (
    Disturbance("jpeg-75", partial(jpeg, quality=75)),
    Disturbance("jpeg-50", partial(jpeg, quality=50)),
    Disturbance("webp-50", partial(encoding.webp, quality=50)),
    *([Disturbance("heic-50", partial(encoding.heic, quality=50))] if encoding.can_heic() else []),
    Disturbance("shrink-half", partial(resampling.shrink, scale=0.5)),
    Disturbance("screenshot", resampling.screenshot),
    Disturbance("blur-1", partial(smoothing.blur, sigma_px=1.0)),
    Disturbance("blur-2", partial(smoothing.blur, sigma_px=2.0)),
    Disturbance("median-3", partial(smoothing.median, side_px=3)),
    Disturbance("median-5", partial(smoothing.median, side_px=5)),
    Disturbance("nonlocal-means", partial(smoothing.nonlocal_means, strength=6.0)),
    Disturbance("wavelet", smoothing.wavelet),
    Disturbance("halftone", encoding.halftone),
    Disturbance("four-bits", partial(encoding.fewer_levels, bits=4)),
)
"""On faces of the size that recognisers look at: ``pipeline.attacking`` shrinks larger ones. HEIC
only where the system can write it."""


@dataclass(frozen=True, slots=True)
class Effect:
    """What one attack does to one recogniser's search for the person, clean gallery.

    ``before``: clean photos under the same attack; ``after``: protected ones. The rates count
    photos in which the person is found (rank 1, or above the loosest threshold).
    """

    model: str
    before: Rate
    after: Rate
    similarity_before: float | None
    similarity_after: float | None


@dataclass(frozen=True, slots=True)
class Attack:
    """One row of the panel: every judge, and all of them together."""

    name: str
    found_before: Rate
    found_after: Rate
    similarity_after: float | None
    no_face: int
    judges: tuple[Effect, ...]


def ranked(measured: Sequence[ModelResult], direction: str = results.FORWARD) -> tuple[Attack, ...]:
    """The attacks on judges (never surrogates), the one that finds the person most often first."""
    judges = [item for item in measured if item.role == results.JUDGE]
    rows: dict[str, list[tuple[str, results.Comparison]]] = {}
    for item in judges:
        for comparison in item.comparisons:
            if comparison.direction == direction:
                rows.setdefault(comparison.disturbance, []).append((item.model.name, comparison))
    attacks = [_attack(name, each) for name, each in rows.items()]
    return tuple(sorted(attacks, key=_how_bad, reverse=True))


def _attack(name: str, each: Sequence[tuple[str, results.Comparison]]) -> Attack:
    effects = tuple(
        Effect(
            model,
            comparison.before.found,
            comparison.after.found,
            comparison.before.similarity,
            comparison.after.similarity,
        )
        for model, comparison in each
    )
    known = [e.similarity_after for e in effects if e.similarity_after is not None]
    return Attack(
        name=name,
        found_before=summed(e.before for e in effects),
        found_after=summed(e.after for e in effects),
        similarity_after=float(np.mean(known)) if known else None,
        no_face=max(comparison.after.no_face for _, comparison in each),
        judges=effects,
    )


def _how_bad(attack: Attack) -> tuple[float, float]:
    share = attack.found_after.value
    return (
        -1.0 if share is None else share,
        -2.0 if attack.similarity_after is None else attack.similarity_after,
    )
