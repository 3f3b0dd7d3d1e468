"""A clip's verdict in words says the best single frame first, and nothing that was not measured."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cloakroom_engine.audit.clip import (
    CHANCE,
    GIF,
    LOW_RATE,
    P360,
    SMALL,
    ClipVerdict,
    Looks,
    Scope,
    Way,
)
from cloakroom_engine.audit.verdict import HELD, NOT_JUDGED, PARTIAL, WEAK
from cloakroom_engine.report.clip import scope, sentences

MINDS = 2


def test_the_best_frame_comes_first_with_its_time() -> None:
    verdict = ClipVerdict(WEAK, 3, 3, 2, 1, 67.25, Looks(300, 300), Looks(40, 290), (), MINDS)
    head, template, frames, missing = sentences(verdict, "Anna")
    assert head.startswith("Weak: 2 of 3 recognisers")
    assert "1:07.2" in head
    assert "1 of 3" in template
    assert "300 of 300" in frames
    assert "40 of 290" in frames
    assert missing.startswith("In 10 looks")


def test_held_speaks_of_the_frames_that_were_looked_at() -> None:
    verdict = ClipVerdict(HELD, 3, 2, 0, 0, None, Looks(20, 20), Looks(0, 20), (), MINDS)
    told = sentences(verdict, "Anna")
    assert "in any single frame that was looked at" in told[0]
    assert "safe" not in " ".join(told)


def test_what_brings_a_frame_back_is_named() -> None:
    verdict = ClipVerdict(PARTIAL, 2, 2, 0, 0, None, Looks(20, 20), Looks(0, 20), (GIF,), MINDS)
    assert "made a GIF" in sentences(verdict, "Anna")[-1]


@pytest.mark.parametrize(("asked", "why"), [(0, "its own work"), (2, "the clip as it was")])
def test_without_a_judge_nothing_is_claimed(asked: int, why: str) -> None:
    verdict = ClipVerdict(NOT_JUDGED, asked, 0, 0, 0, None, Looks(0, 0), Looks(0, 0), (), MINDS)
    (only,) = sentences(verdict, "Anna")
    assert only.startswith("Not judged")
    assert why in only


def test_whoever_did_not_know_the_person_is_said_to_say_nothing() -> None:
    verdict = ClipVerdict(HELD, 3, 2, 0, 0, None, Looks(20, 20), Looks(0, 20), (), MINDS)
    assert sentences(verdict, "Anna")[-1].startswith("1 more had no part")


def test_every_way_is_told_with_its_control() -> None:
    ways = (
        Way(LOW_RATE, 2, 1, Looks(20, 20), Looks(1, 20)),
        Way(P360, 1, 0, Looks(10, 10), Looks(0, 10)),
        Way(GIF, 0, 0, Looks(0, 0), Looks(0, 0)),
    )
    verdict = ClipVerdict(
        PARTIAL, 2, 2, 0, 0, None, Looks(20, 20), Looks(0, 20), (LOW_RATE,), MINDS, ways, 0.0123
    )
    low, small, gif, control, again = sentences(verdict, "Anna")[-5:]
    assert low.startswith(
        "Saved again at a low bit rate: some frame of the copy gives Anna away to "
    )
    assert low.endswith("1 of the 2 that find the clip as it was, treated in the same way.")
    assert "Shrunk to 360 lines" in small
    assert small.endswith("(the other 1 say nothing here).")
    assert "none of them finds Anna in the clip as it was either" in gif
    assert "up to 1.2 %" in control
    assert again.startswith("When the clip is saved again at a low bit rate")
    for share, words in ((0.0, "none of the strangers"), (0.0004, "fewer than 1 in 1000")):
        assert words in sentences(replace(verdict, strangers=share), "Anna")[-2]


def test_the_scope_says_what_was_not_looked_at_and_not_tested() -> None:
    looked = Scope(
        300, 121, (SMALL, GIF), ("hse",), ("dlib",), 7, 10_000, False, 0, False, None, 31
    )
    told = scope(looked, "Anna")
    assert "179 frames between them were not" in told[0]
    assert told[1].endswith("made a GIF: 31 of these frames or more, each way.")
    assert "10000 drawn strangers" in told[2]
    assert "not counted: dlib" in told[3]
    assert len(told) == 5
    assert told[-1].startswith("Not tested: ")
    whole = Scope(5, 5, (), ("hse",), (), 7, 20, True, 2, True, (3.0, None))
    told = scope(whole, "Anna")
    assert told[0].endswith("as saved.")
    assert "20 real strangers" in told[1]
    assert "Those that judged are small" in told[2]
    assert "a guess" in told[3]
    assert "from 0:03.0 to its end only" in told[4]


def test_one_opinion_is_said_to_be_one() -> None:
    verdict = ClipVerdict(PARTIAL, 2, 2, 0, 0, None, Looks(20, 20), Looks(0, 20), (), 1)
    assert "several that learnt from one" in sentences(verdict, "Anna")[-1]


@pytest.mark.parametrize(("left", "no_better"), [(18, False), (1, True)])
def test_the_random_change_stands_beside_the_cloak(left: int, no_better: bool) -> None:
    chance = Way(CHANCE, 2, 1, Looks(20, 20), Looks(left, 20))
    verdict = ClipVerdict(
        PARTIAL, 2, 2, 1, 0, 3.0, Looks(20, 20), Looks(1, 20), (), MINDS, chance=chance
    )
    (told,) = [each for each in sentences(verdict, "Anna") if each.startswith("Control")]
    assert f"Anna is found in {left} of 20 of these looks, by 1 of 2 recognisers" in told
    assert told.endswith("The cloak hides no more.") is no_better
