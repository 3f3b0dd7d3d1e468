"""Tiny clips, made by the ffmpeg that is there; without one these tests are skipped."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import pytest
from clip_making import FRAMES, RATE, SIZE, Make, ffmpeg
from numpy.typing import NDArray
from PIL import Image

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


@pytest.fixture(scope="session")
def film(
    tool: Tool, astronaut: NDArray[np.uint8], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The astronaut, who is there from the first frame to the last and moves; with sound."""
    folder = tmp_path_factory.mktemp("film")
    small = Image.fromarray(astronaut).resize((256, 256))
    for at in range(FRAMES):
        shown = small.crop((8 + at, 6, 8 + at + 208, 6 + 208))
        shown.save(folder / f"{at:03}.png")
    path = folder / "astronaut.mp4"
    ffmpeg(
        tool, "-framerate", str(RATE), "-i", str(folder / "%03d.png"),
        "-f", "lavfi", "-i", f"sine=d={FRAMES / RATE}", "-c:v", "libx264", "-crf", "16",
        "-pix_fmt", "yuv420p", "-c:a", "aac", "-shortest", str(path),
    )  # fmt: skip
    return path
