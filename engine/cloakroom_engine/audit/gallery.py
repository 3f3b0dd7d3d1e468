"""Searching for a person among strangers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

STRANGERS = 10_000
"""How many synthetic strangers an audit draws."""


class Draws(Protocol):
    """Aggregate statistics that strangers can be drawn from (``ImpostorStatistics``)."""

    def draw(self, n: int, seed: int) -> NDArray[np.float32]:
        """(n, D) L2-normalised embeddings of nobody in particular."""


Calibration = Callable[[NDArray[np.floating]], NDArray[np.floating]]
"""``ImpostorStatistics.as_real``: drawn strangers have too few look-alikes."""


@dataclass(frozen=True, slots=True, eq=False)
class Search:
    """What came out for each of n probes.

    ``similarity`` (n,) best cosine to the person, ``centre`` (n,) cosine to the mean of the
    person's entries, ``impostors`` (n,) best cosine to a stranger, all NaN where nothing could be
    compared; ``rank`` (n,) of the person, 1 = first, 0 = not compared; ``same_photo`` (n,) the
    person's only entry was the probe's own photo; ``no_face`` (n,) the probe had no embedding.
    """

    similarity: NDArray[np.float64]
    centre: NDArray[np.float64]
    impostors: NDArray[np.float64]
    rank: NDArray[np.int64]
    same_photo: NDArray[np.bool_]
    no_face: NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Crowd:
    """Strangers made ready for many searches: ``unit`` (k, D) of length one, without gaps."""

    unit: NDArray[np.float64]

    @classmethod
    def of(cls, strangers: NDArray[np.floating]) -> Crowd:
        """From (k, D) embeddings; rows of NaN are left out."""
        return cls(_unit(strangers[~missing(strangers)]))


def synthetic(statistics: Draws, seed: int, n: int = STRANGERS) -> NDArray[np.float32]:
    """(n, D) synthetic strangers of one recogniser; the same seed gives the same strangers."""
    return statistics.draw(n, seed)


def missing(embeddings: NDArray[np.floating]) -> NDArray[np.bool_]:
    """(n,) true for rows of NaN, which stand for photos in which no face was found."""
    return np.asarray(np.isnan(embeddings).any(axis=1), dtype=np.bool_)


def search(
    probes: NDArray[np.floating],
    probe_ids: Sequence[str],
    person: NDArray[np.floating],
    person_ids: Sequence[str],
    strangers: NDArray[np.floating] | Crowd,
    *,
    fall_back: bool = True,
    as_real: Calibration | None = None,
) -> Search:
    """Look for the person of ``probes`` (n, D) among ``person`` (m, D) and ``strangers`` (k, D).

    Every stranger is one identity with one entry; the person is one identity whose best entry
    counts. A tie goes to the person, which is the cautious side for somebody who wants not to be
    found. Entries with a probe's own id (the same original photo) are left out of its gallery; a
    probe with nothing else is compared with its own photo when ``fall_back`` is true and flagged
    ``same_photo`` (the hardest case for a cloak), else not compared. Rows of NaN are no faces.
    ``as_real`` turns cosines to drawn strangers into what real ones would give.

    Raises:
        ValueError: when ids and rows do not pair up.
    """
    if len(probe_ids) != len(probes) or len(person_ids) != len(person):
        raise ValueError("one id for every row")
    no_face = missing(probes)
    usable = ~missing(person)
    entries = _unit(person[usable])
    entry_ids = np.asarray(person_ids, dtype=object)[usable]
    others = strangers.unit if isinstance(strangers, Crowd) else Crowd.of(strangers).unit
    count = len(probes)
    result = Search(
        similarity=np.full(count, np.nan),
        centre=np.full(count, np.nan),
        impostors=np.full(count, np.nan),
        rank=np.zeros(count, dtype=np.int64),
        same_photo=np.zeros(count, dtype=np.bool_),
        no_face=no_face,
    )
    for index in np.flatnonzero(~no_face).tolist():
        allowed = entry_ids != probe_ids[index]
        if not allowed.any() and fall_back:
            allowed = ~allowed
            result.same_photo[index] = bool(allowed.any())
        if not allowed.any():
            continue
        probe = _unit(probes[index][None])[0]
        best = float((entries[allowed] @ probe).max())
        strange = others @ probe
        if as_real is not None:
            strange = np.asarray(as_real(strange), dtype=np.float64)
        result.similarity[index] = best
        result.centre[index] = float(_unit(entries[allowed].mean(axis=0)[None])[0] @ probe)
        result.impostors[index] = float(strange.max()) if len(strange) else np.nan
        result.rank[index] = 1 + int((strange > best).sum())
    return result


def _unit(rows: NDArray[np.floating]) -> NDArray[np.float64]:
    wide = np.asarray(rows, dtype=np.float64)
    norm = np.linalg.norm(wide, axis=1, keepdims=True)
    return np.asarray(wide / np.maximum(norm, 1e-12), dtype=np.float64)
