"""A photo made smaller, by area: every new pixel is the mean of what it covers."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray


def shrunk(rgb_u8: NDArray[np.uint8], scale: float) -> NDArray[np.uint8]:
    """The (H, W, 3) photo at ``scale`` of its size, at least a pixel; nothing is enlarged."""
    if scale >= 1:
        return np.ascontiguousarray(rgb_u8)
    height, width = rgb_u8.shape[:2]
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return np.asarray(cv2.resize(rgb_u8, size, interpolation=cv2.INTER_AREA), np.uint8)


def at_most(rgb_u8: NDArray[np.uint8], side_px: int) -> NDArray[np.uint8]:
    """The (H, W, 3) photo with its longer side at most ``side_px``."""
    return shrunk(rgb_u8, side_px / max(rgb_u8.shape[:2]))
