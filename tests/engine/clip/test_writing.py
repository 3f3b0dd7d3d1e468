"""A written clip has the source's times and sound, and nothing else that was not asked for."""

from __future__ import annotations

import hashlib
import time
from contextlib import ExitStack
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from clip_making import Make, ffmpeg, hanging, packets
from test_reading import LARGE, VP9, X264

from cloakroom_engine import budgets
from cloakroom_engine.clip.probe import facts
from cloakroom_engine.clip.read import frames
from cloakroom_engine.clip.records import ClipFacts
from cloakroom_engine.clip.tool import Tool
from cloakroom_engine.clip.waiting import TICK_S
from cloakroom_engine.clip.write import Wish, Writer
from cloakroom_engine.errors import Cancelled, EngineError

SOUND = ("-c:a", "aac", "-flags:a", "+bitexact", "-shortest")


def written(
    path: Path, out: Path, wish: Wish | None = None, *, work: Path | None = None
) -> ClipFacts:
    """Write every frame of a clip anew."""
    told = facts(path)
    with Writer(path, told, work or out.with_suffix(".work"), wish=wish) as writer:
        for frame in frames(path, told):
            if frame.index >= writer.done:
                writer.add(frame.pixels, frame.at)
        writer.finish(out)
        writer.discard()
    return facts(out)


@pytest.mark.parametrize(
    ("name", "codec", "container"),
    [
        ("sound.mp4", "av1", "mp4"),
        ("sound.mp4", "vp9", "mp4"),
        ("sound.mp4", "h264", "mp4"),
        ("sound.mov", "av1", "mov"),
        ("sound.mkv", "vp9", "matroska"),
        ("sound.webm", None, "webm"),
    ],
)
def test_sound_is_copied_and_frames_keep_their_times(
    make: Make, tool: Tool, tmp_path: Path, name: str, codec: str | None, container: str
) -> None:
    made = VP9 if name == "sound.webm" else (*X264, *SOUND)
    path = make(name, *made, sound=True, rate="30000/1001")
    out = tmp_path / "out.clip"
    told = written(path, out, Wish(codec))
    before = facts(path)
    assert codec is None or told.codec == codec
    assert container in told.container
    assert packets(tool, out, "0:a") == packets(tool, path, "0:a")
    late = Fraction(7, 1000) if tool.old and name == "sound.webm" else 0  # ``tool.WHOLE``
    shown = [each.at - late for each in frames(out, told)]
    assert shown == [each.at for each in frames(path, before)]
    assert abs(told.rate - before.rate) < Fraction(1, 10)
    assert [each.kind for each in told.streams] == ["video", "audio"]
    assert not out.with_suffix(".work").exists()


@pytest.mark.parametrize(
    ("name", "heard", "container"),
    [
        ("a.mp4", "aac", "mp4"), ("a.mp4", "libmp3lame", "mp4"), ("a.mp4", "ac3", "mp4"),
        ("a.mp4", "libopus", "mp4"), ("a.mp4", "flac", "mp4"), ("a.mov", "alac", "mp4"),
        ("a.mov", "pcm_s16le", "matroska"), ("a.mkv", "aac", "matroska"),
        ("a.mkv", "libvorbis", "matroska"), ("a.mkv", "libopus", "matroska"),
        ("a.webm", "libopus", "webm"), ("a.webm", "libvorbis", "webm"),
        ("a.avi", "libmp3lame", "matroska"),
    ],
)  # fmt: skip
def test_no_sound_is_touched_in_any_container(
    make: Make, tool: Tool, tmp_path: Path, name: str, heard: str, container: str
) -> None:
    """Every packet's bytes; MP4 holds no PCM and WebM two codecs only: the others become MKV."""
    webm = name.endswith("webm")
    made = VP9 if webm else X264
    sound = ("-c:a", heard, "-strict", "experimental", "-shortest")
    path = make(name, *made, *sound, sound=True, seconds=0.4)
    told = written(path, tmp_path / "out.clip", Wish("vp9" if webm else "h264"))
    assert container in told.container
    before, after = (packets(tool, each, "0:a") for each in (path, tmp_path / "out.clip"))
    assert len(before) >= 4
    assert after == before


