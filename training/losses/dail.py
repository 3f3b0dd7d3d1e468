"""DAIL (Wang et al., arXiv 2101.05419): learning from several sets that may share people.

Two people of different sets may be one, so neither is the other's counter-example; and what tells
the sets apart is unlearnt through a gradient that is reversed.
"""

from __future__ import annotations

from typing import Any, cast

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class _Reversed(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, x: Tensor) -> Tensor:  # noqa: ARG004
        return x.view_as(x)

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> Tensor:  # noqa: ARG004
        return -grads[0]


class SetsApart(nn.Module):
    """Guesses the set from the embedding; the embedding learns to make that hard."""

    def __init__(self, dim: int, sets: int) -> None:
        super().__init__()
        self.guess = nn.Sequential(nn.Linear(dim, 64), nn.ReLU(), nn.Linear(64, sets))

    def forward(self, embedding: Tensor, sets: Tensor) -> Tensor:
        """Mean loss of guessing ``sets`` (n,) from embeddings (n, dim) of any length."""
        seen = cast(Any, _Reversed).apply(F.normalize(embedding, dim=1))
        return F.cross_entropy(self.guess(seen), sets)


def without_others(cosine: Tensor, numbering: Tensor, rows_numbering: Tensor) -> Tensor:
    """(n, rows) cosines, as far as can be where the row's people are numbered by another set."""
    other = numbering[:, None] != rows_numbering[None, :]
    return cosine.masked_fill(other, -1.0)
