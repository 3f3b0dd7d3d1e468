"""Clips are read frame by frame: upright, at their exact times; lost tone is told or refused."""

from __future__ import annotations

import subprocess
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from clip_making import SIZE, Make, ffmpeg, hanging

from cloakroom_engine import budgets
from cloakroom_engine.clip import glance
from cloakroom_engine.clip.probe import facts
from cloakroom_engine.clip.read import frames, still
from cloakroom_engine.clip.records import Frame
from cloakroom_engine.clip.remarks import remarks
from cloakroom_engine.clip.tool import Tool
from cloakroom_engine.errors import Cancelled, EngineError

LARGE = "scale=640:360,noise=alls=3:allf=t"
X264 = ("-c:v", "libx264", "-pix_fmt", "yuv420p", "-preset", "ultrafast")
VP9 = ("-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8")
KINDS = {
    "h264.mp4": X264,
    "hevc.mov": ("-c:v", "libx265", "-x265-params", "log-level=error", "-preset", "ultrafast"),
    "vp9.mkv": VP9,
    "av1.webm": ("-c:v", "libsvtav1", "-preset", "12"),
    "mpeg4.avi": ("-c:v", "mpeg4"),
    "h264.ts": X264,
    "moves.gif": (),
    "moves.webp": ("-c:v", "libwebp_anim"),
}


def read(path: Path) -> list[Frame]:
    return list(frames(path, facts(path)))


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_is_read_frame_by_frame(make: Make, name: str) -> None:
    path = make(name, *KINDS[name])
    told = facts(path)
    shown = read(path)
    assert (told.width, told.height) == SIZE
    assert told.frames == len(shown) == 25
    assert told.rate == 25
    assert not told.variable
    assert [each.at for each in shown] == [Fraction(at, 25) for at in range(25)]
    assert [each.index for each in shown] == list(range(25))
    assert {each.pixels.shape for each in shown} == {(SIZE[1], SIZE[0], 3)}
    assert any((each.pixels != shown[0].pixels).any() for each in shown)
    assert not remarks(told)


def test_frames_of_uneven_length_keep_their_times(make: Make) -> None:
    kept = [0, 5, 7, 14, 21, 28, 33, 35]
    chosen = "+".join(f"eq(n\\,{each})" for each in kept)
    path = make(
        "uneven.mp4", "-vf", f"select={chosen}", "-fps_mode", "vfr",
        "-video_track_timescale", "90000", *X264, seconds=2, rate="30",
    )  # fmt: skip
    assert facts(path).variable
    assert [each.at for each in read(path)] == [Fraction(each, 30) for each in kept]


def test_a_part_of_a_clip_has_the_frames_of_the_whole(make: Make) -> None:
    path = make("h264.mp4", *X264)
    whole = read(path)
    part = list(frames(path, facts(path), start=Fraction(2, 5), stop=Fraction(3, 5)))
    assert [each.index for each in part] == [10, 11, 12, 13, 14]
    for each in part:
        assert each.at == whole[each.index].at
        assert (each.pixels == whole[each.index].pixels).all()


def test_a_clip_on_its_side_stands_upright(make: Make, tool: Tool, tmp_path: Path) -> None:
    lying = make("h264.mp4", *X264)
    turned = tmp_path / "turned.mp4"
    if tool.old:  # had no word for it on the way in
        turns = ["-i", str(lying), "-metadata:s:v", "rotate=90"]
    else:
        turns = ["-display_rotation", "90", "-i", str(lying)]
    ffmpeg(tool, *turns, "-c", "copy", str(turned))
    told = facts(turned)
    assert (told.width, told.height, told.rotation) == (SIZE[1], SIZE[0], 270)
    stands = read(turned)[0].pixels.astype(int)
    assert (
        np.abs(stands - np.rot90(read(lying)[0].pixels).astype(int)).max() <= 6
    )  # colour is sited anew


@pytest.mark.parametrize(
    ("transfer", "kind"), [("smpte2084", "PQ"), ("arib-std-b67", "HLG"), ("bt709", "")]
)
def test_high_dynamic_range_is_refused_and_ten_bits_are_told(
    make: Make, transfer: str, kind: str
) -> None:
    made = (
        f"setparams=color_primaries=bt2020:color_trc={transfer}:colorspace=bt2020nc,"
        "format=yuv420p10le"
    )
    tagged = ("-color_primaries", "bt2020", "-color_trc", transfer, "-colorspace", "bt2020nc")
    path = make(f"{transfer}.mp4", "-vf", made, *KINDS["hevc.mov"], *tagged)
    told = facts(path)
    assert (told.hdr, told.depth) == (kind, 10)
    assert "clip.eight_bits" in remarks(told)
    if not kind:
        assert len(read(path)) == 25
        return
    with pytest.raises(EngineError) as refused:
        read(path)
    assert refused.value.code == "clip.hdr"


