"""What every training of this room is asked for, and what it finds before it begins."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import Final

from cloakroom_engine.models.device import Device
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.paths import Paths
from training import cut

ROOT: Final = Path(__file__).resolve().parents[1]
PACKS: Final = ROOT / "build" / "packs"
"""Where ``python -m installer.models --out build/packs`` puts the bundled judge."""


def options(description: str | None) -> argparse.ArgumentParser:
    """The command line that they share."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("recipe", type=Path)
    parser.add_argument("--shared", type=Path, default=os.environ.get("CLOAKROOM_SHARED"))
    parser.add_argument("--faces", type=Path, required=True, help="where cut faces are kept")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument(
        "--every", type=int, default=100, help="steps from one checkpoint to the next"
    )
    parser.add_argument(
        "--minutes", type=float, help="the recipe's end comes after so many, if not before"
    )
    return parser


def models(threads: int = 1) -> Registry:
    """The default models, and those that a build for installing has fetched."""
    return Registry([PACKS], Paths.at(ROOT / ".none").resources, Device("cpu", threads=threads))


def prepare(asked: argparse.Namespace, threads: int = 1) -> None:
    """Cut the faces where that was not done; SystemExit where nobody says what to cut."""
    if not (asked.faces / "faces.csv").exists():
        if asked.shared is None:
            raise SystemExit("no faces are cut yet: say --shared, or set CLOAKROOM_SHARED")
        cut.cut(asked.shared, asked.faces, models(threads).detector())
