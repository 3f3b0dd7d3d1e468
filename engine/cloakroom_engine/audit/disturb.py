"""What happens to a photo on its way: re-encodings and resizes, and the control noises."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from cloakroom_engine.photo.shrink import at_most
from cloakroom_engine.records import Box

Subsampling = Literal["4:4:4", "4:2:2", "4:2:0"]

AS_SAVED = "as-saved"
JPEG_75 = "jpeg-75"
LONG_SIDE_1080 = "long-side-1080"


@dataclass(frozen=True, slots=True)
class Disturbance:
    """A named change of a whole (H, W, 3) uint8 photo; deterministic."""

    name: str
    apply: Callable[[NDArray[np.uint8]], NDArray[np.uint8]]


def jpeg(
    rgb_u8: NDArray[np.uint8], quality: int, subsampling: Subsampling = "4:2:0"
) -> NDArray[np.uint8]:
    """The photo after a round trip through JPEG at ``quality`` (1..95)."""
    buffer = io.BytesIO()
    image = Image.fromarray(np.ascontiguousarray(rgb_u8))
    image.save(buffer, "JPEG", quality=quality, subsampling=subsampling)
    return np.asarray(Image.open(buffer).convert("RGB"), dtype=np.uint8)


DISTURBANCES: tuple[Disturbance, ...] = (
    Disturbance(AS_SAVED, lambda rgb_u8: rgb_u8),
    Disturbance(JPEG_75, lambda rgb_u8: jpeg(rgb_u8, 75)),
    Disturbance(LONG_SIDE_1080, lambda rgb_u8: at_most(rgb_u8, 1080)),
)
"""What every audit puts a photo through. ``AS_SAVED`` comes first and is what verdicts rest on."""


def region_of(height: int, width: int, boxes_px: Iterable[Box]) -> NDArray[np.bool_]:
    """A (height, width) map that is true inside the boxes (left, top, right, bottom)."""
    region = np.zeros((height, width), dtype=np.bool_)
    for left, top, right, bottom in boxes_px:
        rows = slice(max(0, int(np.floor(top))), max(0, int(np.ceil(bottom))))
        columns = slice(max(0, int(np.floor(left))), max(0, int(np.ceil(right))))
        region[rows, columns] = True
    return region


def flat_noise(
    original_rgb_u8: NDArray[np.uint8], linf: float, region: NDArray[np.bool_], *, seed: int
) -> NDArray[np.uint8]:
    """The original with random signs times ``linf`` grey levels inside ``region`` (H, W).

    The plain control of equal L-infinity, and the one that decides by default. Where a cloak
    reaches its L-infinity in few pixels only, this noise is far more visible than the cloak
    (report its structural similarity), so beating it is the harder test of the two.
    """
    noisy, inside = original_rgb_u8.copy(), _box(region)
    signs = _signs(noisy.shape, inside, seed)
    change = signs * round(linf) * region[inside][..., None]
    noisy[inside] = np.clip(noisy[inside] + change, 0, 255)
    return noisy


def matched_noise(
    base_rgb_u8: NDArray[np.uint8],
    before_rgb_u8: NDArray[np.uint8],
    after_rgb_u8: NDArray[np.uint8],
    region: NDArray[np.bool_],
    *,
    seed: int,
) -> NDArray[np.uint8]:
    """``base`` with what was added between ``before`` and ``after`` in size, and random signs.

    Equal to the cloak in L-infinity, L2 and place inside ``region`` (H, W), but without its
    direction: what is left is the effect of noise as such. A sign that would leave 0..255 is
    turned round, so that clipping costs the control nothing.
    """
    noisy, inside = base_rgb_u8.copy(), _box(region)
    original = noisy[inside].astype(np.int16)
    added = after_rgb_u8[inside].astype(np.int16) - before_rgb_u8[inside].astype(np.int16)
    size = np.abs(added) * region[inside][..., None]
    change = _signs(noisy.shape, inside, seed) * size
    outside = (original + change < 0) | (original + change > 255)
    noisy[inside] = original + np.where(outside, -change, change)
    return noisy


def _box(region: NDArray[np.bool_]) -> tuple[slice, slice]:
    """The rows and columns in which an (H, W) map is true somewhere: of a large photo a face is a
    small part."""
    rows, columns = (np.flatnonzero(region.any(axis=axis)) for axis in (1, 0))
    if not len(rows):
        return slice(0, 0), slice(0, 0)
    return slice(int(rows[0]), int(rows[-1]) + 1), slice(int(columns[0]), int(columns[-1]) + 1)


def _signs(shape: tuple[int, ...], inside: tuple[slice, slice], seed: int) -> NDArray[np.int16]:
    """Signs for a whole photo, as far as they are asked for: a place has the same in any box."""
    bits = np.random.default_rng(seed).integers(0, 2, size=shape, dtype=np.int16)[inside]
    return bits * np.int16(2) - np.int16(1)
