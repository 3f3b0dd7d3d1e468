"""Distillation: near what the teacher makes of the same face, and nearer than to others'."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor


def loss(found: Tensor, wanted: Tensor, *, temperature: float = 0.1) -> Tensor:
    """Mean over a batch.

    Args:
        found: (n, dim), of any length.
        wanted: (n, dim) of length one, less what all faces have in common.
    """
    found = F.normalize(found, dim=1)
    own = torch.arange(len(found), device=found.device)
    contrast = F.cross_entropy(found @ wanted.T / temperature, own)
    return 4 * (1 - (found * wanted).sum(dim=1).mean()) + contrast
