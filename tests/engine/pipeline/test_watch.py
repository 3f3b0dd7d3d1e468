"""A watched folder: half-written files wait, copies are no photos, a restart goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

import chance_cloaks
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library.inbox import Inbox
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.looking import look
from cloakroom_engine.pipeline.outputs import Order
from cloakroom_engine.pipeline.scan import scan
from cloakroom_engine.pipeline.watch import Watched, watch
from cloakroom_engine.records import CloakRecipe, Person

Pixels = NDArray[np.uint8]
Save = Callable[..., Path]
Step = Callable[[], object]


@pytest.fixture
def coming(tmp_path: Path) -> Path:
    found = tmp_path / "coming"
    found.mkdir()
    return found


@pytest.fixture
def eileen(desk: Desk, save: Save, astronaut: Pixels) -> Person:
    """Known from a photo elsewhere; her cloak is noise, which nobody had to wait for."""
    person = desk.library.people.add("Eileen")
    known = save(astronaut, "known.png")
    scan(desk, [known])
    face = look(desk, known).faces[0]
    desk.library.faces.decide(face.id, person.id, yes=True)
    learnt(desk, person)
    return person


def learnt(desk: Desk, person: Person) -> None:
    card = desk.recognisers()[0]
    recipe = CloakRecipe(surrogates=(card.name,), surrogate_sha256=(card.sha256,))
    made = chance_cloaks.drawn(1)
    desk.library.cloaks.add(person.id, recipe, made, photos=1, seconds=1.0)


def watched(desk: Desk, coming: Path, out: Path, *steps: Step) -> Watched:
    """Watch; between looks do one of the steps, after the last of them Ctrl-C."""
    left: Iterator[Step] = iter(steps)

    def pause(_: float) -> None:
        step = next(left, None)
        if step is None:
            raise KeyboardInterrupt
        step()

    return watch(desk, coming, Order(out, refine_steps=0), pause=pause)


def nothing() -> None:
    """Let one look pass."""


def test_a_file_that_is_still_written_waits_and_half_a_file_is_tried_again(
    desk: Desk, eileen: Person, coming: Path, tmp_path: Path, save: Save, astronaut: Pixels
) -> None:
    whole = save(astronaut, "whole.png").read_bytes()
    photo, out = coming / "new.png", tmp_path / "out"
    seen: list[bool] = []

    def grow(size: int) -> Step:
        def step() -> None:
            seen.append(out.exists())
            photo.write_bytes(whole[:size])

        return step

    done = watched(
        desk, coming, out,
        grow(90_000), grow(150_000), grow(200_000), nothing, nothing, grow(len(whole)), nothing,
    )  # fmt: skip
    assert seen == [False] * 4
    assert [Path(each.path).parent for each in done.written] == [out]
    assert done.skipped == (), "half of it was skipped, then the whole was taken"
    assert photo.read_bytes() == whole
    assert len(list(out.iterdir())) == 1


def test_a_restart_goes_on_and_makes_nothing_twice(
    desk: Desk, eileen: Person, coming: Path, tmp_path: Path, save: Save, astronaut: Pixels
) -> None:
    out = tmp_path / "out"
    first, second = coming / "first.png", coming / "deep" / "second.png"
    first.write_bytes(save(astronaut, "a.png").read_bytes())
    assert len(watched(desk, coming, out, nothing).written) == 1
    (copy,) = out.iterdir()
    copy.unlink()  # moved away by its owner
    second.parent.mkdir()
    second.write_bytes(save(astronaut[:, ::-1], "b.png").read_bytes())
    again = watched(desk, coming, out, nothing, nothing)
    assert [Path(each.path).stem.startswith("second") for each in again.written] == [True]
    assert not again.already


def test_copies_are_never_taken_for_photos(
    desk: Desk, eileen: Person, coming: Path, tmp_path: Path, save: Save, astronaut: Pixels
) -> None:
    """Also where they are put below the watched folder, or carried back into it."""
    out = coming / "out"
    (coming / "photo.png").write_bytes(save(astronaut, "a.png").read_bytes())

    def carry_back() -> None:
        (copy,) = out.iterdir()
        (coming / "back.png").write_bytes(copy.read_bytes())

    done = watched(desk, coming, out, nothing, carry_back, nothing, nothing, nothing)
    assert len(done.written) == 1
    assert [each.code for each in done.skipped] == ["photo.is_copy"]
    assert len(list(out.iterdir())) == 1


def test_a_photo_of_nobody_is_named_and_tried_again_when_somebody_is_known(
    desk: Desk, coming: Path, tmp_path: Path, save: Save, astronaut: Pixels
) -> None:
    photo = coming / "photo.png"
    photo.write_bytes(save(astronaut, "a.png").read_bytes())
    before = watched(desk, coming, tmp_path / "out", nothing, nothing)
    assert [(each.path, each.code) for each in before.skipped] == [
        (str(photo), "photo.nobody_known")
    ]

    def meet() -> None:
        person = desk.library.people.add("Eileen")
        face = desk.library.faces.of_photo(look(desk, photo).photo.id)[0]
        desk.library.faces.decide(face.id, person.id, yes=True)
        learnt(desk, person)

    after = watched(desk, coming, tmp_path / "out", nothing, meet, nothing)
    assert len(after.written) == 1
    assert after.skipped == ()


def test_room_that_is_made_is_used(
    desk: Desk, eileen: Person, coming: Path, tmp_path: Path, save: Save, astronaut: Pixels
) -> None:
    """A file lies where the folder for copies should be."""
    out = tmp_path / "out"
    out.write_text("in the way")
    (coming / "photo.png").write_bytes(save(astronaut, "a.png").read_bytes())
    done = watched(desk, coming, out, nothing, nothing, out.unlink, nothing)
    assert len(done.written) == 1
    assert done.skipped == ()


def test_once_ends_by_itself(
    desk: Desk, eileen: Person, coming: Path, tmp_path: Path, save: Save, astronaut: Pixels
) -> None:
    (coming / "photo.png").write_bytes(save(astronaut, "a.png").read_bytes())
    (coming / "note.txt").write_text("no photo")
    (coming / ".hidden.png").write_bytes(b"no photo either")
    waits: list[float] = []
    order = Order(tmp_path / "out", refine_steps=0)
    done = watch(desk, coming, order, once=True, pause=waits.append)
    assert (len(done.written), len(done.skipped), len(waits)) == (1, 0, 1)


def test_folders_that_cannot_be_watched(desk: Desk, coming: Path) -> None:
    with pytest.raises(EngineError, match=r"output\.is_original"):
        Inbox(desk.library, coming, coming / ".")
    with pytest.raises(EngineError, match=r"photo\.missing"):
        Inbox(desk.library, coming / "none", coming)
