"""Rows of a chart of rates: what it draws, and what it says aloud."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """One row. Shares are 0..1, None where nothing was tried; ``words`` say all of it aloud.

    ``range`` stands behind the figure where there is room for it. ``counts`` is False for rows
    that are only there to compare with.
    """

    label: str
    before: float | None
    after: float | None
    low: float
    high: float
    noise: float | None
    figure: str
    words: str
    range: str = ""
    counts: bool = True

    def told(self, *, ranges: bool) -> str:
        """The figure, with its range if asked for."""
        return f"{self.figure} ({self.range})" if ranges and self.range else self.figure


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a heading, which may be empty."""

    heading: str
    bars: tuple[Bar, ...]
