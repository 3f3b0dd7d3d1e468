"""Scanning folders again and again: nothing is opened twice, and no decision is lost."""

from __future__ import annotations

import os
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from cloakroom_engine.pipeline import tools, verbs
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.grouping import regroup
from cloakroom_engine.records import BY_HAND, PhotoFilter

Pixels = NDArray[np.uint8]


def scan(desk: Desk, *paths: Path) -> dict[str, object]:
    return verbs.run(desk, "scan", {"paths": [str(path) for path in paths]})


def count_looks(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The photos that are decoded from here on."""
    seen: list[Path] = []
    real = tools.decode

    def decode(path: Path) -> object:
        seen.append(path)
        return real(path)

    monkeypatch.setattr(tools, "decode", decode)
    return seen


def test_a_scan_fills_the_library(desk: Desk, folder: Path, astronaut: Pixels, save) -> None:  # type: ignore[no-untyped-def]
    exif = Image.Exif()
    exif[0x0132] = "2020:05:06 07:08:09"
    path = save(astronaut, "one.jpg", exif=exif)
    desk.library.roots.add(str(folder))
    done = scan(desk)
    assert (done["photos"], done["faces"]) == (1, 1)
    assert done["grouped"] == {"faces": 1, "suggested": 0, "groups": 0}
    (photo,) = desk.library.photos.page(PhotoFilter(faces=True))
    assert (photo.path, photo.taken_s) == (str(path), 1_588_748_889)
    (face,) = desk.library.faces.of_photo(photo.id)
    small = desk.library.thumbnails.get(photo.sha256)
    crop = desk.library.faces.crop(face.id)
    assert small is not None
    assert crop is not None
    sizes = [cv2.imdecode(np.frombuffer(jpeg, np.uint8), 1).shape for jpeg in (small, crop)]
    assert sizes == [(320, 320, 3), (160, 160, 3)]
    card = desk.recognisers()[0]
    assert desk.library.faces.measured([face.id], card.sha256) == {face.id}
    for file in desk.paths.home.rglob("*"):
        assert not file.is_file() or small[20:60] not in file.read_bytes()


def test_only_what_changed_is_opened(
    desk: Desk,
    folder: Path,
    astronaut: Pixels,
    save,
    monkeypatch: pytest.MonkeyPatch,  # type: ignore[no-untyped-def]
) -> None:
    one, two = save(astronaut, "one.png"), save(astronaut[:, ::-1], "two.png")
    scan(desk, folder)
    (first, second) = desk.library.photos.all()
    faces = desk.library.faces.of_photo(first.id)
    opened = count_looks(monkeypatch)
    assert scan(desk, folder)["unchanged"] == 2
    os.utime(one, ns=(1, 1))
    (folder / "deep").mkdir()
    two.rename(folder / "deep" / "moved.png")
    again = scan(desk, folder)
    assert (again["unchanged"], again["moved"], again["missing"]) == (2, 1, 0)
    assert opened == []
    moved = desk.library.photos.get(second.id)
    assert moved is not None
    assert moved.path == str(folder / "deep" / "moved.png")
    assert desk.library.faces.of_photo(first.id) == faces


def test_missing_files_are_marked_and_come_back(
    desk: Desk,
    folder: Path,
    astronaut: Pixels,
    save,  # type: ignore[no-untyped-def]
) -> None:
    path = save(astronaut, "one.png")
    scan(desk, folder)
    (photo,) = desk.library.photos.all()
    away = path.rename(folder.parent / "away.png")
    assert scan(desk, folder)["missing"] == 1
    assert desk.library.photos.ids(PhotoFilter(missing=True)) == [photo.id]
    assert scan(desk, path)["skipped"][0]["code"] == "photo.missing"  # type: ignore[index]
    away.rename(path)
    assert scan(desk, folder)["unchanged"] == 1
    assert desk.library.photos.count(PhotoFilter(missing=True)) == 0


def test_decisions_outlive_an_edited_photo(
    desk: Desk,
    folder: Path,
    astronaut: Pixels,
    save,  # type: ignore[no-untyped-def]
) -> None:
    path = save(astronaut, "one.png")
    scan(desk, folder)
    (photo,) = desk.library.photos.all()
    (face,) = desk.library.faces.of_photo(photo.id)
    eileen = desk.library.people.add("Eileen")
    desk.library.faces.decide(face.id, eileen.id, yes=True)
    for edited in (astronaut[:400, 100:420], astronaut[:, ::-1], (astronaut * 0.6).astype("u1")):
        save(edited, "one.png")
        scan(desk, folder)
        (same,) = desk.library.faces.of_photo(photo.id)
        assert (same.id, same.person_id, same.decided) == (face.id, eileen.id, True)
        assert desk.library.faces.crop(face.id) is not None
    path.write_bytes(path.read_bytes()[:2000])
    assert scan(desk, folder)["skipped"]
    save(astronaut, "one.png")
    scan(desk, folder)
    assert [each.id for each in desk.library.faces.of_person(eileen.id)] == [face.id]
    assert desk.library.faces.of_photo(photo.id)[0].box_px == face.box_px


def test_ignored_and_hand_made_faces_outlive_an_edited_photo(
    desk: Desk,
    folder: Path,
    astronaut: Pixels,
    save,  # type: ignore[no-untyped-def]
) -> None:
    save(astronaut, "one.png")
    scan(desk, folder)
    (photo,) = desk.library.photos.all()
    (face,) = desk.library.faces.of_photo(photo.id)
    desk.library.faces.ignore([face.id])
    hand = desk.library.faces.add(
        photo.id, (10, 400, 60, 460), face.points_px, score=1.0, detector=BY_HAND
    )
    save((astronaut * 0.8).astype("u1"), "one.png")
    scan(desk, folder)
    assert [(one.id, one.ignored) for one in desk.library.faces.of_photo(photo.id)] == [
        (face.id, True), (hand.id, False),
    ]  # fmt: skip


def test_known_people_are_suggested_and_no_is_for_ever(
    desk: Desk,
    folder: Path,
    astronaut: Pixels,
    save,  # type: ignore[no-untyped-def]
) -> None:
    known = save(astronaut, "known.png")
    verbs.run(desk, "person.add", {"name": "Eileen", "paths": [str(known)]})
    save(astronaut[:, ::-1], "two.png")
    save((astronaut * 0.7).astype("u1"), "three.png")
    done = scan(desk, folder)
    assert done["grouped"] == {"faces": 2, "suggested": 2, "groups": 0}
    (group,) = desk.library.faces.undecided_groups()
    eileen = desk.library.people.by_name("Eileen")
    assert (group.person_id, len(group.face_ids)) == (eileen.id, 2)
    assert group.similarity > 0.93
    denied, confirmed = group.face_ids
    desk.library.faces.decide(denied, eileen.id, yes=False)
    desk.library.faces.decide(confirmed, eileen.id, yes=True)
    regroup(desk)
    save(astronaut[:450, ::-1], "two.png")
    save((astronaut[:450] * 0.7).astype("u1"), "three.png")
    assert scan(desk, folder)["grouped"] == {"faces": 1, "suggested": 0, "groups": 0}
    assert {each.id for each in desk.library.faces.of_person(eileen.id)} >= {confirmed}
    assert denied not in {each.id for each in desk.library.faces.of_person(eileen.id)}


def test_unknown_faces_are_grouped_until_they_are_ignored(
    desk: Desk,
    folder: Path,
    astronaut: Pixels,
    save,  # type: ignore[no-untyped-def]
) -> None:
    for at, shade in enumerate((1.0, 0.8, 0.6)):
        save((astronaut * shade).astype("u1"), f"{at}.png")
    assert scan(desk, folder)["grouped"] == {"faces": 3, "suggested": 0, "groups": 1}
    (group,) = desk.library.faces.undecided_groups(least=2)
    assert (group.person_id, len(group.face_ids), group.id) == (None, 3, min(group.face_ids))
    desk.library.faces.ignore(group.face_ids)
    assert scan(desk, folder)["grouped"] == {"faces": 0, "suggested": 0, "groups": 0}
    assert desk.library.faces.undecided_groups() == []


def test_who_hangs_on_to_a_group_is_not_certain(desk: Desk, shared: Path) -> None:
    """Six photos of one man and one of another, whom the default recogniser puts into one group."""
    people = shared / "data" / "people" / "Jim_Furyk"
    other = shared / "data" / "strangers" / "lfw__Javier_Zanetti.jpg"
    scan(desk, *sorted(people.iterdir()), other)
    (group,) = desk.library.faces.undecided_groups(least=2)
    photo = desk.library.photos.by_path(str(other))
    assert photo is not None
    (stranger,) = [face.id for face in desk.library.faces.of_photo(photo.id)]
    assert len(group.face_ids) == 7
    assert stranger in group.face_ids
    assert stranger not in group.certain
    assert 4 <= len(group.certain) <= 6
    # The certain ones stand first.
    assert set(group.face_ids[: len(group.certain)]) == group.certain


def test_erasing_takes_what_is_alike_and_the_next_scan_leaves_it(
    desk: Desk,
    folder: Path,
    astronaut: Pixels,
    save,  # type: ignore[no-untyped-def]
) -> None:
    """Neither guessed nor grouped yet: only its likeness links the second face to the person."""
    known, other = save(astronaut, "known.png"), save(astronaut[:, ::-1], "other.png")
    verbs.run(desk, "person.add", {"name": "Eileen", "paths": [str(known)]})
    scan(desk, folder)
    desk.library.faces.put_suggestions(desk.library.faces.open_faces(), {})
    erasure = verbs.run(desk, "person.erase", {"name": "Eileen"})
    assert erasure["embeddings"] == 2
    assert not list(desk.paths.home.rglob("*.sealed"))
    again = scan(desk, folder)
    assert again["grouped"]["faces"] == 0  # type: ignore[index]
    card = desk.recognisers()[0]
    ids = desk.library.faces.all_ids()
    assert len(ids) == 2
    assert desk.library.faces.measured(ids, card.sha256) == set()
    assert not list(desk.paths.face_crops.rglob("*.sealed"))
    assert len(list(desk.paths.thumbnails.rglob("*.sealed"))) == 2
    save(astronaut[:480, ::-1], other.name)
    scan(desk, folder)
    assert desk.library.faces.measured(desk.library.faces.all_ids(), card.sha256) == set()
