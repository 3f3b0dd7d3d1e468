from __future__ import annotations

import csv
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.faces.align import chip
from cloakroom_engine.faces.detect import detect
from cloakroom_engine.faces.embed import embed
from cloakroom_engine.models.chips import Recogniser
from cloakroom_engine.models.detector import Detector
from cloakroom_engine.photo.decode import decode


def test_no_faces_give_no_embeddings(dlib_resnet: Recogniser) -> None:
    assert embed(dlib_resnet, []).shape[0] == 0


def test_batches_do_not_change_embeddings(
    centerface: Detector, dlib_resnet: Recogniser, astronaut: NDArray[np.uint8]
) -> None:
    (face,) = detect(centerface, astronaut)
    shifts = [face.points_px + shift for shift in range(5)]
    together = embed(dlib_resnet, ((astronaut, points) for points in shifts), batch=2)
    alone = [
        dlib_resnet.embed(chip(astronaut, points, dlib_resnet.card)[None])[0] for points in shifts
    ]
    np.testing.assert_allclose(together, alone, atol=1e-5)
    np.testing.assert_allclose(np.linalg.norm(together, axis=1), 1, atol=1e-5)


def test_a_face_found_and_cut_at_another_size_is_the_same_face(
    centerface: Detector, dlib_resnet: Recogniser, astronaut: NDArray[np.uint8]
) -> None:
    pairs = []
    for factor in (1.0, 0.6, 3.0):
        how = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
        photo = np.asarray(
            cv2.resize(astronaut, None, fx=factor, fy=factor, interpolation=how), np.uint8
        )
        pairs.append((photo, detect(centerface, photo)[0].points_px))
    vectors = embed(dlib_resnet, pairs)
    assert (vectors @ vectors[0]).min() > 0.97


def test_people_are_told_apart(centerface: Detector, dlib_resnet: Recogniser, shared: Path) -> None:
    people: dict[str, list[str]] = {}
    with (shared / "data" / "manifest.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            if row["file"].startswith("people/"):
                people.setdefault(row["identity"], []).append(row["file"])
    chosen = [people[name][:3] for name in sorted(people)[::19]]
    photos = [decode(shared / "data" / file).rgb_u8 for files in chosen for file in files]
    pairs = [(photo, detect(centerface, photo)[0].points_px) for photo in photos]
    similarity = (vectors := embed(dlib_resnet, pairs)) @ vectors.T
    who = np.repeat(np.arange(len(chosen)), [len(files) for files in chosen])
    same = who[:, None] == who
    right = (similarity > 0.92) == same
    assert right.mean() > 0.95
