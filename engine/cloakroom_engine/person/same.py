"""Which face of an edited photo is which of those that were known before."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.records import Box

ALMOST_SAME_PLACE = 0.5
"""Shared part of two boxes from which a face that was never measured is taken for the same."""
NEAR = 0.2
"""The same for a face that is merely likely to be the same one."""


def pairs(
    before: Sequence[Box],
    after: Sequence[Box],
    alike: NDArray[np.floating],
    likely: float,
    sure: float,
) -> dict[int, int]:
    """Index of a face before -> index of the same face after; each is taken once.

    Args:
        before: boxes in parts of the old photo's width and height.
        after: the same of the new photo.
        alike: (before, after) cosines, NaN where a face was never measured.
        likely: the cosine at which a face that also lies there is the same one.
        sure: the cosine at which it is, wherever it lies.
    """
    claims: list[tuple[float, int, int]] = []
    for old, box in enumerate(before):
        for new, other in enumerate(after):
            place, cosine = overlap(box, other), float(alike[old, new])
            if np.isnan(cosine):
                if place > ALMOST_SAME_PLACE:
                    claims.append((place, old, new))
            elif cosine >= sure or (cosine >= likely and place > NEAR):
                claims.append((1.0 + cosine, old, new))
    found: dict[int, int] = {}
    for _, old, new in sorted(claims, reverse=True):
        if old not in found and new not in found.values():
            found[old] = new
    return found


def overlap(one: Box, other: Box) -> float:
    """The part of their union that two boxes share."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    shared = max(0.0, wide) * max(0.0, high)
    union = _area(one) + _area(other) - shared
    return shared / union if union > 0 else 0.0


def _area(box: Box) -> float:
    return max(0.0, box[2] - box[0]) * max(0.0, box[3] - box[1])
