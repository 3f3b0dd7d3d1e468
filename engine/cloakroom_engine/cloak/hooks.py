"""What a method may replace in the one loop: four named hooks.

A method is a value of ``Hooks``. What ships is the default of each; what was tried beside it, and
what it gave, stands in ``benchmarks/methods`` and benchmarks/README.md.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from torch import Tensor

from cloakroom_engine.cloak.descent import Descent
from cloakroom_engine.cloak.objective import Witness, seen
from cloakroom_engine.cloak.scene import Scene
from cloakroom_engine.cloak.views import Views
from cloakroom_engine.records import CloakRecipe

Patch = tuple[Scene, Tensor, int]
"""A scene, its protected (3, h, w) pixels, and which clean photo it is (-1: none of them)."""
Loss = Callable[[Sequence[Witness], Sequence[Patch], Views, str], Tensor]
"""What is minimised, as a scalar: see ``objective.seen``."""
GradientAt = Callable[[Tensor, Sequence[int]], Tensor]
"""The gradient of the loss at a mask, on some of the photos by index."""


class Gather(Protocol):
    """How a step's gradient is gathered from the person's photos."""

    def __call__(
        self, at: GradientAt, mask: Tensor, photos: int, batch: int, random: np.random.Generator
    ) -> Tensor:
        """The gradient for one step, of the mask's shape."""


def one_batch(
    at: GradientAt, mask: Tensor, photos: int, batch: int, random: np.random.Generator
) -> Tensor:
    """The gradient on ``batch`` photos drawn without replacement."""
    return at(mask, random.permutation(photos)[:batch].tolist())


@dataclass(frozen=True)
class Hooks:
    """A method: what is minimised, through which views, by which steps, on which photos."""

    loss: Loss = seen
    views: Callable[[CloakRecipe, int], Views] = Views
    descent: Callable[[float, float], Descent] = Descent
    gather: Gather = one_batch
