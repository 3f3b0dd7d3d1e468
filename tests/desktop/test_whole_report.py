"""The whole audit on the report page: what untested recognisers may find, and every check."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from audit_toys import sample
from cloakroom.bridge.auditing import share_of
from cloakroom.items.parts.rows import ROW, Row
from cloakroom.items.parts.thumbs import Thumbs
from cloakroom.items.report import evidence, expected, further_words, sections
from cloakroom.items.report.evidence import Evidence
from cloakroom.items.report.findings import FindingsModel
from cloakroom.widgets.parts.disclosure import Disclosure
from cloakroom.widgets.report.further_view import FurtherView
from cloakroom.widgets.report.rate_chart import RateChart
from cloakroom.widgets.report.report_view import ReportView
from cloakroom.widgets.report.summary_view import SummaryView
from cloakroom_engine.audit import document as documents
from cloakroom_engine.library import Library
from cloakroom_engine.paths import Paths
from cloakroom_engine.protocol import Progress
from whole_toys import whole_sample


@pytest.fixture
def whole() -> Evidence:
    return evidence.read(documents.dumps(whole_sample()))


@pytest.fixture
def plain() -> Evidence:
    return evidence.read(documents.dumps(sample()))


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def button(widget: QWidget, text: str) -> QAbstractButton | None:
    return next(
        (b for b in widget.findChildren(QAbstractButton) if text in b.text().replace("&", "")), None
    )


def test_every_code_of_the_whole_audit_has_words() -> None:
    from cloakroom_engine.report import english_further as english

    assert set(further_words.ADVICE) == set(english.ADVICE)
    assert set(further_words.ATTACK) == set(english.ATTACK)
    assert set(further_words.ADVERSARY) == set(english.ADVERSARY)
    assert set(further_words.SCORE) == set(english.SCORE)
    assert set(further_words.STATE) == set(english.STATE)
    assert set(further_words.SOURCE) == set(english.SOURCE)
    assert set(further_words.TITLE) == set(further_words.TEXT)
    assert len(further_words.TITLE) == len(english.COLUMNS)


def test_an_untested_recogniser_is_told_of_in_one_sentence_with_its_small_print(
    whole: Evidence, plain: Evidence
) -> None:
    assert whole.expected is not None
    assert expected.sentence(whole.expected, "Eileen") == (
        "A recogniser that was not tested here would find Eileen in about 12\u00a0% of these "
        "photos (2\u00a0% to 46\u00a0%)."
    )
    small = expected.small_print(whole.expected)
    for told in ("2 recognisers", "190 people", "off by 5 percentage points", "leans on: 2"):
        assert told in small
    assert plain.expected is None


def test_no_chance_is_told_as_none_and_none_as_certain(whole: Evidence) -> None:
    assert whole.expected is not None
    extreme = replace(whole.expected, share=expected.Chance(0.004, 0.0, 0.996))
    assert expected.sentence(extreme, "Eileen").endswith(
        "in under 1\u00a0% of these photos (under 1\u00a0% to over 99\u00a0%)."
    )


def test_each_photo_says_its_own_chance(whole: Evidence, tmp_path: Path) -> None:
    with Library(Paths.at(tmp_path / "home")) as library:
        check_chances(FindingsModel(library), whole)


def check_chances(model: FindingsModel, whole: Evidence) -> None:
    model.show(whole)
    first, second = model.index(0), model.index(1)
    row = first.data(ROW)
    assert isinstance(row, Row)
    assert row.text.endswith("Untested recognisers: about 50\u00a0% (25\u00a0% to 75\u00a0%).")
    for text in (
        first.data(Qt.ItemDataRole.ToolTipRole),
        first.data(Qt.ItemDataRole.AccessibleTextRole),
        model.details(first),
    ):
        assert "not tested here finds Eileen: about 50\u00a0% (25\u00a0% to 75\u00a0%)." in text
    assert "not tested" not in second.data(Qt.ItemDataRole.ToolTipRole)


def test_sections_put_the_worst_first_and_the_what_if_last(whole: Evidence) -> None:
    found = sections.sections(whole)
    titles = [each.title for each in found]
    assert sorted(titles[:-1]) == sorted(set(further_words.TITLE.values()) - {titles[-1]})
    assert titles[-1] == "The cloak weaker and stronger"
    assert [each.share for each in found[:-1]] == sorted(
        (each.share for each in found[:-1]), reverse=True
    )
    assert titles[0] == "What is done to the photo"
    assert found[0].worst == "At worst found in 5 of 6: Blurred"


def test_drawings_from_stolen_numbers_are_not_said_to_be_found(
    whole: Evidence, qtbot: QtBot
) -> None:
    by_title = {each.title: each for each in sections.sections(whole)}
    told = by_title["What somebody draws from stolen numbers"]
    assert told.worst == "Passes for the person in 0 of 2: From the cloaked copy"
    original, copy, stranger = told.groups[0].bars
    assert original.words.startswith("From the clean photo: passes for the same photo in 2 of 2")
    assert [each.counts for each in (original, copy, stranger)] == [False, True, False]
    view = FurtherView()
    qtbot.addWidget(view)
    view.show_evidence(whole)
    assert "dlib-resnet" in words(view)


def test_audits_from_before_drawings_are_read() -> None:
    document = json.loads(documents.dumps(whole_sample()))
    del document["further"]["rebuilt"]
    read = evidence.read(json.dumps(document))
    assert read.further is not None
    assert read.further.rebuilt is None


def test_figures_come_with_their_ranges_and_are_said_aloud(whole: Evidence) -> None:
    by_title = {each.title: each for each in sections.sections(whole)}
    attack, network = by_title["What is done to the photo"].groups[0].bars
    assert attack.told(ranges=True) == "5 of 6 (44–97\u00a0%)"
    assert attack.told(ranges=False) == "5 of 6"
    assert attack.words == (
        "Blurred: found without the cloak in 6 of 6 (range 61–100 %), "
        "with it in 5 of 6 (range 44–97 %). No face found in 1."
    )
    assert network.label == "As Chirp is said to do"
    notes = by_title["What is done to the photo"].notes
    assert any("Chirp: at most 2048 pixels, JPEG 85 assumed" in note for note in notes)
    album = by_title["An album that knows few people"].groups
    assert [bar.figure for group in album for bar in group.bars] == ["1 of 3"]  # at 1 % alone
    strength = by_title["The cloak weaker and stronger"]
    assert strength.groups[0].bars[0].label == "As written, keeps 95\u00a0%"
    assert strength.groups[0].bars[0].before is None
    masks = by_title["With a mask on"].groups
    assert masks[-1].bars[0].label == "judge-a"


def test_without_further_checks_there_are_no_sections(plain: Evidence) -> None:
    assert sections.sections(plain) == []
    assert sections.advice(plain) == []


def test_advice_stops_after_the_five_most_pressing(whole: Evidence) -> None:
    assert whole.further is not None
    codes = tuple(further_words.ADVICE)
    many = replace(whole, further=replace(whole.further, advice=codes))
    assert sections.advice(many) == [str(further_words.ADVICE[code]) for code in codes[:5]]


def test_the_first_section_is_open_and_the_others_are_a_click_away(
    whole: Evidence, qtbot: QtBot
) -> None:
    view = FurtherView()
    qtbot.addWidget(view)
    view.resize(760, 600)
    view.show_evidence(whole)
    view.show()
    first, *others = [
        each
        for each in view.findChildren(Disclosure)
        if each.button.text() in set(further_words.TITLE.values())
    ]
    assert first.button.accessibleDescription() == "At worst found in 5 of 6: Blurred"
    assert first.findChildren(RateChart)[0].isVisible()
    chart = others[0].findChildren(RateChart)[0]
    assert not chart.isVisible()
    others[0].button.click()
    assert chart.isVisible()
    assert chart.accessibleName() == others[0].button.text()
    for bar in chart.bars:
        assert bar.words in chart.accessibleDescription()


def test_where_nobody_could_judge_all_checks_say_so(whole: Evidence, qtbot: QtBot) -> None:
    assert whole.further is not None
    nothing = replace(
        whole.further,
        attacks=(),
        adversaries=(),
        widths=(),
        curve=(),
        album=None,
        masked=None,
        gaps=(),
        rebuilt=None,
    )
    view = FurtherView()
    qtbot.addWidget(view)
    view.show_evidence(replace(whole, further=nothing))
    assert "No recogniser was there that could judge" in words(view)


def test_ranges_give_way_where_a_chart_is_narrow(whole: Evidence, qtbot: QtBot) -> None:
    section = sections.sections(whole)[0]
    chart = RateChart(section.groups, section.title)
    qtbot.addWidget(chart)
    for width, there in ((900, True), (430, False)):
        chart.resize(width, chart.sizeHint().height())
        left, right = chart._plot()
        assert chart._with_ranges(left) is there
        assert right - left > 100


def test_the_summary_offers_every_check_until_it_was_made(
    whole: Evidence, plain: Evidence, qtbot: QtBot
) -> None:
    view = SummaryView()
    qtbot.addWidget(view)
    view.show_evidence(plain)
    assert "some minutes" in words(view)
    offer = button(view, "Check everything")
    assert offer is not None
    with qtbot.waitSignal(view.everything):
        offer.click()
    view.show_evidence(whole)
    assert button(view, "Check everything") is None
    said = words(view)
    assert "would find Eileen in about 12\u00a0%" in said
    assert said.index("Blurring or shrinking") < said.index("What networks are said to do")
    view.show_evidence(replace(plain, code="not_judged", reason="no_judge", judges=0))
    assert button(view, "Check everything") is None
    assert button(view, "Get a recogniser") is not None


def test_all_checks_have_a_tab_when_they_were_made(
    whole: Evidence, plain: Evidence, tmp_path: Path, qtbot: QtBot
) -> None:
    with Library(Paths.at(tmp_path / "home")) as library:
        view = ReportView(library, Thumbs(library))
        qtbot.addWidget(view)
        view.show_evidence(whole)
        tab = view.tabs.indexOf(view.further)
        assert view.tabs.isTabVisible(tab)
        view.show_evidence(plain)
        assert not view.tabs.isTabVisible(tab)


def test_older_documents_are_read_as_they_were(whole: Evidence) -> None:
    data = json.loads(documents.dumps(whole_sample()))
    del data["chance"], data["further"]
    old = evidence.of(data)
    assert (old.expected, old.further) == (None, None)
    assert old.photos == whole.photos


@pytest.mark.parametrize("whole_audit", [False, True])
def test_progress_never_goes_back(whole_audit: bool) -> None:
    stages = ["read", "audit", *(["mask"] if whole_audit else [])]
    steps = [
        share_of(Progress("1", stage, done, 4, None), whole=whole_audit)
        for stage in stages
        for done in range(5)
    ]
    shares = [step[0] for step in steps if step is not None]
    assert len(shares) == len(steps)
    assert shares == sorted(shares)
    assert shares[-1] <= 100
    # A mask is refined step by step within its photo: that is no progress of its own.
    assert share_of(Progress("1", "refine", 3, 30, None), whole=whole_audit) is None


def test_a_report_can_be_exported_with_and_without_names(tmp_path: Path, qtbot: QtBot) -> None:
    with Library(Paths.at(tmp_path / "home")) as library:
        view = ReportView(library, Thumbs(library))
        qtbot.addWidget(view)
        menu = next(each.menu() for each in view.findChildren(QPushButton) if each.menu())
        asked: list[tuple[str, bool]] = []
        view.export.connect(lambda kind, hide: asked.append((kind, hide)))
        for action in menu.actions():
            action.trigger()
        assert asked == [("html", False), ("pdf", False), ("html", True), ("pdf", True)]
