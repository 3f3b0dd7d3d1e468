"""Does a cloak that was learnt from photos of other years still hold?

    python -m installer.models --out build/packs
    python benchmarks/years.py --packs build/packs --looked 40 --cloaked 8

There are no dated photos of people here: LFW's are of two or three years, and files lost their
dates. CelebA's people are seen over decades, and FaceRes estimates how old a face looks
(``ages.py``). Of people with 16 photos at least, whose tenth and ninetieth hundredth are 12 years
apart, the oldest third is protected under two cloaks: one learnt from four photos of the youngest
third, one from four further photos of the oldest. Both are refined and saved as the program does,
taught by dlib's network. Judges are MobileFaceNets; the person is searched among one photo each of
all other people, with a gallery of the same years and of the other ones. The what-if: a shift in
embedding space by which faces of other people grow older, learnt on half of the people by least
squares within each person, tried on the other half and on the copies. Control: the same shift
learnt from ages that were shuffled. Intervals: bootstrap over people, 1,000 draws, seed 0.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import argparse
import csv
import json
import time
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

from ages import MODEL, Ages
from bed import Bed, Known
from cloakroom_engine.faces.align import chip
from cloakroom_engine.models.chips import normalisation
from cloakroom_engine.models.detector import Detection
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.pipeline.outputs import REFINE_STEPS
from cloakroom_engine.records import CloakRecipe
from common import ROOT, people_in, registry
from frontier import FOLDS
from over_people import interval
from protection import SHARED

OUT = ROOT / "benchmarks" / "out" / "years"
JUDGES = ("mobilefacenet_y1", "mobilefacenet_foamliu", "mobilefacenet_weak")
SHIFTED = "mobilefacenet_y1"
LEAST_PHOTOS = 16
LEAST_YEARS = 12.0
TAUGHT = 4
PROTECTED = 3
F64 = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Seen:
    """One person's photos, from the youngest face to the oldest: files, ages, landmarks."""

    name: str
    files: list[Path]
    ages: F64
    points: list[F64]

    @property
    def span(self) -> float:
        """Years from the tenth to the ninetieth hundredth."""
        low, high = np.quantile(self.ages, (0.1, 0.9))
        return float(high - low)


def looked(count: int, packs: Path) -> list[Seen]:
    """``count`` people drawn by seed 0 with their estimated ages; kept on the disk."""
    with (SHARED / "train" / "faces.csv").open(encoding="utf-8", newline="") as stream:
        rows = [r for r in csv.DictReader(stream) if r["archive"] == "celeba_wide.zip"]
    people: dict[str, list[dict[str, str]]] = {}
    for row in rows:
        people.setdefault(row["identity"], []).append(row)
    many = sorted(name for name in people if len(people[name]) >= LEAST_PHOTOS)
    drawn = np.random.default_rng(0).permutation(many)[:count]
    found = []
    known = registry(packs)
    card = known.card(MODEL)
    mean, scale = normalisation(card.input)
    ages = Ages(packs / card.file)
    with zipfile.ZipFile(SHARED / "train" / "celeba_wide.zip") as stored:
        for name in drawn:
            folder = OUT / "photos" / str(name)
            folder.mkdir(parents=True, exist_ok=True)
            files = [folder / Path(row["file"]).name for row in people[name]]
            points = [np.array(list(r.values())[3:], float).reshape(5, 2) for r in people[name]]
            for row, file in zip(people[name], files, strict=True):
                if not file.exists():
                    file.write_bytes(stored.read(row["file"]))
            kept = folder / "ages.npy"
            if not kept.exists():
                chips = [
                    chip(decode(f).rgb_u8, p, card) for f, p in zip(files, points, strict=True)
                ]
                bgr = np.stack(chips)[..., ::-1].transpose(0, 3, 1, 2).astype(np.float32)
                shape = (1, 3, 1, 1)
                ready = (bgr - np.reshape(mean, shape)) / np.reshape(scale, shape)
                np.save(kept, ages.of(ready.astype(np.float32)))
            years = np.load(kept).astype(float)
            order = np.argsort(years)
            found.append(
                Seen(
                    str(name),
                    [files[at] for at in order],
                    years[order],
                    [points[at] for at in order],
                )
            )
    return found


