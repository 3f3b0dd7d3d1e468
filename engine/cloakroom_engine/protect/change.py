"""What is done to a photo's faces: some pixels come from elsewhere, and something is added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.photo.decoded import Pixels
from cloakroom_engine.protect.move import Moved, resampled, sharpened
from cloakroom_engine.records import Box


@dataclass(frozen=True, eq=False)
class FaceChange:
    """What is done to a photo around one face.

    Attributes:
        moved: where the pixels of a box come from.
        delta_f32: (h, w, 3) grey levels of 255 that are added to the moved box.
        crop_px: the face crop on which strengths are promised: left, top, right, bottom.
        share: the largest displacement, as a fraction of the distance between the eyes.
        worn: the displacement as ``protect.worn`` keeps it.
        sampled_f32: (h, w, 3) ``sampled`` of the very pixels that are changed, where somebody has
            needed it before; used where no other face reaches into the box.
    """

    moved: Moved
    delta_f32: NDArray[np.float32]
    crop_px: Box
    share: float = 0.0
    worn: bytes = b""
    sampled_f32: NDArray[np.float32] | None = None

    @property
    def box_px(self) -> tuple[int, int, int, int]:
        """The box that is changed: left, top, right, bottom."""
        return self.moved.box_px

    def seen_from(self, left: int, top: int) -> FaceChange:
        """The same change in the part of the photo that begins at this pixel."""
        box, crop = self.box_px, self.crop_px
        return replace(
            self,
            moved=Moved(
                (box[0] - left, box[1] - top, box[2] - left, box[3] - top), self.moved.shift_px
            ),
            crop_px=(crop[0] - left, crop[1] - top, crop[2] - left, crop[3] - top),
        )


def changed(pixels: Pixels, changes: Sequence[FaceChange], gain: float) -> Pixels:
    """A copy of (H, W, 3) uint8 or uint16 pixels with every face moved and added to.

    Every pixel is sampled once from the original, also where the boxes of several faces overlap:
    their displacements add up there. Rounded, never truncated. ``gain`` scales what is added, 0
    being the faces moved alone. Pixels that nothing reaches stay as they were, bit for bit.
    """
    result = pixels.copy()
    highest = int(np.iinfo(pixels.dtype).max)
    depth = cv2.CV_8U if pixels.dtype == np.uint8 else cv2.CV_16U
    for change in changes:
        left, top, right, bottom = change.box_px
        original = pixels[top:bottom, left:right]
        alone = _alone(change, changes)
        shift = _gathered(change, changes, [each.moved.shift_px for each in changes], alone)
        if change.sampled_f32 is not None and alone:
            base = change.sampled_f32
        elif shift.any():
            base = sampled(pixels, Moved(change.box_px, shift))
        else:
            base = original.astype(np.float32)
        delta = _gathered(change, changes, [each.delta_f32 for each in changes], alone)
        # Rounds to the nearest level, a half to the even one, and stays within 0 and ``highest``.
        part = cv2.add(base, delta * np.float32(gain * highest / 255), dtype=depth)
        touched = _somewhere(shift) | _somewhere(delta)
        cv2.copyTo(part, touched, result[top:bottom, left:right])
    return result


def sampled(pixels: Pixels, moved: Moved) -> NDArray[np.float32]:
    """The moved box of (H, W, 3) pixels, unrounded, as fine as it was before."""
    left, top, right, bottom = moved.box_px
    return sharpened(resampled(pixels, moved), pixels[top:bottom, left:right])


def _alone(change: FaceChange, changes: Sequence[FaceChange]) -> bool:
    left, top, right, bottom = change.box_px
    return not any(
        left < other.box_px[2]
        and other.box_px[0] < right
        and top < other.box_px[3]
        and other.box_px[1] < bottom
        for other in changes
        if other is not change
    )


def _somewhere(planes: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Where any of (h, w, C) is not zero, as 255; NumPy's ``any`` takes a hundred times as long."""
    nothing = (0.0,) * planes.shape[2]
    return np.asarray(cv2.bitwise_not(cv2.inRange(planes, nothing, nothing)), np.uint8)


def _gathered(
    change: FaceChange,
    changes: Sequence[FaceChange],
    planes: Sequence[NDArray[np.float32]],
    alone: bool,
) -> NDArray[np.float32]:
    """The sum in one face's box of what all faces have there, (h, w, C); not a copy where it is
    ``alone`` there."""
    if alone:
        return next(plane for each, plane in zip(changes, planes, strict=True) if each is change)
    left, top, right, bottom = change.box_px
    total = np.zeros((bottom - top, right - left, planes[0].shape[2]), np.float32)
    for other, plane in zip(changes, planes, strict=True):
        x, y = other.box_px[:2]
        low = (max(left, x), max(top, y))
        high = (min(right, other.box_px[2]), min(bottom, other.box_px[3]))
        if low[0] < high[0] and low[1] < high[1]:
            total[low[1] - top : high[1] - top, low[0] - left : high[0] - left] += plane[
                low[1] - y : high[1] - y, low[0] - x : high[0] - x
            ]
    return total
