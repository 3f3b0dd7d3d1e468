"""Protected copies of many people, made once and kept for the benches that learn from them.

    python benchmarks/copies.py --people even --first 24 --photos 6 --folds A
    python benchmarks/copies.py --people odd --first 16 --photos 3 --folds A B --masked

The default cloak as it ships (``CloakRecipe()``, refined), taught by the networks of each
fold of ``frontier.py`` from the first half of a person's photos. The second half is protected, and
after it, as far as ``--photos`` reaches, the first. ``--masked`` also lays a drawn mask on each
photo and protects that. People come shuffled (seed 0) and a run resumes. What is kept shows people:
it stays in benchmarks/out, which git ignores.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import argparse
import json
import random
import shutil
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from bed import Bed, Known
from cloakroom_engine.audit.masked.designs import assign, designs
from cloakroom_engine.audit.masked.wear import put_on
from cloakroom_engine.pipeline.masked_faces import find
from cloakroom_engine.pipeline.outputs import REFINE_STEPS
from cloakroom_engine.records import CloakRecipe
from common import ROOT
from frontier import FOLDS
from protection import SHARED, halves, people

OUT = ROOT / "benchmarks" / "out" / "copies"


@dataclass(frozen=True, slots=True)
class Copy:
    """One photo and its files; paths are relative to the shared folder and to ``OUT``.

    ``masked`` and ``masked_cloaked`` are None where none were asked for, or the face was lost;
    ``visible`` is the ``records.Visibility`` of the saved face, ``worn`` how it was moved
    (``protect.worn``, in hexadecimal; empty in what was kept before this was).
    """

    person: str
    fold: str
    clean: str
    cloaked: str
    design: str
    masked: str | None
    masked_cloaked: str | None
    visible: dict[str, float]
    worn: str = ""


def kept(fold: str, which: str) -> list[Copy]:
    """What lies on the disk of people at ``which`` positions, in the order it was made."""
    known = {folder.name for folder in people(which, 1)}
    lines = (OUT / f"{fold}.jsonl").read_text(encoding="utf-8").splitlines()
    found = [Copy(**each) for line in lines for each in json.loads(line)["copies"]]
    return [each for each in found if each.person in known]


def main() -> None:
    """Make what is missing."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--people", choices=("odd", "even"), required=True)
    parser.add_argument("--first", type=int, default=24)
    parser.add_argument("--photos", type=int, default=6)
    parser.add_argument("--folds", nargs="+", choices=FOLDS, default=("A",))
    parser.add_argument("--after", type=int, default=0, help="leave out this many people")
    parser.add_argument("--packs", type=Path, action="append", default=[], help="a further folder")
    parser.add_argument("--masked", action="store_true")
    asked = parser.parse_args()
    OUT.mkdir(parents=True, exist_ok=True)
    cv2.setNumThreads(1)
    folders = people(asked.people, 1)
    random.Random(0).shuffle(folders)
    teachers = {name for fold in asked.folds for name in FOLDS[fold]}
    bed = Bed(SHARED, (), tuple(teachers), None, asked.packs)
    for folder in folders[asked.after : asked.first]:
        for fold in asked.folds:
            table = OUT / f"{fold}.jsonl"
            lines = table.read_text(encoding="utf-8").splitlines() if table.exists() else []
            if folder.name in {json.loads(line)["person"] for line in lines}:
                continue
            row = _person(bed.taught_by(FOLDS[fold]), fold, folder, asked)
            with table.open("a", encoding="utf-8") as file:
                file.write(json.dumps(row) + "\n")
            print(
                fold, folder.name, len(row["copies"]), f"{row['cpu_seconds']:.0f} CPU s", flush=True
            )


def _person(bed: Bed, fold: str, folder: Path, asked: argparse.Namespace) -> dict[str, Any]:
    began = time.process_time()
    learning, testing = halves(folder)
    clean = {p: k for p in (*testing, *learning) if (k := bed.face(p)) is not None}
    taught = [clean[p] for p in learning if p in clean]
    recipe = CloakRecipe().with_surrogates([(c.name, c.sha256) for c in bed.surrogates])
    pattern = bed.learn(taught, recipe)
    place = OUT / fold / folder.name
    shutil.rmtree(place, ignore_errors=True)
    worn = place / "masked"
    worn.mkdir(parents=True)
    draws = random.Random(folder.name)
    chosen = list(clean)[: asked.photos]
    looks = assign(len(chosen), designs(), draws.randrange(len(designs())))
    copies = []
    for path, design in zip(chosen, looks, strict=True):
        known = clean[path]
        copy, written = bed.protect(path, known, pattern, taught, recipe, REFINE_STEPS, str(place))
        masked, both = None, None
        if asked.masked:
            dressed = put_on(known.rgb_u8, known.face.points_px, design, draws.randrange(2**32))
            points = find(bed.detector, dressed.rgb_u8, known.face.points_px)
            if points is not None:
                masked = worn / f"{path.stem}.png"
                cv2.imwrite(str(masked), np.ascontiguousarray(dressed.rgb_u8[..., ::-1]))
                face = type(known.face)(known.face.box_px, points, known.face.score)
                shown = Known(dressed.rgb_u8, face, {})
                both, _ = bed.protect(
                    masked, shown, pattern, taught, recipe, REFINE_STEPS, str(worn)
                )
        copies.append(
            {
                "person": folder.name,
                "fold": fold,
                "clean": str(path.relative_to(SHARED)),
                "cloaked": str(copy.relative_to(OUT)),
                "design": design.name,
                "masked": str(masked.relative_to(OUT)) if masked else None,
                "masked_cloaked": str(both.relative_to(OUT)) if both else None,
                "visible": asdict(written.faces[0]),
                "worn": written.shapes[0].hex(),
            }
        )
    return {
        "person": folder.name,
        "recipe": recipe.as_dict(),
        "refine": REFINE_STEPS,
        "taught": len(taught),
        "copies": copies,
        "cpu_seconds": time.process_time() - began,
    }


if __name__ == "__main__":
    main()
