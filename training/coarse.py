"""Every way of coarsening a chip as a matrix: ``A x A'`` blurs or shrinks rows and columns."""

from __future__ import annotations

import cv2
import numpy as np
import torch
from torch import Tensor

from training.draws import Kind

SMALLEST = 16
"""Side in pixels of the smallest face that the kind ``small`` shows, in a chip's crop."""
BLURS = np.linspace(0.3, 1.5, 13)
"""Sigmas in pixels of the chip."""


def matrices(side: int, kind: Kind) -> Tensor:
    """(ways, side, side) float32; of the kind ``plain`` one half blurs, the other shrinks."""
    if kind == "small":
        return _stack([_shrunk(side, small) for small in range(SMALLEST, side + 1)])
    sizes = np.linspace(0.3 * side, 0.9 * side, len(BLURS)).round().astype(int)
    blurred = [_blurred(side, sigma) for sigma in BLURS]
    return _stack(blurred + [_shrunk(side, small) for small in sizes])


def _blurred(side: int, sigma: float) -> np.ndarray:
    kernel = cv2.getGaussianKernel(2 * int(4 * sigma + 1) + 1, sigma)
    return cv2.sepFilter2D(np.eye(side), -1, np.ones(1), kernel)


def _shrunk(side: int, small: int) -> np.ndarray:
    """By area, and bilinearly back."""
    less = cv2.resize(np.eye(side), (side, small), interpolation=cv2.INTER_AREA)
    return cv2.resize(less, (side, side), interpolation=cv2.INTER_LINEAR)


def _stack(found: list[np.ndarray]) -> Tensor:
    return torch.from_numpy(np.stack(found).astype(np.float32))
