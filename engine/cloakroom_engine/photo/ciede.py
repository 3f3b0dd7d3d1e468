"""How far apart two colours look: CIEDE2000 (CIE 142-2001), as Sharma, Wu and Dalal (Color Research
and Application, 2005) wrote it down with pairs to check it by.

Here and not scikit-image's: that one brings all of SciPy's linear algebra into a bundle.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

F64 = NDArray[np.float64]
_FAR = 25.0**7


def apart(one_u8: NDArray[np.uint8], other_u8: NDArray[np.uint8]) -> float:
    """The mean CIEDE2000 difference of two (h, w, 3) sRGB pictures of one size, 0 and up."""
    return float(ciede2000(_lab(one_u8), _lab(other_u8)).mean())


def ciede2000(one: F64, other: F64) -> F64:
    """Differences of (..., 3) CIE Lab colours, L 0..100, as (...)."""
    lightness, (a, b) = np.stack([one[..., 0], other[..., 0]]), _both(one, other)
    grey = 0.5 * (1 - _step(np.hypot(a, b).mean(axis=0)))
    a = a * (1 + grey)
    chroma = np.hypot(a, b)
    hue = np.degrees(np.arctan2(b, a)) % 360
    turn = (hue[1] - hue[0] + 180) % 360 - 180
    turn = np.where((turn == -180) & (hue[1] > hue[0]), 180.0, turn)
    coloured = chroma.prod(axis=0) > 0
    turn = np.where(coloured, turn, 0.0)
    hues = 2 * np.sqrt(chroma.prod(axis=0)) * np.sin(np.radians(turn / 2))
    middle = hue.mean(axis=0)
    middle = np.where(
        np.abs(hue[1] - hue[0]) > 180, middle + np.where(middle < 180, 180, -180), middle
    )
    middle = np.where(coloured, middle, hue.sum(axis=0))
    light, strong = lightness.mean(axis=0), chroma.mean(axis=0)

    away = (light - 50) ** 2
    scale_l = 1 + 0.015 * away / np.sqrt(20 + away)
    scale_c = 1 + 0.045 * strong
    scale_h = 1 + 0.015 * strong * _by_hue(middle)
    bend = -2 * _step(strong) * np.sin(np.radians(60 * np.exp(-(((middle - 275) / 25) ** 2))))
    parts = (
        (lightness[1] - lightness[0]) / scale_l,
        (chroma[1] - chroma[0]) / scale_c,
        hues / scale_h,
    )
    return np.asarray(
        np.sqrt(sum(part**2 for part in parts) + bend * parts[1] * parts[2]), np.float64
    )


def _lab(rgb_u8: NDArray[np.uint8]) -> F64:
    scaled = np.ascontiguousarray(rgb_u8).astype(np.float32) / np.float32(255)
    return np.asarray(cv2.cvtColor(scaled, cv2.COLOR_RGB2LAB), np.float64)


def _both(one: F64, other: F64) -> tuple[F64, F64]:
    return np.stack([one[..., 1], other[..., 1]]), np.stack([one[..., 2], other[..., 2]])


def _step(chroma: F64) -> F64:
    """From 0 for greys to 1 for strong colours."""
    seventh = chroma**7
    return np.asarray(np.sqrt(seventh / (seventh + _FAR)), np.float64)


def _by_hue(degrees: F64) -> F64:
    """How finely people tell hues apart there: the paper's T."""
    waves = ((-0.17, 1, -30), (0.24, 2, 0), (0.32, 3, 6), (-0.20, 4, -63))
    return 1 + sum(
        (weight * np.cos(np.radians(times * degrees + shift)) for weight, times, shift in waves),
        np.zeros_like(degrees),
    )
