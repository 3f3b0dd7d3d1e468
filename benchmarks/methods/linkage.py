"""How well scores tell pairs apart, and how linkable templates are."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.floating]
BINS = 60


def equal_error(same: Scores, different: Scores) -> float:
    """The rate at which as many pairs of one person are refused as pairs of two are let in."""
    candidates = np.quantile(np.concatenate([same, different]), np.linspace(0, 1, 4001))
    refused = np.searchsorted(np.sort(same), candidates, side="left") / len(same)
    let_in = 1 - np.searchsorted(np.sort(different), candidates, side="left") / len(different)
    at = int(np.argmin(np.abs(refused - let_in)))
    return float((refused[at] + let_in[at]) / 2)


def linkability(mated: Scores, others: Scores, bins: int = BINS) -> float:
    """D_sys, 0 (nobody can link) to 1: Gomez-Barrero et al., "General Framework to Evaluate
    Unlinkability in Biometric Template Protection Systems" (TIFS 2018), which ISO/IEC 30136 takes
    up; histograms, prior odds of one. Few mated pairs make it larger than it is.
    """
    both = np.concatenate([mated, others])
    edges = np.linspace(both.min(), both.max() + 1e-9, bins + 1)
    p = np.histogram(mated, edges)[0] / len(mated)
    q = np.histogram(others, edges)[0] / len(others)
    ratio = np.divide(p, q, out=np.full(bins, np.inf), where=q > 0)
    local = np.where(ratio > 1, 1 - 2 / (1 + ratio), 0)
    return float((local * p).sum())


def bcubed(groups: list[list[int]], people: NDArray[np.int64]) -> tuple[float, float]:
    """Precision and recall (Bagga and Baldwin 1998) of groups that hold every index once."""
    sizes = np.bincount(people)
    precision = recall = 0.0
    for group in groups:
        counts = np.bincount(people[group], minlength=len(sizes)).astype(float)
        precision += float((counts**2).sum()) / len(group)
        recall += float((counts[counts > 0] ** 2 / sizes[counts > 0]).sum())
    return precision / len(people), recall / len(people)
