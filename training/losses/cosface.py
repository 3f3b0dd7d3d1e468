"""CosFace (Wang et al., arXiv 1801.09414): a margin taken off the cosine of the own class."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor


def loss(cosine: Tensor, own: Tensor, *, scale: float = 32.0, margin: float = 0.25) -> Tensor:
    """Mean over a batch.

    Args:
        cosine: (n, rows) to every row.
        own: (n,) each one's row.
    """
    taken = torch.zeros_like(cosine).scatter_(1, own[:, None], margin)
    return F.cross_entropy(scale * (cosine - taken), own)
