"""What is left to chance in a batch's views: drawn for the whole batch at once, so that every
process that takes a part of it sees the same.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Kind = Literal["plain", "masked", "small"]
F32 = NDArray[np.float32]

GREY, ERASED, NOISY, COARSE, MASKED = 0.1, 0.3, 0.1, 0.4, 0.5
"""The share of views without colour, with a rectangle over a part, with noise, blurred or shrunk,
and, of the kind ``masked``, in a mask."""


@dataclass(frozen=True, eq=False)
class Draws:
    """One entry a view.

    ``mirrored``, ``worn`` and ``grey`` are 0 or 1; ``turn`` in degrees, ``stretch`` a share,
    ``shift`` (n, 2) a share of the chip's side; ``coarse`` and ``mask`` uniform in [0, 1): which
    way of coarsening and which mask; ``noise`` a sigma in grey levels; ``gain`` (n, 3) and ``lift``
    (grey levels) make other light; ``hidden`` (n, 4) top, left, height and width of a rectangle in
    shares of the side, ``colour`` (n, 3) what covers it.
    """

    mirrored: F32
    turn: F32
    stretch: F32
    shift: F32
    coarse: F32
    noise: F32
    grey: F32
    gain: F32
    lift: F32
    hidden: F32
    colour: F32
    worn: F32
    mask: F32

    def take(self, at: NDArray[np.int64]) -> Draws:
        """Those of the views numbered ``at``."""
        return Draws(**{each.name: getattr(self, each.name)[at] for each in fields(self)})


def draw(random: np.random.Generator, count: int, kind: Kind) -> Draws:
    """For ``count`` views; ``coarse`` from 1 on leaves a view as fine as it is."""
    way = random.uniform(size=count)
    fine, noisy = (way >= COARSE, way >= 1 - NOISY)
    if kind == "small":
        fine, noisy = way >= 0.9, np.zeros(count, np.bool_)
    shape = random.uniform(0.1, 0.4, (count, 2)) * (random.uniform(size=(count, 1)) < ERASED)
    drawn = {
        "mirrored": random.uniform(size=count) < 0.5,
        "turn": random.normal(0, 5, count),
        "stretch": random.normal(0, 0.05, count),
        "shift": random.normal(0, 0.025, (count, 2)),
        "coarse": random.uniform(size=count) + fine,
        "noise": random.uniform(1, 8, count) * noisy,
        "grey": random.uniform(size=count) < GREY,
        "gain": random.uniform(0.7, 1.3, (count, 1)) * random.uniform(0.92, 1.08, (count, 3)),
        "lift": random.uniform(-30, 30, count),
        "hidden": np.hstack([random.uniform(0, 1 - shape), shape]),
        "colour": random.uniform(0, 255, (count, 3)),
        "worn": random.uniform(size=count) < (MASKED if kind == "masked" else 0),
        "mask": random.uniform(size=count),
    }
    found = {name: np.asarray(values, np.float32) for name, values in drawn.items()}
    # Rounded to single precision the largest of them is one: a mask after the last.
    found["mask"] = np.minimum(found["mask"], np.nextafter(np.float32(1), np.float32(0)))
    return Draws(**found)
