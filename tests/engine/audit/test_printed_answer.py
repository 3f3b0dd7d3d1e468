"""What recognisers make of stickers, as counts: found, likeness left, controls."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest
from numpy.typing import NDArray

from cloakroom_engine.audit import printed
from cloakroom_engine.audit.results import ModelFacts, Threshold
from cloakroom_engine.report.sticker_words import sentences

FACTS = ModelFacts("judge", "a" * 64, "toy", "CC0-1.0", "", True, (Threshold(0.01, 0.8),), "toy")
HER = np.array([1.0, 0, 0, 0])
NOBODY = np.array([0, 0, 0, 1.0])


def mixed(share: float) -> NDArray[np.float64]:
    """A row of length one whose cosine to her is ``share``."""
    return share * HER + np.sqrt(1 - share**2) * np.array([0, 1.0, 0, 0])


def heard(shares: Mapping[str, float | None]) -> printed.Heard:
    gone = np.full(4, np.nan)
    probes = {
        worn: np.stack([gone if share is None else mixed(share)] * 2)
        for worn, share in shares.items()
    }
    return printed.Heard(FACTS, NOBODY[None] * [[1], [1]], 0.0, np.stack([HER] * 3), probes)


def document(answers: tuple[printed.Tried, ...], judges: int = 1) -> dict[str, object]:
    totals = [
        {"worn": each.worn, "found": each.found, "n": each.n, "left": each.left}
        for each in printed.totals(answers)
    ]
    return {
        "judges": [{"name": "judge"}] * judges,
        "photos_tried": 2,
        "tried_on_others": True,
        "totals": totals,
    }


def test_likeness_is_what_is_left_of_the_photo_without_a_sticker() -> None:
    shares = {printed.NOTHING: 0.9, printed.BLANK: 0.72, printed.SCATTERED: 0.63, printed.OWN: 0.45}
    answers = printed.tried([heard(shares)], ("a", "b"), ("a", "b", "c"))
    assert {each.worn: each.left for each in answers} == {
        worn: pytest.approx(share / 0.9) for worn, share in shares.items()
    }
    said = " ".join(sentences(document(answers)))
    assert "80% under blank paper, 70% under random colours, 50% under this sticker" in said
    assert "any headband" not in said


def test_a_sticker_that_does_no_more_than_paper_is_said_to_do_no_more() -> None:
    shares = {printed.NOTHING: 0.9, printed.BLANK: 0.6, printed.SCATTERED: 0.7, printed.OWN: 0.65}
    answers = printed.tried([heard(shares)], ("a", "b"), ("a", "b", "c"))
    assert "any headband would do as much" in " ".join(sentences(document(answers)))


def test_a_face_that_is_not_found_is_a_search_without_a_find() -> None:
    shares = {printed.NOTHING: 0.9, printed.BLANK: 0.9, printed.SCATTERED: 0.9, printed.OWN: None}
    answers = printed.tried([heard(shares)], ("a", "b"), ("a", "b", "c"))
    own = printed.totals(answers)[-1]
    assert (own.worn, own.found, own.n, own.no_face, own.left) == (printed.OWN, 0, 2, 2, None)
    assert "under this sticker" not in " ".join(sentences(document(answers)))


def test_without_a_judge_nothing_is_claimed() -> None:
    assert printed.tried([], (), ()) == ()
    assert sentences(document((), judges=0)) == [
        "Nobody: no recogniser is installed that did not help to make it."
    ]
