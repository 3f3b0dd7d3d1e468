"""Train the generator: ``python -m training.replaced training/replaced/inpainter.toml --faces FACES
--out RUN``.

Cuts CelebA's faces where that was not done (their landmarks are read from ``--shared`` in any
case), asks the recogniser once about each, trains (on from the checkpoint in ``--out`` if there is
one) and ends with weights and a card in ``--out``.
"""

from __future__ import annotations

import platform

import torch

from training import cut
from training.asked import models, options, prepare
from training.frames import Frames
from training.recipe import read
from training.replaced import pack, places
from training.replaced.loop import Loop
from training.replaced.recipe import Recipe
from training.teacher import known


def main() -> None:
    """Cut, ask, train, pack."""
    asked = options(__doc__).parse_args()
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    asked.out.mkdir(parents=True, exist_ok=True)
    wanted = read(asked.recipe, Recipe)
    prepare(asked)
    if asked.shared is None:
        raise SystemExit("landmarks lie beside the photos: say --shared, or set CLOAKROOM_SHARED")
    faces, seen = cut.load(asked.faces), models().surrogate(wanted.recogniser)
    frames = Frames(faces.frames, torch.device("cpu"))
    embeddings = known(seen, frames, asked.faces / f"{wanted.recogniser}.npy")
    points = places.of(asked.shared, faces)
    loop = Loop(wanted, faces, points, embeddings, seen, asked.out, minutes=asked.minutes)
    loop.run(every=asked.every)
    pack.write(loop, {"machine": f"{platform.machine()}, 1 thread"})


if __name__ == "__main__":
    main()
