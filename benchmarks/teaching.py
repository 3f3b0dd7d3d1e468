"""What sets of teachers, and what may be moved and seen, leave of a person before every network.

    python benchmarks/teaching.py --packs build/packs --packs FOLDER/models --first 4
        --sets E F --strengths balanced strong --out benchmarks/out/teaching.jsonl
    python benchmarks/teaching.py --packs build/packs --packs FOLDER/models --first 3
        --sets F --moves 0.05/70 0.06/70 0.07/70 0.08/70 --out benchmarks/out/moves.jsonl

People from even positions (this is tuning), shuffled with seed 5; six photos at most teach, the
next one is protected, no file is written and no face searched again. Left is how far the nearest
of the clean photos that taught lies above strangers, in their spreads; a network that taught
judges itself too, and its cells are in brackets. ``--moves`` are strengths of their own: how far a
face moves and the SSIMULACRA2 that it keeps. A run resumes.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import argparse
import json
import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from bed import Bed, Known
from cloakroom_engine.pipeline.outputs import REFINE_STEPS
from cloakroom_engine.protect.change import changed
from cloakroom_engine.records import STRENGTHS, CloakRecipe, Strength
from frontier import FOLDS
from protection import SHARED, halves, people

SETS = {**FOLDS, "SFace": ("sface",), "F and FaceNet": (*FOLDS["F"], "facenet")}
CLEAN = "clean"


def main() -> None:
    """Run what is missing, then print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--packs", type=Path, action="append", default=[], help="a further folder")
    parser.add_argument("--first", type=int, default=4, help="take this many people")
    parser.add_argument("--sets", nargs="+", choices=SETS, default=("E", "F"))
    parser.add_argument("--strengths", nargs="+", choices=STRENGTHS, default=())
    parser.add_argument("--moves", nargs="+", default=(), metavar="MOVE/SEEN")
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    STRENGTHS.update((pair, _strength(pair)) for pair in asked.moves)
    strengths = (*asked.strengths, *asked.moves)
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    bed = Bed(SHARED, FOLDS["C"], None, None, asked.packs)
    rows = [json.loads(line) for line in asked.out.open()] if asked.out.exists() else []
    folders = people("even", 1)
    random.Random(5).shuffle(folders)
    done = {row["person"] for row in rows}
    for folder in (each for each in folders[: asked.first] if each.name not in done):
        learning, testing = halves(folder)
        taught = [known for path in learning[:6] if (known := bed.face(path)) is not None]
        probe = bed.face(testing[0])
        if len(taught) < 2 or probe is None:
            continue
        seen = {CLEAN: left(bed, taught, probe.embeddings)}
        for name in asked.sets:
            for strength in strengths:
                seen[f"{name}, {strength}"] = _one(bed, taught, probe, SETS[name], strength)
        rows.append({"person": folder.name, "left": seen})
        with asked.out.open("a") as file:
            file.write(json.dumps(rows[-1]) + "\n")
    print(table(rows))


def _strength(pair: str) -> Strength:
    """``0.07/75`` as a strength; what the loop aims at lies between what ships and nothing."""
    move, seen = (float(part) for part in pair.split("/"))
    known = sorted({(each.seen, each.similarity) for each in STRENGTHS.values()} | {(100.0, 1.0)})
    return Strength(move, seen, float(np.interp(seen, *zip(*known, strict=True))))


def _one(
    bed: Bed, taught: Sequence[Known], probe: Known, surrogates: Sequence[str], strength: str
) -> dict[str, float]:
    teaching, recipe = bed.taught_by(surrogates), replace(CloakRecipe(), strength=strength)
    pattern = teaching.learn(taught, recipe)
    witnesses = teaching.witnesses(taught)
    change = teaching.perturb(probe, pattern, witnesses, recipe, REFINE_STEPS)
    shown = changed(probe.rgb_u8, [change], 1.0)
    return left(bed, taught, bed.embedded(shown, probe.face))


def left(bed: Bed, taught: Sequence[Known], found: Mapping[str, Any]) -> dict[str, float]:
    """By network, how far the nearest of the clean photos lies above strangers, in spreads."""
    spreads = {}
    for card in bed.cards:
        strangers = bed.statistics(card)
        mates = np.stack([each.embeddings[card.name] for each in taught])
        nearest = float((mates @ found[card.name]).max())
        spreads[card.name] = (nearest - strangers.score_mean) / strangers.score_std
    return spreads


def kinds(networks: Iterable[str]) -> dict[str, list[str]]:
    """Columns of a table: MobileFaceNets together, every other network alone."""
    found: dict[str, list[str]] = {}
    for name in networks:
        family = "MobileFaceNets" if name.startswith("mobilefacenet") else name
        found.setdefault(family, []).append(name)
    return found


def table(rows: Sequence[Mapping[str, Any]]) -> str:
    """The mean over people, a row for each set and strength; MobileFaceNets together."""
    families = kinds(rows[0]["left"][CLEAN])
    lines = [
        f"{len(rows)} people",
        "| | " + " | ".join(families) + " |",
        "|---" * (1 + len(families)) + "|",
    ]
    for label in rows[0]["left"]:
        taught = SETS.get(label.partition(",")[0], ())
        cells = []
        for names in families.values():
            mean = np.mean([row["left"][label][name] for row in rows for name in names])
            cells.append(f"({mean:.2f})" if set(names) & set(taught) else f"{mean:.2f}")
        lines.append(f"| {label} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
