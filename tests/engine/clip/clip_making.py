"""What the tests of clips make theirs with, and look at them."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

from cloakroom_engine.clip.tool import Tool

Make = Callable[..., Path]
SIZE = (96, 64)
RATE, FRAMES = 10, 24
"""Of the film with the astronaut in it."""


def ffmpeg(tool: Tool, *arguments: str) -> bytes:
    """Let ffmpeg do something that has to succeed."""
    done = subprocess.run(
        [tool.path, "-v", "error", "-nostdin", "-y", *arguments], capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def packets(tool: Tool, path: Path, which: str) -> list[bytes]:
    """Size and hash of every packet of the streams ``which`` (``0:a``), without their times."""
    listed = ffmpeg(tool, "-i", str(path), "-map", which, "-c", "copy", "-f", "framehash", "-")
    rows = [line for line in listed.splitlines() if line and not line.startswith(b"#")]
    return [b",".join(row.split(b",")[4:]) for row in rows]
