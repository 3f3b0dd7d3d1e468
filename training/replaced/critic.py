"""What tells drawn faces from photos while the generator learns; it does not ship."""

from __future__ import annotations

from itertools import pairwise

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from training.replaced.network import landmarks

CHANNELS = (32, 64, 128, 160)


class Critic(nn.Module):
    """Scores of patches of (n, 3, 96, 96) pictures whose landmarks are (n, 5, 2); patches: Isola
    et al., "Image-to-Image Translation with Conditional Adversarial Networks" (CVPR 2017).
    """

    def __init__(self) -> None:
        super().__init__()
        sizes = (12 + 5, *CHANNELS)
        self.layers = nn.ModuleList(
            nn.Conv2d(inputs, outputs, 3, stride=1 + (at > 0), padding=1)
            for at, (inputs, outputs) in enumerate(pairwise(sizes))
        )
        self.near = nn.Conv2d(CHANNELS[2], 1, 3, padding=1)
        self.far = nn.Conv2d(CHANNELS[3], 1, 6)

    def forward(self, pictures: Tensor, points: Tensor) -> tuple[Tensor, list[Tensor]]:
        """(n, 145) scores, high for photos, and what every layer saw on the way."""
        maps = landmarks(points)
        x = torch.cat([F.pixel_unshuffle(pictures / 64 - 2, 2), maps], dim=1)
        x = x.contiguous(memory_format=torch.channels_last)
        seen = []
        for layer in self.layers:
            x = F.leaky_relu(layer(x), 0.2)
            seen.append(x)
        scores = torch.cat([self.near(seen[2]).flatten(1), self.far(x).flatten(1)], dim=1)
        return scores.float(), seen
