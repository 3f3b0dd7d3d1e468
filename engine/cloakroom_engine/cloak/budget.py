"""How strong a perturbation may be: the largest scale that keeps structural similarity."""

from __future__ import annotations

import math
from collections.abc import Callable

import torch
from torch import Tensor

ROUNDS = 12
CLOSE = 0.98
"""A scale that uses this part of the allowed loss is good enough."""


def largest_scale(
    similarity: Callable[[Tensor], Tensor], clean: Tensor, delta: Tensor, floor: float, high: float
) -> float:
    """About the largest ``s`` in [0, ``high``] for which ``clean + s * delta`` keeps the floor.

    The loss of similarity grows about with the square of ``s``, so a few rounds of that rule come
    as close as a bisection does in ten; the scale that is returned has been seen to keep the floor.

    Args:
        similarity: of a protected image to the clean one, falling with ``s``.
        clean: (3, h, w) 0..255.
        delta: (3, h, w) grey levels.
        floor: structural similarity to keep, below 1.
        high: the largest scale to consider; returned when even that keeps the floor.
    """
    allowed = 1 - floor
    kept, scale = 0.0, min(high, 1.0)
    for turn in range(ROUNDS):
        with torch.no_grad():
            loss = 1 - float(similarity((clean + scale * delta).clamp(0, 255).round()))
        if loss <= allowed:
            kept = max(kept, scale)
            if scale >= high or loss >= CLOSE * allowed:
                break
        # Aim inside the floor, further with every turn: strong masks follow the rule less well,
        # and the last step must not fall just outside.
        aim = allowed * (1 - (1 - CLOSE) * (0.4 + 0.2 * turn))
        scale = min(high, scale * min(math.sqrt(aim / max(loss, 1e-9)), 4.0))
    return kept
