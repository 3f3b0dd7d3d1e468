"""Guesses over a library: suggestions and groups, on directions that are easy to see through."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.person.claims import claim
from cloakroom_engine.person.group import Known, cluster


def people(*counts: int, spread: float = 0.2) -> NDArray[np.float32]:
    """(sum, 64) unit vectors around one axis per person."""
    drawn = np.random.default_rng(7)
    rows = []
    for axis, count in enumerate(counts):
        noise = drawn.normal(scale=spread / 8, size=(count, 64))
        noise[:, axis] += 1
        rows.append(noise)
    found = np.concatenate(rows)
    return (found / np.linalg.norm(found, axis=1, keepdims=True)).astype(np.float32)


def test_faces_of_one_person_hang_together() -> None:
    rows = people(5, 3, 1)
    mixed = np.random.default_rng(1).permutation(9)
    truth = np.array([0] * 5 + [1] * 3 + [2])[mixed]
    found = cluster(list(range(9)), rows[mixed], 0.5)
    assert [len(each) for each in found] == [5, 3, 1]
    assert all(len(set(truth[each])) == 1 for each in found)


def test_a_chain_of_look_alikes_is_no_person() -> None:
    """Each is like the next, the first is nothing like the last: average link stops between."""
    angles = np.linspace(0, np.pi / 2, 12)
    rows = np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)
    assert len(cluster(list(range(12)), rows, 0.95)) > 1


def test_two_faces_of_one_photo_are_not_joined_by_a_guess() -> None:
    rows = people(4)
    found = cluster([1, 1, 2, 3], rows, 0.5)
    assert sorted(map(len, found)) == [1, 3]
    (large,) = [each for each in found if len(each) == 3]
    assert not {0, 1} <= set(large)


def test_no_faces_and_one() -> None:
    assert cluster([], np.zeros((0, 1), np.float32), 0.5) == []
    assert cluster([7], people(1), 0.5) == [[0]]


def test_more_faces_than_a_block_holds() -> None:
    rows = people(*[130] * 20)
    found = cluster(list(range(len(rows))), rows, 0.5)
    assert [len(each) for each in found] == [130] * 20


def test_a_face_goes_to_whom_it_is_most_like() -> None:
    rows = people(3, 3)
    known = {10: Known(rows[:2]), 20: Known(rows[3:5])}
    asked = np.stack([rows[2], rows[5], -rows[0]])
    found = claim(np.array([1, 2, 3]), asked, known, 0.5).guesses()
    assert {face: person for face, (person, _) in found.items()} == {1: 10, 2: 20}
    assert all(cosine > 0.5 for _, cosine in found.values())


def test_no_means_never_again() -> None:
    rows = people(4)
    known = {10: Known(rows[:2], denied=frozenset({1}))}
    assert set(claim(np.array([1, 2]), rows[2:], known, 0.5).guesses()) == {2}


def test_no_teaches_about_those_who_are_like_the_denied_face() -> None:
    mine, look_alike = people(3, 3)[:3], people(3, 3)[3:]
    # Somebody who is as like the person as a guess must be, and likelier another: the denied one.
    between = (mine[0] + 1.2 * look_alike[0]) / np.linalg.norm(mine[0] + 1.2 * look_alike[0])
    asked = np.stack([mine[2], between])
    before = claim(np.array([1, 2]), asked, {10: Known(mine[:2])}, 0.5).guesses()
    assert set(before) == {1, 2}
    taught = Known(mine[:2], denied=frozenset({99}), others=look_alike[:1])
    assert set(claim(np.array([1, 2]), asked, {10: taught}, 0.5).guesses()) == {1}


def test_a_mirror_shows_a_person_twice() -> None:
    rows = people(5)
    assert set(claim(np.array([1, 2, 3]), rows[2:], {10: Known(rows[:2])}, 0.5).guesses()) == {
        1,
        2,
        3,
    }


def test_nobody_known() -> None:
    assert (
        claim(np.array([1]), people(1), {10: Known(np.zeros((0, 1), np.float32))}, 0.5).guesses()
        == {}
    )
