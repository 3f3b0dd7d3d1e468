"""Train a recipe: ``python -m training RECIPE --faces FOLDER --out FOLDER``.

Cuts the faces where that was not done, trains (on from the checkpoint in ``--out`` if there is one)
and ends with a pack in ``--out``. Under ``torchrun --nproc-per-node N -m training`` every process
takes its part of each batch.
"""

from __future__ import annotations

import argparse
import platform
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from training import curve, cut, pack
from training.asked import models, options, prepare
from training.data import HELD_OUT, People
from training.loop import Loop
from training.recipe import Recipe, read
from training.spread import spread


def main() -> None:
    """Cut, train, pack."""
    train(command(__doc__).parse_args())


def command(description: str | None) -> argparse.ArgumentParser:
    """The command line of a recogniser's training."""
    parser = options(description)
    parser.add_argument("--steps", type=int, help="instead of the recipe's")
    parser.add_argument("--threads", type=int, default=1)
    return parser


def train(asked: argparse.Namespace) -> None:
    """What was asked for, in one process of as many as there are."""
    torch.set_num_threads(asked.threads)
    asked.out.mkdir(parents=True, exist_ok=True)
    wanted = read(asked.recipe, Recipe)
    if asked.steps:
        wanted = replace(wanted, steps=asked.steps)
    ours = spread()
    if ours.first:
        prepare(asked, asked.threads)
    ours.wait()
    teacher = models().surrogate(wanted.teacher) if wanted.teacher else None
    loop = Loop(
        wanted,
        People(cut.load(asked.faces), wanted),
        asked.out,
        teacher=teacher,
        answered=asked.faces / f"{wanted.teacher}.npy",
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
