"""ArcFace (Deng et al., arXiv 1801.07698): a margin added to the angle of the own class."""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor

SAFE = 1e-4
"""Kept between a cosine and one: the angle's derivative has a pole there."""


def loss(cosine: Tensor, own: Tensor, *, scale: float = 32.0, margin: float = 0.3) -> Tensor:
    """Mean over a batch.

    Args:
        cosine: (n, rows) to every row.
        own: (n,) each one's row.
    """
    return F.cross_entropy(scale * with_margin(cosine, own, margin), own)


def with_margin(cosine: Tensor, own: Tensor, margin: float) -> Tensor:
    """(n, rows) cosines, the own one after ``margin`` radians were added to its angle.

    Beyond half a turn the cosine would rise again: there as much is taken off the cosine.
    """
    mine = cosine.gather(1, own[:, None]).clamp(-1 + SAFE, 1 - SAFE)
    angle = torch.acos(mine)
    farther = torch.where(
        angle + margin < torch.pi, torch.cos(angle + margin), mine - margin * math.sin(margin)
    )
    return cosine.scatter(1, own[:, None], farther)
