"""Another face into a hole: a small generator of our own that never sees the face it replaces.

It is given what lies around the hole, the colours that a mosaic of the face would show, where the
five landmarks are, a few numbers about expression, and a drawn identity code. U-Net: Ronneberger et
al. (MICCAI 2015); an inpainted face for privacy: Hukkelås et al., "DeepPrivacy" (ISVC 2019), who
draw the identity from noise, while ours is an embedding, so that it can be told to be nobody's.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from cloakroom_engine.models.nets.named import ARCFACE

SIDE: Final = 96
"""Of the picture, in pixels."""
EYES: Final = 24.0
"""Pixels between the eyes."""
POINTS: Final[NDArray[np.float64]] = (np.array(ARCFACE) - (56.0, 51.6)) * (EYES / 35.24) + (
    SIDE / 2,
    40.0,
)
"""(5, 2) where the landmarks of a face from the front lie."""
HOLE: Final = (48.0, 55.0, 27.0, 36.0)
"""Middle and half axes of the oval that is drawn anew."""
SOFT: Final = 0.2
"""Share of the oval over which it passes into what was there."""
COARSE: Final = 8
"""Blocks across the picture that are all it knows of the colours inside: as wide as a mosaic's."""
EMBEDDING: Final = 128
EXPRESSION: Final = 12
"""Numbers about expression, each with ``NOISE`` on it: together about 20 bits."""
NOISE: Final = 0.3
AROUND: Final = 24
"""Side at which the linear half sees what is around the hole."""
HALF: Final = SIDE // 2
"""Side at which it draws."""
COMPONENTS: Final = 64
"""Of what follows from what it is told."""
DETAILS: Final = 64
"""Numbers that nobody tells: how faces with the same surroundings and code still differ."""

WIDE: Final = 256
CHANNELS: Final = (32, 64, 128, 192)
"""At 48, 24, 12 and 6 pixels."""
END: Final = 32


class Styled(nn.Module):
    """A convolution whose channels the code weighs and shifts."""

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.convolution = nn.Conv2d(inputs, outputs, 3, padding=1)
        self.style = nn.Linear(WIDE, 2 * outputs)

    def forward(self, x: Tensor, code: Tensor) -> Tensor:
        """(n, inputs, s, s) to (n, outputs, s, s)."""
        gain, shift = self.style(code)[:, :, None, None].chunk(2, dim=1)
        return F.silu(self.convolution(x) * (1 + gain) + shift)


