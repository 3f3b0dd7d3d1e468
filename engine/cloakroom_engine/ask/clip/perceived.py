"""From tracks to a scene that answers questions: spans, gaps and why, turned and frontal."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

import numpy as np

from cloakroom_engine.ask.clip.scene import COVERED, CUT, LEFT, TURNED, Gap, Scene, Somebody, Span
from cloakroom_engine.faces.quality import turned
from cloakroom_engine.tracking.sighting import Sighting, Tracklet, spans
from cloakroom_engine.tracking.who import Track

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


def scene(
    tracks: Sequence[Track],
    cuts: Sequence[int],
    frames: int,
    size: tuple[int, int],
    at: Clock,
    known: Sequence[str],
    recognisable: Mapping[str, tuple[Span, ...]] | None = None,
) -> Scene:
    """What was seen of a clip.

    Args:
        tracks: the people.
        cuts: the frames with which shots begin.
        frames: of the clip.
        size: width and height of the frames.
        at: from a frame's number to when it is shown, in seconds; ``frames`` is the end.
        known: the names that were looked for.
        recognisable: by name, when judges find them; nobody was asked where a name is missing.
    """
    sure = {each.name for each in tracks if each.said == "yes"}
    # What may be somebody who is surely in it is left out: it is theirs, or nobody knows whose.
    people = [
        somebody(
            "" if each.said == "no" else each.name,
            [part.tracklet for part in each.parts],
            at(each.best.index),
            (cuts, size, at),
            recognisable=(recognisable or {}).get(each.name),
            unsure=each.said == "uncertain",
        )
        for each in tracks
        if _is_person(each, at) and not (each.said == "uncertain" and each.name in sure)
    ]
    starts = tuple(at(cut) for cut in cuts) or (0.0,)
    return Scene(at(frames), starts, tuple(people), tuple(known))


def _is_person(track: Track, at: Clock) -> bool:
    if track.said == "yes":
        return True
    parts = [part.tracklet for part in track.parts]
    long = sum(at(each.last + 1) - at(each.first) for each in parts)
    return long >= SHORTEST_S and sum(each.finds for each in parts) >= FINDS


def somebody(
    name: str,
    parts: Sequence[Tracklet],
    best_s: float,
    film: Film,
    *,
    recognisable: tuple[Span, ...] | None = None,
    unsure: bool = False,
) -> Somebody:
    """What tracklets, with or without glimpses, tell of one person; ``name`` is empty for a
    stranger."""
    at = film[2]
    ordered = sorted(parts, key=lambda each: each.first)
    every = sorted({each.index for part in parts for each in part.sightings})
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
        name=name,
        spans=tuple(joined),
        best_s=best_s,
        gaps=tuple(_gaps(ordered, joined, film)),
        turned=tuple((at(a), at(b + 1)) for a, b in spans(aside)),
        frontal=tuple((at(a), at(b + 1)) for a, b in spans(ahead)),
        recognisable=recognisable,
        unsure=unsure,
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
