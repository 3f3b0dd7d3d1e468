"""What three inks on plain paper can show: a sticker is learnt in inks, so it can be printed.

The Neugebauer model: a spot is covered by each of the eight overprints of cyan, magenta and yellow
as often as chance would have it, and colours mix as the square root of what they reflect (Yule and
Nielsen, n = 2, for light that spreads in the paper). The overprints are about those of offset on
uncoated paper (ISO 12647-2, paper type 4), relative to the paper. A photo printer shows more.
"""

from __future__ import annotations

from typing import Final

import torch
from torch import Tensor

PAPER: Final = (95.0, 0.0, -2.0)
OVERPRINTS: Final = (
    PAPER,
    (60.0, -26.0, -44.0),
    (56.0, 61.0, -1.0),
    (38.0, 8.0, -31.0),
    (89.0, -4.0, 78.0),
    (54.0, -44.0, 14.0),
    (54.0, 55.0, 26.0),
    (33.0, 0.0, 0.0),
)
"""CIELAB (D50) of paper, C, M, C+M, Y, C+Y, M+Y, C+M+Y."""
_TO_LINEAR: Final = (
    (3.1338561, -1.6168667, -0.4906146),
    (-0.9787684, 1.9161415, 0.0334540),
    (0.0719453, -0.2289914, 1.4052427),
)
"""XYZ under D50 to linear sRGB, adapted by Bradford."""
_WHITE: Final = (0.9642, 1.0, 0.8249)


def printed(inks: Tensor, gain: Tensor | None = None) -> Tensor:
    """The colours of a print beside its own paper.

    Args:
        inks: (3, h, w) cyan, magenta, yellow, 0..1 of the spot covered.
        gain: (3,) exponents of a printer that lays on too much (below 1) or too little of an ink.

    Returns:
        (3, h, w) linear sRGB 0..1, paper being 1; gradients reach the inks.
    """
    if gain is not None:
        inks = inks.clamp_min(1e-4) ** gain.view(3, 1, 1)
    covered = torch.ones_like(inks[:1])
    for ink in inks:
        covered = torch.cat([covered * (1 - ink), covered * ink])
    roots = torch.einsum("kc,khw->chw", _roots().to(inks), covered)
    seen = torch.einsum("ij,jhw->ihw", torch.tensor(_TO_LINEAR).to(inks), roots.square())
    return seen.clamp(0, 1)


def srgb(linear: Tensor) -> Tensor:
    """Linear 0..1 to sRGB's 0..255."""
    safe = linear.clamp_min(1e-6)
    curve = torch.where(safe <= 0.0031308, 12.92 * safe, 1.055 * safe ** (1 / 2.4) - 0.055)
    return 255 * curve


def linear(rgb: Tensor) -> Tensor:
    """sRGB 0..255 to linear 0..1."""
    value = rgb / 255
    return torch.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)


def _roots() -> Tensor:
    """(8, 3) square roots of the overprints' XYZ beside the paper's, times white."""
    colours = torch.stack([_xyz(lab) for lab in OVERPRINTS])
    return (colours / colours[0] * torch.tensor(_WHITE)).sqrt()


def _xyz(lab: tuple[float, float, float]) -> Tensor:
    lightness, a, b = lab
    f = (lightness + 16) / 116
    parts = torch.tensor([f + a / 500, f, f - b / 200])
    curve = torch.where(parts > 6 / 29, parts**3, 3 * (6 / 29) ** 2 * (parts - 4 / 29))
    return curve * torch.tensor(_WHITE)
