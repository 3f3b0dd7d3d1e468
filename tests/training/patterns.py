"""Faces that nobody has: every person a pattern of their own, every photo in another light."""

import csv

import cv2
import numpy as np

from training.cut import FRAME, SETS, Faces


def patterns(count=60, photos=3):
    """``count`` people, a third of them from either set."""
    random = np.random.default_rng(0)
    frames = []
    for _ in range(count):
        pattern = cv2.resize(random.uniform(0, 255, (6, 6, 3)), (FRAME, FRAME))
        for _ in range(photos):
            light = random.uniform(0.8, 1.2) * pattern + random.normal(0, 8, pattern.shape)
            frames.append(np.clip(light, 0, 255).astype(np.uint8))
    people = np.repeat(np.arange(count), photos)
    return Faces(np.stack(frames), people, people % 3, [f"{at}.jpg" for at in range(len(people))])


def store(faces, folder):
    """Lay them out as ``cut`` does."""
    folder.mkdir()
    np.save(folder / "frames.npy", faces.frames)
    rows = zip(faces.sets, faces.files, faces.people, strict=True)
    with (folder / "faces.csv").open("w", encoding="utf-8", newline="") as stream:
        lines = [(SETS[each], file, person) for each, file, person in rows]
        csv.writer(stream).writerows([("set", "file", "person"), *lines])
