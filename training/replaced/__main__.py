"""Train the generator: ``python -m training.replaced training/replaced/inpainter.toml --faces FACES
--out RUN``.

Cuts CelebA's faces where that was not done, asks the recogniser once about each, trains (on from
the checkpoint in ``--out`` if there is one) and ends with weights and a card in ``--out``.
"""

from __future__ import annotations

import platform

import torch

from training import cut
from training.__main__ import models
from training.rebuild.__main__ import answers, options
from training.replaced import pack, places, recipe
from training.replaced.loop import Loop


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
    points = places.of(asked.shared, faces)
    loop = Loop(wanted, faces, points, embeddings, seen, asked.out, minutes=asked.minutes)
    loop.run(every=asked.every)
    pack.write(loop, {"machine": f"{platform.machine()}, 1 thread"})


if __name__ == "__main__":
    main()
