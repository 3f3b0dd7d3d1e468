"""What was seen in a clip, as questions are answered from it: people, spans, shots. No pixels."""

from __future__ import annotations

from dataclasses import dataclass

Span = tuple[float, float]
"""From when to when, in seconds from the clip's first frame."""

LEFT, TURNED, COVERED = "left", "turned", "covered"
"""Why somebody is not seen for a while: at the picture's edge; the face turned; neither, so
something passed before it."""
CUT = "cut"
"""Another shot begins in which they are not."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A while in which somebody is not seen, and why; ``why`` is empty where nobody can tell."""

    span: Span
    why: str = ""


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person of a clip.

    ``name`` is empty for a stranger. ``unsure`` says that it may be somebody else. ``spans`` are
    when they are seen, sorted; ``gaps`` lie between; ``best_s`` shows them best. ``turned`` and
    ``frontal`` are parts of the spans. ``recognisable`` are moments at which judges find them, None
    where nobody was asked.
    """

    name: str
    spans: tuple[Span, ...]
    best_s: float
    gaps: tuple[Gap, ...] = ()
    turned: tuple[Span, ...] = ()
    frontal: tuple[Span, ...] = ()
    recognisable: tuple[Span, ...] | None = None
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """A clip: how long it is, when its shots begin (0 among them), who is in it. ``known`` are the
    names of people who could have been found, in it or not."""

    duration_s: float
    shots_s: tuple[float, ...]
    people: tuple[Somebody, ...]
    known: tuple[str, ...] = ()

    def shot(self, number: int) -> Span | None:
        """A shot by its number from 1, or from -1 backwards; None where there is none."""
        ends = (*self.shots_s[1:], self.duration_s)
        at = number - 1 if number > 0 else len(ends) + number
        return (self.shots_s[at], ends[at]) if 0 <= at < len(ends) else None

    def who(self, name: str) -> Somebody | None:
        """The person of this name, if they are in it."""
        return next((each for each in self.people if each.name == name), None)


def cut_to(spans: tuple[Span, ...], within: Span) -> tuple[Span, ...]:
    """What of the spans lies within another."""
    cut = [(max(a, within[0]), min(b, within[1])) for a, b in spans]
    return tuple((a, b) for a, b in cut if a < b)


def shared(one: tuple[Span, ...], other: tuple[Span, ...]) -> tuple[Span, ...]:
    """When both are."""
    return tuple(part for span in one for part in cut_to(other, span))
