"""The first minute, as somebody new walks through it, with the real engine."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from test_window import drop, mime

from cloakroom.app import App
from cloakroom.bridge.order import State
from cloakroom.pages.first_minute import FirstMinutePage
from cloakroom.widgets.copy_tile import CopyTile
from conftest import PATIENCE_MS

LONG_MS = 4 * PATIENCE_MS


def page_of(app: App) -> FirstMinutePage:
    page = app.window.page("first_minute")
    assert isinstance(page, FirstMinutePage)
    return page


def to_naming(app: App, photo: Path, qtbot: QtBot) -> FirstMinutePage:
    drop(app.window, mime(photo))
    page = page_of(app)
    qtbot.waitUntil(page.naming.isVisible, timeout=LONG_MS)
    return page


@pytest.mark.timeout(600)
def test_from_the_drop_to_the_copy(app: App, portrait: Path, qtbot: QtBot) -> None:
    app.context.choose(refine_steps=0)
    page = to_naming(app, portrait, qtbot)
    assert app.context.preferences.welcomed
    assert len(page.naming._chips) == 1
    assert not page.naming.button.isEnabled()
    qtbot.keyClicks(page.naming.name, "Eileen")
    qtbot.keyClick(page.naming.name, Qt.Key.Key_Return)
    assert page.making.isVisible()
    qtbot.waitUntil(page.ready.isVisible, timeout=LONG_MS)
    (item,) = app.context.queue.items
    assert item.state == State.DONE, item.code
    assert Path(item.written).parent == app.context.preferences.out
    assert portrait.read_bytes() != Path(item.written).read_bytes()
    assert len(page.ready.findChildren(CopyTile)) == 1
    assert "1 protected copy" in page.ready._title.text()
    qtbot.waitUntil(page.ready._more.isVisible, timeout=LONG_MS)
    assert page.ready._headline.text()
    assert page._audit_id
    (person,) = app.context.library.people.all()
    assert person.name == "Eileen"


def test_photos_without_a_face_lead_back(app: App, tmp_path: Path, qtbot: QtBot) -> None:
    from PySide6.QtGui import QImage

    blank = tmp_path / "blank.png"
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.gray)
    assert image.save(str(blank))
    drop(app.window, mime(blank))
    page = page_of(app)
    qtbot.waitUntil(lambda: not page.looking.isVisible(), timeout=LONG_MS)
    assert not page.naming.isVisible()
    assert page.isVisible()


def test_looking_can_be_stopped(app: App, portrait: Path, qtbot: QtBot) -> None:
    for number in range(20):
        (portrait.parent / f"{number}.png").write_bytes(portrait.read_bytes())
    drop(app.window, mime(portrait.parent))
    page = page_of(app)
    with qtbot.waitSignal(app.context.intake.progress, timeout=LONG_MS):
        pass
    page.looking.stop.click()
    assert not page.looking.stop.isEnabled()
    qtbot.waitUntil(lambda: not app.context.intake.running, timeout=LONG_MS)


def test_a_name_that_is_taken_is_said(app: App, portrait: Path, qtbot: QtBot) -> None:
    app.context.library.people.add("Eileen")
    app.window.go("first_minute", (str(portrait),))
    page = page_of(app)
    qtbot.waitUntil(page.naming.isVisible, timeout=LONG_MS)
    page.naming.name.setText("Eileen")
    page.naming.button.click()
    assert "somebody of that name" in app.window.bar.text
    assert page.naming.isVisible()


def test_somebody_who_knows_the_way_just_gets_the_photos_added(app: App, portrait: Path) -> None:
    app.context.library.people.add("Eileen")
    drop(app.window, mime(portrait))
    assert app.window.page_name == "library"
    assert app.context.intake.running
