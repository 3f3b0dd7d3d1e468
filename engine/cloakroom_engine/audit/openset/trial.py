"""One gallery, its probes and what every kind of score makes of them; and random galleries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit.openset import rates, scores
from cloakroom_engine.audit.openset.rates import Curve
from cloakroom_engine.audit.openset.scores import Rows, Scores

COSINE = "cosine"
NAC = "nac"
MOVR = "m-ovr"
KINDS = (COSINE, NAC, MOVR)


@dataclass(frozen=True, eq=False)
class Trial:
    """A gallery and who comes.

    Args:
        people: (K, D) prototypes.
        known: (n, D) probes of enrolled people, ``truth`` (n,) whose.
        truth: (n,) index into ``people``.
        unknown: (m, D) probes of strangers.
        cohort: (C, D) other strangers, neighbours for NAC; none of them among ``unknown``.
    """

    people: Rows
    known: Rows
    truth: NDArray[np.integer]
    unknown: Rows
    cohort: Rows

    def scores(self, kind: str, probes: Rows) -> Scores:
        """(n, K) scores of ``KINDS``."""
        similar = scores.cosines(probes, self.people)
        if kind == COSINE:
            return similar
        if kind == MOVR:
            return scores.movr(similar)
        if kind == NAC:
            around = scores.cosines(probes, self.cohort) if len(self.cohort) else None
            return scores.nac(similar, around)
        raise ValueError(kind)

    def curve(self, kind: str, fars: Sequence[float] = rates.FARS) -> Curve:
        """How well that score names the known and turns the unknown away."""
        return rates.curve(
            self.scores(kind, self.known), self.truth, self.scores(kind, self.unknown), fars
        )


@dataclass(frozen=True, eq=False)
class Drawn:
    """Rows of a random gallery: ``enrolled`` (K, photos), ``probes`` (n,), ``truth`` (n,)."""

    names: tuple[str, ...]
    enrolled: NDArray[np.int64]
    probes: NDArray[np.int64]
    truth: NDArray[np.int64]


def draw(
    person: Sequence[str], seed: int, *, people: int, photos: int = 3, most_probes: int = 5
) -> Drawn:
    """Draw ``people`` and ``photos`` of each to enrol; up to ``most_probes`` others ask.

    Args:
        person: (n,) whose each row is. Who has no photo left to ask about is not drawn.
        seed: the same seed draws the same gallery.
        people: how many are enrolled.
        photos: of each.
        most_probes: of each.
    """
    generator = np.random.default_rng(seed)
    rows: dict[str, list[int]] = {}
    for at, name in enumerate(person):
        rows.setdefault(name, []).append(at)
    able = sorted(name for name, own in rows.items() if len(own) > photos)
    if len(able) < people:
        raise ValueError(f"{len(able)} people with more than {photos} photos")
    names = tuple(sorted(generator.choice(able, people, replace=False).tolist()))
    enrolled, probes, truth = [], [], []
    for label, name in enumerate(names):
        own = generator.permutation(rows[name])
        enrolled.append(own[:photos])
        asked = own[photos : photos + most_probes]
        probes += asked.tolist()
        truth += [label] * len(asked)
    return Drawn(names, np.array(enrolled), np.array(probes), np.array(truth))
