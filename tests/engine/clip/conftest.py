"""Tiny clips, made by the ffmpeg that is there; without one these tests are skipped."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from clip_making import SIZE, Make, ffmpeg

from cloakroom_engine.clip.tool import Tool, find
from cloakroom_engine.errors import EngineError


@pytest.fixture(scope="session")
def tool() -> Tool:
    """The ffmpeg of this machine."""
    try:
        return find()
    except EngineError as problem:
        pytest.skip(f"no ffmpeg: {problem}")


@pytest.fixture(scope="session")
def make(tool: Tool, tmp_path_factory: pytest.TempPathFactory) -> Make:
    """``make(name, *arguments)``: a clip of moving shapes (the last arguments encode), made once.

    ``before`` goes before the picture's input; ``seconds`` and ``rate`` are the picture's.
    """
    folder = tmp_path_factory.mktemp("clips")

    def made(
        name: str, *arguments: str, seconds: float = 1, rate: str = "25", sound: bool = False
    ) -> Path:
        asked = repr((arguments, seconds, rate, sound)).encode()
        path = folder / hashlib.sha256(asked).hexdigest()[:12] / name
        path.parent.mkdir(exist_ok=True)
        if path.exists():
            return path
        inputs = ["-f", "lavfi", "-i", f"testsrc=s={SIZE[0]}x{SIZE[1]}:r={rate}:d={seconds}"]
        if sound:
            inputs += ["-f", "lavfi", "-i", f"sine=d={seconds}"]
        wanted = {each for each in arguments if each.startswith("lib")}
        if wanted - tool.encoders:
            pytest.skip(f"this ffmpeg has no {', '.join(wanted - tool.encoders)}")
        ffmpeg(tool, *inputs, *arguments, str(path))
        return path

    return made
