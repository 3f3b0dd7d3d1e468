"""Shape parameters of a body model from the lengths between joints that photos show.

A bone may point anywhere in a photo, so of joints in space only the lengths between them say what
shape a body has; the pose is whatever brings the model's bones into line. Gauss and Newton's steps
on a photo's log lengths, free of how near somebody stood, with a Gaussian prior around the middle
of every parameter; photos of one person share one shape.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

F64 = NDArray[np.float64]
Model = Callable[[F64], F64]
"""(n, p) parameters, 0 to 1, to (n, q) logarithms of lengths."""
MIDDLE, SPREAD = 0.5, 0.2
NOISE = 0.12
"""By how much a log length varies between photos of a person (``benchmarks/results/body.md``)."""
STEPS, TINY = 4, 1e-3


def fit(model: Model, photos: F64, mean: F64, parameters: int) -> F64:
    """(g, p) shapes of g people from (g, m, q) log lengths, NaN where not seen.

    ``mean`` (q,) are the log lengths of the middle shape as the photos' network sees it: what it
    calls a shoulder need not be where the model has one.
    """
    seen = np.isfinite(photos)
    shapes = np.full((len(photos), parameters), MIDDLE)
    middle = model(shapes[:1])
    for _ in range(STEPS):
        now = model(shapes)
        slopes = (
            np.stack([model(shapes + TINY * row) - now for row in np.eye(parameters)], axis=2)
            / TINY
        )  # (g, q, p)
        rest = _level(np.where(seen, photos - mean - (now - middle)[:, None], 0.0), seen)
        lean = _level(
            np.broadcast_to(slopes[:, None], (*photos.shape, parameters)), seen[..., None]
        )
        A = np.einsum("gmqp,gmqr->gpr", lean, lean) / NOISE**2 + np.eye(parameters) / SPREAD**2
        b = np.einsum("gmqp,gmq->gp", lean, rest) / NOISE**2 + (MIDDLE - shapes) / SPREAD**2
        shapes = (shapes + np.linalg.solve(A, b[..., None])[..., 0]).clip(0, 1)
    return shapes


def _level(values: F64, seen: NDArray[np.bool_]) -> F64:
    """Less the mean over what is seen of a photo, 0 elsewhere."""
    count = np.maximum(seen.sum(axis=2, keepdims=True), 1)
    mean = np.where(seen, values, 0.0).sum(axis=2, keepdims=True) / count
    return np.where(seen, values - mean, 0.0)
