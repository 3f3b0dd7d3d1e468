"""The losses, and the non-local block with and without softmax, under one small budget.

    python benchmarks/losses.py --faces FACES --out FOLDER [--steps 400] [--seeds 1 2]

The low-resolution network on chips of 32 pixels, from labels alone, the same schedule and the same
batches for every row. Held-out people of the training sets: the right decisions at the best
threshold and the true accepts at 1 % false accepts, each with its interval over people. Runs
resume; a row that is done is read from its curve.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from training import cut
from training.data import People
from training.loop import Loop
from training.recipe import Recipe

ROWS = {
    "CosFace": {},
    "ArcFace": {"loss": "arcface"},
    "SFace": {"loss": "sface"},
    "Cam-Softmax (our reading)": {"loss": "cam_softmax"},
    "Angular Sparsemax": {"loss": "angular_sparsemax"},
    "Angular Sparsemax, scale 8": {"loss": "angular_sparsemax", "options": {"scale": 8.0}},
    "Angular Sparsemax, scale 4": {"loss": "angular_sparsemax", "options": {"scale": 4.0}},
    "CosFace, DAIL": {"sets_apart": 0.1},
    "CosFace, non-local scaled": {"architecture": "LowResolution-32-NonLocal"},
    "CosFace, non-local softmax": {"architecture": "LowResolution-32-NonLocal-softmax"},
}


def main() -> None:
    """Train what is missing, then print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--faces", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=400)
    parser.add_argument("--batch", type=int, default=128)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1])
    parser.add_argument("--row", action="append", choices=ROWS)
    asked = parser.parse_args()
    torch.set_num_threads(1)
    faces = cut.load(asked.faces)
    print("| row | seed | accuracy | true accepts at 1 % | s |\n|---|---|---|---|---|")
    for name in asked.row or ROWS:
        for seed in asked.seeds:
            out = asked.out / f"{name.replace(' ', '-')}-{seed}-{asked.steps}"
            out.mkdir(parents=True, exist_ok=True)
            changes = {"architecture": "LowResolution-32", **ROWS[name]}
            wanted = Recipe(
                name="row", steps=asked.steps, batch=asked.batch, seed=seed, warm=50, **changes
            )
            loop = Loop(wanted, People(faces, wanted), out)
            loop.run(every=asked.steps // 4)
            told = loop.told()
            shares = " | ".join(
                f"{each.value:.3f} [{each.low:.3f}, {each.high:.3f}]"
                for each in (told.accuracy, told.accepted)
            )
            print(f"| {name} | {seed} | {shares} | {loop.seconds:.0f} |", flush=True)


if __name__ == "__main__":
    main()
