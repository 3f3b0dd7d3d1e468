"""The whole audit's sections: every figure and every code reaches the page and the paper."""

from dataclasses import replace

import pytest

from audit_toys import evidence, sample
from cloakroom_engine.audit import document as documents
from cloakroom_engine.audit.attacks import adversaries, advice, linking, panel, presets
from cloakroom_engine.audit.chance import Chance, Expected, Fit, OfPhoto
from cloakroom_engine.audit.disturb import AS_SAVED
from cloakroom_engine.audit.further import Further, Masked, OpenSet
from cloakroom_engine.audit.intervals import rate
from cloakroom_engine.audit.masked import answer
from cloakroom_engine.audit.openset.answer import Named
from cloakroom_engine.audit.openset.trial import KINDS
from cloakroom_engine.audit.standing.exposure import Exposure
from cloakroom_engine.audit.standing.resolution import AtWidth
from cloakroom_engine.audit.standing.strength import AtShare
from cloakroom_engine.report import english_further as english
from cloakroom_engine.report import html, pdf, redact
from pdf_text import text_of


def masked() -> Masked:
    item = evidence("judge-a")
    clean = item.probes[AS_SAVED]["clean"]
    ids = ("photo-0", "photo-1", "photo-2")
    heard = answer.Heard(
        item.model, item.strangers, clean, {answer.MASKED: clean}, {answer.MASKED: ids}
    )
    said = answer.answers([heard], ids, ())
    return Masked(3, answer.summary(said), said)


@pytest.fixture
def whole() -> documents.AuditDocument:
    network = presets.Preset(
        "Chirp", 2048, 85, False, "4:2:0", "a test", "2026-01", "2026-11-21", "made up"
    )
    attacks = (
        panel.Attack("blur-2", rate(6, 6), rate(5, 6), 0.4, 1, ()),
        panel.Attack("as Chirp", rate(6, 6), rate(2, 6), 0.2, 0, ()),
    )
    who = tuple(
        linking.Pooled(name, rate(6, 6), rate(at, 6), rate(at, 6), 0.1, ())
        for at, name in enumerate(adversaries.ADVERSARIES[:4])
    )
    named = Named("judge-a", "a" * 64, "cosine", 0.01, rate(3, 3), rate(1, 3), 0.9, 0.2)
    further = Further(
        attacks=attacks,
        networks=(network,),
        adversaries=who,
        openset=OpenSet(1, 3, 64, (named, replace(named, far=0.1, after=rate(3, 3)))),
        masked=masked(),
        widths=(AtWidth(24, 3, rate(6, 6), rate(4, 6), (), ()),),
        curve=(AtShare(1.0, 3, 0.951, 0.95, rate(1, 6), ()),),
        exposure=Exposure((3,), 3, 2, 3),
        advice=("smoothed", "uploaded"),
    )
    fit = Fit(0.0, 1.0, 0.0, 1.0, 0.049, 190, ("a" * 64, "b" * 64), 629, "2026-11-21")
    chance = Chance(0.123, 0.021, 0.456)
    photos = (OfPhoto("photo-0", Chance(0.5, 0.25, 0.75)),)
    return replace(sample(), further=further, chance=Expected(chance, photos, 2, fit))


@pytest.mark.parametrize("paper", [False, True])
def test_figures_reach_the_reader(whole: documents.AuditDocument, paper: bool) -> None:
    text = text_of(pdf.render(whole)) if paper else html.render(whole)
    for words in (
        "about 12 %",
        "between 2 % and 46 %",
        "190 people",
        "off by 5 percentage points",
        "blurred (sigma 2)",
        "no face found in 1",
        "5 of 6",
        "as Chirp is said to do",
        "quality assumed",
        "24 pixels",
        "0.951",
        "mask only",
        "2 were refined",
        english.ADVICE["smoothed"][:40],
    ):
        assert words in text, words
    assert "50 % (25" in text


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
