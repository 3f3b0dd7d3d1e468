"""What open-set scores come to: who is named at a false accept rate, and how often."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit.openset.scores import Scores

FARS = (0.001, 0.01, 0.1)
"""False accept rates at which naming is reported; 1 is naming without turning anybody away."""
POINTS = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0)
"""False positive identification rates of the DET curve."""
DRAWS = 2000


@dataclass(frozen=True, slots=True)
class Named:
    """Share ``dir`` of known probes that get their right name when strangers get one at ``far``.

    ``threshold`` is the confidence above which a name is given; ``far_held`` the share of unknown
    probes that really is above it, at most ``far``.
    """

    far: float
    dir: float
    threshold: float
    far_held: float


@dataclass(frozen=True, slots=True)
class Curve:
    """Open-set identification by one kind of score.

    ``det`` holds (FPIR, FNIR) pairs; ``auc`` is the area under DIR over FAR: the chance that a
    known probe is named rightly and more surely than a stranger is named anything. ``rank1`` is
    the share named rightly when nobody is turned away.
    """

    named: tuple[Named, ...]
    det: tuple[tuple[float, float], ...]
    auc: float
    rank1: float
    known: int
    unknown: int


@dataclass(frozen=True, slots=True)
class Spread:
    """A mean over galleries with the bounds of its 95 % bootstrap interval."""

    mean: float
    low: float
    high: float
    galleries: int


def threshold(unknown: NDArray[np.floating], far: float) -> float:
    """The lowest confidence that at most ``far`` of the unknown probes exceed, exactly.

    A name is given above it, not at it. Fewer than 1 / ``far`` probes let none of them pass.
    """
    if not len(unknown):
        raise ValueError("no unknown probes")
    allowed = int(np.floor(far * len(unknown) + 1e-9))
    if allowed >= len(unknown):
        return -np.inf
    return float(np.sort(unknown)[::-1][allowed])


def curve(
    known: Scores, truth: NDArray[np.integer], unknown: Scores, fars: Sequence[float] = FARS
) -> Curve:
    """Judge scores (n, K) of known probes whose people are ``truth`` (n,), and (m, K) of unknown.

    Raises:
        ValueError: without known or unknown probes.
    """
    if not len(known):
        raise ValueError("no known probes")
    sure, stranger = known.max(axis=1), unknown.max(axis=1)
    right = known.argmax(axis=1) == truth
    named = tuple(_named(sure, right, stranger, far) for far in fars)
    det = tuple((far, 1 - _named(sure, right, stranger, far).dir) for far in POINTS)
    # Every pair of a known and an unknown probe at once; a tie is half a win.
    ordered = np.sort(stranger)
    below = np.searchsorted(ordered, sure, "left") + np.searchsorted(ordered, sure, "right")
    return Curve(
        named=named,
        det=det,
        auc=float((right * below / (2 * len(stranger))).mean()),
        rank1=float(right.mean()),
        known=len(known),
        unknown=len(unknown),
    )


def spread(values: Sequence[float], seed: int = 0) -> Spread:
    """The mean over random galleries with its bootstrap interval (galleries are drawn anew).

    Galleries share people, so the interval speaks of other galleries of these people.
    """
    each = np.asarray(values, np.float64)
    picks = np.random.default_rng(seed).integers(0, len(each), (DRAWS, len(each)))
    low, high = np.quantile(each[picks].mean(axis=1), (0.025, 0.975))
    return Spread(float(each.mean()), float(low), float(high), len(each))


def _named(
    sure: NDArray[np.float64], right: NDArray[np.bool_], stranger: NDArray[np.float64], far: float
) -> Named:
    limit = threshold(stranger, far)
    return Named(
        far=far,
        dir=float((right & (sure > limit)).mean()),
        threshold=limit,
        far_held=float((stranger > limit).mean()),
    )
