"""Non-local blocks, with softmax (Wang et al., arXiv 1711.07971) and without.

"Unleash the potential of non-local blocks" (arXiv 2207.13423): the softmax follows the magnitude of
the keys more than their match; a constant factor in its place does as well or better, makes several
heads free, and lets the product be taken from the right: Q (K^T V) / n costs n d^2, not n^2 d.
"""

from __future__ import annotations

from typing import Literal

import torch
from torch import Tensor, nn

Kind = Literal["softmax", "scaled"]


class NonLocal(nn.Module):
    """(n, channels, h, w) to the same shape; the identity when it is made.

    ``channels`` is a multiple of ``2 * heads``; queries, keys and values have half of them.
    """

    def __init__(self, channels: int, heads: int, kind: Kind) -> None:
        super().__init__()
        self.heads, self.kind = heads, kind
        self.to_three = nn.Conv2d(channels, 3 * channels // 2, 1, bias=False)
        self.back = nn.Conv2d(channels // 2, channels, 1, bias=False)
        self.norm = nn.BatchNorm2d(channels)
        nn.init.zeros_(self.norm.weight)

    def forward(self, x: Tensor) -> Tensor:
        """Each cell plus what it gathers from all cells."""
        n, _, h, w = x.shape
        three = self.to_three(x).reshape(n, 3, self.heads, -1, h * w)
        q, k, v = three.transpose(-1, -2).unbind(1)  # (n, heads, cells, depth) each
        if self.kind == "softmax":
            seen = torch.softmax(q @ k.transpose(-1, -2) / q.shape[-1] ** 0.5, dim=-1) @ v
        else:
            seen = q @ (k.transpose(-1, -2) @ v) / (h * w)
        y: Tensor = x + self.norm(self.back(seen.transpose(-1, -2).reshape(n, -1, h, w)))
        return y
