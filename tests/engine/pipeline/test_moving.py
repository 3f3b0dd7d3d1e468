"""People and albums from one machine to another: all of it or nothing, and nothing overwritten."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from desks import opened
from numpy.typing import NDArray

from cloakroom_engine.cloak import field, pattern
from cloakroom_engine.errors import Cancelled, EngineError
from cloakroom_engine.library import parcel
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.pipeline import people, scan, verbs
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.moving import written
from cloakroom_engine.pipeline.moving.contents import Contents
from cloakroom_engine.pipeline.moving.pack import pack
from cloakroom_engine.pipeline.moving.unpack import Unpacking
from cloakroom_engine.progress import Silent
from cloakroom_engine.records import CloakRecipe, PhotoFilter

WORDS = "correct horse battery"


def mask(seed: int) -> bytes:
    """A cloak's bytes; what it does to a face does not matter here."""
    random = torch.Generator().manual_seed(seed)
    made = pattern.Pattern(
        torch.rand(pattern.MASK_SHAPE, generator=random), torch.zeros(field.SHAPE)
    )
    return pattern.to_bytes([made])


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory, astronaut: NDArray[np.uint8]) -> Path:
    """Two photos: the astronaut alone, and twice beside herself."""
    from PIL import Image

    folder = tmp_path_factory.mktemp("there")
    Image.fromarray(astronaut).save(folder / "alone.png")
    Image.fromarray(np.hstack([astronaut, astronaut[:, ::-1]])).save(folder / "both.png")
    return folder


@pytest.fixture(scope="module")
def old(
    tmp_path_factory: pytest.TempPathFactory, defaults: Registry, photos: Path
) -> Iterator[Desk]:
    """The machine that everything is taken from."""
    with opened(tmp_path_factory.mktemp("old") / "home", defaults) as desk:
        library = desk.library
        scan.scan(desk, [photos])
        people.add(desk, "Eileen", [photos / "alone.png"])
        eileen = library.people.by_name("Eileen")
        library.people.set_rule(eileen.id, "never")
        recipe = CloakRecipe(surrogates=("a",), surrogate_sha256=("b" * 64,))
        library.cloaks.add(eileen.id, recipe, mask(1), photos=3, seconds=2.5)
        both = next(each for each in library.photos.all() if each.path.endswith("both.png"))
        first, second = library.faces.of_photo(both.id)
        library.faces.decide(first.id, eileen.id, yes=False)
        library.faces.ignore([second.id], hidden=True)
        album = library.albums.add("Space")
        library.albums.put_photos(album.id, [both.id])
        library.albums.put_people(album.id, [eileen.id])
        library.albums.add("Hers", PhotoFilter(people=(eileen.id,), album_id=album.id, text="a"))
        yield desk


@pytest.fixture
def new(tmp_path: Path, defaults: Registry) -> Iterator[Desk]:
    """A machine that knows nobody yet."""
    with opened(tmp_path / "new", defaults) as desk:
        yield desk


@pytest.fixture
def file(old: Desk, tmp_path: Path) -> Path:
    path = tmp_path / "moved.cloakroom"
    told = verbs.run(old, "library.export", {"file": str(path), "passphrase": WORDS})
    assert [each["name"] for each in told["people"]] == ["Eileen"]
    return path


def take_in(desk: Desk, file: Path, **more: Any) -> dict[str, Any]:
    given = {"file": str(file), "passphrase": WORDS, "yes": True, **more}
    return verbs.run(desk, "library.import", given)


def everything(desk: Desk) -> str:
    """What a library says of itself, to tell whether anything was written."""
    library = desk.library
    return json.dumps(
        [
            [each.name for each in library.people.all()],
            [each.path for each in library.photos.all()],
            library.faces.all_ids(),
            [each.name for each in library.albums.all()],
        ]
    )


