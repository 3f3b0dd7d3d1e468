"""What copies are called, and copies that lie among the photos that are protected."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

import chance_cloaks
from cloakroom_engine.opening import sha256_of
from cloakroom_engine.pipeline import verbs
from cloakroom_engine.pipeline.desk import Desk

Pixels = NDArray[np.uint8]
NAME = "Eileen"


@pytest.fixture
def known(desk: Desk, astronaut: Pixels, save: Any) -> Desk:
    """She is known by a photo elsewhere and has a cloak of noise."""
    path = save(astronaut[:300], "../known.png")
    verbs.run(desk, "person.add", {"name": NAME, "paths": [str(path)]})
    chance_cloaks.give(desk, NAME)
    return desk


def run(desk: Desk, verb: str, paths: list[Path], out: Path, **more: Any) -> dict[str, Any]:
    words = {"name": NAME, "paths": list(map(str, paths)), "out": str(out), "refine_steps": 0}
    return verbs.run(desk, verb, {**words, **more})


def copies(result: dict[str, Any], kind: str = "written") -> list[Path]:
    return [Path(each["path"]) for each in result[kind]]


@pytest.mark.parametrize("verb", ["protect", "share"])
@pytest.mark.parametrize("letter", ["n", "名"])
def test_long_names_alike_in_what_fits_are_two(
    known: Desk, astronaut: Pixels, save: Any, tmp_path: Path, verb: str, letter: str
) -> None:
    stem = letter * (248 // len(letter.encode()))
    photos = [Path(save(astronaut[:, at:], f"{stem}{at}.png")) for at in range(3)]
    out = tmp_path / "out"
    done = run(known, verb, photos, out)
    assert done["skipped"] == ()
    assert len({path.name for path in copies(done)}) == 3
    assert all(len(path.name.encode()) <= 255 for path in copies(done))
    again = run(known, verb, photos, out)
    assert copies(again, "already") == copies(done)


def test_copies_are_numbered_without_a_digit_of_the_photos_hash(
    known: Desk, astronaut: Pixels, save: Any, tmp_path: Path
) -> None:
    photos = [Path(save(astronaut[:, at:], f"{at}/same.png")) for at in range(3)]
    done = run(known, "protect", photos, tmp_path / "out")
    assert [path.name for path in copies(done)] == [
        "same.cloaked.png", "same-2.cloaked.png", "same-3.cloaked.png",
    ]  # fmt: skip
    assert copies(run(known, "protect", photos, tmp_path / "out"), "already") == copies(done)


@pytest.mark.parametrize("names", [("Beach.png", "beach.png"), ("caf\u00e9.png", "cafe\u0301.png")])
def test_names_that_are_one_on_this_disk_are_numbered(
    known: Desk, astronaut: Pixels, save: Any, tmp_path: Path, names: tuple[str, str]
) -> None:
    """A second link to the copy is what a disk shows that folds names."""
    first, second = (Path(save(astronaut[:, at:], f"{at}/{name}")) for at, name in enumerate(names))
    (copy,) = copies(run(known, "protect", [first], tmp_path / "out"))
    folded = copy.with_name(second.stem + ".cloaked.png")
    if not folded.exists():
        folded.hardlink_to(copy)
    done = run(known, "protect", [second], tmp_path / "out")
    assert done["skipped"] == ()
    assert copies(done) == [copy.with_name(second.stem + "-2.cloaked.png")]
    again = run(known, "protect", [first, second], tmp_path / "out")
    assert copies(again, "already") == [copy, *copies(done)]


@pytest.mark.parametrize("verb", ["protect", "share"])
def test_hidden_names_come_from_nothing(
    known: Desk, astronaut: Pixels, save: Any, tmp_path: Path, verb: str
) -> None:
    photo = Path(save(astronaut, "holiday.png"))
    out = tmp_path / "out"
    (copy,) = copies(run(known, verb, [photo], out, hide_names=True))
    assert re.fullmatch(r"photo-[0-9a-f]{10}\.cloaked\.png", copy.name)
    assert sha256_of(photo)[:6] not in copy.name
    assert copies(run(known, verb, [photo], out, hide_names=True), "already") == [copy]
    (elsewhere,) = copies(run(known, verb, [photo], tmp_path / "two", hide_names=True))
    assert elsewhere.name != copy.name
    (named,) = copies(run(known, verb, [photo], out))
    assert named.name == "holiday.cloaked.png"


@pytest.mark.parametrize("verb", ["protect", "share"])
def test_copies_may_lie_within_the_folder_of_the_photos(
    known: Desk, astronaut: Pixels, folder: Path, save: Any, tmp_path: Path, verb: str
) -> None:
    photo = Path(save(astronaut, "a.png"))
    out = folder / "protected"
    (copy,) = copies(run(known, verb, [folder], out))
    moved = folder / "sent" / "elsewhere.png"
    moved.parent.mkdir()
    shutil.copy(copy, moved)
    again = run(known, verb, [folder], out)
    assert again["skipped"] == ()
    assert copies(again, "already") == [copy]
    assert set(again["copies"]) == {str(copy), str(moved)}
    beside = run(known, verb, [folder], folder)
    assert copies(beside) == [photo.with_name("a.cloaked.png")]
    assert run(known, verb, [folder], folder)["skipped"] == ()
    # Who names one is told.
    named = run(known, verb, [copy], tmp_path / "out")
    assert [each["code"] for each in named["skipped"]] == ["photo.is_copy"]
