"""Every code that the audit can give has words, and no sentence says more than its figures."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from audit_toys import GONE, SAME, asked, evidence, sample
from cloakroom_engine.audit import document, limits, measure, results, verdict
from cloakroom_engine.audit.disturb import AS_SAVED, DISTURBANCES, JPEG_75
from cloakroom_engine.audit.intervals import rate
from cloakroom_engine.audit.measure import Evidence
from cloakroom_engine.errors import CODES
from cloakroom_engine.records import METHODS
from cloakroom_engine.report import english, figures, sentences

NO_PART = "that had no part in making this cloak"


def codes(module: object, pattern: str) -> set[str]:
    return set(re.findall(pattern, Path(str(getattr(module, "__file__", ""))).read_text("utf-8")))


def test_every_code_has_words() -> None:
    assert set(english.VERDICT) == set(verdict.VERDICTS)
    reasons = codes(verdict, r"(?:NOT_JUDGED|NO_PROTECTION|WEAK|PARTIAL), \"(\w+)\"\)")
    assert len(reasons) >= 10
    # "attack" is the document's own: only the whole audit knows it.
    assert reasons | {"", "attack"} == set(english.REASON)
    outcomes = {verdict.HIDDEN, verdict.PARTLY, verdict.STILL_FOUND, verdict.BLIND}
    assert set(english.PHOTO) == outcomes | {verdict.NO_BETTER_THAN_NOISE}
    assert set(english.CANNOT) == set(limits.CANNOT)
    untested = codes(limits, r"found\.append\(\"(\w+)\"\)") | {
        *limits.ALWAYS_UNTESTED,
        *limits.ONLY_WHOLE,
    }
    assert set(english.UNTESTED) == untested
    assert set(english.DISTURBANCE) == {item.name for item in DISTURBANCES}
    assert set(english.AFTER) == set(english.DISTURBANCE) - {AS_SAVED}
    assert set(english.CONTROL) == {measure.FLAT_NOISE, measure.MATCHED_NOISE}
    assert set(english.DIRECTION) == set(results.DIRECTIONS)
    assert set(english.METHOD) == set(METHODS)
    assert set(english.LEFT_OUT) <= CODES
    assert {code for code in CODES if code.startswith("photo.")} <= set(english.LEFT_OUT)


def of(*items: Evidence, photos: int = 3) -> document.AuditDocument:
    return sample(measured=measure.measure(items, asked(photos)))


ONE = {"clean": (0.0,), "control": (0.0,)}


@pytest.mark.parametrize(
    ("items", "photos", "expected"),
    [
        ([evidence("a")], 3, f"The one recogniser {NO_PART} no longer finds Eileen."),
        (
            [evidence("a"), evidence("b")],
            3,
            f"None of the 2 recognisers {NO_PART} finds Eileen any more.",
        ),
        (
            [evidence("a"), evidence("b"), evidence("c", cloaked=SAME)],
            3,
            f"2 of 3 recognisers {NO_PART} no longer find Eileen; 1 still does.",
        ),
        (
            [evidence("a", cloaked=(75.0, 0.0, 0.0)), evidence("b", cloaked=SAME)],
            3,
            f"All 2 recognisers {NO_PART} still find Eileen, though in fewer photos.",
        ),
        (
            [evidence("a", cloaked=(75.0, 0.0, 0.0))],
            3,
            f"The one recogniser {NO_PART} still finds Eileen, though in fewer photos.",
        ),
        ([evidence("a", cloaked=SAME)], 3, "This cloak gives Eileen no protection."),
        ([evidence("a", control=GONE)], 3, "This cloak gives Eileen no protection."),
        (
            [evidence("a", disturbed={JPEG_75: SAME}), evidence("b")],
            3,
            f"As saved, Eileen is hidden from all 2 recognisers {NO_PART}. "
            "Re-saved or shrunk, not always.",
        ),
        (
            [evidence("a", cloaked=(75.0,), **ONE)],
            1,
            f"The one recogniser {NO_PART} no longer finds Eileen.",
        ),
    ],
)
def test_headlines(items: list[Evidence], photos: int, expected: str) -> None:
    found = of(*items, photos=photos)
    assert sentences.headline(found.verdict, sentences.who(found)) == expected


def test_the_lead_counts() -> None:
    first = sentences.lead(sample())[0]
    assert first == (
        "2 recognisers looked at 3 photos. Without the cloak, Eileen was found in 6 comparisons; "
        "with the cloak in 1 of them; with a random change of the same size in 6."
    )


def test_the_lead_says_when_judges_are_of_one_mind() -> None:
    items = [evidence("a"), evidence("b")]
    pupil = replace(items[1].model, taught_by=items[0].model.sha256)
    first = sentences.lead(of(items[0], replace(items[1], model=pupil)))[0]
    assert first.startswith("2 recognisers that learnt from one looked at 3 photos. ")


def test_the_hardest_case_is_said() -> None:
    found = of(evidence(cloaked=(75.0,), **ONE), photos=1)
    assert "only be compared with their own original" in " ".join(sentences.lead(found))


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, "\u2013"), (0.456, "0.46"), (-0.04, "\u22120.04"), (-0.001, "0.00")],
)
def test_similarities(value: float | None, text: str) -> None:
    assert figures.cosine(value) == text


def test_numbers() -> None:
    assert figures.interval(rate(0, 4)) == "0\u201349 %"
    assert figures.interval(rate(0, 0)) == ""
    assert figures.far(0.001) == "1 in 1,000"
    assert figures.when("2026-11-02T11:00:00+01:00") == "2 November 2026, 10:00 UTC"
    assert figures.when("yesterday") == "yesterday"
