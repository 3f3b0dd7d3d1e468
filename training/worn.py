"""Masks to be laid on frames: drawn once, since all faces have their five points in one place."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from cloakroom_engine.audit.masked.designs import STYLES, Design
from cloakroom_engine.audit.masked.wear import put_on
from training.cut import FRAME, POINTS

COUNT = 256
"""How many there are; a quarter would repeat a face with the same mask too often."""


def masks(count: int = COUNT) -> tuple[Tensor, Tensor]:
    """(count, 3, FRAME, FRAME) colours 0..255 times how far each covers, and (count, 1, FRAME,
    FRAME) how far that is, 0..1. Each is lit for skin of a lightness of its own.
    """
    random = np.random.default_rng(0)
    colours = np.zeros((count, FRAME, FRAME, 3), np.float32)
    covers = np.zeros((count, FRAME, FRAME, 1), np.float32)
    for at in range(count):
        design = Design(STYLES[random.integers(len(STYLES))], int(random.integers(20)))
        skin = np.full((FRAME, FRAME, 3), random.uniform(60, 200), np.uint8)
        worn = put_on(skin, POINTS, design, int(random.integers(1 << 30)))
        covers[at][worn.patch.slices] = worn.alpha_f32[..., None]
        colours[at] = worn.rgb_u8 - (1 - covers[at]) * skin
    return _channels_first(colours), _channels_first(covers)


def _channels_first(found: np.ndarray) -> Tensor:
    return torch.from_numpy(found).permute(0, 3, 1, 2).contiguous()
