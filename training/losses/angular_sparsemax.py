"""Angular Sparsemax (Chan & Kittler, ICPR 2020): ArcFace's margin under a prediction that gives
most classes exactly nothing (sparsemax, Martins & Astudillo, arXiv 1602.02068), as the
Fenchel-Young loss that belongs to it. Classes that are far enough push no longer.
"""

from __future__ import annotations

import torch
from torch import Tensor

from training.losses.arcface import with_margin


def loss(cosine: Tensor, own: Tensor, *, scale: float = 32.0, margin: float = 0.3) -> Tensor:
    """Mean over a batch.

    Args:
        cosine: (n, rows) to every row.
        own: (n,) each one's row.
    """
    scores = scale * with_margin(cosine, own, margin)
    least = threshold(scores.detach())
    # With the prediction p held, the gradient of p z - p^2 / 2 is that of the whole: p minus own.
    p = (scores.detach() - least).clamp_min(0)
    mine = scores.gather(1, own[:, None])[:, 0]
    return ((p * scores).sum(dim=1) - (p * p).sum(dim=1) / 2 + 0.5 - mine).mean()


def threshold(scores: Tensor) -> Tensor:
    """(n, 1) what is taken off all scores so that those left above nothing sum to one."""
    ordered = scores.sort(dim=1, descending=True).values
    total = ordered.cumsum(dim=1) - 1
    count = torch.arange(1, scores.shape[1] + 1, device=scores.device)
    support = (count * ordered > total).sum(dim=1, keepdim=True)
    return total.gather(1, support - 1) / support
