"""Before, after and difference of one face as PNG files."""

from __future__ import annotations

import math
from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.photo.visibility import crop
from cloakroom_engine.records import Box
from cloakroom_engine.report.html import Pictures

MAX_SIDE_PX = 640
"""Larger crops are shrunk: a report should stay small enough to send."""
GAIN = 8.0


def pictures(
    original_rgb_u8: NDArray[np.uint8],
    moved_rgb_u8: NDArray[np.uint8],
    protected_rgb_u8: NDArray[np.uint8],
    crop_box_px: Box | NDArray[np.floating],
    *,
    gain: float = GAIN,
) -> Pictures:
    """The face inside ``crop_box_px`` (left, top, right, bottom) of (H, W, 3) photos.

    Before, after, and what was added to the moved face, around mid-grey and times ``gain``: a
    difference to the unmoved one would show every edge of it, however little it moved.
    """
    before, moved, after = (
        crop(each, crop_box_px) for each in (original_rgb_u8, moved_rgb_u8, protected_rgb_u8)
    )
    change = (after.astype(np.float32) - moved.astype(np.float32)) * gain
    difference = np.clip(np.rint(128.0 + change), 0, 255).astype(np.uint8)
    first, second, third = (_png(_shrunk(part)) for part in (before, after, difference))
    return Pictures(first, second, third, gain)


def with_seen(
    shown: Pictures, before_rgb_u8: NDArray[np.uint8], after_rgb_u8: NDArray[np.uint8] | None
) -> Pictures:
    """The same with what was rebuilt of the face and, unless there is nothing, of its copy."""
    after = b"" if after_rgb_u8 is None else _png(after_rgb_u8)
    return replace(shown, seen_before_png=_png(before_rgb_u8), seen_after_png=after)


def side_by_side(shown: Pictures) -> bytes:
    """One PNG: before, after, and the multiplied difference, from left to right."""
    parts = [
        cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_COLOR)
        for png in (shown.before_png, shown.after_png, shown.difference_png)
    ]
    return _png(np.hstack([np.asarray(part, np.uint8) for part in parts])[..., ::-1])


def _shrunk(rgb_u8: NDArray[np.uint8]) -> NDArray[np.uint8]:
    scale = MAX_SIDE_PX / max(rgb_u8.shape[:2])
    if scale >= 1.0:
        return rgb_u8
    size = math.ceil(rgb_u8.shape[1] * scale), math.ceil(rgb_u8.shape[0] * scale)
    return np.asarray(cv2.resize(rgb_u8, size, interpolation=cv2.INTER_AREA), np.uint8)


def _png(rgb_u8: NDArray[np.uint8]) -> bytes:
    done, buffer = cv2.imencode(".png", np.ascontiguousarray(rgb_u8[..., ::-1]))
    assert done
    return bytes(buffer)
