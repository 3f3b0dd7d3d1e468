import pytest

from audit_toys import GONE, SAME, asked, at, cosine, evidence
from cloakroom_engine.audit import results
from cloakroom_engine.audit.disturb import AS_SAVED, JPEG_75
from cloakroom_engine.audit.measure import Asked, measure
from cloakroom_engine.audit.results import DUPLICATE, FORWARD, JUDGE, LINKED, REVERSE, SURROGATE


def test_before_and_after_by_hand() -> None:
    # Clean photos stand at 0, 5, -5; leaving the own one out, the nearest are 5, 5 and 5 off.
    (result,) = measure([evidence(cloaked=(62.0, 40.0, 10.0))], asked())
    forward = result.comparison(FORWARD, AS_SAVED)
    assert forward is not None
    assert forward.before.similarity == pytest.approx(cosine(5))
    assert forward.before.rank1.hits == 3
    # 62: nearest clean at 5 (57 off), strangers 60 and 90 nearer -> rank 3 of 60 (2) and 90 (28).
    # 40: own is at 5; nearest other 0 (40 off); stranger 60 is 20 off -> rank 2, passes 1 %.
    # 10: own is at -5; nearest 5 (5 off) -> rank 1.
    assert forward.after.similarity == pytest.approx((cosine(57) + cosine(40) + cosine(5)) / 3)
    assert (forward.after.rank1.hits, forward.after.rank1.n) == (1, 3)
    assert forward.after.rank5.hits == 3
    assert [(m.far, m.rate.hits) for m in forward.after.match] == [(0.01, 2), (0.001, 1)]
    assert forward.after.found.hits == 2
    assert [look.after.rank for look in result.looks] == [3, 2, 1]
    assert [look.after.found for look in result.looks] == [False, True, True]
    assert forward.after.rank1.low == pytest.approx(0.0615, abs=1e-4)


def test_controls_are_scored_like_the_cloak() -> None:
    (result,) = measure([evidence(control=(62.0, 0.0, 0.0))], asked())
    forward = result.comparison(FORWARD, AS_SAVED)
    assert forward is not None
    assert [item.name for item in forward.controls] == ["flat-noise", "matched-noise"]
    assert forward.controls[0].score.found.hits == 2
    assert [look.control.found for look in result.looks] == [False, True, True]


def test_roles_go_by_hash() -> None:
    items = [evidence("helper"), evidence("judge-a"), evidence("judge-a")]
    roles = [item.role for item in measure(items, asked(surrogates=("helper",)))]
    assert roles == [SURROGATE, JUDGE, DUPLICATE]


def test_one_photo_is_compared_with_its_own_original_and_says_so() -> None:
    items = [evidence(clean=(0.0,), cloaked=(20.0,), control=(1.0,))]
    (result,) = measure(items, asked(1))
    forward = result.comparison(FORWARD, AS_SAVED)
    reverse = result.comparison(REVERSE, AS_SAVED)
    assert forward is not None
    assert reverse is not None
    assert forward.after.same_photo == 1
    assert forward.after.similarity == pytest.approx(cosine(20))
    assert reverse.after.same_photo == 1
    assert result.looks[0].same_photo
    assert result.comparison(LINKED, AS_SAVED) is None


def test_other_clean_photos_take_the_originals_place() -> None:
    item = evidence(clean=(0.0,), cloaked=(20.0,), control=(1.0,), person=(0.0, -10.0))
    (result,) = measure([item], asked(1, person=("photo-0", "other")))
    forward = result.comparison(FORWARD, AS_SAVED)
    reverse = result.comparison(REVERSE, AS_SAVED)
    assert forward is not None
    assert reverse is not None
    assert forward.after.similarity == pytest.approx(cosine(30))
    assert forward.after.same_photo == 0
    # The reverse probes are the clean photos; the original of the only copy is left out.
    assert (reverse.after.rank1.n, reverse.after.same_photo) == (1, 0)
    assert reverse.after.similarity == pytest.approx(cosine(30))


def test_linking_compares_protected_photos_with_one_another() -> None:
    (result,) = measure([evidence(cloaked=(75.0, 80.0, -120.0))], asked())
    linked = result.comparison(LINKED, AS_SAVED)
    assert linked is not None
    assert linked.after.similarity == pytest.approx((2 * cosine(5) + cosine(160)) / 3)
    assert linked.after.found.hits == 2
    assert linked.before.found.hits == 3


def test_photos_without_a_face_are_in_no_rate() -> None:
    item = evidence()
    item.probes[AS_SAVED]["cloaked"][1] = float("nan")
    (result,) = measure([item], asked())
    forward = result.comparison(FORWARD, AS_SAVED)
    assert forward is not None
    assert (forward.after.rank1.n, forward.after.no_face) == (2, 1)
    assert forward.before.rank1.n == 3
    assert result.looks[1].after.found is None


def test_disturbances_need_no_control_and_have_their_own_clean_photos() -> None:
    (result,) = measure([evidence(disturbed={JPEG_75: SAME})], asked())
    jpeg = result.comparison(FORWARD, JPEG_75)
    assert jpeg is not None
    assert jpeg.controls == ()
    assert jpeg.after.found.hits == 3
    assert [look.control.found for look in result.looks[3:]] == [None] * 3


def test_without_thresholds_rank_alone_decides() -> None:
    item = evidence(cloaked=(40.0, 2.0, 75.0))
    bare = results.ModelFacts(**{**_fields(item.model), "thresholds": ()})
    (result,) = measure([type(item)(bare, item.strangers, item.person, item.probes)], asked())
    assert [look.after.found for look in result.looks] == [False, True, False]


def test_an_audit_needs_its_controls() -> None:
    with pytest.raises(ValueError, match="control"):
        Asked(("a",), ("a",), frozenset(), controls=())
    item = evidence()
    del item.probes[AS_SAVED]["flat-noise"]
    with pytest.raises(ValueError, match="control is missing"):
        measure([item], asked())


def test_strangers_without_a_face_are_nobody() -> None:
    item = evidence(cloaked=GONE)
    item.strangers[:] = at(0.0)
    item.strangers[1:] = float("nan")
    (result,) = measure([item], asked())
    assert all(look.after.rank <= 2 for look in result.looks)


def _fields(model: results.ModelFacts) -> dict[str, object]:
    return {name: getattr(model, name) for name in model.__slots__}
