"""What a recogniser makes of strangers, as aggregate statistics: nobody's embedding is shipped.

A folder of strangers is measured once. Afterwards false accept rates come from the quantiles of all
impostor pairs, and a gallery of any size is drawn from a fitted cloud. Real strangers have closer
look-alikes than any Gaussian cloud (measured: at the 0.1 % threshold a drawn stranger matched a
real face two to ten times too rarely), so scores against drawn strangers go through ``as_real``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.clouds import F32, Cloud, fit

#: The false accept rates whose thresholds are kept.
RATES = (0.01, 0.001, 0.0001)
#: Shares of impostor scores above the kept ones, from nearly all to very few.
SHARES = (
    *(0.99, 0.9, 0.75, 0.5, 0.25, 0.1, 0.05, 0.02, 0.01, 0.005),
    *(0.002, 0.001, 0.0005, 0.0002, 0.0001, 0.00005, 0.00002, 0.00001),
)
#: A quantile with fewer scores above it than this is not told.
MIN_ABOVE = 10
#: Fewer strangers than this say nothing.
MIN_PEOPLE = 8
_DRAWN = 4000
_BLOCK = 1024


@dataclass(frozen=True, eq=False, slots=True)
class ImpostorStatistics:
    """Aggregates over the L2-normalised embeddings of ``people`` strangers, one photo each.

    Scores are cosines over all ``pairs``. ``tail`` maps a share of pairs to the score that just
    this share reaches, ``drawn_tail`` the same for a real face against drawn strangers;
    ``thresholds`` are the entries of ``tail`` for the false accept rates that are reported. A share
    that too few pairs support is absent. ``rate_errors`` holds the standard error of each
    threshold's false accept rate, with people (not pairs) as the independent unit.
    """

    sha256: str
    cloud: Cloud
    score_mean: float
    score_std: float
    thresholds: Mapping[float, float]
    rate_errors: Mapping[float, float]
    tail: Mapping[float, float]
    drawn_tail: Mapping[float, float]
    people: int
    pairs: int
    source: str

    @property
    def mean(self) -> F32:
        """(D,) mean of the embeddings."""
        return self.cloud.mean

    @property
    def covariance(self) -> F32:
        """(D, D) covariance of the embeddings."""
        return self.cloud.covariance

    def draw(self, n: int, seed: int) -> F32:
        """``n`` synthetic strangers, (n, D) and L2-normalised; the same seed gives the same."""
        return self.cloud.draw(n, seed)

    def as_real(self, scores: NDArray[np.floating]) -> F32:
        """What cosines between real faces and drawn strangers would be with real strangers.

        Any shape. Monotone: a score that a share p of drawn strangers reaches becomes the score
        that the share p of real ones reaches; beyond the last known share the step stays.
        """
        drawn = np.array([self.drawn_tail[share] for share in self.tail])
        real = np.array(list(self.tail.values()))
        inside = np.interp(scores, drawn, real)
        above = np.maximum(scores - drawn[-1], 0)
        below = np.minimum(scores - drawn[0], 0)
        return np.asarray(inside + above + below, np.float32)


def measure(embeddings: NDArray[np.floating], source: str, *, sha256: str) -> ImpostorStatistics:
    """Measure strangers.

    Args:
        embeddings: (n, D), one row for each of n different people; normalised here.
        source: where the photos came from, for the report.
        sha256: of the recogniser's weights.

    Returns:
        The aggregates. All n (n - 1) / 2 scores are held in memory (4 bytes each).

    Raises:
        EngineError: ``model.no_statistics`` for too few people, ``model.output_mismatch`` for rows
            that are not finite or zero.
    """
    rows = np.asarray(embeddings, np.float32)
    if rows.ndim != 2 or len(rows) < MIN_PEOPLE:
        raise EngineError("model.no_statistics", people=len(rows), needed=MIN_PEOPLE)
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    if not np.isfinite(norms).all() or not norms.all():
        raise EngineError("model.output_mismatch", detail="embeddings")
    rows = rows / norms
    scores = pair_scores(rows)
    tail = _tail(scores, [share for share in SHARES if len(scores) * share >= MIN_ABOVE])
    thresholds = {rate: tail[rate] for rate in RATES if rate in tail}
    return ImpostorStatistics(
        sha256=sha256,
        cloud=fit(rows),
        score_mean=float(scores.mean(dtype=np.float64)),
        score_std=float(scores.std(dtype=np.float64)),
        thresholds=thresholds,
        rate_errors={rate: _rate_error(rows, score) for rate, score in thresholds.items()},
        tail=tail,
        drawn_tail=_tail(_drawn_scores(rows), list(tail)),
        people=len(rows),
        pairs=len(scores),
        source=source,
    )


def pair_scores(rows: F32) -> F32:
    """The cosines of all n (n - 1) / 2 pairs of L2-normalised ``rows`` (n, D)."""
    n = len(rows)
    scores = np.empty(n * (n - 1) // 2, np.float32)
    filled = 0
    for start in range(0, n, _BLOCK):
        block = rows[start : start + _BLOCK] @ rows[start:].T
        for offset, line in enumerate(block):
            later = line[offset + 1 :]
            scores[filled : filled + len(later)] = later
            filled += len(later)
    return scores


def _drawn_scores(rows: F32) -> F32:
    """Real faces against strangers drawn without them: each half against the other's cloud.

    With a cloud fitted to the same faces the draws would lie closer to them than to new ones.
    """
    order = np.random.default_rng(0).permutation(len(rows))
    halves = rows[order[::2]], rows[order[1::2]]
    return np.concatenate(
        [
            (halves[side] @ fit(halves[1 - side]).draw(_DRAWN, seed=side).T).ravel()
            for side in (0, 1)
        ]
    )


def _tail(scores: F32, shares: list[float]) -> dict[float, float]:
    """For each share, the score that exactly this share of ``scores`` reaches or passes."""
    indices = [len(scores) - max(1, round(len(scores) * share)) for share in shares]
    ordered = np.partition(scores, sorted(set(indices)))
    return {share: float(ordered[at]) for share, at in zip(shares, indices, strict=True)}


def _rate_error(rows: F32, threshold: float) -> float:
    """Standard error of the share of pairs at or above ``threshold``.

    Pairs that share a person are not independent; the variance of a mean over pairs is close to
    4 / n times the variance of each person's own mean (Hoeffding 1948).
    """
    own = np.empty(len(rows))
    for start in range(0, len(rows), _BLOCK):
        block = rows[start : start + _BLOCK] @ rows.T >= threshold
        own[start : start + len(block)] = block.sum(axis=1) - 1  # without the pair with oneself
    return float(2 * np.std(own / (len(rows) - 1), ddof=1) / np.sqrt(len(rows)))
