"""The command line in this process, and what tests of the walk hand to one another."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cloakroom_engine.cli import run

NAME = "Zerubbabel Quix"


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
        out = io.StringIO()
        words = ["--home", str(self.home), "--json", "--device", "cpu", *map(str, arguments)]
        code = run(words, out)
        return Said(code, out.getvalue(), json.loads(out.getvalue()))

    def text(self, *arguments: object) -> Said:
        """The same for a person to read."""
        out = io.StringIO()
        code = run(["--home", str(self.home), "--device", "cpu", *map(str, arguments)], out)
        return Said(code, out.getvalue())


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
