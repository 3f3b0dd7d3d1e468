"""What people see of a change: SSIMULACRA2 at the sizes at which they look.

SSIMULACRA2 (Sneyers, Cloudinary 2022; weights fitted to some ten thousand opinions) compares in a
space of the eye's cones, at six scales, and punishes edges that were not there. 100 is identical,
90 is what nobody sees side by side, 70 what few mind, 50 what everybody sees.

A photo viewer enlarges small faces, and a contact list shrinks large ones: damage hides from one
size in another, so the worst size counts.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from cloakroom_engine.photo import sight_quick

ENLARGED_PX = 400
"""The longer side that a small face crop is enlarged to."""
LARGEST_PX = 640
"""Larger crops are looked at shrunk to this: a face that fills a screen."""
THUMBNAIL_PX = 96
IDENTICAL = 100.0
Pair = tuple[NDArray[np.uint8], NDArray[np.uint8]]


def score(before_u8: NDArray[np.uint8], after_u8: NDArray[np.uint8]) -> float:
    """SSIMULACRA2 of two (h, w, 3) images at their own size."""
    from ssimulacra2 import compute_ssimulacra2  # with SciPy: a third of a second

    return float(compute_ssimulacra2(_file(before_u8), _file(after_u8)))


def seen(before_u8: NDArray[np.uint8], after_u8: NDArray[np.uint8]) -> float:
    """The SSIMULACRA2 score of two (h, w, 3) crops of one face, at the worst of the sizes.

    Which size is the worst is told by the quick score; where two are as bad as each other to
    within what that may be off, so is the answer.

    Args:
        before_u8: the face without what is to be measured.
        after_u8: the same size, with it.

    Returns:
        At most 100, falling without bound.

    Raises:
        ValueError: when the sizes differ.
    """
    sizes = _sizes(before_u8, after_u8)
    if not sizes:
        return IDENTICAL
    return score(*min(sizes, key=lambda pair: sight_quick.score(*pair)))


def seen_quickly(before_u8: NDArray[np.uint8], after_u8: NDArray[np.uint8]) -> float:
    """As ``seen``, by the quick score alone: to search with.

    Raises:
        ValueError: when the sizes differ.
    """
    pairs = _sizes(before_u8, after_u8)
    return min((sight_quick.score(*pair) for pair in pairs), default=IDENTICAL)


def _sizes(before_u8: NDArray[np.uint8], after_u8: NDArray[np.uint8]) -> list[Pair]:
    """Both as they are looked at, at each size; none where they are identical."""
    if before_u8.shape != after_u8.shape:
        raise ValueError(f"sizes differ: {before_u8.shape}, {after_u8.shape}")
    if np.array_equal(before_u8, after_u8):
        return []
    return [
        (_resized(before_u8, scale), _resized(after_u8, scale))
        for scale in _scales(before_u8.shape[0], before_u8.shape[1])
    ]


def _scales(height: int, width: int) -> Iterator[float]:
    longer = max(height, width)
    own = min(1.0, LARGEST_PX / longer)
    yield own
    if longer < ENLARGED_PX:
        yield ENLARGED_PX / longer
    if longer > 1.5 * THUMBNAIL_PX:
        yield THUMBNAIL_PX / longer


def _resized(rgb_u8: NDArray[np.uint8], scale: float) -> NDArray[np.uint8]:
    if scale == 1.0:
        return rgb_u8
    size = (max(8, round(rgb_u8.shape[1] * scale)), max(8, round(rgb_u8.shape[0] * scale)))
    how = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA
    return np.asarray(cv2.resize(rgb_u8, size, interpolation=how), np.uint8)


def _file(rgb_u8: NDArray[np.uint8]) -> io.BytesIO:
    """The library reads files; this one never leaves memory."""
    file = io.BytesIO()
    Image.fromarray(rgb_u8).save(file, "BMP")
    file.seek(0)
    return file
