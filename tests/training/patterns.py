"""Faces that nobody has: every person a pattern of their own, every photo in another light; a
recogniser that nobody trained, and a training that is killed half way."""

import csv

import cv2
import numpy as np
import torch
from torch import nn

from cloakroom_engine.models import cards
from cloakroom_engine.models.nets.named import ARCFACE
from cloakroom_engine.models.recogniser import Surrogate
from tiny_models import tiny_card
from training.cut import FRAME, SETS, Faces

CHIP, EMBEDDING = 56, 128


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


def untrained():
    """A linear map from chips of ``CHIP`` pixels, in blocks of eight, to ``EMBEDDING`` numbers."""
    torch.manual_seed(5)
    half = [[x / 2, y / 2] for x, y in ARCFACE]
    spec = {"width": CHIP, "height": CHIP, "order": "RGB", "mean": 127.5, "scale": 64}
    changes = {"bytes": 1, "input": spec, "align": {"template": half}, "embedding": EMBEDDING}
    network = nn.Sequential(
        nn.AvgPool2d(8), nn.Flatten(), nn.Linear(3 * (CHIP // 8) ** 2, EMBEDDING)
    )
    return Surrogate(cards.parse(tiny_card("t.onnx", b"", **changes), "t.json"), network)


def resumed(made):
    """What ``made()`` opens after a run of it was killed in its third step, kept at the second."""
    killed = made()
    for _ in range(3):  # one step is lost
        killed._step()
        killed.step += 1
        if killed.step == 2:
            killed.keep()
    return made()
