"""Which face of an edited photo is which."""

from __future__ import annotations

import numpy as np

from cloakroom_engine.person.same import overlap, pairs
from cloakroom_engine.records import Box

LEFT: Box = (0.1, 0.1, 0.3, 0.3)
RIGHT: Box = (0.6, 0.1, 0.8, 0.3)
LIKELY, SURE = 0.5, 0.8


def test_a_sure_face_is_known_wherever_it_went() -> None:
    alike = np.array([[0.1, 0.9], [0.95, 0.2]])
    assert pairs([LEFT, RIGHT], [LEFT, RIGHT], alike, LIKELY, SURE) == {0: 1, 1: 0}


def test_a_likely_face_must_be_where_it_was() -> None:
    alike = np.array([[0.6]])
    assert pairs([LEFT], [LEFT], alike, LIKELY, SURE) == {0: 0}
    assert pairs([LEFT], [RIGHT], alike, LIKELY, SURE) == {}


def test_another_person_in_the_same_place_is_another_person() -> None:
    assert pairs([LEFT], [LEFT], np.array([[0.3]]), LIKELY, SURE) == {}


def test_a_face_that_was_never_measured_is_known_by_its_place() -> None:
    unknown = np.array([[np.nan, np.nan]])
    assert pairs([LEFT], [RIGHT, LEFT], unknown, LIKELY, SURE) == {0: 1}
    assert pairs([LEFT], [RIGHT, RIGHT], unknown, LIKELY, SURE) == {}


def test_a_face_is_taken_once() -> None:
    assert pairs([LEFT, LEFT], [LEFT], np.array([[0.85], [0.9]]), LIKELY, SURE) == {1: 0}


def test_overlap() -> None:
    assert overlap(LEFT, LEFT) == 1.0
    assert overlap(LEFT, RIGHT) == 0.0
    assert overlap((0, 0, 0, 0), (0, 0, 0, 0)) == 0.0
