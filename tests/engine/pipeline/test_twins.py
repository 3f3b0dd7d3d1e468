"""Clean pictures beside protected copies, and the warning when copies are written there."""

from __future__ import annotations

import io
import json
import os
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

import chance_cloaks
from cloakroom_engine.cli.show import show
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import looked
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.pipeline import twins as twin_pipeline
from cloakroom_engine.pipeline import verbs
from cloakroom_engine.pipeline.desk import Desk
from heard import Heard

NAME = "Eileen"
Pixels = NDArray[np.uint8]


@pytest.fixture
def original(desk: Desk, astronaut: Pixels, save: Any) -> Path:
    """Her photo; she has a cloak of noise."""
    path = Path(save(astronaut, "holiday.jpg", quality=95))
    verbs.run(desk, "person.add", {"name": NAME, "paths": [str(path)]})
    chance_cloaks.give(desk, NAME)
    return path


def order(original: Path, out: Path) -> dict[str, Any]:
    return {"name": NAME, "paths": [str(original)], "out": str(out), "refine_steps": 0}


@pytest.fixture
def copy(desk: Desk, original: Path, tmp_path: Path) -> Path:
    """The protected copy, alone in a folder."""
    (written,) = verbs.run(desk, "protect", order(original, tmp_path / "out"))["written"]
    return Path(written["path"])


def put(pixels: Pixels, path: Path, side: int, **options: Any) -> None:
    small = cv2.resize(pixels, (side, side), interpolation=cv2.INTER_AREA)
    Image.fromarray(small).save(path, **options)


def twins(desk: Desk, *paths: Path) -> list[dict[str, Any]]:
    result = verbs.run(desk, "check.twins", {"paths": [str(path) for path in paths]})
    json.dumps(result, allow_nan=False)
    assert len(list(show("check.twins", result))) >= 1 + len(result["twins"])
    found: list[dict[str, Any]] = result["twins"]
    return found


def test_a_copy_alone_is_no_twin(desk: Desk, copy: Path) -> None:
    assert twins(desk, copy.parent) == []
    # Nor is what a network makes of it.
    put(decode(copy).rgb_u8, copy.parent / "sent.jpg", 400, quality=70)
    assert twins(desk, copy.parent) == []


def test_the_original_and_its_re_encodings_are_twins(
    desk: Desk, original: Path, copy: Path, astronaut: Pixels
) -> None:
    shutil.copy(original, copy.parent / "same.jpg")
    put(astronaut, copy.parent / "sent.jpg", 300, quality=70)
    put(255 - astronaut, copy.parent / "other.jpg", 300)
    found = {Path(each["path"]).name: each for each in twins(desk, copy.parent)}
    assert {name: each["kind"] for name, each in found.items()} == {
        "same.jpg": "original",
        "sent.jpg": "picture",
    }
    assert abs(found["sent.jpg"]["share"]) < 0.3
    assert all(each["photo"] == str(original) for each in found.values())
    assert all(each["copy"] == str(copy) for each in found.values())


def test_a_preview_is_a_twin(desk: Desk, copy: Path, astronaut: Pixels) -> None:
    preview = io.BytesIO()
    put(astronaut, preview, 160, format="JPEG")  # type: ignore[arg-type]
    harmless = copy.parent / "collage.png"
    put(255 - astronaut, harmless, 400)
    harmless.write_bytes(harmless.read_bytes() + preview.getvalue())
    (found,) = twins(desk, harmless)
    assert (found["kind"], found["width"], found["height"]) == ("inside", 160, 160)


def test_films_of_the_photo_are_twins(desk: Desk, copy: Path) -> None:
    (copy.parent / "Holiday.MOV").write_bytes(b"\0\0\0\x14ftypqt  ")
    (copy.parent / "other.mov").write_bytes(b"\0\0\0\x14ftypqt  ")
    (found,) = twins(desk, copy.parent)
    assert (found["kind"], Path(found["path"]).name) == ("film", "Holiday.MOV")


