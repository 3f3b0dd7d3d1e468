"""The loop: batches drawn by seed and step, so that the same recipe gives the same weights."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from training.losses import arcface
from training.manipulated.network import SIDE, Manipulation
from training.manipulated.recipe import Recipe
from training.schedule import share

CLEAN, COPY = 0, 1
U8 = NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class Faces:
    """Chips larger than the network looks at, (n, S, S, C): copies, and what is none."""

    copies: U8
    clean: U8
    edited: U8


class Telling(nn.Module):
    """A network and its two classes: the larger, the more it takes a face for manipulated."""

    def __init__(self, recipe: Recipe, inputs: int = 3) -> None:
        super().__init__()
        self.recipe = recipe
        self.network = Manipulation(inputs)
        self.classes = nn.Linear(self.network.head.out_features, 2)

    def forward(self, chips: Tensor) -> Tensor:
        """(n, C, SIDE, SIDE) of 0..255 to (n, 2): logits, or cosines under a margin."""
        found = self.network(chips)
        if self.recipe.loss == "cross-entropy":
            logits: Tensor = self.classes(found)
            return logits
        return F.normalize(found, dim=1) @ F.normalize(self.classes.weight, dim=1).T

    def loss(self, chips: Tensor, own: Tensor) -> Tensor:
        """The mean loss of a batch whose classes are ``own`` (n,)."""
        found = self(chips)
        if self.recipe.loss == "cross-entropy":
            return F.cross_entropy(found, own)
        return arcface.loss(found, own, scale=16.0, margin=0.3)

    def score(self, chips: U8) -> NDArray[np.float32]:
        """(n, S, S, C) chips, their middles looked at as they are and mirrored, to (n,)."""
        self.eval()
        low = (chips.shape[1] - SIDE) // 2
        middle = chips[:, low : low + SIDE, low : low + SIDE]
        found = []
        with torch.inference_mode():
            for at in range(0, len(middle), 64):
                x = torch.from_numpy(middle[at : at + 64].copy()).permute(0, 3, 1, 2).float()
                both = self(x) + self(x.flip(3))
                found.append((both[:, COPY] - both[:, CLEAN]).numpy() / 2)
        return np.concatenate(found)


def batch(faces: Faces, recipe: Recipe, step: int) -> tuple[Tensor, Tensor]:
    """Chips (n, C, SIDE, SIDE) and their classes (n,), the same for the same seed and step."""
    draws = np.random.default_rng((recipe.seed, step))
    half = recipe.batch // 2
    edited = round(half * recipe.edited)
    picked = [
        faces.copies[draws.integers(len(faces.copies), size=half)],
        faces.clean[draws.integers(len(faces.clean), size=half - edited)],
        faces.edited[draws.integers(len(faces.edited), size=edited)],
    ]
    chips = []
    for chip in np.concatenate(picked):
        room = chip.shape[0] - SIDE
        top, left = room // 2 + draws.integers(-recipe.shift, recipe.shift + 1, size=2)
        part = chip[top : top + SIDE, left : left + SIDE]
        chips.append(part[:, ::-1] if draws.random() < 0.5 else part)
    x = torch.from_numpy(np.stack(chips)).permute(0, 3, 1, 2).float()
    gain = torch.from_numpy(draws.uniform(1 - recipe.light, 1 + recipe.light, (len(x), 1, 1, 1)))
    own = torch.tensor([COPY] * half + [CLEAN] * half)
    return (x * gain.float()).clamp(0, 255), own


def train(
    recipe: Recipe,
    faces: Faces,
    inputs: int = 3,
    told: Callable[[int, float], None] | None = None,
) -> Telling:
    """Learn; ``told`` hears of every 50th step and the mean loss since the last."""
    torch.manual_seed(recipe.seed)
    telling = Telling(recipe, inputs)
    optimiser = torch.optim.AdamW(telling.parameters(), recipe.rate, weight_decay=recipe.decay)
    losses: list[float] = []
    telling.train()
    for step in range(recipe.steps):
        chips, own = batch(faces, recipe, step)
        for group in optimiser.param_groups:
            group["lr"] = recipe.rate * share(step / recipe.steps, step, recipe.warm)
        loss = telling.loss(chips, own)
        optimiser.zero_grad()
        torch.autograd.backward(loss)
        optimiser.step()
        losses.append(loss.item())
        if told is not None and (step + 1) % 50 == 0:
            told(step + 1, float(np.mean(losses[-50:])))
    return telling.eval()
