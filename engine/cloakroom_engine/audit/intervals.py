"""Rates with the interval that their small number of photos deserves."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

Z_95 = 1.959963984540054
"""Standard normal quantile of a two-sided 95 % interval."""


@dataclass(frozen=True, slots=True)
class Rate:
    """``hits`` of ``n``, with the bounds (0..1) of its 95 % Wilson interval."""

    hits: int
    n: int
    low: float
    high: float

    @property
    def value(self) -> float | None:
        """The share of hits, or None when nothing was tried."""
        return self.hits / self.n if self.n else None


def wilson(hits: int, n: int, z: float = Z_95) -> tuple[float, float]:
    """Bounds of the score interval for a share of ``hits`` in ``n`` (Wilson 1927, JASA 22:209).

    Unlike the textbook interval it stays inside 0..1 and keeps its width at 0 and n hits, which
    is where audits of a handful of photos live. With ``n`` = 0 nothing is known: (0, 1).

    Raises:
        ValueError: when ``hits`` is not within 0..``n``.
    """
    if not 0 <= hits <= n:
        raise ValueError(f"{hits} hits of {n}")
    if n == 0:
        return 0.0, 1.0
    share = hits / n
    scale = 1.0 + z * z / n
    middle = (share + z * z / (2 * n)) / scale
    half = z / scale * math.sqrt(share * (1.0 - share) / n + z * z / (4 * n * n))
    # The formula gives 0 and 1 exactly at the ends; rounding must not leave -1e-17 there.
    low = 0.0 if hits == 0 else max(0.0, middle - half)
    high = 1.0 if hits == n else min(1.0, middle + half)
    return low, high


def rate(hits: int, n: int) -> Rate:
    """``hits`` of ``n`` as a ``Rate``."""
    low, high = wilson(hits, n)
    return Rate(hits=hits, n=n, low=low, high=high)


def summed(rates: Iterable[Rate]) -> Rate:
    """All of them together: hits and asked summed, as if one had been asked of all."""
    told = tuple(rates)
    return rate(sum(each.hits for each in told), sum(each.n for each in told))
