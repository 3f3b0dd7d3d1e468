"""What the tests of clips make theirs with, look at them and ask them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cloakroom_engine.cli import asked
from cloakroom_engine.cli.parser import parser, verb_of
from cloakroom_engine.cli.show import show
from cloakroom_engine.clip.tool import VARIABLE, Tool
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
    """Size and hash of every packet of the streams ``which`` (``0:a``), without their times and
    without what a container says beside them."""
    listed = ffmpeg(tool, "-i", str(path), "-map", which, "-c", "copy", "-f", "framehash", "-")
    rows = [line for line in listed.splitlines() if line and not line.startswith(b"#")]
    return [b",".join(row.split(b",")[4:6]) for row in rows]


def hanging(folder: Path, monkeypatch: pytest.MonkeyPatch, does: str) -> None:
    """An ffmpeg that has VP9, and otherwise ``does`` what it is told here."""
    path = folder / "ffmpeg"
    path.write_text(
        "#!/bin/sh\n"
        'case "$*" in\n'
        "-version) echo ffmpeg version 7.1;;\n"
        "*-encoders) echo ' V....D libvpx-vp9 VP9';;\n"
        f"*) {does};;\n"
        "esac\n"
    )
    path.chmod(0o755)
    monkeypatch.setenv(VARIABLE, str(path))


def ask(desk: Desk, film: Path, question: str) -> tuple[dict[str, Any], list[str]]:
    """As the command line does: what comes back as JSON, and its lines."""
    verb, parameters = verb_of(parser().parse_args(["clip", "ask", str(film), question]))
    assert verb == "ask.clip"
    result = asked.run(desk, verb, parameters, as_json=False)
    told: dict[str, Any] = json.loads(json.dumps(result, allow_nan=False))
    return told, list(show(verb, result))
