"""Key frames: where a track's cloak is refined, and what is carried on from there.

What is moved is refined on a track's first key frame and stays: a face whose shape went on changing
would be seen to swim. What is added is refined on from key to key in a few steps, and lives in the
canonical frame, so that any frame in between can wear a mixture of its two neighbours.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from cloakroom_engine.cloak import frame, scene
from cloakroom_engine.cloak.budget import CLOSE, largest_scale
from cloakroom_engine.cloak.objective import Witness
from cloakroom_engine.cloak.optimise import Laid, laid
from cloakroom_engine.cloak.pattern import Pattern
from cloakroom_engine.cloak.refine import refine
from cloakroom_engine.photo.sight import IDENTICAL, seen_quickly
from cloakroom_engine.progress import Reporter
from cloakroom_engine.protect.clip.lay import FINE, MovedFace, Worn, added, settled
from cloakroom_engine.protect.face import MOST
from cloakroom_engine.records import CloakRecipe
from cloakroom_engine.tracking.sighting import Sighting

KEY_S = 1.0
"""One key frame a second: where the detector was surest."""
FIRST_STEPS, NEXT_STEPS = 20, 6
FITS = 0.94
"""A key goes on with the strength of the one before where that takes this part of what the promise
allows, and no more: one comparison instead of two or three."""


@dataclass(frozen=True, eq=False)
class Wearing:
    """A person's cloak as a clip wears it: see ``protect.face.perturb``."""

    pattern: Pattern
    witnesses: Sequence[Witness]
    recipe: CloakRecipe
    first_steps: int = FIRST_STEPS
    next_steps: int = NEXT_STEPS


def places(sightings: Sequence[Sighting], rate: float) -> list[int]:
    """The key frames of a tracklet, as frame numbers: one for every ``KEY_S`` begun, at the find
    that the detector was surest of, or in the middle where it found none."""
    length = max(1, round(KEY_S * rate))
    found = []
    for begin in range(0, len(sightings), length):
        block = sightings[begin : begin + length]
        finds = [each for each in block if each.found]
        best = max(finds, key=lambda each: each.score or 0.0) if finds else block[len(block) // 2]
        found.append(best.index)
    return found


def key(
    rgb_u8: NDArray[np.uint8],
    points_px: NDArray[np.floating],
    wearing: Wearing,
    before: Worn | None,
    reporter: Reporter,
) -> Worn:
    """The cloak refined on one frame, as strong as its promise allows there.

    Args:
        rgb_u8: (H, W, 3) the frame.
        points_px: (5, 2) steadied landmarks.
        wearing: the person's cloak.
        before: the track's last key; None at its first.
        reporter: asked at every step.

    Raises:
        Cancelled: when the reporter says so.
    """
    steps = wearing.first_steps if before is None else wearing.next_steps

    def still_wanted() -> None:
        reporter.step("refine", steps, max(steps, 1))

    reporter.step("refine", 0, max(steps, 1))
    worn = before
    if before is None or (wearing.witnesses and steps):
        worn = _refined(rgb_u8, points_px, wearing, before, steps, reporter)
    assert worn is not None
    still_wanted()
    sharper, face = settled(rgb_u8, points_px, worn.layer)
    delta = added(worn.layer, face)
    crop = frame.crop_of(face.to_frame, rgb_u8.shape[1], rgb_u8.shape[0])
    close = CLOSE if before is None else FITS
    floor = wearing.recipe.promise.seen
    strength = _strength(face, delta, crop, floor, close, still_wanted)
    return replace(worn, sharper=sharper).times(strength)


def _refined(
    rgb_u8: NDArray[np.uint8],
    points_px: NDArray[np.floating],
    wearing: Wearing,
    before: Worn | None,
    steps: int,
    reporter: Reporter,
) -> Worn:
    """What is worn on, or at first, with so many steps on this frame."""
    recipe = wearing.recipe
    place = scene.build(rgb_u8, points_px, wearing.pattern.mask.device)
    if before is None:
        start, _ = laid(place, wearing.pattern, recipe.promise)
    else:
        start = Laid(before.points, place.lay(before.v.to(place.clean)))
        recipe = replace(recipe, move_step=0.0)
    if wearing.witnesses and steps:
        start = refine(place, start, wearing.witnesses, recipe, steps, reporter)
    return Worn(start.points.cpu(), _lifted(place, start.v).cpu(), recipe.promise.move)


def _lifted(place: scene.Scene, v: Tensor) -> Tensor:
    """What is added in a patch, (3, h, w), in the canonical frame, (3, FINE, FINE)."""
    to_frame = frame.photo_to_frame(place.points_px)
    from_frame = frame.compose(place.to_patch, frame.inverse(to_frame))
    shrink = (frame.SIDE - 1) / (FINE - 1)
    from_fine = frame.compose(from_frame, np.array([[shrink, 0, 0], [0, shrink, 0]]))
    grid = frame.sampling_grid(from_fine, (FINE, FINE), (v.shape[1], v.shape[2])).to(v.device)
    lifted: Tensor = F.grid_sample(v[None], grid, align_corners=True)[0]
    return lifted


def _strength(
    face: MovedFace,
    delta_f32: NDArray[np.float32],
    crop: tuple[int, int, int, int],
    floor: float,
    close: float,
    on_tick: Callable[[], None],
) -> float:
    """The factor of what is added with which the face keeps ``floor`` (SSIMULACRA2 against the
    moved face), as ``protect.face`` solves it for a photo; ``close`` as ``largest_scale`` takes it.
    ``on_tick`` before each comparison,
    which takes some hundredths of a second."""
    base = face.rounded
    delta = torch.from_numpy(delta_f32).permute(2, 0, 1)
    left, top = face.moved.box_px[:2]
    rows, columns = slice(crop[1] - top, crop[3] - top), slice(crop[0] - left, crop[2] - left)
    unchanged = base[rows, columns]

    def unseen(image: Tensor) -> Tensor:
        on_tick()
        after = image.to(torch.uint8).permute(1, 2, 0).contiguous().numpy()
        return torch.tensor(seen_quickly(unchanged, after) / IDENTICAL)

    part = scene.tensor(base)[:, rows, columns], delta[:, rows, columns]
    return largest_scale(unseen, *part, floor / IDENTICAL, MOST, power=1.0, close=close)
