"""Face crops for ``blind.py``: originals, copies as they are saved, moved ones, others, strangers.

    python benchmarks/blind_crops.py --strength balanced --out benchmarks/out/blind/balanced

People from odd positions with at least two test photos (shuffled, seed 0), taught and protected as
in fold A of ``frontier.py`` (or with ``--teachers dlib-resnet``, what a newcomer has). The other
photo is the person's next test photo; the look-alike is whom all networks together find most like
the person among the strangers. What this writes shows people: never commit it.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import argparse
import random
import tempfile
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np

import rivals
from bed import Bed, Known
from blind import Pixels
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.photo.visibility import crop
from cloakroom_engine.pipeline.outputs import REFINE_STEPS
from cloakroom_engine.protect.change import changed
from cloakroom_engine.records import STRENGTHS, Box, CloakRecipe
from frontier import FOLDS
from protection import SHARED, halves, people

AROUND = 0.25
"""What of a crop's size is shown on each side of it."""


def main() -> None:
    """Write what is missing."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--strength", choices=STRENGTHS, default=CloakRecipe().strength)
    parser.add_argument("--teachers", nargs="+", default=FOLDS["A"])
    parser.add_argument("--refine", type=int, default=REFINE_STEPS)
    parser.add_argument("--first", type=int, default=24, help="take this many people")
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    bed = Bed(SHARED, asked.teachers, None, asked.out.parent / "strangers-all.npz")
    recipe = replace(CloakRecipe(), strength=asked.strength)
    strangers = sorted((SHARED / "data" / "strangers").iterdir())
    folders = [folder for folder in people("odd", 1) if len(halves(folder)[1]) >= 2]
    random.Random(0).shuffle(folders)
    for folder in folders[: asked.first]:
        if (asked.out / folder.name / "stranger.png").exists():
            continue
        learning, testing = halves(folder)
        clean = {p: k for p in (*learning, *testing) if (k := bed.face(p)) is not None}
        taught = [clean[p] for p in learning if p in clean]
        probes = [p for p in testing if p in clean]
        if len(probes) < 2 or not taught:
            continue
        path, known = probes[0], clean[probes[0]]
        change = bed.perturb(
            known, bed.learn(taught, recipe), bed.witnesses(taught), recipe, asked.refine
        )
        with tempfile.TemporaryDirectory() as scratch:
            saved, _ = bed.save(path, change, recipe.promise.seen, scratch)
            copy = decode(saved).rgb_u8
        _write(asked.out / folder.name, known, copy, changed(known.rgb_u8, [change], 0.0))
        _further(asked.out / folder.name, "other", clean[probes[1]])
        like = next(
            face for at in most_alike(bed, known) if (face := bed.face(strangers[at])) is not None
        )
        _further(asked.out / folder.name, "stranger", like)
        print(folder.name, flush=True)


def most_alike(bed: Bed, known: Known) -> list[int]:
    """Strangers' photos, the most like the person first, by all networks' cosines in spreads."""
    scores = []
    for card in bed.cards:
        statistics = bed.statistics(card)
        cosines = bed.strangers[card.name] @ known.embeddings[card.name]
        scores.append((cosines - statistics.score_mean) / statistics.score_std)
    return [int(at) for at in np.argsort(-np.mean(scores, axis=0))]


def around(known: Known) -> Box:
    """The face crop with what is about it."""
    left, top, right, bottom = rivals.crop_of(known)
    wide, high = AROUND * (right - left), AROUND * (bottom - top)
    return left - wide, top - high, right + wide, bottom + high


def _write(folder: Path, known: Known, copy: Pixels, moved: Pixels) -> None:
    folder.mkdir(exist_ok=True)
    for name, rgb_u8 in (("original", known.rgb_u8), ("copy", copy), ("moved", moved)):
        _png(folder / f"{name}.png", crop(rgb_u8, around(known)))


def _further(folder: Path, name: str, known: Known) -> None:
    _png(folder / f"{name}.png", crop(known.rgb_u8, around(known)))


def _png(path: Path, rgb_u8: Pixels) -> None:
    cv2.imwrite(str(path), np.ascontiguousarray(rgb_u8[..., ::-1]))


if __name__ == "__main__":
    main()
