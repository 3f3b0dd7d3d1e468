"""Faces are followed through light that blinks, up to a cut and not beyond."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from clip_faces import Tiny, tiny
from numpy.typing import NDArray

from cloakroom_engine.models.detector import Detection
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.tracking import flow, shots
from cloakroom_engine.tracking.sighting import Tracklet
from cloakroom_engine.tracking.track import matched, tracklets

RATE = Fraction(10)
CUT, DARK, FRAMES = 14, 8, 22


@pytest.fixture(scope="module")
def made(astronaut: NDArray[np.uint8], points_px: NDArray[np.float32]) -> Tiny:
    return tiny(astronaut, points_px, FRAMES, cut=CUT, dark=DARK)


@pytest.fixture(scope="module")
def found(made: Tiny, defaults: Registry) -> list[Tracklet]:
    marked = shots.marked(enumerate(made.frames), RATE)
    return sorted(tracklets(marked, defaults.detector()), key=lambda each: each.first)


def test_shots_are_told_from_light_that_blinks(made: Tiny) -> None:
    marked = list(shots.marked(enumerate(made.frames), RATE))
    assert [index for index, _, _ in marked] == list(range(FRAMES))
    assert [index for index, _, begins in marked if begins] == [0, CUT]
    assert all((pixels == made.frames[index]).all() for index, pixels, _ in marked)


def test_a_face_is_one_track_a_shot_in_every_frame(made: Tiny, found: list[Tracklet]) -> None:
    assert [(each.first, each.last) for each in found] == [(0, CUT - 1), (CUT, FRAMES - 1)]
    for part in found:
        assert [each.index for each in part.sightings] == list(range(part.first, part.last + 1))
        # The detector looks at some frames, the others are carried.
        assert 0 < part.finds < len(part.sightings)
        for each in part.sightings:
            off = np.linalg.norm(each.points_px - made.points_px[each.index], axis=1)
            assert off.mean() < 3, each.index
        assert part.glimpses
        best = part.glimpses[0]
        assert (best.face.points_px > 0).all()
        assert (best.face.points_px < best.rgb_u8.shape[1::-1]).all()


def test_flow_tells_turn_scale_and_shift(made: Tiny) -> None:
    points = made.points_px[2]
    low, high = points.min(axis=0) - 12, points.max(axis=0) + 12
    box = np.concatenate([low, high]).astype(np.float32)
    face = Detection(box, points.astype(np.float32), 1.0)
    one, other = (flow.prepared(made.frames[at]) for at in (2, 3))
    step = flow.step(one, other, face)
    assert step is not None
    assert np.abs(flow.moved(face, step).points_px - made.points_px[3]).max() < 0.7
    # Another shot: nothing to follow.
    assert flow.step(one, flow.prepared(made.frames[CUT + 2]), face) is None


def test_finds_are_paired_by_overlap_each_once() -> None:
    def at(left: float) -> Detection:
        box = np.array([left, 0, left + 10, 10], np.float32)
        return Detection(box, np.zeros((5, 2), np.float32), 0.9)

    assert matched([at(0), at(20)], [at(21), at(1)]) == {0: 1, 1: 0}
    assert matched([at(0), at(2)], [at(1)]) in ({0: 0}, {1: 0})
    assert matched([at(0)], [at(9)]) == {}
    assert matched([], [at(0)]) == {}
