"""From a face that a decoder drew to the chip of a recogniser, with a gradient."""

from __future__ import annotations

from typing import Final

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from cloakroom_engine.faces.align import similarity, template_of
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.models.nets.face_decoder import CROP, SIDE
from cloakroom_engine.models.nets.named import ARCFACE

POINTS: Final[NDArray[np.float64]] = (np.array(ARCFACE) + (CROP - 112) / 2) * (SIDE / CROP)
"""(5, 2) where a drawn face's landmarks lie: it is drawn to them, nobody looks for them."""


def chips(
    pictures: Tensor,
    card: ModelCard,
    moved: Tensor | None = None,
    points: NDArray[np.float64] = POINTS,
) -> Tensor:
    """(n, 3, 96, 96) of 0..255 to (n, 3, height, width) as the recogniser of ``card`` takes them.

    Bilinear, black beyond the picture. ``moved`` (n, 2) shifts what each chip shows, in pixels of
    the chip. ``points`` (5, 2) are the landmarks in the pictures.
    """
    M = np.vstack([similarity(points, template_of(card)), [0, 0, 1]])
    width, height = card.input.width, card.input.height
    y, x = np.mgrid[:height, :width]
    places = torch.from_numpy(np.stack([x, y], axis=-1).reshape(-1, 2).astype(np.float32))
    if moved is None:
        moved = torch.zeros(len(pictures), 2)
    inverse = torch.from_numpy(np.linalg.inv(M).astype(np.float32)).to(pictures.device)
    at = (places.to(pictures.device) - moved.to(pictures.device)[:, None]) @ inverse[:2, :2].T
    # From pixels, whose middles are whole numbers, to the -1..1 that torch counts in.
    grid = ((at + inverse[:2, 2]) * (2 / (SIDE - 1)) - 1).view(-1, height, width, 2)
    return F.grid_sample(pictures, grid, align_corners=True)
