"""How strong a perturbation may be: the largest scale that keeps structural similarity."""

from __future__ import annotations

import math
from collections.abc import Callable

import torch
from torch import Tensor

ROUNDS = 12
CLOSE = 0.98
"""A scale that uses this part of the allowed loss is good enough."""
AIM = 0.99
NARROW = 1.01
"""Rounding to whole grey levels can make the loss jump: a bracket this narrow is the end."""


def largest_scale(
    similarity: Callable[[Tensor], Tensor],
    clean: Tensor,
    delta: Tensor,
    floor: float,
    high: float,
    power: float = 2.0,
    close: float = CLOSE,
) -> float:
    """About the largest ``s`` in [0, ``high``] for which ``clean + s * delta`` keeps the floor.

    The loss of similarity grows about with a power of ``s``, ``power`` to begin with: a few
    rounds of that rule, with the power seen so far, come as close as a bisection does in ten. The
    scale that is returned has been seen to keep the floor.

    Args:
        similarity: of a protected image to the clean one, falling with ``s``.
        clean: (3, h, w) 0..255.
        delta: (3, h, w) grey levels.
        floor: structural similarity to keep, below 1.
        high: the largest scale to consider; returned when even that keeps the floor.
        power: structural similarity falls with about the square, SSIMULACRA2 in proportion.
        close: the part of the allowed loss that is good enough.
    """
    allowed = 1 - floor
    kept, broken = 0.0, math.inf
    scale, before = min(high, 1.0), (0.0, 0.0)
    for _ in range(ROUNDS):
        with torch.no_grad():
            loss = 1 - float(similarity((clean + scale * delta).clamp(0, 255).round()))
        if loss <= allowed:
            kept = max(kept, scale)
            if scale >= high or loss >= close * allowed:
                break
        else:
            broken = min(broken, scale)
        if broken <= NARROW * kept:
            break
        power = _power(before, (scale, loss), power)
        before = scale, loss
        change = (AIM * allowed / max(loss, 1e-9)) ** (1 / power)
        scale = min(high, scale * min(change, 4.0))
        if not kept < scale < broken:
            scale = (kept + broken) / 2
    return kept


def _power(first: tuple[float, float], second: tuple[float, float], known: float) -> float:
    """The power of the law through two points (scale, loss); ``known`` where they tell none."""
    if min(first[1], second[1]) <= 1e-6 or first[0] == second[0]:
        return known
    seen = math.log(second[1] / first[1]) / math.log(second[0] / first[0])
    return min(max(seen, 1.0), 3.0)
