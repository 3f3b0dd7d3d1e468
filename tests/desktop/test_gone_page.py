"""A new language builds every page anew: what the page before has begun ends all the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from furnished import furnish_clip
from known import LONG_MS, Kept, page
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from cloakroom.app import App
from cloakroom.bridge.job import Job
from cloakroom.pages.page import Page
from cloakroom.pages.people import PeoplePage
from cloakroom.pages.reports import ReportsPage
from cloakroom.pages.settings import SettingsPage


def jobs(app: App) -> list[Job]:
    return app.context.engine.findChildren(Job)


def ends_without(app: App, gone: Page, qtbot: QtBot) -> None:
    """Build ``gone`` anew in another language, and wait for what it has begun."""
    assert jobs(app)
    app.context.choose(language="de")
    deaths: list[object] = []
    gone.destroyed.connect(lambda: deaths.append(None))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert deaths
    qtbot.waitUntil(lambda: not app.context.engine.busy, timeout=LONG_MS)  # and nothing breaks


def test_people_and_albums_are_written(app: App, tmp_path: Path, qtbot: QtBot) -> None:
    app.context.library.people.add("Eileen")
    settings = page(app, "settings", SettingsPage)
    qtbot.waitUntil(lambda: not app.context.engine.busy, timeout=LONG_MS)
    file = tmp_path / "all.cloakroom"
    words = {"file": str(file), "passphrase": "correct horse battery staple"}
    settings.moving._run("library.export", words)
    ends_without(app, settings, qtbot)
    assert file.exists()


def test_names_are_read(app: App, qtbot: QtBot) -> None:
    people = page(app, "people", PeoplePage)
    people.naming.begin()
    ends_without(app, people, qtbot)


def test_a_report_is_written_and_said(
    app: App, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    # The file manager is another program's window.
    monkeypatch.setattr("cloakroom.reveal.reveal", lambda path: shown.append(path) is None)
    app.context.library.people.add("Anna")
    furnish_clip(app.context, tmp_path)
    (audit,) = app.context.library.audits.summaries()
    reports = page(app, "reports", ReportsPage)
    notices = Kept(app.context.notice)
    file = tmp_path / "report.json"
    reports._exporting.write(str(file), "json_file", audit.id)
    ends_without(app, reports, qtbot)
    assert file.exists()
    assert shown == [str(file)]
    assert str(file) in notices.all[0][0]


def test_a_check_that_ends_later_is_none_of_its_business(app: App, qtbot: QtBot) -> None:
    eileen = app.context.library.people.add("Eileen")
    before = page(app, "reports", ReportsPage)
    deaths: list[object] = []
    before.destroyed.connect(lambda: deaths.append(None))
    app.context.choose(language="de")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert deaths
    app.context.auditing.done.emit(eileen)
    app.context.auditing.judged.emit(eileen, {})


def test_what_was_begun_before_the_page_was_built_is_shown_and_can_be_stopped(
    app: App, tmp_path: Path, qtbot: QtBot
) -> None:
    """A check that was begun elsewhere, or went on after a start, ran unseen on its own page."""
    app.context.library.people.add("Anna")
    furnish_clip(app.context, tmp_path)
    (anna,) = app.context.library.people.all()
    app.context.auditing.check([(anna, ("/copies/1.jpg",))])
    app.context.rechecking.begin()
    reports = page(app, "reports", ReportsPage)
    assert reports.running.isVisible()
    assert "Anna" in reports.running._title.text()
    assert reports.shelf.running.isVisible()
    assert not reports.shelf.again.isEnabled()
    reports.running.cancel.click()
    reports.shelf.running.cancel.click()
    qtbot.waitUntil(lambda: not app.context.engine.busy, timeout=LONG_MS)
    assert reports.running.isHidden()
    assert reports.shelf.again.isEnabled()
