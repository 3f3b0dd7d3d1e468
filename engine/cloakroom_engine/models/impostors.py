"""What a recogniser makes of strangers, as aggregate statistics: nobody's embedding is shipped.

A folder of strangers is measured once; afterwards a gallery of any size is drawn from the mean and
covariance, and false accept rates come from the quantiles of all impostor pairs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.errors import EngineError

F32 = NDArray[np.float32]

#: The false accept rates whose thresholds are kept.
RATES = (0.01, 0.001, 0.0001)
#: Shares of impostor pairs above the kept tail scores.
TAIL_SHARES = (0.5, 0.1, 0.05, 0.01, 0.005, 0.001, 0.0005, 0.0001, 0.00005, 0.00001)
#: A quantile with fewer impostor pairs above it than this is not told.
MIN_PAIRS_ABOVE = 10
_BLOCK = 1024


@dataclass(frozen=True, eq=False, slots=True)
class ImpostorStatistics:
    """Aggregates over the L2-normalised embeddings of ``people`` strangers, one photo each.

    ``mean`` is (D,), ``covariance`` (D, D). Scores are cosines over all ``pairs``. ``thresholds``
    and ``tail`` map a share of pairs to the score that just this share reaches; a share that too
    few pairs support is absent. ``rate_errors`` holds the standard error of each threshold's false
    accept rate, with people (not pairs) as the independent unit.
    """

    sha256: str
    mean: F32
    covariance: F32
    score_mean: float
    score_std: float
    thresholds: Mapping[float, float]
    rate_errors: Mapping[float, float]
    tail: Mapping[float, float]
    people: int
    pairs: int
    source: str

    def draw(self, n: int, seed: int) -> F32:
        """``n`` synthetic strangers, (n, D) and L2-normalised; the same seed gives the same.

        Gaussian with this mean and a covariance whose eigenvalues are pulled towards their mean
        until two draws score as widely spread as two real strangers: the sample covariance of few
        people in many dimensions is too uneven, which would put too many near matches into a
        gallery.
        """
        values, vectors = np.linalg.eigh(self.covariance.astype(np.float64))
        values = _shrunk(np.clip(values, 0.0, None), self.mean, vectors, self.score_std)
        random = np.random.default_rng(seed).standard_normal((n, len(values)))
        drawn = self.mean + (random * np.sqrt(values)) @ vectors.T
        return np.asarray(drawn / np.linalg.norm(drawn, axis=1, keepdims=True), np.float32)


def _shrunk(
    values: NDArray[np.float64], mean: F32, vectors: NDArray[np.float64], score_std: float
) -> NDArray[np.float64]:
    """Eigenvalues between the sample's own and all equal, so that scores spread by ``score_std``.

    For x = m + e and y = m + f the score x.y has the variance tr(C C) + 2 m'Cm.
    """
    along = (vectors.T @ mean.astype(np.float64)) ** 2
    even = np.full_like(values, values.mean())

    def spread(share: float) -> float:
        mixed = (1 - share) * values + share * even
        return float(np.sqrt(np.sum(mixed**2) + 2 * np.sum(along * mixed)))

    low, high = 0.0, 1.0
    if spread(low) <= score_std:
        return values
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if spread(middle) > score_std else (low, middle)
    return (1 - high) * values + high * even


def measure(embeddings: NDArray[np.floating], source: str, *, sha256: str) -> ImpostorStatistics:
    """Measure strangers.

    Args:
        embeddings: (n, D), one row for each of n different people; normalised here.
        source: where the photos came from, for the report.
        sha256: of the recogniser's weights.

    Returns:
        The aggregates. All n (n - 1) / 2 scores are held in memory (4 bytes each).

    Raises:
        EngineError: ``model.output_mismatch`` for fewer than three rows, or for rows that are not
            finite or zero.
    """
    rows = np.asarray(embeddings, np.float32)
    if rows.ndim != 2 or len(rows) < 3 or not np.isfinite(rows).all():
        raise EngineError("model.output_mismatch", detail="embeddings", shape=str(rows.shape))
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    if not norms.all():
        raise EngineError("model.output_mismatch", detail="zero embedding")
    rows = rows / norms
    scores = pair_scores(rows)
    tail = {share: _quantile(scores, share) for share in TAIL_SHARES if _supported(scores, share)}
    thresholds = {rate: tail[rate] for rate in RATES if rate in tail}
    return ImpostorStatistics(
        sha256=sha256,
        mean=rows.mean(axis=0),
        covariance=np.cov(rows.T.astype(np.float64)).astype(np.float32),
        score_mean=float(scores.mean(dtype=np.float64)),
        score_std=float(scores.std(dtype=np.float64)),
        thresholds=thresholds,
        rate_errors={rate: _rate_error(rows, score) for rate, score in thresholds.items()},
        tail=tail,
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


def _supported(scores: F32, share: float) -> bool:
    return len(scores) * share >= MIN_PAIRS_ABOVE


def _quantile(scores: F32, share: float) -> float:
    """The score that exactly the share ``share`` of all pairs reaches or passes."""
    above = round(len(scores) * share)
    index = len(scores) - above
    return float(np.partition(scores, index)[index])


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
