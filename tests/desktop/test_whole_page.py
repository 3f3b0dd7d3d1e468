"""Every check there is, asked for from the reports page, and reports of it exported."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from known import LONG_MS, Kept, page
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot
from waiting import settle

from audit_toys import sample
from cloakroom.app import App
from cloakroom.i18n import NAMES
from cloakroom.pages.reports import ReportsPage
from cloakroom_engine.audit import document as documents
from cloakroom_engine.audit.document import AuditDocument
from pdf_text import text_of
from whole_toys import whole_sample


def kept(app: App, name: str, document: AuditDocument) -> ReportsPage:
    """The reports page with an audit of this person in the library."""
    people = app.context.library.people
    known = next((each for each in people.all() if each.name == name), None)
    person = known or people.add(name)
    audits = app.context.library.audits
    audits.add(person.id, documents.dumps(document), verdict="partial", photos=3)
    return page(app, "reports", ReportsPage)


def test_every_check_reaches_the_exported_report(
    app: App, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    # The file manager is another program's window.
    monkeypatch.setattr("cloakroom.reveal.reveal", shown.append)
    reports = kept(app, "Eileen", whole_sample())
    assert reports.view.tabs.isTabVisible(reports.view.tabs.indexOf(reports.view.further))
    for kind, hide in product(("html", "pdf"), (False, True)):
        path = tmp_path / f"{hide}.{kind}"
        reports.export_to(str(path), kind, hide_paths=hide)
        qtbot.waitUntil(lambda path=path: str(path) in shown, timeout=LONG_MS)
        data = path.read_bytes()
        text = text_of(data) if kind == "pdf" else data.decode()
        for words in ("What follows for you", "5 of 6", "24 pixels", "about 12 %", "mask only"):
            assert words in text, words
        assert ("Eileen" in text) is not hide


def test_every_check_is_asked_for_and_can_be_cancelled(
    judged_home: Path, open_known: Callable[[Path], App], qtbot: QtBot
) -> None:
    copies = sorted((judged_home.parent / "copies").glob("*"))
    plain = sample(person="Zerubbabel Quix")
    photos = [
        replace(photo, protected_path=str(copy))
        for photo, copy in zip(plain.photos, copies, strict=False)
    ]
    app = open_known(judged_home)
    reports = kept(app, "Zerubbabel Quix", replace(plain, photos=tuple(photos)))
    steps = Kept(reports.auditing.progress)
    with qtbot.waitSignal(reports.auditing.began, timeout=LONG_MS):
        reports.view.summary.everything.emit()
    assert reports.auditing.whole
    assert "some minutes" in reports.running._text.text()
    # Only the whole audit's second photo is a while away: the first one was looked at in every way.
    qtbot.waitUntil(
        lambda: any(step.stage == "audit" and step.done == 1 for _, step in steps.all),
        timeout=LONG_MS,
    )
    assert reports.running._text.text() == "Photo 2 of 2"
    with qtbot.waitSignal(reports.auditing.ended, timeout=LONG_MS):
        reports.running.cancel.click()
    assert reports.running.isHidden()
    assert len(app.context.library.audits.summaries()) == 1
    assert not reports.auditing.whole


@pytest.mark.parametrize("code", list(NAMES))
def test_no_part_of_a_report_is_wider_than_a_small_window(app: App, code: str) -> None:
    reports = kept(app, "Eileen", whole_sample())
    app.context.choose(language=code)
    app.window.resize(860, 560)
    app.window.go("reports")
    view = page(app, "reports", ReportsPage).view
    wide = []
    for at in range(view.tabs.count()):
        view.tabs.setCurrentIndex(at)
        settle()
        for area in (each for each in view.findChildren(QScrollArea) if each.isVisible()):
            inside = area.widget()
            if inside is not None and inside.width() > area.viewport().width():
                wide.append((view.tabs.tabText(at), inside.width(), area.viewport().width()))
    app.context.choose(language="en")
    assert reports is not None
    assert wide == []
