"""Expectation over transformations: what may happen to a photo between sharing and recognising.

Every step of learning sees the protected patch through a fresh draw: as a thumbnail, blurred,
rescaled and back, aligned by landmarks that are off, and half of the time mirrored. A cloak that
works through all of them is one that works on the file as others see it (Athalye et al., arXiv
1707.07397), and on networks that it was not learnt on: mirroring and landmarks that are off by a
lot did more for those than anything else that was tried.
"""

from __future__ import annotations

import math

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from cloakroom_engine.cloak.frame import compose, sampling_grid
from cloakroom_engine.cloak.perception import gaussian
from cloakroom_engine.cloak.scene import Scene
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.records import CloakRecipe

MIRRORED = 0.5
"""Of the chips."""
SMALL, BLURRED, RESCALED = 0.3, 0.25, 0.25
"""Shares of the views: a small copy, a blurred one, one that was resized a little. Blur and small
copies are what a mask survives worst, and what is learnt through them carries to other networks."""
FACE = 88.0
"""Width of a face in the frame, as detectors box it."""
FACE_HIGH_PX = 72.0
"""The widest face of a small copy."""
BLUR_FACE = 95.0
"""The face, in pixels, on which a blur's sigma is meant; it grows with the face."""


class Views:
    """Draws transformations; the same seed gives the same draws."""

    def __init__(self, recipe: CloakRecipe, seed: int) -> None:
        self._recipe = recipe
        self._random = np.random.default_rng(seed)

    def photo(self, scene: Scene, patch: Tensor) -> Tensor:
        """One thing that happens to the whole photo, for a (3, h, w) patch 0..255."""
        draw = self._random.uniform()
        face_px = FACE * scene.scale
        if draw < SMALL:
            low, high = np.log(self._recipe.face_low_px), np.log(FACE_HIGH_PX)
            return _rescale(patch, float(np.exp(self._random.uniform(low, high))) / face_px)
        if draw < SMALL + BLURRED:
            sigma = float(self._random.uniform(0.5, self._recipe.blur_sigma)) * face_px / BLUR_FACE
            size = 2 * round(2.5 * sigma) + 1
            return gaussian(patch[None], sigma, max(size, 3), pad=True)[0]
        if draw < SMALL + BLURRED + RESCALED:
            return _rescale(patch, float(self._random.uniform(self._recipe.rescale_low, 1.0)))
        return patch

    def chip(self, scene: Scene, patch: Tensor, card: ModelCard, *, jitter: bool = True) -> Tensor:
        """The (1, 3, H, W) chip that the recogniser of ``card`` cuts out of a (3, h, w) patch."""
        size = (card.input.height, card.input.width)
        to_patch = scene.chip_map(card)
        if jitter:
            to_patch = compose(to_patch, self._wobble(size))
        grid = sampling_grid(to_patch, size, (patch.shape[1], patch.shape[2]))
        chip = F.grid_sample(patch[None], grid.to(patch.device), align_corners=True)
        return chip.flip(3) if jitter and self._random.uniform() < MIRRORED else chip

    def _wobble(self, size: tuple[int, int]) -> NDArray[np.float64]:
        """A small similarity about the chip's centre, as another detector would give."""
        spread = self._recipe.jitter
        turn, stretch, right, down = self._random.normal(0, spread, 4)
        angle, factor = 3 * turn, 1 + 2 * stretch
        cosine, sine = factor * math.cos(angle), factor * math.sin(angle)
        rows, columns = size
        middle = np.array([(columns - 1) / 2, (rows - 1) / 2])
        M = np.array([[cosine, -sine], [sine, cosine]])
        shift = middle - M @ middle + np.array([right * columns, down * rows])
        return np.column_stack([M, shift])


def _rescale(patch: Tensor, factor: float) -> Tensor:
    """Shrink a (3, h, w) patch by ``factor`` and enlarge it back; 1 and more leave it alone."""
    if factor >= 1:
        return patch
    size = (patch.shape[1], patch.shape[2])
    small = (max(round(size[0] * factor), 8), max(round(size[1] * factor), 8))
    image = patch[None]
    image = F.interpolate(image, small, mode="bilinear", antialias=True, align_corners=False)
    return F.interpolate(image, size, mode="bilinear", align_corners=False)[0]


def plain_chip(scene: Scene, patch: Tensor, card: ModelCard) -> Tensor:
    """The chip without any transformation, (1, 3, H, W)."""
    size = (card.input.height, card.input.width)
    grid = sampling_grid(scene.chip_map(card), size, (patch.shape[1], patch.shape[2]))
    with torch.no_grad():
        return F.grid_sample(patch[None], grid.to(patch.device), align_corners=True)
