"""Chips of all files that detectors learn from and are asked about, cut once.

    python benchmarks/detectable_chips.py
    python benchmarks/detectable_chips.py plain made     # of the balanced copies of copies.py

``pool``: one photo each of people of ``lfw_rest`` that no cloak was made for, clean and after one
ordinary edit; ``even`` and ``odd``: two photos of everybody in ``data/people`` clean (even
positions set the threshold, odd ones are asked), and one of them after every ordinary edit. All of
them, and the copies of ``detectable_copies.py``, went through the program's own encoder at the
quality it gives a copy. ``made`` takes copies that lie there already, of ``copies.py``: those of
people at even positions are learnt from, who then set no threshold; those at odd ones are asked.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

import copies
from cloakroom_engine.audit.disturb import jpeg
from cloakroom_engine.faces.detect import detect
from cloakroom_engine.models.detector import Detection, Detector
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.photo.encode import part_as_encoded
from cloakroom_engine.records import STRENGTHS
from common import registry
from detectable_copies import CLEAN, OUT, learnt
from protection import SHARED, SUFFIXES, people
from training.manipulated.chips import cut

CUT = 136
"""Chips are cut larger than a network looks at, so that training can shift them."""
POOL = 300
PHOTOS = 2
"""Of everybody in ``data/people``."""
Pixels = NDArray[np.uint8]
Edit = Callable[[Pixels], Pixels]


def _resized(scale: float, how: int) -> Edit:
    return lambda rgb_u8: np.asarray(
        cv2.resize(rgb_u8, None, fx=scale, fy=scale, interpolation=how), np.uint8
    )


def _sharpened(rgb_u8: Pixels) -> Pixels:
    smooth = cv2.GaussianBlur(rgb_u8, (0, 0), 1.0)
    return np.asarray(cv2.addWeighted(rgb_u8, 1.6, smooth, -0.6, 0), np.uint8)


def _turned(rgb_u8: Pixels) -> Pixels:
    height, width = rgb_u8.shape[:2]
    M = cv2.getRotationMatrix2D((width / 2, height / 2), 3.0, 1.06)
    return np.asarray(cv2.warpAffine(rgb_u8, M, (width, height), flags=cv2.INTER_CUBIC), np.uint8)


def _contrast(rgb_u8: Pixels) -> Pixels:
    return np.asarray(cv2.convertScaleAbs(rgb_u8, alpha=1.15, beta=-12), np.uint8)


EDITS: dict[str, Edit] = {
    "shrunk to 0.8": _resized(0.8, cv2.INTER_AREA),
    "enlarged to 1.25": _resized(1.25, cv2.INTER_CUBIC),
    "sharpened": _sharpened,
    "smoothed": lambda rgb_u8: np.asarray(cv2.bilateralFilter(rgb_u8, 5, 18, 3), np.uint8),
    "contrast": _contrast,
    "straightened by 3 degrees": _turned,
}
"""What people and their programs do to photos every day; none is a manipulation of a face."""


JPEG_75 = "saved again as JPEG 75"


@dataclass(frozen=True, slots=True)
class Row:
    """Which chip it is: set, person, photo, what was done (``kind``), whose cloak (``fold``)."""

    set: str
    person: str
    photo: str
    kind: str
    fold: str = ""


def load() -> tuple[list[Row], Pixels]:
    """Everything that was cut: rows and (n, CUT, CUT, 3)."""
    rows, chips = [], []
    for name in ("plain", "copies"):
        with np.load(OUT / f"chips-{name}.npz") as kept:
            rows += [Row(**each) for each in json.loads(str(kept["rows"]))]
            chips.append(kept["chips"])
    return rows, np.concatenate(chips)


def main() -> None:
    """Cut what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", nargs="*", default=["plain", "copies"])
    parser.add_argument("--made", type=Path, nargs="+", default=[copies.OUT])
    asked = parser.parse_args()
    cv2.setNumThreads(1)
    OUT.mkdir(parents=True, exist_ok=True)
    detector = registry().detector()
    parts = {"plain": lambda: _plain(detector), "copies": _copies}
    parts["made"] = lambda: made(detector, asked.made)
    for name in asked.what:
        found = list(parts[name]())
        np.savez(
            OUT / f"chips-{'copies' if name == 'made' else name}.npz",
            rows=json.dumps([asdict(row) for row, _ in found]),
            chips=np.stack([chip for _, chip in found]),
        )
        print(name, len(found))


