"""A face that is to be hidden is hidden where nobody saw it, too, and never across a cut."""

from __future__ import annotations

import numpy as np

from cloakroom_engine.tracking.fill import WIDENED, hidden
from cloakroom_engine.tracking.sighting import Sighting, Tracklet

RATE = 15.0


def part(first: int, last: int, *, speed: float = 0.0, every: int = 5) -> Tracklet:
    def box(at: int) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
        left = 100 + speed * (at - first)
        return np.array([left, 50, left + 40, 100], np.float32)

    points = np.zeros((5, 2), np.float32)
    found = {first, last, *range(first, last, every)}
    return Tracklet(
        tuple(
            Sighting(at, box(at), points, 0.9 if at in found else None)
            for at in range(first, last + 1)
        ),
        (),
    )


def test_both_ends_go_on_and_stop_at_the_cut_and_at_the_clips_end() -> None:
    boxes = hidden([part(20, 40)], [0, 15, 60], 100, RATE)
    assert sorted(boxes) == list(range(15, 40 + WIDENED + 1))
    assert sorted(hidden([part(95, 99)], [0], 100, RATE))[-1] == 99
    left, top, right, bottom = boxes[40 + WIDENED]
    assert left < 100
    assert top < 50
    assert right > 140
    assert bottom > 100


def test_who_leaves_fast_is_followed_and_was_not_left() -> None:
    boxes = hidden([part(0, 20, speed=10)], [0], 100, RATE)
    assert boxes[25][0] <= 300  # where the face was found last
    assert boxes[25][2] >= 340 + 5 * 10  # and as far as it went on


def test_gaps_within_a_shot_are_filled_and_others_are_not() -> None:
    near = hidden([part(0, 20), part(50, 70)], [0], 200, RATE)
    assert set(range(71)) <= set(near)
    cut = hidden([part(0, 20), part(50, 70)], [0, 35], 200, RATE)
    assert 33 not in cut
    far = hidden([part(0, 20), part(150, 170)], [0], 200, RATE)
    assert 85 not in far


def test_where_searches_missed_the_face_more_is_hidden() -> None:
    seen = hidden([part(0, 20, speed=4)], [0], 21, RATE)
    missed = hidden([part(0, 20, speed=4, every=20)], [0], 21, RATE)
    assert all(missed[at][2] - missed[at][0] > seen[at][2] - seen[at][0] for at in range(2, 18))
