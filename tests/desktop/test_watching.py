"""A watched folder in the window, and files that a file manager brings to be protected."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from waiting import PATIENCE_MS

from cloakroom.app import App
from cloakroom.bridge.order import State
from cloakroom.messages import sentence
from cloakroom.pages.protect import ProtectPage
from cloakroom.pages.settings import SettingsPage
from cloakroom.widgets.settings.watch_options import WatchOptions


@pytest.fixture
def coming(tmp_path: Path) -> Path:
    found = tmp_path / "coming"
    found.mkdir()
    return found


def watch(app: App, coming: Path, out: Path) -> None:
    app.context.choose(watch_folder=str(coming), watch_out=str(out), watching=True, refine_steps=0)


def test_a_photo_that_comes_in_gets_a_copy(
    make_app: Callable[[Path], App], eileen: Path, coming: Path, portrait: Path, qtbot: QtBot
) -> None:
    app = make_app(eileen)
    out = coming.parent / "watched copies"
    watch(app, coming, out)
    assert app.context.watching.running
    shutil.copy(portrait, coming / "new.png")
    queue = app.context.queue
    qtbot.waitUntil(
        lambda: [item.state for item in queue.items] == [State.DONE], timeout=PATIENCE_MS
    )
    assert [path.parent for path in out.iterdir()] == [out]
    queue.clear()
    app.context.choose(watching=False)
    assert not app.context.watching.running
    app.context.choose(watching=True)
    for _ in range(3):
        app.context.watching.look()
    assert not queue.items, "a copy that was made is not made again"


def test_a_photo_that_waits_is_not_queued_twice(
    app: App, coming: Path, portrait: Path, qtbot: QtBot
) -> None:
    app.context.queue.pause()
    shutil.copy(portrait, coming / "new.png")
    for _ in range(2):
        watch(app, coming, coming.parent / "out")
        for _ in range(3):
            app.context.watching.look()
        app.context.choose(watching=False)
    assert [item.path for item in app.context.queue.items] == [str(coming / "new.png")]


def test_a_folder_that_is_gone_is_said_and_let_go(app: App, coming: Path) -> None:
    watch(app, coming / "none", coming)
    assert not app.context.watching.running
    assert not app.context.preferences.watching
    assert sentence("photo.missing", {"path": str(coming / "none")}) in app.window.bar.text


def test_copies_into_the_watched_folder_itself_are_refused(app: App, coming: Path) -> None:
    watch(app, coming, coming)
    assert not app.context.preferences.watching
    assert sentence("output.is_original", {"path": str(coming)}) in app.window.bar.text


def test_watching_begins_with_the_next_start(
    make_app: Callable[[Path], App], home: Path, coming: Path, qtbot: QtBot
) -> None:
    watch(make_app(home), coming, coming.parent / "out")
    app = make_app(home)
    with qtbot.waitExposed(app.window):
        app.begin([])
    assert app.context.watching.running


def test_settings_show_and_switch_it(app: App, coming: Path) -> None:
    app.window.go("settings")
    page = app.window.page("settings")
    assert isinstance(page, SettingsPage)
    (options,) = page.findChildren(WatchOptions)
    assert not options.switch.isChecked()
    watch(app, coming, coming.parent / "out")
    assert options.switch.isChecked()
    options.switch.click()
    assert not app.context.watching.running


@pytest.mark.qt_log_ignore("does not support raise")
def test_protect_opens_the_photos_on_their_page(
    make_app: Callable[[Path], App], eileen: Path, portrait: Path, qtbot: QtBot
) -> None:
    app = make_app(eileen)
    with qtbot.waitExposed(app.window):
        app.window.show()
    app.single.handed.emit([str(portrait)], True)
    qtbot.waitUntil(lambda: app.window.page_name == "protect")
    page = app.window.page("protect")
    assert isinstance(page, ProtectPage)
    qtbot.waitUntil(lambda: len(page.film.ids) == 1, timeout=PATIENCE_MS)
