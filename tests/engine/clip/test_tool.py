"""Which ffmpeg is taken, and what is said where none will do."""

from __future__ import annotations

import sys
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from cloakroom_engine.cli.show import show
from cloakroom_engine.clip import encoders, tool
from cloakroom_engine.clip import tool as module
from cloakroom_engine.clip.records import ClipFacts, Colour, Stream
from cloakroom_engine.clip.tool import Tool
from cloakroom_engine.errors import EngineError
from cloakroom_engine.pipeline import verbs
from cloakroom_engine.pipeline.desk import Desk


def program(folder: Path, says: str) -> Path:
    """Something that is called ffmpeg and says ``says`` to everything."""
    path = folder / "ffmpeg"
    path.write_text(f"#!/bin/sh\ncat <<'END'\n{says}\nEND\n")
    path.chmod(0o755)
    return path


def test_the_named_one_goes_before_the_systems(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("named", "system"):
        (tmp_path / name).mkdir()
    named = program(tmp_path / "named", "ffmpeg version 7.1 built\n V....D libvpx-vp9  VP9")
    system = program(tmp_path / "system", "ffmpeg version n6.0.1 --enable-gpl")
    monkeypatch.setenv("PATH", f"{tmp_path / 'system'}:/usr/bin:/bin")
    monkeypatch.setenv(tool.VARIABLE, str(named))
    found = tool.find()
    assert (found.path, found.origin, found.version, found.gpl) == (named, "named", "7.1", False)
    assert encoders.writable(found) == ("vp9",)
    monkeypatch.delenv(tool.VARIABLE)
    found = tool.find()
    assert (found.path, found.origin, found.gpl) == (system, "system", True)


@pytest.mark.parametrize("says", ["ffmpeg version 4.4.2-0ubuntu0.22.04.1", "", "avconv 12"])
def test_one_that_is_too_old_or_none_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, says: str
) -> None:
    old = program(tmp_path, says)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr(tool, "find_spec", lambda _: None)
    with pytest.raises(EngineError) as refused:
        tool.find()
    assert refused.value.code == "clip.no_tool"
    assert str(old) in str(refused.value.params["tried"])


def test_a_newer_one_goes_before_an_old_one_that_nobody_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("system", "python/ffmpeg"):
        (tmp_path / folder).mkdir(parents=True)
    old = program(tmp_path / "system", "ffmpeg version 5.1.9-0+deb12u1 Copyright")
    monkeypatch.setattr(tool, "find_spec", lambda _: None)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python" / "python"))
    monkeypatch.setenv("PATH", f"{old.parent}:/usr/bin:/bin")
    monkeypatch.delenv(tool.VARIABLE, raising=False)
    found = tool.find()
    assert (found.path, found.old) == (old, True)  # better than none
    newer = program(tmp_path / "python" / "ffmpeg", "ffmpeg version 6.0 Copyright")
    tool._found.cache_clear()
    found = tool.find()
    assert (found.path, found.origin, found.old) == (newer, "beside", False)
    monkeypatch.setenv(tool.VARIABLE, str(old))
    assert tool.find().origin == "named"


def test_the_doctor_says_what_is_amiss_with_an_old_one(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = {}
    for version in ("5.1.9", "6.1.1"):
        (tmp_path / version).mkdir()
        says = f"ffmpeg version {version} Copyright\n V....D libvpx-vp9  VP9"
        monkeypatch.setenv(tool.VARIABLE, str(program(tmp_path / version, says)))
        lines = show("doctor", verbs.run(desk, "doctor", {}))
        told[version] = [line for line in lines if line.startswith("clips: ")]
    (line, what_to_do), (only,) = told.values()
    assert line.startswith("clips: ffmpeg 5.1.9 (named by CLOAKROOM_FFMPEG")
    assert "moves Opus sound by 7 ms" in what_to_do
    assert "CLOAKROOM_FFMPEG" in what_to_do
    assert only.startswith("clips: ffmpeg 6.1.1")


def test_a_development_build_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path, "ffmpeg version N-119593-g9a0d3e0 Copyright")
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert tool.find().version == "N-119593-g9a0d3e0"


FACTS = ClipFacts(
    "mov,mp4,m4a,3gp,3g2,mj2", "h264", 64, 64, Fraction(1), 0, "yuv420p", 8, False, False,
    Colour(), "", Fraction(1, 90000), 1, Fraction(0), False, Fraction(0), Fraction(0),
    Fraction(0), 1, (Stream(0, "video", "h264"), Stream(1, "audio", "pcm_s16le")),
)  # fmt: skip


def test_free_encoders_go_first(tool: Tool) -> None:  # the fixture of that name
    has = frozenset({"libx264", "libopenh264", "libvpx-vp9", "libsvtav1"})
    for missing, encoder in (
        (set(), "libsvtav1"),
        ({"libsvtav1"}, "libvpx-vp9"),
        ({"libsvtav1", "libvpx-vp9"}, "libx264"),
        ({"libsvtav1", "libvpx-vp9", "libx264"}, "libopenh264"),
    ):
        given = Tool(tool.path, "named", "7", False, has - missing)
        plan = encoders.plan(FACTS, given)
        assert (plan.encoder, plan.muxer) == (encoder, "matroska")  # MP4 holds no PCM
    with pytest.raises(EngineError):
        encoders.plan(FACTS, Tool(tool.path, "named", "7", False, frozenset()))


def test_an_encoder_that_does_not_take_the_size_is_passed_over(tmp_path: Path) -> None:
    """An old SVT-AV1 takes no odd sizes: this one refuses to encode anything."""
    path = tmp_path / "ffmpeg"
    path.write_text('#!/bin/sh\ncase "$*" in *libsvtav1*) exit 1;; esac\n')
    path.chmod(0o755)
    has = Tool(path, "named", "5.1.9", True, frozenset({"libsvtav1", "libvpx-vp9"}))
    assert encoders.plan(FACTS, has).encoder == "libsvtav1"  # an even size is not asked about
    for size in ({"width": 63}, {"height": 62}):
        assert encoders.plan(replace(FACTS, **size), has).encoder == "libvpx-vp9"  # type: ignore[arg-type]
    with pytest.raises(EngineError) as refused:
        encoders.plan(replace(FACTS, width=63), has, "av1")
    assert refused.value.code == "clip.no_encoder"


def test_the_ffmpeg_of_this_machine_is_asked_for_sizes(tool: Tool) -> None:
    assert module.takes(tool.path, "libvpx-vp9", 63, 65) == ("libvpx-vp9" in tool.encoders)
    assert not module.takes(tool.path, "no_such_encoder", 64, 64)
