"""Faces cut to one frame, and carried in one file."""

import csv
import io
import zipfile
from pathlib import Path

import cv2
import numpy as np
import pytest
from patterns import patterns, store
from PIL import Image

from cloakroom_engine.models.detector import Detection
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.paths import Paths
from training import archive, cut, teacher
from training.ahead import Ahead
from training.data import batch
from training.recipe import Recipe

RESOURCES = Paths.at(Path()).resources


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
    np.save(folder / "teacher.npy", np.eye(36, 128, dtype=np.float32))
    size = archive.pack(folder, tmp_path / "faces.zip")
    assert size < faces.frames.nbytes / 5
    archive.unpack(tmp_path / "faces.zip", tmp_path / "again")
    again = cut.load(tmp_path / "again")
    assert (again.people == faces.people).all()
    assert (again.sets == faces.sets).all()
    away = again.frames.astype(float) - faces.frames
    assert np.abs(cv2.blur(away.mean(axis=0), (5, 5))).mean() < 3
    assert np.allclose(np.load(tmp_path / "again" / "teacher.npy"), np.eye(36, 128))


@pytest.mark.parametrize("workers", [0, 3])
def test_batches_made_ahead_are_those_that_were_asked_for(workers):
    made = []

    def make(step):
        made.append(step)
        return step

    ahead = Ahead(make, workers)
    assert [ahead.take(step, 6) for step in range(6)] == [*range(6)]
    assert sorted(made) == [*range(6)]  # none twice, none beyond the end


def test_nobody_is_learnt_twice_in_a_batch():
    from cloakroom_engine.models.nets.named import NAMED
    from training.data import People
    from training.views import Views

    wanted = Recipe(name="small", architecture="LowResolution-32", steps=1, batch=16)
    people = People(patterns(30), wanted)
    found = batch(people, Views(NAMED[wanted.architecture]), wanted, 0, 0, 1)
    assert sorted(found.people.tolist()) == sorted(found.people.unique().tolist() * 2)
    assert len(set(found.faces.tolist())) == 16


def test_the_teachers_answers_are_centred_and_tell_people_apart():
    faces = patterns(4)
    registry = Registry([], RESOURCES, Device("cpu", threads=1))
    found = teacher.answers(faces, registry.surrogate("dlib-resnet"))
    assert found.shape == (12, 128)
    assert np.allclose(np.linalg.norm(found, axis=1), 1, atol=1e-5)
    likeness = found @ found.T
    same = faces.people[:, None] == faces.people[None, :]
    assert likeness[same].mean() > 0.8
    assert likeness[~same].mean() < 0
