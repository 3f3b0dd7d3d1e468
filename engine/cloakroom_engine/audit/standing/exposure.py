"""Mask exposure: how many copies share one mask, which is what an averaging attacker gathers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Exposure:
    """``photos`` wear each of a cloak's masks; ``refined`` of all copies were refined as well.

    A cloak alone is the same for every photo that wears it: whoever averages what such copies have
    in common comes nearer to it with each. Refining adds what is one photo's own.
    """

    photos: tuple[int, ...]
    most: int
    refined: int
    copies: int


def exposed(photos: Sequence[int], refine_steps: Sequence[int]) -> Exposure:
    """``photos`` by mask (``pipeline.wearing.exposure``) and the refining steps of every copy."""
    return Exposure(
        photos=tuple(photos),
        most=max(photos, default=0),
        refined=sum(steps > 0 for steps in refine_steps),
        copies=len(refine_steps),
    )
