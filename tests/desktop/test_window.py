"""The window as a whole: pages, drops, menus, manners."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from engines import ROOT
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cloakroom import crash, reveal
from cloakroom.app import App
from cloakroom.bridge.outcome import Outcome
from cloakroom.dialogs.crash import CrashDialog
from cloakroom.intake import sort_paths
from cloakroom.pages.registry import entries
from cloakroom.widgets.parts.base import PrimaryButton

PAGES = [entry.name for entry in entries()]


def mime(*urls: QUrl | Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([url if isinstance(url, QUrl) else QUrl.fromLocalFile(str(url)) for url in urls])
    return data


def drop(window: QWidget, data: QMimeData) -> bool:
    """As Qt delivers a drop from another program."""
    actions, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(400, 300), actions, data, buttons, none)
    QApplication.sendEvent(window, enter)
    if not enter.isAccepted():
        return False
    dropped = QDropEvent(QPointF(400, 300), actions, data, buttons, none)
    QApplication.sendEvent(window, dropped)
    return dropped.isAccepted()


def test_it_opens_with_the_welcome_and_without_the_sidebar(app: App) -> None:
    assert app.window.page_name == "welcome"
    assert not app.window.sidebar.isVisible()


def test_whoever_was_welcomed_opens_in_the_library(
    make_app: Callable[[Path], App], home: Path
) -> None:
    app = make_app(home)
    app.context.choose(welcomed=True)
    app.window.show()
    assert app.window.page_name == "library"
    assert app.window.sidebar.isVisible()


@pytest.mark.parametrize("name", PAGES)
def test_every_page_opens_and_back_leads_back(app: App, name: str) -> None:
    app.window.go(name)
    # Without a clip there is nothing to show on its page: the library is.
    assert app.window.page("library" if name == "clip" else name).isVisible()
    app.window.back()
    assert app.window.page_name == "welcome"


@pytest.mark.parametrize("name", PAGES)
def test_tab_walks_through_every_page_and_comes_round(app: App, name: str, qtbot: QtBot) -> None:
    app.window.go(name)
    seen: list[QWidget | None] = []
    for _ in range(120):
        qtbot.keyClick(QApplication.focusWidget() or app.window, Qt.Key.Key_Tab)
        at = QApplication.focusWidget()
        if at in seen:
            break
        seen.append(at)
    assert len(seen) > 1


def test_photos_and_folders_are_taken_wherever_they_fall(app: App, portrait: Path) -> None:
    assert drop(app.window, mime(portrait, portrait.parent))
    assert app.window.page_name == "first_minute"
    assert app.context.intake.running
    assert app.window.bar.text == ""


def test_a_mixed_drop_takes_the_good_and_names_the_rest(app: App, portrait: Path) -> None:
    note = portrait.parent / "notes.txt"
    note.write_text("no photo", encoding="utf-8")
    gone = portrait.parent / "gone.jpg"
    drop(app.window, mime(note, portrait, gone, QUrl("https://example.org/a.jpg")))
    assert app.window.page_name == "first_minute"
    assert "3" in app.window.bar.text


def test_a_bad_drop_says_what_would_be_good(app: App, portrait: Path) -> None:
    note = portrait.parent / "notes.txt"
    note.write_text("no photo", encoding="utf-8")
    drop(app.window, mime(note, QUrl("https://example.org/a.jpg")))
    assert app.window.page_name == "welcome"
    assert "JPEG" in app.window.bar.text
    assert not app.context.intake.running


def test_text_is_no_drop(app: App) -> None:
    data = QMimeData()
    data.setText("hello")
    assert not drop(app.window, data)


def test_paths_are_sorted(portrait: Path) -> None:
    upper = portrait.with_name("UPPER.JPG")
    upper.write_bytes(portrait.read_bytes())
    found = sort_paths([str(upper), str(upper), str(portrait.parent), "/gone.png", __file__])
    assert found.good == (str(upper), str(portrait.parent))
    assert found.missing == ("/gone.png",)
    assert found.other == (__file__,)


def test_shortcuts_are_not_taken_twice(app: App) -> None:
    keys: dict[str, str] = {}
    for action in app.window.findChildren(QAction):
        for key in action.shortcuts():
            text = key.toString()
            assert keys.setdefault(text, action.text()) == action.text(), text
    assert "Ctrl+O" in keys
    assert "Ctrl+Z" in keys


def test_a_dead_engine_leaves_the_window_alive_and_is_said(app: App) -> None:
    app.context.engine.died.emit(Outcome(None, 9, ()))
    assert "engine stopped" in app.window.bar.text
    assert app.window.isVisible()


def test_what_was_not_caught_is_shown_before_anything_else(app: App, qtbot: QtBot) -> None:
    dialog = CrashDialog(crash.details("Traceback: boom"), app.window)
    dialog.copy()
    copied = QApplication.clipboard().text()
    assert "boom" in copied
    assert "PySide" not in copied or "Qt" in copied
    assert sys.version.split()[0] in copied
    dialog.deleteLater()


def test_information_fades_and_errors_stay(app: App, qtbot: QtBot) -> None:
    bar = app.window.bar
    bar.say("done", "info")
    bar._fade.setInterval(1)
    bar._fade.start()
    qtbot.waitUntil(lambda: bar.text == "")
    bar.say("broken", "error", ("Again", lambda: bar.say("again")))
    assert not bar._fade.isActive()
    bar._action.click()
    assert bar.text == "again"


def test_a_new_language_builds_the_page_anew(app: App) -> None:
    app.window.go("settings")
    before = app.window.page("settings")
    app.context.choose(language="de")
    assert app.window.page("settings") is not before
    assert app.window.page_name == "settings"
    app.context.notice.emit("said once", "info")
    assert app.window.bar.text == "said once"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_the_button_that_has_the_keyboard(
    app: App, qtbot: QtBot, key: Qt.Key
) -> None:
    app.window.go("library")
    for button in (
        app.window.sidebar.findChildren(QPushButton)[-1],
        *app.window.page("library").findChildren(PrimaryButton)[:1],
    ):
        button.clicked.disconnect()
        button.setFocus()
        with qtbot.waitSignal(button.clicked):
            qtbot.keyClick(button, key)


def test_a_folder_that_cannot_be_shown_is_said(
    app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a machine without any file manager."""
    monkeypatch.setattr(reveal, "reveal", lambda _: False)
    app.context.reveal(tmp_path / "copies" / "a.jpg")
    assert str(tmp_path / "copies") in app.window.bar.text


