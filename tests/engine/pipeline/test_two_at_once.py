"""Two runs that write to one place: the row is of the file that lies there, whoever wins."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

import chance_cloaks
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import Library
from cloakroom_engine.opening import sha256_of
from cloakroom_engine.paths import Paths
from cloakroom_engine.pipeline import verbs
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.looking import look
from cloakroom_engine.pipeline.open import open_desk
from cloakroom_engine.pipeline.placing import Placing
from cloakroom_engine.progress import Silent
from cloakroom_engine.protect import write
from cloakroom_engine.protect.save import Written

Pixels = NDArray[np.uint8]
NAME = "Eileen"


LOSER = """
import json, sys
from cloakroom_engine.paths import Paths
from cloakroom_engine.pipeline import verbs
from cloakroom_engine.pipeline.open import open_desk
from cloakroom_engine.progress import Silent
from cloakroom_engine.protect import write
put = write._put
def late(part, target):
    print("noted", flush=True)
    sys.stdin.readline()
    put(part, target)
write._put = late
with open_desk(Paths.at(sys.argv[1]), "cpu", Silent()) as desk:
    print(json.dumps(verbs.run(desk, sys.argv[2], json.loads(sys.argv[3]))))
"""


@pytest.fixture
def shared_desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A profile whose key another process finds too."""
    monkeypatch.setenv("CLOAKROOM_NO_KEYRING", "1")
    with open_desk(Paths.at(tmp_path / "shared"), "cpu", Silent()) as desk:
        yield desk


@pytest.fixture
def photo(shared_desk: Desk, astronaut: Pixels, save: Any) -> Path:
    """Hers; she has a cloak of noise."""
    desk = shared_desk
    path = Path(save(astronaut, "a.png"))
    verbs.run(desk, "person.add", {"name": NAME, "paths": [str(path)]})
    chance_cloaks.give(desk, NAME)
    return path


def order(photo: Path, out: Path, strength: str) -> dict[str, Any]:
    return {
        "name": NAME, "paths": [str(photo)], "out": str(out), "strength": strength,
        "refine_steps": 0,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("verb", "second"), [("protect", "strong"), ("share", "strong"), ("protect", "balanced")]
)
def test_whoever_loses_is_told_and_the_winners_copy_is_known(
    shared_desk: Desk, photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    verb: str, second: str,
) -> None:  # fmt: skip
    """Both have finished their copies and noted them, the second later, when the first places."""
    desk, out = shared_desk, tmp_path / "out"
    put = write._put
    words = json.dumps(order(photo, out, second))
    loser = subprocess.Popen(
        [sys.executable, "-c", LOSER, str(desk.paths.home), verb, words],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert loser.stdout is not None

    def raced(part: Path, target: Path) -> None:
        monkeypatch.setattr(write, "_put", put)
        assert loser.stdout is not None
        assert loser.stdout.readline() == "noted\n"
        put(part, target)

    monkeypatch.setattr(write, "_put", raced)
    (copy,) = verbs.run(desk, verb, order(photo, out, "balanced"))["written"]
    said, _ = loser.communicate("go\n")
    lost = json.loads(said)
    assert lost["written"] == []
    noted = desk.library.protected.file_at(copy["path"])
    assert noted is not None
    assert noted.sha256 == sha256_of(Path(copy["path"]))
    if second == "strong":
        assert [each["code"] for each in lost["skipped"]] == ["output.already_protected"]
        assert verbs.run(desk, "check.file", {"path": copy["path"]})["exact"]
    else:
        assert [each["id"] for each in lost["already"]] == [copy["id"]]


@dataclass
class Run:
    """One run, step by step: noting, placing, settling."""

    desk: Desk
    photo_id: int
    content: str
    target: Path
    lost: bool = False

    def __post_init__(self) -> None:
        part = self.target.with_name(f"{self.content}.part")
        part.write_text(self.content)
        self.part = part
        self.written = Written(sha256_of(part), (), (), "")
        self.placing = Placing(self.desk, self.target, self.record)

    def record(self, ready: Written) -> None:
        self.desk.library.protected.add(
            photo_id=self.photo_id, path=str(self.target), sha256=ready.sha256, cloaked=(),
            making=self.content,
        )  # fmt: skip

    def steps(self) -> Iterator[None]:
        try:
            self.placing.note(self.written)
            yield
            try:
                self.target.hardlink_to(self.part)
            except FileExistsError as problem:
                raise EngineError("output.exists") from problem
            yield
        except EngineError:
            self.lost = True
            self.placing.not_placed()
            yield
        else:
            self.placing.placed()
            yield


@pytest.fixture(scope="module")
def photo_id(shelf: Desk, astronaut_path: Path) -> int:
    """Of a photo that is known; every test has a place of its own for its copies."""
    return look(shelf, astronaut_path).photo.id


@pytest.mark.parametrize("first", list(combinations(range(6), 3)), ids=str)
@pytest.mark.parametrize("same", [False, True])
@pytest.mark.parametrize("stale", [False, True])
def test_row_and_file_agree_after_every_order_of_steps(
    shelf: Desk,
    photo_id: int,
    tmp_path: Path,
    first: tuple[int, ...],
    same: bool,
    stale: bool,
) -> None:
    desk = shelf
    target = tmp_path / "copy"
    if stale:  # a copy that was removed since
        desk.library.protected.add(
            photo_id=photo_id, path=str(target), sha256="0" * 64, cloaked=(), making="stale"
        )
    with Library(desk.paths, desk.library.vault) as library:
        runs = [
            Run(desk, photo_id, "one", target),
            Run(replace(desk, library=library), photo_id, "one" if same else "two", target),
        ]
        steps = [run.steps() for run in runs]
        for at in range(6):
            next(steps[0 if at in first else 1], None)
        for left in steps:
            list(left)
    assert sorted(run.lost for run in runs) == [False, True]
    row = desk.library.protected.file_at(str(target))
    assert row is not None
    assert row.sha256 == sha256_of(target)
    assert row.making == next(run.content for run in runs if not run.lost)


def test_a_copy_that_could_not_be_placed_is_not_known(
    shelf: Desk, photo_id: int, tmp_path: Path
) -> None:
    run = Run(shelf, photo_id, "one", tmp_path / "copy")
    run.placing.note(run.written)
    run.placing.not_placed()
    assert shelf.library.protected.file_at(str(run.target)) is None


@pytest.mark.parametrize("when", ["before it is noted", "before it is placed"])
def test_a_copy_of_somebody_who_is_erased_meanwhile_goes_too(
    shared_desk: Desk, photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    """Erasing tells which copies are left: one that it could not know of must not be."""
    note, put = Placing.note, write._put

    def erase() -> None:
        with open_desk(Paths.at(tmp_path / "shared"), "cpu", Silent()) as other:
            assert verbs.run(other, "person.erase", {"name": NAME})["outputs_left"] == ()

    def noted(self: Placing, ready: Written) -> None:
        if when == "before it is noted":
            erase()
        note(self, ready)

    def put_late(part: Path, target: Path) -> None:
        if when == "before it is placed":
            erase()
        put(part, target)

    monkeypatch.setattr(Placing, "note", noted)
    monkeypatch.setattr(write, "_put", put_late)
    out = tmp_path / "out"
    with pytest.raises(EngineError, match=r"person\.unknown"):
        verbs.run(shared_desk, "protect", order(photo, out, "balanced"))
    assert list(out.glob("*")) == []
    assert shared_desk.library.protected.files() == []