def test_what_plays_unevenly_goes_on_doing_so(make: Make, tmp_path: Path) -> None:
    path = make(
        "slow.mp4", "-vf", "select=eq(n\\,0)+eq(n\\,5)+eq(n\\,40)+eq(n\\,44)+eq(n\\,50)",
        "-fps_mode", "vfr", "-video_track_timescale", "90000", *X264, seconds=2, rate="30",
    )  # fmt: skip
    out = tmp_path / "out.mp4"
    told = written(path, out)
    assert told.variable
    assert [each.at for each in frames(out, told)] == [
        Fraction(each, 30) for each in (0, 5, 40, 44, 50)
    ]


def test_a_picture_that_begins_after_the_sound_still_does(
    make: Make, tool: Tool, tmp_path: Path
) -> None:
    path = tmp_path / "late.mp4"
    inner = make("sound.mp4", *X264, *SOUND, sound=True, rate="30000/1001")
    ffmpeg(
        tool, "-itsoffset", "0.4", "-i", str(inner), "-i", str(inner),
        "-map", "0:v", "-map", "1:a", "-c", "copy", str(path),
    )  # fmt: skip
    told = written(path, tmp_path / "out.mp4")
    assert facts(path).start > Fraction(3, 10)
    assert abs(told.start - facts(path).start) <= told.time_base


@pytest.mark.parametrize("kind", ["gif", "webp"])
def test_moving_pictures_stay_moving_pictures(make: Make, tmp_path: Path, kind: str) -> None:
    path = make(f"moves.{kind}", *(() if kind == "gif" else ("-c:v", "libwebp_anim")), rate="10")
    out = tmp_path / f"out.{kind}"
    told = written(path, out)
    assert told.container == kind
    pairs = list(zip(frames(path, facts(path)), frames(out, told), strict=True))
    assert [one.at for one, _ in pairs] == [two.at for _, two in pairs]
    apart = [np.abs(one.pixels.astype(int) - two.pixels).mean() for one, two in pairs]
    assert max(apart) < 8


@pytest.mark.parametrize(
    ("matrix", "full"),
    [("bt709", "tv"), ("smpte170m", "tv"), ("bt709", "pc"), ("unknown", "tv")],
)
def test_tone_is_kept(make: Make, tmp_path: Path, matrix: str, full: str) -> None:
    """Flat colours come out as they were, and say of themselves what they said."""
    told = f"setparams=colorspace={matrix}:color_primaries={matrix}:color_trc={matrix}:range={full}"
    path = make(
        f"{matrix}-{full}.mp4", "-vf",
        f"scale=out_color_matrix={'bt709' if matrix == 'bt709' else 'bt601'}:out_range={full},"
        f"format=yuv420p,{told}", *VP9, "-crf", "10", "-b:v", "0",
    )  # fmt: skip
    before = facts(path)
    after = written(path, tmp_path / "out.mp4")
    assert (after.colour.matrix, after.colour.range) == (matrix, full)
    one = next(iter(frames(path, before))).pixels.astype(int)
    two = next(iter(frames(tmp_path / "out.mp4", after))).pixels.astype(int)
    assert np.abs((one - two).mean(axis=(0, 1))).max() < 1
    assert np.percentile(np.abs(one - two), 80) <= 5


def test_no_more_bits_than_the_source_took(make: Make, tmp_path: Path) -> None:
    path = make("longer.mp4", *X264, "-b:v", "60k", seconds=12)
    assert written(path, tmp_path / "out.mp4").bit_rate <= facts(path).bit_rate


def test_nothing_planted_survives(make: Make, tool: Tool, tmp_path: Path) -> None:
    """Tags of the file, its streams and chapters, a cover, a time code and a telemetry track."""
    secret = "48.8584N2.2945E"
    words = tmp_path / "words.srt"
    words.write_text(f"1\n00:00:00,000 --> 00:00:00,900\n{secret}\n")
    chapters = tmp_path / "chapters.txt"
    chapters.write_text(
        f";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=500\ntitle={secret}\n"
    )
    cover = tmp_path / "cover.png"
    ffmpeg(tool, "-f", "lavfi", "-i", "color=red:s=64x64:d=1", "-frames:v", "1", str(cover))
    path = tmp_path / "planted.mov"
    ffmpeg(
        tool, "-i", str(make("sound.mp4", *X264, *SOUND, sound=True, rate="30000/1001")),
        "-i", str(words), "-i", str(chapters), "-map", "0:v", "-map", "0:a", "-map", "1:s",
        "-map_metadata", "2", "-map_chapters", "2", "-c", "copy", "-c:s", "mov_text",
        "-timecode", "01:02:03:04", "-metadata", f"location={secret}",
        "-metadata", f"com.apple.quicktime.location.ISO6709={secret}",
        "-metadata", f"make={secret}", "-metadata", f"comment={secret}",
        "-metadata", "creation_time=2020-02-02T02:02:02", "-metadata:s:v", f"handler_name={secret}",
        "-metadata:s:a", f"title={secret}", "-movflags", "+use_metadata_tags", str(path),
    )  # fmt: skip
    telemetry = path.read_bytes().replace(b"sbtl", b"meta")
    path.write_bytes(telemetry)
    assert {each.kind for each in facts(path).streams} >= {"video", "audio", "data"}
    assert telemetry.count(secret.encode()) >= 5
    out = tmp_path / "out.mp4"
    told = written(path, out)
    content = out.read_bytes()
    assert secret.encode() not in content
    assert [each.kind for each in told.streams] == ["video", "audio"]
    assert told.chapters == 0
    for word in (b"Lavf", b"Lavc", b"x264", b"tmcd", b"keys", b"FFMP"):
        assert word not in content
    assert b"\0\0\0\x08ilst" in content  # a list of tags with nothing in it
    moov = content[content.index(b"mvhd") :]
    assert moov[8:16] == bytes(8)  # created and changed: no time


