"""Does a mask, a cloak, or both hide somebody from a recogniser? Embeddings in, counts out."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit import gallery, results
from cloakroom_engine.audit.measure import role_of, score
from cloakroom_engine.audit.results import ModelFacts, Score

UNMASKED = "unmasked"
MASKED = "masked"
CLOAKED = "cloaked"
BOTH = "masked-cloaked"
STATES = (UNMASKED, MASKED, CLOAKED, BOTH)

HIDES = "hides"
PARTLY = "partly"
FOUND = "found"
NOT_TESTED = "not_tested"
"""No photo of that state, or none in which a face was found."""
BLIND = "blind"
"""The recogniser does not know the person in clean photos either."""


@dataclass(frozen=True, eq=False)
class Heard:
    """What one recogniser saw.

    ``person`` (m, D) are the clean photos, ``strangers`` (k, D) others, ``probes`` the (n, D)
    embeddings of each state (rows of NaN had no face); ``probe_ids`` name their original photos.
    """

    model: ModelFacts
    strangers: NDArray[np.floating]
    person: NDArray[np.floating]
    probes: Mapping[str, NDArray[np.floating]]
    probe_ids: Mapping[str, Sequence[str]]
    as_real: gallery.Calibration | None = None


@dataclass(frozen=True, slots=True)
class State:
    """Photos of one state against the person's clean photos, each without its own original."""

    state: str
    code: str
    score: Score


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything one recogniser said. Only ``role`` "judge" is ever counted."""

    model: ModelFacts
    role: str
    states: tuple[State, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """Of the counted recognisers that know the person: how many a state hides from."""

    state: str
    judges: int
    hides: int
    partly: int


def answers(
    heard: Sequence[Heard], person_ids: Sequence[str], surrogates: Collection[str]
) -> tuple[Answer, ...]:
    """One answer per recogniser; ``surrogates`` are the sha256 of those that taught the cloak."""
    found: list[Answer] = []
    seen: set[str] = set()
    for item in heard:
        role = role_of(item.model.sha256, surrogates, seen)
        seen.add(item.model.sha256)
        scores = {state: _score(item, state, person_ids) for state in STATES}
        known = scores[UNMASKED].found.hits > 0
        states = tuple(State(name, _code(each, known), each) for name, each in scores.items())
        found.append(Answer(item.model, role, states))
    return tuple(found)


def summary(found: Sequence[Answer]) -> tuple[Summary, ...]:
    """Counts over the judges that tested a state and know the person."""
    judges = [each for each in found if each.role == results.JUDGE]
    lines = []
    for name in STATES:
        codes = [s.code for each in judges for s in each.states if s.state == name]
        seeing = [code for code in codes if code in (HIDES, PARTLY, FOUND)]
        lines.append(Summary(name, len(seeing), seeing.count(HIDES), seeing.count(PARTLY)))
    return tuple(lines)


def _score(item: Heard, state: str, person_ids: Sequence[str]) -> Score:
    empty = np.zeros((0, item.person.shape[1]), np.float32)
    found = gallery.search(
        item.probes.get(state, empty),
        item.probe_ids.get(state, ()),
        item.person,
        person_ids,
        item.strangers,
        as_real=item.as_real,
    )
    return score(found, item.model)


def _code(found: Score, known: bool) -> str:
    if not found.found.n:
        return NOT_TESTED
    if not known:
        return BLIND
    if found.found.hits == 0:
        return HIDES
    return FOUND if found.found.hits == found.found.n else PARTLY
