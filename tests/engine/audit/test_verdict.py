from dataclasses import replace

import pytest

from audit_toys import GONE, SAME, asked, evidence
from cloakroom_engine.audit import limits, verdict
from cloakroom_engine.audit.disturb import AS_SAVED, JPEG_75
from cloakroom_engine.audit.measure import Evidence, measure
from cloakroom_engine.audit.verdict import Tally, Verdict, decide


def of(*items: Evidence, surrogates: tuple[str, ...] = (), photos: int = 3) -> Verdict:
    return decide(measure(items, asked(photos, surrogates)))


def test_held_needs_every_photo_judge_disturbance_and_direction() -> None:
    both = [evidence(name, disturbed={JPEG_75: GONE}) for name in ("judge-a", "judge-b")]
    answer = of(*both)
    assert (answer.code, answer.reason) == ("held", "")
    assert (answer.judges, answer.hidden_from, answer.photos) == (2, 2, 3)
    assert (answer.tally.looks, answer.tally.lost, answer.tally.found_control) == (6, 6, 6)


def test_one_judge_is_thin_evidence() -> None:
    assert (of(evidence()).code, of(evidence()).reason) == ("partial", "one_judge")


def test_judges_that_learnt_from_one_network_are_one_opinion() -> None:
    items = [evidence("judge-a"), evidence("judge-b"), evidence("judge-c")]
    master = items[0].model.sha256
    pupils = [items[0]] + [
        replace(item, model=replace(item.model, taught_by=master)) for item in items[1:]
    ]
    answer = of(*pupils)
    assert (answer.code, answer.reason, answer.judges) == ("partial", "one_judge", 3)
    assert of(*items).code == "held"
    told = [
        limits.untested(measure(each, asked(3, ())), "synthetic", 20, ())
        for each in (pupils, items)
    ]
    assert ["one_judge" in each for each in told] == [True, False]


def test_small_judges_are_called_small() -> None:
    items = [evidence("judge-a"), evidence("judge-b")]
    large = replace(items[1], model=replace(items[1].model, bytes=250_000_000))
    told = [
        limits.untested(measure(each, asked(3, ())), "synthetic", 20, ())
        for each in (items, (large,))
    ]
    assert ["small_judges" in each for each in told] == [True, False]


def test_a_disturbance_that_brings_the_person_back_is_said() -> None:
    items = [evidence("judge-a", disturbed={JPEG_75: SAME}), evidence("judge-b")]
    answer = of(*items)
    assert (answer.code, answer.reason) == ("partial", "disturbance")
    assert [(s.disturbance, s.tally.found_after) for s in answer.survival] == [
        (AS_SAVED, 0),
        (JPEG_75, 3),
    ]


def test_the_other_direction_counts() -> None:
    # A protected photo at 58 has a stranger at 60 nearer than the clean photos; but for the clean
    # photo at 12 (46 off) it is nearer than that stranger (48 off).
    clean = (8.0, 10.0, 12.0)
    items = [evidence(n, clean=clean, control=clean, cloaked=(58.0, -75.0, 170.0)) for n in "ab"]
    answer = of(*items)
    assert (answer.code, answer.reason) == ("partial", "reverse")


def test_some_photos_of_some_judges_are_partial_or_weak() -> None:
    assert of(evidence("a"), evidence("b", cloaked=(75.0, -75.0, 4.0))).reason == "found_in_some"
    answer = of(evidence("a", cloaked=(75.0, 0.0, 0.0)), evidence("b", cloaked=SAME))
    assert (answer.code, answer.reason) == ("weak", "found_in_most")
    assert [item.code for item in answer.per_judge] == ["partly", "still_found"]
    assert [item.code for item in answer.per_photo] == ["partly", "still_found", "still_found"]


def test_a_photo_names_who_still_finds_the_person_and_who_does_not() -> None:
    answer = of(evidence("a"), evidence("b", cloaked=(75.0, -75.0, 4.0)), evidence("c"))
    assert [(each.lost, each.still) for each in answer.per_photo] == [
        (("a", "b", "c"), ()),
        (("a", "b", "c"), ()),
        (("a", "c"), ("b",)),
    ]


def test_still_found_is_no_protection() -> None:
    answer = of(evidence(cloaked=SAME))
    assert (answer.code, answer.reason) == ("no_protection", "still_found")


@pytest.mark.parametrize("cloaked", [GONE, (75.0, 0.0, 0.0)])
def test_a_cloak_that_noise_equals_is_no_protection(cloaked: tuple[float, ...]) -> None:
    answer = of(evidence(cloaked=cloaked, control=cloaked))
    assert (answer.code, answer.reason) == ("no_protection", "control")
    assert answer.per_judge[0].code == verdict.NO_BETTER_THAN_NOISE
    assert answer.hidden_from == 0


def test_surrogates_are_never_counted() -> None:
    helper = evidence("helper")
    alone = of(helper, surrogates=("helper",))
    assert (alone.code, alone.reason, alone.judges) == ("not_judged", "no_judge", 0)
    assert alone.per_judge == ()
    assert alone.tally == Tally(0, 0, None, 0)
    beside = of(helper, evidence(cloaked=SAME), surrogates=("helper",))
    assert (beside.code, beside.tally.looks) == ("no_protection", 3)
    assert [item.name for item in beside.per_judge] == ["judge-a"]


def test_the_same_weights_are_counted_once() -> None:
    assert of(evidence("judge-a"), evidence("judge-a")).judges == 1


def test_a_blind_judge_proves_nothing() -> None:
    blind = evidence("blind", clean=(0.0, 100.0, 220.0), control=GONE)
    answer = of(blind)
    assert (answer.code, answer.reason) == ("not_judged", "blind")
    assert answer.per_judge[0].code == "blind"
    assert of(blind, evidence("judge-b")).reason == "one_judge"


def test_a_face_that_is_not_found_earns_no_credit() -> None:
    items = [evidence("a"), evidence("b")]
    for item in items:
        item.probes[AS_SAVED]["cloaked"][0] = float("nan")
    answer = of(*items)
    assert (answer.code, answer.reason) == ("partial", "no_face")
    assert (answer.tally.looks, answer.tally.no_face) == (4, 2)
    for item in items:
        item.probes[AS_SAVED]["cloaked"][:] = float("nan")
    assert (of(*items).code, of(*items).reason) == ("not_judged", "no_face")


def test_linking_is_counted_by_judge() -> None:
    assert of(evidence("a", cloaked=(75.0, 80.0, 85.0)), evidence("b")).linkable == 1
    one = evidence(clean=(0.0,), cloaked=(75.0,), control=(0.0,))
    answer = of(one, photos=1)
    assert answer.linkable is None
    assert answer.same_photo
