"""What each method gives, on people from even positions: the bench that the defaults were tuned on.

    python benchmarks/ablation.py --out benchmarks/out/ablation.jsonl base sign-steps ...

Perturbations are rounded to whole grey levels; no file is written and no face searched again, so
that many methods can be compared. Figures are for comparing rows, not for quoting:
``frontier.py`` is for that. Every (method, person) is a line of the output, and a run resumes.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import argparse
import json
import multiprocessing
import time
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from skimage.color import deltaE_ciede2000, rgb2lab

from ablation_table import table
from bed import Bed, Known
from cloakroom_engine.cloak import optimise, scene
from cloakroom_engine.cloak.hooks import Hooks
from cloakroom_engine.faces.align import chip
from cloakroom_engine.photo.visibility import crop, visibility
from cloakroom_engine.progress import Silent
from cloakroom_engine.protect import face
from cloakroom_engine.records import STRENGTHS, CloakRecipe
from looks import measures
from methods.register import METHODS
from methods.variant import Variant
from protection import SHARED, halves, people

_work: Any = None


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("method", nargs="+", choices=METHODS)
    parser.add_argument("--surrogate", action="append", required=True)
    parser.add_argument("--every", type=int, default=12, help="take every Nth of the even people")
    parser.add_argument("--photos", type=int, default=2)
    parser.add_argument("--floors", type=float, nargs="+", default=(0.95,))
    parser.add_argument("--mask-only", action="store_true")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--out", type=Path, required=True)
    return parser.parse_args()


def main() -> None:
    """Run what is missing, method by method, then print the table."""
    asked = options()
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    done = set()
    if asked.out.exists():
        rows = [json.loads(line) for line in asked.out.read_text().splitlines()]
        done = {(row["method"], row["person"]) for row in rows}
    folders = people("even", asked.every)
    todo = [(m, f) for m in asked.method for f in folders if (m, f.name) not in done]
    context = multiprocessing.get_context("spawn")
    with (
        context.Pool(asked.workers, _prepare, (asked,)) as pool,
        asked.out.open("a") as file,
    ):
        for row in pool.imap_unordered(_one, todo):
            file.write(json.dumps(row) + "\n")
            file.flush()
    print(table(asked.out))


def _prepare(asked: argparse.Namespace) -> None:
    global _work  # one bed per worker process  # noqa: PLW0603
    cache = asked.out.parent / "strangers-all.npz"
    bed = Bed(SHARED, asked.surrogate, None, cache)
    _work = (bed, asked, {})


def _one(task: tuple[str, Path]) -> dict[str, Any]:
    method, folder = task
    bed, asked, cache = _work
    if folder not in cache:
        cache.clear()
        learning, testing = halves(folder)
        cache[folder] = {p: k for p in (*learning, *testing) if (k := bed.face(p)) is not None}
    clean: dict[Path, Known] = cache[folder]
    learning, testing = halves(folder)
    taught = [clean[p] for p in learning if p in clean]
    probes = [p for p in testing if p in clean][: asked.photos]
    variant = METHODS[method]
    recipe = replace(CloakRecipe(), **variant.recipe)
    hooks = variant.person(bed) if variant.person else variant.hooks
    began = time.process_time()
    mask = _mask(bed, asked, variant, recipe, hooks, folder.name, taught)
    seconds = time.process_time() - began
    looks = {}
    kinds = [f"{floor} mask" for floor in asked.floors]
    kinds += [] if asked.mask_only else [f"{floor} refined" for floor in asked.floors]
    for kind in kinds:
        looks[kind] = _look(bed, variant, recipe, hooks, mask, clean, taught, probes, kind)
    return {
        "method": method,
        "person": folder.name,
        "surrogates": [card.name for card in bed.surrogates],
        "learn": seconds,
        "looks": looks,
    }


def _mask(
    bed: Bed,
    asked: argparse.Namespace,
    variant: Variant,
    recipe: CloakRecipe,
    hooks: Hooks,
    person: str,
    taught: list[Known],
) -> torch.Tensor:
    """Learnt by the variant, or the one it starts from, from where it was kept."""
    if variant.stage != "refine":
        return _learn(bed, variant, recipe, hooks, taught)
    base = METHODS[variant.start]
    plain = replace(CloakRecipe(), **base.recipe)
    key = zlib.crc32(repr((asked.surrogate, plain, variant.start, person)).encode())
    kept = asked.out.parent / f"mask-{key:08x}.pt"
    if not kept.exists():
        torch.save(_learn(bed, base, plain, Hooks(), taught), kept)
    return torch.load(kept)


def _learn(
    bed: Bed, variant: Variant, recipe: CloakRecipe, hooks: Hooks, taught: list[Known]
) -> torch.Tensor:
    with variant.set():
        scenes = [scene.build(k.rgb_u8, k.face.points_px) for k in taught]
        return optimise.learn(scenes, bed.witnesses(taught), recipe, Silent(), hooks)


def _look(
    bed: Bed,
    variant: Variant,
    recipe: CloakRecipe,
    hooks: Hooks,
    mask: torch.Tensor,
    clean: dict[Path, Known],
    taught: list[Known],
    probes: list[Path],
    kind: str,
) -> dict[str, Any]:
    """The probes under one floor, with or without refining."""
    floor, what = kind.split()
    steps = variant.refine_steps if what == "refined" else 0
    used = Hooks() if variant.stage == "learn" else hooks
    shown: dict[Path, NDArray[np.uint8]] = {}
    facts = []
    STRENGTHS["asked"] = float(floor)
    for path in probes:
        known = clean[path]
        began = time.process_time()
        witnesses = bed.witnesses(taught) if steps else []
        points = known.face.points_px
        with variant.set():
            delta = face.perturb(
                known.rgb_u8, points, mask, witnesses, recipe, "asked", steps, Silent(), used
            )
        shown[path] = face.add(known.rgb_u8, [delta], 1.0)
        seconds = time.process_time() - began
        seen = visibility(known.rgb_u8, shown[path], delta.crop_px)
        lab = [rgb2lab(crop(image, delta.crop_px)) for image in (known.rgb_u8, shown[path])]
        colour = deltaE_ciede2000(*lab)
        facts.append(
            {
                "seconds": seconds,
                "ssim": seen.ssim,
                "linf": seen.linf,
                "psnr_db": seen.psnr_db,
                "de": float(colour.mean()),
                "de95": float(np.quantile(colour, 0.95)),
                **measures(*(crop(u8, delta.crop_px) for u8 in (known.rgb_u8, shown[path]))),
            }
        )
    return {"facts": facts, "judges": _judged(bed, clean, shown)}


def _judged(
    bed: Bed, clean: dict[Path, Known], shown: dict[Path, NDArray[np.uint8]]
) -> dict[str, Any]:
    """Rank, match, what is left of the likeness, and how alike two protected photos are."""
    found: dict[str, Any] = {}
    for card in bed.cards:
        statistics = bed.statistics(card)
        recogniser = bed.registry.recogniser(card.name)
        chips = [chip(u8, clean[path].face.points_px, card) for path, u8 in shown.items()]
        rows = dict(zip(shown, recogniser.embed(np.stack(chips)), strict=True))
        threshold = statistics.thresholds[0.01]
        ranks, matches, left = [], [], []
        for path, row in rows.items():
            mates = np.stack([k.embeddings[card.name] for p, k in clean.items() if p != path])
            cosines = mates @ row
            ranks.append(1 + int((bed.strangers[card.name] @ row > cosines.max()).sum()))
            matches.append(float((cosines >= threshold).mean()))
            before = float((mates @ clean[path].embeddings[card.name]).mean())
            at = statistics.score_mean
            left.append((float(cosines.mean()) - at) / max(before - at, 0.05))
        all_rows = np.stack(list(rows.values()))
        pairs = (all_rows @ all_rows.T)[np.triu_indices(len(all_rows), 1)]
        found[card.name] = {
            "rank": ranks,
            "match": matches,
            "left": left,
            "linked": [float(c >= threshold) for c in pairs],
            "together": [float((c - statistics.score_mean) / statistics.score_std) for c in pairs],
        }
    return found


if __name__ == "__main__":
    main()
