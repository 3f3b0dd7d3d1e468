"""Where a face is to be hidden: also in frames in which nobody saw it.

One frame left clear gives a bystander away, so what detection missed is filled: between two
sightings of a shot in a straight line, and before the first and after the last one the box goes on
as it moved, growing. Never across a cut.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.records import Box
from cloakroom_engine.tracking.sighting import Sighting, Tracklet
from cloakroom_engine.tracking.track import EVERY

WIDENED = 2 * EVERY
"""Frames by which both ends go on: a search that missed the face, and the one before it."""
BRIDGED_S = 4.0
"""Gaps within a shot up to this long are filled: a face that turned away or was covered may show
in part. A longer one is widened at its ends."""
GROWS = 0.04
"""Of its size by which a box that nobody saw grows from frame to frame, on every side."""
MOST_GROWN = 0.35

FASTER = 2.0

Vector = NDArray[np.float32]


def hidden(
    parts: Iterable[Tracklet], cuts: Sequence[int], frames: int, rate: float
) -> dict[int, Box]:
    """One box for every frame in which a person is, or may be, seen.

    Args:
        parts: the person's tracklets.
        cuts: the frames with which shots begin, 0 among them, sorted.
        frames: of the clip.
        rate: frames a second.
    """
    ordered = sorted(parts, key=lambda each: each.first)
    found: dict[int, Vector] = {}
    for part in ordered:
        for each in part.sightings:
            _put(found, each.index, each.box_px)
        finds = [each for each in part.sightings if each.found]
        for one, other in pairwise(finds):
            if other.index - one.index > EVERY:
                _between(found, one, other)
        begins, ends = _shot(part, cuts, frames)
        last, first = finds[-1].index, finds[0].index
        _onward(found, part, range(last + 1, min(part.last + WIDENED + 1, ends)))
        _onward(found, part, range(first - 1, max(part.first - WIDENED, begins) - 1, -1))
    for before, after in pairwise(ordered):
        gap = after.first - before.last
        same = _shot(before, cuts, frames) == _shot(after, cuts, frames)
        if same and 1 < gap <= BRIDGED_S * rate:
            _between(found, before.sightings[-1], after.sightings[0])
    return {index: _box(box) for index, box in sorted(found.items())}


def _shot(part: Tracklet, cuts: Sequence[int], frames: int) -> tuple[int, int]:
    """First frame of the shot that a tracklet begins in, and the first one after the shot."""
    at = bisect_right(cuts, part.first)
    ends = next((cut for cut in cuts[at:] if cut > part.last), frames)
    return cuts[at - 1] if at else 0, ends


def _onward(found: dict[int, Vector], part: Tracklet, indices: range) -> None:
    """Go on from the last (or first) find as the face moved there, and up to twice as fast; what
    was covered last stays covered."""
    way = part.sightings if indices.step > 0 else part.sightings[::-1]
    at = max(step for step, each in enumerate(way) if each.found)
    end, before = way[at], way[max(at - EVERY, 0)]
    speed = (end.box_px - before.box_px) / np.float32(max(abs(end.index - before.index), 1))
    for count, index in enumerate(indices, 1):
        _put(found, index, _grown(end.box_px, count))
        _put(found, index, _grown(end.box_px + np.float32(FASTER * count) * speed, count))


def _between(found: dict[int, Vector], one: Sighting, other: Sighting) -> None:
    """A search missed the face in between, and flow may have followed what covered it: in a
    straight line, and near to both ends where it was found there."""
    gap = other.index - one.index
    for count in range(1, gap):
        share = np.float32(count / gap)
        straight = one.box_px + share * (other.box_px - one.box_px)
        _put(found, one.index + count, _grown(straight, min(count, gap - count)))
        if count <= EVERY:
            _put(found, one.index + count, one.box_px)
        if gap - count <= EVERY:
            _put(found, one.index + count, other.box_px)


def _grown(box: Vector, count: int) -> Vector:
    air = np.float32(min(MOST_GROWN, GROWS * count)) * (box[2:] - box[:2])
    return np.concatenate([box[:2] - air, box[2:] + air])


def _put(found: dict[int, Vector], index: int, box: Vector) -> None:
    before = found.get(index, box)
    low, high = np.minimum(before, box)[:2], np.maximum(before, box)[2:]
    found[index] = np.concatenate([low, high])


def _box(box: Vector) -> Box:
    left, top, right, bottom = map(float, box)
    return left, top, right, bottom
