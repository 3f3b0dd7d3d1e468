"""From an embedding back to a face: a small decoder of our own.

What an embedding does not say (light, turn, what is behind) comes from a latent. The picture is
what two matrices make of both, and what convolutions add to that. The idea of a decoder on
embeddings is Mai et al., "On the Reconstruction of Face Images from Deep Face Templates" (TPAMI
2019, NbNet); the linear half and the latent are ours.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import torch
import torch.nn.functional as F
from torch import Tensor, nn

SIDE: Final = 96
"""Of the picture, in pixels."""
CROP: Final = 128.0
"""Side of what it shows in pixels of ArcFace's chip of 112, whose middle is its middle."""
COARSE: Final = 32
"""Side at which the matrices work, and at which convolutions end."""
EMBEDDING: Final = 128
LATENT: Final = 32
COMPONENTS: Final = 64
"""Of a face, in the linear half."""
WIDE: Final = 256
CHANNELS: Final = (192, 192, 128, 64)
"""At 4, 8, 16 and 32 pixels."""


class Styled(nn.Module):
    """Twice as large, then a convolution whose channels the code weighs and shifts."""

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.convolution = nn.Conv2d(inputs, outputs, 3, padding=1)
        self.style = nn.Linear(WIDE, 2 * outputs)

    def forward(self, x: Tensor, code: Tensor) -> Tensor:
        """(n, inputs, s, s) to (n, outputs, 2s, 2s)."""
        y = self.convolution(F.interpolate(x, scale_factor=2.0, mode="nearest"))
        gain, shift = self.style(code)[:, :, None, None].chunk(2, dim=1)
        return F.silu(y * (1 + gain) + shift)


class FaceDecoder(nn.Module):
    """(n, 128) embeddings of length one and (n, 32) latents to (n, 3, 96, 96) RGB of about 0..255.

    Latents are about standard normal. ``mean`` and ``deviation`` are the embeddings' over the faces
    that it learnt from; ``face``, ``components``, ``told`` and ``rest`` the linear half.
    """

    mean: Tensor
    deviation: Tensor
    face: Tensor
    components: Tensor
    told: Tensor
    rest: Tensor

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("mean", torch.zeros(EMBEDDING))
        self.register_buffer("deviation", torch.ones(EMBEDDING))
        self.register_buffer("face", torch.zeros(3 * COARSE**2))
        self.register_buffer("components", torch.zeros(3 * COARSE**2, COMPONENTS))
        self.register_buffer("told", torch.zeros(COMPONENTS, EMBEDDING))
        self.register_buffer("rest", torch.zeros(COMPONENTS, LATENT))
        self.code = nn.Sequential(
            nn.Linear(EMBEDDING + LATENT, WIDE), nn.SiLU(), nn.Linear(WIDE, WIDE), nn.SiLU()
        )
        self.begin = nn.Linear(WIDE, CHANNELS[0] * 16)
        self.stages = nn.ModuleList(
            Styled(inputs, outputs) for inputs, outputs in pairwise(CHANNELS)
        )
        shown = SIDE // COARSE
        self.end = nn.Conv2d(CHANNELS[-1], 3 * shown**2, 3, padding=1)
        nn.init.zeros_(self.end.weight)
        assert self.end.bias is not None
        nn.init.zeros_(self.end.bias)
        self.larger = nn.PixelShuffle(shown)

    def forward(self, embedding: Tensor, latent: Tensor) -> Tensor:
        """Rebuild faces."""
        told = (embedding - self.mean) / self.deviation
        both = torch.cat([told, latent], dim=1)
        code = self.code(both)
        x = self.begin(code).view(-1, CHANNELS[0], 4, 4)
        for stage in self.stages:
            x = stage(x, code)
        added = self.larger(self.end(x)).float() * 64
        drawn: Tensor = self.plain(told.float(), latent.float()) + added
        return drawn

    def plain(self, told: Tensor, latent: Tensor) -> Tensor:
        """The linear half: (n, 3, 96, 96) of standardised embeddings and latents."""
        weights = told @ self.told.T + latent @ self.rest.T
        coarse = (self.face + weights @ self.components.T).view(-1, 3, COARSE, COARSE)
        return F.interpolate(coarse, size=(SIDE, SIDE), mode="bilinear", align_corners=False)
