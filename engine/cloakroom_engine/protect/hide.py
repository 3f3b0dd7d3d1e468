"""Faces of people who are not to be recognised at all: blurred, in blocks, or covered."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import cv2
import numpy as np

from cloakroom_engine.photo.decoded import Pixels
from cloakroom_engine.records import Box

HIDINGS: Final = ("blur", "mosaic", "box")
AIR: Final = 0.25
"""Of the box's size on every side: detectors cut off hair and chin."""
BLOCKS: Final = 6
"""Across the hidden square. A fine mosaic, or a blur that is none, can be undone by a network
that was taught to; six blocks say little more than the colour of the hair."""
_GREY: Final = 96


def hide(pixels: Pixels, boxes_px: Iterable[tuple[Box, str]]) -> Pixels:
    """A copy of (H, W, 3) pixels in which each box is hidden in its way (one of ``HIDINGS``).

    Everything outside the hidden ovals and squares stays as it was, bit for bit.
    """
    changed = pixels.copy()
    for box_px, how in boxes_px:
        _hide_one(changed, box_px, how)
    return changed


def _hide_one(pixels: Pixels, box_px: Box, how: str) -> None:
    height, width = pixels.shape[:2]
    left, top, right, bottom = box_px
    wide, high = AIR * (right - left), AIR * (bottom - top)
    x0, x1 = max(0, round(left - wide)), min(width, round(right + wide))
    y0, y1 = max(0, round(top - high)), min(height, round(bottom + high))
    if x1 <= x0 or y1 <= y0:
        return
    part = pixels[y0:y1, x0:x1]
    scale = int(np.iinfo(pixels.dtype).max) / 255
    if how == "box":
        part[:] = round(_GREY * scale)
        return
    blocks = (min(BLOCKS, part.shape[1]), min(BLOCKS, part.shape[0]))
    coarse = cv2.resize(part, blocks, interpolation=cv2.INTER_AREA)
    size = (part.shape[1], part.shape[0])
    if how == "mosaic":
        part[:] = cv2.resize(coarse, size, interpolation=cv2.INTER_NEAREST)
        return
    # From the blocks, not from the face: a smooth picture with nothing finer in it to bring back.
    smooth = cv2.resize(coarse, size, interpolation=cv2.INTER_CUBIC)
    inside = _oval(*size)[..., None]
    mixed = smooth * inside + part * (1 - inside)
    part[:] = np.clip(np.rint(mixed), 0, np.iinfo(pixels.dtype).max).astype(pixels.dtype)


def _oval(width: int, height: int) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    """(height, width) 1 on the face and its surroundings, 0 in the corners, soft between."""
    rows = np.linspace(-1, 1, height, dtype=np.float32)[:, None]
    columns = np.linspace(-1, 1, width, dtype=np.float32)[None, :]
    edge: np.ndarray[tuple[int, int], np.dtype[np.float32]] = np.clip(
        (1.02 - np.hypot(rows, columns)) / 0.12, 0, 1
    ).astype(np.float32)
    return edge
