"""Which guesses are sure: faces that may be ticked as one person's before somebody looked.

A group hangs together by means, so that a person's odd photos are in it, and with them somebody who
looks alike. How often, and what the rule here leaves of it: benchmarks/results/purity.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.person.group import cosines_of

Cosines = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Mark:
    """What a face must be to be sure: a cosine of ``certain`` or more to the person, or to the face
    at the heart of its group, and ``clear`` more than to anybody else."""

    certain: float
    clear: float


@dataclass(frozen=True, eq=False)
class Ranked:
    """Of a group's n faces: ``alike`` (n,) cosines to the one at its heart, ``sure`` (n,) bool."""

    alike: Cosines
    sure: NDArray[np.bool_]


def rank(
    embeddings: NDArray[np.float32],
    groups: Sequence[Sequence[int]],
    pairs: NDArray[np.int64],
    mark: Mark,
) -> list[Ranked]:
    """Every group's faces beside the one at its heart.

    That a stranger would seldom be as alike is not enough where many faces are compared, and where
    a recogniser mixes up whole families or peoples: there somebody outside the group is nearly as
    alike, and then nobody in it is sure but the face at its heart. A mirror or a twin in the same
    photos looks the same from here.

    Args:
        embeddings: (n, D), L2-normalised.
        groups: indices, as ``group.cluster`` gives them.
        pairs: (k, 2) indices of near faces, as ``group.cluster`` took them.
        mark: where sure begins.
    """
    out = _outside(embeddings, groups, pairs)
    return [_ranked(embeddings[list(own)], out[list(own)], mark) for own in groups]


def _ranked(rows: NDArray[np.float32], out: Cosines, mark: Mark) -> Ranked:
    exact = rows.astype(np.float64)
    # A face and not the group's middle: every face is more like that, having helped to make it,
    # than any rate of strangers says that was measured on pairs of faces.
    heart = int(np.argmax(exact @ exact.sum(axis=0)))
    alike = exact @ exact[heart]
    clear = alike - np.maximum(out, out[heart]) >= mark.clear
    sure = (alike >= mark.certain) & clear
    sure[heart] = True
    return Ranked(alike, sure)


def _outside(
    embeddings: NDArray[np.float32], groups: Sequence[Sequence[int]], pairs: NDArray[np.int64]
) -> Cosines:
    """(n,) cosine of each face to the most alike one of another group; -1 where none is near."""
    of = np.empty(len(embeddings), np.int64)
    for at, own in enumerate(groups):
        of[list(own)] = at
    leading = pairs[of[pairs[:, 0]] != of[pairs[:, 1]]]
    cosines = cosines_of(embeddings, leading)
    found = np.full(len(embeddings), -1.0)
    for end in (0, 1):
        np.maximum.at(found, leading[:, end], cosines)
    return found
