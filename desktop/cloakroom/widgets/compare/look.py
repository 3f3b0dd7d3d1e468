"""The ways to look at two pictures of one face."""

from __future__ import annotations

from enum import Enum


class Look(Enum):
    """What is shown of the two pictures."""

    SPLIT = "split"
    SIDES = "sides"
    DIFFERENCE = "difference"
