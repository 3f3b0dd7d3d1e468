"""What a cloak moves: a smooth displacement of the canonical face, the same on both sides.

A coarse grid of control points, raised to the frame by cubic interpolation and faded out around
the face. Displacing an image to fool a network is known one image at a time (spatially transformed
adversarial examples, arXiv 1801.02612); here one field is learnt for a person and worn on every
photo. What is moved stays clean skin, and survives shrinking and blur better than what is added.

Left and right move together: eyes of unequal size are what people see first, and it costs no
protection (benchmarks/results/frontier.md).
"""

from __future__ import annotations

from functools import cache

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from cloakroom_engine.cloak import frame

POINTS = 12
"""Control points a side, 15 frame pixels apart: less than the width of an eye. Fewer must move
farther for the same protection (benchmarks/results/frontier.md)."""
SHAPE = (2, POINTS, POINTS)
OVERSHOOT = 2.0
"""How far beyond one component's bound a vector of two components, cubically interpolated, goes."""
MOST_STRAIN = 0.55
"""Largest local stretch or shear of a field. Below one nothing folds over (every Jacobian is
positive); far below it no feature is twice what it was."""


def dense(points: Tensor, move: float, outline: Tensor | None = None) -> Tensor:
    """The displacement of every frame pixel.

    Args:
        points: (2, 12, 12) control points (right, down), any real numbers: squashed to -1..1.
        move: the largest displacement, as a fraction of the distance between the eyes.
        outline: (1, 160, 160) how far the face reaches (``outline.of``); None as one that looks
            straight ahead.

    Returns:
        (2, 160, 160) frame pixels, no vector longer than ``move``, no strain above
        ``MOST_STRAIN``: the picture at ``x`` comes from ``x + dense[x]``.
    """
    squashed = torch.tanh(points)
    mirror = squashed.flip(2) * torch.tensor([-1.0, 1.0], device=points.device).view(2, 1, 1)
    even = (squashed + mirror) / 2
    size = (frame.SIDE, frame.SIDE)
    raised = F.interpolate(even[None], size, mode="bicubic", align_corners=True)[0]
    where = inside() if outline is None else inside() * outline
    moved = raised * where.to(points.device) * (move * frame.EYES_PX / OVERSHOOT)
    with torch.no_grad():
        length = moved.square().sum(dim=0).max().sqrt()
        over = torch.maximum(
            length / max(move * frame.EYES_PX, 1e-9), strain(moved).max() / MOST_STRAIN
        )
    bounded: Tensor = moved / over.clamp_min(1.0)
    return bounded


def strain(moved: Tensor) -> Tensor:
    """How much a (2, H, W) displacement in its own pixels stretches or shears at each pixel.

    Returns:
        (H - 1, W - 1): the Frobenius norm of its derivative, at least the largest stretch.
    """
    right = moved[:, :-1, 1:] - moved[:, :-1, :-1]
    down = moved[:, 1:, :-1] - moved[:, :-1, :-1]
    found: Tensor = (right.square().sum(dim=0) + down.square().sum(dim=0)).sqrt()
    return found


def moved_points(points_px: NDArray[np.floating], moved: Tensor) -> NDArray[np.float64]:
    """Where landmarks lie in the displaced photo, as a detector would find them.

    Args:
        points_px: (5, 2) in the photo.
        moved: (2, 160, 160) from ``dense``.
    """
    to_frame = frame.photo_to_frame(points_px)
    place = np.asarray(points_px, np.float64) @ to_frame[:, :2].T + to_frame[:, 2]
    at = torch.from_numpy(place * 2 / (frame.SIDE - 1) - 1).to(moved)[None, None]
    shift = F.grid_sample(moved.detach()[None], at, align_corners=True)[0, :, 0].T
    back = frame.inverse(to_frame)
    # What is sampled from x + d appears at about x: a point goes against its displacement.
    found = (place - shift.cpu().double().numpy()) @ back[:, :2].T + back[:, 2]
    return np.asarray(found, np.float64)


@cache
def inside() -> Tensor:
    """(1, 160, 160) where the face may move: 1 on its features, fading to 0 at its outline, so that
    jaw, hair and whatever is straight behind them stay where they are."""
    rows, columns = np.mgrid[: frame.SIDE, : frame.SIDE].astype(np.float64)
    distance = np.sqrt(((columns - 80) / 42) ** 2 + ((rows - 86) / 54) ** 2)
    open_ = np.clip((1.0 - distance) / 0.3 + 0.5, 0, 1)
    return frame.faded(open_)
