"""A clip saved again at a low bit rate comes back frame by frame, worse, and from no disk."""

from __future__ import annotations

import hashlib
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from clip_making import Make, hanging
from test_reading import LARGE, VP9, X264

from cloakroom_engine.clip import encoders
from cloakroom_engine.clip import tool as module
from cloakroom_engine.clip.again import Again
from cloakroom_engine.clip.probe import facts
from cloakroom_engine.clip.read import frames
from cloakroom_engine.clip.tool import Tool
from cloakroom_engine.errors import Cancelled, EngineError

H264 = frozenset({"libx264", "libopenh264"})


def apart(one: np.ndarray, two: np.ndarray) -> float:  # type: ignore[type-arg]
    return float(np.abs(one.astype(int) - two.astype(int)).mean())


@pytest.mark.parametrize("name", ["h264.mp4", "odd.mkv", "moves.gif"])
def test_every_frame_comes_back_in_its_place_and_worse(make: Make, name: str) -> None:
    how = {"h264.mp4": X264, "odd.mkv": ("-vf", "crop=95:63", *VP9), "moves.gif": ()}[name]
    path = make(name, *how)
    told = facts(path)
    before = list(frames(path, told))
    with Again(told, told.start) as again:
        after = [pixels for each in before for pixels in again.add(each.pixels, each.at)]
        after += again.rest()
    assert len(after) == len(before) == 25
    assert {each.shape for each in after} == {before[0].pixels.shape}
    for at in (5, 12, 24):
        own = apart(before[at].pixels, after[at])
        assert 1 < own < 40
        # Nearer to its own frame than to those beside it would be after a shift.
        assert own < apart(before[at - 5].pixels, after[at])


ENCODERS = ("libx264", "libopenh264", "libvpx-vp9", "libsvtav1")


@pytest.mark.parametrize("encoder", ENCODERS)
def test_what_comes_back_is_the_same_however_busy_the_machine_is(
    make: Make, tool: Tool, monkeypatch: pytest.MonkeyPatch, encoder: str
) -> None:
    """Several at once keep each other waiting, as other programs would."""
    if encoder not in tool.encoders:
        pytest.skip(f"this ffmpeg has no {encoder}")
    path = make("large.mkv", "-vf", LARGE, *X264, "-crf", "40", seconds=2)
    told = facts(path)
    monkeypatch.setattr(module, "find", lambda: replace(tool, encoders=frozenset({encoder})))
    shown = [hashlib.sha256() for _ in range(6)]
    with ExitStack() as running:
        crowd = [running.enter_context(Again(told, told.start)) for _ in shown]
        for frame in frames(path, told):
            for again, mark in zip(crowd, shown, strict=True):
                for pixels in again.add(frame.pixels, frame.at):
                    mark.update(pixels)
        for again, mark in zip(crowd, shown, strict=True):
            for pixels in again.rest():
                mark.update(pixels)
    assert len({mark.hexdigest() for mark in shown}) == 1


def test_h264_goes_first_where_the_size_is_even(make: Make, tool: Tool) -> None:
    told = facts(make("h264.mp4", *X264))
    encoder, how = encoders.pressed(told, tool)
    assert encoder in H264 or not H264 & tool.encoders
    assert "32k" in how  # a tiny clip; 720p at 30 frames a second gets a megabit
    large = replace(told, width=1280, height=720, rate=told.rate * 30 / 25)
    assert "960k" in encoders.pressed(large, tool)[1]
    assert encoders.pressed(replace(told, width=95), tool)[0] not in H264
    with pytest.raises(EngineError) as refused:
        encoders.pressed(told, replace(tool, encoders=frozenset()))
    assert refused.value.code == "clip.no_encoder"


def test_who_cancels_while_it_hangs_is_heard(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = make("h264.mp4", *X264)
    told = facts(path)

    def tick() -> None:
        raise Cancelled

    hanging(tmp_path, monkeypatch, "exec sleep 600")
    assert module.find().encoders == {"libvpx-vp9"}
    black = np.zeros((told.height, told.width, 3), np.uint8)
    with Again(told, told.start, tick) as again, pytest.raises(Cancelled):
        [again.add(black, told.start + at) for at in range(25)]
