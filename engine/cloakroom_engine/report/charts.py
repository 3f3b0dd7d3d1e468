"""Geometry of the report's charts; the templates draw them."""

from __future__ import annotations

from dataclasses import dataclass

from cloakroom_engine.audit.disturb import AS_SAVED
from cloakroom_engine.audit.results import FORWARD, ModelResult
from cloakroom_engine.report.figures import cosine, places
from cloakroom_engine.report.sentences import chart_description

THRESHOLD_AT = 42.0
"""Where on the axis (percent) every recogniser's threshold is put, so that rows compare."""
_END = 96.0
_START = 3.0


@dataclass(frozen=True, slots=True)
class Mark:
    """A value and its place on the axis in percent of the width."""

    x: float
    value: str


@dataclass(frozen=True, slots=True)
class Dumbbell:
    """One recogniser: before and after, with noise, the best stranger and the threshold."""

    before: Mark
    after: Mark
    noise: Mark | None
    stranger: Mark | None
    threshold: Mark | None
    description: str


def dumbbell(item: ModelResult) -> Dumbbell | None:
    """The chart of one recogniser as saved, clean gallery; None without a similarity.

    Every recogniser has a scale of its own (dlib's cosines live between 0.8 and 1), so the axis
    is stretched to put its loosest threshold at ``THRESHOLD_AT`` and 1 at the right end.
    """
    pair = item.comparison(FORWARD, AS_SAVED)
    if pair is None or pair.before.similarity is None or pair.after.similarity is None:
        return None
    noise = pair.controls[0].score.similarity if pair.controls else None
    stranger = pair.before.impostors
    known = min((item.similarity for item in item.model.thresholds), default=None)
    digits = places(item.model)
    pivot = 0.3 if known is None else known

    def mark(value: float | None) -> Mark | None:
        if value is None:
            return None
        x = THRESHOLD_AT + (value - pivot) / max(1e-6, 1.0 - pivot) * (_END - THRESHOLD_AT)
        return Mark(round(min(_END, max(_START, x)), 2), cosine(value, digits))

    before, after = mark(pair.before.similarity), mark(pair.after.similarity)
    assert before is not None
    assert after is not None
    marks = mark(noise), mark(stranger), mark(known)
    texts = [found.value if found else "" for found in marks]
    return Dumbbell(
        before,
        after,
        *marks,
        description=chart_description(
            item.model.name, before.value, after.value, texts[0], texts[2], texts[1]
        ),
    )
