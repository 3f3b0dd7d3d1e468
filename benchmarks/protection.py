"""What is left of every person in shared/data/people after protection, by networks kept apart.

    python benchmarks/protection.py --surrogate dlib-resnet --surrogate mobilefacenet_casia \
        --surrogate mobilefacenet_anon --out benchmarks/out/three.jsonl

For every person: learn from the first half of the photos, protect the second half, write the files,
decode them, find and align the face afresh, and ask every recogniser that was no surrogate. The
gallery is the person's clean photos (without the probe's own original) and one photo each of the
strangers in shared/data/strangers. People are independent, so the run resumes where it stopped.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import tempfile
import time
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np

import protection_table
from cloakroom_engine.pipeline.outputs import REFINE_STEPS
from cloakroom_engine.records import METHODS, STRENGTHS, CloakRecipe
from common import people_in

SHARED = Path(os.environ.get("CLOAKROOM_SHARED", Path(__file__).resolve().parents[2] / "shared"))
SUFFIXES = {".jpg", ".jpeg", ".png"}
_bed: Any = None


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--surrogate", action="append", required=True)
    parser.add_argument("--judge", action="append", help="default: all others")
    parser.add_argument("--method", choices=METHODS, default=CloakRecipe().method)
    parser.add_argument("--strength", choices=STRENGTHS, default="balanced")
    parser.add_argument("--refine", type=int, default=REFINE_STEPS)
    parser.add_argument("--steps", type=int, default=CloakRecipe().steps)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--people", choices=("all", "even", "odd"), default="all")
    parser.add_argument("--every", type=int, default=1, help="take every Nth of those people")
    parser.add_argument("--photos", type=int, default=100, help="test photos per person at most")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--out", type=Path, required=True)
    return parser.parse_args()


def people(which: str, every: int) -> list[Path]:
    """Folders of people; even and odd are positions in the sorted list (tuning, final)."""
    folders = sorted(p for p in (SHARED / "data" / "people").iterdir() if p.is_dir())
    start = {"all": 0, "even": 0, "odd": 1}[which]
    return folders[start :: 1 if which == "all" else 2][::every]


def halves(folder: Path) -> tuple[list[Path], list[Path]]:
    """Photos to learn from and photos to protect."""
    photos = sorted(p for p in folder.iterdir() if p.suffix.lower() in SUFFIXES)
    middle = (len(photos) + 1) // 2
    return photos[:middle], photos[middle:]


def main() -> None:
    """Run what is missing, then print the table."""
    asked = options()
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    done = people_in(asked.out)
    todo = [p for p in people(asked.people, asked.every) if p.name not in done]
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
    print(protection_table.table(asked.out))


def _prepare(asked: argparse.Namespace) -> None:
    global _bed  # one bed per worker process  # noqa: PLW0603
    from bed import Bed

    strangers = asked.out.with_suffix(".strangers.npz")
    _bed = (Bed(SHARED, asked.surrogate, asked.judge, strangers), asked)


def _person(folder: Path) -> dict[str, Any]:
    bed, asked = _bed
    recipe = replace(
        CloakRecipe(),
        method=asked.method,
        strength=asked.strength,
        seed=asked.seed,
        steps=asked.steps,
        surrogates=tuple(card.name for card in bed.surrogates),
        surrogate_sha256=tuple(card.sha256 for card in bed.surrogates),
    )
    learning, testing = halves(folder)
    clean = {path: face for path in (*learning, *testing) if (face := bed.face(path)) is not None}
    taught = [clean[path] for path in learning if path in clean]
    began = time.monotonic()
    pattern = bed.learn(taught, recipe)
    seconds = time.monotonic() - began
    photos = []
    with tempfile.TemporaryDirectory() as scratch:
        for path in [path for path in testing if path in clean][: asked.photos]:
            began = time.monotonic()
            copy, seen = bed.protect(
                path, clean[path], pattern, taught, recipe, asked.refine, scratch
            )
            spent = time.monotonic() - began
            looks = bed.look(path, clean, copy)
            photos.append(
                {"photo": path.name, "seconds": spent, **asdict(seen.faces[0]), "looks": looks}
            )
    return {
        "person": folder.name,
        "recipe": recipe.as_dict(),
        "refine": asked.refine,
        "judges": {card.name: card.sha256 for card in bed.judges},
        "strangers": bed.stranger_count,
        "learn_seconds": seconds,
        "taught": len(taught),
        "no_face": [p.name for p in (*learning, *testing) if p not in clean],
        "photos": photos,
    }


if __name__ == "__main__":
    np.seterr(all="raise", under="ignore")
    main()
