"""Only what phones, cameras and messengers write is decoded, whatever else this ffmpeg could."""

from __future__ import annotations

from pathlib import Path

import pytest
from clip_making import Make, ffmpeg, packets

from cloakroom_engine.cli.words import sentence
from cloakroom_engine.clip import allowed
from cloakroom_engine.clip.child import Child, source
from cloakroom_engine.clip.encoders import plan
from cloakroom_engine.clip.probe import facts
from cloakroom_engine.clip.read import frames
from cloakroom_engine.clip.tool import Tool
from cloakroom_engine.clip.waiting import run
from cloakroom_engine.errors import EngineError

X264 = ("-c:v", "libx264", "-pix_fmt", "yuv420p", "-preset", "ultrafast")
OPENED = {
    "h264": ("a.mp4", X264),
    "hevc": ("a.mov", ("-c:v", "libx265", "-x265-params", "log-level=error")),
    "av1": ("a.webm", ("-c:v", "libsvtav1", "-preset", "12")),
    "vp9": ("a.mkv", ("-c:v", "libvpx-vp9", "-deadline", "realtime")),
    "vp8": ("a.webm", ("-c:v", "libvpx", "-deadline", "realtime")),
    "mpeg4": ("a.3gp", ("-c:v", "mpeg4")),
    "mjpeg": ("a.avi", ("-c:v", "mjpeg")),
    "prores": ("a.mov", ("-c:v", "prores_ks")),
    "mpeg2video": ("a.mpg", ("-c:v", "mpeg2video")),
    "mpeg1video": ("a.mpg", ("-c:v", "mpeg1video")),
    "h263": ("a.3gp", ("-s", "176x144", "-c:v", "h263")),
}
REFUSED = {
    "magicyuv": "a.avi", "ffv1": "a.mkv", "utvideo": "a.avi", "huffyuv": "a.avi", "png": "a.mov",
    "qtrle": "a.mov", "cinepak": "a.mov", "snow": "a.mkv", "jpeg2000": "a.mov", "flv": "a.mkv",
}  # fmt: skip
"""Decoders that this ffmpeg has, in containers that are opened."""


@pytest.mark.parametrize("codec", allowed.PICTURES)
def test_what_phones_and_cameras_write_is_opened(make: Make, codec: str) -> None:
    name, encoded = OPENED[codec]
    path = make(name, *encoded, seconds=0.2)
    told = facts(path)
    assert told.codec == codec
    assert len(list(frames(path, told))) == told.frames >= 4


@pytest.mark.parametrize("codec", REFUSED)
def test_every_other_decoder_is_refused_with_a_sentence(make: Make, codec: str) -> None:
    path = make(REFUSED[codec], "-c:v", codec, "-strict", "experimental", seconds=0.2)
    with pytest.raises(EngineError) as refused:
        facts(path)
    assert refused.value.code == "clip.codec_refused"
    assert refused.value.params["codec"] == ("flv1" if codec == "flv" else codec)
    assert "H.264" in sentence(refused.value.code, refused.value.params)


def test_a_decoder_is_not_even_started_to_look(make: Make) -> None:
    """ffmpeg opens decoders to learn of a file before anybody asks for a picture of it."""
    path = make(REFUSED["magicyuv"], "-c:v", "magicyuv", seconds=0.2)
    copied = [*source(path), "-map", "0:v:0", "-c", "copy", "-f", "null", "-"]
    told: list[str] = []
    with Child(copied, level="info", told=told.append) as child:
        child.ended(20)
    assert any("(magicyuv) not on whitelist" in line for line in told)
    assert not any("yuv4" in line or "gbrp" in line for line in told)


@pytest.mark.parametrize("name", ["a.flv", "a.asf", "a.nut", "a.ivf", "a.ogv", "a.mxf"])
def test_other_containers_are_refused(make: Make, tool: Tool, tmp_path: Path, name: str) -> None:
    codec = {"a.ivf": "libvpx", "a.ogv": "libvpx", "a.mxf": "mpeg2video"}
    path = tmp_path / name
    inside = ("-c:v", codec.get(name, "mpeg4"))
    ffmpeg(
        tool, "-f", "lavfi", "-i", "testsrc=s=96x64:d=0.2", *inside, "-pix_fmt", "yuv420p",
        *(("-c:v", "flv") if name == "a.flv" else ()), str(path),
    )  # fmt: skip
    with pytest.raises(EngineError) as refused:
        facts(path.rename(tmp_path / "called.mp4"))
    assert refused.value.code == "clip.unreadable"


@pytest.mark.parametrize(
    ("name", "heard"),
    [
        ("a.ts", "aac"), ("a.ts", "ac3"), ("a.ts", "mp2"), ("a.ts", "libmp3lame"),
        ("a.avi", "pcm_s16le"), ("a.avi", "adpcm_ms"), ("a.mkv", "dca"), ("a.mp4", "eac3"),
        ("a.mov", "pcm_s24le"), ("a.mov", "pcm_mulaw"),
    ],
)  # fmt: skip
def test_sound_is_copied_without_its_decoder(
    make: Make, tool: Tool, tmp_path: Path, name: str, heard: str
) -> None:
    """Also where only a decoder knows how fast it plays; ``test_writing.py`` has the usual ones."""
    sound = ("-c:a", heard, "-ac", "2", "-strict", "experimental", "-shortest")
    path = make(name, *X264, *sound, sound=True, seconds=0.4)
    assert plan(facts(path), tool)
    out = tmp_path / "out.mkv"
    copied = [*source(path), "-map", "0:a", "-c", "copy", "-f", "matroska"]
    run(copied, out, seconds=20, on_tick=lambda: None)
    before, after = (packets(tool, each, "0:a") for each in (path, out))
    if (name, heard) == ("a.ts", "aac"):  # seven bytes lead each packet there, and go
        assert [_size(each) for each in after] == [_size(each) - 7 for each in before]
    else:
        assert after == before


def _size(row: bytes) -> int:
    return int(row.split(b",")[0])
