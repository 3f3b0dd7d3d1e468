"""A purifier that learns from our own cloaks of other people, and what it undoes on others.

    python benchmarks/copies.py --people even --first 24 --photos 6 --folds A
    python benchmarks/copies.py --people odd --first 16 --photos 3 --folds A B --masked
    python benchmarks/purifier.py train --seconds 600
    python benchmarks/purifier.py judge

``train``: faces of people at even positions (nobody who is judged), protected by fold A's teachers,
and their clean originals, at the size of recognition chips (random size, turn, shift, mirror). The
loss is the mean absolute error plus how far casia, one of the teachers, sees the result from the
clean face: an attacker has the program, and with it the teachers, but not the judges. One in five
inputs is clean, which has to stay as it is. The weights go to ``--weights``. ``judge``: rank-1 and
matches at 1 % FAR of fold A's and fold B's copies of people at odd positions before and after the
purifier, beside HEIC and a blur, which need no training. Judges are networks that neither helped to
make the copies nor to train the purifier.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import argparse
import json
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

import chips
import judging
from bed import Bed
from cloakroom_engine.audit.attacks import encoding, purifier, smoothing
from cloakroom_engine.audit.attacks.purifier import Purifier
from cloakroom_engine.faces.align import template_of
from common import ROOT
from copies import OUT, Copy, kept
from frontier import FOLDS
from protection import SHARED

WEIGHTS = ROOT / "resources" / "attacks" / purifier.FILE
TEACHER = "mobilefacenet_casia"
BATCH = 12
RATE = 1e-3
SEEN = 20.0
"""Weight of the teacher's view beside grey levels."""
CLEAN = 0.2
"""Share of inputs without a cloak."""
Pixels = NDArray[np.uint8]


def main() -> None:
    """Train or judge."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("part", choices=("train", "judge"))
    parser.add_argument("--seconds", type=float, default=600, help="of CPU, for training")
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    asked = parser.parse_args()
    bed = Bed(SHARED, FOLDS["A"], None, OUT.parent / "strangers-all.npz")
    if asked.part == "train":
        made = kept("A", "even")
        network, told = train(bed, made, asked.seconds)
        asked.weights.parent.mkdir(exist_ok=True)
        asked.weights.write_bytes(purifier.dumps(network))
        print(json.dumps({**told, "people": len({m.person for m in made}), "photos": len(made)}))
        return
    learnt = purifier.load(asked.weights).apply
    tried: dict[str, Callable[[Pixels], Pixels]] = {
        "as saved": lambda rgb_u8: rgb_u8,
        "HEIC of quality 50": lambda rgb_u8: encoding.heic(rgb_u8, 50),
        "blur of 2": lambda rgb_u8: smoothing.blur(rgb_u8, 2.0),
        "purifier": learnt,
        "purifier, then blur of 1": lambda rgb_u8: smoothing.blur(learnt(rgb_u8), 1.0),
    }
    for fold, teachers in FOLDS.items():
        if (OUT / f"{fold}.jsonl").exists():
            names = [c.name for c in bed.cards if c.name not in (*teachers, TEACHER)]
            print(judging.table(bed, fold, kept(fold, "odd"), names, tried))


def train(bed: Bed, made: list[Copy], seconds: float) -> tuple[Purifier, dict[str, float]]:
    """Learn for so many seconds of CPU; the rate falls to nothing along the way."""
    torch.manual_seed(0)
    draws = np.random.default_rng(0)
    faces = chips.faces(bed, made)
    teacher = bed.registry.surrogate(TEACHER)
    template = template_of(teacher.card)
    network = Purifier()
    optimiser = torch.optim.Adam(network.parameters(), RATE)
    began, step, means = time.process_time(), 0, np.zeros(2)
    while (spent := (time.process_time() - began) / seconds) < 1:
        optimiser.param_groups[0]["lr"] = RATE * 0.5 * (1 + np.cos(np.pi * spent))
        clean, shown = chips.batch(template, faces, draws, BATCH, CLEAN)
        found = network(shown)
        near = (found - clean).abs().mean()
        with torch.no_grad():
            wanted = teacher(chips.small(clean))
        seen = (1 - (teacher(chips.small(found)) * wanted).sum(1)).mean()
        optimiser.zero_grad()
        (near + SEEN * seen).backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        means = 0.98 * means + 0.02 * np.array([near.item(), seen.item()])
        if step % 50 == 0:
            print(
                f"{step} {spent:.2f} grey levels {means[0]:.2f} unseen {means[1]:.3f}", flush=True
            )
        step += 1
    return network, {"steps": step, "grey_levels": float(means[0]), "unseen": float(means[1])}


if __name__ == "__main__":
    main()
