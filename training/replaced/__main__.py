"""Train the generator: ``python -m training.replaced training/replaced/inpainter.toml --faces FACES
--out RUN``.

Cuts CelebA's faces where that was not done, asks the recogniser once about each, trains (on from
the checkpoint in ``--out`` if there is one) and ends with weights and a card in ``--out``.
"""

from __future__ import annotations

import argparse
import os
import platform
from pathlib import Path

import torch

from training import cut
from training.__main__ import models
from training.rebuild.__main__ import answers
from training.replaced import pack, places, recipe
from training.replaced.loop import Loop


def main() -> None:
    """Cut, ask, train, pack."""
    asked = options()
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    asked.out.mkdir(parents=True, exist_ok=True)
    wanted = recipe.read(asked.recipe)
    registry = models()
    if not (asked.faces / "faces.csv").exists():
        cut.cut(asked.shared, asked.faces, registry.detector())
    faces, seen = cut.load(asked.faces), registry.surrogate(wanted.recogniser)
    embeddings = answers(seen, faces, asked.faces / f"{wanted.recogniser}.npy")
    points = places.of(asked.shared, faces)
    loop = Loop(wanted, faces, points, embeddings, seen, asked.out, minutes=asked.minutes)
    loop.run(every=asked.every)
    pack.write(loop, {"machine": f"{platform.machine()}, 1 thread"})


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
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
    return parser.parse_args()


if __name__ == "__main__":
    main()
