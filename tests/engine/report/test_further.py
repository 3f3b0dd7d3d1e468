"""The whole audit's sections: every figure and every code reaches the page and the paper."""

from dataclasses import replace
from pathlib import Path

import pytest

from audit_toys import asked, evidence, sample
from cloakroom_engine.audit import document as documents
from cloakroom_engine.audit.attacks import adversaries, advice, elsewhere, panel
from cloakroom_engine.audit.chance import Chance
from cloakroom_engine.audit.disturb import AS_SAVED
from cloakroom_engine.audit.intervals import rate
from cloakroom_engine.audit.masked import answer
from cloakroom_engine.audit.measure import measure
from cloakroom_engine.audit.openset.trial import KINDS
from cloakroom_engine.report import english_further as english
from cloakroom_engine.report import html, pdf, redact
from pdf_text import text_of
from whole_toys import whole_sample

RESOURCES = Path(__file__).parents[3] / "resources"


@pytest.fixture
def whole() -> documents.AuditDocument:
    return whole_sample()


@pytest.mark.parametrize("paper", [False, True])
def test_figures_reach_the_reader(whole: documents.AuditDocument, paper: bool) -> None:
    text = text_of(pdf.render(whole)) if paper else html.render(whole)
    for words in (
        "about 12 %",
        "(from 2 % to 46 %",
        "190 people",
        "off by 5 percentage points",
        "blurred (sigma 2)",
        "no face found in 1",
        "5 of 6",
        "as Chirp is said to do",
        "quality assumed",
        "24 pixels",
        "10 years or more",
        "4 photos could not be placed",
        "0.951",
        "mask only",
        "2 were refined",
        "the cloaked copy",
        "a stranger (control)",
        "judge-b chose",
        "dlib-resnet helped to make this cloak",
        english.ADVICE["smoothed"][:40],
    ):
        assert words in text, words
    assert "50 % (25" in text


def test_what_is_rebuilt_stands_beside_the_photo_and_says_that_it_is_no_photo(
    whole: documents.AuditDocument,
) -> None:
    png = b"\x89PNG\r\n\x1a\n"
    plain = html.Pictures(png + b"b", png + b"a", png + b"d", 8.0)
    assert "What a recogniser sees" not in html.render(whole, [plain])
    seen = replace(plain, seen_before_png=png + b"s")
    page = html.render(whole, [seen, plain])
    assert page.count("<b>Reconstruction</b>") == 1  # a copy without a face has none
    assert "no photos" in page
    assert "What a recogniser sees" not in html.render(whole)


def test_albums_are_shown_at_one_in_a_hundred_only(whole: documents.AuditDocument) -> None:
    page = html.render(whole)
    album = page[page.index('id="openset"') :]
    album = album[: album.index("</section>")]
    assert "1 of 3" in album
    assert "3 of 3</b>" not in album


def test_a_plain_audit_has_none_of_it(whole: documents.AuditDocument) -> None:
    page = html.render(sample())
    assert "What follows for you" not in page
    assert english.SECTION["attacks"] not in page
    assert "was not tested here would find" not in page


def test_the_document_reads_itself_back(whole: documents.AuditDocument) -> None:
    assert documents.loads(documents.dumps(whole)) == whole


def test_hidden_names_stay_hidden(whole: documents.AuditDocument) -> None:
    hidden = redact.redact(replace(whole, photos=whole.photos))
    assert hidden.chance is not None
    assert [each.photo for each in hidden.chance.photos] == ["photo-1"]
    assert "Eileen" not in html.render(whole, hide_paths=True)


def test_every_code_has_words() -> None:
    attacks = {each.name for each in panel.ATTACKS} | {AS_SAVED}
    assert set(english.ATTACK) >= attacks
    assert set(english.ADVERSARY) == set(adversaries.ADVERSARIES)
    assert set(english.SCORE) == set(KINDS)
    assert set(english.STATE) == set(answer.STATES)
    kinds = {v for k, v in vars(advice).items() if k.isupper() and isinstance(v, str)}
    assert set(english.ADVICE) == (kinds - {AS_SAVED}) | set(advice._OF_ADVERSARY.values())
    assert set(english.SECTION) - {"advice"} == set(english.COLUMNS)


def test_a_cloak_that_an_attack_undoes_has_not_held(whole: documents.AuditDocument) -> None:
    """Everything held as saved and re-encoded; blurred, the person is found."""
    held = measure([evidence("a"), evidence("b")], asked())
    assert sample(measured=held).verdict.code == "held"
    further = whole.further
    assert further is not None
    built = sample(measured=held, further=further)
    assert (built.verdict.code, built.verdict.reason) == ("partial", "attack")
    page = html.render(built)
    assert "As saved, Eileen is hidden from all 2 recognisers" in page
    assert "Blurred, cleaned or small, not always." in page
    none = rate(0, 6)
    kept = replace(
        further,
        attacks=tuple(replace(each, found_after=none) for each in further.attacks),
        widths=(),
    )
    assert sample(measured=held, further=kept).verdict.code == "held"


def test_no_chance_is_told_as_none_or_all(whole: documents.AuditDocument) -> None:
    assert whole.chance is not None
    small = replace(whole.chance, share=Chance(0.002, 0.0001, 0.03))
    page = html.render(replace(whole, chance=small))
    assert "under 1 % (from under 1 % to 3 %" in page
    assert "about 0 %" not in page


def test_what_was_tried_on_others_is_said_to_be_so(whole: documents.AuditDocument) -> None:
    """The shipped figure with its conditions; nothing of it is this person's."""
    rows = elsewhere.loads((RESOURCES / "attacks" / "elsewhere.json").read_text("utf-8"))
    assert whole.further is not None
    shown = replace(whole, further=replace(whole.further, elsewhere=rows))
    assert documents.loads(documents.dumps(shown)) == shown
    page = html.render(shown)
    assert "Not tried on these photos" in page
    assert f"({100 * rows[0].after.low:.0f}\u2013{100 * rows[0].after.high:.0f} %" in page
    assert {each.name for each in rows} <= set(english.ELSEWHERE)
