"""AdvCloak's two nets (arXiv 2312.14407), and from faces to masks and back."""

from __future__ import annotations

from itertools import pairwise

import torch
from torch import Tensor, nn

from cloakroom_engine.cloak import frame

SIDE = frame.CROP
UNIT = 256.0
"""Grey levels that one unit of the generator's output is worth."""
BUDGET = 1200.0
"""L2 of a deployed mask, in grey levels."""


class Residual(nn.Module):
    """Two reflected 3x3 convolutions beside a shortcut."""

    def __init__(self, width: int) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        for last in (False, True):
            layers += [nn.ReflectionPad2d(1), nn.Conv2d(width, width, 3, bias=False)]
            layers += [nn.BatchNorm2d(width)] + [nn.ReLU()] * (not last)
        self.body = nn.Sequential(*layers)

    def forward(self, x: Tensor) -> Tensor:
        """(n, width, h, w) to the same."""
        return x + self.body(x)


class Generator(nn.Module):
    """Faces (n, 3, 112, 112) in [-1, 1) to masks in (-1, 1); 7.28 M parameters at width 64."""

    def __init__(self, width: int = 64) -> None:
        super().__init__()
        one, two, four = width, 2 * width, 4 * width
        self.net = nn.Sequential(
            nn.Conv2d(3, one, 7, 1, 3, bias=False),
            nn.InstanceNorm2d(one),
            nn.ReLU(),
            nn.Conv2d(one, two, 4, 2, 1, bias=False),
            nn.InstanceNorm2d(two),
            nn.ReLU(),
            nn.Conv2d(two, four, 4, 2, 1, bias=False),
            nn.InstanceNorm2d(four),
            nn.ReLU(),
            *(Residual(four) for _ in range(3)),
            nn.ConvTranspose2d(four, two, 4, 2, 1, bias=False),
            nn.LayerNorm((two, SIDE // 2, SIDE // 2)),
            nn.ReLU(),
            nn.ConvTranspose2d(two, one, 4, 2, 1, bias=False),
            nn.LayerNorm((one, SIDE, SIDE)),
            nn.ReLU(),
            nn.Conv2d(one, 3, 7, 1, 3, bias=False),
        )
        for part in self.modules():
            if isinstance(part, nn.Conv2d | nn.ConvTranspose2d):
                nn.init.kaiming_normal_(part.weight)

    def forward(self, z: Tensor) -> Tensor:
        """Masks in units of ``UNIT`` grey levels."""
        with torch.autocast("cpu", torch.bfloat16):
            drawn = self.net(z)
        return torch.tanh(drawn.float())


class Discriminator(nn.Module):
    """Faces in [-1, 1] to a 4x4 map of logits: photo or not.

    Leaky only behind the last three normalised convolutions, as in the only copy there is.
    """

    def __init__(self, width: int = 32) -> None:
        super().__init__()
        widths = [3, *(width << at for at in range(5))]
        layers: list[nn.Module] = []
        for at, (before, after) in enumerate(pairwise(widths)):
            layers += [nn.Conv2d(before, after, 3 if at == 4 else 4, 2, 1, bias=False)]
            layers += [nn.BatchNorm2d(after)] + [nn.LeakyReLU(0.2)] * (at >= 2)
        self.net = nn.Sequential(*layers, nn.Conv2d(widths[-1], 1, 1))

    def forward(self, z: Tensor) -> Tensor:
        """(n, 1, 4, 4)."""
        with torch.autocast("cpu", torch.bfloat16):
            logits = self.net(z)
        return torch.as_tensor(logits).float()


def scaled(crops: Tensor) -> Tensor:
    """0..255 to [-1, 1)."""
    return (crops - 127.5) / 128


def cloaked(z: Tensor, masks: Tensor) -> Tensor:
    """Faces under masks, in [-1, 1]."""
    return 2 * (masks + (z + 1) / 2).clamp(0, 1) - 1


def deployed(generator: Generator, crops: Tensor) -> Tensor:
    """One mask (3, 112, 112) in grey levels for all (n, 3, 112, 112) crops of a person."""
    generator.eval()
    with torch.no_grad():
        mask = UNIT * generator(scaled(crops)).mean(dim=0)
    generator.train()
    return mask * (BUDGET / mask.norm())
