"""The Sinkhorn divergence of two batches: how far one must be carried to become the other."""

from __future__ import annotations

import math

import torch
from torch import Tensor

BLUR = 0.05
"""Entropic regularisation, in units of the squared distance."""
ROUNDS = 20


def divergence(x: Tensor, y: Tensor) -> Tensor:
    """Of (n, d) and (n, d), debiased: nought for equal batches (Feydy et al., arXiv 1810.08278)."""
    return _cost(x, y) - (_cost(x, x) + _cost(y, y)) / 2


def _cost(x: Tensor, y: Tensor) -> Tensor:
    distance = torch.cdist(x, y).square() / 2
    share = -math.log(len(x))  # the logarithm of every member's weight
    f, g = x.new_zeros(len(x)), y.new_zeros(len(y))
    for _ in range(ROUNDS):
        f = -BLUR * torch.logsumexp(share + (g[None, :] - distance) / BLUR, dim=1)
        g = -BLUR * torch.logsumexp(share + (f[:, None] - distance) / BLUR, dim=0)
    return f.mean() + g.mean()
