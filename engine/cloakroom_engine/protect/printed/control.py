"""Stickers that must not do what a learnt one does."""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from cloakroom_engine.protect.printed import bend
from cloakroom_engine.protect.printed.learn import variation

_HALVINGS: Final = 10
_WIDEST: Final = 300.0


def scattered(like: Tensor, seed: int) -> Tensor:
    """(3, 400, 900) inks: clouds of random colours with the total variation of ``like``.

    The clouds' size is found by halving: the wider they are, the less they vary.
    """
    noise = np.random.default_rng(seed).normal(size=(bend.ROWS, bend.COLUMNS, 3))
    wanted = float(variation(like))
    low, high = 0.0, float(np.log(_WIDEST))
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        clouds = _clouds(noise.astype(np.float32), float(np.exp(middle)))
        low, high = (middle, high) if float(variation(clouds)) > wanted else (low, middle)
    return clouds


def _clouds(noise: NDArray[np.float32], wide: float) -> Tensor:
    """Noise drawn ``wide`` pixels apart, every ink as often at each strength."""
    M = np.array([[1 / wide, 0, 0], [0, 1 / wide, 0]])
    drawn = cv2.warpAffine(
        noise,
        M,
        (bend.COLUMNS, bend.ROWS),
        flags=cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REFLECT,
    )
    level = (drawn - drawn.mean(axis=(0, 1))) / drawn.std(axis=(0, 1))
    even: Tensor = torch.special.ndtr(torch.from_numpy(level))
    return even.permute(2, 0, 1).float().contiguous()
