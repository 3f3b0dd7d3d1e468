"""A clip before recognisers: the best single frame decides."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from cloakroom_engine.audit.clip import CHANCE, GIF, LOW_RATE, Looks, Watched, Way, decide
from cloakroom_engine.audit.disturb import AS_SAVED
from cloakroom_engine.audit.results import JUDGE, SURROGATE, ModelFacts, Threshold
from cloakroom_engine.audit.track import TrackLook, look
from cloakroom_engine.audit.verdict import HELD, NO_PROTECTION, NOT_JUDGED, PARTIAL, WEAK

AXES = np.eye(6, dtype=np.float32)
PERSON = np.stack([AXES[0], AXES[0]])
STRANGERS = AXES[1:4]


def facts(name: str) -> ModelFacts:
    return ModelFacts(name, name, "tiny", "CC0", "none", True, (Threshold(0.01, 0.8),), "test")


def towards(person: float, stranger: float) -> NDArray[np.float32]:
    row = person * AXES[0] + stranger * AXES[1] + 0.3 * AXES[5]
    return np.asarray(row / np.linalg.norm(row), np.float32)


def test_one_frame_in_many_is_found_and_named() -> None:
    rows = np.stack([towards(0.2, 0.9), towards(0.9, 0.2), towards(0.1, 0.9), np.full(6, np.nan)])
    said = look(rows.astype(np.float32), PERSON, STRANGERS, facts("one"))
    assert (said.frames, said.named, said.found, said.no_face) == (4, (1,), 1, 1)
    assert (said.best, said.rank, said.best_found) == (1, 1, True)
    assert said.similarity == pytest.approx(float(rows[1, 0]))
    # The mean of the three is more like the stranger.
    assert (said.template_rank, said.template_found) == (2, False)


def test_frames_that_each_hide_can_give_somebody_away_together() -> None:
    rows = np.stack([0.6 * AXES[0] + 0.8 * AXES[at] for at in (1, 2, 3)]).astype(np.float32)
    said = look(rows, PERSON, STRANGERS, replace(facts("one"), thresholds=()))
    assert said.found == 0
    assert said.template_found


def test_a_track_without_a_face_names_nobody() -> None:
    said = look(np.full((3, 6), np.nan), PERSON, STRANGERS, facts("one"))
    assert (said.found, said.no_face, said.best, said.best_found) == (0, 3, None, False)


FOUND = TrackLook(10, tuple(range(10)), 0, 0, 0.9, 1, True, 0.9, 1, True)
ONE = TrackLook(10, (3,), 0, 3, 0.85, 1, True, 0.3, 9, False)
GONE = TrackLook(10, (), 0, 0, 0.2, 7, False, 0.1, 40, False)


def watched(name: str, after: TrackLook, version: str = AS_SAVED, role: str = JUDGE) -> Watched:
    return Watched(facts(name), role, 1, version, FOUND, after, tuple(at / 10 for at in range(10)))


def test_nobody_judges_without_a_judge_that_found_the_person_before() -> None:
    assert decide([watched("a", GONE, role=SURROGATE)]).code == NOT_JUDGED
    assert decide([replace(watched("a", GONE), before=GONE)]).code == NOT_JUDGED


def test_the_best_frame_decides() -> None:
    held = decide([watched("a", GONE), watched("b", GONE)])
    assert (held.code, held.judges, held.by_frame, held.worst_s) == (HELD, 2, 0, None)
    one = decide([watched("a", ONE), watched("b", GONE), watched("c", GONE)])
    assert (one.code, one.by_frame, one.worst_s) == (PARTIAL, 1, 0.3)
    assert decide([watched("a", ONE), watched("b", ONE)]).code == WEAK
    assert decide([watched("a", FOUND), watched("b", FOUND)]).code == NO_PROTECTION


def test_recognisers_that_learnt_from_one_are_one_opinion() -> None:
    kin = [
        replace(each, model=replace(each.model, taught_by="teacher"))
        for each in (watched("a", GONE), watched("b", GONE))
    ]
    assert (decide(kin).code, decide(kin).judges) == (PARTIAL, 2)
    assert decide([*kin, watched("c", GONE)]).code == HELD


def test_what_a_gif_brings_back_is_no_held() -> None:
    said = decide([watched("a", GONE), watched("b", GONE), watched("a", ONE, GIF)])
    assert (said.code, said.elsewhere) == (PARTIAL, (GIF,))


def test_rates_count_frames_as_saved() -> None:
    said = decide([watched("a", ONE), watched("b", GONE), watched("b", FOUND, GIF)])
    assert (said.before, said.after) == (Looks(20, 20), Looks(1, 20))


def test_who_did_not_find_the_person_before_was_asked_and_judges_nothing() -> None:
    said = decide([watched("a", GONE), replace(watched("b", GONE), before=GONE)])
    assert (said.asked, said.judges, said.code) == (2, 1, PARTIAL)


def test_the_frame_that_names_somebody_is_told_before_one_that_is_only_more_alike() -> None:
    rows = np.stack([0.6 * AXES[0] + 0.8 * AXES[1], 0.5 * AXES[0] + 0.75**0.5 * AXES[5]])
    said = look(rows.astype(np.float32), PERSON, STRANGERS, replace(facts("one"), thresholds=()))
    assert (said.found, said.best, said.similarity) == (1, 1, pytest.approx(0.6))


def test_each_way_is_told_beside_the_clip_as_it_was_in_the_same_way() -> None:
    hidden = replace(watched("b", GONE, GIF), before=GONE)  # the palette hides, not the cloak
    said = decide(
        [
            watched("a", GONE), watched("b", GONE),
            watched("a", ONE, LOW_RATE), watched("b", GONE, LOW_RATE),
            watched("a", GONE, GIF), hidden,
        ]
    )  # fmt: skip
    assert said.ways == (
        Way(LOW_RATE, 2, 1, Looks(20, 20), Looks(1, 20)),
        Way(GIF, 1, 0, Looks(10, 10), Looks(0, 10)),
    )


def test_strangers_are_found_by_the_same_rule_as_the_person() -> None:
    """Of four strangers one is first in a frame, one passes the mark there, and two never do."""
    crowd = np.stack([AXES[1], AXES[2], AXES[3], AXES[4]])
    frame = 0.85 * AXES[1] + 0.5 * AXES[2]
    rows = np.stack([frame / np.linalg.norm(frame), AXES[0], np.full(6, np.nan)])
    marked = replace(facts("one"), thresholds=(Threshold(0.01, 0.4),))
    assert look(rows.astype(np.float32), PERSON, crowd, marked).strangers == 0.5
    bare = replace(marked, thresholds=())
    assert look(rows.astype(np.float32), PERSON, crowd, bare).strangers == 0.25
    # Where the person is more like the frame than anybody, no stranger is first.
    assert look(rows[1:].astype(np.float32), PERSON, crowd, bare).strangers == 0
    assert look(rows.astype(np.float32), PERSON, crowd[:0], bare).strangers is None
    said = decide([watched("a", replace(GONE, strangers=0.1)), watched("b", GONE)])
    assert said.strangers == 0.1


def test_a_cloak_that_hides_no_more_than_chance_is_no_protection() -> None:
    pair = [watched("a", ONE), watched("b", GONE)]
    assert decide(pair).chance is None
    better = decide([*pair, watched("a", FOUND, CHANCE), watched("b", ONE, CHANCE)])
    assert (better.code, better.no_better_than_chance) == (WEAK, False)
    assert better.chance == Way(CHANCE, 2, 2, Looks(20, 20), Looks(11, 20))
    # No version of the copy: neither a way that it goes nor a place where a frame comes back.
    assert (better.ways, better.elsewhere) == ((), ())
    no_better = decide([*pair, watched("a", ONE, CHANCE), watched("b", GONE, CHANCE)])
    assert (no_better.code, no_better.no_better_than_chance) == (NO_PROTECTION, True)
