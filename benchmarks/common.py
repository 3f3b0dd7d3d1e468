"""What the benchmarks share: the real photos and models outside the repository."""

from __future__ import annotations

import csv
import json
import os
import random
from pathlib import Path

from cloakroom_engine.audit.intervals import wilson
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.paths import Paths

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("CLOAKROOM_SHARED", ROOT.parent / "shared"))
DATA = SHARED / "data"


def people_in(out: Path) -> set[str]:
    """Whose rows a run that was broken off has written already."""
    if not out.exists():
        return set()
    return {json.loads(line)["person"] for line in out.read_text().splitlines()}


def registry(*folders: Path) -> Registry:
    """What comes with the program, the shared folder's models, packs in ``folders``; on the CPU."""
    resources = Paths.at(ROOT / ".none").resources
    return Registry([SHARED / "models", resources / "models", *folders], resources, Device("cpu"))


def manifest(*folders: str) -> list[dict[str, str]]:
    """The rows of ``manifest.csv`` whose file lies under one of ``folders``."""
    with (DATA / "manifest.csv").open(encoding="utf-8", newline="") as stream:
        return [row for row in csv.DictReader(stream) if row["file"].startswith(folders)]


def sample(rows: list[dict[str, str]], size: int, seed: int = 0) -> list[dict[str, str]]:
    """``size`` rows drawn with a seed; all of them for 0."""
    if not size or size >= len(rows):
        return rows
    return random.Random(seed).sample(rows, size)


def rate(hits: int, n: int) -> str:
    """``hits`` of ``n`` as a percentage with its Wilson interval."""
    low, high = wilson(hits, n)
    return f"{hits:>5}/{n:<6} {hits / n:7.2%} [{low:.2%}, {high:.2%}]"