def test_subtitles_and_chapters_are_kept_on_request(make: Make, tool: Tool, tmp_path: Path) -> None:
    words = tmp_path / "words.srt"
    words.write_text("1\n00:00:00,100 --> 00:00:00,900\nGuten Tag\n")
    chapters = tmp_path / "chapters.txt"
    chapters.write_text(";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=500\ntitle=One\n")
    path = tmp_path / "rich.mkv"
    ffmpeg(
        tool, "-i", str(make("h264.mp4", *X264)), "-i", str(words), "-i", str(chapters),
        "-map", "0:v", "-map", "1:s", "-map_metadata", "2", "-c", "copy",
        "-metadata:s:s", "language=ger", str(path),
    )  # fmt: skip
    kept = written(path, tmp_path / "kept.mkv", Wish(subtitles=True, chapters=True))
    assert [each.language for each in kept.subtitles] == ["ger"]
    assert kept.chapters == 1
    assert packets(tool, tmp_path / "kept.mkv", "0:s") == packets(tool, path, "0:s")
    bare = written(path, tmp_path / "bare.mkv")
    assert not bare.subtitles
    assert bare.chapters == 0


def test_odd_sizes_and_pixels_that_are_not_square(make: Make, tmp_path: Path) -> None:
    path = make("odd.mkv", "-vf", "crop=95:63,setsar=4/3", *VP9)
    told = written(path, tmp_path / "out.mkv")
    assert (told.width, told.height) == (95, 63)
    assert told.sar == pytest.approx(4 / 3, rel=0.01)  # Matroska says it in whole pixels
    with pytest.raises(EngineError) as refused:
        written(path, tmp_path / "other.mkv", Wish("h264"))
    assert refused.value.code == "clip.no_encoder"


def test_a_run_that_stopped_goes_on_and_ends_in_the_same_file(make: Make, tmp_path: Path) -> None:
    path = make("seven.mp4", "-g", "12", *X264, seconds=7)
    told = facts(path)
    written(path, tmp_path / "whole.mp4")
    work = tmp_path / "stopped.work"
    taken_up = []

    def stopped(stop: int) -> None:
        with Writer(path, told, work) as writer:
            taken_up.append(writer.done)
            for frame in frames(path, told):
                if frame.index >= writer.done:
                    writer.add(frame.pixels, frame.at)
                if frame.index == stop:
                    raise Cancelled

    for stop in (10, 60, 130, 160):
        with pytest.raises(Cancelled):
            stopped(stop)
        assert not (work / "segment.part").exists()
    assert taken_up == [0, 0, 25, 125]
    written(path, tmp_path / "stopped.mp4", work=work)
    hashes = {
        hashlib.sha256((tmp_path / name).read_bytes()).hexdigest()
        for name in ("whole.mp4", "stopped.mp4")
    }
    assert len(hashes) == 1


