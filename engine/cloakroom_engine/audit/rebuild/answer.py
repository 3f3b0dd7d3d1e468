"""Whether what was rebuilt passes for the person, before recognisers that had no part in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit.intervals import Rate, rate
from cloakroom_engine.person.match import similarity

ORIGINAL: Final = "original"
COPY: Final = "copy"
STRANGER: Final = "stranger"
"""Whose embedding was rebuilt: of the clean photo, of its protected copy, and, as the control that
must fail, of a stranger who was drawn."""
SOURCES: Final = (ORIGINAL, COPY, STRANGER)
F32 = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Passed:
    """Rebuilt faces that pass for the person where the share ``far`` of strangers would.

    ``same_photo`` is compared with the very photo that was rebuilt (the papers' type 1), ``others``
    with the best few of the person's other photos (type 2).
    """

    source: str
    far: float
    same_photo: Rate
    others: Rate


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What came of ``photos``.

    ``model`` was inverted, which ``taught`` the cloak of the copies or did not; ``chose`` picked
    among what was drawn (empty: nobody was left to); ``judges`` looked at it.
    """

    model: str
    sha256: str
    taught: bool
    chose: str
    judges: tuple[str, ...]
    photos: int
    passed: tuple[Passed, ...]


@dataclass(frozen=True, eq=False)
class Drawn:
    """One rebuilt face, by judge (D,), of ``source``; ``photo`` is the photo's id."""

    source: str
    photo: str
    rows: dict[str, F32]


@dataclass(frozen=True, eq=False)
class Judge:
    """``clean`` (m, D) are the person's photos, ``ids`` theirs; ``marks`` pairs of a false accept
    rate and the cosine that it asks for."""

    name: str
    clean: F32
    ids: tuple[str, ...]
    marks: tuple[tuple[float, float], ...]


def passed(drawn: Sequence[Drawn], judges: Sequence[Judge]) -> tuple[Passed, ...]:
    """Counts over all judges and rebuilt faces, by source and false accept rate."""
    found = []
    for source in SOURCES:
        own = [each for each in drawn if each.source == source]
        rates = sorted({far for judge in judges for far, _ in judge.marks}, reverse=True)
        for far in rates if own else ():
            same = [hit for each in own for judge in judges for hit in _same(each, judge, far)]
            others = [hit for each in own for judge in judges for hit in _others(each, judge, far)]
            found.append(Passed(source, far, _rate(same), _rate(others)))
    return tuple(found)


def _same(drawn: Drawn, judge: Judge, far: float) -> list[bool]:
    at = [row for row, photo in enumerate(judge.ids) if photo == drawn.photo]
    return _hits(drawn, judge, far, judge.clean[at])


def _others(drawn: Drawn, judge: Judge, far: float) -> list[bool]:
    at = [row for row, photo in enumerate(judge.ids) if photo != drawn.photo]
    return _hits(drawn, judge, far, judge.clean[at])


def _hits(drawn: Drawn, judge: Judge, far: float, rows: F32) -> list[bool]:
    """Nothing where there is nothing to compare with, or nobody knows the mark."""
    mark = dict(judge.marks).get(far)
    if mark is None or not len(rows):
        return []
    return [similarity(drawn.rows[judge.name], rows) >= mark]


def _rate(hits: Sequence[bool]) -> Rate:
    return rate(sum(hits), len(hits))
