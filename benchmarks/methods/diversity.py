"""Through what the mask is seen while it is learnt: transformations, dropout, rotation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from cloakroom_engine.cloak.hooks import Loss, Patch
from cloakroom_engine.cloak.objective import Witness, seen
from cloakroom_engine.cloak.scene import Scene
from cloakroom_engine.cloak.views import Views
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.records import CloakRecipe
from opom_published import thinned


class Coloured(Views):
    """Brightness, contrast and channel gains of some 10 % on top of the shipped views."""

    def photo(self, patch: Tensor) -> Tensor:
        """A view with its colours changed."""
        gain = torch.from_numpy(self._random.uniform(0.9, 1.1, (3, 1, 1)).astype(np.float32))
        shift = float(self._random.uniform(-12, 12))
        return (super().photo(patch) * gain + shift).clamp(0, 255)


class Padded(Views):
    """Input diversity (DI-FGSM): half of the chips are shrunk and padded at random."""

    def chip(self, scene: Scene, patch: Tensor, card: ModelCard, *, jitter: bool = True) -> Tensor:
        """A chip, perhaps smaller than it should be."""
        chip = super().chip(scene, patch, card, jitter=jitter)
        if self._random.uniform() < 0.5:
            return chip
        side = chip.shape[-1]
        small = int(self._random.integers(round(0.88 * side), side + 1))
        shrunk = F.interpolate(chip, (small, small), mode="bilinear", align_corners=False)
        left, top = (int(x) for x in self._random.integers(0, side - small + 1, 2))
        return F.pad(shrunk, (left, side - small - left, top, side - small - top))


class Encoded(Views):
    """A differentiable JPEG of quality 60 to 95 beside the shipped views."""

    def photo(self, patch: Tensor) -> Tensor:
        """A view that may have been encoded."""
        shown = super().photo(patch)
        if self._random.uniform() < 0.5:
            return shown
        return jpeg(shown, int(self._random.integers(60, 96)))


def rough(times: float) -> Callable[[CloakRecipe, int], Views]:
    """Landmarks that are off by ``times`` as much."""
    return lambda recipe, seed: Views(replace(recipe, jitter=times * recipe.jitter), seed)


class Mirrored(Views):
    """Half of the chips are mirrored, as recognisers that average with the flip see them."""

    def chip(self, scene: Scene, patch: Tensor, card: ModelCard, *, jitter: bool = True) -> Tensor:
        """A chip, perhaps mirrored."""
        chip = super().chip(scene, patch, card, jitter=jitter)
        return chip.flip(3) if self._random.uniform() < 0.5 else chip


def strong(jitter: float, *, padded: bool = False, coloured: bool = False) -> Any:
    """Mirrored, with more jitter, and perhaps padded or with changed colours."""
    kinds = [Mirrored, *([Padded] if padded else []), *([Coloured] if coloured else [])]
    kind = type("Strong", tuple(kinds), {})
    return lambda recipe, seed: kind(replace(recipe, jitter=jitter), seed)


def many_views(count: int) -> Loss:
    """The mean over ``count`` draws of transformations at every step."""

    def loss(
        witnesses: Sequence[Witness], patches: Sequence[Patch], views: Views, method: str
    ) -> Tensor:
        return torch.stack([seen(witnesses, patches, views, method) for _ in range(count)]).mean()

    return loss


def thinned_by(probability: float) -> Loss:
    """DFANet (arXiv 2004.05790): dropout behind every spatial convolution, drawn anew."""

    def loss(
        witnesses: Sequence[Witness], patches: Sequence[Patch], views: Views, method: str
    ) -> Tensor:
        from contextlib import ExitStack

        with ExitStack() as stack:
            for witness in witnesses:
                stack.enter_context(thinned(witness.surrogate, probability))
            return seen(witnesses, patches, views, method)

    return loss


def rotated() -> Callable[..., Tensor]:
    """One surrogate a step, in turn: a third of the cost of three."""
    turn = [0]

    def loss(
        witnesses: Sequence[Witness], patches: Sequence[Patch], views: Views, method: str
    ) -> Tensor:
        turn[0] += 1
        return seen([witnesses[turn[0] % len(witnesses)]], patches, views, method)

    return loss


_LUMA_TABLE = """16 11 10 16 24 40 51 61 12 12 14 19 26 58 60 55 14 13 16 24 40 57 69 56
14 17 22 29 51 87 80 62 18 22 37 56 68 109 103 77 24 35 55 64 81 104 113 92
49 64 78 87 103 121 120 101 72 92 95 98 112 100 103 99"""
_COLOUR_TABLE = [17, 18, 24, 47, 18, 21, 26, 66, 24, 26, 56, 99, 47, 66, 99, 99]


@lru_cache(maxsize=1)
def _cosines() -> Tensor:
    k, n = np.mgrid[:8, :8]
    basis = np.cos((2 * n + 1) * k * np.pi / 16) / 2
    basis[0] /= np.sqrt(2)
    return torch.from_numpy(basis.astype(np.float32))


def _tables(quality: int) -> Tensor:
    luma = np.array(_LUMA_TABLE.split(), float).reshape(8, 8)
    colour = np.full((8, 8), 99.0)
    colour[:4, :4] = np.array(_COLOUR_TABLE, float).reshape(4, 4)
    scale = 5000 / quality if quality < 50 else 200 - 2 * quality
    tables = np.stack([luma, colour, colour])
    scaled = np.clip(np.floor((tables * scale + 50) / 100), 1, 255)
    return torch.from_numpy(scaled.astype(np.float32))


def jpeg(patch: Tensor, quality: int) -> Tensor:
    """JPEG (4:2:0) of (3, h, w) 0..255 whose rounding lets gradients through as they are."""
    _, height, width = patch.shape
    padded = F.pad(patch[None], (0, -width % 16, 0, -height % 16), mode="replicate")[0]
    r, g, b = padded
    y = 0.299 * r + 0.587 * g + 0.114 * b
    planes = [y, 128 + 0.564 * (b - y), 128 + 0.713 * (r - y)]
    tables = _tables(quality)
    decoded = []
    for at, plane in enumerate(planes):
        image = plane if at == 0 else F.avg_pool2d(plane[None, None], 2)[0, 0]
        back = _quantised(image - 128, tables[at]) + 128
        if at:
            back = F.interpolate(back[None, None], scale_factor=2, mode="nearest")[0, 0]
        decoded.append(back)
    y, cb, cr = decoded
    r, b = y + 1.403 * (cr - 128), y + 1.773 * (cb - 128)
    g = (y - 0.299 * r - 0.114 * b) / 0.587
    return torch.stack([r, g, b])[:, :height, :width].clamp(0, 255)


def _quantised(plane: Tensor, table: Tensor) -> Tensor:
    rows, columns = plane.shape
    C = _cosines()
    blocks = plane.view(rows // 8, 8, columns // 8, 8).permute(0, 2, 1, 3)
    weights = (C @ blocks @ C.T) / table
    rounded = weights + (weights.round() - weights).detach()
    back = C.T @ (rounded * table) @ C
    return back.permute(0, 2, 1, 3).reshape(rows, columns)
