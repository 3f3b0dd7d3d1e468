"""What further surrogates beside dlib's do to networks that taught nothing.

    python benchmarks/teachers.py --packs build/packs --beside cloakroom-plain
        --beside cloakroom-plain cloakroom-transformer --out benchmarks/out/teachers.jsonl

People from even positions (choosing surrogates is tuning), shuffled with seed 0: whatever is done
is a fair sample, and a run resumes. Learn a balanced cloak from six photos at most, lay it on the
next ones with the shipped refining, round to whole grey levels; no file is written and no face
searched again, so figures are for comparing rows. Rank-1 among all strangers, by networks of other
trainings; intervals are bootstraps over people.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import argparse
import json
import random
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from bed import Bed
from cloakroom_engine.pipeline.outputs import REFINE_STEPS
from cloakroom_engine.protect.change import changed
from cloakroom_engine.records import CloakRecipe
from common import people_in
from protection import SHARED, halves, people

DLIB, OURS = "dlib-resnet", "cloakroom-"


def main() -> None:
    """Run what is missing, then print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--packs", type=Path, action="append", default=[], help="a further folder")
    parser.add_argument("--beside", nargs="+", action="append", required=True)
    parser.add_argument("--first", type=int, default=1000, help="take this many people")
    parser.add_argument("--photos", type=int, default=2, help="test photos per person at most")
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    cache = asked.out.parent / "strangers-all.npz"
    sets = {"dlib": (DLIB,)}
    for names in asked.beside:
        sets["and " + ", ".join(name.removeprefix(OURS) for name in names)] = (DLIB, *names)
    bed = Bed(SHARED, (DLIB,), None, cache, asked.packs)
    folders = people("even", 1)
    random.Random(0).shuffle(folders)
    done = people_in(asked.out)
    for folder in folders[: asked.first]:
        if folder.name not in done:
            row = figures(bed, folder, sets, asked.photos)
            with asked.out.open("a") as file:
                file.write(json.dumps(row) + "\n")
    print(table([json.loads(line) for line in asked.out.read_text().splitlines()]))


def figures(
    bed: Bed, folder: Path, sets: dict[str, tuple[str, ...]], photos: int
) -> dict[str, Any]:
    """A person's line: by who taught, the ranks at which every judge finds each copy."""
    learning, testing = halves(folder)
    paths = learning[:6] + testing[:photos]
    clean = {path: known for path in paths if (known := bed.face(path)) is not None}
    taught = [clean[path] for path in learning[:6] if path in clean]
    probes = [path for path in testing[:photos] if path in clean]
    judges = bed.taught_by(())
    ranks = {
        "clean": [_ranks(judges, path, clean, clean[path].embeddings) for path in probes],
    }
    spent = {}
    for name, surrogates in sets.items():
        teaching = bed.taught_by(surrogates)
        began = time.process_time()
        pattern = teaching.learn(taught, CloakRecipe())
        spent[name] = [time.process_time() - began]
        witnesses = teaching.witnesses(taught)
        ranks[name] = []
        for path in probes:
            known = clean[path]
            began = time.process_time()
            change = teaching.perturb(known, pattern, witnesses, CloakRecipe(), REFINE_STEPS)
            spent[name].append(time.process_time() - began)
            shown = changed(known.rgb_u8, [change], 1.0)
            ranks[name].append(_ranks(judges, path, clean, judges.embedded(shown, known.face)))
    return {"person": folder.name, "taught": len(taught), "ranks": ranks, "seconds": spent}


def _ranks(bed: Bed, path: Path, clean: Any, embedded: Any) -> dict[str, int]:
    return {name: each["rank"] for name, each in bed.scores(path, clean, embedded).items()}


def table(rows: Sequence[dict[str, Any]]) -> str:
    """Rank-1 by who taught and by network; a network's own students and teachers are shown too."""
    names = list(rows[0]["ranks"])
    networks = sorted(next(iter(rows[0]["ranks"].values()))[0])
    lines = ["| network | " + " | ".join(names) + " |", "|" + "---|" * (len(names) + 1)]
    for network in networks:
        cells = [
            share([[_hit(p, network) for p in row["ranks"][n]] for row in rows]) for n in names
        ]
        lines.append(f"| {network} | " + " | ".join(cells) + " |")
    ours = {DLIB, *(each for each in networks if each.startswith(OURS))}
    alike = {each for each in networks if each.startswith("mobilefacenet")}
    kinds = {"MobileFaceNets": alike, "all others": set(networks) - ours - alike}
    for kind, judges in kinds.items():
        hits = {
            n: [[_hit(p, each) for p in row["ranks"][n] for each in judges] for row in rows]
            for n in names
        }
        lines.append(f"| mean of {kind} | " + " | ".join(map(share, hits.values())) + " |")
    for what, at in (("learning", slice(1)), ("refining a face", slice(1, None))):
        spent = [[s for row in rows for s in row["seconds"].get(n, ())[at]] for n in names]
        cells = [f"{np.median(each):.1f}" if each else "" for each in spent]
        lines.append(f"| CPU s, {what} | " + " | ".join(cells) + " |")
    photos = sum(len(row["ranks"]["clean"]) for row in rows)
    return "\n".join([f"{len(rows)} people, {photos} photos", *lines])


def _hit(ranks: dict[str, int], network: str) -> bool:
    return ranks[network] == 1


def share(groups: list[list[bool]]) -> str:
    """The share of hits and its bootstrap interval over people."""
    groups = [group for group in groups if group]
    draws = np.random.default_rng(0).integers(len(groups), size=(2000, len(groups)))
    hits, sizes = np.array([sum(g) for g in groups]), np.array([len(g) for g in groups])
    low, high = np.quantile(hits[draws].sum(axis=1) / sizes[draws].sum(axis=1), (0.025, 0.975))
    return f"{hits.sum() / sizes.sum():.2f} [{low:.2f}, {high:.2f}]"


if __name__ == "__main__":
    main()
