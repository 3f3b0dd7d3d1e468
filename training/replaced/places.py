"""Where the landmarks of CelebA's faces lie in the frames that ``cut`` made of them."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.faces.align import similarity
from training.cut import POINTS, SETS, Faces


def of(shared: Path, faces: Faces) -> NDArray[np.float32]:
    """(faces, 5, 2) in pixels of the frame; the frame's own points for sets without landmarks."""
    with (shared / "train" / "faces.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    found = {}
    for row in rows:
        points = np.array(list(row.values())[3:], np.float64).reshape(5, 2)
        M = similarity(points, POINTS)
        found[row["archive"].removesuffix(".zip"), row["file"]] = points @ M[:, :2].T + M[:, 2]
    names = [(SETS[number], file) for number, file in zip(faces.sets, faces.files, strict=True)]
    return np.stack([found.get(name, POINTS) for name in names]).astype(np.float32)
