"""Judges see the copy's frames, decoded again, where the face is searched anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from cloakroom_engine.audit.clip import CHANCE, GIF, P360, SMALL, decide
from cloakroom_engine.audit.disturb import AS_SAVED
from cloakroom_engine.audit.facts import model_facts
from cloakroom_engine.audit.gallery import Crowd, synthetic
from cloakroom_engine.audit.results import JUDGE, SURROGATE
from cloakroom_engine.clip.records import ClipFacts, Colour, Frame
from cloakroom_engine.clip.tool import Tool, find
from cloakroom_engine.errors import EngineError
from cloakroom_engine.faces.embed import embed
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.pipeline.clips.chance import ByChance
from cloakroom_engine.pipeline.clips.evidence import Judge, watched
from cloakroom_engine.pipeline.clips.heard import heard, joined
from cloakroom_engine.pipeline.clips.pressed import Pressed
from cloakroom_engine.pipeline.clips.ways import (
    MOST_CHANGED,
    MOST_FRAMES,
    changes,
    sampled,
    stretch,
    thinned,
)
from cloakroom_engine.progress import Silent
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
def tool() -> Tool:
    try:
        return find()
    except EngineError as problem:
        pytest.skip(f"no ffmpeg: {problem}")


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
    assert [(each.track, each.version) for each in found] == [(7, AS_SAVED), (7, P360), (7, GIF)]
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
    # The control: the clip as it was is found in every frame, shrunk and in 256 colours, too.
    assert [(way.version, way.clean, way.found) for way in verdict.ways] == [
        (P360, 1, 1), (GIF, 1, 1)
    ]  # fmt: skip
    assert all(way.before.found == way.before.of == FRAMES for way in verdict.ways)
    assert all(way.after.found == 1 for way in verdict.ways)


def test_the_control_is_worn_in_the_frames_of_the_copy_as_saved(
    astronaut: NDArray[np.uint8], tracklet: Tracklet, judge: Judge, defaults: Registry
) -> None:
    tracks = {3: [tracklet]}
    drawn = ByChance(tracks, "balanced", 5.0, [(1, 3)], reporter=Silent())
    assert drawn.of(3, 0, astronaut) is astronaut, "the copy treats it from the next frame on"
    one, again = (drawn.of(3, at, astronaut) for at in (1, 2))
    assert (one != astronaut).any()
    assert (one == again).all(), "it does not flicker"
    other = ByChance({4: [tracklet]}, "balanced", 5.0, reporter=Silent())
    assert (one != other.of(4, 1, astronaut)).any()
    found = watched(
        clip(astronaut), clip(astronaut, (0, 1)), tracks, [judge], defaults.detector(), chance=drawn
    )
    saved, control = (
        next(each for each in found if each.version == version) for version in (AS_SAVED, CHANCE)
    )
    assert control.times_s == saved.times_s
    assert control.before == saved.before
    assert control.after.found > saved.after.found == FRAMES - 2
    assert control.after.similarity < 0.999


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

    long = [part(0, 1000, 501), part(2000, 2003, 2001)]
    chosen = sorted(sampled(long))
    assert len(chosen) in {MOST_FRAMES, MOST_FRAMES + 1, MOST_FRAMES + 2}
    assert {0, 501, 2001, 2002} <= set(chosen)
    assert max(b - a for a, b in pairwise(chosen) if b < 1000) <= 9
    assert len(sampled([part(0, 50, 7)])) == 50
    few = thinned(sampled(long), long)
    assert {0, 501, 2001, 2002} <= few <= set(chosen), "judges are shown each as saved, too"
    assert MOST_CHANGED <= len(few) <= MOST_CHANGED + 2


def test_the_stretch_that_is_saved_again_is_where_most_is_seen(
    points_px: NDArray[np.float32],
) -> None:
    def part(*ranges: range) -> Tracklet:
        box = np.zeros(4, np.float32)
        return Tracklet(tuple(Sighting(n, box, points_px, 0.9) for r in ranges for n in r), ())

    tracks = {1: [part(range(10), range(200, 300))], 2: [part(range(220, 230)), part(range(5))]}
    first, last, chosen = stretch(tracks, 50)
    assert 200 <= first <= 220
    assert last == first + 49
    assert set(chosen) == {1, 2}
    assert len(chosen[1]) == MOST_CHANGED
    assert sorted(chosen[2]) == list(range(220, 230))
    assert stretch({}, 50) == (0, 0, {})


def test_a_large_clip_is_shrunk_to_360_lines_and_a_small_one_by_half() -> None:
    for size, version, shape in (
        ((1280, 720), P360, (360, 640, 3)),
        ((720, 1280), P360, (640, 360, 3)),
        ((640, 360), SMALL, (180, 320, 3)),
        ((1, 1), SMALL, (1, 1, 3)),
    ):
        found = changes(*size)
        assert set(found) == {version, GIF}
        assert found[version](np.zeros((size[1], size[0], 3), np.uint8)).shape == shape


def test_both_sides_come_back_together_from_a_low_bit_rate(
    astronaut: NDArray[np.uint8], tracklet: Tracklet, tool: Tool
) -> None:
    """The frame, the time and the place that belong together; nothing outside the stretch."""
    del tool  # there has to be one
    height, width = astronaut.shape[:2]
    facts = ClipFacts(
        "mov,mp4", "h264", width, height, Fraction(1), 0, "yuv420p", 8, False, False, Colour(), "",
        Fraction(1, 90000), FRAMES, Fraction(5), False, Fraction(0), Fraction(1), Fraction(1),
        1, (),
    )  # fmt: skip
    came: list[tuple[int, int, float, list[float]]] = []

    def show(track: int, where: Sighting, at: float, pair: Mapping[str, NDArray[np.uint8]]) -> None:
        came.append((track, where.index, at, [float(pair[side].mean()) for side in ("a", "b")]))

    with Pressed({7: [tracklet]}, {"a": facts, "b": facts}, show, lambda: None) as pressed:
        for at in range(FRAMES + 2):
            light, dark = (np.full_like(astronaut, value + 20 * at) for value in (100, 20))
            frames = {"a": Frame(at, Fraction(at, 5), light), "b": Frame(at, Fraction(at, 5), dark)}
            pressed.add(at / 5, frames, at)
        pressed.end()
    assert [each[:3] for each in came] == [(7, at, at / 5) for at in range(FRAMES)]
    for _, at, _, means in came:
        assert means == pytest.approx([100 + 20 * at, 20 + 20 * at], abs=6)
