"""From tracks to a scene that answers questions: spans, gaps and why, turned and frontal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from cloakroom_engine.ask.clip.scene import (
    COVERED,
    CUT,
    LEFT,
    TURNED,
    Gap,
    Scene,
    Somebody,
    Span,
    shared,
)
from cloakroom_engine.faces.quality import turned
from cloakroom_engine.tracking.sighting import Sighting, Tracklet, spans

TURNS = 0.2
"""``faces.quality.turned`` from which a face is told as turned."""
NARROW = 0.8
"""Of its usual width for its height: a face that is narrower is turning."""
JOINED_S = 0.4
"""Somebody who is not seen for less was not away."""
SHORTEST_S = 0.35
"""A face that was seen for less and is nobody's is no person: something that looked like a face."""
FINDS = 3
EDGE = 0.3
"""Of its width: a face whose box is nearer to the picture's side leaves it."""

Clock = Callable[[int], float]
Film = tuple[Sequence[int], tuple[int, int], Clock]
"""The frames with which shots begin, width and height, and when a frame is shown."""


@dataclass(frozen=True, eq=False)
class Seen:
    """Somebody who was followed through a clip.

    ``name`` is empty for a stranger, ``unsure`` says that it is a guess. ``parts`` are tracklets,
    with or without glimpses; ``best_s`` is when the clip shows them best. ``recognisable`` is as
    ``Somebody`` has it.
    """

    name: str
    parts: Sequence[Tracklet]
    best_s: float
    unsure: bool = False
    recognisable: tuple[Span, ...] | None = None


def scene(people: Sequence[Seen], film: Film, frames: int, known: Sequence[str]) -> Scene:
    """What was seen of a clip.

    Args:
        people: everybody in it, each name once.
        film: its shots, size and clock; the clock of ``frames`` is the end.
        frames: of the clip.
        known: the names that were looked for.
    """
    cuts, _, at = film
    found = tuple(somebody(each, film) for each in people if each.name or _is_person(each, at))
    return Scene(at(frames), tuple(at(cut) for cut in cuts) or (0.0,), found, tuple(known))


def _is_person(stranger: Seen, at: Clock) -> bool:
    long = sum(at(each.last + 1) - at(each.first) for each in stranger.parts)
    return long >= SHORTEST_S and sum(each.finds for each in stranger.parts) >= FINDS


def somebody(each: Seen, film: Film) -> Somebody:
    """What tracklets tell of one person."""
    at, heard = film[2], each.recognisable
    parts = sorted(each.parts, key=lambda part: part.first)
    every = sorted({seen.index for part in parts for seen in part.sightings})
    runs = [(at(first), at(last + 1)) for first, last in spans(every)]
    joined: list[Span] = []
    for begin, end in runs:
        if joined and begin - joined[-1][1] < JOINED_S:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((begin, end))
    aside = sorted({s.index for p in parts for s in p.sightings if turned(s.points_px) > TURNS})
    ahead = sorted(set(every) - set(aside))
    return Somebody(
        name=each.name,
        spans=tuple(joined),
        best_s=each.best_s,
        gaps=tuple(_gaps(parts, joined, film)),
        turned=tuple((at(a), at(b + 1)) for a, b in spans(aside)),
        frontal=tuple((at(a), at(b + 1)) for a, b in spans(ahead)),
        # Between two looks somebody may have been away.
        recognisable=None if heard is None else shared(tuple(joined), heard),
        unsure=each.unsure,
    )


def _gaps(parts: Sequence[Tracklet], joined: Sequence[Span], film: Film) -> list[Gap]:
    cuts, size, at = film
    found = []
    for (_, begin), (end, _) in pairwise(joined):
        before = max((p for p in parts if at(p.last + 1) <= begin + 1e-6), key=lambda p: p.last)
        after = min((p for p in parts if at(p.first) >= end - 1e-6), key=lambda p: p.first)
        between = any(before.last < cut <= after.first for cut in cuts)
        found.append(Gap((begin, end), CUT if between else _why(before, after, size)))
    return found


def _why(before: Tracklet, after: Tracklet, size: tuple[int, int]) -> str:
    """What happened where somebody was seen last and again: at the picture's side, turned, or
    neither; empty where the two ends say different things."""
    ends = (
        next(each for each in reversed(before.sightings) if each.found),
        next(each for each in after.sightings if each.found),
    )
    aside = [_leaves(each, size) for each in ends]
    if all(aside):
        return LEFT
    turns = [
        turned(each.points_px) > TURNS or _narrow(each, part)
        for each, part in zip(ends, (before, after), strict=True)
    ]
    if all(turns) and not any(aside):
        return TURNED
    return COVERED if not any(aside) and not any(turns) else ""


def _narrow(each: Sighting, part: Tracklet) -> bool:
    """Whether the eyes are nearer to one another than mostly, for the height of the face."""
    usual = sorted(_across(other) for other in part.sightings)[len(part.sightings) // 2]
    return _across(each) < NARROW * usual


def _across(each: Sighting) -> float:
    points = each.points_px.astype(float)
    high = (points[3] + points[4] - points[0] - points[1]) / 2
    return float(np.hypot(*(points[1] - points[0])) / max(float(np.hypot(*high)), 1e-6))


def _leaves(each: Sighting, size: tuple[int, int]) -> bool:
    left, _, right, _ = map(float, each.box_px)
    near = EDGE * (right - left)
    return left < near or right > size[0] - near
