"""What batches give on one thread of a CPU: embedding, and a step of learning, by network.

    OMP_NUM_THREADS=1 PYTHONPATH=engine:benchmarks:. python benchmarks/batches.py [NAME ...]

Every recogniser of the program and of the shared folder (or those named), on chips of noise, which
cost what faces cost. CPU milliseconds a face, the best of five runs; then how far the embeddings
are that were made one by one from those made together.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from functools import partial

import numpy as np
import torch

from cloakroom_engine.errors import EngineError
from common import registry

BATCHES = (1, 2, 4, 8, 16, 32)
RUNS = 5


def spent(work: Callable[[], object], times: int, faces: int) -> str:
    """CPU milliseconds a face."""
    took = []
    work()
    for _ in range(RUNS):
        began = time.process_time()
        for _ in range(times):
            work()
        took.append(time.process_time() - began)
    return f"{1000 * min(took) / (times * faces):.1f}"


def step(surrogate: Callable[[torch.Tensor], torch.Tensor], chips: torch.Tensor) -> None:
    """Forward and back to the pixels."""
    wanted = chips.clone().requires_grad_()
    torch.autograd.grad(surrogate(wanted).sum(), wanted)


def main() -> None:
    """Print a table as it goes."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*")
    asked = parser.parse_args()
    models = registry()
    models.device.threads = 1
    models.device.prepare()
    random = np.random.default_rng(0)
    print("| | " + " | ".join(map(str, BATCHES)) + " |\n|---" + "|---" * len(BATCHES) + "|")
    for card in models.cards("recogniser"):
        if asked.names and card.name not in asked.names:
            continue
        size = (BATCHES[-1], card.input.height, card.input.width, 3)
        chips = random.integers(0, 256, size, np.uint8)
        network = models.recogniser(card.name)
        row = [
            spent(partial(network.embed, chips[:batch]), BATCHES[-1] // batch, batch)
            for batch in BATCHES
        ]
        print(f"| {card.name} ({card.sha256[:8]}…), embedding | " + " | ".join(row) + " |")
        alone = np.concatenate([network.embed(each[None]) for each in chips])
        off = float(np.abs(alone - network.embed(chips)).max())
        try:
            surrogate = models.surrogate(card.name)
        except EngineError as problem:
            print(f"no gradient: {problem.code}")
            continue
        pixels = torch.from_numpy(chips).permute(0, 3, 1, 2).float()
        row = [
            spent(partial(step, surrogate, pixels[:batch]), BATCHES[-1] // batch, batch)
            for batch in BATCHES
        ]
        print(f"| a step | {' | '.join(row)} |\none by one and together differ by {off:.1e}")


if __name__ == "__main__":
    main()
