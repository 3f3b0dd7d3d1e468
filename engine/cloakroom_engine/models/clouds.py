"""The shape of a recogniser's embeddings of strangers, and drawing new ones from it.

A plain Gaussian does not do: networks such as dlib's look mostly in one common direction, and how
far a face turns from it differs more between faces than a Gaussian that is put back on the unit
sphere can say. So the part along the common direction keeps its own measured distribution, and
only the direction around it is Gaussian.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

F32 = NDArray[np.float32]
F64 = NDArray[np.float64]

#: The quantiles by which the part along the mean is remembered.
ALONG_LEVELS = (0, 0.005, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.95, 0.98, 0.995, 1)


@dataclass(frozen=True, eq=False, slots=True)
class Cloud:
    """``mean`` (D,), ``covariance`` (D, D) of unit rows; ``along`` (15,): quantiles of the cosine
    to the mean; ``shrinkage`` 0..1: how far eigenvalues are pulled towards their mean in a draw.
    """

    mean: F32
    covariance: F32
    along: F32
    shrinkage: float

    def draw(self, n: int, seed: int) -> F32:
        """``n`` new unit rows, (n, D); the same seed gives the same rows."""
        random = np.random.default_rng(seed)
        axis = _axis(self.mean.astype(np.float64))
        values, vectors = _around(self.covariance.astype(np.float64), axis)
        values = _shrunk(values, self.shrinkage)
        around = (random.standard_normal((n, len(values))) * np.sqrt(values)) @ vectors.T
        around /= np.linalg.norm(around, axis=1, keepdims=True)
        along = np.interp(random.random(n), ALONG_LEVELS, self.along)[:, None]
        drawn = along * axis + np.sqrt(np.clip(1 - along**2, 0, None)) * around
        return np.asarray(drawn, np.float32)


def fit(rows: F32) -> Cloud:
    """The cloud of ``rows`` (n, D), L2-normalised, n > 2."""
    wide = rows.astype(np.float64)
    mean = wide.mean(axis=0)
    axis = _axis(mean)
    along = wide @ axis
    covariance = np.cov(wide.T)
    values, _ = _around(covariance, axis)
    return Cloud(
        mean=mean.astype(np.float32),
        covariance=covariance.astype(np.float32),
        along=np.quantile(along, ALONG_LEVELS).astype(np.float32),
        shrinkage=_shrinkage(values, wide - along[:, None] * axis),
    )


def _axis(mean: F64) -> F64:
    return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-12))


def _around(covariance: F64, axis: F64) -> tuple[F64, F64]:
    """Eigenvalues (D - 1,) and vectors (D, D - 1) of the covariance orthogonal to ``axis``."""
    across = np.eye(len(axis)) - np.outer(axis, axis)
    values, vectors = np.linalg.eigh(across @ covariance @ across)
    # The smallest one is the axis itself.
    return np.clip(values[1:], 0, None), vectors[:, 1:]


def _shrunk(values: F64, share: float) -> F64:
    return np.asarray((1 - share) * values + share * values.mean())


def _shrinkage(values: F64, rows: F64) -> float:
    """How far to pull ``values`` so that two draws score as widely as two of ``rows`` (n, D).

    The sample covariance of few people in many dimensions is too uneven: its sum of squared
    eigenvalues is biased upwards, while the mean squared product of different rows is not.
    """
    products = rows @ rows.T
    np.fill_diagonal(products, 0)
    wanted = float((products**2).sum()) / (len(rows) * (len(rows) - 1))
    even, uneven = values.mean() ** 2 * len(values), float((values**2).sum())
    if uneven <= wanted or uneven <= even:
        return 0.0
    # The sum of squares falls with the square of what is left of the unevenness.
    left = np.sqrt(max(wanted - even, 0.0) / (uneven - even))
    return float(1 - left)
