"""What every network makes of one protected photo, for the chance that an untested one finds it.

    python benchmarks/calibration.py --packs build/packs --out benchmarks/out/calibration.jsonl
    python benchmarks/calibration_fit.py benchmarks/out/calibration.jsonl --packs build/packs

All people of shared/data/people in a shuffled order (seed 0), each with other surrogates: folds F
and E of ``frontier.py`` (what an installation has, with SFace and without), fold C (dlib alone,
what somebody has before fetching anything), fold B, and fold D (the two MobileFaceNets that do not
teach in B). Together they ask every network, and every family stands beside each of the others. Of
each person the first half of the photos teaches and two others are protected: at every strength the
person's cloak alone and refined, and the refined balanced one compressed and blurred. A line of the
output holds, for every copy and network that did not teach, the best cosine to the person's other
clean photos and the person's rank among one photo each of all strangers. The run resumes; whatever
is done is a fair sample.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import argparse
import json
import random
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from bed import Bed, Known
from cloakroom_engine.audit.disturb import DISTURBANCES
from cloakroom_engine.cloak.pattern import Pattern
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.pipeline.outputs import REFINE_STEPS
from cloakroom_engine.records import STRENGTHS, CloakRecipe
from common import people_in
from frontier import FOLDS
from protection import SHARED, halves, people

TEACHERS = {**FOLDS, "D": ("mobilefacenet_casia", "mobilefacenet_anon")}
ROTATION = ("F", "B", "C", "D", "E", "F")
PROBES = 2
JPEG = next(each for each in DISTURBANCES if each.name == "jpeg-75")
Image = NDArray[np.uint8]


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--first", type=int, default=1000, help="take this many people")
    parser.add_argument("--packs", type=Path, action="append", default=[], help="a further folder")
    parser.add_argument("--out", type=Path, required=True)
    return parser.parse_args()


def main() -> None:
    """Run what is missing."""
    asked = options()
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    done = people_in(asked.out)
    folders = people("all", 1)
    random.Random(0).shuffle(folders)
    bed = Bed(SHARED, FOLDS["A"], None, asked.out.parent / "strangers-all.npz", asked.packs)
    began = time.monotonic()
    with asked.out.open("a") as file:
        for at, folder in enumerate(folders[: asked.first]):
            if folder.name not in done:
                row = figures(bed, folder, ROTATION[at % len(ROTATION)])
                file.write(json.dumps(row) + "\n")
                file.flush()
                print(f"{at + 1} {folder.name} {time.monotonic() - began:.0f} s", flush=True)


def figures(bed: Bed, folder: Path, fold: str) -> dict[str, Any]:
    """The person's line."""
    taught_by = bed.taught_by(TEACHERS[fold])
    learning, testing = halves(folder)
    clean = {p: k for p in (*learning, *testing) if (k := bed.face(p)) is not None}
    taught = [clean[p] for p in learning if p in clean]
    pattern = taught_by.learn(taught, CloakRecipe())
    rows = []
    for path in [p for p in testing if p in clean][:PROBES]:
        others = [each for where, each in clean.items() if where != path]
        looks = {
            name: looked(taught_by, taught_by.seen(image, clean[path]), others)
            for name, image in copies(taught_by, path, clean[path], pattern, taught)
        }
        before = looked(taught_by, clean[path].embeddings, others)
        rows.append({"photo": path.name, "before": before, "after": looks})
    return {
        "person": folder.name,
        "fold": fold,
        "recipe": CloakRecipe().as_dict(),
        "refine": REFINE_STEPS,
        "surrogates": list(TEACHERS[fold]),
        "networks": {card.name: card.sha256 for card in bed.cards},
        "strangers": bed.stranger_count,
        "photos": rows,
    }


def copies(
    bed: Bed, path: Path, known: Known, pattern: Pattern, taught: list[Known]
) -> Iterator[tuple[str, Image]]:
    """The photo protected in every way, as decoded from the saved file."""
    witnesses = bed.witnesses(taught)
    for strength in STRENGTHS:
        recipe = replace(CloakRecipe(), strength=strength)
        for kind, steps in (("alone", 0), ("refined", REFINE_STEPS)):
            change = bed.perturb(known, pattern, witnesses, recipe, steps)
            with tempfile.TemporaryDirectory() as scratch:
                target, _ = bed.save(path, change, recipe.promise.seen, scratch)
                image = decode(target).rgb_u8
            yield f"{kind} {strength}", image
            if steps and strength == CloakRecipe().strength:
                yield f"{kind} {strength} jpeg-75", JPEG.apply(image)
                blurred = cv2.GaussianBlur(image, (0, 0), 1.0)
                yield f"{kind} {strength} blur", np.asarray(blurred, np.uint8)


def looked(
    bed: Bed, embedded: Mapping[str, NDArray[np.float32]], others: list[Known]
) -> dict[str, dict[str, float]]:
    """By network that did not teach: best cosine to the person, and rank among the strangers."""
    found = {}
    for card in bed.judges:
        row = embedded.get(card.name)
        if row is not None and others:
            best = max(float(each.embeddings[card.name] @ row) for each in others)
            rank = 1 + int((bed.strangers[card.name] @ row > best).sum())
            found[card.name] = {"similarity": best, "rank": rank}
    return found


if __name__ == "__main__":
    main()
