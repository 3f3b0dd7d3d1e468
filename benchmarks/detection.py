"""Which faces the detectors find, and what they take for one.

    PYTHONPATH=engine python benchmarks/detection.py [--sample N] [--detector NAME]...

Every photo of ``people`` and ``strangers`` shows at least one face: a photo counts as a hit when a
find has between half and twice the width of its main face (as YuNet measured it when the photos
were collected, which favours YuNet). ``noface`` shows none, but animals' faces and drawings.
``group`` compares the number of finds with YuNet's at the time. ``turned`` turns photos of
``people`` by a quarter, half and three quarters: a hit has its landmarks within a tenth of the
face's size of where they are in the upright photo. ``crowd`` and ``border`` are made scenes
(``crowds.py``): faces that cover one another, and faces across the edges of the search's tiles.
The figures stand in benchmarks/results.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.faces.detect import detect
from cloakroom_engine.models.detector import Detection, Detector
from cloakroom_engine.photo.decode import decode
from common import DATA, manifest, rate, registry, sample
from crowds import counted, scenes

NEAR = 0.1
CROWDS = 40


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, default=300, help="photos of people; 0 for all")
    parser.add_argument("--detector", action="append", help="default: every one there is")
    chosen = parser.parse_args()
    models = registry()
    people = sample(manifest("people/", "strangers/"), chosen.sample)
    for name in chosen.detector or [card.name for card in models.cards("detector")]:
        detector = models.detector(name)
        print(f"{name}, threshold {detector.threshold}")
        started = time.perf_counter()
        hits = sum(_found(detector, row) for row in people)
        print(f"  people    {rate(hits, len(people))}", end="")
        print(f"  {(time.perf_counter() - started) / len(people):.3f} s a photo")
        empty = [len(_faces(detector, row)) for row in manifest("scenes/noface/")]
        print(f"  noface    {rate(sum(n > 0 for n in empty), len(empty))}  {sum(empty)} finds")
        group = manifest("scenes/group/")
        finds = sum(len(_faces(detector, row)) for row in group)
        print(f"  group     {finds} finds, YuNet {sum(int(row['faces_yunet']) for row in group)}")
        for quarters in (1, 2, 3):
            checks = [_stands(detector, row, quarters) for row in people[: len(people) // 2]]
            known = [check for check in checks if check is not None]
            print(f"  turned {quarters}  {rate(sum(known), len(known))}")
        _crowded(detector)


def _crowded(detector: Detector) -> None:
    """Print what is found of made crowds, whole faces across the edges of tiles among them."""
    counts: dict[str, Counter[str]] = {}
    for scene in scenes(detector, CROWDS, half=1, seed=0):
        found = counted(scene, detect(detector, scene.rgb_u8, turned=False))
        counts[scene.kind] = counts.get(scene.kind, Counter()) + found
    for kind in ("crowd", "border"):
        found = counts[kind]
        print(f"  {kind:8}  {rate(found['hits'], found['faces'])}", end="")
        print(f"  {found['double']} twice, {found['nothing']} of nothing")


def _photo(row: dict[str, str]) -> NDArray[np.uint8]:
    return decode(DATA / row["file"]).rgb_u8


def _faces(detector: Detector, row: dict[str, str]) -> list[Detection]:
    return detect(detector, _photo(row))


def _found(detector: Detector, row: dict[str, str]) -> bool:
    width = float(row["main_face_px"])
    return any(0.5 < face.width_px / width < 2 for face in _faces(detector, row))


def _stands(detector: Detector, row: dict[str, str], quarters: int) -> bool | None:
    """Whether the largest face is found where it is after turning; None if it was not there."""
    photo = _photo(row)
    upright = detect(detector, photo, turned=False)
    if not upright:
        return None
    wanted = _turn(upright[0].points_px, quarters, photo.shape[1], photo.shape[0])
    turned = detect(detector, np.ascontiguousarray(np.rot90(photo, quarters)))
    return _nearest(turned, wanted) < NEAR * upright[0].size_px


def _nearest(faces: Iterable[Detection], wanted: NDArray[np.float32]) -> float:
    gaps = (float(np.abs(face.points_px - wanted).mean()) for face in faces)
    return min(gaps, default=float("inf"))


def _turn(
    points_px: NDArray[np.float32], quarters: int, width: int, height: int
) -> NDArray[np.float32]:
    """Points of a photo in the coordinates of ``np.rot90(photo, quarters)``."""
    for _ in range(quarters):
        points_px = np.stack([points_px[:, 1], width - points_px[:, 0]], axis=1)
        width, height = height, width
    return points_px


if __name__ == "__main__":
    main()
