"""The command line in this process, and what tests of the walk hand to one another."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cloakroom_engine.cli import run

NAME = "Zerubbabel Quix"
ENGINE = Path(__file__).resolve().parents[2] / "engine"


@dataclass(frozen=True)
class Said:
    """How a command ended."""

    code: int
    out: str
    result: dict[str, Any] = field(default_factory=dict)


class Profile:
    """A home of its own and the commands in it, run in this process: torch is loaded once."""

    def __init__(self, home: Path) -> None:
        self.home = home

    def __call__(self, *arguments: object) -> Said:
        code, out = _said(["--home", str(self.home), "--json", "--device", "cpu"], arguments)
        return Said(code, out, json.loads(out))

    def text(self, *arguments: object) -> Said:
        """The same for a person to read."""
        return Said(*_said(["--home", str(self.home), "--device", "cpu"], arguments))


def _said(options: list[str], arguments: tuple[object, ...]) -> tuple[int, str]:
    raw = io.BytesIO()
    # As strict as the program's own: what is no UTF-8 cannot be written.
    out = io.TextIOWrapper(raw, encoding="utf-8", newline="\n")
    code = run([*options, *map(str, arguments)], out)
    out.flush()
    return code, raw.getvalue().decode("utf-8")


@dataclass(frozen=True)
class Photos:
    """Photos of the astronaut and others, made of scikit-image's."""

    folder: Path
    portrait: Path
    """PNG, as shipped."""
    mirrored: Path
    """JPEG, mirrored and darker, with a GPS position in its metadata."""
    stray: Path
    """PNG, a third one, smaller."""
    landscape: Path
    """Nobody in it."""
    broken: Path
    """Half a PNG."""


@dataclass(frozen=True)
class Protected:
    """What one call of ``protect`` made of all the photos."""

    out: Path
    said: Said


def command(*arguments: object, home: Path | None = None) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own."""
    own = ["--home", str(home)] if home else []
    return subprocess.run(
        [sys.executable, "-m", "cloakroom_engine", *own, *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(ENGINE)},
        capture_output=True,
        text=True,
        check=False,
    )


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path in it."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
