"""What others do, at a visibility of our choice: a flat mask, and an attack on each photo alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np
import torch
from torch import Tensor

from bed import Known
from cloakroom_engine.cloak import frame, scene
from cloakroom_engine.cloak.budget import largest_scale
from cloakroom_engine.cloak.objective import Witness
from cloakroom_engine.cloak.perception import StructuralSimilarity
from cloakroom_engine.cloak.views import Views
from cloakroom_engine.protect.face import FaceDelta
from cloakroom_engine.records import Box, CloakRecipe

MOST = 64.0
FLOOR = 0.95
STEP = 1.0
"""Grey levels."""


def crop_of(known: Known) -> Box:
    """The face crop on which similarity is measured."""
    height, width = known.rgb_u8.shape[:2]
    left, top, right, bottom = frame.crop_box_px(known.face.points_px, width, height)
    return float(left), float(top), float(right), float(bottom)


def laid_flat(known: Known, mask: Tensor, floor: float) -> FaceDelta:
    """A (3, 112, 112) mask in grey levels warped on the face, scaled to ``floor``."""
    height, width = known.rgb_u8.shape[:2]
    points = np.asarray(known.face.points_px, np.float64)
    to_frame = frame.photo_to_frame(points)
    box = frame.bounds_px(to_frame, 0, frame.SIDE - 1, width, height)
    to_patch = np.array([[1.0, 0, -box[0]], [0, 1.0, -box[1]]])
    to_crop = to_frame - np.array([[0, 0, frame.MARGIN], [0, 0, frame.MARGIN]])
    M = frame.compose(to_patch, frame.inverse(to_crop))
    size = (box[2] - box[0], box[3] - box[1])
    flat = mask.permute(1, 2, 0).contiguous().numpy()
    warped = cv2.warpAffine(flat, M, size, flags=cv2.INTER_LINEAR)
    return scaled(known, FaceDelta(box, np.asarray(warped, np.float32), crop_of(known)), floor)


def scaled(known: Known, delta: FaceDelta, floor: float) -> FaceDelta:
    """The same perturbation, as strong as ``floor`` allows."""
    left, top, right, bottom = (int(x) for x in delta.crop_px)
    x, y = delta.box_px[:2]
    clean = scene.tensor(known.rgb_u8[top:bottom, left:right])
    part = delta.delta_f32[top - y : bottom - y, left - x : right - x]
    change = torch.from_numpy(np.ascontiguousarray(part)).permute(2, 0, 1)
    scale = largest_scale(StructuralSimilarity(clean), clean, change, floor, MOST)
    return FaceDelta(delta.box_px, delta.delta_f32 * np.float32(scale), delta.crop_px)


def per_photo(known: Known, witnesses: Sequence[Witness], bed: Any, steps: int) -> FaceDelta:
    """One photo alone, the way Fawkes works (arXiv 2002.08327), with our surrogates.

    Towards the identity that is least like the person, by squared distance of embeddings through
    the plain alignment; Adam on grey levels, the same everywhere; held at a structural similarity
    of 0.95 after every step, where Fawkes bounds DSSIM by a penalty.
    """
    place = scene.build(known.rgb_u8, known.face.points_px)
    least = _least_alike(witnesses, bed)
    views = Views(CloakRecipe(), 0)
    delta = torch.zeros_like(place.clean)
    delta.requires_grad_(True)
    adam = torch.optim.Adam([delta], lr=STEP)
    start = torch.Generator().manual_seed(0)
    with torch.no_grad():
        delta += torch.randn(delta.shape, generator=start)
    for _ in range(steps):
        adam.zero_grad()
        patch = (place.clean + place.window * delta).clamp(0, 255)
        loss = torch.zeros(())
        for witness in witnesses:
            card = witness.surrogate.card
            chip = views.chip(place, patch, card, jitter=False)
            target = torch.from_numpy(bed.strangers[card.name][least])
            loss = loss + (witness.surrogate(chip)[0] - target).square().sum()
        loss.backward()
        adam.step()
        with torch.no_grad():
            shown = place.window * delta
            delta *= largest_scale(place.ssim, place.clean, shown, FLOOR, 1.0)
    with torch.no_grad():
        change = (place.window * delta)[None]
    left, top, right, bottom = place.box_px
    full = torch.nn.functional.interpolate(
        change, (bottom - top, right - left), mode="bilinear", align_corners=False
    )
    moved = full[0].permute(1, 2, 0).contiguous().numpy()
    return scaled(known, FaceDelta(place.box_px, moved, crop_of(known)), FLOOR)


def _least_alike(witnesses: Sequence[Witness], bed: Any) -> int:
    """The stranger whom all surrogates together find least like the person."""
    scores = []
    for witness in witnesses:
        rows = bed.strangers[witness.surrogate.card.name]
        cosines = rows @ witness.clean.mean(dim=0).numpy()
        scores.append((cosines - witness.stranger_mean) / witness.stranger_spread)
    return int(np.mean(scores, axis=0).argmin())
