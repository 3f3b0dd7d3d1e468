"""What becomes of one face at the photo's own resolution: what is moved, and what is added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from cloakroom_engine.cloak import field, frame, scene
from cloakroom_engine.cloak.budget import largest_scale
from cloakroom_engine.cloak.hooks import Hooks
from cloakroom_engine.cloak.objective import Witness
from cloakroom_engine.cloak.optimise import SHIPPED, laid
from cloakroom_engine.cloak.pattern import Pattern
from cloakroom_engine.cloak.perception import hiding, toned
from cloakroom_engine.cloak.refine import refine
from cloakroom_engine.photo.decoded import Pixels
from cloakroom_engine.photo.sight import IDENTICAL, seen
from cloakroom_engine.progress import Reporter
from cloakroom_engine.protect.move import Moved, resampled, sharpened, shift_of
from cloakroom_engine.records import STRENGTHS, Box, CloakRecipe

MOST = 1.5
"""By how much what was refined may be strengthened where it is seen less than the strength says."""


@dataclass(frozen=True, eq=False)
class FaceChange:
    """What is done to a photo around one face.

    Attributes:
        moved: where the pixels of a box come from.
        delta_f32: (h, w, 3) grey levels of 255 that are added to the moved box.
        crop_px: the face crop on which strengths are promised: left, top, right, bottom.
        share: the largest displacement, as a fraction of the distance between the eyes.
    """

    moved: Moved
    delta_f32: NDArray[np.float32]
    crop_px: Box
    share: float = 0.0

    @property
    def box_px(self) -> tuple[int, int, int, int]:
        """The box that is changed: left, top, right, bottom."""
        return self.moved.box_px


def perturb(
    rgb_u8: NDArray[np.uint8],
    points_px: NDArray[np.floating],
    pattern: Pattern,
    witnesses: Sequence[Witness],
    recipe: CloakRecipe,
    strength: str,
    steps: int,
    reporter: Reporter,
    hooks: Hooks = SHIPPED,
) -> FaceChange:
    """Lay a person's cloak on one face and refine it there.

    Args:
        rgb_u8: (H, W, 3) upright photo.
        points_px: (5, 2) the person's landmarks in it.
        pattern: from ``cloak.optimise.learn``.
        witnesses: the surrogates; not used when ``steps`` is 0.
        recipe: of the cloak.
        strength: one of ``records.STRENGTHS``: what is promised.
        steps: refining steps on this photo; 0 lays the cloak alone.
        reporter: asked at every step.
        hooks: of the refining loop.

    Raises:
        Cancelled: when the reporter says so.
    """
    asked = replace(recipe, strength=strength)
    place = scene.build(rgb_u8, points_px, pattern.mask.device)
    worn, _ = laid(place, pattern, asked.promise)
    if steps:
        worn = refine(place, worn, witnesses, asked, steps, reporter, hooks)
    shape = field.dense(worn.points, asked.promise.move)
    box = place.box_px
    moved = Moved(box, shift_of(shape, frame.photo_to_frame(points_px), box))
    height, width = rgb_u8.shape[:2]
    left, top, right, bottom = frame.crop_box_px(points_px, width, height)
    bare = FaceChange(
        moved,
        np.zeros((box[3] - box[1], box[2] - box[0], 3), np.float32),
        (float(left), float(top), float(right), float(bottom)),
        float(shape.square().sum(dim=0).max().sqrt()) / field.EYES_PX,
    )
    return replace(bare, delta_f32=_added(rgb_u8, bare, place, worn.v, strength))


def _added(
    rgb_u8: NDArray[np.uint8], bare: FaceChange, place: scene.Scene, v: Tensor, strength: str
) -> NDArray[np.float32]:
    """What is added at the photo's resolution, (h, w, 3), as the strength allows it there."""
    left, top, right, bottom = bare.box_px
    # The others of the photo are not asked: where faces touch, what is added hardly depends on it.
    base = changed(rgb_u8[top:bottom, left:right], [_at_origin(bare)], 0.0)
    clean = scene.tensor(base)
    grown = (place.window * toned(v)).cpu()
    if grown.shape[1:] != clean.shape[1:]:
        size = (clean.shape[1], clean.shape[2])
        grown = F.interpolate(grown[None], size, mode="bilinear", align_corners=False)[0]
    delta = hiding(clean) * grown
    crop = [int(side) for side in bare.crop_px]
    rows, columns = slice(crop[1] - top, crop[3] - top), slice(crop[0] - left, crop[2] - left)
    before = base[rows, columns]

    def unseen(image: Tensor) -> Tensor:
        after = image.to(torch.uint8).permute(1, 2, 0).contiguous().numpy()
        return torch.tensor(seen(before, after) / IDENTICAL)

    floor = STRENGTHS[strength].seen / IDENTICAL
    scale = largest_scale(unseen, clean[:, rows, columns], delta[:, rows, columns], floor, MOST)
    return (scale * delta).permute(1, 2, 0).contiguous().numpy()


def _at_origin(change: FaceChange) -> FaceChange:
    left, top, right, bottom = change.box_px
    return replace(change, moved=replace(change.moved, box_px=(0, 0, right - left, bottom - top)))


def changed(pixels: Pixels, changes: Sequence[FaceChange], gain: float) -> Pixels:
    """A copy of (H, W, 3) uint8 or uint16 pixels with every face moved and added to.

    Every pixel is sampled once from the original, also where the boxes of several faces overlap:
    their displacements add up there. Rounded, never truncated. ``gain`` scales what is added, 0
    being the faces moved alone. Pixels that nothing reaches stay as they were, bit for bit.
    """
    result = pixels.copy()
    highest = int(np.iinfo(pixels.dtype).max)
    for change in changes:
        left, top, right, bottom = change.box_px
        original = pixels[top:bottom, left:right]
        shift = _gathered(change, changes, [each.moved.shift_px for each in changes])
        part = original.astype(np.float32)
        if shift.any():
            part = sharpened(resampled(pixels, Moved(change.box_px, shift)), original)
        delta = _gathered(change, changes, [each.delta_f32 for each in changes])
        part += delta * np.float32(gain * highest / 255)
        np.clip(np.rint(part, out=part), 0, highest, out=part)
        touched = shift.any(axis=2) | delta.any(axis=2)
        result[top:bottom, left:right][touched] = part.astype(pixels.dtype)[touched]
    return result


def _gathered(
    change: FaceChange, changes: Sequence[FaceChange], planes: Sequence[NDArray[np.float32]]
) -> NDArray[np.float32]:
    """The sum in one face's box of what all faces have there, (h, w, C)."""
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
