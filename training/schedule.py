"""How far a run is, and the learning rate: rising, level, then falling to nothing over the last
four tenths.
"""

from __future__ import annotations

FALLING = 0.4


def progress(step: int, steps: int, seconds: float, minutes: float | None) -> float:
    """The share of a run that is behind us: of its steps, or of its time if that is more."""
    done = step / steps
    return done if minutes is None else max(done, seconds / 60 / minutes)


def share(progress: float, step: int, warm: int) -> float:
    """Of the recipe's rate, in (0, 1], at ``progress`` (0..1) of a run whose first ``warm`` steps
    rise; level in between, so that a run can be ended sooner by giving it less while it is level.
    """
    return min(1.0, (step + 1) / warm, (1 - progress) / FALLING)
