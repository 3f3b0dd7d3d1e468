"""What a report shows: sentences for every verdict, charts in words, models that keep the rules."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from audit_document import document
from known import page
from library_rows import photo
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from cloakroom.app import App
from cloakroom.items.parts import spans
from cloakroom.items.parts.rows import ROW, Row
from cloakroom.items.parts.thumbs import Thumbs
from cloakroom.items.photos.photo_states import Tile, badge
from cloakroom.items.protect import likeness
from cloakroom.items.report import charts, evidence, verdict_words, verdicts
from cloakroom.items.report.evidence import Evidence
from cloakroom.items.report.findings import FindingsModel
from cloakroom.items.report.reports import ReportsModel
from cloakroom.items.report.scope import ScopeWords
from cloakroom.pages.reports import ReportsPage
from cloakroom.widgets.parts.base import PrimaryButton
from cloakroom.widgets.parts.chips import Tag
from cloakroom.widgets.report.rate_chart import RateChart
from cloakroom.widgets.report.report_view import ReportView
from cloakroom.widgets.report.unreadable import Unreadable
from cloakroom.widgets.viewer.photo_facts import PhotoFacts
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import Library
from cloakroom_engine.paths import Paths
from cloakroom_engine.records import Coverage, ProtectedFile


@pytest.fixture
def found() -> Evidence:
    return evidence.read(json.dumps(document()))


def test_a_photo_is_told_by_those_who_had_no_part_in_the_cloak(found: Evidence) -> None:
    first, second = found.photos
    assert verdicts.photo(first, found) == (
        "2 of 3 recognisers that had no part in making this cloak no longer find Eileen; "
        "1 still does."
    )
    assert second.faceless_to == ("y",)
    assert verdicts.photo(second, found).startswith("None of the 2 recognisers")
    assert "helper" not in (*first.found_by, *first.hidden_from)


@pytest.mark.parametrize("judges", range(1, 5))
def test_every_count_makes_a_sentence_without_gaps(judges: int) -> None:
    for hidden in range(judges + 1):
        text = verdicts.counted(hidden, judges, "Eileen")
        assert "Eileen" in text
        assert "{" not in text
        assert text.endswith(".")


@pytest.mark.parametrize("reason", sorted(verdicts.UNDONE))
def test_what_an_attack_undoes_is_not_told_as_hidden(found: Evidence, reason: str) -> None:
    undone = replace(found, hidden_from=found.judges, reason=reason)
    assert verdicts.headline(undone).startswith("As they were saved, these photos hide Eileen")
    assert verdicts.because(undone)
    held = replace(undone, code="held", reason="")
    assert verdicts.headline(held).startswith("None of the 3 recognisers")


def test_nobody_left_to_judge_is_said_with_the_way_out(found: Evidence) -> None:
    alone = replace(found, code="not_judged", reason="no_judge", judges=0)
    assert verdicts.headline(alone) == "Nobody could judge this cloak yet."
    assert "Models" in verdicts.because(alone)
    unjudged = replace(found.photos[0], hidden_from=(), found_by=(), faceless_to=(), code="blind")
    assert verdicts.photo(unjudged, alone) == verdicts.because(alone)


def test_every_code_of_the_engine_has_words() -> None:
    from cloakroom_engine.audit import limits, verdict
    from cloakroom_engine.report import english

    assert set(verdict.VERDICTS) == set(verdict_words.VERDICT)
    assert sorted(map(verdicts.rank, verdict.VERDICTS)) == list(range(len(verdict.VERDICTS)))
    assert set(english.PHOTO) == set(verdict_words.PHOTO)
    assert set(english.REASON) - {""} == set(verdict_words.REASON)
    assert set(english.DISTURBANCE) == set(verdict_words.DISTURBANCE)
    assert set(english.DIRECTION) == set(verdict_words.DIRECTION)
    assert set(english.UNTESTED) == set(verdict_words.UNTESTED)
    assert set(limits.CANNOT) == set(verdict_words.LIMIT)
    assert set(verdicts.TONE) == {*verdict_words.VERDICT, *verdict_words.PHOTO}


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"verdict": 3}', "\x00"])
def test_what_is_no_audit_is_refused(text: str) -> None:
    with pytest.raises(EngineError) as refused:
        evidence.read(text)
    assert refused.value.code == "library.corrupt"


def test_a_chart_says_all_that_it_draws(found: Evidence, qtbot: QtBot) -> None:
    judge = next(item for item in found.recognisers if item.name == "z")
    chart = RateChart(charts.groups(judge), "How often z finds the person")
    qtbot.addWidget(chart)
    chart.resize(chart.sizeHint())
    chart.show()
    assert len(chart.bars) == 4  # linking is told once
    text = chart.accessibleDescription()
    for bar in chart.bars:
        assert bar.words in text
    assert "1 of 3" in chart.bars[0].words
    assert "range" in chart.bars[0].words
    chart.activateWindow()
    chart.setFocus()
    qtbot.waitUntil(chart.hasFocus)
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert chart.accessibleDescription() == chart.bars[1].words
    qtbot.keyClick(chart, Qt.Key.Key_Up)
    qtbot.keyClick(chart, Qt.Key.Key_Up)
    assert chart.accessibleDescription() == chart.bars[0].words
    assert not chart.grab().toImage().isNull()


def test_a_chart_can_be_read_in_grey(found: Evidence, qtbot: QtBot) -> None:
    """Before and after differ in shape: a ring has a hole, a dot has none."""
    chart = RateChart(charts.groups(found.recognisers[0]), "z")
    qtbot.addWidget(chart)
    chart.resize(700, chart.sizeHint().height())
    grey = chart.grab().toImage().convertToFormat(chart.grab().toImage().Format.Format_Grayscale8)
    row = 30 + 38 + 34 + 17  # legend, heading, one row, half of the next: jpeg-75, 3 and 1 of 3
    before, after = round(chart._x(1.0)), round(chart._x(1 / 3))
    hole, dot = grey.pixelColor(before, row), grey.pixelColor(after, row)
    assert hole.lightness() - dot.lightness() > 80


def test_a_verdict_says_how_far_it_reaches(found: Evidence) -> None:
    judges = sum(each.counted for each in found.recognisers)
    assert judges > 1
    words = ScopeWords()
    assert f"{judges} recogniser(s) that learnt from one network" in words.of(found, 2)
    found = replace(found, untested=tuple(each for each in found.untested if each != "one_judge"))
    some = words.of(found, copies=10)
    assert some.startswith("2 of 10 copy(s) · ")
    assert "no attacks" in some
    assert words.of(found, copies=2).startswith("2 copy(s) · ")
    alike = tuple(replace(each, architecture="A") for each in found.recognisers)
    assert "all built alike" in words.of(replace(found, recognisers=alike), 2)
    kinds = tuple(replace(each, architecture=str(at)) for at, each in enumerate(found.recognisers))
    assert f"of {judges} kinds" in words.of(replace(found, recognisers=kinds), 2)
    # Two that are built in two ways and learnt from one network are no two kinds.
    third = replace(next(each for each in kinds if each.counted), sha256="c", architecture="third")
    kin = tuple(replace(each, taught_by="t") if each.counted else each for each in kinds)
    assert f"of {judges + 1} kinds" not in words.of(replace(found, recognisers=(*kin, third)), 2)
    assert "of 2 kinds" in words.of(replace(found, recognisers=(*kin, third)), 2)
    nobody = tuple(replace(each, counted=False) for each in found.recognisers)
    assert "no recogniser to judge it" in words.of(replace(found, recognisers=nobody), 2)


def test_judges_that_are_small_or_of_one_mind_are_called_so(found: Evidence) -> None:
    small, one = "Only small recognisers judged this", "together they are one opinion"
    both = verdicts.minds(found)
    assert small in both
    assert one in both
    assert one not in verdicts.minds(replace(found, untested=("small_judges",)))
    assert small not in verdicts.minds(replace(found, untested=("one_judge",)))
    assert verdicts.minds(replace(found, untested=("few_photos",))) == ""
    # One alone is one opinion anyway: its scope says that it is one.
    single = tuple(replace(each, counted=each.name == "x") for each in found.recognisers)
    assert one not in verdicts.minds(replace(found, recognisers=single))


def test_a_verdict_has_one_colour_wherever_it_is_told(tmp_path: Path, qtbot: QtBot) -> None:
    """Red is for what was found; what nobody judged is grey on tiles and tags alike."""
    facts = PhotoFacts()
    qtbot.addWidget(facts)
    with Library(Paths.at(tmp_path / "home")) as library:
        plain = photo(library, 1)
    for verdict, tone in verdicts.TONE.items():
        tile = Tile(replace(plain, copies=1, verdict=verdict), 1, (), Coverage(protected=1))
        shown = badge(tile)
        assert shown is not None
        assert shown[1] == (tone or "muted"), verdict
        copy = ProtectedFile(1, plain.id, "", "/a.jpg", "", "{}", (), "", "", ())
        facts.show_photo(tile.photo, [(copy, Coverage(protected=1))])
        tag = facts.findChildren(Tag)[-1]
        assert tag.property("role") == (f"tag-{tone}" if tone else "tag"), verdict
    assert verdicts.TONE["not_judged"] == ""
    red = {verdict for verdict, tone in verdicts.TONE.items() if tone == "bad"}
    assert red == {"weak", "no_protection", "still_found", "no_better_than_noise"}


def test_findings_keep_the_rules_of_models(found: Evidence, tmp_path: Path) -> None:
    with Library(Paths.at(tmp_path / "home")) as library:
        check_findings(FindingsModel(library), found)


def check_findings(model: FindingsModel, found: Evidence) -> None:
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(found)
    assert model.rowCount() == 2
    row = model.index(0).data(ROW)
    assert isinstance(row, Row)
    assert (row.title, row.tag, row.tone) == ("a.jpg", "Partly hidden", "warn")
    details = model.details(model.index(0))
    assert "Still found by z." in details
    assert "No longer found by x, y." in details
    assert "The largest change of a pixel is small." in details
    model.show(None)
    assert model.rowCount() == 0


def test_reports_keep_the_rules_of_models(tmp_path: Path) -> None:
    with Library(Paths.at(tmp_path / "home")) as library:
        model = ReportsModel(library)
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        model.read()
        assert model.rowCount() == 0
        assert not model.row_of(None).isValid()
        eileen, anna = library.people.add("Eileen"), library.people.add("Anna")
        text = json.dumps(document())
        first = library.audits.add(eileen.id, text, verdict="partial", photos=2)
        second = library.audits.add(anna.id, text, verdict="held", photos=2)
        model.read()
        shown = [model.index(row).data() for row in range(model.rowCount())]
        assert shown[0] == "Anna"
        assert shown[2] == "Eileen"
        assert model.row_of(first.id).row() == 3
        assert model.row_of(None).row() == model.row_of(second.id).row() == 1
        assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
        aloud = model.index(3).data(Qt.ItemDataRole.AccessibleTextRole)
        assert "Eileen" in aloud
        assert "Partial" in aloud


def test_a_report_is_shown_from_its_verdict_to_what_was_not_tested(
    found: Evidence, tmp_path: Path, qtbot: QtBot
) -> None:
    with Library(Paths.at(tmp_path / "home")) as library:
        view = ReportView(library, Thumbs(library))
        qtbot.addWidget(view)
        view.resize(900, 700)
        view.show()
        view.show_evidence(found)
        assert len(view.evidence.findChildren(RateChart)) == 4
        assert not view.summary.findChildren(PrimaryButton)
        view.show_evidence(replace(found, code="not_judged", reason="no_judge", judges=0))
        get = view.summary.findChildren(PrimaryButton)[-1]
        assert get.isVisible()
        with qtbot.waitSignal(view.get_models):
            get.click()
        view.close()


def test_nothing_of_another_report_stays_beside_one_that_cannot_be_read(
    app: App, library: Library, qtbot: QtBot
) -> None:
    """The verdict of the one before was read as this one's."""
    eileen = library.people.add("Eileen")
    good = library.audits.add(eileen.id, json.dumps(document()), verdict="partial", photos=2)
    torn = [library.audits.add(eileen.id, "{}", verdict="held", photos=2) for _ in range(2)]
    shown = page(app, "reports", ReportsPage, good.id)
    assert shown.view.isVisible()
    for each in torn:
        shown.show_for(each.id)
        assert shown.view.isHidden()
        assert isinstance(shown._stack.currentWidget(), Unreadable)
    assert shown._stack.count() == 5
    shown.show_for(good.id)
    assert shown.view.isVisible()