def test_all_of_it_arrives_and_the_photos_are_known_again(
    old: Desk, new: Desk, file: Path, photos: Path, tmp_path: Path
) -> None:
    assert b"Eileen" not in file.read_bytes()
    looked = verbs.run(new, "library.import", {"file": str(file), "passphrase": WORDS})
    assert (looked["state"], looked["open"]) == ("asked", [])
    assert new.library.people.all() == []
    done = take_in(new, file)["done"]
    assert (done["people"], done["cloaks"], done["photos"], done["faces"]) == (1, 1, 2, 3)
    library = new.library
    eileen = library.people.by_name("Eileen")
    assert eileen.rule == "never"
    cloak = library.cloaks.latest(eileen.id)
    assert cloak is not None
    assert library.cloaks.mask(cloak.id) == mask(1)
    (face,) = library.faces.of_person(eileen.id, decided_only=True)
    assert library.faces.crop(face.id)
    (before,) = old.library.faces.of_person(
        old.library.people.by_name("Eileen").id, decided_only=True
    )
    assert library.faces.every_embedding(face.id) == old.library.faces.every_embedding(before.id)
    assert all(photo.missing for photo in library.photos.all())
    assert not (new.paths.home / "elsewhere").exists()
    space, hers = (
        library.albums.get(each.id) for each in sorted(library.albums.all(), key=lambda a: a.kept)
    )
    assert space is not None
    assert hers is not None
    assert (space.people, len(library.albums.photos(space.id))) == ((eileen.id,), 1)
    assert hers.search == PhotoFilter(people=(eileen.id,), album_id=space.id, text="a")

    # The photos come to another place of the new machine: moved, with all that was said.
    here = tmp_path / "here"
    shutil.copytree(photos, here)
    seen = scan.scan(new, [here])
    assert (seen.photos, seen.moved, seen.faces) == (2, 2, 3)
    assert {Path(each.path).parent for each in library.photos.all()} == {here}
    assert not any(photo.missing for photo in library.photos.all())
    both = next(each for each in library.photos.all() if each.path.endswith("both.png"))
    first, second = library.faces.of_photo(both.id)
    assert library.faces.decisions([first.id])[first.id] == {eileen.id: False}
    assert (second.ignored, second.hidden) == (True, True)
    assert library.faces.of_person(eileen.id, decided_only=True)[0].id == face.id


def test_again_adds_nothing(new: Desk, file: Path) -> None:
    take_in(new, file)
    before = everything(new)
    done = take_in(new, file, take={"Eileen": "Eileen"}, albums={"Space": "Space", "Hers": ""})
    assert everything(new) == before
    assert (done["done"]["joined"], done["done"]["left"]) == (1, 0)


@pytest.mark.parametrize("words", ["", "correct horse batterz", WORDS.upper()])
def test_the_wrong_passphrase_opens_nothing(new: Desk, file: Path, words: str) -> None:
    with pytest.raises(EngineError, match=r"parcel\.locked"):
        take_in(new, file, passphrase=words)
    assert everything(new) == "[[], [], [], []]"


def test_a_file_that_was_cut_or_changed_is_refused(new: Desk, file: Path, tmp_path: Path) -> None:
    whole = file.read_bytes()
    head, _, sealed = whole.partition(b"\n")
    newer = json.dumps({**json.loads(head), "version": 2}).encode()
    flipped = bytearray(whole)
    flipped[-40] ^= 1
    for content, code in (
        (b"", "not_ours"),
        (b"{}\n" + sealed, "not_ours"),
        (head + b"\n", "not_ours"),
        (whole[:-1], "not_ours"),
        (bytes(flipped), "not_ours"),
        (newer + b"\n" + sealed, "newer"),
    ):
        odd = tmp_path / "odd"
        odd.write_bytes(content)
        with pytest.raises(EngineError, match=rf"parcel\.{code}"):
            take_in(new, odd)
    with pytest.raises(EngineError, match=r"parcel\.not_ours"):
        take_in(new, tmp_path / "nothing")
    assert everything(new) == "[[], [], [], []]"


def _with(told: dict[str, Any], *path: Any, value: Any) -> bytes:
    copy = json.loads(json.dumps(told))
    inner = copy
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return json.dumps(copy).encode()


def test_what_is_inside_is_looked_at_too(old: Desk) -> None:
    told = json.loads(written.dumps(pack(old, ())))
    assert written.loads(json.dumps(told).encode()).people[0].name == "Eileen"
    cloak, face = ("people", 0, "cloak"), ("photos", 0, "faces", 0)
    for wrong in (
        b"[]",
        _with(told, "people", 0, "rule", value="always"),
        _with(told, "people", 0, "name", value=" "),
        _with(told, "people", value=told["people"] * 2),
        _with(told, *cloak, "mask", value="AAAA"),
        _with(told, *cloak, "recipe", "masks", value=2),
        _with(told, *cloak, "recipe", "method", value="other"),
        _with(told, *face, "box_px", value=[0, 0, float("inf"), 1]),
        _with(told, *face, "points_px", value=[]),
        _with(told, *face, "crop", value="?"),
        _with(told, *face, "embeddings", value={"a": "AAAA"}),
        _with(told, "photos", 0, "sha256", value="../" * 20),
        _with(told, "photos", 0, "width", value=10**9),
        _with(told, "albums", 0, "search", value={"person_id": 1}),
    ):
        with pytest.raises(EngineError, match=r"parcel\.not_ours"):
            written.loads(wrong)


