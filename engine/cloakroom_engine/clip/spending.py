"""How many bytes a clip may take: as many as its source's picture did, and no more than it needs.

Encoders keep to a rate in the mean of minutes, and a clip lasts seconds. So each segment is asked
for a quality, and the next one is pressed harder where those before took more than their share. It
follows from what lies on disk alone: a run that was interrupted comes to the same numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import log2
from typing import Final

from cloakroom_engine.clip.records import ClipFacts
from cloakroom_engine.clip.segments import Segment

EQUAL: Final = 30
"""The loss (constant rate factor) that is taken to look alike; nobody has compared them yet."""
MOST: Final = 48
AIMED: Final = Fraction(9, 10)
"""Of the source's rate: segments miss what they are asked for, and the last is not made good."""
_HALVES: Final = 6
"""Steps of loss that halve the bytes."""


@dataclass(frozen=True)
class Spending:
    """What a segment is asked for: ``bits`` a second at most, ``loss`` as the rate factor."""

    bits: int
    loss: int


def spending(facts: ClipFacts, segments: Sequence[Segment], at: Fraction) -> Spending:
    """What the segment that begins ``at`` seconds may take, after ``segments``.

    The source's mean rate, and what is left over from before or was taken too much, made good
    within as long again.
    """
    mean = max(facts.bit_rate, 1) * AIMED
    passed = at - facts.start
    if not segments or not passed:
        return Spending(int(mean), EQUAL)
    taken = Fraction(8 * sum(each.size for each in segments))
    allowed = min(max(2 * mean - taken / passed, mean / 4), 2 * mean)
    last = segments[-1]
    lasted = at - last.first * facts.time_base
    rate = Fraction(8 * last.size) / lasted
    steps = round(_HALVES * log2(rate / allowed)) if rate else 0
    return Spending(int(allowed), min(max(last.loss + steps, EQUAL), MOST))
