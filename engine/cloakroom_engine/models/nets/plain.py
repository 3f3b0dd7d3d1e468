"""A plain stack of 3x3 convolutions, as in VGG (Simonyan & Zisserman, arXiv 1409.1556): no
shortcut, no depthwise layer, so that its gradients are unlike those of the networks that have them.
"""

from __future__ import annotations

from collections.abc import Sequence

from torch import Tensor, nn

from cloakroom_engine.models.nets.residual import embedding


class Plain(nn.Module):
    """(n, 3, side, side) to (n, dim), not normalised; ``side`` a multiple of 16."""

    def __init__(
        self,
        side: int = 64,
        widths: Sequence[int] = (48, 96, 192, 256),
        depths: Sequence[int] = (1, 2, 3, 2),
        dim: int = 256,
    ) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        channels = 3
        for wide, depth in zip(widths, depths, strict=True):
            for at in range(depth):
                stride = 2 if at == 0 else 1
                layers += [
                    nn.Conv2d(channels, wide, 3, stride, 1, bias=False),
                    nn.BatchNorm2d(wide),
                    nn.ReLU(),
                ]
                channels = wide
        self.trunk = nn.Sequential(*layers)
        self.head = embedding(channels * (side // 2 ** len(widths)) ** 2, channels, dim)

    def forward(self, chips: Tensor) -> Tensor:
        """Embed normalised chips."""
        found: Tensor = self.head(self.trunk(chips))
        return found
