"""Judges see the copy's frames, decoded again, where the face is searched anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from cloakroom_engine.audit.clip import GIF, SMALL, decide
from cloakroom_engine.audit.disturb import AS_SAVED
from cloakroom_engine.audit.facts import model_facts
from cloakroom_engine.audit.gallery import Crowd, synthetic
from cloakroom_engine.audit.results import JUDGE, SURROGATE
from cloakroom_engine.clip.records import Frame
from cloakroom_engine.faces.embed import embed
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.pipeline.clips.evidence import MOST_FRAMES, Judge, sampled, watched
from cloakroom_engine.pipeline.clips.heard import heard, joined
from cloakroom_engine.records import Heard
from cloakroom_engine.tracking.sighting import Sighting, Tracklet

FRAMES = 4


@pytest.fixture(scope="module")
def judge(
    defaults: Registry, astronaut: NDArray[np.uint8], points_px: NDArray[np.float32]
) -> Judge:
    card = defaults.card("dlib-resnet")
    recogniser, statistics = defaults.recogniser(card.name), defaults.statistics(card)
    assert statistics is not None
    mirrored = np.ascontiguousarray(astronaut[:, ::-1])
    points = points_px[[1, 0, 2, 4, 3]] * [-1, 1] + [astronaut.shape[1] - 1, 0]
    person = embed(recogniser, [(mirrored, points)])
    crowd = Crowd.of(synthetic(statistics, 1, 500))
    return Judge(recogniser, model_facts(card, statistics), JUDGE, person, crowd)


@pytest.fixture(scope="module")
def tracklet(points_px: NDArray[np.float32]) -> Tracklet:
    box = np.concatenate([points_px.min(axis=0) - 25, points_px.max(axis=0) + 25])
    return Tracklet(tuple(Sighting(at, box, points_px, 0.9) for at in range(FRAMES)), ())


def clip(pixels: NDArray[np.uint8], hidden: tuple[int, ...] = ()) -> Iterator[Frame]:
    blurred = np.asarray(cv2.GaussianBlur(pixels, (0, 0), 25), np.uint8)
    for at in range(FRAMES):
        yield Frame(at, Fraction(at, 5), blurred if at in hidden else pixels)


def test_an_unchanged_copy_is_found_in_every_frame_and_version(
    astronaut: NDArray[np.uint8], tracklet: Tracklet, judge: Judge, defaults: Registry
) -> None:
    found = watched(clip(astronaut), clip(astronaut), {7: [tracklet]}, [judge], defaults.detector())
    assert [(each.track, each.version) for each in found] == [(7, AS_SAVED), (7, SMALL), (7, GIF)]
    assert all(each.before.found == each.after.found == FRAMES for each in found)
    assert found[0].times_s == (0.0, 0.2, 0.4, 0.6)


def test_one_frame_that_was_left_clear_is_told(
    astronaut: NDArray[np.uint8], tracklet: Tracklet, judge: Judge, defaults: Registry
) -> None:
    hidden = (0, 1, 3)
    found = watched(
        clip(astronaut), clip(astronaut, hidden), {1: [tracklet]}, [judge], defaults.detector()
    )
    saved = found[0]
    assert (saved.after.found, saved.after.no_face) == (1, 3)
    verdict = decide(found)
    assert (verdict.by_frame, verdict.worst_s) == (1, 0.4)


def test_what_judges_heard_is_kept_in_spans_of_frames_in_a_row(
    astronaut: NDArray[np.uint8], tracklet: Tracklet, judge: Judge, defaults: Registry
) -> None:
    found = watched(
        clip(astronaut), clip(astronaut, (0, 2)), {1: [tracklet]}, [judge], defaults.detector()
    )
    said = heard(found, 5.0)
    assert said.judges == ("dlib-resnet",)
    assert said.before == ((0.0, pytest.approx(0.8)),)
    assert said.after == ((0.2, pytest.approx(0.4)), (0.6, pytest.approx(0.8)))
    taught = [replace(each, role=SURROGATE) for each in found]
    assert heard(taught, 5.0) == Heard((), (), ())


def test_spans_of_two_faces_are_joined_where_they_overlap_or_touch() -> None:
    assert joined([(3.0, 4.0), (0.0, 1.0), (1.0, 2.0), (3.5, 5.0)]) == ((0.0, 2.0), (3.0, 5.0))


def test_of_a_long_track_frames_are_chosen_evenly_and_the_surest_of_each_part(
    points_px: NDArray[np.float32],
) -> None:
    def part(first: int, last: int, best: int) -> Tracklet:
        box = np.zeros(4, np.float32)
        seen = [Sighting(n, box, points_px, 0.9 if n == best else 0.5) for n in range(first, last)]
        return Tracklet(tuple(seen), ())

    chosen = sorted(sampled([part(0, 1000, 501), part(2000, 2003, 2001)]))
    assert len(chosen) in {MOST_FRAMES, MOST_FRAMES + 1, MOST_FRAMES + 2}
    assert {0, 501, 2001, 2002} <= set(chosen)
    assert max(b - a for a, b in pairwise(chosen) if b < 1000) <= 9
    assert len(sampled([part(0, 50, 7)])) == 50
