"""Verification as MLFW counts it: ten folds, each judged at the best threshold of the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit.intervals import Rate, rate
from cloakroom_engine.audit.masked.pairs import SETS, Face, Plan
from cloakroom_engine.audit.results import ModelFacts


@dataclass(frozen=True, slots=True)
class SetResult:
    """One recogniser on one set of pairs.

    ``right`` counts decisions; its interval takes pairs for independent, which they are not quite:
    ``spread`` is the standard deviation of the folds' accuracies. ``accepted`` and ``mistaken``
    are pairs of one person and of two that reach the threshold at which 1 % of strangers pass,
    None where it is not known. ``no_face`` pairs are in no count.
    """

    set: str
    right: Rate
    spread: float
    thresholds: tuple[float, ...]
    similarity_same: float
    similarity_different: float
    accepted: Rate | None
    mistaken: Rate | None
    no_face: int


@dataclass(frozen=True, slots=True)
class Verification:
    """One recogniser on all sets; ``drop`` is the accuracy that masks cost (0..1)."""

    model: ModelFacts
    sets: tuple[SetResult, ...]
    drop: float | None


def verify(
    model: ModelFacts, plan: Plan, embedded: Mapping[Face, NDArray[np.floating]]
) -> Verification:
    """Judge ``plan`` by the (D,) embeddings of its faces; those that are absent had no face."""
    found = []
    for name in SETS:
        pairs = [pair for pair in plan.pairs if pair.set == name]
        seen = [pair for pair in pairs if pair.one in embedded and pair.other in embedded]
        if not seen:
            continue
        scores = np.array([float(embedded[p.one] @ embedded[p.other]) for p in seen])
        truth = np.array([pair.same for pair in seen])
        folds = np.array([pair.fold for pair in seen])
        found.append(_judged(name, model, scores, truth, folds, len(pairs) - len(seen)))
    shares = {each.set: each.right.value for each in found}
    before, after = (shares.get(name) for name in SETS[:2])
    drop = None if before is None or after is None else before - after
    return Verification(model, tuple(found), drop)


def _judged(
    name: str,
    model: ModelFacts,
    scores: NDArray[np.float64],
    truth: NDArray[np.bool_],
    folds: NDArray[np.int64],
    no_face: int,
) -> SetResult:
    right, thresholds = decide(scores, truth, folds)
    shares = [float(right[folds == fold].mean()) for fold in np.unique(folds)]
    limit = next((t.similarity for t in model.thresholds if t.far == 0.01), None)
    passed = None if limit is None else [scores[truth == each] >= limit for each in (True, False)]
    return SetResult(
        set=name,
        right=rate(int(right.sum()), len(right)),
        spread=float(np.std(shares, ddof=1)) if len(shares) > 1 else 0.0,
        thresholds=tuple(round(each, 6) for each in thresholds),
        similarity_same=float(scores[truth].mean()) if truth.any() else 0.0,
        similarity_different=float(scores[~truth].mean()) if (~truth).any() else 0.0,
        accepted=rate(int(passed[0].sum()), len(passed[0])) if passed else None,
        mistaken=rate(int(passed[1].sum()), len(passed[1])) if passed else None,
        no_face=no_face,
    )


def decide(
    scores: NDArray[np.float64], truth: NDArray[np.bool_], folds: NDArray[np.int64]
) -> tuple[NDArray[np.bool_], Sequence[float]]:
    """Which pairs (n,) are decided rightly, and the threshold of every fold.

    A fold's threshold is the one with the most right decisions in all other folds, in the middle
    of the gap it lies in.
    """
    right = np.zeros(len(scores), np.bool_)
    thresholds = []
    for fold in np.unique(folds):
        rest = folds != fold
        threshold = _best(scores[rest], truth[rest])
        right[~rest] = (scores[~rest] >= threshold) == truth[~rest]
        thresholds.append(threshold)
    return right, thresholds


def _best(scores: NDArray[np.float64], truth: NDArray[np.bool_]) -> float:
    levels = np.unique(scores)
    if not len(levels):
        return 0.0
    between = (levels[1:] + levels[:-1]) / 2
    candidates = np.concatenate([[levels[0] - 1e-3], between, [levels[-1] + 1e-3]])
    same, different = np.sort(scores[truth]), np.sort(scores[~truth])
    right = len(same) - np.searchsorted(same, candidates) + np.searchsorted(different, candidates)
    return float(candidates[int(np.argmax(right))])
