"""Does a presentation-attack detector take a cloaked photo for a picture of a picture?

    python benchmarks/copies.py --people odd --first 14 --photos 3 --folds A
    python benchmarks/copies.py --people odd --first 20 --photos 3 --folds C
    python benchmarks/presentation.py --npm human-3.3.6.tgz --minivision CHECKOUT

Three detectors (``methods/presentation.py``) that others trained on other people are asked about
clean photos of everybody in ``data/people`` and the balanced copies of ``copies.py``, whole files
as the program's encoder writes them. Thresholds let 1 % of clean photos of people at even positions
pass as attacks; figures are of people at odd positions, as in ``detectable.py``, whose table this
prints. Controls that must be flagged: the clean photos printed and held before a camera, or shown
on a screen, as far as that can be made up (``methods/rephotographed.py``). What must not be:
ordinary edits.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
import argparse
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

import copies
from cloakroom_engine.audit.disturb import jpeg
from cloakroom_engine.models.detector import Detection, Detector
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.photo.encode import part_as_encoded
from common import registry
from detectable import table
from detectable_chips import EDITS, JPEG_75, PHOTOS, Row, largest, made_photos
from detectable_copies import CLEAN
from methods import presentation, rephotographed
from protection import SHARED, SUFFIXES, people

SHOTS = {
    "clean, printed": rephotographed.on_paper,
    "clean, on a screen": rephotographed.on_screen,
}
LIKELIER = 0.5
"""What the packages' own examples call real."""
U8 = NDArray[np.uint8]


def main() -> None:
    """Score everything, then print a table for each detector."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--npm", type=Path, required=True, help="@vladmandic/human, packed by npm")
    parser.add_argument("--minivision", type=Path, required=True, help="a checkout of theirs")
    parser.add_argument("--made", type=Path, nargs="+", default=[copies.OUT])
    asked = parser.parse_args()
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    asking = {name: presentation.of_human(asked.npm, name) for name in ("antispoof", "liveness")}
    asking["MiniFASNet"] = presentation.of_minivision(asked.minivision)
    rows: list[Row] = []
    scores: dict[str, list[float]] = {name: [] for name in asking}
    seconds = dict.fromkeys(asking, 0.0)
    for row, rgb_u8, face in photos(registry().detector(), asked.made):
        rows.append(row)
        for name, real in asking.items():
            began = time.process_time()
            scores[name].append(1 - real(rgb_u8, face))
            seconds[name] += time.process_time() - began
    for name, found in scores.items():
        values = np.array(found, np.float32)
        print(table(name, rows, values, seconds[name], {each: ("odd", each) for each in SHOTS}))
        for kind in (CLEAN, *SHOTS):
            of = values[[row.set == "odd" and row.kind == kind for row in rows]]
            print(f"{kind}: {np.mean(of > LIKELIER):.2f} of {len(of)} called no real face by it")
        print()


def photos(detector: Detector, folders: Sequence[Path]) -> Iterator[tuple[Row, U8, Detection]]:
    """Everything that is asked about: what it is, the file's pixels, and its face."""
    for which in ("even", "odd"):
        for folder in people(which, 1):
            files = sorted(p for p in folder.iterdir() if p.suffix.lower() in SUFFIXES)
            for at, path in enumerate(files[:PHOTOS]):
                yield from _of(detector, which, folder.name, path, further=not at)
    for row, rgb_u8, face in made_photos(detector, folders):
        if row.set == "asked":
            yield row, rgb_u8, face


def _of(
    detector: Detector, which: str, person: str, path: Path, *, further: bool
) -> Iterator[tuple[Row, U8, Detection]]:
    photo = decode(path)
    face = largest(detector, photo.rgb_u8)
    if face is None:
        return
    clean = part_as_encoded(photo, photo.rgb_u8)

    def row(kind: str) -> Row:
        return Row(which, person, str(path.relative_to(SHARED)), kind)

    yield row(CLEAN), clean, face
    if which == "even" or not further:
        return
    yield row(JPEG_75), jpeg(clean, 75), face
    for kind, edit in EDITS.items():
        pixels = edit(photo.rgb_u8)
        scale = pixels.shape[1] / photo.rgb_u8.shape[1]
        yield row(kind), part_as_encoded(photo, pixels), face.moved(scale)
    for kind, shot in SHOTS.items():
        found = shot(photo.rgb_u8, face, 0)
        yield row(kind), found.rgb_u8, found.face


if __name__ == "__main__":
    main()
