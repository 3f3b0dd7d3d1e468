"""A clip's verdict in words says the best single frame first, and nothing that was not measured."""

from __future__ import annotations

from cloakroom_engine.audit.clip import GIF, ClipVerdict
from cloakroom_engine.audit.intervals import rate
from cloakroom_engine.audit.verdict import HELD, NOT_JUDGED, PARTIAL, WEAK
from cloakroom_engine.report.clip import sentences


def test_the_best_frame_comes_first_with_its_time() -> None:
    verdict = ClipVerdict(WEAK, 3, 2, 1, 67.25, rate(300, 300), rate(40, 290), ())
    head, template, frames, missing = sentences(verdict, "Anna")
    assert head.startswith("Weak: 2 of 3 recognisers")
    assert "1:07.2" in head
    assert "1 of 3" in template
    assert "300 of 300" in frames
    assert "40 of 290" in frames
    assert missing.startswith("In 10 looks")


def test_held_speaks_of_the_frames_that_were_looked_at() -> None:
    verdict = ClipVerdict(HELD, 2, 0, 0, None, rate(20, 20), rate(0, 20), ())
    told = sentences(verdict, "Anna")
    assert "in any single frame that was looked at" in told[0]
    assert "safe" not in " ".join(told)


def test_what_brings_a_frame_back_is_named() -> None:
    verdict = ClipVerdict(PARTIAL, 2, 0, 0, None, rate(20, 20), rate(0, 20), (GIF,))
    assert "made a GIF" in sentences(verdict, "Anna")[-1]


def test_without_a_judge_nothing_is_claimed() -> None:
    verdict = ClipVerdict(NOT_JUDGED, 0, 0, 0, None, rate(0, 0), rate(0, 0), ())
    (only,) = sentences(verdict, "Anna")
    assert only.startswith("Not judged")
