"""Neighbours by a graph: those of exact search, kept up as faces come and go."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.person.group import NEIGHBOURS, cluster
from cloakroom_engine.person.near import KEPT, Near

NOTHING = np.zeros(0, np.int64)


def faces(people: int, each: int, seed: int = 0) -> NDArray[np.float32]:
    """(people * each, 32) unit rows around one direction a person."""
    drawn = np.random.default_rng(seed)
    middles = np.repeat(drawn.standard_normal((people, 32)), each, axis=0)
    rows = middles + 0.45 * drawn.standard_normal(middles.shape)
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def recall(near: Near, ids: NDArray[np.int64], rows: NDArray[np.float32]) -> float:
    """The share of the nearest faces that are known as near."""
    cosines = rows @ rows.T
    np.fill_diagonal(cosines, -2)
    best = np.argsort(-cosines, axis=1)[:, :NEIGHBOURS]
    place = np.searchsorted(near.ids, ids)
    found = [np.isin(ids[row], near.near[at]).mean() for row, at in zip(best, place, strict=True)]
    return float(np.mean(found))


def test_neighbours_are_those_of_exact_search_and_groups_the_same() -> None:
    rows = faces(40, 25)
    ids = np.arange(100, 100 + len(rows))
    near = Near.none().updated(ids, rows, NOTHING)
    assert recall(near, ids, rows) > 0.97
    photos = list(range(len(rows)))
    assert cluster(photos, rows, 0.6, near.among(ids)) == cluster(photos, rows, 0.6)


def test_new_faces_are_known_to_old_ones() -> None:
    rows = faces(40, 25)
    ids = np.arange(len(rows))
    first = np.sort(np.random.default_rng(3).permutation(ids)[: len(ids) // 2])
    near = Near.none().updated(first, rows[first], NOTHING)
    grown = near.updated(ids, rows, NOTHING)
    assert recall(grown, ids, rows) > 0.95
    assert grown.updated(ids, rows, NOTHING) is grown


def test_a_face_that_went_leaves_no_vector_behind() -> None:
    rows = faces(20, 10)
    ids = np.arange(len(rows))
    near = Near.none().updated(ids, rows, NOTHING)
    vector = rows[17].astype(np.float16).tobytes()
    assert vector in near.packed()
    left = np.delete(ids, 17)
    without = near.updated(left, rows[left], np.array([17]))
    assert vector not in without.packed()
    assert 17 not in without.ids
    assert not (without.near == 17).any()


def test_who_is_asked_about_no_more_stays_and_is_in_no_pair() -> None:
    rows = faces(20, 10)
    ids = np.arange(len(rows))
    near = Near.none().updated(ids, rows, NOTHING)
    left = ids[5:]
    assert near.updated(left, rows[left], NOTHING) is near
    pairs = near.among(left)
    assert pairs.max() < len(left)
    assert (pairs[:, 0] < pairs[:, 1]).all()


def test_another_embedding_of_the_same_face_counts() -> None:
    rows = faces(2, 60)
    ids = np.arange(len(rows))
    near = Near.none().updated(ids, rows, NOTHING)
    assert (near.near[0] < 60).all()
    moved = rows.copy()
    moved[0] = rows[119]
    again = near.updated(ids, moved, np.array([0]))
    assert (again.near[0] >= 60).mean() > 0.9


def test_packing_and_few_faces() -> None:
    rows = faces(1, 3)
    near = Near.none().updated(np.array([4, 7, 9]), rows, NOTHING)
    back = Near.unpacked(near.packed())
    assert np.array_equal(back.near, near.near)
    assert back.graph == near.graph
    assert near.near.shape == (3, KEPT)
    assert len(near.among(near.ids)) == 3
