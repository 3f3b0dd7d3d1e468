"""What a detector of manipulated pictures looks at: a face as it lies in the file.

Traces of a manipulation are finer than a face: turning a chip upright or enlarging it would wash
them out. So a face is cut straight from the file, pixel by pixel, and shrunk only where it is
larger than what the network looks at.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

EYES_PX = 48.0
"""The distance between the eyes from which on a face is shrunk to it."""


def cut(rgb_u8: NDArray[np.uint8], points_px: NDArray[np.floating], side: int) -> NDArray[np.uint8]:
    """A (side, side, 3) chip around the middle of five landmarks; what lies outside is mirrored.

    Args:
        rgb_u8: (H, W, 3) the photo.
        points_px: (5, 2) landmarks in it.
        side: of the chip, in pixels.
    """
    points = np.asarray(points_px, np.float64)
    scale = min(1.0, EYES_PX / max(1.0, float(np.linalg.norm(points[1] - points[0]))))
    wide = round(side / scale)
    left, top = (round(each - wide / 2) for each in points.mean(axis=0).tolist())
    height, width = rgb_u8.shape[:2]
    rows = _mirrored(np.arange(top, top + wide), height)
    columns = _mirrored(np.arange(left, left + wide), width)
    part = rgb_u8[rows[:, None], columns[None, :]]
    if wide == side:
        return np.ascontiguousarray(part)
    return np.asarray(cv2.resize(part, (side, side), interpolation=cv2.INTER_AREA), np.uint8)


def _mirrored(at: NDArray[np.int_], size: int) -> NDArray[np.int_]:
    """Indices outside 0..size - 1, mirrored at the edges."""
    period = max(1, 2 * size - 2)
    at = np.abs(at) % period
    return np.asarray(np.minimum(at, period - at))
