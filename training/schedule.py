"""The learning rate: rising, level, then falling to nothing over the last four tenths."""

from __future__ import annotations

FALLING = 0.4


def share(step: int, steps: int, warm: int) -> float:
    """Of the recipe's rate, in (0, 1]; level in between, so that a run can be ended sooner by
    giving it fewer steps while it is still level."""
    return min(1.0, (step + 1) / warm, (steps - step) / (FALLING * steps))
