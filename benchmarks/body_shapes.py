"""What is known of a body's shape from joints, and how likely two photos show one body.

Lengths between joints, as logarithms, and only their differences, so that how near somebody stood
drops out. Gaussians within people and between them (Prince and Elder, "Probabilistic Linear
Discriminant Analysis", ICCV 2007) say by how much likelier two photos are of one person than of
two, in the lengths that both show.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

LEAST_SHARED = 2
FLOOR = 1e-4
"""No ratio is taken to vary by less than a hundredth, squared."""
PARTS = ("shoulders", "torso", "hips", "upper arms", "forearms", "thighs", "shanks", "neck")
BLAZE = {
    "shoulders": [((11,), (12,))],
    "torso": [((11, 12), (23, 24))],
    "hips": [((23,), (24,))],
    "upper arms": [((11,), (13,)), ((12,), (14,))],
    "forearms": [((13,), (15,)), ((14,), (16,))],
    "thighs": [((23,), (25,)), ((24,), (26,))],
    "shanks": [((25,), (27,)), ((26,), (28,))],
    "neck": [((7, 8), (11, 12))],
}
MARKET = {
    "shoulders": [((2,), (5,))],
    "torso": [((2, 5), (8, 11))],
    "hips": [((8,), (11,))],
    "upper arms": [((2,), (3,)), ((5,), (6,))],
    "forearms": [((3,), (4,)), ((6,), (7,))],
    "thighs": [((8,), (9,)), ((11,), (12,))],
    "shanks": [((9,), (10,)), ((12,), (13,))],
    "neck": [((0,), (2, 5))],
}
Ends = dict[str, list[tuple[tuple[int, ...], tuple[int, ...]]]]
F64 = NDArray[np.float64]


def lengths(joints: F64, seen: NDArray[np.bool_], ends: Ends) -> F64:
    """(n, 8) logarithms of ``PARTS`` from (n, J, 2 or 3) joints; NaN where an end is not seen.
    Of a left and a right one, the mean of those that are seen."""
    rows = []
    for part in PARTS:
        sides = []
        for one, other in ends[part]:
            gap = joints[:, list(one)].mean(axis=1) - joints[:, list(other)].mean(axis=1)
            long = np.linalg.norm(gap, axis=1)
            there = seen[:, list(one + other)].all(axis=1) & (long > 0)
            sides.append(np.where(there, long, np.nan))
        known = np.isfinite(sides).sum(axis=0)
        total = np.nansum(sides, axis=0)
        rows.append(np.log(np.where(known > 0, total / np.maximum(known, 1), np.nan)))
    return np.stack(rows, axis=1)


@dataclass(frozen=True, eq=False)
class Bodies:
    """What is known of n photos: (n, 8) lengths, whose, and which camera (or all different)."""

    lengths: F64
    people: NDArray[np.int64]
    cameras: NDArray[np.int64]

    def only(self, rows: NDArray[np.bool_]) -> Bodies:
        """Those of ``rows``."""
        return Bodies(self.lengths[rows], self.people[rows], self.cameras[rows])


class Shapes:
    """How log lengths vary, learnt from photos of which none need show them all.

    A difference of two lengths is known wherever both are seen; from the variances of all
    differences follow the covariances of any set of them (as in classical scaling). With a high
    ``least_ratio`` (between people to within) the likeness is a plain distance.
    """

    def __init__(self, bodies: Bodies, *, least_ratio: float = 0.0) -> None:
        self._least_ratio = least_ratio
        self._known: dict[bytes, tuple[F64, F64]] = {}
        count = len(PARTS)
        self.mean = np.zeros((count, count))
        self.within = np.zeros((count, count))
        self.between = np.zeros((count, count))
        for one in range(count):
            for other in range(one):
                both = bodies.lengths[:, one] - bodies.lengths[:, other]
                middle, inner, outer = _spread(both, bodies.people)
                self.mean[one, other], self.mean[other, one] = middle, -middle
                self.within[[one, other], [other, one]] = inner
                self.between[[one, other], [other, one]] = outer

    def likeness(self, one: F64, others: F64) -> F64:
        """(m,) log likelihood ratios, one person against two, of (8,) lengths with (m, 8); NaN
        where fewer than ``LEAST_SHARED`` are seen in both."""
        found = np.full(len(others), np.nan)
        shared = np.isfinite(one) & np.isfinite(others)
        for pattern in np.unique(shared, axis=0):
            if pattern.sum() >= LEAST_SHARED:
                rows = (shared == pattern).all(axis=1)
                key = pattern.tobytes()
                if key not in self._known:
                    self._known[key] = self._axes(pattern)
                axes, ratio = self._known[key]
                middle = self.mean[np.ix_(pattern, pattern)].mean(axis=1)
                mine, theirs = (
                    (one[pattern] - middle) @ axes,
                    (others[rows][:, pattern] - middle) @ axes,
                )
                found[rows] = _log_ratio(mine, theirs, ratio)
        return found

    def _axes(self, pattern: NDArray[np.bool_]) -> tuple[F64, F64]:
        """Differences of the lengths in ``pattern``, free of one another, that vary by 1 within a
        person, and how much each varies between people."""
        size = int(pattern.sum())
        free = np.linalg.svd(np.eye(size) - 1 / size)[0][:, : size - 1]
        inner, outer = (
            -free.T @ of[np.ix_(pattern, pattern)] @ free / 2 for of in (self.within, self.between)
        )
        values, vectors = np.linalg.eigh(inner)
        scaled = vectors / np.sqrt(np.maximum(values, FLOOR))
        ratio, turned = np.linalg.eigh(scaled.T @ outer @ scaled)
        return free @ scaled @ turned, np.maximum(ratio, self._least_ratio)


def _spread(values: F64, people: NDArray[np.int64]) -> tuple[float, float, float]:
    """Mean over people, variance within them and between them."""
    known = np.isfinite(values)
    if not known.any():
        return 0.0, FLOOR, 0.0
    _, whose, count = np.unique(people[known], return_inverse=True, return_counts=True)
    means = np.bincount(whose, values[known]) / count
    inner = ((values[known] - means[whose]) ** 2).sum() / max(known.sum() - len(count), 1)
    outer = means.var() - inner * (1 / count).mean()
    return float(means.mean()), max(float(inner), FLOOR), max(float(outer), 0.0)


def _log_ratio(one: F64, others: F64, ratio: F64) -> F64:
    """Of axes that vary by 1 within and by ``ratio`` between people, around 0."""
    total = ratio + 1
    rest = total**2 - ratio**2
    together = (total * (one**2 + others**2) - 2 * ratio * one * others) / rest
    apart = (one**2 + others**2) / total
    result: F64 = ((apart - together + 2 * np.log(total) - np.log(rest)) / 2).sum(axis=1)
    return result
