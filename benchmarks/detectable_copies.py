"""Copies at every strength, and their controls, for the bench that asks whether one can tell.

    python benchmarks/detectable_copies.py --learnt 30 --asked 24

Detectors learn from people of ``data/lfw_rest`` (those with three photos there) and are asked about
people of ``data/people`` at odd positions: nobody is in both. Each person's cloak is learnt once,
by fold C's teacher (dlib's network) and for every sixth person by fold A's three; two photos are
protected with it at each strength, refined as the program does, and written by the program's own
encoder. Beside every copy stands the original re-saved by that encoder, since a detector must not
learn the encoder, the moved face with nothing added, and two controls: the face moved as far by
chance, alone and with flat noise of the same height. People come shuffled (seed 0), those that are
learnt from and those that are asked about by turns, and a run resumes. What is kept shows people:
it stays in benchmarks/out, which git ignores.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import argparse
import itertools
import json
import random
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from bed import Bed, Known
from cloakroom_engine.audit.measure import FLAT_NOISE
from cloakroom_engine.cloak.pattern import Pattern
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.photo.encode import encoded
from cloakroom_engine.pipeline import evidence
from cloakroom_engine.pipeline.outputs import REFINE_STEPS
from cloakroom_engine.records import STRENGTHS, CloakRecipe
from common import ROOT, people_in
from frontier import FOLDS
from protection import SHARED, halves, people

OUT = ROOT / "benchmarks" / "out" / "detectable"
PHOTOS = 2
SEED = 0
CLEAN = "clean"
MOVED = "moved"
"""What the cloak moves, and nothing added."""
CHANCE = "by chance"
NOISE = "by chance, flat noise"


@dataclass(frozen=True, slots=True)
class Group:
    """Photos of one person: what a cloak is learnt from and what is protected."""

    name: str
    learning: tuple[Path, ...]
    testing: tuple[Path, ...]


def learnt() -> list[Group]:
    """People of ``lfw_rest`` with three photos there, shuffled."""
    found: dict[str, list[Path]] = {}
    for path in sorted((SHARED / "data" / "lfw_rest").iterdir()):
        found.setdefault(path.stem.rsplit("_", 1)[0], []).append(path)
    groups = [
        Group(name, tuple(paths), tuple(paths[:PHOTOS]))
        for name, paths in found.items()
        if len(paths) > PHOTOS
    ]
    random.Random(0).shuffle(groups)
    return groups


def asked_about() -> list[Group]:
    """People at odd positions, shuffled."""
    groups = [Group(each.name, *map(tuple, halves(each))) for each in people("odd", 1)]
    random.Random(0).shuffle(groups)
    return groups


def main() -> None:
    """Make what is missing."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--learnt", type=int, default=30)
    parser.add_argument("--asked", type=int, default=24)
    asked = parser.parse_args()
    OUT.mkdir(parents=True, exist_ok=True)
    cv2.setNumThreads(1)
    bed = Bed(SHARED, FOLDS["A"], [], None)
    sets = {"learnt": learnt()[: asked.learnt], "asked": asked_about()[: asked.asked]}
    turns = itertools.zip_longest(*([(which, at, g) for at, g in enumerate(s)]
                                    for which, s in sets.items()))  # fmt: skip
    for which, at, group in filter(None, itertools.chain.from_iterable(turns)):
        table = OUT / f"{which}.jsonl"
        if group.name in people_in(table):
            continue
        fold = "A" if at % 6 == 2 else "C"
        row = _person(bed.taught_by(FOLDS[fold]), fold, group, OUT / which / group.name)
        with table.open("a", encoding="utf-8") as file:
            file.write(json.dumps(row) + "\n")
        print(which, fold, group.name, f"{row['cpu_seconds']:.0f} CPU s", flush=True)


def _person(bed: Bed, fold: str, group: Group, place: Path) -> dict[str, Any]:
    began = time.process_time()
    clean = {p: k for p in group.learning + group.testing if (k := bed.face(p)) is not None}
    taught = [clean[path] for path in group.learning if path in clean]
    recipe = CloakRecipe().with_surrogates([(c.name, c.sha256) for c in bed.surrogates])
    pattern = bed.learn(taught, recipe)
    photos = []
    for path in [path for path in group.testing if path in clean][:PHOTOS]:
        folder = place / path.stem
        folder.mkdir(parents=True, exist_ok=True)
        pixels = decode(path).rgb_u8
        files = {CLEAN: _written(path, pixels, folder / f"{CLEAN}{path.suffix}")}
        visible = {}
        for strength in STRENGTHS:
            asked = replace(recipe, strength=strength)
            made, visible[strength] = _copies(
                bed, asked, path, clean[path], pattern, taught, folder / strength
            )
            files.update(made)
        photos.append(
            {
                "photo": str(path.relative_to(SHARED)),
                "points": clean[path].face.points_px.tolist(),
                "files": {key: str(each.relative_to(OUT)) for key, each in files.items()},
                "visible": visible,
            }
        )
    return {
        "person": group.name,
        "fold": fold,
        "refine": REFINE_STEPS,
        "recipe": recipe.as_dict(),
        "photos": photos,
        "cpu_seconds": time.process_time() - began,
    }


def _copies(
    bed: Bed,
    recipe: CloakRecipe,
    path: Path,
    known: Known,
    pattern: Pattern,
    taught: list[Known],
    place: Path,
) -> tuple[dict[str, Path], dict[str, float]]:
    """One copy and what stands beside it, at the recipe's strength."""
    place.mkdir(parents=True, exist_ok=True)
    change = bed.perturb(known, pattern, bed.witnesses(taught), recipe, REFINE_STEPS)
    copy, written = bed.save(path, change, recipe.promise.seen, str(place))
    points = known.face.points_px.astype(np.float64)
    shapes = written.shapes[0]
    pair = evidence.pair(path, copy, known.face.box_px, points, shapes)
    chance = pair.moved_by([each.by_chance(SEED) for each in pair.shapes])
    files = {recipe.strength: copy}
    for name, pixels in {MOVED: pair.moved_u8, CHANCE: chance}.items():
        files[f"{recipe.strength} {name}"] = _written(path, pixels, place / f"{name}{path.suffix}")
    # The audit's own control is encoded already: kept without loss.
    noise = files[f"{recipe.strength} {NOISE}"] = place / f"{NOISE}.png"
    cv2.imwrite(str(noise), np.ascontiguousarray(pair.controls()[FLAT_NOISE][..., ::-1]))
    seen = written.faces[0]
    return files, {"seen": seen.seen, "moved": seen.moved}


def _written(source: Path, pixels: NDArray[np.uint8], target: Path) -> Path:
    """The pixels as the program writes a copy of ``source``."""
    target.unlink(missing_ok=True)
    target.write_bytes(encoded(decode(source), pixels)[0])
    return target


if __name__ == "__main__":
    main()
