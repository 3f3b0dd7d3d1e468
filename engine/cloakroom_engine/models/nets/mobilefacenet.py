"""MobileFaceNet (Chen et al., arXiv 1804.07573): inverted bottlenecks, and in place of pooling a
depthwise convolution as large as what is left of the face.
"""

from __future__ import annotations

from torch import Tensor, nn

Stage = tuple[int, int, int, int]
"""(expansion, channels, blocks, stride of the first)."""
STAGES: tuple[Stage, ...] = (
    (2, 64, 5, 2),
    (4, 128, 1, 2),
    (2, 128, 6, 1),
    (4, 128, 1, 2),
    (2, 128, 2, 1),
)


def _layer(inputs: int, outputs: int, side: int, stride: int, groups: int) -> list[nn.Module]:
    return [
        nn.Conv2d(inputs, outputs, side, stride, side // 2, groups=groups, bias=False),
        nn.BatchNorm2d(outputs),
        nn.PReLU(outputs),
    ]


class Bottleneck(nn.Module):
    """1x1 to more channels, 3x3 depthwise, 1x1 back; beside a shortcut where shapes allow."""

    def __init__(self, inputs: int, outputs: int, expansion: int, stride: int) -> None:
        super().__init__()
        inner = inputs * expansion
        self.body = nn.Sequential(
            *_layer(inputs, inner, 1, 1, 1),
            *_layer(inner, inner, 3, stride, inner),
            nn.Conv2d(inner, outputs, 1, bias=False),
            nn.BatchNorm2d(outputs),
        )
        self.short = stride == 1 and inputs == outputs

    def forward(self, x: Tensor) -> Tensor:
        """(n, inputs, h, w) to (n, outputs, h / stride, w / stride)."""
        y: Tensor = self.body(x)
        return x + y if self.short else y


class MobileFaceNet(nn.Module):
    """(n, 3, side, side) to (n, dim), not normalised."""

    def __init__(self, side: int = 112, last: int = 512, dim: int = 128) -> None:
        super().__init__()
        channels, left = 64, -(-side // 2)
        layers = [*_layer(3, channels, 3, 2, 1), *_layer(channels, channels, 3, 1, channels)]
        for expansion, wide, blocks, step in STAGES:
            for at in range(blocks):
                layers.append(Bottleneck(channels, wide, expansion, step if at == 0 else 1))
                channels = wide
            left = -(-left // step)
        layers += _layer(channels, last, 1, 1, 1)
        self.trunk = nn.Sequential(*layers)
        self.head = nn.Sequential(
            nn.Conv2d(last, last, left, groups=last, bias=False),
            nn.BatchNorm2d(last),
            nn.Conv2d(last, dim, 1, bias=False),
            nn.BatchNorm2d(dim),
            nn.Flatten(),
        )

    def forward(self, chips: Tensor) -> Tensor:
        """Embed normalised chips."""
        found: Tensor = self.head(self.trunk(chips))
        return found
