"""Which faces of a whole library belong together, and what is known of people whose they may be
(``claims``)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.person.match import BEST

NEIGHBOURS = 24
"""The most alike faces of each that are looked at: a person's faces hang together through them."""
BLOCK = 2048
_PAIRS = 65_536
Vectors = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Known:
    """A known person: (n, D) embeddings, and the faces that somebody said are not theirs, with
    (m, D) embeddings of those."""

    embeddings: Vectors
    denied: frozenset[int] = frozenset()
    others: Vectors = field(default_factory=lambda: np.zeros((0, 1), np.float32))


def cluster(
    photos: Sequence[int],
    embeddings: Vectors,
    least: float,
    pairs: NDArray[np.int64] | None = None,
) -> list[list[int]]:
    """Groups of unknown faces that may be one person's each: average link over near neighbours.

    Two groups become one, the most alike pair of faces first, while the mean cosine between
    their faces is ``least`` or more and no photo is in both: two faces of one photo are seldom one
    person's, and who is named in one of two groups is found in the other (``claims.claim``).

    Args:
        photos: the photo that each face is in.
        embeddings: (n, D), L2-normalised.
        least: the mean cosine that holds a group together.
        pairs: (k, 2) indices of faces that are near, each pair once; None compares all faces.

    Returns:
        Indices by group, single faces too, every index once.
    """
    group = list(range(len(photos)))
    members = {at: [at] for at in group}
    sums = embeddings.astype(np.float64)
    shown = {at: {photos[at]} for at in group}
    ones, others = _in_order(embeddings, nearest(embeddings) if pairs is None else pairs, least)
    for one, other in zip(ones, others, strict=True):
        first, second = group[one], group[other]
        if first == second or not shown[first].isdisjoint(shown[second]):
            continue
        if float(sums[first] @ sums[second]) < least * len(members[first]) * len(members[second]):
            continue
        if len(members[first]) < len(members[second]):
            first, second = second, first
        for at in members[second]:
            group[at] = first
        members[first] += members.pop(second)
        sums[first] += sums[second]
        shown[first] |= shown.pop(second)
    return sorted((sorted(each) for each in members.values()), key=lambda each: (-len(each), each))


def nearest(embeddings: Vectors) -> NDArray[np.int64]:
    """(k, 2) pairs of every face and its nearest ones, once each; all faces are compared."""
    count = len(embeddings)
    few = min(NEIGHBOURS, count - 1)
    if few < 1:
        return np.zeros((0, 2), np.int64)
    found = np.empty((count, few), np.int64)
    for start in range(0, count, BLOCK):
        cosines = embeddings[start : start + BLOCK] @ embeddings.T
        rows = np.arange(len(cosines))
        cosines[rows, rows + start] = -2.0
        found[start : start + BLOCK] = np.argpartition(cosines, count - few, axis=1)[
            :, count - few :
        ]
    mine = np.repeat(np.arange(count), few)
    single = np.unique(np.minimum(mine, found.ravel()) * count + np.maximum(mine, found.ravel()))
    return np.stack(np.divmod(single, count), axis=1)


def cosines_of(embeddings: Vectors, pairs: NDArray[np.int64]) -> NDArray[np.float32]:
    """(k,) of the (k, 2) pairs, some at a time: all at once would hold every face many times."""
    cosines = np.empty(len(pairs), np.float32)
    for start in range(0, len(pairs), _PAIRS):
        one, other = pairs[start : start + _PAIRS].T
        cosines[start : start + _PAIRS] = np.einsum("ij,ij->i", embeddings[one], embeddings[other])
    return cosines


def best_few(cosines: Vectors) -> NDArray[np.float32]:
    """As ``match.similarity``: (n,) means of the best few of (n, k) cosines."""
    few = min(BEST, cosines.shape[1])
    best = np.partition(cosines, cosines.shape[1] - few, axis=1)[:, cosines.shape[1] - few :]
    return np.asarray(best.mean(axis=1), np.float32)


def most_alike(faces: Vectors, others: Vectors) -> NDArray[np.float32]:
    """(n,) cosine of each face to the most alike of others; -1 where there are none."""
    if not len(others):
        return np.full(len(faces), -1.0, np.float32)
    return np.asarray((faces @ others.T).max(axis=1), np.float32)


def _in_order(
    embeddings: Vectors, pairs: NDArray[np.int64], least: float
) -> tuple[list[int], list[int]]:
    """The pairs that are as alike as that, the most alike first."""
    cosines = cosines_of(embeddings, pairs)
    order = np.flatnonzero(cosines >= least)
    order = order[np.lexsort((pairs[order, 1], pairs[order, 0], cosines[order]))[::-1]]
    return pairs[order, 0].tolist(), pairs[order, 1].tolist()
