"""Face Transformer (Zhong & Deng, arXiv 2103.14803): a vision transformer whose patches overlap.

Patches of 12 pixels at a stride of 8, as in its P12S8; far fewer and narrower layers. Attention is
scaled by the whole width, as in the published code, not by a head's.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

PATCH, STRIDE, PAD = 12, 8, 4


class Block(nn.Module):
    """Attention and a two-layer perceptron, each after a normalisation and beside a shortcut."""

    def __init__(self, width: int, heads: int, inner: int) -> None:
        super().__init__()
        self.heads = heads
        self.first, self.second = nn.LayerNorm(width), nn.LayerNorm(width)
        self.to_three = nn.Linear(width, 3 * width, bias=False)
        self.back = nn.Linear(width, width)
        self.perceptron = nn.Sequential(nn.Linear(width, inner), nn.GELU(), nn.Linear(inner, width))

    def forward(self, x: Tensor) -> Tensor:
        """(n, tokens, width) to the same shape."""
        n, tokens, width = x.shape
        three = self.to_three(self.first(x)).reshape(n, tokens, 3, self.heads, -1)
        q, k, v = three.permute(2, 0, 3, 1, 4)
        seen = F.scaled_dot_product_attention(q, k, v, scale=width**-0.5)
        x = x + self.back(seen.transpose(1, 2).reshape(n, tokens, width))
        y: Tensor = x + self.perceptron(self.second(x))
        return y


class FaceTransformer(nn.Module):
    """(n, 3, side, side) to (n, dim), not normalised; no batch statistics anywhere."""

    def __init__(
        self,
        side: int = 64,
        width: int = 192,
        depth: int = 6,
        heads: int = 4,
        inner: int = 384,
        dim: int = 256,
    ) -> None:
        super().__init__()
        tokens = ((side + 2 * PAD - PATCH) // STRIDE + 1) ** 2
        self.patches = nn.Conv2d(3, width, PATCH, STRIDE, PAD)
        self.first = nn.Parameter(torch.zeros(1, 1, width))
        self.places = nn.Parameter(0.02 * torch.randn(1, tokens + 1, width))
        self.blocks = nn.Sequential(*(Block(width, heads, inner) for _ in range(depth)))
        self.norm = nn.LayerNorm(width)
        self.head = nn.Linear(width, dim, bias=False)

    def forward(self, chips: Tensor) -> Tensor:
        """Embed normalised chips by the token that stands before the patches."""
        patches = self.patches(chips).flatten(2).transpose(1, 2)
        x = torch.cat([self.first.expand(len(patches), -1, -1), patches], dim=1) + self.places
        found: Tensor = self.head(self.norm(self.blocks(x)[:, 0]))
        return found
