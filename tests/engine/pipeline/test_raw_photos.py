"""A raw photo on the whole way: found, protected as a JPEG, its own file as it was."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

import chance_cloaks
from cloakroom_engine.pipeline import verbs
from cloakroom_engine.pipeline.desk import Desk
from raw_files import jpeg, raw

NAME = "Eileen"


def test_a_raw_photo_becomes_a_jpeg_that_says_nothing(
    desk: Desk, folder: Path, tmp_path: Path, astronaut: NDArray[np.uint8]
) -> None:
    large = Image.fromarray(astronaut).resize((1024, 1024), Image.Resampling.BICUBIC)
    path = folder / "DSC1.NEF"
    path.write_bytes(raw(jpeg(np.ascontiguousarray(np.rot90(np.asarray(large)))), turn=6))
    before = path.read_bytes(), path.stat().st_mtime_ns
    verbs.run(desk, "person.add", {"name": NAME, "paths": [str(path)]})
    (photo,) = desk.library.photos.all()
    assert (photo.format, photo.width, photo.taken_s) == ("raw", 1024, 1714979289)
    chance_cloaks.give(desk, NAME)
    words = {"name": NAME, "paths": [str(folder)], "out": str(tmp_path / "out")}
    result = verbs.run(desk, "protect", {**words, "refine_steps": 0})
    assert not result["skipped"]
    (copy,) = (tmp_path / "out").iterdir()
    assert copy.name == "DSC1.cloaked.jpg"
    with Image.open(copy) as image:
        assert (image.format, image.size) == ("JPEG", (1024, 1024))
        assert not image.getexif()
        difference = np.abs(np.asarray(image.convert("RGB"), int) - np.asarray(large, int))
    assert 0 < difference.mean() < 4
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_a_raw_photo_that_was_refused_once_is_looked_at_again(desk: Desk, folder: Path) -> None:
    path = folder / "DSC1.NEF"
    path.write_bytes(raw(jpeg(np.zeros((800, 1200, 3), np.uint8))))
    verbs.run(desk, "scan", {"paths": [str(folder)]})
    (photo,) = desk.library.photos.all()
    state = path.stat()
    desk.library.photos.add(
        photo.path, sha256=photo.sha256, size_bytes=state.st_size, mtime_ns=state.st_mtime_ns,
        width=0, height=0, format="", code="photo.unsupported",
    )  # fmt: skip
    result = verbs.run(desk, "scan", {"paths": [str(folder)]})
    assert not result["skipped"]
    assert desk.library.photos.get(photo.id).width == 1200
