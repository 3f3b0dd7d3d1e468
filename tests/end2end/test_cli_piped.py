"""One photo through standard input and output: the picture, and nothing of it anywhere else."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from PIL import Image
from walking import ENGINE, NAME, Photos, Profile

from cloakroom_engine.library import Library
from cloakroom_engine.paths import Paths


def piped(home: Path, photo: bytes, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "cloakroom_engine", "--home", str(home), *arguments],
        env={**os.environ, "PYTHONPATH": str(ENGINE)},
        input=photo,
        capture_output=True,
        check=False,
    )


@pytest.fixture
def empty_temp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A temporary folder of this test's own."""
    folder = tmp_path / "temp"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def rows(home: Path) -> tuple[int, int, int]:
    with Library(Paths.at(home)) as library:
        photos, faces = library.photos.count(), len(library.faces.all_ids())
        return photos, faces, len(library.protected.files())


def test_the_picture_alone_on_standard_output_and_nothing_left(
    photos: Photos, walked: Profile, empty_temp: Path
) -> None:
    before = rows(walked.home)
    # One that the library does not know.
    done = piped(
        walked.home, photos.stray.read_bytes(), "protect", "--name", NAME, "-", "--instant",
        "--format", "jpeg",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    with Image.open(io.BytesIO(done.stdout)) as copy, Image.open(photos.stray) as original:
        assert copy.format == "JPEG"
        assert copy.size == original.size
        assert not copy.getexif()
    assert b"face moved by" in done.stderr
    assert list(empty_temp.iterdir()) == []
    assert rows(walked.home) == before
    # One that it knows, by its content; the format is the photo's where none is named.
    done = piped(walked.home, photos.portrait.read_bytes(), "protect", NAME, "-", "--instant")
    assert done.stdout.startswith(b"\x89PNG")
    assert done.stdout != photos.portrait.read_bytes()
    assert list(empty_temp.iterdir()) == []
    assert rows(walked.home) == before


def test_what_is_no_photo_of_hers_gives_no_output(
    photos: Photos, walked: Profile, empty_temp: Path
) -> None:
    before = rows(walked.home)
    for content, code in (
        (b"", b"photo.empty"),
        (b"no photo at all", b"photo.unsupported"),
        (photos.landscape.read_bytes(), b"photo.no_face"),
    ):
        done = piped(walked.home, content, "protect", NAME, "-", "--instant")
        assert (done.returncode, done.stdout) == (1, b"")
        assert code in done.stderr
    assert list(empty_temp.iterdir()) == []
    assert rows(walked.home) == before


def test_words_that_do_not_go_together(walked: Profile, photos: Photos) -> None:
    for words in (
        ("-", "--out", "x"),
        ("-", str(photos.portrait)),
        (str(photos.portrait),),
        (),
    ):
        done = piped(walked.home, b"", "protect", NAME, *words)
        assert (done.returncode, done.stdout) == (2, b""), words
    assert not Path("x").exists()


#: Ends itself as ``kill -9`` would, at the first touch of the place where the copy is made.
KILLED = """
import os, runpy, signal, sys

def hear(event, given):
    path = str(given[0]) if event in ("open", "os.mkdir") else ""
    if "cloakroom-pictures" in path and os.sep + "copy" in path:
        os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(hear)
runpy.run_module("cloakroom_engine", run_name="__main__", alter_sys=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="ends itself by a signal")
def test_whoever_is_killed_leaves_nothing_of_the_photo(
    photos: Photos, walked: Profile, empty_temp: Path
) -> None:
    before = photos.stray.read_bytes()
    arguments = ("--home", str(walked.home), "protect", NAME, "-", "--instant")
    done = subprocess.run(
        [sys.executable, "-c", KILLED, *arguments],
        env={**os.environ, "PYTHONPATH": str(ENGINE)},
        input=before,
        capture_output=True,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    left = [path for path in empty_temp.rglob("*") if path.is_file()]
    assert left == []
    assert [path.name[:18] for path in empty_temp.iterdir()] == ["cloakroom-pictures"]
