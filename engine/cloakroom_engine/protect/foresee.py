"""How much weaker a perturbation must be for what the encoder will do to it, face by face.

Encoding a face is quick where encoding a photo of many megapixels is not, and a JPEG's blocks do
not care what is around them: what is found out on the part holds for the file.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from cloakroom_engine.photo.decoded import DecodedPhoto, to_u8
from cloakroom_engine.photo.encode import BLOCK_PX, part_as_encoded
from cloakroom_engine.photo.visibility import ssim
from cloakroom_engine.protect.face import FaceDelta, add

Sides = tuple[int, int, int, int]
"""Left, top, right, bottom."""
TRIES = 5
LEAST_GAIN = 0.6
"""What a coarse encoder does to a photo is not the cloak's to pay for with all it has."""


def gain(
    photo: DecodedPhoto,
    deltas: Sequence[FaceDelta],
    floors: Sequence[float],
    *,
    format: str = "keep",  # noqa: A002 - the command line's word
    quality: int | None = None,
) -> float:
    """The factor, ``LEAST_GAIN`` to 1, with which every face keeps its floor once encoded.

    Args:
        photo: the original.
        deltas: what will be added.
        floors: structural similarity to keep on each of the faces.
        format, quality: as for ``photo.encode.encode``.
    """
    factor = 1.0
    for face, floor in zip(deltas, floors, strict=True):
        for _ in range(TRIES):
            loss = 1 - _similarity(photo, face, factor, format, quality)
            if loss <= 1 - floor or factor <= LEAST_GAIN:
                break
            factor = weaker(factor, (1 - floor) / loss)
    return factor


def weaker(factor: float, part: float) -> float:
    """The next factor to try where only ``part`` of the loss of similarity is allowed."""
    return max(LEAST_GAIN, factor * math.sqrt(0.97 * part))


def _similarity(
    photo: DecodedPhoto,
    face: FaceDelta,
    factor: float,
    format: str,  # noqa: A002
    quality: int | None,
) -> float:
    left, top, right, bottom = _aligned(face.box_px, photo.width, photo.height)
    part = photo.pixels[top:bottom, left:right]
    box = face.box_px
    inside = replace(face, box_px=(box[0] - left, box[1] - top, box[2] - left, box[3] - top))
    changed = add(part, [inside], factor)
    encoded = part_as_encoded(photo, changed, format=format, quality=quality)
    crop = [int(side) for side in face.crop_px]
    rows = slice(crop[1] - top, crop[3] - top)
    columns = slice(crop[0] - left, crop[2] - left)
    return ssim(to_u8(part[rows, columns]), encoded[rows, columns])


def _aligned(
    box_px: tuple[int, int, int, int], width: int, height: int
) -> tuple[int, int, int, int]:
    """The box on block borders, with a block more on each side where the photo has one."""
    left, top, right, bottom = box_px
    return (
        max(0, (left // BLOCK_PX - 1) * BLOCK_PX),
        max(0, (top // BLOCK_PX - 1) * BLOCK_PX),
        min(width, (-(-right // BLOCK_PX) + 1) * BLOCK_PX),
        min(height, (-(-bottom // BLOCK_PX) + 1) * BLOCK_PX),
    )
