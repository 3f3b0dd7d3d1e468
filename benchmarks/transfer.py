"""What carries a cloak of one surrogate to networks that taught nothing: variants of the loop.

    python benchmarks/transfer.py --packs build/packs --out benchmarks/out/transfer.jsonl
    python benchmarks/transfer.py --packs build/packs --first 10 --tuned build/tuned
        --variants "own features" "hardened, 0.3" "copies, labels" --out benchmarks/out/tuned.jsonl

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
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
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
from cloakroom_engine.cloak.objective import Patch, Witness
from cloakroom_engine.cloak.views import Views
from cloakroom_engine.pipeline.outputs import REFINE_STEPS
from cloakroom_engine.progress import Silent
from cloakroom_engine.protect.change import changed
from cloakroom_engine.protect.face import perturb
from cloakroom_engine.records import CloakRecipe
from methods import hardening
from methods.tuned import Copies
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


def one_of(copies: Sequence[Witness], *, beside: bool) -> Loss:
    """The objective before one of several witnesses, drawn at each step."""
    random = np.random.default_rng(0)

    def loss(
        witnesses: Sequence[Witness], patches: Sequence[Patch], views: Views, method: str
    ) -> Tensor:
        drawn = copies[random.integers(len(copies))]
        return objective.seen([*(witnesses if beside else ()), drawn], patches, views, method)

    return loss


@dataclass(frozen=True)
class Variant:
    """One thing changed: dropout behind every residual branch (DFANet, arXiv 2004.05790), hooks,
    refining steps, or a folder of copies below ``--tuned`` of which one teaches at each step, with
    or without dlib's own beside it."""

    dropped: float = 0.0
    hooks: Hooks = optimise.SHIPPED
    steps: int = REFINE_STEPS
    copies: str = ""
    beside: bool = False


VARIANTS: dict[str, Variant] = {
    SHIPPED: Variant(),
    "three looks a step": Variant(hooks=Hooks(loss=looks(3))),
    "dropout of 0.1": Variant(0.1),
    "dropout of 0.2": Variant(0.2),
    "looser crops": Variant(hooks=Hooks(views=Loose)),
    "three looks and dropout": Variant(0.1, Hooks(loss=looks(3))),
    "all three": Variant(0.1, Hooks(views=Loose, loss=looks(3))),
    "60 refining steps": Variant(steps=60),
    "own features": Variant(hooks=Hooks(loss=hardening.own_features(1.0, 0.3))),
    "hardened, 0.03": Variant(hooks=Hooks(loss=hardening.hardened(0.03))),
    "hardened, 0.3": Variant(hooks=Hooks(loss=hardening.hardened(0.3))),
    "weights, 0.1": Variant(hooks=Hooks(loss=hardening.noisy(0.1))),
    "weights, 0.25": Variant(hooks=Hooks(loss=hardening.noisy(0.25))),
    "copies, labels": Variant(copies="labels"),
    "dlib and copies, labels": Variant(copies="labels", beside=True),
    "copy, robust 1": Variant(copies="robust-1"),
    "copy, robust 3": Variant(copies="robust-3"),
    "dlib and copy, robust 3": Variant(copies="robust-3", beside=True),
}


def main() -> None:
    """Run what is missing, then print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--packs", type=Path, action="append", default=[], help="a further folder")
    parser.add_argument("--first", type=int, default=16, help="take this many people")
    parser.add_argument("--variants", nargs="+", choices=VARIANTS, default=())
    parser.add_argument("--tuned", type=Path, help="folders that benchmarks/methods/tuned.py made")
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    bed = Bed(SHARED, (DLIB,), None, asked.out.parent / "strangers-all.npz", asked.packs)
    folders = people("even", 1)
    random.Random(3).shuffle(folders)
    kept = asked.out.read_text().splitlines() if asked.out.exists() else []
    rows = [json.loads(line) for line in kept]
    done = {(row["person"], row["variant"]) for row in rows}
    chosen = [SHIPPED, *asked.variants] if asked.variants else list(VARIANTS)
    if not asked.tuned:
        chosen = [each for each in chosen if not VARIANTS[each].copies]
    wanted = {VARIANTS[each].copies for each in chosen} - {""}
    copies = {name: Copies(asked.tuned / name, bed) for name in sorted(wanted)}
    for folder in folders[: asked.first]:
        todo = [each for each in chosen if (folder.name, each) not in done]
        for row in figures(bed, folder, todo, copies):
            rows.append(row)
            with asked.out.open("a") as file:
                file.write(json.dumps(row) + "\n")
    print(table(rows))


def figures(
    bed: Bed, folder: Path, variants: Sequence[str], copies: Mapping[str, Copies]
) -> Iterator[dict[str, Any]]:
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
        its = VARIANTS[variant]
        witnesses = bed.witnesses(taught)
        hooks = its.hooks
        if its.copies:
            hooks = Hooks(loss=one_of(copies[its.copies].witnesses(taught), beside=its.beside))
        torch.manual_seed(0)  # dropout has no generator of its own
        with thinned(witnesses[0].surrogate.network, its.dropped):
            pattern = optimise.learn(scenes, witnesses, recipe, Silent(), hooks)
            change = perturb(
                *(known.rgb_u8, known.face.points_px, pattern, witnesses, recipe),
                *(recipe.strength, its.steps, Silent(), hooks),
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
    run = [each for each in VARIANTS if any(row["variant"] == each for row in rows)]
    by = {v: {r["person"]: r for r in rows if r["variant"] == v} for v in run}
    common = sorted(set.intersection(*(set(each) for each in by.values())))
    kinds: dict[str, Callable[[str], bool]] = {
        "MobileFaceNets": lambda name: name.startswith("mobilefacenet"),
        "others": lambda name: not name.startswith(("mobilefacenet", "cloakroom")),
        "our judges": lambda name: name.startswith("cloakroom"),
    }
    lines = [f"{len(common)} people", "| | " + " | ".join(kinds) + " |", "|---|---|---|---|"]
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
