"""What ``torchrun`` starts in ``test_spread.py``: three steps, and what came of them."""

import sys
from pathlib import Path

import torch
from patterns import patterns

from training.data import People
from training.loop import Loop
from training.recipe import Recipe
from training.spread import spread


def main(out):
    torch.set_num_threads(1)
    found, ours = {}, spread()
    for rows in (0, 16):
        # No batch statistics in this network: each process would have its own.
        wanted = Recipe(
            name="together", architecture="FaceTransformer-P12S8-192x6", steps=3, batch=8, warm=1,
            rate=1e-4, rows=rows, sets_apart=0.1, half=False,
        )  # fmt: skip
        folder = out / str(rows)
        folder.mkdir(exist_ok=True)
        loop = Loop(wanted, People(patterns(30), wanted), folder, spread=ours)
        start = {name: each.clone() for name, each in loop.learner.state_dict().items()}
        loop.run(every=10)
        state = loop.learner.state_dict()
        found[rows] = {"losses": loop.losses, "start": start, "state": state}
    if ours.first:
        torch.save(found, out / "end.pt")
    ours.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
