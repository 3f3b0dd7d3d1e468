"""Faces cut to one frame, and carried in one file."""

import csv
import io
import zipfile
from argparse import Namespace

import cv2
import numpy as np
import pytest
import torch
from patterns import patterns, store
from PIL import Image

from cloakroom_engine.models.detector import Detection
from training import archive, cut, data, teacher
from training.asked import ROOT, models, prepare
from training.data import People, batch
from training.frames import Frames
from training.recipe import Recipe


@pytest.fixture
def shared(tmp_path):
    """Two archives and a folder as they lie in the shared data, of patterns."""
    random = np.random.default_rng(0)
    train = tmp_path / "shared" / "train"
    rest = tmp_path / "shared" / "data" / "lfw_rest"
    train.mkdir(parents=True)
    rest.mkdir(parents=True)
    header = [*["archive", "file", "identity"], *map(str, range(10))]
    rows = []
    for name, side in (("celeba_small.zip", 100), ("celeba_wide.zip", 160)):
        with zipfile.ZipFile(train / name, "w") as stored:
            for at in range(3):
                points = cut.POINTS * side / cut.FRAME
                stored.writestr(f"{at}.jpg", _picture(random, side, points))
                rows.append([name, f"{at}.jpg", at // 2, *points.ravel()])
    with (train / "faces.csv").open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([header, *rows])
    for name in ("Ann_Lee_0001", "Ann_Lee_0002", "Bo_Li_0001", "Nobody_0001"):
        (rest / f"{name}.jpg").write_bytes(_picture(random, 160, cut.POINTS))
    return tmp_path / "shared"


def _picture(random, side, points):
    """A JPEG whose five points are dots in five greys."""
    pixels = cv2.resize(random.uniform(90, 110, (4, 4, 3)), (side, side))
    for at, (x, y) in enumerate(points):
        cv2.circle(pixels, (round(x), round(y)), max(2, side // 40), (30 + 45 * at,) * 3, -1)
    found = io.BytesIO()
    Image.fromarray(pixels.astype(np.uint8)).save(found, "JPEG", quality=95)
    return found.getvalue()


def test_every_set_is_cut_to_the_same_points(shared, tmp_path, monkeypatch):
    seen = []

    def finds(detector, rgb_u8, turned):
        """A face at the frame's points, but nobody in the fourth picture."""
        seen.append(rgb_u8.shape)
        return [Detection(np.zeros(4), cut.POINTS, 0.9)] if len(seen) < 4 else []

    monkeypatch.setattr(cut, "detect", finds)
    assert cut.cut(shared, tmp_path / "faces", detector=None) == 9
    found = cut.load(tmp_path / "faces")
    assert found.frames.shape == (9, cut.FRAME, cut.FRAME, 3)
    assert found.sets.tolist() == [0, 0, 0, 1, 1, 1, 2, 2, 2]
    # CelebA's archives share their numbers; LFW's people are others.
    assert found.people.tolist() == [0, 0, 1, 0, 0, 1, 2, 2, 3]
    for frame in found.frames:
        dots = [frame[round(y), round(x)].mean() for x, y in cut.POINTS]
        assert np.abs(np.array(dots) - (30 + 45 * np.arange(5))).max() < 12


def test_a_packed_file_is_small_and_gives_the_same_faces(tmp_path):
    faces = patterns(12)
    folder = tmp_path / "faces"
    store(faces, folder)
    size = archive.pack(folder, tmp_path / "faces.zip")
    assert size < faces.frames.nbytes / 5
    archive.unpack(tmp_path / "faces.zip", tmp_path / "again")
    again = cut.load(tmp_path / "again")
    assert (again.people == faces.people).all()
    assert (again.sets == faces.sets).all()
    away = again.frames.astype(float) - faces.frames
    assert np.abs(cv2.blur(away.mean(axis=0), (5, 5))).mean() < 3


def test_a_file_that_was_unpacked_in_part_is_unpacked_again(tmp_path):
    """Who finds ``faces.csv`` cuts nothing, and ``gpu.sh`` unpacked nothing more."""
    folder = tmp_path / "faces"
    store(patterns(2), folder)
    archive.pack(folder, tmp_path / "whole.zip")
    with (
        zipfile.ZipFile(tmp_path / "whole.zip") as whole,
        zipfile.ZipFile(tmp_path / "torn.zip", "w") as torn,
    ):
        for name in whole.namelist()[:-1]:
            torn.writestr(name, whole.read(name))
    with pytest.raises(KeyError):
        archive.unpack(tmp_path / "torn.zip", tmp_path / "again")
    assert not (tmp_path / "again" / "faces.csv").exists()
    archive.unpack(tmp_path / "whole.zip", tmp_path / "again")
    assert len(cut.load(tmp_path / "again").files) == 6
    assert "faces.csv" in (ROOT / "training" / "gpu.sh").read_text(encoding="utf-8")


def test_nobody_is_learnt_twice_in_a_batch():
    wanted = Recipe(name="small", architecture="LowResolution-32", steps=1, batch=16)
    found = batch(People(patterns(30), wanted), wanted, 0)
    who, counts = np.unique(found.people, return_counts=True)
    assert len(who) == 8
    assert (counts == 2).all()
    assert len(set(found.rows.tolist())) == 16


def test_a_teacher_is_asked_again_where_faces_are_others(tmp_path):
    faces, kept = patterns(3), tmp_path / "dlib-resnet.npy"
    frames = Frames(faces.frames, torch.device("cpu"))
    network = models().surrogate("dlib-resnet")
    first = teacher.known(network, frames, kept)
    np.save(kept, first[::-1])
    assert np.array_equal(teacher.known(network, frames, kept), first[::-1])  # kept, not asked
    fewer = Frames(faces.frames[:5], torch.device("cpu"))
    again = teacher.known(network, fewer, kept)
    assert np.allclose(again, first[:5], atol=1e-5)
    assert len(np.load(kept)) == 5


def test_nobody_who_says_what_to_cut_is_told_how(tmp_path):
    with pytest.raises(SystemExit, match="CLOAKROOM_SHARED"):
        prepare(Namespace(faces=tmp_path, shared=None))


def test_the_teachers_answers_are_centred_tell_people_apart_and_know_whom_a_morph_is_of(
    monkeypatch, tmp_path
):
    monkeypatch.setattr(data, "POOL", 6)
    faces = patterns(4)
    wanted = Recipe(name="m", architecture="LowResolution-32", steps=1, batch=2, morphs=1.0)
    mixed = People(faces, wanted).mixed
    frames = Frames(faces.frames, torch.device("cpu"))
    kept = tmp_path / "dlib-resnet.npy"
    found = teacher.answers(models().surrogate("dlib-resnet"), frames, mixed, kept).numpy()
    assert found.shape == (18, 128)
    assert np.allclose(np.linalg.norm(found, axis=1), 1, atol=1e-5)
    likeness = found[:12] @ found[:12].T
    same = faces.people[:, None] == faces.people[None, :]
    assert likeness[same].mean() > 0.8
    assert likeness[~same].mean() < 0
    for row in range(12, 18):
        theirs = {int(mixed.first[row]), int(mixed.second[row])}
        others = np.setdiff1d(
            np.arange(12), np.flatnonzero(np.isin(faces.people, faces.people[[*theirs]]))
        )
        assert max(found[row] @ found[at] for at in theirs) > (found[others] @ found[row]).mean()