@pytest.mark.parametrize(("codec", "seconds"), [("av1", 1), ("vp9", 1), ("h264", 5)])
def test_a_file_is_the_same_however_busy_the_machine_is(
    make: Make, tmp_path: Path, codec: str, seconds: int
) -> None:
    """Several writers at once keep each other waiting, as other programs would. x264 has to keep
    to its rate from the third second of a segment on."""
    path = make("large.mkv", "-vf", LARGE, *X264, "-crf", "40", seconds=seconds)
    told = facts(path)
    names = [f"{at}.mkv" for at in range(6)]
    with ExitStack() as running:
        writers = [
            running.enter_context(Writer(path, told, tmp_path / f"{name}.work", wish=Wish(codec)))
            for name in names
        ]
        for frame in frames(path, told):
            for writer in writers:
                writer.add(frame.pixels, frame.at)
        for writer, name in zip(writers, names, strict=True):
            writer.finish(tmp_path / name)
    assert len({hashlib.sha256((tmp_path / name).read_bytes()).digest() for name in names}) == 1


def test_segments_of_another_order_are_thrown_away(make: Make, tmp_path: Path) -> None:
    path = make("seven.mp4", "-g", "12", *X264, seconds=7)
    told, work = facts(path), tmp_path / "work"
    for identity, done in (("one", 0), ("one", 25), ("two", 0)):
        with Writer(path, told, work, identity={"cloak": identity}) as writer:
            assert writer.done == done
            if identity == "one":
                for frame in frames(path, told, stop=Fraction(3, 2)):
                    if frame.index >= writer.done:
                        writer.add(frame.pixels, frame.at)


def test_who_cancels_while_the_encoder_is_busy_is_heard(make: Make, tmp_path: Path) -> None:
    path = make("h264.mp4", *X264)
    told = facts(path)
    asked = []

    def tick() -> None:
        asked.append(True)
        raise Cancelled

    def write() -> None:
        with Writer(path, told, tmp_path / "work", on_tick=tick) as writer:
            for frame in frames(path, told):
                writer.add(frame.pixels, frame.at)
            writer.finish(tmp_path / "out.mp4")

    with pytest.raises(Cancelled):
        write()
    assert asked
    assert not (tmp_path / "out.mp4").exists()


def test_a_full_disk_is_said_and_leaves_no_file(make: Make, tmp_path: Path) -> None:
    """/dev/full takes nothing, as a full disk does."""
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no /dev/full on this system")
    path = make("h264.mp4", *X264)
    work = tmp_path / "work"
    told = facts(path)

    def write() -> None:
        with Writer(path, told, work) as writer:
            (work / "segment.part").symlink_to(full)
            for frame in frames(path, told):
                writer.add(frame.pixels, frame.at)
            writer.finish(tmp_path / "out.mp4")

    with pytest.raises(EngineError) as refused:
        write()
    assert refused.value.code == "output.disk_full"
    assert not (tmp_path / "out.mp4").exists()


SILENT = "exec sleep 600"
BUSY_S = 10
"""What a second may take where others use both cores; nothing that hangs ends in it."""
COMPLAINING = "echo 'Error: No space left on device' >&2\n" + SILENT


@pytest.mark.parametrize(
    ("does", "code"), [(SILENT, "clip.failed"), (COMPLAINING, "output.disk_full")]
)
def test_an_encoder_that_hangs_is_not_waited_for(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, does: str, code: str
) -> None:
    """As 5.1 does on a full disk: it takes nothing, says nothing and does not end."""
    path = make("h264.mp4", *X264)
    told = facts(path)
    monkeypatch.setattr(budgets, "CLIP_FRAME_S", 0.3 if does == SILENT else 60)
    hanging(tmp_path, monkeypatch, does)
    with Writer(path, told, tmp_path / "work", wish=Wish("vp9")) as writer:
        with pytest.raises(EngineError) as refused:
            fill(writer, told)
        began = time.monotonic()
    assert refused.value.code == code
    assert time.monotonic() - began < BUSY_S


def test_who_cancels_while_an_encoder_hangs_is_heard(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = make("h264.mp4", *X264)
    told = facts(path)
    asked = []

    def tick() -> None:
        asked.append(True)
        raise Cancelled

    hanging(tmp_path, monkeypatch, SILENT)
    began = time.monotonic()
    with (
        pytest.raises(Cancelled),
        Writer(path, told, tmp_path / "work", wish=Wish("vp9"), on_tick=tick) as writer,
    ):
        fill(writer, told)
    assert asked == [True]  # the first question was heard,
    assert TICK_S <= 0.25  # and it is asked several times a second
    assert time.monotonic() - began < BUSY_S


def fill(writer: Writer, told: ClipFacts) -> None:
    """More than a pipe holds."""
    for at in range(25):
        writer.add(np.zeros((told.height, told.width, 3), np.uint8), Fraction(at, 25))
