"""A small network that tells whether a face was manipulated.

Beside the colours it sees what is finer than three pixels, as detectors of forged pictures do (the
residuals of Fridrich and Kodovsky, IEEE TIFS 2012; learnt since Bayar and Stamm, IH&MMSec 2016):
that is where resampling and what is added show. Plain convolutions in the shape of MesoNet
(Afchar et al., arXiv 1809.00888).
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor, nn

SIDE = 112
"""Of the chips."""
WIDTHS = (16, 24, 32, 48, 64)
FINE = 8.0
"""How much larger than colours fine detail is shown."""


class Manipulation(nn.Module):
    """(n, inputs, SIDE, SIDE) of 0..255 to (n, dim) numbers that say how a face was treated."""

    def __init__(self, inputs: int = 3, dim: int = 32, widths: Sequence[int] = WIDTHS) -> None:
        """``inputs`` channels, colours or a map; ``widths`` of the stages, each half as large."""
        super().__init__()
        stages: list[nn.Module] = []
        before = 2 * inputs
        for at, width in enumerate(widths):
            stages += [
                nn.Conv2d(before, width, 3, 2 if at else 1, 1, bias=False),
                nn.BatchNorm2d(width),
                nn.LeakyReLU(0.1),
            ]
            before = width
        self.body = nn.Sequential(*stages)
        self.head = nn.Linear(before, dim)

    def forward(self, chips: Tensor) -> Tensor:
        """What the head makes of the mean over all places of the face."""
        x = chips / 127.5 - 1
        fine = FINE * (x - F.avg_pool2d(F.pad(x, (1, 1, 1, 1), mode="replicate"), 3, 1))
        found = self.body(torch.cat([x, fine], dim=1)).mean(dim=(2, 3))
        out: Tensor = self.head(found)
        return out
