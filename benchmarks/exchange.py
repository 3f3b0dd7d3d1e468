"""Bytes and time a step for the classifier's rows exchanged whole, and only where touched.

    torchrun --nproc-per-node 2 benchmarks/exchange.py [--people 5000] [--rows 512] [--steps 5]

Parallax (arXiv 1808.02621): what is touched sparsely is exchanged sparsely, what is dense is
reduced densely. Both are torch's own: a sparse gradient of ``nn.Embedding`` under
DistributedDataParallel, over gloo. Bytes are what the loopback interface counted, both processes
together, so nothing else should use it meanwhile. The faces are noise: nothing is learnt.
"""

from __future__ import annotations

import os

os.environ.setdefault("GLOO_SOCKET_IFNAME", "lo")
import argparse
import tempfile
import time
from pathlib import Path

import numpy as np
import torch
import torch.distributed as dist

from training.cut import FRAME, Faces
from training.data import People
from training.loop import Loop
from training.recipe import Recipe
from training.spread import spread


def main() -> None:
    """Print one line a way."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=5000)
    parser.add_argument("--rows", type=int, default=512)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--steps", type=int, default=5)
    asked = parser.parse_args()
    torch.set_num_threads(1)
    random = np.random.default_rng(0)
    noise = random.integers(0, 256, (64, FRAME, FRAME, 3), dtype=np.uint8)
    people = np.arange(asked.people)
    # Every person has a photo of a few that are kept: only who they are matters here.
    faces = Faces(noise[people % len(noise)], people, np.zeros_like(people), [""] * asked.people)
    ours = spread()
    for rows in (0, asked.rows):
        wanted = Recipe(
            name="exchange",
            architecture="LowResolution-32",
            steps=100,
            batch=asked.batch,
            rows=rows,
        )
        with tempfile.TemporaryDirectory() as out:
            loop = Loop(wanted, People(faces, wanted), Path(out), spread=ours)
            loop.run(every=1000, stop=1)  # the first step also says who has which gradient
            dist.barrier()
            before, began = _sent(), time.perf_counter()
            loop.run(every=1000, stop=1 + asked.steps)
            dist.barrier()
        if ours.first:
            head = loop.learner.rows.weight.numel()
            rest = sum(each.numel() for each in loop.learner.network.parameters())
            print(
                f"{'touched rows' if rows else 'whole head'}: head {head} values of {people.size} "
                f"people ({rows or people.size} rows a step), network {rest}; "
                f"{(_sent() - before) / asked.steps / 1e6:.2f} MB and "
                f"{(time.perf_counter() - began) / asked.steps:.2f} s a step",
                flush=True,
            )
        dist.barrier()
    ours.close()


def _sent() -> int:
    """Bytes that the loopback interface has sent since the machine started."""
    for line in Path("/proc/net/dev").read_text().splitlines():
        name, _, counts = line.partition(":")
        if name.strip() == "lo":
            return int(counts.split()[8])
    raise RuntimeError("no loopback interface")


if __name__ == "__main__":
    main()
