"""What others do, made as visible as our copy: a flat mask, an attack on each photo alone, and our
own loop without moving anything."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import cv2
import numpy as np
import torch
from torch import Tensor

import looks
from bed import Known
from cloakroom_engine.cloak import field, frame, scene
from cloakroom_engine.cloak.budget import largest_scale
from cloakroom_engine.cloak.objective import Witness
from cloakroom_engine.cloak.pattern import Pattern
from cloakroom_engine.cloak.views import Views
from cloakroom_engine.photo.visibility import crop
from cloakroom_engine.progress import Silent
from cloakroom_engine.protect.change import FaceChange, changed
from cloakroom_engine.protect.face import perturb
from cloakroom_engine.protect.move import Moved
from cloakroom_engine.records import STRENGTHS, Box, CloakRecipe, Strength

FLOOR = 0.95
STEP = 1.0
"""Grey levels."""
NEAR = 0.03
"""Butteraugli may differ by this part of what was asked for."""
ROUNDS = 8


def crop_of(known: Known) -> Box:
    """The face crop on which visibility is measured."""
    height, width = known.rgb_u8.shape[:2]
    left, top, right, bottom = frame.crop_box_px(known.face.points_px, width, height)
    return float(left), float(top), float(right), float(bottom)


def added(known: Known, box: tuple[int, int, int, int], delta: np.ndarray[Any, Any]) -> FaceChange:
    """Something that is added, and nothing moved."""
    moved = Moved(box, np.zeros((*delta.shape[:2], 2), np.float32))
    return FaceChange(moved, delta.astype(np.float32), crop_of(known))


def flat(known: Known, mask: Tensor) -> FaceChange:
    """A (3, 112, 112) mask in grey levels warped on the face."""
    height, width = known.rgb_u8.shape[:2]
    points = np.asarray(known.face.points_px, np.float64)
    to_frame = frame.photo_to_frame(points)
    box = frame.bounds_px(to_frame, 0, frame.SIDE - 1, width, height)
    to_patch = np.array([[1.0, 0, -box[0]], [0, 1.0, -box[1]]])
    to_crop = to_frame - np.array([[0, 0, frame.MARGIN], [0, 0, frame.MARGIN]])
    M = frame.compose(to_patch, frame.inverse(to_crop))
    size = (box[2] - box[0], box[3] - box[1])
    flat = mask.permute(1, 2, 0).contiguous().numpy()
    return added(known, box, np.asarray(cv2.warpAffine(flat, M, size, flags=cv2.INTER_LINEAR)))


def still(known: Known, pattern: Pattern, witnesses: Sequence[Witness], steps: int) -> FaceChange:
    """Our own loop at a strength that moves nothing and adds what the old balanced one added."""
    rigid = Pattern(pattern.mask, torch.zeros(field.SHAPE))
    STRENGTHS["still"] = Strength(move=1e-6, seen=-1e9, similarity=0.95)
    try:
        return perturb(
            *(known.rgb_u8, known.face.points_px, rigid, witnesses, CloakRecipe()),
            *("still", steps, Silent()),
        )
    finally:
        del STRENGTHS["still"]


def as_visible(known: Known, change: FaceChange, asked: float) -> FaceChange:
    """The same, scaled until Butteraugli sees as much of it as ``asked``."""
    before = looks.enlarged(crop(known.rgb_u8, change.crop_px))
    scale = 1.0
    for _ in range(ROUNDS):
        scaled = replace(change, delta_f32=change.delta_f32 * np.float32(scale))
        after = crop(changed(known.rgb_u8, [scaled], 1.0), change.crop_px)
        found = looks.butteraugli(before, looks.enlarged(after))
        if abs(found - asked) <= NEAR * asked:
            break
        scale *= (asked / max(found, 1e-3)) ** 0.9
    return scaled


def per_photo(known: Known, witnesses: Sequence[Witness], bed: Any, steps: int) -> FaceChange:
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
    return added(known, place.box_px, full[0].permute(1, 2, 0).contiguous().numpy())


def _least_alike(witnesses: Sequence[Witness], bed: Any) -> int:
    """The stranger whom all surrogates together find least like the person."""
    scores = []
    for witness in witnesses:
        rows = bed.strangers[witness.surrogate.card.name]
        cosines = rows @ witness.clean.mean(dim=0).numpy()
        scores.append((cosines - witness.stranger_mean) / witness.stranger_spread)
    return int(np.mean(scores, axis=0).argmin())