def test_odd_clips(make: Make, tool: Tool, tmp_path: Path) -> None:
    one = make("one.mkv", "-vf", "crop=95:63", "-frames:v", "1", *VP9)
    assert [each.pixels.shape for each in read(one)] == [(63, 95, 3)]
    assert facts(one).rate == 0
    clear = make("clear.webm", "-pix_fmt", "yuva420p", *VP9)
    assert remarks(facts(clear)) == ("clip.transparent",)
    whole = make("long.mp4", "-g", "12", "-movflags", "+faststart", *X264, seconds=4)
    broken = tmp_path / "broken.mp4"
    broken.write_bytes(whole.read_bytes()[: whole.stat().st_size * 6 // 10])
    assert remarks(facts(broken)) == ("clip.shorter",)
    assert 20 < len(read(broken)) < 80
    late = tmp_path / "late.mp4"  # no key frame at its start
    ffmpeg(tool, "-ss", "1.01", "-i", str(whole), "-c", "copy", str(late))
    assert len(read(late)) > 60
    two = tmp_path / "two.mp4"
    ffmpeg(tool, "-i", str(whole), "-map", "0:v", "-map", "0:v", "-c", "copy", str(two))
    assert remarks(facts(two)) == ("clip.one_picture",)


def test_what_is_no_clip_is_refused(make: Make, tool: Tool, tmp_path: Path) -> None:
    def code(content: bytes | None = None, path: Path | None = None) -> str:
        odd = path or tmp_path / "odd.mp4"
        if content is not None:
            odd.write_bytes(content)
        with pytest.raises(EngineError) as refused:
            facts(odd)
        return refused.value.code

    sound = tmp_path / "sound.mp4"
    ffmpeg(tool, "-f", "lavfi", "-i", "sine=d=1", str(sound))
    assert code(path=sound) == "clip.no_frames"
    whole = make("h264.mp4", *X264).read_bytes()
    assert code(whole[: len(whole) // 2]) == "clip.unreadable"  # its index is at its end
    assert code(np.random.default_rng(0).bytes(5000)) == "clip.unreadable"
    assert code(b"") == "photo.empty"
    assert code(path=tmp_path) == "photo.unsupported"
    assert code(path=tmp_path / "none.mp4") == "photo.missing"


def test_a_file_cannot_name_others(make: Make, tmp_path: Path) -> None:
    """Scripts and playlists would have ffmpeg open what they like, on the net too."""
    other = make("h264.mp4", *X264)
    for content in (
        f"ffconcat version 1.0\nfile '{other}'\n",
        f"#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n{other.as_uri()}\n",
        "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 5004 RTP/AVP 96\n",
    ):
        for ending in (".mp4", ".m3u8", ".ffconcat", ".sdp"):
            path = tmp_path / f"script{ending}"
            path.write_text(content)
            with pytest.raises(EngineError):
                facts(path)


def test_broken_bytes_never_break_the_engine(make: Make, tmp_path: Path) -> None:
    whole = np.frombuffer(make("h264.mp4", *X264).read_bytes(), np.uint8)
    rng = np.random.default_rng(3)
    path = tmp_path / "broken.mp4"
    ends = set()
    for _ in range(6):
        odd = whole.copy()
        places = rng.integers(0, len(odd), 60)
        odd[places] = rng.integers(0, 256, len(places))
        path.write_bytes(odd.tobytes())
        try:
            ends.add("read" if read(path) else "empty")
        except EngineError as problem:
            ends.add(problem.code.split(".")[0])
    assert ends <= {"read", "clip"}


def test_no_more_than_a_clip_may_cost(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    path = make("h264.mp4", *X264)
    for limit, value, code in (
        ("CLIP_FILE_BYTES", 100, "clip.too_large"),
        ("CLIP_PIXELS", 1000, "clip.too_large"),
        ("CLIP_FRAMES", 20, "clip.too_long"),
        ("CLIP_STREAMS", 0, "clip.too_costly"),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(budgets, limit, value)
            with pytest.raises(EngineError) as refused:
                facts(path)
            assert refused.value.code == code
    animated = make("moves.gif")
    monkeypatch.setattr(budgets, "ANIMATED_PIXELS", 1000)
    with pytest.raises(EngineError) as refused:
        facts(animated)
    assert refused.value.code == "clip.too_large"


def test_a_program_that_hangs_is_not_waited_for(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = make("h264.mp4", *X264)
    told = facts(path)
    hanging(tmp_path, monkeypatch, "exec sleep 600")
    for limit, ask in (
        ("CLIP_PROBE_S", lambda: facts(path)),
        ("CLIP_FRAME_S", lambda: list(frames(path, told))),
        ("CLIP_FRAME_S", lambda: list(glance.frames(path, told, Fraction(0), Fraction(1), 64))),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(budgets, limit, 0.2)
            with pytest.raises(EngineError) as refused:
                ask()
            assert refused.value.code == "clip.too_costly"


def test_whoever_waits_for_a_frame_can_be_cancelled(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = make("h264.mp4", *X264)
    told = facts(path)

    def cancelled() -> None:
        raise Cancelled

    assert still(path, told, 0.5).index == 13
    hanging(tmp_path, monkeypatch, "exec sleep 600")
    with pytest.raises(Cancelled):
        list(frames(path, told, on_tick=cancelled))
    with pytest.raises(Cancelled):
        still(path, told, 0.5, cancelled)


def test_whoever_stops_reading_ends_the_decoder(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[subprocess.Popen[bytes]] = []
    real = subprocess.Popen

    def noted(*arguments: object, **named: object) -> subprocess.Popen[bytes]:
        started.append(real(*arguments, **named))  # type: ignore[call-overload]
        return started[-1]

    path = make("long.mp4", "-g", "12", "-movflags", "+faststart", *X264, seconds=4)
    told = facts(path)
    monkeypatch.setattr(subprocess, "Popen", noted)
    reading = frames(path, told)
    next(reading)
    reading.close()  # type: ignore[attr-defined]
    assert len(started) == 1
    assert started[0].poll() is not None
