"""Train a recipe: ``python -m training RECIPE --faces FOLDER --out FOLDER``.

Cuts the faces where that was not done, trains (on from the checkpoint in ``--out`` if there is one)
and ends with a pack in ``--out``. Under ``torchrun --nproc-per-node N -m training`` every process
takes its part of each batch.
"""

from __future__ import annotations

import argparse
import os
import platform
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from cloakroom_engine.models.device import Device
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.paths import Paths
from training import curve, cut, pack, recipe
from training.data import HELD_OUT, People
from training.loop import Loop
from training.spread import spread

ROOT = Path(__file__).resolve().parents[1]
PACKS = ROOT / "build" / "packs"
"""Where ``python -m installer.models --out build/packs`` puts the bundled judge."""


def main() -> None:
    """Cut, train, pack."""
    asked = options()
    torch.set_num_threads(asked.threads)
    asked.out.mkdir(parents=True, exist_ok=True)
    wanted = recipe.read(asked.recipe)
    if asked.steps:
        wanted = replace(wanted, steps=asked.steps)
    ours = spread()
    if ours.first and not (asked.faces / "faces.csv").exists():
        cut.cut(asked.shared, asked.faces, models(asked.threads).detector())
    ours.wait()
    teacher = models().surrogate(wanted.teacher) if wanted.teacher else None
    loop = Loop(
        wanted,
        People(cut.load(asked.faces), wanted),
        asked.out,
        teacher=teacher,
        spread=ours,
        minutes=asked.minutes,
    )
    loop.run(every=asked.every)
    if ours.first:
        finish(loop, _machine(asked.threads))
    ours.close()


def _machine(threads: int) -> str:
    if torch.cuda.is_available():
        return str(torch.cuda.get_device_name())
    return f"{platform.machine()}, {threads} threads a process"


def models(threads: int = 1) -> Registry:
    """The default models, and those that a build for installing has fetched."""
    return Registry([PACKS], Paths.at(ROOT / ".none").resources, Device("cpu", threads=threads))


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("recipe", type=Path)
    parser.add_argument("--shared", type=Path, default=os.environ.get("CLOAKROOM_SHARED"))
    parser.add_argument("--faces", type=Path, required=True, help="where cut faces are kept")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, help="instead of the recipe's")
    parser.add_argument(
        "--every", type=int, default=100, help="steps from one checkpoint to the next"
    )
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument(
        "--minutes", type=float, help="the recipe's end comes after so many, if not before"
    )
    return parser.parse_args()


def finish(loop: Loop, machine: str) -> Path:
    """The curve's picture and the pack; strangers are the held-out people, one photo each."""
    curve.draw(loop.out)
    people = loop.people
    _, first = np.unique(people.faces.people[people.held_out], return_index=True)
    chips = loop.views.plain(loop.frames.take(people.held_out[first])).round().byte()
    strangers = chips.permute(0, 2, 3, 1).cpu().numpy()
    source = f"every {HELD_OUT}th person of the training sets, never learnt from"
    notes = {"steps": loop.step, "seconds": round(loop.seconds), "machine": machine}
    return pack.write(
        loop.learner,
        loop.out,
        told=loop.told(),
        strangers=strangers,
        source=source,
        notes=notes,
        teacher=loop.teacher,
    )


if __name__ == "__main__":
    main()
