"""The chance that an untested recogniser finds the person."""

import math
from pathlib import Path

import pytest

from audit_toys import GONE, SAME, asked, cosine, evidence
from cloakroom_engine.audit import chance
from cloakroom_engine.audit.measure import measure

FIT = chance.Fit(
    intercept=-0.5,
    mean=1.5,
    most=0.25,
    spread=1.0,
    error=0.05,
    people=10,
    networks=("a" * 64,),
    strangers=600,
    made="2026-11-21",
)
SHIPPED = Path(__file__).parents[3] / "resources" / "chance.json"


def test_the_margin_is_in_steps_between_the_thresholds() -> None:
    thresholds = {0.01: 0.2, 0.001: 0.3}
    assert chance.margin(0.2, thresholds) == 0
    assert chance.margin(0.3, thresholds) == pytest.approx(1)
    assert chance.margin(0.1, thresholds) == pytest.approx(-1)
    assert chance.margin(0.1, {0.01: 0.2}) is None
    assert chance.margin(0.1, {0.01: 0.2, 0.001: 0.2}) is None


def test_the_logit_weighs_mean_and_most_of_margins_that_are_cut() -> None:
    assert FIT.logit([1.0, -1.0]) == pytest.approx(-0.5 + 0.25)
    assert FIT.logit([100.0]) == pytest.approx(-0.5 + 1.75 * chance.MOST_MARGIN)


def test_hidden_photos_have_a_small_chance_and_found_ones_a_large_one() -> None:
    measured = measure([evidence("a", cloaked=GONE), evidence("b", cloaked=GONE)], asked())
    hidden = chance.expected(measured, FIT)
    found = chance.expected(measure([evidence("a", cloaked=SAME)], asked()), FIT)
    assert hidden is not None
    assert found is not None
    assert hidden.judges == 2
    assert len(hidden.photos) == 3
    assert hidden.share.high < 0.1 < 0.8 < found.share.low
    for each in (hidden.share, *(photo.chance for photo in found.photos)):
        assert 0 <= each.low < each.value < each.high <= 1


def test_one_photo_by_hand() -> None:
    measured = measure([evidence("a", cloaked=(75.0,), clean=(0.0,), control=(0.0,))], asked(1))
    told = chance.expected(measured, FIT)
    assert told is not None
    step = (cosine(75) - cosine(45)) / (cosine(30) - cosine(45))
    assert told.share.value == pytest.approx(1 / (1 + math.exp(0.5 - 1.75 * step)))


def test_surrogates_and_judges_without_a_scale_say_nothing() -> None:
    assert (
        chance.expected(measure([evidence("helper")], asked(surrogates=("helper",))), FIT) is None
    )
    assert chance.expected((), FIT) is None


def test_the_shipped_fit_is_whole_and_grows_with_similarity() -> None:
    fit = chance.loads(SHIPPED.read_text("utf-8"))
    assert fit.people >= 20
    assert len(set(fit.networks)) >= 5
    # Whole families were left out, and four are few: the chance is no more than a hint, and its
    # interval says so.
    assert 0 < fit.error < 0.5
    assert fit.spread > 2.5
    chances = [fit.logit([margin]) for margin in (-3, -1, 0, 1, 3)]
    assert chances == sorted(chances)
    assert chances[0] < -1 < 1 < chances[-1]
