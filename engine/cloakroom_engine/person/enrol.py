"""Which face a person means by "this is me" in a photo that shows several."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

PROMINENT = 1.5
"""A face this many times as large as every other one is the photo's subject."""


def subject(sizes_px: Sequence[float]) -> int | None:
    """The index of the one face or of the clearly largest one, None when nothing stands out."""
    order = sorted(range(len(sizes_px)), key=lambda at: -sizes_px[at])
    if len(order) == 1 or (order and sizes_px[order[0]] >= PROMINENT * sizes_px[order[1]]):
        return order[0]
    return None


def most_alike(faces: NDArray[np.floating], known: NDArray[np.floating]) -> tuple[int, float]:
    """The face (m, D) most like the person's known photos (n, D), and its mean cosine."""
    cosines = (faces @ known.T).mean(axis=1)
    at = int(np.argmax(cosines))
    return at, float(cosines[at])
