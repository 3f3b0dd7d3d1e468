"""Orders of whoever writes JSON, and libraries that something went over: all end in a code."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import Library
from cloakroom_engine.paths import Paths
from cloakroom_engine.pipeline import networked, parameters, verbs
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.scan import scan

WRONG: tuple[object, ...] = (
    {"a": 1},
    [[1]],
    1.5,
    True,
    -7,
    2**70,
    "half\ud800",
    b"x",
    [None],
    "x\0",
)
VALID = {
    "name": "Eileen", "paths": ["/nowhere.jpg"], "out": "/tmp/out", "photo_id": 1, "face_id": 1,
    "audit_id": 1, "box_px": [0, 0, 9, 9], "folder": "/nowhere", "file": "/nowhere.onnx",
    "path": "/nowhere.jpg",
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(parameters.FITS))
def test_a_parameter_of_another_kind_is_refused(desk: Desk, name: str) -> None:
    refused = 0
    for value in WRONG:
        if not parameters.FITS[name](value):
            refused += 1
            with pytest.raises(EngineError) as caught:
                verbs.run(desk, "scan", {**VALID, name: value})
            assert (caught.value.code, caught.value.params) == ("usage", {"field": name})
    assert refused >= 6


@pytest.mark.parametrize("verb", sorted([*verbs.VERBS, *networked.VERBS]))
def test_nothing_and_null_are_no_reason_to_break_down(desk: Desk, verb: str) -> None:
    for given in ({}, dict.fromkeys(VALID)):
        with suppress(EngineError):  # anything else is a fault
            verbs.run(desk, verb, given)


def test_what_a_damaged_library_breaks_is_told_by_its_code(
    desk: Desk, save: Callable[..., Path], astronaut: NDArray[np.uint8], tmp_path: Path
) -> None:
    for at in range(3):
        save(astronaut[at:], f"{at}.png")
    scan(desk, [tmp_path / "photos"])
    person = desk.library.people.add("Eileen")
    for photo in desk.library.photos.all():
        for face in desk.library.faces.of_photo(photo.id):
            desk.library.faces.decide(face.id, person.id, yes=True)
    desk.library._database.checkpoint()
    whole = desk.paths.library.read_bytes()
    random = np.random.default_rng(0)
    codes = set()
    for at in range(40):
        home = tmp_path / f"damaged-{at}"
        shutil.copytree(desk.paths.home, home)
        torn = bytearray(whole)
        for _ in range(4):
            where = int(random.integers(200, len(torn) - 64))
            torn[where : where + 48] = random.bytes(48)
        (home / "library.sqlite").write_bytes(torn)
        for left in home.glob("library.sqlite-*"):
            left.unlink()
        for verb in ("person.list", "people.group", "audit.ledger", "person.quality"):
            try:
                with Library(Paths.at(home), desk.library.vault) as library:
                    there = Desk(Paths.at(home), library, desk.registry, desk.device, desk.reporter)
                    verbs.run(there, verb, {"name": "Eileen"})
                codes.add("sound")
            except EngineError as problem:
                codes.add(problem.code)
    assert "library.corrupt" in codes
