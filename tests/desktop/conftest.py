"""A window in a profile of its own, the real engine, and nothing left behind by any test.

Offscreen unless CLOAKROOM_ONSCREEN is set, on the screen that CLOAKROOM_SCREEN names. Unexpected
Qt warnings fail (pyproject), and so do threads, processes and top-level widgets that a test leaves.
"""

# ruff: noqa: E402 - Qt reads its platform when it is loaded
from __future__ import annotations

import gc
import os
import shutil
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

SCREEN = Path(__file__).with_name(os.environ.get("CLOAKROOM_SCREEN", "screen.json"))
if not os.environ.get("CLOAKROOM_ONSCREEN"):
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREEN}"
os.environ["CLOAKROOM_NO_KEYRING"] = "1"

import psutil
import pytest
from album import Album
from engines import real
from known import (  # noqa: F401 - fixtures
    cloaked_home,
    engine,
    judged_home,
    open_known,
    scanned_home,
)
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from waiting import Patient

from cloakroom.app import App
from cloakroom.bridge.client import EngineClient
from cloakroom_engine.library import Library
from cloakroom_engine.paths import Paths
from once import once


def _sweep() -> None:
    """Do what Qt and Python put off."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QCoreApplication.processEvents()
    gc.collect()


def _windows() -> set[str]:
    return {
        f"{type(widget).__name__} {widget.windowTitle()!r} {hex(id(widget))}"
        for widget in QApplication.topLevelWidgets()
        if widget.parent() is None
    }


def _children() -> set[str]:
    found = set()
    for child in psutil.Process().children(recursive=True):
        try:
            if child.status() != psutil.STATUS_ZOMBIE:
                found.add(f"{child.pid} {' '.join(child.cmdline())[:120]}")
        except psutil.NoSuchProcess:
            continue
    return found


@pytest.fixture(scope="module", autouse=True)
def swept() -> None:
    """Sweep through what this file's tests make, not through all that was loaded before it: with
    torch there and every test collected, that took longer than most tests."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's, with more patience."""
    return Patient(request)


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication, qtbot: QtBot) -> Iterator[None]:
    """Fail a test that leaves threads, processes or windows, and name them."""
    _sweep()
    threads, children, windows = set(threading.enumerate()), _children(), _windows()
    yield

    def left() -> list[str]:
        _sweep()
        return [
            *(thread.name for thread in set(threading.enumerate()) - threads),
            *(_children() - children),
            *(_windows() - windows),
        ]

    try:
        qtbot.waitUntil(lambda: not left())
    except qtbot.TimeoutError:
        pytest.fail(f"left behind: {left()}")
    finally:
        qapp.setStyleSheet("")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The folder of a profile, not there yet."""
    return tmp_path / "home"


@pytest.fixture
def make_app(qapp: QApplication) -> Iterator[Callable[[Path], App]]:
    """Open a window on a profile; it is closed with the test."""
    with ExitStack() as open_ones:

        def made(home: Path) -> App:
            app = App(qapp, Paths.at(home))
            app.theme.choose("light")
            app.language.choose("en")
            app.context.choose(out_folder=str(home.parent / "copies"))
            app.window.ask_before_leaving = False
            open_ones.callback(app.close)
            open_ones.callback(app.window.close)
            return app

        yield made


@pytest.fixture
def app(make_app: Callable[[Path], App], home: Path, qtbot: QtBot) -> App:
    """A window on an empty profile."""
    app = make_app(home)
    with qtbot.waitExposed(app.window):
        app.window.show()
    return app


@pytest.fixture
def library(app: App) -> Library:
    """What that window looks at."""
    return app.context.library


@pytest.fixture
def album(library: Library) -> Album:
    """It, filled by hand."""
    return Album(library)


@pytest.fixture
def client(home: Path) -> Iterator[EngineClient]:
    """A client of the real engine."""
    client = EngineClient(real(home), 60_000)
    yield client
    client.close()


@pytest.fixture
def make_client() -> Iterator[Callable[..., EngineClient]]:
    """A client of whatever command; closed with the test."""
    with ExitStack() as open_ones:

        def made(command: Sequence[str], idle_ms: int = 60_000, **more: int) -> EngineClient:
            client = EngineClient(command, idle_ms, **more)
            open_ones.callback(client.close)
            return client

        yield made


@pytest.fixture
def portrait(astronaut_path: Path, tmp_path: Path) -> Path:
    """A photo of the astronaut in a folder of its own."""
    folder = tmp_path / "photos"
    folder.mkdir()
    return Path(shutil.copy(astronaut_path, folder / "astronaut.png"))


@pytest.fixture(scope="session")
def known_eileen(tmp_path_factory: pytest.TempPathFactory, astronaut_path: Path) -> Path:
    """A profile in which Eileen is known and has a cloak; not to be written to."""

    def make(folder: Path) -> None:
        engine(folder / "home", ["person", "add", "Eileen", astronaut_path], ["cloak", "Eileen"])

    return once(tmp_path_factory, "eileen", make) / "home"


@pytest.fixture
def eileen(known_eileen: Path, tmp_path: Path) -> Path:
    """A copy of that profile for this test."""
    return Path(shutil.copytree(known_eileen, tmp_path / "eileen"))
