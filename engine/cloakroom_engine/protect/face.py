"""The perturbation of one face at the photo's own resolution."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from cloakroom_engine.cloak import frame, scene
from cloakroom_engine.cloak.budget import largest_scale
from cloakroom_engine.cloak.hooks import Hooks
from cloakroom_engine.cloak.objective import Witness
from cloakroom_engine.cloak.optimise import MOST, SHIPPED, laid
from cloakroom_engine.cloak.perception import SeenSimilarity, hiding, toned
from cloakroom_engine.cloak.refine import refine
from cloakroom_engine.photo.decoded import Pixels
from cloakroom_engine.progress import Reporter
from cloakroom_engine.records import Box, CloakRecipe

SLACK = 1.0
"""A large face keeps the floor at working size too: seen from where the whole face is seen, its
wrinkles would else be deeper than the strength says."""


@dataclass(frozen=True, eq=False)
class FaceDelta:
    """What is added to a photo around one face.

    Attributes:
        box_px: left, top, right, bottom of the patch in the photo.
        delta_f32: (h, w, 3) grey levels of 255.
        crop_px: the face crop on which similarity is promised: left, top, right, bottom.
    """

    box_px: tuple[int, int, int, int]
    delta_f32: NDArray[np.float32]
    crop_px: Box


def perturb(
    rgb_u8: NDArray[np.uint8],
    points_px: NDArray[np.floating],
    mask: Tensor,
    witnesses: Sequence[Witness],
    recipe: CloakRecipe,
    strength: str,
    steps: int,
    reporter: Reporter,
    hooks: Hooks = SHIPPED,
) -> FaceDelta:
    """Lay a person's mask on one face and refine it there.

    Args:
        rgb_u8: (H, W, 3) upright photo.
        points_px: (5, 2) the person's landmarks in it.
        mask: (3, 160, 160) from ``cloak.optimise.learn``.
        witnesses: the surrogates; not used when ``steps`` is 0.
        recipe: of the cloak.
        strength: one of ``records.STRENGTHS``: the similarity to keep on the face crop.
        steps: refining steps on this photo; 0 lays the mask alone.
        reporter: asked at every step.
        hooks: of the refining loop.

    Raises:
        Cancelled: when the reporter says so.
    """
    asked = replace(recipe, strength=strength)
    place = scene.build(rgb_u8, points_px, mask.device)
    left, top, right, bottom = place.box_px
    part = rgb_u8[top:bottom, left:right]
    if steps:
        v, _ = laid(place, mask, asked.ssim_floor)
        v = refine(place, v, witnesses, asked, steps, reporter, hooks)
        delta = _full_size(place, v, part, asked.ssim_floor, SLACK)
    else:
        delta = _full_size(place, place.lay(mask), part, asked.ssim_floor, MOST)
    height, width = rgb_u8.shape[:2]
    crop = frame.crop_box_px(points_px, width, height)
    return FaceDelta(
        place.box_px,
        delta.permute(1, 2, 0).contiguous().numpy(),
        (float(crop[0]), float(crop[1]), float(crop[2]), float(crop[3])),
    )


def _full_size(
    place: scene.Scene, v: Tensor, part_u8: NDArray[np.uint8], floor: float, most: float
) -> Tensor:
    """The perturbation (3, h, w) at the photo's resolution, at most ``most`` times as strong as
    ``v``, within the floor there too."""
    with torch.no_grad():
        clean = scene.tensor(part_u8)
        grown = (place.window * toned(v)).cpu()
        if grown.shape[1:] != clean.shape[1:]:
            size = (clean.shape[1], clean.shape[2])
            grown = F.interpolate(grown[None], size, mode="bilinear", align_corners=False)[0]
        delta = hiding(clean) * grown
        height, width = clean.shape[1] / v.shape[1], clean.shape[2] / v.shape[2]
        rows = slice(round(place.crop[0].start * height), round(place.crop[0].stop * height))
        columns = slice(round(place.crop[1].start * width), round(place.crop[1].stop * width))
        similarity = SeenSimilarity(clean[:, rows, columns])
        scale = largest_scale(
            similarity, clean[:, rows, columns], delta[:, rows, columns], floor, most
        )
        return scale * delta


def add(pixels: Pixels, deltas: Sequence[FaceDelta], gain: float) -> Pixels:
    """A copy of (H, W, 3) uint8 or uint16 pixels with every perturbation added.

    Rounded, never truncated. ``gain`` scales all of them, 1 being as they are. Pixels outside
    the feathered windows stay as they were, bit for bit.
    """
    changed = pixels.copy()
    highest = int(np.iinfo(pixels.dtype).max)
    for face in deltas:
        left, top, right, bottom = face.box_px
        part = changed[top:bottom, left:right].astype(np.float32)
        part += face.delta_f32 * np.float32(gain * highest / 255)
        np.clip(np.rint(part, out=part), 0, highest, out=part)
        changed[top:bottom, left:right] = part.astype(pixels.dtype)
    return changed
