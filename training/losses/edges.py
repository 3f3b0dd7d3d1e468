"""Edges of drawn pictures: differences between neighbouring pixels, which blurring loses first."""

from __future__ import annotations

import torch.nn.functional as F
from torch import Tensor


def loss(drawn: Tensor, wanted: Tensor) -> Tensor:
    """Mean absolute error of the differences along rows and along columns.

    Args:
        drawn: (n, 3, height, width) in grey levels.
        wanted: the same.
    """
    along = F.l1_loss(drawn.diff(dim=3), wanted.diff(dim=3))
    return along + F.l1_loss(drawn.diff(dim=2), wanted.diff(dim=2))
