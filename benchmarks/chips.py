"""Pairs of a clean and a protected chip, cut anew every time, to learn from copies."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from bed import Bed
from cloakroom_engine.faces.align import similarity
from cloakroom_engine.photo.decode import decode
from copies import OUT, Copy
from protection import SHARED

SIDE = 112
"""Of recognition chips."""
SIDES = (SIDE, SIDE, SIDE, 144)
Pixels = NDArray[np.uint8]
Face = tuple[Pixels, Pixels, NDArray[np.float64]]
"""A clean photo, its copy, and the landmarks (5, 2) in both."""


def faces(bed: Bed, made: Sequence[Copy]) -> list[Face]:
    """Read the files of ``made``."""
    found = []
    for each in made:
        known = bed.face(SHARED / each.clean)
        if known is not None:
            points = known.face.points_px.astype(np.float64)
            found.append((known.rgb_u8, decode(OUT / each.cloaked).rgb_u8, points))
    return found


def batch(
    template: NDArray[np.float64],
    among: Sequence[Face],
    draws: np.random.Generator,
    count: int,
    clean: float,
) -> tuple[Tensor, Tensor]:
    """(n, 3, S, S) clean and protected chips of one random size S, RGB 0..255.

    ``template`` (5, 2) is for chips of ``SIDE``. Pairs are turned, scaled, shifted and mirrored
    alike. A share ``clean`` of the second ones is as clean as the first.
    """
    side = int(draws.choice(SIDES))
    pairs = []
    for at in draws.integers(0, len(among), count):
        photo, copy, points = among[at]
        turn, size = draws.normal(0, 0.08), draws.uniform(0.85, 1.1)
        spin = size * np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
        aim = (template - SIDE / 2) @ spin.T + SIDE / 2 + draws.normal(0, 3, 2)
        M = similarity(points, aim * side / SIDE)
        cut = [cv2.warpAffine(each, M, (side, side)) for each in (photo, copy)]
        if draws.random() < clean:
            cut[1] = cut[0]
        if draws.random() < 0.5:
            cut = [each[:, ::-1] for each in cut]
        pairs.append(np.stack(cut))
    both = torch.from_numpy(np.stack(pairs)).permute(1, 0, 4, 2, 3).float()
    return both[0], both[1]


def small(photos: Tensor) -> Tensor:
    """(n, 3, SIDE, SIDE)."""
    if photos.shape[-1] == SIDE:
        return photos
    return F.interpolate(photos, (SIDE, SIDE), mode="bilinear", antialias=True)
