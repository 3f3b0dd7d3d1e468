"""A recogniser for faces that wear masks, after "Complementary Attention and Multi-Focal Spatial
Attention" (arXiv 2305.01905), in our reading of its abstract: the paper's details were not at hand.

Several maps of spatial attention, each with a focus of its own, keep the parts of the face that are
bare; a complementary map learns where mask and background are. While it learns, the two are told
the truth about the mask (``training/losses/covered.py``): together they share out every cell, so
what the complementary one claims is lost to the others.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from cloakroom_engine.models.nets.residual import embedding, trunk


class FocalAttention(nn.Module):
    """(n, channels, h, w) to the same; ``foci`` maps of where to look, one of where not to."""

    def __init__(self, channels: int, foci: int) -> None:
        super().__init__()
        if channels % foci:
            raise ValueError(f"{channels} channels do not fall into {foci} foci")
        self.foci = foci
        self.maps = nn.Sequential(
            nn.Conv2d(channels, 32, 3, 1, 1, bias=False),
            nn.BatchNorm2d(32),
            nn.PReLU(32),
            nn.Conv2d(32, foci + 1, 1),
        )

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """What was looked at, and (n, 1, h, w) logits of what is covered, per cell."""
        maps = self.maps(x)
        looked, covered = maps[:, : self.foci], maps[:, self.foci :]
        bare = torch.sigmoid(-covered)
        # A share of the bare cells for each focus, one on average.
        share = torch.softmax(looked, dim=1) * self.foci * bare
        n, _, h, w = x.shape
        parts = x.reshape(n, self.foci, -1, h, w) * share[:, :, None]
        return parts.flatten(1, 2), covered


class Masked(nn.Module):
    """(n, 3, side, side) to (n, dim), not normalised; ``side`` a multiple of 16."""

    def __init__(
        self,
        side: int = 64,
        widths: Sequence[int] = (32, 64, 128, 256),
        depths: Sequence[int] = (1, 2, 2, 2),
        dim: int = 256,
        foci: int = 4,
    ) -> None:
        super().__init__()
        whole = trunk(widths, depths, None)
        last = depths[-1]
        self.before, self.after = whole[:-last], whole[-last:]
        self.attention = FocalAttention(widths[-2], foci)
        cells = (side // 2 ** len(widths)) ** 2
        self.head = embedding(widths[-1] * cells, widths[-1], dim)

    def forward(self, chips: Tensor) -> Tensor:
        """Embed normalised chips."""
        return self.with_covered(chips)[0]

    def with_covered(self, chips: Tensor) -> tuple[Tensor, Tensor]:
        """(n, dim) embeddings, and (n, 1, side / 8, side / 8) logits of what is covered."""
        seen, covered = self.attention(self.before(chips))
        return self.head(self.after(seen)), covered
