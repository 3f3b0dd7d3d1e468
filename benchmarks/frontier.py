"""The protection frontier: every method at every strength, judged by networks that taught nothing.

    python benchmarks/frontier.py --out benchmarks/out/frontier.jsonl

People from odd positions only (the recipe was tuned on even ones). The judges rotate: in fold A
dlib and two MobileFaceNets teach and the three others judge, in fold B they change places, so that
dlib, a family of its own there, judges; fold C is what a person has before fetching anything: dlib
alone teaches, and all judges are of another family.

Learn from the first half of a person's photos (ten at most), protect the next ones, write the
files, decode them, find and align the face afresh, ask every judge. The gallery is the person's
clean photos (without the probe's own original) and one photo each of all strangers. Others'
methods are laid as strong as makes them exactly as visible as our balanced copy of the same photo
by Butteraugli, which is in no loop of ours. People come in a shuffled order (seed 0), a run
resumes, and whatever is done is a fair sample.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import argparse
import json
import multiprocessing
import random
import time
from pathlib import Path
from typing import Any

import frontier_person
import frontier_table
from bed import Bed
from common import people_in
from protection import SHARED, people

FOLDS = {
    "A": ("dlib-resnet", "mobilefacenet_casia", "mobilefacenet_anon"),
    "B": ("mobilefacenet_foamliu", "mobilefacenet_weak", "mobilefacenet_y1"),
    "C": ("dlib-resnet",),
    "D": ("dlib-resnet", "hse-faceres"),
    "E": ("dlib-resnet", "mobileface-v2"),
    "F": ("dlib-resnet", "mobileface-v2", "sface"),
}
_work: Any = None


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folds", nargs="+", choices=FOLDS, default=("A", "B", "C"))
    parser.add_argument("--methods", nargs="+", choices=frontier_person.METHODS)
    parser.add_argument("--people", choices=("odd", "even"), default="odd")
    parser.add_argument("--only", nargs="+", metavar="PERSON", help="whatever their position")
    parser.add_argument("--first", type=int, default=1000, help="take this many people")
    parser.add_argument("--photos", type=int, default=2, help="test photos per person at most")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--packs", type=Path, action="append", default=[], help="a further folder")
    parser.add_argument("--out", type=Path, required=True)
    return parser.parse_args()


def main() -> None:
    """Run what is missing, then print the tables."""
    asked = options()
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    done = people_in(asked.out)
    folders = people(asked.people, 1)
    if asked.only:
        folders = [folder for folder in people("all", 1) if folder.name in asked.only]
    random.Random(0).shuffle(folders)
    todo = [folder for folder in folders[: asked.first] if folder.name not in done]
    context = multiprocessing.get_context("spawn")
    _prepare(asked)  # the strangers, once
    began = time.monotonic()
    with (
        context.Pool(asked.workers, _prepare, (asked,)) as pool,
        asked.out.open("a") as file,
    ):
        for at, row in enumerate(pool.imap_unordered(_person, todo), 1):
            file.write(json.dumps(row) + "\n")
            file.flush()
            print(f"{at}/{len(todo)} {row['person']} {time.monotonic() - began:.0f} s", flush=True)
    print(frontier_table.tables(asked.out))


def _prepare(asked: argparse.Namespace) -> None:
    global _work  # one bed per worker process  # noqa: PLW0603
    strangers = asked.out.parent / "strangers-all.npz"
    _work = (Bed(SHARED, FOLDS["A"], None, strangers, asked.packs), asked)


def _person(folder: Path) -> dict[str, Any]:
    bed, asked = _work
    folds = {name: FOLDS[name] for name in asked.folds}
    return frontier_person.figures(bed, folder, folds, asked.methods, asked.photos)


if __name__ == "__main__":
    main()