def main() -> None:
    """Look, cloak, shift; what was done stays."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--packs", type=Path, required=True)
    parser.add_argument("--looked", type=int, default=40)
    parser.add_argument("--cloaked", type=int, default=8)
    asked = parser.parse_args()
    OUT.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    seen = looked(asked.looked, asked.packs)
    spans = [each.span for each in seen]
    long = [each for each in seen if each.span >= LEAST_YEARS]
    print(f"{len(seen)} people, estimated spans {np.median(spans):.0f} years (median), "
          f"{len(long)} of {LEAST_YEARS:.0f} or more", flush=True)  # fmt: skip
    bed = Bed(SHARED, FOLDS["C"], list(JUDGES), None)
    rows = {each.name: _embedded(bed, each) for each in seen}
    strangers = {net: np.stack([rows[e.name][net][len(e.files) // 2] for e in seen])
                 for net in (*JUDGES, FOLDS["C"][0])}  # fmt: skip
    table = OUT / "cloaked.jsonl"
    for each in long[: asked.cloaked]:
        if each.name not in people_in(table):
            row = _cloaked(bed, each, rows[each.name])
            with table.open("a", encoding="utf-8") as file:
                file.write(json.dumps(row) + "\n")
            print(each.name, f"{row['cpu_seconds']:.0f} CPU s", flush=True)
    done = [json.loads(line) for line in table.read_text().splitlines()]
    print(_table(bed, done, seen, rows, strangers))
    print(_shift(done, seen, {name: each[SHIFTED] for name, each in rows.items()}))


def _known(bed: Bed, seen: Seen, at: int) -> Known:
    rgb_u8 = decode(seen.files[at]).rgb_u8
    points = seen.points[at].astype(np.float32)
    wide = 2.2 * np.linalg.norm(points[1] - points[0])
    middle = points.mean(axis=0)
    face = Detection(np.concatenate([middle - wide / 2, middle + wide / 2]).astype(np.float32),
                     points, 1.0)  # fmt: skip
    return Known(rgb_u8, face, {})


def _embedded(bed: Bed, seen: Seen) -> dict[str, NDArray[np.float32]]:
    """(photos, D) by network."""
    kept = OUT / "photos" / seen.name / "rows.npz"
    if not kept.exists():
        known = [_known(bed, seen, at) for at in range(len(seen.files))]
        each = [bed.embedded(k.rgb_u8, k.face) for k in known]
        np.savez(kept, **{net: np.stack([row[net] for row in each]) for net in each[0]})
    return dict(np.load(kept))


def _cloaked(bed: Bed, seen: Seen, rows: dict[str, NDArray[np.float32]]) -> dict[str, Any]:
    """The oldest photos under a cloak of other years and under one of their own."""
    began = time.process_time()
    third = len(seen.files) // 3
    old = list(range(len(seen.files) - third, len(seen.files)))
    draws = np.random.default_rng(0)
    picked = [int(at) for at in draws.permutation(old)]
    protect, same = picked[:PROTECTED], picked[PROTECTED : PROTECTED + TAUGHT]
    far = [int(at) for at in draws.permutation(third)[:TAUGHT]]
    recipe = CloakRecipe().with_surrogates([(c.name, c.sha256) for c in bed.surrogates])
    copies: dict[str, list[dict[str, list[float]]]] = {}
    for kind, taught_at in (("far", far), ("same", same)):
        taught = []
        for at in taught_at:
            known = _known(bed, seen, at)
            taught.append(Known(known.rgb_u8, known.face, {n: r[at] for n, r in rows.items()}))
        pattern = bed.learn(taught, recipe)
        scratch = OUT / kind / seen.name
        scratch.mkdir(parents=True, exist_ok=True)
        copies[kind] = []
        for at in protect:
            known = _known(bed, seen, at)
            copy, _ = bed.protect(
                seen.files[at], known, pattern, taught, recipe, REFINE_STEPS, str(scratch)
            )
            found = bed.seen(decode(copy).rgb_u8, known, placed=True)
            copies[kind].append({net: row.tolist() for net, row in found.items()})
    return {"person": seen.name, "protect": protect, "same": same, "far": far, "copies": copies,
            "cpu_seconds": time.process_time() - began}  # fmt: skip


def _table(
    bed: Bed,
    done: list[dict[str, Any]],
    seen: list[Seen],
    rows: dict[str, dict[str, NDArray[np.float32]]],
    strangers: dict[str, NDArray[np.float32]],
) -> str:
    by_name = {each.name: (at, each) for at, each in enumerate(seen)}
    gaps = [
        float(by_name[d["person"]][1].ages[d["protect"]].mean()
              - by_name[d["person"]][1].ages[d["far"]].mean()) for d in done
    ]  # fmt: skip
    lines = [
        f"{len(done)} people, {sum(len(d['protect']) for d in done)} photos; {np.mean(gaps):.0f} "
        f"years ({min(gaps):.0f} to {max(gaps):.0f}) between what was protected and the far cloak's"
        f" photos, by estimate; {len(seen) - 1} strangers; judges together: "
        + ", ".join(f"{n} `{bed.registry.card(n).sha256[:12]}`" for n in JUDGES),
        "",
        "| probe | gallery | rank-1 | match at 1 % FAR | cosine |",
        "|---|---|---|---|---|",
    ]
    for probe in ("clean", "same", "far"):
        for gallery in ("same years", "other years"):
            people = []
            for d in done:
                at, each = by_name[d["person"]]
                third = len(each.files) // 3
                known = set(d["protect"]) | set(d["same"]) | set(d["far"])
                ends = range(third) if gallery == "other years" else range(
                    len(each.files) - third, len(each.files))  # fmt: skip
                mates = [i for i in ends if i not in known] or [
                    i for i in ends if i not in d["protect"]
                ]
                answers = []
                for net in JUDGES:
                    limit = bed.statistics(bed.registry.card(net)).thresholds[0.01]
                    others = np.delete(strangers[net], at, axis=0)
                    for k, i in enumerate(d["protect"]):
                        row = (rows[each.name][net][i] if probe == "clean"
                               else np.array(d["copies"][probe][k][net]))  # fmt: skip
                        best = rows[each.name][net][mates] @ row
                        answers.append((best.max() > (others @ row).max(), (best >= limit).mean(),
                                        best.mean()))  # fmt: skip
                people.append(np.mean(answers, axis=0))
            label = {"clean": "clean", "same": "cloak of the same years",
                     "far": "cloak of other years"}[probe]  # fmt: skip
            lines.append(f"| {label} | {gallery} | {_cells(np.array(people))} |")
    return "\n".join(lines) + "\n"


def _cells(people: F64) -> str:
    found, low, high = interval(lambda drawn: np.mean(drawn, axis=0), list(people))
    return " | ".join(
        f"{v:.3f} [{a:.3f}, {b:.3f}]" for v, a, b in zip(found, low, high, strict=True)
    )


def _shift(
    done: list[dict[str, Any]], seen: list[Seen], rows: dict[str, NDArray[np.float32]]
) -> str:
    """What a learnt ageing does: (old clean photo, young gallery) before and after the shift."""
    cloaked = {d["person"] for d in done}
    taught = [each for each in seen if each.name not in cloaked][::2]
    asked = [each for each in seen if each not in taught and each.span >= LEAST_YEARS]
    draws = np.random.default_rng(0)
    lines = [
        f"{SHIFTED}; learnt on {len(taught)} people, asked of {len(asked)}",
        "",
        "| gallery of the young third | cosine to old clean photos | to copies of other years |",
        "|---|---|---|",
    ]
    for label, how in (("as it is", None), ("aged", False), ("control: ages shuffled", True)):
        w = None if how is None else _direction(taught, rows, draws if how else None)
        clean, copies = [], []
        for each in asked:
            third = len(each.files) // 3
            young, ages = rows[each.name][:third].astype(float), each.ages[:third]
            target = each.ages[-third:].mean()
            aged = young if w is None else young + (target - ages)[:, None] * w
            aged = aged / np.linalg.norm(aged, axis=1, keepdims=True)
            clean.append([float((aged @ rows[each.name][-third:].T).mean())])
            for d in (d for d in done if d["person"] == each.name):
                probes = np.array([c[SHIFTED] for c in d["copies"]["far"]])
                copies.append([float((aged @ probes.T).mean())])
        lines.append(f"| {label} | {_cells(np.array(clean))} | {_cells(np.array(copies))} |")
    return "\n".join(lines)


def _direction(
    people: list[Seen], rows: dict[str, NDArray[np.float32]], draws: np.random.Generator | None
) -> F64:
    """(D,) by how much an embedding moves in a year, by least squares within each person."""
    above, below = 0.0, 0.0
    for each in people:
        ages = each.ages if draws is None else draws.permutation(each.ages)
        years = ages - ages.mean()
        moved = rows[each.name] - rows[each.name].mean(axis=0)
        above = above + years @ moved
        below += float(years @ years)
    return np.asarray(above / below, float)


if __name__ == "__main__":
    main()
