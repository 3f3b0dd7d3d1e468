"""A clip's frames with a cloak that moves along: all of them, in order, the same after a stop."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
import torch.nn.functional as F
from numpy.typing import NDArray

from cloakroom_engine.cloak import frame, outline, scene
from cloakroom_engine.cloak.pattern import Pattern
from cloakroom_engine.cloak.perception import hiding, toned
from cloakroom_engine.errors import Cancelled
from cloakroom_engine.photo.sight import seen
from cloakroom_engine.photo.visibility import crop
from cloakroom_engine.progress import Silent
from cloakroom_engine.protect.change import changed, sampled
from cloakroom_engine.protect.clip import keys
from cloakroom_engine.protect.clip.flicker import flicker
from cloakroom_engine.protect.clip.keys import Wearing
from cloakroom_engine.protect.clip.lay import change
from cloakroom_engine.protect.clip.play import Player
from cloakroom_engine.protect.worn import WornShape
from cloakroom_engine.records import STRENGTHS, CloakRecipe
from cloakroom_engine.tracking.sighting import Sighting, Tracklet

RATE = 4.0
FRAMES = 10
Given = Iterator[tuple[str, int, NDArray[np.uint8]]]


@pytest.fixture(scope="module")
def shown(astronaut: NDArray[np.uint8]) -> list[NDArray[np.uint8]]:
    """The camera pans over the portrait."""
    return [np.ascontiguousarray(astronaut[10:250, at * 4 : at * 4 + 300]) for at in range(FRAMES)]


@pytest.fixture(scope="module")
def tracklet(points_px: NDArray[np.float32]) -> Tracklet:
    step = np.array([[1.0, 0, -4], [0, 1, 0]])
    sightings = []
    for at in range(FRAMES):
        points = points_px - np.array([at * 4, 10], np.float32)
        box = np.concatenate([points.min(axis=0) - 20, points.max(axis=0) + 20])
        sightings.append(
            Sighting(at, box, points, 0.9 if at % 3 == 0 else None, step if at else None)
        )
    return Tracklet(tuple(sightings), ())


@pytest.fixture(scope="module")
def wearing(learnt: Pattern) -> Wearing:
    return Wearing(learnt, [], CloakRecipe())


def given(frames: list[NDArray[np.uint8]], first: int = 0) -> Given:
    return ((f"frame {at}", at, frames[at]) for at in range(first, len(frames)))


@pytest.fixture(scope="module")
def whole(
    shown: list[NDArray[np.uint8]], tracklet: Tracklet, wearing: Wearing
) -> list[NDArray[np.uint8]]:
    played = list(Player([(tracklet, wearing)], [], RATE).play(given(shown), Silent()))
    assert [name for name, _ in played] == [f"frame {at}" for at in range(FRAMES)]
    return [pixels for _, pixels in played]


def test_every_frame_is_cloaked_within_the_promise(
    shown: list[NDArray[np.uint8]],
    whole: list[NDArray[np.uint8]],
    tracklet: Tracklet,
    wearing: Wearing,
) -> None:
    for was, became in zip(shown, whole, strict=True):
        assert was.shape == became.shape
        assert (was != became).any()
    at = keys.places(tracklet.sightings, RATE)[0]
    points = tracklet.sightings[at].points_px
    worn = keys.key(shown[at], points, wearing, None, Silent())
    done = change(shown[at], points, worn.layer)
    before, after = (crop(changed(shown[at], [done], gain), done.crop_px) for gain in (0.0, 1.0))
    assert STRENGTHS["balanced"].seen - 0.1 <= seen(before, after) < 90


def test_the_cloak_moves_with_the_face(
    shown: list[NDArray[np.uint8]], whole: list[NDArray[np.uint8]], tracklet: Tracklet
) -> None:
    one, other = (tracklet.sightings[at] for at in (4, 5))
    left, top, right, bottom = (int(side) for side in other.box_px)
    box = left, top, right, bottom
    pairs = (shown[4], whole[4]), (shown[5], whole[5])
    glued = flicker(*pairs, one.points_px, other.points_px, box)
    stuck = flicker(*pairs, other.points_px, other.points_px, box)
    assert glued < 0.25 < stuck


def test_a_run_that_goes_on_gives_the_same_pixels(
    shown: list[NDArray[np.uint8]],
    whole: list[NDArray[np.uint8]],
    tracklet: Tracklet,
    wearing: Wearing,
) -> None:
    player = Player([(tracklet, wearing)], [], RATE)
    assert player.begin_at(7) == 0
    later = list(player.play(given(shown), Silent(), first=7))
    assert [name for name, _ in later] == ["frame 7", "frame 8", "frame 9"]
    assert all((pixels == whole[7 + at]).all() for at, (_, pixels) in enumerate(later))


def test_a_clip_that_ends_early_leaves_no_frame_bare(
    shown: list[NDArray[np.uint8]], tracklet: Tracklet, wearing: Wearing
) -> None:
    short = shown[:2]
    played = list(Player([(tracklet, wearing)], [], RATE).play(given(short), Silent()))
    assert len(played) == 2
    assert all((pixels != was).any() for (_, pixels), was in zip(played, short, strict=True))


def test_spans_and_hidden_boxes(shown: list[NDArray[np.uint8]]) -> None:
    boxes = dict.fromkeys(range(FRAMES), (100.0, 60.0, 140.0, 110.0))
    player = Player([], [(boxes, "box")], RATE, spans=[(3, 5)])
    for at, (_, pixels) in enumerate(player.play(given(shown), Silent())):
        if 3 <= at <= 5:
            assert (pixels[60:110, 100:140] == pixels[60, 100]).all()
        else:
            assert (pixels == shown[at]).all()


def test_refining_can_be_cancelled(
    shown: list[NDArray[np.uint8]], tracklet: Tracklet, wearing: Wearing, witness: object
) -> None:
    class Stop(Silent):
        def step(self, stage: str, done: int, total: int, photo: str | None = None) -> None:
            raise Cancelled

    refining = Wearing(wearing.pattern, [witness], wearing.recipe)  # type: ignore[list-item]
    with pytest.raises(Cancelled):
        list(Player([(tracklet, refining)], [], RATE).play(given(shown), Stop()))


def test_what_was_sampled_once_is_not_sampled_again_unless_another_face_reaches_in(
    shown: list[NDArray[np.uint8]], tracklet: Tracklet, wearing: Wearing
) -> None:
    points = tracklet.sightings[0].points_px.astype(np.float64)
    worn = keys.key(shown[0], points, wearing, None, Silent())
    one, other = (change(shown[0], points + by, worn.layer) for by in (0, 30))
    assert one.sampled_f32 is not None
    anew = [replace(each, sampled_f32=None) for each in (one, other)]
    levels = np.abs(changed(shown[0], [one], 1.0).astype(int) - changed(shown[0], anew[:1], 1.0))
    assert levels.mean() < 0.4  # anew, it is sampled as a photo is
    assert (changed(shown[0], [one, other], 1.0) == changed(shown[0], anew, 1.0)).all()
    # It is what is looked at: another sample would be seen.
    wrong = replace(one, sampled_f32=one.sampled_f32 + 50)
    assert (changed(shown[0], [wrong], 1.0) != changed(shown[0], [one], 1.0)).any()
    assert (changed(shown[0], [wrong, other], 1.0) == changed(shown[0], anew, 1.0)).all()


def test_what_lies_behind_a_far_cheek_stays(
    shown: list[NDArray[np.uint8]], tracklet: Tracklet, wearing: Wearing
) -> None:
    points = tracklet.sightings[0].points_px.astype(np.float64)
    worn = keys.key(shown[0], points, wearing, None, Silent())
    across = points[1] - points[0]
    aside = points.copy()
    aside[2] += 0.3 * across
    done = change(shown[0], aside, worn.layer)
    rows, columns = np.mgrid[: done.delta_f32.shape[0], : done.delta_f32.shape[1]]
    right = columns + done.moved.box_px[0] - aside[1, 0]
    # The cheek ends some nine of the frame's pixels beyond the eye there, a quarter of the way
    # from eye to eye; beside the eyes and mouth alone, where the line is plain.
    level = np.abs(rows + done.moved.box_px[1] - aside[[1, 4], 1].mean()) < 0.5 * across[0]
    behind = level & (right > 0.5 * across[0])
    assert behind.sum() > 50
    assert not done.moved.shift_px[behind].any()
    assert not done.delta_f32[behind].any()
    near = level & (right < -across[0]) & (right > -1.3 * across[0])
    assert np.abs(done.moved.shift_px[near]).max() > 0.1


def test_a_frame_becomes_what_a_photo_would_to_the_eye(
    shown: list[NDArray[np.uint8]], tracklet: Tracklet, wearing: Wearing
) -> None:
    """``lay`` takes short cuts and a smaller kernel; a photo's code, over the whole box and anew,
    is the measure, on a face that is sharp to the pixel."""
    first = tracklet.sightings[0].points_px.astype(np.float64)
    worn = keys.key(shown[0], first, wearing, None, Silent())
    assert 0 < worn.sharper < 0.6
    for at in (0, 3, 9):
        points = tracklet.sightings[at].points_px.astype(np.float64)
        quick = changed(shown[at], [change(shown[at], points, worn.layer)], 1.0)
        whole = WornShape(points, worn.points, worn.move).change(300, 240)
        moved = sampled(shown[at], whole.moved)
        left, top = whole.box_px[:2]
        from_box = np.array([[1.0, 0, left], [0, 1.0, top]])
        to_frame = frame.compose(frame.photo_to_frame(points), from_box)
        grid = frame.sampling_grid(to_frame, moved.shape[:2], (frame.SIDE, frame.SIDE))
        v, window = (
            F.grid_sample(each[None], grid, align_corners=True)[0]
            for each in (worn.v, frame.window() * outline.of(points))
        )
        hides = hiding(scene.tensor(np.clip(np.rint(moved), 0, 255).astype(np.uint8)))
        delta = (hides * window * toned(v)).permute(1, 2, 0).contiguous().numpy()
        slow = changed(shown[at], [replace(whole, delta_f32=delta, sampled_f32=moved)], 1.0)
        assert (slow != shown[at]).any()
        apart = np.abs(quick.astype(int) - slow)
        assert apart.mean() < 0.4
        assert (apart > 8).mean() < 0.003
        box = frame.crop_box_px(points, 300, 240)
        before, after = (crop(each, tuple(map(float, box))) for each in (slow, quick))
        assert seen(before, after) > 78
