"""Train the decoder: ``python -m training.rebuild training/rebuild/decoder.toml --faces FACES
--out RUN``.

Cuts the recipe's faces where that was not done, asks the recogniser once about each, trains (on
from the checkpoint in ``--out`` if there is one) and ends with weights and a card in ``--out``.
"""

from __future__ import annotations

import argparse
import os
import platform
from pathlib import Path

import numpy as np
import torch

from cloakroom_engine.faces.align import template_of
from cloakroom_engine.models.recogniser import Surrogate
from training import cut
from training.__main__ import models
from training.frames import Frames
from training.rebuild import pack, recipe
from training.rebuild.loop import F32, Loop
from training.views import Views

BLOCK = 64


def main() -> None:
    """Cut, ask, train, pack."""
    asked = options(__doc__)
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    asked.out.mkdir(parents=True, exist_ok=True)
    wanted = recipe.read(asked.recipe)
    registry = models()
    if not (asked.faces / "faces.csv").exists():
        cut.cut(asked.shared, asked.faces, registry.detector())
    faces, seen = cut.load(asked.faces), registry.surrogate(wanted.recogniser)
    embeddings = answers(seen, faces, asked.faces / f"{wanted.recogniser}.npy")
    loop = Loop(wanted, faces, embeddings, seen, asked.out, minutes=asked.minutes)
    loop.run(every=asked.every)
    pack.write(loop, {"machine": f"{platform.machine()}, 1 thread"})


def answers(seen: Surrogate, faces: cut.Faces, kept: Path) -> F32:
    """(faces, D) of length one, asked once and kept in the file ``kept``."""
    if kept.exists():
        return np.asarray(np.load(kept), np.float32)
    frames = Frames(faces.frames, torch.device("cpu"))
    views = Views(seen.card.input.width, template_of(seen.card))
    with torch.inference_mode():
        found = [
            seen(views.plain(frames.take(np.arange(at, min(at + BLOCK, len(frames)))))).numpy()
            for at in range(0, len(frames), BLOCK)
        ]
    np.save(kept, np.concatenate(found))
    return np.concatenate(found)


def options(description: str | None) -> argparse.Namespace:
    """The command line of a training that is none of a recogniser."""
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
    return parser.parse_args()


if __name__ == "__main__":
    main()
