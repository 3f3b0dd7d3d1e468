"""A Gaussian process that names a face (Rasmussen and Williams, Gaussian Processes for Machine
Learning, section 6.5: classes as labels of 1 and -1, least squares)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

WIDTH = 0.5
"""Of the kernel, in 1 - cosine."""
NOISE = 0.05
Rows = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Process:
    """A Gaussian process on embeddings of length one, fitted to labels of 1 and -1."""

    rows: Rows
    inverse: Rows
    weights: Rows

    @classmethod
    def fit(cls, rows: Rows, labels: Rows) -> Process:
        """(n, D) and (n,)."""
        inverse = np.linalg.inv(_kernel(rows, rows) + NOISE * np.eye(len(rows)))
        return cls(rows, inverse, inverse @ labels)

    def score(self, probes: Rows) -> Rows:
        """(m,) the mean, less where the process knows little."""
        near = _kernel(probes, self.rows)
        spread = np.maximum(1 + NOISE - np.einsum("ij,jk,ik->i", near, self.inverse, near), 1e-9)
        return np.asarray(near @ self.weights / np.sqrt(1 + spread))


def _kernel(left: Rows, right: Rows) -> Rows:
    return np.asarray(np.exp(-(1 - left @ right.T) / WIDTH))
