"""Whatever lies in a folder, or is named: it is told by its code, and the rest goes on."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from cloakroom_engine.library.inbox import Inbox
from cloakroom_engine.pipeline import verbs
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.listing import photos_in

Save = Callable[..., Path]
Pixels = NDArray[np.uint8]

posix = pytest.mark.skipif(sys.platform == "win32", reason="names and kinds of POSIX")


def deep(folder: Path) -> None:
    """A folder that nobody can enter by its path, root included: the path is too long."""
    inside = "d" * 200
    here = os.open(folder, os.O_RDONLY)
    path = folder
    while len(str(path)) < 5_000:
        os.mkdir(inside, dir_fd=here)
        below = os.open(inside, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here, path = below, path / inside
    os.close(here)


@pytest.fixture
def odd(folder: Path) -> dict[str, str]:
    """What lies beside a photo, and the code that each is to get."""
    os.mkfifo(folder / "pipe.jpg")
    (folder / "zero.jpg").symlink_to("/dev/zero")
    (folder / "itself.jpg").symlink_to("itself.jpg")
    (folder / "gone.jpg").symlink_to("nowhere.jpg")
    deep(folder)
    return {
        "pipe.jpg": "photo.unsupported",
        "zero.jpg": "photo.unsupported",
        "itself.jpg": "photo.unreadable",
        "gone.jpg": "photo.missing",
        "d" * 200: "photo.unreadable",  # not even its kind can be asked for
    }


def told(result: dict[str, Any]) -> dict[str, str]:
    return {Path(each["path"]).name: each["code"] for each in result["skipped"]}


@posix
def test_a_scan_names_what_it_cannot_open_and_goes_on(
    desk: Desk, folder: Path, save: Save, astronaut: Pixels, odd: dict[str, str]
) -> None:
    save(astronaut, "zz.png")
    done = verbs.run(desk, "scan", {"paths": [str(folder)]})
    assert told(done) == odd
    assert (done["photos"], done["faces"]) == (1, 1)


@posix
@pytest.mark.parametrize("verb", ["share", "person.add", "check.twins"])
def test_other_verbs_too(
    desk: Desk,
    folder: Path,
    save: Save,
    astronaut: Pixels,
    odd: dict[str, str],
    verb: str,
    tmp_path: Path,
) -> None:
    save(astronaut, "zz.png")
    parameters = {"paths": [str(folder)], "name": "Eileen", "out": str(tmp_path / "out")}
    done = verbs.run(desk, verb, {**parameters, "bystanders": "blur"})
    assert told(done) == odd
    assert done.get("written") or done.get("photos") or done.get("files")


@pytest.mark.parametrize("verb", ["scan", "share", "check.twins"])
@pytest.mark.parametrize("name", ["a\0b.jpg", "half\ud800.jpg", "x" * 300 + ".jpg"])
def test_names_that_no_file_can_have(
    desk: Desk,
    folder: Path,
    save: Save,
    astronaut: Pixels,
    tmp_path: Path,
    verb: str,
    name: str,
) -> None:
    whole = save(astronaut, "zz.png")
    parameters = {"paths": [str(folder / name), str(whole)], "out": str(tmp_path / "out")}
    done = verbs.run(desk, verb, {**parameters, "bystanders": "blur"})
    (skipped,) = done["skipped"]
    assert skipped["code"] in {"photo.missing", "photo.unreadable"}
    assert done.get("written") or done.get("photos") or done["files"] == 2


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root enters anywhere")
def test_a_folder_whose_owner_shut_it(desk: Desk, folder: Path, save: Save) -> None:
    shut = folder / "shut"
    shut.mkdir(mode=0)
    try:
        assert told(verbs.run(desk, "scan", {"paths": [str(folder)]})) == {
            "shut": "photo.folder_closed"
        }
    finally:
        shut.chmod(0o700)


@posix
def test_linked_folders_are_entered_once(folder: Path, save: Save, astronaut: Pixels) -> None:
    inside = save(astronaut, "z/inside.png")
    (folder / "a-link").symlink_to(folder / "z")
    (folder / "z" / "up").symlink_to(folder)
    elsewhere = folder.parent / "elsewhere"
    elsewhere.mkdir()
    outside = elsewhere / "outside.png"
    outside.write_bytes(inside.read_bytes())
    (folder / "b-link").symlink_to(elsewhere)
    assert photos_in([folder]) == [folder / "b-link" / "outside.png", inside]


@posix
def test_a_photo_behind_a_shut_door_is_not_said_to_be_gone(
    desk: Desk, folder: Path, save: Save, astronaut: Pixels
) -> None:
    inside = save(astronaut, "inner/one.png")
    verbs.run(desk, "scan", {"paths": [str(folder)]})
    (photo,) = desk.library.photos.all()
    loop = folder / "inner"
    inside.rename(folder.parent / "one.png")
    loop.rmdir()
    loop.symlink_to("inner")  # the way to the photo cannot be gone any more
    done = verbs.run(desk, "scan", {"paths": [str(folder)]})
    again = desk.library.photos.get(photo.id)
    assert again is not None
    assert (done["missing"], again.missing) == (0, False)


@posix
def test_a_watched_folder_offers_what_cannot_be_entered(desk: Desk, folder: Path) -> None:
    deep(folder)
    inbox = Inbox(desk.library, folder, folder.parent / "out")
    inbox.look()
    (offered,) = inbox.look()
    assert offered.name == "d" * 200