def test_a_name_that_is_here_is_asked_about_and_nobody_is_overwritten(
    new: Desk, file: Path, photos: Path
) -> None:
    library = new.library
    scan.scan(new, [photos])
    mine = library.people.add("eileen")
    other = library.people.add("Other")
    cloak = library.cloaks.add(mine.id, CloakRecipe(), mask(2), photos=1, seconds=1)
    alone = next(each for each in library.photos.all() if each.path.endswith("alone.png"))
    (face,) = library.faces.of_photo(alone.id)
    library.faces.decide(face.id, other.id, yes=True)
    asked = take_in(new, file)
    assert (asked["state"], asked["open"]) == ("asked", ["Eileen"])
    assert len(library.people.all()) == 2

    done = take_in(new, file, take={"Eileen": "Eileen"})["done"]
    assert (done["people"], done["joined"], done["photos"], done["faces"]) == (0, 1, 0, 0)
    # The face, the rule and the cloak were settled here: they stay, and that is counted.
    assert done["left"] == 3
    assert library.faces.decisions([face.id])[face.id] == {other.id: True}
    assert library.people.by_name("Eileen").rule == "protect"
    assert [each.id for each in library.cloaks.of_person(mine.id)] == [cloak.id]


def test_kept_apart_or_left_out(new: Desk, file: Path) -> None:
    library = new.library
    mine = library.people.add("Eileen")
    take_in(new, file, take={"Eileen": "Eileen 2"}, albums={"Hers": ""})
    assert sorted(each.name for each in library.people.all()) == ["Eileen", "Eileen 2"]
    assert library.faces.of_person(mine.id) == []
    assert [each.name for each in library.albums.all()] == ["Space"]
    take_in(new, file, take={"Eileen": ""}, albums={"Hers": "", "Space": ""})
    assert len(library.people.all()) == 2


def test_whole_or_not_at_all(new: Desk, old: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    contents = pack(old, ())

    class Stops(Silent):
        def step(self, stage: str, done: int, total: int, photo: str | None = None) -> None:
            if stage == "unpack" and done == 1:
                raise Cancelled

    with pytest.raises(Cancelled):
        Unpacking(replace(new, reporter=Stops()), contents, {}, {}).run()
    assert everything(new) == "[[], [], [], []]"
    assert not list(new.paths.face_crops.rglob("*.sealed"))


def test_one_person_alone_takes_nobody_else_along(old: Desk, tmp_path: Path) -> None:
    bob = old.library.people.add("Bob")
    contents: Contents = pack(old, ["Bob"])
    assert ([each.name for each in contents.people], contents.photos, contents.albums) == (
        ["Bob"], (), (),
    )  # fmt: skip
    old.library.people.remove_empty(bob.id)
    with pytest.raises(EngineError, match=r"person\.unknown"):
        verbs.run(old, "library.export", {"file": "x", "people": ["Bob"], "passphrase": WORDS})


def test_nothing_of_strangers_but_where_they_are(old: Desk) -> None:
    faces = [face for shot in pack(old, ()).photos for face in shot.faces]
    assert {bool(face.person) for face in faces} == {True, False}
    for face in faces:
        assert bool(face.person) == bool(face.crop) == bool(face.embeddings)


def test_no_weak_passphrase_and_no_other_file_in_its_place(old: Desk, tmp_path: Path) -> None:
    taken = tmp_path / "holiday.jpg"
    taken.write_bytes(b"mine")
    for path, words, code in (
        (tmp_path / "a", "1234567", r"parcel\.passphrase_short"),
        (taken, WORDS, r"output\.exists"),
    ):
        with pytest.raises(EngineError, match=code):
            verbs.run(old, "library.export", {"file": str(path), "passphrase": words})
    assert taken.read_bytes() == b"mine"
    assert not (tmp_path / "a").exists()
    path = tmp_path / "b"
    parcel.write(path, b"one", WORDS)
    parcel.write(path, b"two", WORDS)
    assert parcel.read(path, WORDS) == b"two"
    assert path.stat().st_mode & 0o077 == 0
