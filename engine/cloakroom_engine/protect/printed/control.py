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
_WIDEST: Final = 200.0


def scattered(like: Tensor, seed: int) -> Tensor:
    """(3, 400, 900) inks: clouds of random colours with the total variation of ``like``.

    The clouds' size is found by halving: the wider they are blurred, the less they vary.
    """
    noise = np.random.default_rng(seed).normal(size=(bend.ROWS, bend.COLUMNS, 3))
    wanted = float(variation(like))
    low, high = np.log(0.5), np.log(_WIDEST)
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        clouds = _clouds(noise, float(np.exp(middle)))
        low, high = (middle, high) if float(variation(clouds)) > wanted else (low, middle)
    return clouds


def _clouds(noise: NDArray[np.float64], sigma: float) -> Tensor:
    blurred = cv2.GaussianBlur(noise, (0, 0), sigma, borderType=cv2.BORDER_REFLECT)
    level = (blurred - blurred.mean(axis=(0, 1))) / blurred.std(axis=(0, 1))
    even: Tensor = torch.special.ndtr(torch.from_numpy(level))
    return even.permute(2, 0, 1).float().contiguous()
