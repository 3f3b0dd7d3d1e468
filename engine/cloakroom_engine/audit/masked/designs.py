"""Which masks there are: five everyday styles of our own, each in as many designs as one likes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

STYLES = ("surgical", "cloth", "respirator", "black", "patterned")


@dataclass(frozen=True, slots=True)
class Design:
    """One mask as it could be bought: the same design looks the same on everybody."""

    style: str
    number: int = 0

    def __post_init__(self) -> None:
        if self.style not in STYLES:
            raise ValueError(self.style)

    @property
    def name(self) -> str:
        """As it is shown: ``surgical-0``."""
        return f"{self.style}-{self.number}"


@dataclass(frozen=True, slots=True)
class Cut:
    """How a style sits on the plain head.

    ``top``: heights at the middle, beside the nose, below the eye and at the side. ``low`` is the
    height under the chin, ``jaw`` that of the lower corner. ``upper`` and ``lower`` are how many
    degrees round the head it reaches at either rim; ``tent`` how far it stands off the nose.
    """

    top: tuple[float, float, float, float]
    low: float
    jaw: float
    upper: float
    lower: float
    tent: float


CUTS: dict[str, Cut] = {
    "surgical": Cut((0.27, 0.34, 0.49, 0.62), 1.96, 1.42, 70, 84, 1.25),
    "cloth": Cut((0.25, 0.33, 0.52, 0.72), 1.96, 1.38, 76, 86, 1.25),
    "respirator": Cut((0.20, 0.30, 0.50, 0.80), 1.96, 1.40, 68, 82, 1.45),
    "black": Cut((0.24, 0.32, 0.48, 0.74), 1.95, 1.34, 80, 87, 1.25),
    "patterned": Cut((0.25, 0.33, 0.52, 0.70), 1.96, 1.38, 76, 86, 1.25),
}


def designs(each: int = 2) -> tuple[Design, ...]:
    """``each`` designs of every style, the styles taking turns."""
    return tuple(Design(style, number) for number in range(each) for style in STYLES)


def assign(count: int, among: Sequence[Design], first: int) -> tuple[Design, ...]:
    """A design for each of ``count`` photos, in turn from the ``first``, so neighbours differ."""
    return tuple(among[(first + at) % len(among)] for at in range(count))
