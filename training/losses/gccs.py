"""Gaussian class-conditional simplex loss (Ali et al., arXiv 2010.15487), for very many classes.

The scores of a face are to be drawn from a Gaussian round the corner of a simplex that belongs to
its class. The paper fits one Gaussian to each class of a batch; with thousands of people and two
photos each, all scores of the own class are fitted together, and all scores of other classes.
"""

from __future__ import annotations

import torch
from torch import Tensor


def loss(
    cosine: Tensor, own: Tensor, *, corner: float = 0.8, spread: float = 0.08, peaked: float = 0.05
) -> Tensor:
    """Of a batch.

    Args:
        cosine: (n, rows) to every row.
        own: (n,) each one's row.
        corner: the mean wanted of own scores; others' is 0.
        spread: the standard deviation wanted of both.
        peaked: weight of the distance to a Gaussian's kurtosis, 3.
    """
    mine = cosine.gather(1, own[:, None]) - corner
    theirs = cosine[torch.ones_like(cosine, dtype=torch.bool).scatter(1, own[:, None], False)]
    return _from_gaussian(mine, spread, peaked) + _from_gaussian(theirs, spread, peaked)


def _from_gaussian(scores: Tensor, spread: float, peaked: float) -> Tensor:
    """Kullback-Leibler divergence of the Gaussian fit to N(0, spread^2), and of the kurtosis."""
    mean = scores.mean()
    away = scores - mean
    variance = away.square().mean().clamp_min(1e-8)
    ratio = variance / spread**2
    kurtosis = (away**4).mean() / variance**2
    far = (mean / spread).square() + ratio - ratio.log() - 1
    return far / 2 + peaked * (kurtosis - 3).abs()