def test_every_page_asks_the_context_to_show_files() -> None:
    """There alone a failure is said."""
    callers = {
        path.name
        for path in (ROOT / "desktop" / "cloakroom").rglob("*.py")
        if "reveal.reveal(" in path.read_text(encoding="utf-8")
    }
    assert callers == {"context.py"}


@pytest.mark.timeout(600)
def test_new_photos_of_known_people_are_offered_at_once(
    open_known: Callable[[Path], App], scanned_home: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    app = open_known(scanned_home)
    app.window.go("people")
    library = app.context.library
    (old,) = [each for each in library.photos.all() if each.path.endswith("astronaut.png")]
    folder = tmp_path / "new"
    folder.mkdir()
    fresh = folder / "again.png"
    fresh.write_bytes(Path(old.path).read_bytes() + b"another file")
    nobody = folder / "coffee.png"
    nobody.write_bytes(Path(old.path).with_name("coffee.png").read_bytes() + b"another file")
    with qtbot.waitSignal(app.window.telling.offering.offered, timeout=240_000):
        app.context.intake.add([str(folder)])
    assert app.window.bar.text == "Eileen: in 1 new photo without a copy."
    assert app.window.bar.isVisible()
    assert not app.window.bar._fade.isActive()
    action = next(each for each in app.window.bar.findChildren(QPushButton) if each.isVisible())
    action.click()
    new = library.photos.by_path(str(fresh))
    assert new is not None
    assert app.window.page_name == "protect"
    assert app.window._trail[-1] == ("protect", [new.id])
    # The page has them: there is nothing left to offer.
    assert not app.window.bar.isVisible()
