"""Pairs and folds as in MLFW, and whether a mask, a cloak or both hide somebody."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from numpy.typing import NDArray

from cloakroom_engine.audit import results
from cloakroom_engine.audit.masked import answer, folds, pairs
from cloakroom_engine.audit.masked.pairs import MASKED, ONE_MASKED, UNMASKED, Face
from cloakroom_engine.audit.results import ModelFacts, Threshold

FACTS = ModelFacts("m", "a" * 64, "net", "MIT", "faces", True, (Threshold(0.01, 0.5),), "card")


def people(count: int, photos: int) -> dict[str, list[str]]:
    return {f"p{at:02}": [f"p{at:02}-{each}" for each in range(photos)] for at in range(count)}


@pytest.mark.parametrize(("count", "photos", "each"), [(40, 6, 30), (25, 4, 5), (8, 2, 2)])
def test_counts_are_exact_and_folds_share_nobody(count: int, photos: int, each: int) -> None:
    plan = pairs.plan(people(count, photos), each=each, seed=4)
    assert len(plan.folds) == min(10, count // 2)
    found = Counter((pair.fold, pair.set, pair.same) for pair in plan.pairs)
    assert set(found.values()) == {plan.each}
    assert len(found) == len(plan.folds) * 3 * 2
    named = [name for group in plan.folds for name in group]
    assert sorted(named) == sorted(people(count, photos))
    for pair in plan.pairs:
        owners = {face.photo.split("-")[0] for face in (pair.one, pair.other)}
        assert owners <= set(plan.folds[pair.fold])
        assert pair.same == (len(owners) == 1)


def test_no_pair_is_one_file_with_itself_and_none_comes_twice() -> None:
    plan = pairs.plan(people(20, 5), each=20)
    for name in pairs.SETS:
        seen = [frozenset((p.one.photo, p.other.photo)) for p in plan.pairs if p.set == name]
        assert all(len(each) == 2 for each in seen)
        assert len(seen) == len(set(seen))


def test_the_papers_kinds_of_pairs() -> None:
    planned = pairs.plan(people(20, 5), each=20).pairs
    assert {(pair.set, pair.same) for pair in planned} >= {(name, True) for name in pairs.SETS}
    for pair in planned:
        one, other = pair.one.design, pair.other.design
        if pair.set == UNMASKED:
            assert one is None
            assert other is None
        elif pair.set == ONE_MASKED:
            assert one is not None
            assert other is None
        else:
            assert one is not None
            assert (one == other) is not pair.same


def test_most_photos_wear_one_mask_only() -> None:
    plan = pairs.plan(people(40, 6), each=20)
    worn = Counter(face.photo for face in plan.faces if face.design)
    assert sum(worn.values()) < 1.3 * len(worn)


def test_the_seed_decides() -> None:
    first, again, other = (pairs.plan(people(20, 4), each=5, seed=seed) for seed in (1, 1, 2))
    assert first == again
    assert first != other


def test_too_few_people_are_refused() -> None:
    with pytest.raises(ValueError, match="3 people"):
        pairs.plan(people(3, 5))
    with pytest.raises(ValueError, match="0 with two"):
        pairs.plan(people(10, 1))
    with pytest.raises(ValueError, match="two people"):
        pairs.plan({"a": ["x", "y"], "b": ["x", "z"]})


def _embedded(plan: pairs.Plan, cost: float) -> dict[Face, NDArray[np.float64]]:
    """Everybody has a direction; a mask adds a direction of its own, ``cost`` strong."""
    rng = np.random.default_rng(0)
    found: dict[Face, NDArray[np.float64]] = {}
    own: dict[str, NDArray[np.float64]] = {}
    masks: dict[object, NDArray[np.float64]] = {}
    for face in plan.faces:
        name = face.photo.split("-")[0]
        mine = own.setdefault(name, rng.normal(size=64))
        row = mine + rng.normal(size=64) * 0.6
        if face.design:
            row = row + cost * masks.setdefault(face.design, rng.normal(size=64))
        found[face] = row / np.linalg.norm(row)
    return found


def test_accuracy_falls_where_masks_cover_what_tells_people_apart() -> None:
    plan = pairs.plan(people(40, 5), each=20)
    free = folds.verify(FACTS, plan, _embedded(plan, 0.0))
    hard = folds.verify(FACTS, plan, _embedded(plan, 1.5))
    assert [each.set for each in hard.sets] == [UNMASKED, MASKED, ONE_MASKED]
    assert free.drop == pytest.approx(0, abs=0.01)
    assert hard.drop is not None
    assert hard.drop > 0.15
    masked = hard.sets[1]
    assert masked.right.n == 2 * 20 * 10
    assert len(masked.thresholds) == 10
    assert masked.mistaken is not None
    assert masked.mistaken.hits > 0


def test_a_folds_threshold_comes_from_the_others() -> None:
    scores = np.array([0.9, 0.1, 0.9, 0.1, 0.2, 0.05])
    truth = np.array([True, False] * 3)
    right, thresholds = folds.decide(scores, truth, np.array([0, 0, 1, 1, 2, 2]))
    # What the third fold holds cannot lower its own threshold.
    assert right.tolist() == [True, True, True, True, False, True]
    assert thresholds[2] == pytest.approx(0.5)


def test_faces_that_were_not_found_are_counted_apart() -> None:
    plan = pairs.plan(people(20, 4), each=5)
    rows = _embedded(plan, 0.5)
    lost = next(face for face in rows if face.design)
    del rows[lost]
    masked = folds.verify(FACTS, plan, rows).sets[1]
    assert masked.no_face > 0
    assert masked.right.n + masked.no_face == 2 * 5 * 10


def _heard(sha256: str, **probes: float) -> answer.Heard:
    """Everybody lies in a plane: a probe at cosine c to the person and no nearer to strangers."""
    facts = ModelFacts(
        sha256[:2], sha256, "net", "MIT", "faces", True, (Threshold(0.01, 0.5),), "card"
    )
    rows = {
        state.replace("_", "-"): np.array([[c, np.sqrt(1 - c * c), 0.0]])
        for state, c in probes.items()
    }
    return answer.Heard(
        facts,
        strangers=np.array([[0.0, 0.8, 0.6], [0.0, 0.0, 1.0]]),
        person=np.array([[1.0, 0.0, 0.0]]),
        probes=rows,
        probe_ids=dict.fromkeys(rows, ("probe",)),
    )


def test_the_answer_counts_judges_only() -> None:
    judge, teacher = "b" * 64, "c" * 64
    said = answer.answers(
        [
            _heard(judge, unmasked=0.9, masked=0.8, cloaked=0.1, masked_cloaked=0.05),
            _heard(teacher, unmasked=0.9, masked=0.1, cloaked=0.1, masked_cloaked=0.1),
            _heard(judge, unmasked=0.9, masked=0.1),
        ],
        ["clean"],
        {teacher},
    )
    assert [each.role for each in said] == [results.JUDGE, results.SURROGATE, results.DUPLICATE]
    codes = {each.state: each.code for each in said[0].states}
    assert codes == {
        answer.UNMASKED: answer.FOUND,
        answer.MASKED: answer.FOUND,
        answer.CLOAKED: answer.HIDES,
        answer.BOTH: answer.HIDES,
    }
    assert {each.state: (each.judges, each.hides) for each in answer.summary(said)} == {
        answer.UNMASKED: (1, 0),
        answer.MASKED: (1, 0),
        answer.CLOAKED: (1, 1),
        answer.BOTH: (1, 1),
    }


def test_a_recogniser_that_never_knew_the_person_proves_nothing() -> None:
    (said,) = answer.answers([_heard("d" * 64, unmasked=0.1, masked=0.1)], ["clean"], ())
    assert {each.code for each in said.states} == {answer.BLIND, answer.NOT_TESTED}
    assert all(each.judges == 0 for each in answer.summary([said]))
