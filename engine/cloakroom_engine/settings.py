"""What a person chose once for all jobs: a dataclass in JSON. Standard library only."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Final

from cloakroom_engine import private

DEVICES: Final = ("auto", "cpu", "cuda", "mps")
STRENGTHS: Final = ("subtle", "balanced", "strong")
"""The names in ``records.STRENGTHS``, which this module may not import (a test compares them)."""

MOST_REFINE_STEPS: Final = 1_000
INSTANT_STEPS: Final = 3
"""Refined where somebody is in a hurry, and worth no estimate. The cloak alone leaves six of ten
copies found, three steps (half a second a face) one to three (benchmarks/results/frontier.md)."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The person's choices; an option given with a job goes before them."""

    device: str = "auto"
    strength: str = "balanced"
    refine_steps: int = 20
    """0..1000; 0 lays the cloak alone."""
    accepted_licences: tuple[str, ...] = ()
    """Names of the model packs whose licence the person accepted."""

    @classmethod
    def load(cls, path: Path) -> tuple[Settings, tuple[str, ...]]:
        """The settings and the names of what could not be used and fell back to its default.

        A file that cannot be read as a JSON object is named ``"file"``; no file at all is the
        default without a note. Keys that this version does not know are left out.
        """
        try:
            untrusted = json.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return cls(), ()
        except (OSError, ValueError, RecursionError):
            return cls(), ("file",)
        if not isinstance(untrusted, dict):
            return cls(), ("file",)
        names = [field.name for field in fields(cls) if field.name in untrusted]
        bad = tuple(name for name in names if not _valid(name, untrusted[name]))
        good: dict[str, Any] = {
            name: tuple(untrusted[name]) if name == "accepted_licences" else untrusted[name]
            for name in names
            if name not in bad
        }
        return cls(**good), bad

    def save(self, path: Path) -> None:
        """Replace the file in one step; OSError where that cannot be done."""
        private.make_folder(path.parent)
        private.write(path, json.dumps(asdict(self), indent=2).encode() + b"\n")


def _valid(name: str, value: object) -> bool:
    match name:
        case "device":
            return value in DEVICES
        case "strength":
            return value in STRENGTHS
        case "refine_steps":
            # bool is an int to Python, but true is no number of steps.
            return type(value) is int and 0 <= value <= MOST_REFINE_STEPS
        case _:
            return isinstance(value, list) and all(isinstance(item, str) for item in value)
