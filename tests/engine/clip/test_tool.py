"""Which ffmpeg is taken, and what is said where none will do."""

from __future__ import annotations

from pathlib import Path

import pytest

from cloakroom_engine.clip import encoders, tool
from cloakroom_engine.clip.tool import Tool
from cloakroom_engine.errors import EngineError


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


def test_a_development_build_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path, "ffmpeg version N-119593-g9a0d3e0 Copyright")
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert tool.find().version == "N-119593-g9a0d3e0"


def test_free_encoders_go_first(tool: Tool) -> None:  # the fixture of that name
    from fractions import Fraction

    from cloakroom_engine.clip.records import ClipFacts, Colour, Stream

    facts = ClipFacts(
        "mov,mp4,m4a,3gp,3g2,mj2", "h264", 64, 64, Fraction(1), 0, "yuv420p", 8, False, False,
        Colour(), "", Fraction(1, 90000), 1, Fraction(0), False, Fraction(0), Fraction(0),
        Fraction(0), 1, (Stream(0, "video", "h264"), Stream(1, "audio", "pcm_s16le")),
    )  # fmt: skip
    has = frozenset({"libx264", "libopenh264", "libvpx-vp9", "libsvtav1"})
    for missing, encoder in (
        (set(), "libsvtav1"),
        ({"libsvtav1"}, "libvpx-vp9"),
        ({"libsvtav1", "libvpx-vp9"}, "libx264"),
        ({"libsvtav1", "libvpx-vp9", "libx264"}, "libopenh264"),
    ):
        given = Tool(tool.path, "named", "7", False, has - missing, frozenset())
        plan = encoders.plan(facts, given)
        assert (plan.encoder, plan.muxer) == (encoder, "matroska")  # MP4 holds no PCM
    with pytest.raises(EngineError):
        encoders.plan(facts, Tool(tool.path, "named", "7", False, frozenset(), frozenset()))
