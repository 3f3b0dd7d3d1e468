"""Made-up faces: what is left of a photo, and when no checker takes one for anybody."""

from __future__ import annotations

import numpy as np
import pytest

from cloakroom_engine.models.impostors import measure
from methods import made_up
from training.replaced.network import POINTS, SIDE


def test_in_the_hole_nothing_is_kept_and_beyond_it_everything() -> None:
    photo = np.random.default_rng(0).integers(0, 256, (240, 260, 3)).astype(np.uint8)
    where = made_up.place(photo, (POINTS * 1.5 + (40, 30)).astype(np.float32))
    grey = np.full((SIDE, SIDE, 3), 100, np.float32)
    one, other = (made_up.laid(each, where, grey) for each in (photo, 255 - photo))
    middle = np.s_[100:130, 100:125]  # around the nose
    assert (one[middle] == 100).all()
    np.testing.assert_array_equal(one[middle], other[middle])
    np.testing.assert_array_equal(one[:40], photo[:40])
    np.testing.assert_array_equal(one[:, 190:], photo[:, 190:])


def test_of_more_people_more_is_passed_by_chance() -> None:
    rows = np.random.default_rng(1).standard_normal((300, 8))
    statistics = measure(rows, "drawn", sha256="0" * 64)
    none = np.zeros((0, 8), np.float32)
    found = [made_up.Checker.of(None, statistics, none, people) for people in (1, 10, 100)]
    assert [each.mark for each in found] == pytest.approx([statistics.thresholds[0.01]] * 3)
    assert found[1].known_mark == pytest.approx(statistics.thresholds[0.001])
    marks = [each.known_mark for each in found]
    assert marks == sorted(marks)
    assert marks[0] < marks[-1]


def test_who_is_known_by_the_surroundings_alone_is_no_fault_of_a_face() -> None:
    empty = np.array([[-0.1, -0.5], [0.2, -0.5]], np.float32)
    above = np.array(
        [
            [[-0.2, -0.1], [0.1, -0.1]],  # less like the bystander than an empty hole
            [[0.1, -0.1], [0.1, -0.1]],  # above the mark of who did not know the hole
            [[-0.2, -0.1], [0.3, -0.1]],  # more like the bystander than an empty hole
            [[-0.2, 0.1], [0.1, -0.1]],  # like somebody who is known
        ],
        np.float32,
    )
    assert made_up.passing(above, empty).tolist() == [True, False, False, False]