class FaceInpainter(nn.Module):
    """Pictures (n, 3, 96, 96) of 0..255 with an oval hole to pictures with another face in it.

    ``mean`` (128,) and ``factor`` (128, 128) are of the embeddings that it learnt from: a code is
    ``mean + factor @ z`` at length one. ``usually``, ``weights``, ``components`` and ``rest`` are
    the linear half: what of a face follows from all that is given, and how faces differ beyond it.
    """

    mean: Tensor
    factor: Tensor
    usually: Tensor
    weights: Tensor
    components: Tensor
    face: Tensor
    rest: Tensor
    hole: Tensor
    usual: Tensor

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("mean", torch.zeros(EMBEDDING))
        self.register_buffer("factor", torch.eye(EMBEDDING))
        self.register_buffer("hole", hole(), persistent=False)
        usual = torch.from_numpy(POINTS.astype(np.float32))
        self.register_buffer("usual", usual, persistent=False)
        given, drawn = 3 * AROUND**2 + EMBEDDING + 10, 3 * HALF**2
        self.register_buffer("usually", torch.zeros(given))
        self.register_buffer("weights", torch.zeros(COMPONENTS, given))
        self.register_buffer("components", torch.zeros(drawn, COMPONENTS))
        self.register_buffer("face", torch.zeros(drawn))
        self.register_buffer("rest", torch.zeros(drawn, EXPRESSION + DETAILS))
        first, second, third, fourth = CHANNELS
        self.code = nn.Sequential(
            nn.Linear(EMBEDDING + EXPRESSION + DETAILS + 10, WIDE),
            nn.SiLU(),
            nn.Linear(WIDE, WIDE),
            nn.SiLU(),
        )
        self.down = nn.ModuleList(
            [
                nn.Conv2d(12 + 3 + 1 + 5, first, 3, padding=1),
                nn.Conv2d(first, second, 3, stride=2, padding=1),
                nn.Conv2d(second, third, 3, stride=2, padding=1),
                nn.Conv2d(third, fourth, 3, stride=2, padding=1),
            ]
        )
        self.middle = Styled(fourth, fourth)
        self.up = nn.ModuleList(
            [
                Styled(fourth + third, third),
                Styled(third + second, second),
                Styled(second + first, END),
            ]
        )
        self.again = nn.ModuleList([Styled(second, second), Styled(END, END)])
        self.end = nn.Conv2d(END, 12, 3, padding=1)
        nn.init.zeros_(self.end.weight)
        assert self.end.bias is not None
        nn.init.zeros_(self.end.bias)

    def given(self, filled: Tensor, points: Tensor, identity: Tensor) -> Tensor:
        """(n, F) what the linear half is told: surroundings, identity and landmarks."""
        around = F.interpolate(filled, size=(AROUND, AROUND), mode="area").flatten(1) / 64 - 2
        return torch.cat([around, self.centred(identity), self.shape(points)], dim=1)

    def centred(self, identity: Tensor) -> Tensor:
        """(n, 128) codes about their mean, about one apart."""
        return (identity - self.mean) * 16

    def shape(self, points: Tensor) -> Tensor:
        """(n, 10) how far landmarks are from where they usually lie."""
        return ((points - self.usual) / 4).flatten(1)

    def inside(self, pictures: Tensor) -> Tensor:
        """(n, 3 * HALF ** 2) what is in the hole beyond its blocks, in steps of 64 grey levels."""
        apart = (pictures - self.filled(pictures)) * self.hole / 64
        return F.interpolate(apart, size=(HALF, HALF), mode="area").flatten(1)

    def filled(self, pictures: Tensor) -> Tensor:
        """Pictures with nothing but blocks in the hole."""
        return torch.lerp(pictures, coarse(pictures), self.hole)

    def linear(self, given: Tensor) -> Tensor:
        """(n, 3 * HALF ** 2) what follows from what is given."""
        return self.face + ((given - self.usually) @ self.weights.T) @ self.components.T

    def told(self, pictures: Tensor, points: Tensor, identity: Tensor) -> Tensor:
        """(n, EXPRESSION + DETAILS) about standard normal: how faces with ``identity`` of their own
        differ from what follows from everything else, most of all by their expression."""
        given = self.given(self.filled(pictures), points, identity)
        left = self.inside(pictures) - self.linear(given)
        found: Tensor = left @ self.rest / (self.rest**2).sum(dim=0).clamp(min=1e-6)
        return found.clamp(-2.5, 2.5)

    def forward(
        self,
        pictures: Tensor,
        points: Tensor,
        told: Tensor,
        identity: Tensor,
        details: Tensor,
        *,
        whole: bool = False,
    ) -> Tensor:
        """Draw anew.

        Args:
            pictures: (n, 3, 96, 96); what is in the hole is seen through ``COARSE`` blocks only.
            points: (n, 5, 2) landmarks in pixels of the picture.
            told: (n, EXPRESSION).
            identity: (n, 128) of length one.
            details: (n, DETAILS) standard normal; with ``identity`` they make a face somebody's.
            whole: leave what was drawn as it is, not laid into the picture.
        """
        filled, maps = self.filled(pictures), landmarks(points)
        with torch.autocast("cpu", enabled=False):
            traits = torch.cat([told, details], dim=1)
            flat = self.linear(self.given(filled, points, identity)) + traits @ self.rest.T
        plain = flat.view(-1, 3, HALF, HALF)
        code = self.code(torch.cat([self.centred(identity), traits, self.shape(points)], dim=1))
        hole = F.interpolate(self.hole, size=maps.shape[2:], mode="area").expand(
            len(maps), 1, -1, -1
        )
        x = torch.cat([F.pixel_unshuffle(filled / 64 - 2, 2), plain, hole, maps], dim=1)
        x = x.contiguous(memory_format=torch.channels_last)
        kept = []
        for layer in self.down:
            x = F.silu(layer(x))
            kept.append(x)
        x = self.middle(x, code)
        for layer, skip in zip(self.up, kept[-2::-1], strict=True):
            x = torch.cat([F.interpolate(x, scale_factor=2.0, mode="nearest"), skip], dim=1)
            x = layer(x, code)
            if x.shape[1] in (CHANNELS[1], END):
                x = self.again[int(x.shape[1] == END)](x, code)
        added = F.pixel_shuffle(self.end(x), 2).float()
        added = added + F.interpolate(plain, scale_factor=2.0, mode="bilinear", align_corners=False)
        made = filled + added * 64
        return made if whole else torch.lerp(pictures, made, self.hole)

    def draw(self, normal: Tensor) -> Tensor:
        """(n, 128) codes of length one from (n, 128) standard normal numbers."""
        return F.normalize(self.mean + normal @ self.factor.T, dim=1)


def hole() -> Tensor:
    """(1, 1, 96, 96): 1 inside the oval, 0 outside, soft between."""
    x, y, wide, high = HOLE
    along = torch.arange(SIDE, dtype=torch.float32)
    away = torch.hypot((along[None] - x) / wide, (along[:, None] - y) / high)
    return ((1 - away) / SOFT).clamp(0, 1)[None, None]


def coarse(pictures: Tensor) -> Tensor:
    """(n, 3, 96, 96) through ``COARSE`` blocks."""
    blocks = F.interpolate(pictures, size=(COARSE, COARSE), mode="area")
    return F.interpolate(blocks, size=(SIDE, SIDE), mode="bicubic", align_corners=False)


def landmarks(points: Tensor) -> Tensor:
    """(n, 5, 48, 48): a soft dot for each of (n, 5, 2) landmarks."""
    along = torch.arange(SIDE // 2, device=points.device) * 2 + 0.5
    across = torch.exp(-((along - points[:, :, :1]) ** 2) / 12.5)
    downwards = torch.exp(-((along - points[:, :, 1:]) ** 2) / 12.5)
    return downwards[:, :, :, None] * across[:, :, None, :]
