"""How much weaker what is added must be for what the encoder will do to it, face by face.

Encoding a face is quick where encoding a photo of many megapixels is not, and a JPEG's blocks do
not care what is around them: what is found out on the part holds for the file. The encoder's own
damage is not the cloak's: the copy is compared with the moved face encoded in the same way.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.photo.decoded import DecodedPhoto, Pixels, to_u8
from cloakroom_engine.photo.encode import BLOCK_PX, part_as_encoded, plan
from cloakroom_engine.photo.sight import IDENTICAL, seen_quickly
from cloakroom_engine.photo.visibility import crop
from cloakroom_engine.protect.change import FaceChange, changed
from cloakroom_engine.protect.move import Moved

TRIES = 4
LEAST_GAIN = 0.5
"""What a coarse encoder does to a photo is not the cloak's to pay for with all it has."""


@dataclass(frozen=True, eq=False)
class Encoder:
    """How a photo will be written. ``format`` and ``quality`` as for ``photo.encode.encoded``."""

    photo: DecodedPhoto
    format: str = "keep"
    quality: int | None = None

    def face(
        self, change: FaceChange, everybody: Sequence[FaceChange], gain: float
    ) -> NDArray[np.uint8]:
        """The face crop (h, w, 3) as the file will hold it, with ``gain`` times what is added."""
        part, corner = self._part(change, everybody, gain)
        encoded = part_as_encoded(self.photo, part, format=self.format, quality=self.quality)
        return crop(encoded, change.seen_from(*corner).crop_px)

    def moved(self, change: FaceChange, everybody: Sequence[FaceChange]) -> NDArray[np.uint8]:
        """The face crop (h, w, 3) before anything is added and before it is encoded."""
        part, corner = self._part(change, everybody, 0.0)
        return crop(to_u8(part), change.seen_from(*corner).crop_px)

    def _part(
        self, change: FaceChange, everybody: Sequence[FaceChange], gain: float
    ) -> tuple[Pixels, tuple[int, int]]:
        """The surroundings of one face with everything that is done there, and their corner."""
        left, top, right, bottom = _aligned(change.box_px, self.photo.width, self.photo.height)
        here = [cut for each in everybody if (cut := _cut(each, (left, top, right, bottom)))]
        return changed(self.photo.pixels[top:bottom, left:right], here, gain), (left, top)


def foresee(
    encoder: Encoder,
    changes: Sequence[FaceChange],
    floors: Sequence[float],
    without: Sequence[NDArray[np.uint8] | None],
) -> float:
    """The factor, ``LEAST_GAIN`` to 1, with which every face keeps its floor once encoded; 1 where
    nothing is lost.

    Args:
        encoder: of the original.
        changes: what will be done to it.
        floors: the SSIMULACRA2 score to keep on each of the faces.
        without: each face with nothing added, encoded; None where nothing is added.
    """
    if plan(encoder.photo, encoder.format, encoder.quality).lossless:
        return 1.0
    factor = 1.0
    for face, floor, before in zip(changes, floors, without, strict=True):
        if before is None:
            continue
        for _ in range(TRIES):
            after = encoder.face(face, changes, factor)
            loss = IDENTICAL - seen_quickly(before, after)
            if loss <= IDENTICAL - floor or factor <= LEAST_GAIN:
                break
            factor = weaker(factor, (IDENTICAL - floor) / loss)
    return factor


def weaker(factor: float, part: float) -> float:
    """The next factor to try where only ``part`` of the loss is allowed."""
    return max(LEAST_GAIN, factor * 0.98 * part)


def _cut(change: FaceChange, part: tuple[int, int, int, int]) -> FaceChange | None:
    """What of a face's change falls into a part of the photo, seen from the part's corner."""
    x, y, right, bottom = change.box_px
    left, top = max(x, part[0]), max(y, part[1])
    right, bottom = min(right, part[2]), min(bottom, part[3])
    if left >= right or top >= bottom:
        return None
    rows, columns = slice(top - y, bottom - y), slice(left - x, right - x)
    inside = replace(
        change,
        moved=Moved((left, top, right, bottom), change.moved.shift_px[rows, columns]),
        delta_f32=change.delta_f32[rows, columns],
    )
    return inside.seen_from(part[0], part[1])


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