def test_without_the_copy_nobody_can_tell(desk: Desk, copy: Path, astronaut: Pixels) -> None:
    put(astronaut, copy.parent / "sent.jpg", 300)
    copy.unlink()
    (found,) = twins(desk, copy.parent)
    assert found["share"] is None


def test_broken_files_are_skipped(desk: Desk, copy: Path) -> None:
    (copy.parent / "broken.jpg").write_bytes(b"no photo")
    result = verbs.run(desk, "check.twins", {"paths": [str(copy.parent)]})
    assert [each["code"] for each in result["skipped"]] == ["photo.unsupported"]
    with pytest.raises(EngineError, match="usage"):
        verbs.run(desk, "check.twins", {"paths": []})


@pytest.mark.parametrize("verb", ["protect", "share"])
def test_whoever_writes_copies_beside_the_original_is_told(
    desk: Desk, original: Path, tmp_path: Path, verb: str
) -> None:
    heard = Heard()
    listening = replace(desk, reporter=heard)
    assert verbs.run(listening, verb, order(original, tmp_path / "out"))["written"]
    assert heard.notes == []
    assert verbs.run(listening, verb, order(original, original.parent))["written"]
    assert heard.notes == [("photo.clean_twin", {"path": str(original), "count": 1})]


def test_what_was_looked_at_is_not_decoded_again(
    desk: Desk, copy: Path, astronaut: Pixels, monkeypatch: pytest.MonkeyPatch
) -> None:
    coffee = np.asarray(Image.fromarray(astronaut).rotate(90), np.uint8)
    for at in range(4):
        preview = io.BytesIO()
        put(coffee[at:], preview, 96, format="JPEG")  # type: ignore[arg-type]
        put(coffee[at * 9 :], copy.parent / f"other-{at}.jpg", 200, quality=90)
        with (copy.parent / f"other-{at}.jpg").open("ab") as file:
            file.write(preview.getvalue())
    put(astronaut, copy.parent / "clean.png", 300)
    opened: list[Path] = []
    real = twin_pipeline.decode

    def counted(path: Path) -> object:
        opened.append(path)
        return real(path)

    monkeypatch.setattr(twin_pipeline, "decode", counted)
    monkeypatch.setattr(looked, "MOST", 2)  # a folder of more than are kept
    first = twins(desk, copy.parent)
    assert [Path(each["path"]).name for each in first] == ["clean.png"]
    assert {path.name for path in opened} >= {f"other-{at}.jpg" for at in range(4)}
    opened.clear()
    desk.library.looked._kept = None  # as a new process has it
    assert twins(desk, copy.parent) == first
    assert not any(path.name.startswith("other-") for path in opened)
    put(astronaut, copy.parent / "other-0.jpg", 310)
    assert [Path(each["path"]).name for each in twins(desk, copy.parent)] == [
        "clean.png",
        "other-0.jpg",
    ]


def test_a_twin_in_the_place_of_another_file_is_found_whatever_time_it_bears(
    desk: Desk, copy: Path, astronaut: Pixels
) -> None:
    """BMP: pictures of one shape are of one size."""
    place = copy.parent / "beach.bmp"
    put(np.asarray(Image.fromarray(astronaut).rotate(90)), place, 300)
    assert twins(desk, copy.parent) == []
    before = place.stat()
    put(astronaut, place, 300)
    os.utime(place, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert place.stat().st_size == before.st_size
    assert [Path(each["path"]).name for each in twins(desk, copy.parent)] == ["beach.bmp"]


def test_the_memory_of_looks_is_sealed_and_goes_with_a_person(
    desk: Desk, copy: Path, astronaut: Pixels
) -> None:
    put(np.asarray(Image.fromarray(astronaut).rotate(90)), copy.parent / "beach.jpg", 200)
    twins(desk, copy.parent)
    file = desk.paths.home / "looked.sealed"
    assert b"beach" not in file.read_bytes()
    verbs.run(desk, "person.erase", {"name": NAME})
    assert not file.exists()
