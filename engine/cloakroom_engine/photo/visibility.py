"""How visible a cloak is: the measures that strengths and reports are stated in."""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.records import Box, Visibility

WINDOW_PX = 11
SIGMA_PX = 1.5
_MARGIN = WINDOW_PX // 2
_C1 = (0.01 * 255.0) ** 2
_C2 = (0.03 * 255.0) ** 2


def ssim(first_rgb_u8: NDArray[np.uint8], second_rgb_u8: NDArray[np.uint8]) -> float:
    """Mean structural similarity of two (H, W, 3) images on 0..255 (Wang et al. 2004, TIP 13:600).

    11x11 Gaussian window with sigma 1.5, K1 0.01, K2 0.03, biased (population) moments, mean
    over the pixels with a full window and then over the channels: what scikit-image gives with
    ``gaussian_weights=True, use_sample_covariance=False``. Images smaller than the window are
    mirrored at their edge and averaged whole.
    """
    a = first_rgb_u8.astype(np.float64)
    b = second_rgb_u8.astype(np.float64)
    mean_a, mean_b = _blur(a), _blur(b)
    var_a = _blur(a * a) - mean_a**2
    var_b = _blur(b * b) - mean_b**2
    cov = _blur(a * b) - mean_a * mean_b
    top = (2.0 * mean_a * mean_b + _C1) * (2.0 * cov + _C2)
    bottom = (mean_a**2 + mean_b**2 + _C1) * (var_a + var_b + _C2)
    values: NDArray[np.float64] = top / bottom
    if min(values.shape[:2]) >= WINDOW_PX:
        values = values[_MARGIN:-_MARGIN, _MARGIN:-_MARGIN]
    return float(values.mean())


def crop(rgb_u8: NDArray[np.uint8], crop_box_px: Box | NDArray[np.floating]) -> NDArray[np.uint8]:
    """The part of an (H, W, 3) photo inside (left, top, right, bottom), cut at the photo's edge.

    Raises:
        ValueError: when nothing of the box lies inside the photo.
    """
    height, width = rgb_u8.shape[:2]
    left, top = max(0, math.floor(crop_box_px[0])), max(0, math.floor(crop_box_px[1]))
    right, bottom = min(width, math.ceil(crop_box_px[2])), min(height, math.ceil(crop_box_px[3]))
    if right <= left or bottom <= top:
        raise ValueError(f"box {tuple(crop_box_px)} lies outside a {width}x{height} photo")
    return rgb_u8[top:bottom, left:right]


def visibility(
    original_rgb_u8: NDArray[np.uint8],
    protected_rgb_u8: NDArray[np.uint8],
    crop_box_px: Box | NDArray[np.floating],
) -> Visibility:
    """Distance of a protected photo from its original on one face, after 8-bit rounding.

    Args:
        original_rgb_u8: (H, W, 3) upright original.
        protected_rgb_u8: (H, W, 3) the saved file, decoded again.
        crop_box_px: the face frame (left, top, right, bottom), at the photo's own resolution.

    Returns:
        Structural similarity (1 = identical), PSNR in dB (infinite when identical), and the
        L-infinity and L2 norms of the difference in grey levels, all over the crop alone.

    Raises:
        ValueError: when the sizes differ or the box lies outside the photo.
    """
    if original_rgb_u8.shape != protected_rgb_u8.shape:
        raise ValueError(f"sizes differ: {original_rgb_u8.shape}, {protected_rgb_u8.shape}")
    return between(crop(original_rgb_u8, crop_box_px), crop(protected_rgb_u8, crop_box_px))


def between(before: NDArray[np.uint8], after: NDArray[np.uint8]) -> Visibility:
    """``visibility`` of two (h, w, 3) crops."""
    difference = after.astype(np.float64) - before.astype(np.float64)
    mean_square = float(np.mean(difference**2))
    return Visibility(
        ssim=ssim(before, after),
        psnr_db=10.0 * math.log10(255.0**2 / mean_square) if mean_square > 0 else math.inf,
        linf=float(np.abs(difference).max()),
        l2=float(np.sqrt(np.sum(difference**2))),
    )


def _blur(image: NDArray[np.float64]) -> NDArray[np.float64]:
    blurred = cv2.GaussianBlur(
        image, (WINDOW_PX, WINDOW_PX), SIGMA_PX, sigmaY=SIGMA_PX, borderType=cv2.BORDER_REFLECT
    )
    return np.asarray(blurred, dtype=np.float64)
