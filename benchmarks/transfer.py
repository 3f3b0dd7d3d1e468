"""What carries a cloak of one surrogate to networks that taught nothing: variants of the loop.

    python benchmarks/transfer.py --packs build/packs --out benchmarks/out/transfer.jsonl

People from even positions (this is tuning), shuffled with seed 3; dlib's network alone teaches from
six photos at most, with what ships and with each variant; the next photo is protected, no file is
written and no face searched again. A look is how far the nearest of the person's clean photos lies
from strangers, in their spreads, and whether it is found before 629 strangers. Differences are of
the same photos, with 1.96 standard errors over people. A run resumes.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import argparse
import json
import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from bed import Bed
from cloakroom_engine.cloak import objective, optimise, scene
from cloakroom_engine.cloak.hooks import Hooks, Loss
from cloakroom_engine.cloak.views import Views
from cloakroom_engine.pipeline.outputs import REFINE_STEPS
from cloakroom_engine.progress import Silent
from cloakroom_engine.protect.change import changed
from cloakroom_engine.protect.face import perturb
from cloakroom_engine.records import CloakRecipe
from protection import SHARED, halves, people

DLIB = "dlib-resnet"
SHIPPED = "as it ships"


class Loose(Views):
    """Crops between 0.84 and 1.28 times the card's: other networks show more or less around."""

    def _wobble(self, size: tuple[int, int]) -> NDArray[np.float64]:
        turned = super()._wobble(size)
        middle = (np.array(size[::-1]) - 1) / 2
        moved = turned[:, 2] - (middle - turned[:, :2] @ middle)
        wider = turned[:, :2] * float(np.exp(self._random.uniform(-0.18, 0.25)))
        return np.column_stack([wider, middle - wider @ middle + moved])


def looks(count: int) -> Loss:
    """The objective averaged over several draws of transformations."""

    def loss(*given: Any) -> Tensor:
        total = sum(objective.seen(*given) for _ in range(count))
        assert isinstance(total, Tensor)
        return total / count

    return loss


VARIANTS: dict[str, tuple[float, Hooks]] = {
    SHIPPED: (0.0, Hooks()),
    "three looks a step": (0.0, Hooks(loss=looks(3))),
    "dropout of 0.1": (0.1, Hooks()),
    "dropout of 0.2": (0.2, Hooks()),
    "looser crops": (0.0, Hooks(views=Loose)),
    "three looks and dropout": (0.1, Hooks(loss=looks(3))),
    "all three": (0.1, Hooks(views=Loose, loss=looks(3))),
}
"""Dropout behind every residual branch of dlib's network (DFANet, arXiv 2004.05790), and hooks."""


def main() -> None:
    """Run what is missing, then print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--packs", type=Path, action="append", default=[], help="a further folder")
    parser.add_argument("--first", type=int, default=16, help="take this many people")
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    bed = Bed(SHARED, (DLIB,), None, asked.out.parent / "strangers-all.npz", asked.packs)
    folders = people("even", 1)
    random.Random(3).shuffle(folders)
    kept = asked.out.read_text().splitlines() if asked.out.exists() else []
    rows = [json.loads(line) for line in kept]
    done = {(row["person"], row["variant"]) for row in rows}
    for folder in folders[: asked.first]:
        for row in figures(bed, folder, [v for v in VARIANTS if (folder.name, v) not in done]):
            rows.append(row)
            with asked.out.open("a") as file:
                file.write(json.dumps(row) + "\n")
    print(table(rows))


def figures(bed: Bed, folder: Path, variants: Sequence[str]) -> Iterator[dict[str, Any]]:
    """A line for each variant: by network, whether it finds the copy, and what is left."""
    learning, testing = halves(folder)
    paths = (*learning[:6], *testing[:1])
    clean = {path: known for path in paths if (known := bed.face(path)) is not None}
    taught = [clean[path] for path in learning[:6] if path in clean]
    if not taught or testing[0] not in clean:
        return
    known, recipe = clean[testing[0]], CloakRecipe()
    scenes = [scene.build(each.rgb_u8, each.face.points_px) for each in taught]
    for variant in variants:
        dropped, hooks = VARIANTS[variant]
        witnesses = bed.witnesses(taught)
        torch.manual_seed(0)  # dropout has no generator of its own
        with thinned(witnesses[0].surrogate.network, dropped):
            pattern = optimise.learn(scenes, witnesses, recipe, Silent(), hooks)
            change = perturb(
                *(known.rgb_u8, known.face.points_px, pattern, witnesses, recipe),
                *(recipe.strength, REFINE_STEPS, Silent(), hooks),
            )
        found = bed.embedded(changed(known.rgb_u8, [change], 1.0), known.face)
        scores = bed.scores(testing[0], clean, found)
        left = {}
        for card in bed.judges:
            mates = np.stack([each.embeddings[card.name] for each in taught])
            strangers = bed.statistics(card)
            nearest = float((mates @ found[card.name]).max())
            left[card.name] = (nearest - strangers.score_mean) / strangers.score_std
        ranks = {name: each["rank"] for name, each in scores.items()}
        yield {"person": folder.name, "variant": variant, "ranks": ranks, "left": left}


@contextmanager
def thinned(network: nn.Module, dropped: float) -> Iterator[None]:
    """Dropout behind the second convolution of each of dlib's blocks, while it lasts."""

    def drop(_module: nn.Module, _given: Any, output: Tensor) -> Tensor:
        return F.dropout(output, dropped)

    branches = network.convolutions[2::2] if dropped else ()
    hooks = [each.register_forward_hook(drop) for each in branches]
    try:
        yield
    finally:
        for hook in hooks:
            hook.remove()


def table(rows: Sequence[dict[str, Any]]) -> str:
    """A row for each variant, over the people that all of them have: MobileFaceNets, others."""
    by = {v: {r["person"]: r for r in rows if r["variant"] == v} for v in VARIANTS}
    common = sorted(set.intersection(*(set(each) for each in by.values())))
    kinds: dict[str, Callable[[str], bool]] = {
        "MobileFaceNets": lambda name: name.startswith("mobilefacenet"),
        "others": lambda name: not name.startswith("mobilefacenet"),
    }
    lines = [f"{len(common)} people", "| | " + " | ".join(kinds) + " |", "|---|---|---|"]
    for variant, of in by.items():
        cells = []
        for kind in kinds.values():
            left, found = (
                np.array([[value(x) for n, x in of[p][key].items() if kind(n)] for p in common])
                for key, value in (("left", float), ("ranks", lambda rank: rank == 1))
            )
            base = np.array(
                [[x for n, x in by[SHIPPED][p]["left"].items() if kind(n)] for p in common]
            )
            apart = (left - base).mean(axis=1)
            error = 1.96 * apart.std() / len(common) ** 0.5
            cells.append(
                f"{found.mean():.2f}, {left.mean():.2f} ({apart.mean():+.2f} ± {error:.2f})"
            )
        lines.append(f"| {variant} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
