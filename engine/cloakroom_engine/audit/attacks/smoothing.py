"""Attacks that smooth fine patterns away: blur, median, non-local means, wavelet shrinkage."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
_LOW = np.array([1 + 3**0.5, 3 + 3**0.5, 3 - 3**0.5, 1 - 3**0.5]) / (4 * 2**0.5)
"""Daubechies' low-pass filter of four taps (db2)."""
_HIGH = _LOW[::-1] * np.array([1, -1, 1, -1])
_TAPS = len(_LOW)


def blur(rgb_u8: Pixels, sigma_px: float) -> Pixels:
    """Gaussian blur."""
    return np.asarray(cv2.GaussianBlur(rgb_u8, (0, 0), sigma_px), np.uint8)


def median(rgb_u8: Pixels, side_px: int) -> Pixels:
    """The median of each pixel's square neighbourhood, channel by channel."""
    return np.asarray(cv2.medianBlur(np.ascontiguousarray(rgb_u8), side_px), np.uint8)


def nonlocal_means(rgb_u8: Pixels, strength: float) -> Pixels:
    """OpenCV's non-local means in colour, patches of 7 in windows of 15 pixels."""
    bgr = np.ascontiguousarray(rgb_u8[..., ::-1])
    clean = cv2.fastNlMeansDenoisingColored(bgr, None, strength, strength, 7, 15)
    return np.ascontiguousarray(np.asarray(clean, np.uint8)[..., ::-1])


def wavelet(rgb_u8: Pixels, levels: int = 3, strength: float = 1.0) -> Pixels:
    """Soft thresholds on db2 wavelet coefficients, band by band (BayesShrink).

    The noise's size is told from the finest diagonal band (median over 0.6745) in each channel of
    YCrCb; ``strength`` multiplies the thresholds.
    """
    height, width = rgb_u8.shape[:2]
    grid = 1 << levels
    margin = 2 * grid
    pad = ((margin, margin + -height % grid), (margin, margin + -width % grid))
    planes = cv2.cvtColor(rgb_u8, cv2.COLOR_RGB2YCrCb).astype(np.float64)
    cleaned = [
        _shrunk(np.pad(planes[..., at], pad, mode="symmetric"), levels, strength) for at in range(3)
    ]
    whole = np.stack(cleaned, axis=-1)[margin : margin + height, margin : margin + width]
    rounded = np.clip(np.rint(whole), 0, 255).astype(np.uint8)
    return np.asarray(cv2.cvtColor(rounded, cv2.COLOR_YCrCb2RGB), np.uint8)


def _shrunk(plane: NDArray[np.float64], levels: int, strength: float) -> NDArray[np.float64]:
    bands = []
    low = plane
    for _ in range(levels):
        low, details = analyse(low)
        bands.append(details)
    noise = float(np.median(np.abs(bands[0][2]))) / 0.6745
    for details in reversed(bands):
        low = synthesise(low, [_soft(band, noise, strength) for band in details])
    return low


def _soft(band: NDArray[np.float64], noise: float, strength: float) -> NDArray[np.float64]:
    signal = np.sqrt(max(float((band**2).mean()) - noise**2, 1e-12))
    limit = strength * noise**2 / signal
    return np.asarray(np.sign(band) * np.maximum(np.abs(band) - limit, 0))


def analyse(
    plane: NDArray[np.float64],
) -> tuple[NDArray[np.float64], list[NDArray[np.float64]]]:
    """One level of the periodic db2 transform: the coarse quarter, and three of details."""
    low, high = _split(plane)
    (coarse, across), (down, diagonal) = (
        tuple(part.T for part in _split(each.T)) for each in (low, high)
    )
    return coarse, [across, down, diagonal]


def synthesise(
    coarse: NDArray[np.float64], details: list[NDArray[np.float64]]
) -> NDArray[np.float64]:
    """What ``analyse`` took apart."""
    across, down, diagonal = details
    low, high = _join(coarse.T, across.T).T, _join(down.T, diagonal.T).T
    return _join(low, high)


def _split(plane: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Along the first axis, which is even."""
    taps = [np.roll(plane, -at, axis=0)[::2] for at in range(_TAPS)]
    low = sum(weight * tap for weight, tap in zip(_LOW, taps, strict=True))
    high = sum(weight * tap for weight, tap in zip(_HIGH, taps, strict=True))
    return np.asarray(low), np.asarray(high)


def _join(low: NDArray[np.float64], high: NDArray[np.float64]) -> NDArray[np.float64]:
    whole = np.zeros((2 * len(low), low.shape[1]))
    for at in range(_TAPS):
        spread = np.zeros_like(whole)
        spread[::2] = _LOW[at] * low + _HIGH[at] * high
        whole += np.roll(spread, at, axis=0)
    return whole
