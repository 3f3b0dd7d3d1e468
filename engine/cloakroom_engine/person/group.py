"""Guesses over a whole library: which faces are a known person's, and which belong together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.person.match import BEST

NEIGHBOURS = 24
"""The most alike faces of each that are looked at: a person's faces hang together through them."""
BLOCK = 2048
Vectors = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Known:
    """A known person: (n, D) embeddings, and the faces that somebody said are not theirs, with
    (m, D) embeddings of those."""

    embeddings: Vectors
    denied: frozenset[int] = frozenset()
    others: Vectors = field(default_factory=lambda: np.zeros((0, 1), np.float32))


def suggest(
    ids: Sequence[int],
    embeddings: Vectors,
    known: Mapping[int, Known],
    sure: float,
) -> dict[int, tuple[int, float]]:
    """Face id -> (person id, cosine) for faces that are surely enough a known person's.

    A face goes to the person it is most like; a mirror or a collage shows a person more than once.
    What somebody denied is never suggested again, nor is a face that is more like a denied one
    than like the person.

    Args:
        ids: of the undecided faces.
        embeddings: (n, D), L2-normalised.
        known: by person id.
        sure: the cosine to the best few of a person's faces that counts.
    """
    claims: list[tuple[float, int, int]] = []
    for person_id, person in known.items():
        if not len(person.embeddings) or not len(ids):
            continue
        cosines = _best_few(embeddings, person.embeddings)
        nearest = _nearest(embeddings, person.others)
        claims += [
            (float(cosines[at]), at, person_id)
            for at in np.flatnonzero((cosines >= sure) & (cosines > nearest)).tolist()
            if ids[at] not in person.denied
        ]
    found: dict[int, tuple[int, float]] = {}
    for cosine, at, person_id in sorted(claims, reverse=True):
        if ids[at] not in found:
            found[ids[at]] = (person_id, cosine)
    return found


def cluster(photos: Sequence[int], embeddings: Vectors, least: float) -> list[list[int]]:
    """Groups of unknown faces that may be one person's each: average link over near neighbours.

    Two groups become one, the most alike pair of faces first, while the mean cosine between
    their faces is ``least`` or more and no photo is in both: two faces of one photo are seldom one
    person's, and who is named in one of two groups is found in the other (``suggest``).

    Args:
        photos: the photo that each face is in.
        embeddings: (n, D), L2-normalised.
        least: the mean cosine that holds a group together.

    Returns:
        Indices by group, single faces too, every index once.
    """
    group = list(range(len(photos)))
    members = {at: [at] for at in group}
    sums = {at: embeddings[at].astype(np.float64) for at in group}
    shown = {at: {photos[at]} for at in group}

    def join(one: int, other: int) -> None:
        first, second = group[one], group[other]
        if first == second or not shown[first].isdisjoint(shown[second]):
            return
        pairs = len(members[first]) * len(members[second])
        if float(sums[first] @ sums[second]) < least * pairs:
            return
        if len(members[first]) < len(members[second]):
            first, second = second, first
        for at in members[second]:
            group[at] = first
        members[first] += members.pop(second)
        sums[first] = sums[first] + sums.pop(second)
        shown[first] |= shown.pop(second)

    for _, one, other in sorted(_near(embeddings, least), reverse=True):
        join(one, other)
    return sorted((sorted(each) for each in members.values()), key=lambda each: (-len(each), each))


def to_middle(embeddings: Vectors) -> NDArray[np.float64]:
    """(n,) cosines of a group's faces to the group's middle."""
    middle = embeddings.astype(np.float64).mean(axis=0)
    return np.asarray(embeddings @ (middle / max(float(np.linalg.norm(middle)), 1e-12)))


def _best_few(faces: Vectors, known: Vectors) -> NDArray[np.float32]:
    """As ``match.similarity``, for many faces at once."""
    found = np.empty(len(faces), np.float32)
    few = min(BEST, len(known))
    for start in range(0, len(faces), BLOCK):
        cosines = faces[start : start + BLOCK] @ known.T
        best = np.partition(cosines, len(known) - few, axis=1)[:, len(known) - few :]
        found[start : start + BLOCK] = best.mean(axis=1)
    return found


def _nearest(faces: Vectors, others: Vectors) -> NDArray[np.float32]:
    """(n,) cosine of each face to the most alike of others; -1 where there are none."""
    if not len(others):
        return np.full(len(faces), -1.0, np.float32)
    return np.asarray((faces @ others.T).max(axis=1), np.float32)


def _near(embeddings: Vectors, least: float) -> Iterator[tuple[float, int, int]]:
    """(cosine, one, other) of every face and its nearest ones, as far as they are alike."""
    count = len(embeddings)
    few = min(NEIGHBOURS, count - 1)
    if few < 1:
        return
    for start in range(0, count, BLOCK):
        cosines = embeddings[start : start + BLOCK] @ embeddings.T
        rows = np.arange(len(cosines))
        cosines[rows, rows + start] = -2.0
        nearest = np.argpartition(cosines, count - few, axis=1)[:, count - few :]
        for row in rows.tolist():
            for other in nearest[row].tolist():
                if cosines[row, other] >= least:
                    yield float(cosines[row, other]), row + start, other
