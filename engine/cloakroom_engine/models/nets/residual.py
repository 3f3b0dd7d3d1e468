"""A small residual network of the face kind (Deng et al., ArcFace, arXiv 1801.07698: no bottleneck,
normalisation first), with or without non-local blocks behind its third stage.
"""

from __future__ import annotations

from collections.abc import Sequence

from torch import Tensor, nn

from cloakroom_engine.models.nets.non_local import Kind, NonLocal


class Unit(nn.Module):
    """Two 3x3 convolutions beside a shortcut; ``stride`` is the second's."""

    def __init__(self, channels: int, wide: int, stride: int) -> None:
        super().__init__()
        self.body = nn.Sequential(
            nn.BatchNorm2d(channels),
            nn.Conv2d(channels, wide, 3, 1, 1, bias=False),
            nn.BatchNorm2d(wide),
            nn.PReLU(wide),
            nn.Conv2d(wide, wide, 3, stride, 1, bias=False),
            nn.BatchNorm2d(wide),
        )
        self.shortcut: nn.Module = nn.Identity()
        if stride > 1 or channels != wide:
            self.shortcut = nn.Sequential(
                nn.Conv2d(channels, wide, 1, stride, bias=False), nn.BatchNorm2d(wide)
            )

    def forward(self, x: Tensor) -> Tensor:
        """(n, channels, h, w) to (n, wide, h / stride, w / stride)."""
        y: Tensor = self.shortcut(x) + self.body(x)
        return y


class Residual(nn.Module):
    """(n, 3, side, side) to (n, dim), not normalised; ``side`` a multiple of 16."""

    def __init__(
        self,
        side: int = 64,
        widths: Sequence[int] = (32, 64, 128, 256),
        depths: Sequence[int] = (1, 2, 2, 2),
        dim: int = 256,
        attention: Kind | None = None,
    ) -> None:
        """``attention`` puts a non-local block with four heads behind the third stage."""
        super().__init__()
        self.trunk = trunk(widths, depths, attention)
        cells = (side // 2 ** len(widths)) ** 2
        self.head = embedding(widths[-1] * cells, widths[-1], dim)

    def forward(self, chips: Tensor) -> Tensor:
        """Embed normalised chips."""
        found: Tensor = self.head(self.trunk(chips))
        return found


def trunk(widths: Sequence[int], depths: Sequence[int], attention: Kind | None) -> nn.Sequential:
    """(n, 3, h, w) to (n, widths[-1], h / 2^len(widths), w / 2^len(widths))."""
    channels = widths[0]
    layers: list[nn.Module] = [
        nn.Conv2d(3, channels, 3, 2, 1, bias=False),
        nn.BatchNorm2d(channels),
        nn.PReLU(channels),
    ]
    for stage, (wide, depth) in enumerate(zip(widths, depths, strict=True)):
        for at in range(depth):
            layers.append(Unit(channels, wide, 2 if at == 0 and stage > 0 else 1))
            channels = wide
        if attention is not None and stage == 2:
            layers.append(NonLocal(channels, heads=4, kind=attention))
    return nn.Sequential(*layers)


def embedding(inputs: int, channels: int, dim: int) -> nn.Sequential:
    """(n, channels, h, w) with ``channels * h * w = inputs`` to (n, dim)."""
    return nn.Sequential(
        nn.BatchNorm2d(channels),
        nn.Flatten(),
        nn.Dropout(0.2),
        nn.Linear(inputs, dim, bias=False),
        nn.BatchNorm1d(dim, affine=False),
    )
