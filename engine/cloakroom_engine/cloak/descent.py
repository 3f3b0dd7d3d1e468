"""The steps that learning and refining share: one for what is added, one for what is moved.

What is added is written as ``v``, in units of what each pixel hides: an equal ``v`` costs an equal
amount of structural similarity everywhere. Steepest descent under a limit on the sum of ``v^2``
follows the gradient itself, not its sign: it spends the budget where recognisers look. What is
moved has a hundred numbers of very different leverage, which is what Adam is for.
"""

from __future__ import annotations

import torch
from torch import Tensor

LIMIT = 1.0
"""No pixel moves by more than this many times what it hides. Three would protect no better
(benchmarks/results/frontier.md, "What was tried on the way")."""


class Descent:
    """Normalised gradient descent with momentum (MI-FGSM's accumulation, L2 steps)."""

    def __init__(self, step_size: float, momentum: float) -> None:
        self._step_size = step_size
        self._momentum = momentum
        self._gathered: Tensor | None = None

    def move(self, v: Tensor, gradient: Tensor) -> Tensor:
        """``v`` after one step of root mean square ``step_size``, clipped to ``LIMIT``."""
        with torch.no_grad():
            unit = gradient / gradient.abs().mean().clamp_min(1e-12)
            before = 0 if self._gathered is None else self._momentum * self._gathered
            self._gathered = before + unit
            length = self._gathered.square().mean().sqrt().clamp_min(1e-12)
            moved: Tensor = v - self._step_size * self._gathered / length
            return moved.clamp(-LIMIT, LIMIT)


class Adam:
    """Adam (arXiv 1412.6980) for one tensor; torch's own would need torch's compiler, which the
    bundle leaves out."""

    def __init__(self, step_size: float, decay: tuple[float, float] = (0.9, 0.99)) -> None:
        self._step_size = step_size
        self._decay = decay
        self._taken = 0
        self._mean: Tensor | float = 0.0
        self._square: Tensor | float = 0.0

    def move(self, x: Tensor, gradient: Tensor) -> Tensor:
        """``x`` after one step."""
        first, second = self._decay
        self._taken += 1
        with torch.no_grad():
            self._mean = first * self._mean + (1 - first) * gradient
            self._square = second * self._square + (1 - second) * gradient.square()
            mean = self._mean / (1 - first**self._taken)
            spread = (self._square / (1 - second**self._taken)).sqrt()
            moved: Tensor = x - self._step_size * mean / (spread + 1e-8)
            return moved
