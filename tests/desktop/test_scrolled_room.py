"""What scrolls has the room that it needs, once, and shows its beginning first."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from waiting import settle

from cloakroom.app import App
from cloakroom.bridge.job import Job
from cloakroom.items.parts.thumbs import Thumbs
from cloakroom.pages.welcome import WelcomePage
from cloakroom.widgets.parts.base import Body
from cloakroom.widgets.report.report_view import ReportView


def test_a_low_report_scrolls_as_one_and_a_high_one_keeps_its_tabs(app: App, qtbot: QtBot) -> None:
    view = ReportView(app.context.library, Thumbs(app.context.library))
    qtbot.addWidget(view)
    view.summary.show_widgets([Body("What recognisers make of it. " * 20) for _ in range(8)])
    view.resize(410, 440)
    view.show()
    settle()
    assert view.summary.verticalScrollBar().maximum() == 0
    assert view.tabs.height() > view.height()
    view.resize(900, 700)
    settle()
    assert view.summary.verticalScrollBar().maximum() > 0
    assert view.tabs.height() < view.height()


def test_a_job_says_nothing_to_a_page_that_is_gone(qtbot: QtBot) -> None:
    page, heard = QObject(), list[str]()
    jobs = [Job("models.verify", {}, lambda _: None).of(each) for each in (page, QObject(page))]
    for job in jobs:
        job.closed.connect(lambda: heard.append("closed"))
    shiboken6.delete(page)
    for job in jobs:
        job.fail("internal", {})
    assert not heard


def test_the_first_page_begins_with_what_it_says(app: App) -> None:
    app.window.resize(900, 600)
    app.context.choose(language="de")
    app.window.go("library")
    app.window.go("welcome")
    settle()
    page = app.window.page("welcome")
    assert isinstance(page, WelcomePage)
    assert page._scroll.verticalScrollBar().value() == 0
    assert page.target.first.hasFocus()
    app.context.choose(language="en")
