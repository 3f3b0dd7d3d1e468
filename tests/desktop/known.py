"""Profiles in which somebody is known already, made once by the real engine and copied."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import pytest
from pytestqt.qtbot import QtBot

from cloakroom.app import App
from cloakroom.pages.page import Page
from cloakroom_engine import private
from cloakroom_engine.library import SealedFile
from cloakroom_engine.library.key_source import open_vault
from cloakroom_engine.paths import Paths
from once import once

LONG_MS = 240_000
"""For learning and judging on a busy machine."""
_Kind = TypeVar("_Kind", bound=Page)


def kept_file(home: Path, name: str) -> SealedFile:
    """A list that the window keeps in a profile, which need not be there yet."""
    paths = Paths.at(home)
    private.make_folder(home)
    return SealedFile(home, name, open_vault(paths, sealed_rows=paths.library.exists()))


COMMANDS = """
import json, sys
from cloakroom_engine.cli import run
from cloakroom_engine.loading import leave
from cloakroom_engine.models.device import steady_libraries
steady_libraries()
leave(max(run(words, sys.stdout) for words in json.loads(sys.argv[1])))
"""


def engine(home: Path, *commands: Sequence[object]) -> None:
    """Run commands of the engine, in one process of it: loading torch takes longer than most."""
    words = [["--home", str(home), *map(str, each)] for each in commands]
    done = subprocess.run(
        [sys.executable, "-c", COMMANDS, json.dumps(words)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="session")
def scanned_home(tmp_path_factory: pytest.TempPathFactory, astronaut_path: Path) -> Path:
    """The astronaut and a photo with nobody in it; she is Eileen and has no cloak."""

    def make(folder: Path) -> None:
        photos, home = folder / "photos", folder / "home"
        photos.mkdir()
        portrait = Path(shutil.copy(astronaut_path, photos / "astronaut.png"))
        shutil.copy(astronaut_path.with_name("coffee.png"), photos / "coffee.png")
        engine(home, ["scan", photos], ["person", "add", "Eileen", portrait])

    return once(tmp_path_factory, "known", make) / "home"


@pytest.fixture(scope="session")
def cloaked_home(scanned_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, with a cloak for Eileen."""

    def make(folder: Path) -> None:
        shutil.copytree(scanned_home, folder / "home")
        engine(folder / "home", ["cloak", "Eileen"])

    return once(tmp_path_factory, "cloaked", make) / "home"


@pytest.fixture(scope="session")
def judged_home(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A person of the shared photos, two of which have copies in ``copies`` beside the profile.

    The cloak was learnt from one recogniser, so that those that come with the program are left to
    judge it. ``shared`` skips where the photos are absent.
    """

    def make(folder: Path) -> None:
        home, mine, name = folder / "home", folder / "photos", "Zerubbabel Quix"
        photos = sorted((shared / "data" / "people" / "Abdullah_Gul").glob("*.jpg"))[:4]
        mine.mkdir()
        here = [Path(shutil.copy(photo, mine / photo.name)) for photo in photos]
        engine(
            home,
            ["person", "add", name, *here],
            ["cloak", name, "--surrogate", "dlib-resnet"],
            ["protect", name, *here[:2], "--out", folder / "copies", "--refine", 2],
        )

    return once(tmp_path_factory, "judged", make) / "home"


@pytest.fixture
def open_known(make_app: Callable[[Path], App], home: Path, qtbot: QtBot) -> Callable[[Path], App]:
    """Open a window on a copy of such a profile."""

    def opened(source: Path) -> App:
        shutil.copytree(source, home)
        app = make_app(home)
        with qtbot.waitExposed(app.window):
            app.window.show()
        return app

    return opened


def page(app: App, name: str, kind: type[_Kind], argument: object = None) -> _Kind:
    """Go to a page."""
    app.window.go(name, argument)
    found = app.window.page(name)
    assert isinstance(found, kind)
    return found


def photo_id(app: App, name: str) -> int:
    """A photo by the name of its file."""
    return next(photo.id for photo in app.context.library.photos.all() if photo.path.endswith(name))


class Kept:
    """What a signal said, in order."""

    def __init__(self, signal: Any) -> None:
        self.all: list[tuple[Any, ...]] = []
        signal.connect(lambda *said: self.all.append(said))
