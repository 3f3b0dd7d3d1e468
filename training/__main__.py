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
from cloakroom_engine.models.nets.named import NAMED
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.paths import Paths
from training import curve, cut, evaluation, pack, recipe
from training.data import HELD_OUT, People
from training.loop import Loop
from training.recipe import Recipe
from training.spread import spread
from training.teacher import answers
from training.views import Views

ROOT = Path(__file__).resolve().parents[1]
TEACHER = "dlib-resnet"
ANSWERS = "teacher.npy"


def main() -> None:
    """Cut, train, pack."""
    asked = options()
    torch.set_num_threads(asked.threads)
    asked.out.mkdir(parents=True, exist_ok=True)
    wanted = recipe.read(asked.recipe)
    if asked.steps:
        wanted = replace(wanted, steps=asked.steps)
    ours = spread()
    if ours.first:
        prepare(asked, wanted)
    ours.wait()
    faces = cut.load(asked.faces)
    loop = Loop(
        wanted,
        People(faces, wanted),
        Views(NAMED[wanted.architecture], wanted.views),
        asked.out,
        taught=np.load(asked.faces / ANSWERS) if wanted.distil else None,
        spread=ours,
        workers=asked.workers,
    )
    loop.run(every=asked.every)
    if ours.first:
        finish(loop, f"{platform.machine()}, {asked.threads} threads a process")
    ours.close()


def prepare(asked: argparse.Namespace, wanted: Recipe) -> None:
    """What is made once for all runs: the faces, and the teacher's answers."""
    models = Registry([], Paths.at(ROOT / ".none").resources, Device("cpu", threads=asked.threads))
    if not (asked.faces / "faces.csv").exists():
        cut.cut(asked.shared, asked.faces, models.detector())
    if wanted.distil and not (asked.faces / ANSWERS).exists():
        found = answers(cut.load(asked.faces), models.surrogate(TEACHER))
        np.save(asked.faces / ANSWERS, found)


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
    parser.add_argument("--workers", type=int, default=0, help="threads that make batches ahead")
    return parser.parse_args()


def finish(loop: Loop, machine: str) -> Path:
    """The curve's picture and the pack; strangers are the held-out people, one photo each."""
    curve.draw(loop.out)
    people, views = loop.people, loop.views
    told = evaluation.held_out(loop.learner, people, views)
    _, first = np.unique(people.faces.people[people.held_out], return_index=True)
    chips = np.stack([views.plain(people.faces.frames[at]) for at in people.held_out[first]])
    source = f"every {HELD_OUT}th person of the training sets, never learnt from"
    notes = {"steps": loop.step, "seconds": round(loop.seconds), "machine": machine}
    return pack.write(
        loop.learner, loop.out, told=told, strangers=chips, source=source, notes=notes
    )


if __name__ == "__main__":
    main()
