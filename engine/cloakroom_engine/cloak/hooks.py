"""What a method may replace in the one loop: what is minimised, and through which views.

A method is a value of ``Hooks``; what ships is the default of each.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from torch import Tensor

from cloakroom_engine.cloak.objective import Patch, Witness, seen
from cloakroom_engine.cloak.views import Views
from cloakroom_engine.records import CloakRecipe

Loss = Callable[[Sequence[Witness], Sequence[Patch], Views, str], Tensor]
"""What is minimised, as a scalar: see ``objective.seen``."""


@dataclass(frozen=True)
class Hooks:
    """A method."""

    loss: Loss = seen
    views: Callable[[CloakRecipe, int], Views] = Views