def _copies() -> Iterator[tuple[Row, Pixels]]:
    for which in ("learnt", "asked"):
        for line in (OUT / f"{which}.jsonl").read_text(encoding="utf-8").splitlines():
            person = json.loads(line)
            for photo in person["photos"]:
                points = np.array(photo["points"])
                for kind, file in photo["files"].items():
                    row = Row(which, person["person"], photo["photo"], kind, person["fold"])
                    pixels = decode(OUT / file).rgb_u8
                    yield row, cut(pixels, points, CUT)
                    if which == "asked" and kind in STRENGTHS:
                        again = replace(row, kind=f"{kind} {JPEG_75}")
                        yield again, cut(jpeg(pixels, 75), points, CUT)


def made(detector: Detector, folders: Sequence[Path]) -> Iterator[tuple[Row, Pixels]]:
    """Chips of the copies of ``copies.py``, and of their photos, each once."""
    for row, pixels, face in made_photos(detector, folders):
        yield row, cut(pixels, face.points_px.astype(np.float64), CUT)
        if row.set == "asked" and row.kind in STRENGTHS:
            again = replace(row, kind=f"{row.kind} {JPEG_75}")
            yield again, cut(jpeg(pixels, 75), face.points_px.astype(np.float64), CUT)


def made_photos(
    detector: Detector, folders: Sequence[Path]
) -> Iterator[tuple[Row, Pixels, Detection]]:
    """The same as whole files: what it is, its pixels, and where the face is."""
    odd = {folder.name for folder in people("odd", 1)}
    seen = set()
    for table in sorted(file for folder in folders for file in folder.glob("*.jsonl")):
        for line in table.read_text(encoding="utf-8").splitlines():
            person = json.loads(line)
            which = "asked" if person["person"] in odd else "learnt"
            for copy in person["copies"]:
                photo = decode(SHARED / copy["clean"])
                face = largest(detector, photo.rgb_u8)
                assert face is not None  # a cloak was learnt for it
                row = Row(which, person["person"], copy["clean"], CLEAN, copy["fold"])
                if copy["clean"] not in seen:
                    yield row, part_as_encoded(photo, photo.rgb_u8), face
                    seen.add(copy["clean"])
                strength = person["recipe"]["strength"]
                pixels = decode(table.parent / copy["cloaked"]).rgb_u8
                yield replace(row, kind=strength), pixels, face


def largest(detector: Detector, rgb_u8: Pixels) -> Detection | None:
    """The largest face of a photo."""
    return max(detect(detector, rgb_u8), key=lambda face: face.size_px, default=None)


def _plain(detector: Detector) -> Iterator[tuple[Row, Pixels]]:
    taken = {group.name for group in learnt()}
    draws = random.Random(0)
    others: dict[str, Path] = {}
    for path in sorted((SHARED / "data" / "lfw_rest").iterdir()):
        others.setdefault(path.stem.rsplit("_", 1)[0], path)
    alone = [name for name in others if name not in taken]
    for name in draws.sample(alone, POOL):
        yield from _photo(detector, "pool", name, others[name], [draws.choice(list(EDITS))])
    for which in ("even", "odd"):
        for folder in people(which, 1):
            files = sorted(p for p in folder.iterdir() if p.suffix.lower() in SUFFIXES)
            for at, path in enumerate(files[:PHOTOS]):
                edits = () if at else EDITS
                yield from _photo(detector, which, folder.name, path, edits)


def _photo(
    detector: Detector, which: str, person: str, path: Path, edits: object
) -> Iterator[tuple[Row, Pixels]]:
    photo = decode(path)
    face = largest(detector, photo.rgb_u8)
    if face is None:
        return
    points = face.points_px.astype(np.float64)
    name = str(path.relative_to(SHARED))
    for kind in (CLEAN, *list(edits)):  # type: ignore[call-overload]
        pixels = EDITS[kind](photo.rgb_u8) if kind in EDITS else photo.rgb_u8
        scale = np.array(pixels.shape[1::-1]) / np.array(photo.rgb_u8.shape[1::-1])
        chip = cut(part_as_encoded(photo, pixels), points * scale, CUT)
        yield Row(which, person, name, kind), chip
        if kind == CLEAN and edits and which == "odd":
            chip = cut(jpeg(part_as_encoded(photo, pixels), 75), points, CUT)
            yield Row(which, person, name, JPEG_75), chip


if __name__ == "__main__":
    main()
