"""What somebody should be told of a clip that can be treated, but not kept in every respect."""

from __future__ import annotations

from typing import Final

from cloakroom_engine.clip.records import ClipFacts

_ROUGHLY: Final = 1.0
"""Seconds by which a header may be wrong before anybody is told: sound is often as much longer."""


def remarks(facts: ClipFacts) -> tuple[str, ...]:
    """Codes to note, in the order in which they matter."""
    told = []
    if facts.claimed > facts.start + facts.duration + _slack(facts):
        told.append("clip.shorter")
    if facts.alpha:
        told.append("clip.transparent")
    if sum(each.kind == "video" for each in facts.streams) > 1:
        told.append("clip.one_picture")
    if facts.depth > 8:
        told.append("clip.eight_bits")
    return tuple(told)


def _slack(facts: ClipFacts) -> float:
    return max(_ROUGHLY, float(facts.duration) / 20)
