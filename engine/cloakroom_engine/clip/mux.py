"""Whole segments and the source's sound to one file, with nothing else of the source in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Final

from cloakroom_engine import budgets
from cloakroom_engine.clip.child import source
from cloakroom_engine.clip.encoders import Plan
from cloakroom_engine.clip.records import ClipFacts
from cloakroom_engine.clip.segments import Segment
from cloakroom_engine.clip.waiting import run

_MICRO: Final = 1_000_000
_SUBTITLES: Final = {"mp4": "mov_text", "webm": "webvtt", "matroska": "copy"}
_PALETTE: Final = (
    "split[a][b];[a]palettegen=stats_mode=single[p];"
    "[b][p]paletteuse=new=1:dither=bayer:bayer_scale=4"
)


def join(
    path: Path,
    facts: ClipFacts,
    segments: Sequence[Segment],
    plan: Plan,
    part: Path,
    *,
    subtitles: bool,
    chapters: bool,
    on_tick: Callable[[], None],
) -> None:
    """Write ``part``: the segments' pictures, the sound of ``path`` as it is.

    Telemetry, time codes, covers, attachments, tags of the file and of its streams stay behind.

    Raises:
        EngineError: ``output.disk_full``, ``clip.failed``, and what ``on_tick`` raises.
    """
    script = segments[0].path.parent / "list.ffconcat"
    script.write_text(_script(facts, segments), "utf-8")
    moved = ["-itsoffset", _seconds(facts.start)] if facts.start else []
    pictures = [
        *moved, "-protocol_whitelist", "file", "-f", "concat", "-safe", "1", "-i", f"file:{script}",
    ]  # fmt: skip
    if plan.animated:
        arguments = [*pictures, "-map", "0:v:0", *_animated(plan)]
    else:
        arguments = [*pictures, *source(path), "-map", "0:v:0", "-map", "1:a?", "-c", "copy"]
        if subtitles and facts.subtitles:
            arguments += ["-map", "1:s", "-c:s", _SUBTITLES[plan.muxer]]
        arguments += ["-map_chapters", "1" if chapters else "-1"]
        if plan.muxer == "mp4":
            arguments += ["-video_track_timescale", str(facts.time_base.denominator)]
            # FLAC in MP4 is an experiment to ffmpeg 5.1.
            arguments += ["-movflags", "+faststart", "-strict", "experimental"]
    arguments += ["-map_metadata", "-1", "-map_metadata:s", "-1"]
    arguments += _languages(facts) if subtitles else []
    arguments += ["-fflags", "+bitexact", "-flags", "+bitexact"]
    run([*arguments, "-f", plan.muxer], part, seconds=budgets.CLIP_PROBE_S, on_tick=on_tick)


def _script(facts: ClipFacts, segments: Sequence[Segment]) -> str:
    """A list for ffmpeg's concat demuxer.

    Each segment begins where the ones before it end. Durations are in microseconds there; they are
    taken from rounded moments, so that what is rounded away never adds up.
    """
    lines = ["ffconcat version 1.0"]
    for each, after in zip(segments, (*segments[1:], None), strict=True):
        lines.append(f"file {each.path.name}")
        if after is not None:
            begin, end = (_moment(facts, segments, at.first) for at in (each, after))
            lines.append(f"duration {(end - begin) / _MICRO:.6f}")
    return "\n".join(lines) + "\n"


def _moment(facts: ClipFacts, segments: Sequence[Segment], ticks: int) -> int:
    return round((ticks - segments[0].first) * facts.time_base * _MICRO)


def _animated(plan: Plan) -> list[str]:
    if plan.muxer == "gif":
        return ["-vf", _PALETTE, "-fps_mode", "passthrough", "-loop", "0"]
    return [
        "-c:v", plan.encoder, "-pix_fmt", "bgra", "-quality", "90", "-fps_mode", "passthrough",
        "-loop", "0",
    ]  # fmt: skip


def _languages(facts: ClipFacts) -> list[str]:
    told = []
    for at, each in enumerate(facts.subtitles):
        if each.language:
            told += [f"-metadata:s:s:{at}", f"language={each.language}"]
    return told


def _seconds(moment: Fraction) -> str:
    return f"{float(moment):.6f}"
