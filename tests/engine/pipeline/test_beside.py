"""A Live Photo's film: who protects the picture alone is told that the film still shows them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

import chance_cloaks
from cloakroom_engine.pipeline import beside, verbs
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.progress import Silent
from cloakroom_engine.records import Cloaked, Visibility

FILM = b"\0\0\0\x14ftypqt  "
MINE = "0A1B2C3D-1111-2222-3333-444455556666"
OTHERS = "FFFFFFFF-1111-2222-3333-444455556666"


class Heard(Silent):
    def __init__(self) -> None:
        self.notes: list[tuple[str, object]] = []

    def note(self, code: str, **params: object) -> None:
        self.notes.append((code, params.get("path")))


def identified(identifier: str) -> bytes:
    """A film with Apple's content identifier."""
    return FILM + b"com.apple.quicktime.content.identifier\0\0" + identifier.encode()


@pytest.fixture
def photo(astronaut: NDArray[np.uint8], tmp_path: Path) -> Path:
    path = tmp_path / "IMG_1.jpg"
    Image.fromarray(astronaut[:256, 90:346]).save(path, quality=90)
    return path


@pytest.fixture
def heard(desk: Desk, photo: Path) -> Heard:
    """The photo is protected; its film lay beside it all the time."""
    photo.with_name("img_1.MOV").write_bytes(FILM)
    photo.with_name("IMG_2.MOV").write_bytes(FILM)
    verbs.run(desk, "person.add", {"name": "Eileen", "paths": [str(photo)]})
    chance_cloaks.give(desk, "Eileen")
    found = Heard()
    words = {"paths": [str(photo)], "out": str(photo.parent / "out"), "refine_steps": 0}
    verbs.run(replace(desk, reporter=found), "share", words)
    return found


def test_the_film_beside_a_protected_photo_is_told_until_it_has_a_copy_of_its_own(
    desk: Desk, photo: Path, heard: Heard
) -> None:
    film = photo.with_name("img_1.MOV")
    assert heard.notes == [(beside.LEFT, str(film))]
    row = desk.library.photos.add(
        str(film), sha256="1" * 64, size_bytes=1, mtime_ns=1, width=2, height=2, format="mp4",
        lasts_s=3.0,
    )  # fmt: skip
    (copy,) = desk.library.protected.files()
    (cloaked,) = copy.cloaked
    seen = Visibility(0.95, 40.0, 8.0, 90.0)

    def told(of: int) -> list[tuple[str, object]]:
        listening = Heard()
        beside.warn(replace(desk, reporter=listening), {of})
        return listening.notes

    for name, people in (("nobody", []), ("her", [cloaked.person_id])):
        desk.library.protected.add(
            photo_id=row.id, path=f"/{name}.mp4", sha256=f"{len(people)}" * 64,
            cloaked=[Cloaked(each, cloaked.cloak_id, "balanced", 0, seen) for each in people],
            making="{}", fates=[],
        )  # fmt: skip
        assert bool(told(copy.photo_id)) is (not people)
    assert told(row.id) == [], "a film is no photo"


@pytest.mark.parametrize(
    ("name", "film", "notes", "pairs"),
    [
        ("IMG_1.mov", FILM, b"", True),
        ("img_1.MP4", FILM, b"", True),
        ("IMG_1.mov", identified(MINE), MINE.encode(), True),
        ("IMG_1.mov", identified(OTHERS), MINE.encode(), False),
        ("IMG_1.mov", b"no film at all", b"", False),
        ("IMG_10.mov", FILM, b"", False),
    ],
)
def test_pairs_are_told_by_name_and_by_identifier(
    tmp_path: Path, name: str, film: bytes, notes: bytes, pairs: bool
) -> None:
    photo = tmp_path / "IMG_1.HEIC"
    photo.write_bytes(b"\0\0\0\x18ftypheic" + (b"Apple iOS\0" + notes if notes else b""))
    (tmp_path / name).write_bytes(film)
    found = beside.film_of(photo, beside.films_in(tmp_path))
    assert found == (tmp_path / name if pairs else None)
