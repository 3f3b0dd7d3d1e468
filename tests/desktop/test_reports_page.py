"""The reports page against the real engine: judging, cancelling, exporting, honest dead ends."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from known import LONG_MS, Kept, engine, page
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cloakroom.app import App
from cloakroom.bridge.auditing import ToCheck
from cloakroom.items.parts.rows import ROW, Row
from cloakroom.pages.reports import ReportsPage
from cloakroom.widgets.parts.base import PrimaryButton
from cloakroom.widgets.report.rate_chart import RateChart

Open = Callable[[Path], App]


@pytest.fixture
def copies(judged_home: Path) -> ToCheck:
    return ToCheck(tuple(str(path) for path in sorted((judged_home.parent / "copies").glob("*"))))


@pytest.fixture
def reports(judged_home: Path, open_known: Open) -> ReportsPage:
    return page(open_known(judged_home), "reports", ReportsPage)


def judged(reports: ReportsPage, copies: ToCheck, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reports.auditing.done, timeout=LONG_MS):
        reports.show_for(copies)


def test_copies_are_judged_by_those_who_had_no_part(
    reports: ReportsPage, copies: ToCheck, qtbot: QtBot
) -> None:
    assert reports.view.isHidden()
    began = Kept(reports.auditing.began)
    steps = Kept(reports.auditing.progress)
    judged(reports, copies, qtbot)
    assert [person.name for (person,) in began.all] == ["Zerubbabel Quix"]
    assert steps.all
    assert reports.view.isVisible()
    evidence = reports._evidence
    assert evidence is not None
    assert evidence.judges >= 1
    assert "had no part" in reports.view._headline.text() or evidence.code == "no_protection"
    rows = [reports.view.findings.index(row).data(ROW) for row in range(2)]
    assert all(isinstance(row, Row) and "Zerubbabel Quix" in row.text for row in rows)
    judges = [item for item in evidence.recognisers if item.counted]
    charts = reports.view.evidence.findChildren(RateChart)
    assert len(charts) == len(evidence.recognisers)
    assert len(charts[0].bars) == 7  # three ways of saving, two directions, and linking
    assert judges[0].name in charts[0].accessibleName()
    qtbot.waitUntil(reports.running.isHidden)
    entry = reports.model.entry(reports.list.currentIndex())
    assert entry is not None
    assert entry.person == "Zerubbabel Quix"


def test_checking_can_be_cancelled(reports: ReportsPage, copies: ToCheck, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reports.auditing.began, timeout=LONG_MS):
        reports.show_for(copies)
    assert reports.running.isVisible()
    assert reports.auditing.checks(copies.files[0])
    assert reports.auditing.is_at(copies.files[0])
    reports.auditing.cancel("/elsewhere/party.mp4")
    assert reports.auditing.checks(copies.files[0])
    with qtbot.waitSignal(reports.auditing.ended):
        reports.running.cancel.click()
    assert reports.running.isHidden()
    assert reports.model.rowCount() == 0


def test_a_dying_engine_leaves_a_sentence_and_a_retry(
    reports: ReportsPage, copies: ToCheck, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(reports.auditing.progress, timeout=LONG_MS):
        reports.show_for(copies)
    with qtbot.waitSignal(reports.auditing.failed, timeout=LONG_MS):
        os.kill(reports.context.engine.process_id, signal.SIGKILL)
    qtbot.waitUntil(reports.running.again.isVisible)
    assert "engine" in reports.running._text.text()
    with qtbot.waitSignal(reports.auditing.done, timeout=LONG_MS):
        reports.running.again.click()
    qtbot.waitUntil(reports.running.isHidden)


def test_where_nobody_is_left_to_judge_it_says_so_and_where_to_get_somebody(
    cloaked_home: Path, open_known: Open, tmp_path: Path, qtbot: QtBot, astronaut_path: Path
) -> None:
    app = open_known(cloaked_home)
    photo = app.context.library.photos.all()[0]
    home = app.context.paths.home
    # The other judge that comes with the program learnt from where this one did: it is out too.
    teachers = ("--surrogate", "dlib-resnet", "--surrogate", "cloakroom-judge")
    engine(home, ["cloak", "Eileen", *teachers])
    engine(home, ["protect", "Eileen", photo.path, "--out", tmp_path, "--instant"])
    copy = next(tmp_path.glob("*.cloaked.*"))
    reports = page(app, "reports", ReportsPage)
    judged(reports, ToCheck((str(copy),)), qtbot)
    assert reports.view._headline.text() == "Nobody could judge this cloak yet."
    summary = reports.view.summary
    assert any("Models" in label.text() for label in summary.findChildren(QLabel))
    gone = Kept(app.context.go)
    get = summary.findChildren(PrimaryButton)[-1]
    assert get.isVisible()
    get.click()
    assert gone.all == [("models", None)]


def test_what_is_no_copy_of_ours_is_refused_in_a_sentence(
    reports: ReportsPage, qtbot: QtBot, portrait: Path
) -> None:
    said = Kept(reports.context.notice)
    reports.show_for(ToCheck((str(portrait),)))
    assert not reports.auditing.running
    assert said.all[0][1] == "error"


def test_a_report_is_exported_without_names_if_so_wished(
    reports: ReportsPage, copies: ToCheck, qtbot: QtBot, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    shown: list[str] = []
    # The file manager is another program's window.
    monkeypatch.setattr("cloakroom.reveal.reveal", lambda path: shown.append(path) is None)
    judged(reports, copies, qtbot)
    said = Kept(reports.context.notice)
    data: dict[str, bytes] = {}
    for name, kind, hide in (
        ("open", "html", False), ("hidden", "html", True),
        ("open", "pdf", False), ("hidden", "pdf", True),
    ):  # fmt: skip
        path = tmp_path / f"{name}.{kind}"
        reports.export_to(str(path), kind, hide_paths=hide)
        qtbot.waitUntil(lambda path=path: str(path) in shown, timeout=LONG_MS)
        data[path.name] = path.read_bytes()
    assert [kind for _, kind in said.all] == ["info"] * 4
    assert b"Zerubbabel Quix" in data["open.html"]
    for word in (b"Zerubbabel Quix", b"01.jpg", b"Quix", b"/copies", b"data:image"):
        assert word not in data["hidden.html"]
    assert data["open.pdf"].startswith(b"%PDF")
    assert data["hidden.pdf"].startswith(b"%PDF")
    assert len(data["hidden.pdf"]) < len(data["open.pdf"])
