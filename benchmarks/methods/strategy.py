"""How the mask moves: steps, momentum, and how gradients are gathered.

GA-OPOM (arXiv 2401.01575) and SGA (arXiv 2308.06015) explore with small inner batches and take
one outer step on the sum of the inner gradients. Compared at an equal number of image gradients.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch
from torch import Tensor

from cloakroom_engine.cloak.descent import LIMIT, Descent
from cloakroom_engine.cloak.hooks import GradientAt


class SignSteps(Descent):
    """MI-FGSM: momentum on the L1-normalised gradient, steps along its sign (L-infinity)."""

    def move(self, v: Tensor, gradient: Tensor) -> Tensor:
        """``v`` after one sign step."""
        with torch.no_grad():
            unit = gradient / gradient.abs().mean().clamp_min(1e-12)
            before = 0 if self._gathered is None else self._momentum * self._gathered
            self._gathered = before + unit
            moved: Tensor = v - self._step_size * self._gathered.sign()
            return moved.clamp(-LIMIT, LIMIT)


class AdamSteps(Descent):
    """Adam (betas 0.9, 0.99), as the most active rival uses."""

    def __init__(self, step_size: float, momentum: float) -> None:
        super().__init__(step_size, momentum)
        self._square: Tensor | None = None
        self._count = 0

    def move(self, v: Tensor, gradient: Tensor) -> Tensor:
        """``v`` after one Adam step."""
        with torch.no_grad():
            self._count += 1
            first = torch.zeros_like(v) if self._gathered is None else self._gathered
            second = torch.zeros_like(v) if self._square is None else self._square
            self._gathered = 0.9 * first + 0.1 * gradient
            self._square = 0.99 * second + 0.01 * gradient.square()
            mean = self._gathered / (1 - 0.9**self._count)
            spread = (self._square / (1 - 0.99**self._count)).sqrt()
            moved: Tensor = v - self._step_size * mean / (spread + 1e-12)
            return moved.clamp(-LIMIT, LIMIT)


class Decaying(Descent):
    """The shipped step, shrinking to a fifth over ``over`` steps (cosine)."""

    over = 60

    def __init__(self, step_size: float, momentum: float) -> None:
        super().__init__(step_size, momentum)
        self._first, self._count = step_size, 0

    def move(self, v: Tensor, gradient: Tensor) -> Tensor:
        """``v`` after one step."""
        part = min(self._count / self.over, 1.0)
        self._step_size = self._first * (0.2 + 0.8 * (1 + np.cos(np.pi * part)) / 2)
        self._count += 1
        return super().move(v, gradient)


def aggregated(
    inner: int, batch: int, step: float, *, sign: bool
) -> Callable[[GradientAt, Tensor, int, int, np.random.Generator], Tensor]:
    """SGA: ``inner`` small batches at a mask that moves, their gradients summed; the moves are
    then forgotten. ``sign`` is the papers' inner step, else one of the shipped kind."""

    def gather(
        at: GradientAt, mask: Tensor, photos: int, _: int, random: np.random.Generator
    ) -> Tensor:
        moved, total = mask, torch.zeros_like(mask)
        for _ in range(inner):
            gradient = at(moved, random.permutation(photos)[:batch].tolist())
            total = total + gradient
            unit = gradient.sign() if sign else gradient / gradient.square().mean().sqrt()
            moved = (moved - step * unit).clamp(-LIMIT, LIMIT)
        return total / inner

    return gather
