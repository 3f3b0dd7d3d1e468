"""What a file is decides, not its name; and whatever is passed over is counted and named."""

from __future__ import annotations

import json
import shutil
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pillow_heif
import pytest
from numpy.typing import NDArray
from PIL import Image

import chance_cloaks
from cloakroom_engine import kinds
from cloakroom_engine.cli.show import MOST_NAMED, show
from cloakroom_engine.library.inbox import Inbox
from cloakroom_engine.pipeline import verbs
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.listing import listed

Pixels = NDArray[np.uint8]
NAME = "Eileen"
JXL = b"\xff\x0a" + bytes(62)
MOVIE = b"\0\0\0\x14ftypqt  \0\0\0\0qt  " + bytes(44)


@pytest.fixture
def odd(folder: Path, astronaut: Pixels, save: Any) -> Path:
    """Photos whose endings say little or lie, and what is none."""
    heif = pillow_heif.from_pillow(Image.fromarray(astronaut))
    heif.save(folder / "DSC00001.heic", quality=90)
    for name in ("DSC00001.HIF", "burst.heics"):
        shutil.copy(folder / "DSC00001.heic", folder / name)
    (folder / "DSC00001.heic").unlink()
    save(astronaut, "a.jpg", quality=95)
    for name in ("noext", "STEREO.MPO", "photo.JPG_original", "IMG.1", "notes.txt"):
        shutil.copy(folder / "a.jpg", folder / name)
    (folder / "phone.jxl").write_bytes(JXL)
    (folder / "phone").write_bytes(JXL)
    (folder / "real.txt").write_text("BMW and P5 are no pictures", encoding="utf-8")
    (folder / "BM.txt").write_text("BM is how bitmaps begin, and some text", encoding="utf-8")
    (folder / "clip.jpg.mov").write_bytes(MOVIE)
    (folder / "broken.jpeg").write_text("no photo", encoding="utf-8")
    (folder / ".hidden.jpg").write_bytes(b"")
    return folder


PHOTOS = {
    "DSC00001.HIF", "burst.heics", "a.jpg", "noext", "STEREO.MPO", "photo.JPG_original", "IMG.1",
    "notes.txt",
}  # fmt: skip
UNOPENED = {"phone.jxl", "phone", "broken.jpeg"}
PASSED = {"real.txt", "BM.txt", "clip.jpg.mov"}


def names(paths: Any) -> set[str]:
    return {Path(path).name for path in paths}


def test_files_are_told_by_what_is_in_them(odd: Path) -> None:
    found = listed([odd])
    assert names(found.photos) == PHOTOS | UNOPENED
    assert names(found.passed_over) == PASSED
    assert names(found.films) == {"clip.jpg.mov"}


@pytest.mark.parametrize("verb", ["scan", "person.add", "protect", "share"])
def test_every_verb_opens_them_and_names_the_rest(
    desk: Desk, odd: Path, tmp_path: Path, verb: str
) -> None:
    words: dict[str, Any] = {"name": NAME, "paths": [str(odd)]}
    if verb in {"protect", "share"}:
        verbs.run(desk, "person.add", {"name": NAME, "paths": [str(odd / "a.jpg")]})
        chance_cloaks.give(desk, NAME)
        words |= {"out": str(tmp_path / "out"), "refine_steps": 0}
    if verb == "share":  # all are written; a cloak on each was measured by the other verb
        words |= {"treatments": {NAME: "mosaic"}}
    result = verbs.run(desk, verb, words)
    json.dumps(result)
    copied = verb in {"protect", "share"}
    known = [each for each in desk.library.photos.all() if (each.copies if copied else each.width)]
    assert names(each.path for each in known) == PHOTOS
    # A film is opened by whoever can treat it: this one holds nothing.
    films = {"clip.jpg.mov"} if verb in {"protect", "share"} else set()
    assert names(each["path"] for each in result["skipped"]) == UNOPENED | films
    codes = {each["code"] for each in result["skipped"]} - {"clip.no_tool"}
    assert codes <= {"photo.unsupported", "clip.unreadable"}
    assert names(result["passed_over"]) == PASSED - films
    lines = "\n".join(show(verb, result))
    assert f"{len(PASSED - films)} files that are no" in lines
    assert all(name in lines for name in PASSED | UNOPENED)


def test_clean_twins_are_found_by_what_they_are(desk: Desk, odd: Path, tmp_path: Path) -> None:
    verbs.run(desk, "person.add", {"name": NAME, "paths": [str(odd / "a.jpg")]})
    chance_cloaks.give(desk, NAME)
    words = {"name": NAME, "paths": [str(odd / "a.jpg")], "out": str(tmp_path / "out")}
    verbs.run(desk, "protect", {**words, "refine_steps": 0})
    result = verbs.run(desk, "check.twins", {"paths": [str(odd)]})
    assert names(each["path"] for each in result["twins"]) == PHOTOS
    assert names(each["path"] for each in result["skipped"]) == UNOPENED
    assert names(result["passed_over"]) == PASSED - {"clip.jpg.mov"}


def test_whoever_watches_a_folder_sees_them_too(desk: Desk, odd: Path, tmp_path: Path) -> None:
    inbox = Inbox(desk.library, odd, tmp_path / "out")
    assert inbox.look() == []
    assert names(inbox.look()) == PHOTOS | UNOPENED
    late = odd / "late"
    late.write_text("nothing yet", encoding="utf-8")
    inbox.look()
    assert inbox.look() == []
    late.write_bytes((odd / "noext").read_bytes())
    inbox.look()
    assert inbox.look() == [late]


def test_long_lists_are_cut_with_a_word() -> None:
    paths = [f"file{at}" for at in range(MOST_NAMED + 7)]
    lines = list(show("check.twins", {"files": 0, "twins": [], "passed_over": paths}))
    assert lines[-1] == "  and 7 more; --json names them all"
    assert len(lines) == MOST_NAMED + 3


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (JXL, kinds.OTHER_PHOTO),
        (b"\0\0\0\x0cJXL \r\n\x87\n", kinds.OTHER_PHOTO),
        (b"\0\0\0\x18ftypcrx ", kinds.PHOTO),
        (b"II*\0\x10\0\0\0CR\2\0", kinds.PHOTO),
        (b"FUJIFILMCCD-RAW 0201", kinds.PHOTO),
        (b"FOVb", kinds.OTHER_PHOTO),
        (b"8BPS\0\1", kinds.OTHER_PHOTO),
        (b"\0\0\0\x18ftypmp42", kinds.FILM),
        (b"\0\0\0\x08wide\0\0\0\0mdat", kinds.FILM),
        (b"%PDF-1.7", kinds.OTHER),
        (b"P65 a motorway", kinds.OTHER),
        (b"BM" + struct.pack("<IIII", 99, 0, 54, 40), kinds.PHOTO),
        (b"P6\n16 16\n255\n", kinds.PHOTO),
        (b"", kinds.OTHER),
    ],
)
def test_kinds(tmp_path: Path, head: bytes, kind: str) -> None:
    (tmp_path / "file").write_bytes(head)
    assert kinds.of_file(tmp_path / "file") == kind


def test_the_files_that_were_reported(shared: Path) -> None:
    folder = shared / "data" / "faults" / "folder"
    if not folder.exists():
        pytest.skip("no data/faults in the shared folder")
    found = {path.name: kinds.of_file(path) for path in folder.iterdir()}
    assert found.pop("phone.jxl") == kinds.OTHER_PHOTO
    assert set(found.values()) == {kinds.PHOTO}
