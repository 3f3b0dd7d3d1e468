"""Does a cloak hold on faces of 60 to 1,000 pixels, and on faces that look aside?

    python benchmarks/sizes.py --packs PACKS --out benchmarks/out/sizes.jsonl
    python benchmarks/sizes.py --packs PACKS --turned --out benchmarks/out/turned.jsonl

Sizes: the six people of ``data/people`` with large faces; a photo that the cloak was not learnt
from is resampled until its main face has each width, protected at *balanced*, saved and judged.
Widths above a photo's own are enlargements: they show what the program does there, not a camera's
detail.
Turned: the photos at odd positions in which the nose is farthest from the middle of the eyes, one a
person. Networks, strangers, gallery and order as in ``frontier.py``; a run resumes.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import argparse
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cv2
from PIL import Image

import frontier_person
from bed import Bed, Known
from cloakroom_engine.records import CloakRecipe
from common import people_in
from frontier import FOLDS
from protection import SHARED, halves, people
from teachers import share

LARGE = ("alan_grant", "claire_dearing", "elon_musk", "lionel_messi", "Mel_Gibson", "n000050")
WIDTHS = (60, 120, 250, 500, 1000)
METHODS = ("balanced",)
TAUGHT_BY = ("F", "C")


def main() -> None:
    """Run what is missing, then print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--packs", type=Path, action="append", default=[], help="a further folder")
    parser.add_argument("--turned", action="store_true", help="faces that look aside instead")
    parser.add_argument("--first", type=int, default=12, help="take this many of those")
    parser.add_argument("--photos", type=int, default=1, help="a person, for sizes")
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    strangers = asked.out.parent / "strangers-packs.npz"
    bed = Bed(SHARED, FOLDS["F"], None, strangers, asked.packs)
    done = people_in(asked.out)
    chosen = aside(bed, asked.first) if asked.turned else large(asked.photos)
    for folder, probes in chosen:
        if folder.name not in done:
            row = figures(bed, folder, probes, () if asked.turned else WIDTHS)
            with asked.out.open("a") as file:
                file.write(json.dumps(row) + "\n")
    print(table([json.loads(line) for line in asked.out.read_text().splitlines()]))


def large(photos: int) -> Iterator[tuple[Path, list[Path]]]:
    """The people with large faces and some of their photos."""
    for folder in people("all", 1):
        if folder.name in LARGE:
            yield folder, halves(folder)[1][:photos]


def aside(bed: Bed, count: int) -> list[tuple[Path, list[Path]]]:
    """The people at odd positions of whom a photo looks aside most, with that photo."""
    found = []
    for folder in people("odd", 1):
        turns = {
            path: abs(frontier_person.turned(known))
            for path in halves(folder)[1]
            if (known := bed.face(path)) is not None
        }
        if turns:
            path = max(turns, key=lambda each: turns[each])
            found.append((turns[path], folder, [path]))
    found.sort(key=lambda each: -each[0])
    return [(folder, probes) for _, folder, probes in found[:count]]


def figures(bed: Bed, folder: Path, probes: list[Path], widths: tuple[int, ...]) -> dict[str, Any]:
    """The person's line: by photo and width, what every judge makes of the copy of each fold."""
    learning, testing = halves(folder)
    learning = learning[:10]
    clean = {p: k for p in (*learning, *testing) if (k := bed.face(p)) is not None}
    taught = [clean[path] for path in learning if path in clean]
    patterns = {fold: bed.taught_by(FOLDS[fold]).learn(taught, CloakRecipe()) for fold in TAUGHT_BY}
    shown = []
    for path in (each for each in probes if each in clean):
        others = {where: known for where, known in clean.items() if where != path}
        for width in widths or (round(float(clean[path].face.size_px)),):
            with tempfile.TemporaryDirectory() as scratch:
                file = path if not widths else resized(path, clean[path], width, Path(scratch))
                known = bed.face(file)
                if known is None:
                    continue
                its = {
                    "photo": path.name,
                    "width": width,
                    "own_px": float(clean[path].face.size_px),
                    "turned": frontier_person.turned(known),
                    "clean": bed.taught_by(()).scores(file, others, known.embeddings),
                }
                for fold in TAUGHT_BY:
                    under = frontier_person.Fold(
                        *(bed.taught_by(FOLDS[fold]), {**others, file: known}, taught, [file]),
                        METHODS,
                        patterns[fold],
                    )
                    its[fold] = under.run()["methods"]["balanced"][file.name]
                shown.append(its)
    return {"person": folder.name, "taught": len(taught), "shown": shown}


def resized(path: Path, known: Known, width: int, scratch: Path) -> Path:
    """The photo with its face ``width`` pixels wide, as PNG."""
    scale = width / float(known.face.size_px)
    height, across = known.rgb_u8.shape[:2]
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    size = (round(across * scale), round(height * scale))
    file = scratch / f"{path.stem}-{width}.png"
    Image.fromarray(cv2.resize(known.rgb_u8, size, interpolation=how)).save(file)
    return file


def table(rows: list[dict[str, Any]]) -> str:
    """Rank-1 by width (or turn) and kind of judge, clean and after, as saved."""
    kinds = {
        "MobileFaceNets": lambda name: name.startswith("mobilefacenet"),
        "FaceNet": lambda name: name == "facenet",
        "HSE FaceRes": lambda name: name == "hse-faceres",
        "EdgeFace-S": lambda name: name.startswith("edgeface"),
        "our judges": lambda name: name.startswith("cloakroom"),
    }
    widths = sorted({each["width"] for row in rows for each in row["shown"]})
    by_width = len(widths) <= len(WIDTHS)
    lines = [
        "| face | photos | taught by | " + " | ".join(f"{k}: clean, copy" for k in kinds) + " |",
        "|" + "---|" * (3 + len(kinds)),
    ]
    for width in widths if by_width else ("aside",):
        for fold in TAUGHT_BY:
            shown = [
                [each for each in row["shown"] if not by_width or each["width"] == width]
                for row in rows
            ]
            shown = [each for each in shown if each]
            cells = []
            for is_kind in kinds.values():
                before, after = (
                    [
                        [
                            score.get("rank") == 1
                            for each in person
                            for name, score in scores(each, fold).items()
                            if is_kind(name)
                        ]
                        for person in shown
                    ]
                    for scores in (_clean, _copy)
                )
                cells.append(f"{share(before)}, {share(after)}")
            count = sum(map(len, shown))
            lines.append(f"| {width} | {count} | {fold} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _clean(shown: dict[str, Any], fold: str) -> dict[str, Any]:
    """The judges of a fold alone: what taught is not asked."""
    return {name: shown["clean"][name] for name in _copy(shown, fold)}


def _copy(shown: dict[str, Any], fold: str) -> dict[str, Any]:
    found: dict[str, Any] = shown[fold]["looks"]["as saved"]
    return found


if __name__ == "__main__":
    main()
