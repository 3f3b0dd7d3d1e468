"""Frames for lists and players: the moments and pictures that decoding everything gives."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from clip_making import FRAMES, Make

from cloakroom_engine.clip import glance
from cloakroom_engine.clip.probe import facts
from cloakroom_engine.clip.read import frames
from cloakroom_engine.library import moving


@pytest.mark.parametrize("begin", ["0", "0.7", "1.5", "2.35"])
def test_a_glance_shows_what_decoding_everything_shows(film: Path, begin: str) -> None:
    told = facts(film)
    start = told.start + Fraction(begin)
    stop = start + Fraction(1, 2)
    whole = list(frames(film, told, start=start, stop=stop))
    seen = list(glance.frames(film, told, start, stop, 10_000))
    assert [(each.index, each.at) for each in seen] == [(each.index, each.at) for each in whole]
    assert seen or begin == "2.35"
    for one, other in zip(seen, whole, strict=True):
        assert np.array_equal(one.pixels, other.pixels)


def test_a_clip_whose_times_begin_late_is_found_where_it_is(make: Make) -> None:
    late = make(
        "late.mkv", "-c:v", "libx264", "-g", "12", "-output_ts_offset", "5", seconds=3, rate="25"
    )
    told = facts(late)
    start = told.start + Fraction(2)
    seen = list(glance.frames(late, told, start, start + Fraction(1, 5), 48))
    whole = list(frames(late, told, start=start, stop=start + Fraction(1, 5)))
    assert [(each.index, each.at) for each in seen] == [(each.index, each.at) for each in whole]
    assert [each.index for each in seen] == [50, 51, 52, 53, 54]
    assert seen[0].pixels.shape == (32, 48, 3)


def test_the_last_frame_stands_for_what_lies_behind_the_end(film: Path) -> None:
    told = facts(film)
    shown = glance.one(film, told, told.start + told.duration * 3, 64)
    assert shown.shape[2] == 3


def test_small_frames_are_packed_and_taken_out_one_by_one() -> None:
    content = moving.packed([b"one", b"", b"three"])
    assert [moving.nth(content, at) for at in range(4)] == [b"one", b"", b"three", None]
    assert moving.nth(content[:-1], 2) is None
    assert moving.nth(b"", 0) is None


def test_a_scan_keeps_small_frames_that_differ(film: Path, desk: object) -> None:
    from cloakroom_engine.pipeline.clips.looking import known
    from cloakroom_engine.pipeline.desk import Desk

    assert isinstance(desk, Desk)
    clip = known(desk, film)
    assert clip.facts.frames == FRAMES
    name = moving.name_of(clip.photo.sha256)
    content = desk.library.thumbnails.get(name)
    assert content is not None
    found = [moving.nth(content, at) for at in range(moving.MOMENTS)]
    assert all(each and each.startswith(b"\xff\xd8") for each in found)
    assert all(one != other for one, other in pairwise(found))
    desk.library.photos.remove(clip.photo.id)
    desk.library.sweep()
    assert not desk.library.thumbnails.has(name)
