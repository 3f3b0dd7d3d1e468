"""A rate with its range, as the engine counted it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

JUDGE: Final = "judge"
"""The role of recognisers that count: those that had no part in making the cloak."""


@dataclass(frozen=True, slots=True)
class Share:
    """``hits`` of ``n`` searches that found the person, with its 95 % range (0..1)."""

    hits: int
    n: int
    low: float
    high: float

    @property
    def value(self) -> float | None:
        """The share, or None when nothing was tried."""
        return self.hits / self.n if self.n else None


def read_share(item: Mapping[str, Any]) -> Share:
    """A rate of a decoded document."""
    return Share(int(item["hits"]), int(item["n"]), float(item["low"]), float(item["high"]))
