"""How strong a perturbation may be: the largest scale that keeps structural similarity."""

from __future__ import annotations

import math
from collections.abc import Callable

import torch
from torch import Tensor

ROUNDS = 6
CLOSE = 2e-4
"""A scale whose similarity lies this little above the floor is good enough."""


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
    kept, scale = 0.0, high
    for _ in range(ROUNDS):
        with torch.no_grad():
            loss = 1 - float(similarity((clean + scale * delta).clamp(0, 255).round()))
        allowed = 1 - floor
        if loss <= allowed:
            kept = max(kept, scale)
            if scale >= high or allowed - loss < CLOSE:
                break
        # Aim a little inside the floor, or rounding makes the last step fall just outside.
        aim = max(allowed - CLOSE / 2, allowed * 0.9)
        scale = min(high, scale * min(math.sqrt(aim / max(loss, 1e-9)), 4.0))
    return kept
