"""What becomes of one face at the photo's own resolution: what is moved, and what is added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from cloakroom_engine.cloak import scene
from cloakroom_engine.cloak.budget import largest_scale
from cloakroom_engine.cloak.hooks import Hooks
from cloakroom_engine.cloak.objective import Witness
from cloakroom_engine.cloak.optimise import SHIPPED, laid
from cloakroom_engine.cloak.pattern import Pattern
from cloakroom_engine.cloak.perception import hiding, toned
from cloakroom_engine.cloak.refine import refine
from cloakroom_engine.photo.sight import IDENTICAL, seen_quickly
from cloakroom_engine.progress import Reporter
from cloakroom_engine.protect.change import FaceChange, changed
from cloakroom_engine.protect.worn import WornShape
from cloakroom_engine.records import STRENGTHS, CloakRecipe

QUICK_OFF = 0.05
"""SSIMULACRA2 by which the quick score, by which strengths are looked for, may be off at most; the
saved file is judged by the library's."""
MOST = 1.5
"""By how much what was refined may be strengthened where it is seen less than the strength says."""


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
    shape = WornShape.rounded(points_px, worn.points, asked.promise.move)
    bare = shape.change(rgb_u8.shape[1], rgb_u8.shape[0])
    return replace(bare, delta_f32=_added(rgb_u8, bare, place, worn.v, strength))


def _added(
    rgb_u8: NDArray[np.uint8], bare: FaceChange, place: scene.Scene, v: Tensor, strength: str
) -> NDArray[np.float32]:
    """What is added at the photo's resolution, (h, w, 3), as the strength allows it there."""
    left, top, right, bottom = bare.box_px
    # The others of the photo are not asked: where faces touch, what is added hardly depends on it.
    base = changed(rgb_u8[top:bottom, left:right], [bare.seen_from(left, top)], 0.0)
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
        return torch.tensor(seen_quickly(before, after) / IDENTICAL)

    floor = (STRENGTHS[strength].seen + QUICK_OFF) / IDENTICAL
    part = clean[:, rows, columns], delta[:, rows, columns]
    scale = largest_scale(unseen, *part, floor, MOST, power=1.0)
    return (scale * delta).permute(1, 2, 0).contiguous().numpy()
