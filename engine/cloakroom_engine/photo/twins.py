"""Whether a picture is a protected copy or the clean photo that it was made from."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.records import Box

Image = NDArray[np.uint8]

CLEAN_BELOW = 0.7
"""A picture with less of the cloak's change than this is clean."""
COMPARED_PX = 96
FINE_PX = 1.0
"""Standard deviation of the blur before a change is looked for."""
_STRETCHED = 0.02


def difference(shown_u8: Image, original_u8: Image) -> float:
    """Mean difference in grey levels, at the size of the smaller and at most ``COMPARED_PX``."""
    height, width = _smaller(shown_u8, original_u8)
    scale = min(1.0, COMPARED_PX / max(height, width))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    shown, original = (_sized(each, *size) for each in (shown_u8, original_u8))
    return float(np.abs(shown - original).mean())


def share_of_change(
    shown_u8: Image, original_u8: Image, copy_u8: Image, boxes_px: Sequence[Box]
) -> float:
    """How much of what ``copy_u8`` differs by from ``original_u8`` is in ``shown_u8``.

    Near 0 for the clean photo and near 1 for the copy, whatever re-encoding did to either: the
    picture's own difference is laid against the cloak's (least squares), and noise has little part
    in that. Only the faces that were changed are looked at: elsewhere a copy differs by what its
    encoder did, which other encoders do too. What is fine is left out, since they take it away.
    All are compared at the size of the smaller.

    Args:
        shown_u8: (H, W, 3), the same frame.
        original_u8: the clean photo.
        copy_u8: the protected copy, of the original's size.
        boxes_px: the changed faces in the original.
    """
    height, width = _smaller(shown_u8, original_u8)
    shown, original, copy = (
        cv2.GaussianBlur(_sized(each, width, height), (0, 0), FINE_PX)
        for each in (shown_u8, original_u8, copy_u8)
    )
    scale = (width / original_u8.shape[1], height / original_u8.shape[0])
    inside = np.zeros((height, width), np.bool_)
    for left, top, right, bottom in boxes_px:
        rows = slice(max(0, int(top * scale[1])), max(0, round(bottom * scale[1])))
        inside[rows, max(0, int(left * scale[0])) : max(0, round(right * scale[0]))] = True
    change = (copy - original)[inside]
    energy = float(np.sum(change * change))
    return float(np.sum((shown - original)[inside] * change)) / energy if energy else 0.0


def framed(rgb_u8: Image, width: int, height: int) -> Image:
    """The middle of an (H, W, 3) preview in the shape of its photo (``width`` x ``height``).

    Cameras pad previews with black bars to 4:3.
    """
    high, wide = rgb_u8.shape[:2]
    if abs((wide / high) / (width / height) - 1) <= _STRETCHED:
        return rgb_u8
    inner_wide = min(wide, max(1, round(high * width / height)))
    inner_high = min(high, max(1, round(wide * height / width)))
    x, y = (wide - inner_wide) // 2, (high - inner_high) // 2
    return np.ascontiguousarray(rgb_u8[y : y + inner_high, x : x + inner_wide])


def _smaller(one_u8: Image, other_u8: Image) -> tuple[int, int]:
    """Height and width of the smaller picture."""
    height, width, _ = min((one_u8.shape, other_u8.shape), key=np.prod)
    return height, width


def _sized(rgb_u8: Image, width: int, height: int) -> NDArray[np.float32]:
    if rgb_u8.shape[:2] != (height, width):
        rgb_u8 = np.asarray(cv2.resize(rgb_u8, (width, height), interpolation=cv2.INTER_AREA))
    return rgb_u8.astype(np.float32)
