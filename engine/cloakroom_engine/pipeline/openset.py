"""The verb ``check.openset``: would an album of few people, which turns strangers away, name them?

The album holds three clean photos each of the person and of everybody else in the library who has
so many, never the original of the copy that is asked about. Strangers come as unknown probes and
set the threshold; others are the cohort. Each judge is asked about the originals first, then about
the copies.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit.further import OpenSet
from cloakroom_engine.audit.gallery import Calibration
from cloakroom_engine.audit.intervals import Rate, rate
from cloakroom_engine.audit.measure import CLEAN, CLOAKED
from cloakroom_engine.audit.openset import rates, scores
from cloakroom_engine.audit.openset.answer import Named
from cloakroom_engine.audit.openset.scores import Rows, Scores
from cloakroom_engine.audit.openset.trial import COSINE, KINDS, MOVR, NAC
from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.pipeline.copies import Copies, gather
from cloakroom_engine.pipeline.desk import Desk, clean_embeddings

ENROLLED = 3
"""Photos of a person in the album."""
COHORT = 64
SMALL = 17
"""People and cohort together must be more than NAC's neighbours."""


def openset(desk: Desk, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Ask every judge, with every kind of score.

    Raises:
        EngineError: as ``audit``; ``person.no_photos`` where no clean photo is left to enrol.
    """
    copies = gather(desk, parameters)
    found = named(desk, copies, copies.as_saved(desk))
    return {**copies.told(), **asdict(found)}


def named(desk: Desk, copies: Copies, seen: Mapping[str, Mapping[str, Rows]]) -> OpenSet:
    """The answers of all judges; ``seen`` are the (n, D) copies, ``CLEAN`` and ``CLOAKED``."""
    others = _others(desk, copies)
    return OpenSet(
        people=1 + len(others),
        enrolled=ENROLLED,
        cohort=min(COHORT, _spare(copies)),
        named=tuple(
            row
            for card in copies.judging()
            for row in _judge(desk, copies, card, seen[card.name], others)
        ),
    )


def _judge(
    desk: Desk,
    copies: Copies,
    card: ModelCard,
    seen: Mapping[str, Rows],
    others: list[list[int]],
) -> list[Named]:
    strangers = copies.strangers[card.name]
    spare = min(COHORT, _spare(copies))
    cohort, unknown = strangers[:spare], strangers[spare:]
    rest = _prototypes(desk, card, others)
    own = copies.clean(desk, card)
    tally: dict[tuple[str, str, float], list[bool]] = {}
    similar: dict[str, list[float]] = {CLEAN: [], CLOAKED: []}
    for at, photo in enumerate(copies.ids):
        mine = [row for row, other in zip(own, copies.mine_ids, strict=True) if other != photo]
        if not mine:
            raise EngineError("person.no_photos")
        first = scores.unit(np.stack(mine[:ENROLLED]).sum(axis=0)[None])
        people = np.concatenate([first, rest]) if len(rest) else first
        as_real = copies.as_real(desk, card)
        for kind in _kinds(len(people) + spare):
            near = _real(scores.cosines(unknown, people), as_real)
            away = _scores(kind, near, unknown, cohort, as_real)
            limits = {far: rates.threshold(away.max(axis=1), far) for far in rates.FARS}
            for variant in (CLEAN, CLOAKED):
                found = _named(kind, seen[variant][at], people, cohort, as_real)
                for far, limit in limits.items():
                    tally.setdefault((kind, variant, far), []).append(found > limit)
        for variant in (CLEAN, CLOAKED):
            similar[variant].append(float(scores.cosines(seen[variant][at][None], first)[0, 0]))
    return [
        Named(
            model=card.name,
            sha256=card.sha256,
            score=kind,
            far=far,
            before=_rate(tally[kind, CLEAN, far]),
            after=_rate(tally[kind, CLOAKED, far]),
            similarity_before=_mean(similar[CLEAN]),
            similarity_after=_mean(similar[CLOAKED]),
        )
        for kind in _kinds(1 + len(others) + spare)
        for far in rates.FARS
    ]


def _kinds(neighbours: int) -> tuple[str, ...]:
    return KINDS if neighbours >= SMALL else (COSINE, MOVR)


def _named(
    kind: str,
    probe: NDArray[np.floating],
    people: Scores,
    cohort: Rows,
    as_real: Calibration | None,
) -> float:
    """The confidence with which the probe gets the name of the first; below all else."""
    if np.isnan(probe).any():
        return -np.inf
    found = _scores(kind, scores.cosines(probe[None], people), probe[None], cohort, as_real)
    return float(found[0, 0]) if found[0].argmax() == 0 else -np.inf


def _scores(
    kind: str, similar: Scores, probes: Rows, cohort: Rows, as_real: Calibration | None
) -> Scores:
    """(n, K) scores of cosines to the people; those to a drawn cohort are made like real ones."""
    if kind == COSINE:
        return similar
    if kind == MOVR:
        return scores.movr(similar)
    assert kind == NAC
    return scores.nac(similar, _real(scores.cosines(probes, cohort), as_real))


def _real(similar: Scores, as_real: Calibration | None) -> Scores:
    return similar if as_real is None else np.asarray(as_real(similar), np.float64)


def _others(desk: Desk, copies: Copies) -> list[list[int]]:
    """Faces to enrol of everybody else who has enough."""
    found = []
    for person in desk.library.people.all():
        faces = desk.library.faces.of_person(person.id, decided_only=True)
        if person.id != copies.person.id and len(faces) >= ENROLLED:
            found.append([face.id for face in faces[:ENROLLED]])
    return found


def _prototypes(desk: Desk, card: ModelCard, others: list[list[int]]) -> Scores:
    rows = []
    for ids in others:
        faces = desk.library.faces.by_ids(ids)
        rows.append(clean_embeddings(desk, faces, card).sum(axis=0))
    return scores.unit(np.stack(rows)) if rows else np.zeros((0, card.embedding or 0))


def _spare(copies: Copies) -> int:
    """Strangers that may be the cohort: at most a fifth, the rest come as probes."""
    return min((len(each) // 5 for each in copies.strangers.values()), default=0)


def _rate(hits: list[bool]) -> Rate:
    return rate(sum(hits), len(hits))


def _mean(values: list[float]) -> float | None:
    known = [each for each in values if not np.isnan(each)]
    return float(np.mean(known)) if known else None
