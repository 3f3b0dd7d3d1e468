"""Bodies that differ are told apart, by ratios alone; those that do not differ are not."""

import numpy as np
import pytest

from body import Pairs, pairs_of
from body_shapes import MARKET, PARTS, Bodies, Shapes, lengths

PEOPLE, PHOTOS = 40, 4


def made(between: float, seed: int = 0) -> Bodies:
    """People whose parts differ by ``between``, in photos that differ by 0.05 and by any scale."""
    rng = np.random.default_rng(seed)
    people = np.repeat(np.arange(PEOPLE), PHOTOS)
    shapes = rng.normal(0, between, (PEOPLE, len(PARTS)))[people]
    near = rng.normal(0, 2, (len(people), 1))
    photos = shapes + near + rng.normal(0, 0.05, shapes.shape)
    return Bodies(photos, people, np.arange(len(people)))


def area(query: Bodies, shapes: Shapes) -> float:
    return pairs_of(query, query, shapes, np.random.default_rng(0)).area()


def test_people_who_differ_are_told_apart_and_shuffled_names_are_not() -> None:
    learnt, asked = Shapes(made(0.1, seed=1)), made(0.1, seed=2)
    assert area(asked, learnt) > 0.95
    names = np.random.default_rng(0).permutation(asked.people)
    assert area(Bodies(asked.lengths, names, asked.cameras), learnt) == pytest.approx(0.5, abs=0.05)


def test_people_who_do_not_differ_are_not_told_apart() -> None:
    assert area(made(0.0, seed=2), Shapes(made(0.0, seed=1))) == pytest.approx(0.5, abs=0.05)


def test_how_near_somebody_stood_does_not_matter() -> None:
    shapes, asked = Shapes(made(0.1)), made(0.1, seed=2)
    nearer = asked.lengths + np.linspace(-3, 3, len(asked.lengths))[:, None]
    one, other = asked.lengths[0], asked.lengths
    assert shapes.likeness(one + 1.7, nearer) == pytest.approx(shapes.likeness(one, other))


def test_parts_that_are_not_seen_are_left_out_and_one_part_says_nothing() -> None:
    shapes, asked = Shapes(made(0.1)), made(0.1, seed=2)
    some = asked.lengths[:2].copy()
    some[0, 3:], some[1, 1:] = np.nan, np.nan
    found = shapes.likeness(asked.lengths[0], some)
    assert np.isfinite(found[0])
    assert np.isnan(found[1])


def test_a_length_is_the_mean_of_both_sides_or_the_one_that_is_seen() -> None:
    joints = np.zeros((1, 14, 2))
    joints[0, 3, 1], joints[0, 6, 1] = 2.0, 4.0
    seen = np.ones((1, 14), np.bool_)
    arms = PARTS.index("upper arms")
    assert lengths(joints, seen, MARKET)[0, arms] == pytest.approx(np.log(3))
    seen[0, 6] = False
    assert lengths(joints, seen, MARKET)[0, arms] == pytest.approx(np.log(2))


def test_equal_likenesses_are_half_a_hit() -> None:
    one, other = np.array([0, 0, 1, 1]), np.array([0, 1, 1, 0])
    assert Pairs(np.zeros(4), one, other).area() == 0.5
    assert Pairs(np.zeros(4), one, other).accepted(0.01) == 0.0
    assert Pairs(np.array([1.0, 0.0, 1.0, 0.0]), one, other).accepted(0.01) == 1.0
