"""Who is surely one person's in a group, on directions that are easy to see through."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from cloakroom_engine.person.claims import claim
from cloakroom_engine.person.group import Known, nearest
from cloakroom_engine.person.heart import Mark, rank

MARK = Mark(certain=0.9, clear=0.05)


def at(*degrees: float) -> NDArray[np.float32]:
    """(n, 2) faces around a circle: their cosine is that of the angle between them."""
    turned = np.radians(degrees)
    return np.stack([np.cos(turned), np.sin(turned)], axis=1).astype(np.float32)


def test_faces_are_held_against_the_one_at_the_heart_of_their_group() -> None:
    """Not against a middle that they helped to make: two strangers are near that."""
    rows = at(0, 10, 20, 40)
    (told,) = rank(rows, [[0, 1, 2, 3]], nearest(rows), MARK)
    heart = int(np.argmax(told.alike))
    assert heart == 2
    np.testing.assert_allclose(told.alike, rows @ rows[2], atol=1e-6)
    assert told.sure.tolist() == [True, True, True, True]
    (told,) = rank(rows, [[0, 1, 2, 3]], nearest(rows), Mark(0.97, 0.05))
    assert told.sure.tolist() == [False, True, True, False]
    two = at(0, 50)
    (told,) = rank(two, [[0, 1]], nearest(two), MARK)
    assert told.sure.sum() == 1  # the middle would have been 25 degrees from both


@pytest.mark.parametrize(
    ("outsider", "sure"),
    [
        (90.0, [True, True, True]),
        (25.0, [True, True, False]),  # the third is nearer to somebody else than to the heart
        (15.0, [False, True, False]),  # so is the heart: nobody can tell these apart
    ],
)
def test_who_is_as_like_somebody_else_is_not_sure(outsider: float, sure: list[bool]) -> None:
    rows = at(-5, 0, 7, outsider)
    told, alone = rank(rows, [[0, 1, 2], [3]], nearest(rows), Mark(0.9, 0.06))
    assert told.sure.tolist() == sure
    assert alone.sure.tolist() == [True]


def test_where_nobody_measured_strangers_only_the_heart_is_sure() -> None:
    rows = at(0, 1, 2)
    (told,) = rank(rows, [[0, 1, 2]], nearest(rows), Mark(np.inf, np.inf))
    assert told.sure.tolist() == [False, True, False]


def test_a_guess_is_sure_where_nobody_else_who_is_known_is_nearly_as_alike() -> None:
    known = {10: Known(at(0, 2)), 20: Known(at(40)), 30: Known(np.zeros((0, 1), np.float32))}
    ids, rows = np.array([1, 2, 3]), at(-2, 18, 50)
    told = claim(ids, rows, known, 0.9)
    assert {face: person for face, (person, _) in told.guesses().items()} == {1: 10, 2: 10, 3: 20}
    assert told.sure(Mark(0.9, 0.05)) == {1, 3}
    assert claim(ids, rows, {10: known[10]}, 0.9).sure(Mark(0.9, 0.05)) == {1, 2}
    assert told.sure(Mark(0.99, 0.05)) == {1}
    assert claim(ids, rows, {}, 0.9).sure(MARK) == set()
