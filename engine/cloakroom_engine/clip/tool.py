"""Which ffmpeg: the one that is named, the system's, one beside the program, imageio-ffmpeg's. An
old one is taken only where it is named, or there is no newer one.

It is always a program of its own: no library of FFmpeg is linked with or loaded (PyAV's wheels
carry x264 and x265, which would put the whole bundle under the GPL).
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from cloakroom_engine.errors import EngineError

VARIABLE: Final = "CLOAKROOM_FFMPEG"
"""Names the ffmpeg to use before all others."""
OLDEST: Final = (5, 1)
"""``-fps_mode``, without which frames of uneven length would be dropped and doubled."""
WHOLE: Final = (6, 0)
"""From here on nothing is known to be amiss. Those before move Opus sound by 7 ms against the
picture each time they write it into WebM or Matroska, and hang where a disk is full."""
_PATIENCE_S: Final = 20
_VERSION: Final = re.compile(r"^ffmpeg version n?(\d+)\.(\d+)")
_DEVELOPMENT: Final = re.compile(r"^ffmpeg version (N-|git-|\d{4}-)")
_CODER: Final = re.compile(r"^ [VAS][A-Z.]{5} (\S+)", re.MULTILINE)


@dataclass(frozen=True)
class Tool:
    """An ffmpeg that runs here.

    ``origin`` is "named", "system", "beside" or "imageio-ffmpeg"; ``gpl`` whether it says of itself
    that it was built with parts under the GPL; ``old`` whether it is older than ``WHOLE``.
    """

    path: Path
    origin: str
    version: str
    gpl: bool
    encoders: frozenset[str]
    old: bool = False


def find() -> Tool:
    """The ffmpeg to use, looked for once.

    Raises:
        EngineError: ``clip.no_tool``; ``tried`` names those that were there and would not do.
    """
    found, refused = _found(os.environ.get(VARIABLE, ""), os.environ.get("PATH", ""))
    if found is None:
        raise EngineError("clip.no_tool", tried="; ".join(refused))
    return found


@lru_cache(maxsize=4)
def _found(named: str, path: str) -> tuple[Tool | None, tuple[str, ...]]:
    refused: list[str] = []
    old: Tool | None = None
    for origin, program in _places(named, path):
        tool = _asked(program, origin)
        if tool is None:
            refused.append(str(program))
        elif origin == "named" or not tool.old:
            return tool, tuple(refused)
        else:
            old = old or tool
    return old, tuple(refused)


def _places(named: str, path: str) -> Iterator[tuple[str, Path]]:
    if named:
        yield "named", Path(named)
    system = shutil.which("ffmpeg", path=path)
    if system:
        yield "system", Path(system)
    beside = Path(sys.executable).resolve().parent / "ffmpeg"
    own = shutil.which("ffmpeg", path=str(beside))
    if own:
        yield "beside", Path(own)
    # Looked up, never imported: no bundle may follow it.
    spec = find_spec("imageio_ffmpeg")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        for brought in sorted((Path(folder) / "binaries").glob("ffmpeg-*")):
            yield "imageio-ffmpeg", brought


def _asked(program: Path, origin: str) -> Tool | None:
    told = _said(program, "-version")
    version = _VERSION.match(told)
    number = (int(version[1]), int(version[2])) if version else (0, 0)
    if number < OLDEST and not _DEVELOPMENT.match(told):
        return None
    return Tool(
        path=program,
        origin=origin,
        version=told.split()[2],
        gpl="--enable-gpl" in told,
        encoders=frozenset(_CODER.findall(_said(program, "-encoders"))),
        old=version is not None and number < WHOLE,
    )


@lru_cache(maxsize=64)
def takes(program: Path, encoder: str, width: int, height: int) -> bool:
    """Whether an encoder takes pictures of this size: it is given a black one."""
    done = _run(
        [
            program, "-hide_banner", "-loglevel", "error", "-f", "rawvideo", "-pixel_format",
            "yuv420p", "-video_size", f"{width}x{height}", "-i", "pipe:0", "-c:v", encoder,
            "-f", "null", "-",
        ],
        bytes(width * height + 2 * ((width + 1) // 2) * ((height + 1) // 2)),
    )  # fmt: skip
    return done is not None and done.returncode == 0


def _said(program: Path, about: str) -> str:
    done = _run([program, about] if about == "-version" else [program, "-hide_banner", about])
    return "" if done is None else done.stdout.decode("utf-8", "replace")


def _run(
    command: Sequence[str | Path], given: bytes = b""
) -> subprocess.CompletedProcess[bytes] | None:
    try:
        return subprocess.run(  # noqa: S603 - the program that was found, and words of ours
            command, input=given, capture_output=True, timeout=_PATIENCE_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
