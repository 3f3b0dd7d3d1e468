"""What the tests of clips make theirs with, look at them and ask them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cloakroom_engine.cli import asked
from cloakroom_engine.cli.parser import parser, verb_of
from cloakroom_engine.cli.show import show
from cloakroom_engine.clip.tool import Tool
from cloakroom_engine.pipeline.desk import Desk

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


def ask(desk: Desk, film: Path, question: str) -> tuple[dict[str, Any], list[str]]:
    """As the command line does: what comes back as JSON, and its lines."""
    verb, parameters = verb_of(parser().parse_args(["clip", "ask", str(film), question]))
    assert verb == "ask.clip"
    result = asked.run(desk, verb, parameters, as_json=False)
    told: dict[str, Any] = json.loads(json.dumps(result, allow_nan=False))
    return told, list(show(verb, result))
