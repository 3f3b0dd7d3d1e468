"""Faces of the training sets, cut once to one frame: pixels, who it is, and which set it is from.

The frame is the engine's canonical face frame (``cloak/frame.py``) at four fifths of its size.
CelebA's small pictures come with landmarks; where a set has none, CenterFace finds them.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from cloakroom_engine.faces.align import similarity, visible_part
from cloakroom_engine.faces.detect import detect
from cloakroom_engine.models.detector import Detector

FRAME = 128
"""Side of the frame in pixels."""
POINTS = 0.8 * np.array(
    [
        (62.2946, 75.6963),
        (97.5318, 75.5014),
        (80.0252, 95.7366),
        (65.5493, 116.3655),
        (94.7299, 116.2041),
    ]
)
"""(5, 2) where the five points lie in the frame."""
SETS = ("celeba_small", "celeba_wide", "lfw_rest")
NUMBERINGS = (0, 0, 1)
"""For each set whose numbering of people it follows: CelebA's two are one."""
U8 = NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class Faces:
    """All faces: ``frames`` (n, FRAME, FRAME, 3) uint8 RGB, the rest one entry a face.

    ``people`` numbers persons from 0, ``sets`` is an index into ``SETS``. Files are named as in
    their set.
    """

    frames: U8
    people: NDArray[np.int64]
    sets: NDArray[np.int64]
    files: list[str]


def load(folder: Path) -> Faces:
    """What ``cut`` left in ``folder``; frames stay on disk until they are read.

    Raises:
        FileNotFoundError: before ``cut``.
    """
    with (folder / "faces.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    frames = np.load(folder / "frames.npy", mmap_mode="r")
    people = np.array([int(row["person"]) for row in rows])
    sets = np.array([SETS.index(row["set"]) for row in rows])
    return Faces(frames, people, sets, [row["file"] for row in rows])


def cut(shared: Path, folder: Path, detector: Detector) -> int:
    """Cut every face below ``shared`` into ``folder``; the count of faces.

    Photos in which the detector finds nothing are left out.
    """
    folder.mkdir(parents=True, exist_ok=True)
    # One block that grows: thousands of small arrays between detections pin the heap, by gigabytes.
    pixels, rows = bytearray(), []
    numbers: dict[str, int] = {}
    for name, file, who, frame in _all(shared, detector):
        pixels += frame.tobytes()
        rows.append((name, file, numbers.setdefault(who, len(numbers))))
    frames = np.frombuffer(pixels, np.uint8).reshape(-1, FRAME, FRAME, 3)
    np.save(folder / "frames.npy", frames)
    # Last and whole: where it is there, faces need not be cut again.
    part = folder / "faces.part"
    with part.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(("set", "file", "person"))
        writer.writerows(rows)
    part.replace(folder / "faces.csv")
    return len(rows)


def frame_of(rgb_u8: U8, points_px: NDArray[np.floating]) -> U8:
    """The (FRAME, FRAME, 3) frame of a face with landmarks ``points_px`` (5, 2)."""
    part, M = visible_part(rgb_u8, similarity(points_px, POINTS), (FRAME, FRAME))
    return np.asarray(cv2.warpAffine(part, M, (FRAME, FRAME)), np.uint8)


def _all(shared: Path, detector: Detector) -> Iterator[tuple[str, str, str, U8]]:
    """(set, file, a name for the person, frame)."""
    yield from _celeba(shared / "train")
    for path in sorted((shared / "data" / "lfw_rest").iterdir()):
        pixels = np.asarray(Image.open(path).convert("RGB"))
        found = detect(detector, pixels, turned=False)
        if found:
            middle = np.array(pixels.shape[1::-1]) / 2
            main = min(found, key=lambda f: float(np.abs(f.points_px.mean(axis=0) - middle).sum()))
            who = path.stem.rpartition("_")[0]
            yield "lfw_rest", path.name, f"lfw {who}", frame_of(pixels, main.points_px)


def _celeba(folder: Path) -> Iterator[tuple[str, str, str, U8]]:
    with (folder / "faces.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for archive in sorted({row["archive"] for row in rows}):
        with zipfile.ZipFile(folder / archive) as stored:
            for row in (row for row in rows if row["archive"] == archive):
                picture = Image.open(io.BytesIO(stored.read(row["file"]))).convert("RGB")
                points = np.array(list(row.values())[3:], np.float64).reshape(5, 2)
                frame = frame_of(np.asarray(picture), points)
                yield archive.removesuffix(".zip"), row["file"], f"celeba {row['identity']}", frame