def test_likeness_never_says_more_than_is_kept() -> None:
    figures = {"ssim": 0.99, "linf": 3.0, "psnr_db": 50.0, "l2": 10.0, "moved": 0.0601}
    assert "at most 7\N{NO-BREAK SPACE}%" in likeness.words({**figures, "seen": 85.2})
    told = [likeness.words({**figures, "seen": seen}) for seen in (92.0, 75.0, 60.0, 20.0)]
    ends = ("even side by side.", "comparing closely.", "up close.", "plainly seen.")
    for words, end in zip(told, ends, strict=True):
        assert words.endswith(end)
    assert likeness.words({}) == ""
    unchanged = {"ssim": 1.0, "linf": 0.0, "psnr_db": None, "l2": 0.0, "moved": 0.0, "seen": 100.0}
    assert likeness.words(unchanged) == "Nothing in the face was changed."
    assert ("Signal to noise (PSNR)", "∞") in likeness.exact(unchanged)


def test_copies_from_before_faces_were_moved_are_told_of_as_they_are() -> None:
    old = {"ssim": 0.95, "linf": 15.0, "psnr_db": 38.0, "l2": 400.0, "moved": 0.0, "seen": None}
    assert likeness.words(old) == "The largest change of a pixel is small."
    names = dict(likeness.exact(old))
    assert names["What else is seen (SSIMULACRA2, 100: nothing)"] == "–"


def test_of_a_clip_s_copy_a_bound_is_told_as_one() -> None:
    clip = {"ssim": 0.95, "linf": 15.0, "psnr_db": 38.0, "l2": 400.0, "moved": 0.08, "seen": None}
    assert likeness.exact(clip)[0][1] == "≤ 8.0 %"
    assert likeness.exact({**clip, "seen": 71.0})[0][1] == "8.0 %"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (2, "a few seconds"),
        (31, "about 35 seconds"),
        (70, "about a minute"),
        (185, "about 4 minutes"),
        (4_000, "about an hour"),
        (9_000, "about 3 hours"),
    ],
)
def test_times_are_rounded_up(seconds: float, words: str) -> None:
    assert spans.about(seconds) == words
