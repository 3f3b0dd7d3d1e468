"""Attacks that sample the photo anew and bring it back to its size."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit.disturb import jpeg
from cloakroom_engine.photo.shrink import shrunk

Pixels = NDArray[np.uint8]


def shrink(rgb_u8: Pixels, scale: float) -> Pixels:
    """Shrunk by area to ``scale`` of its size and enlarged again by cubic interpolation."""
    height, width = rgb_u8.shape[:2]
    small = shrunk(rgb_u8, scale)
    return np.asarray(cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC), np.uint8)


def screenshot(rgb_u8: Pixels, scale: float = 0.83, quality: int = 85) -> Pixels:
    """Shown at an odd scale, half a pixel off, photographed from the screen's memory, sent on.

    Bilinear sampling to ``scale`` with the shift that a window's position gives, then JPEG, then
    back to the first size.
    """
    height, width = rgb_u8.shape[:2]
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    across, down = size[0] / width, size[1] / height
    M = np.array([[across, 0, 0.5], [0, down, 0.5]])
    shown = cv2.warpAffine(rgb_u8, M, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    sent = jpeg(np.asarray(shown, np.uint8), quality)
    M = np.array([[1 / across, 0, -0.5 / across], [0, 1 / down, -0.5 / down]])
    back = cv2.warpAffine(
        sent, M, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(back, np.uint8)
