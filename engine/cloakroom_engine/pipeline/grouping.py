"""The verb ``people.group``: guesses about whose the undecided faces are.

What the last one was made of is remembered (``remembered.py``), so that the next one looks at new
faces, and at everybody of whom something was said since; where nothing is new it ends at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.person import group
from cloakroom_engine.person.group import Known
from cloakroom_engine.person.heart import Mark, rank, sure_guesses
from cloakroom_engine.person.near import Near
from cloakroom_engine.pipeline import remembered
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.recognising import mark, thresholds
from cloakroom_engine.pipeline.remembered import Remembered

MOST_COMPARED: Final = 10_000
"""Undecided faces that are compared each with each: it takes a second and a half, and misses
nobody. With more, neighbours are found by a graph (``person.near``)."""
Ids = NDArray[np.int64]


@dataclass(frozen=True)
class Grouped:
    """What grouping found: guesses about known people, and groups of two or more unknown faces."""

    faces: int
    suggested: int
    groups: int


def regroup(desk: Desk) -> Grouped:
    """Guess anew about every face that nobody has decided about or wants to hear no more of.

    Decisions are read and never written. Faces that nobody measured (``scan`` does) wait.
    """
    card = desk.recognisers()[0]
    limits = thresholds(desk, card)
    library = desk.library
    asked = library.faces.open_faces()
    if limits is None or not asked:
        return Grouped(len(asked), 0, 0)
    ticks = mark(desk, card)
    basis = f"{card.sha256} {limits[1]} {ticks.certain} {ticks.clear}"
    said = remembered.said_of(library.faces.all_decisions())
    changed = library.neighbours.changed()
    content = library.neighbours.read()
    last = _of(basis, content)
    measured = np.array(sorted(library.faces.measured(asked, card.sha256)), np.int64)
    if last and not changed and said == last.people and np.array_equal(measured, last.asked):
        return Grouped(len(asked), *last.told[1:])
    with library.transaction():
        # Read once more, in one step: what comes or goes from here on is marked anew, and whoever
        # begins after this takes over, so that no mark is lost between two that group at a time.
        changed = library.neighbours.changed()
        now_there = library.neighbours.read()
        claim = library.neighbours.begin(changed)
    if now_there != content:
        last = _of(basis, now_there)
    now = _Inputs(card, limits[1], ticks, basis, said, asked, measured)
    done, touched, near = _anew(desk, now, last, changed)
    told = (done.faces, done.suggested, done.groups)
    if near is None or not library.faces.lost(near.ids.tolist(), card.sha256):
        library.neighbours.keep(claim, Remembered(basis, said, measured, near, told).packed())
    people = {each for each in said if last is None or said[each] != last.people.get(each)}
    desk.reporter.changed(faces=tuple(sorted(touched)), people=tuple(sorted(people)))
    return done


def _of(basis: str, content: bytes | None) -> Remembered | None:
    last = remembered.unpacked(content)
    return last if last is not None and last.basis == basis else None


@dataclass(frozen=True, eq=False)
class _Inputs:
    card: ModelCard
    least: float
    mark: Mark
    basis: str
    said: Mapping[int, str]
    asked: Sequence[int]
    measured: Ids


def _anew(
    desk: Desk, now: _Inputs, last: Remembered | None, changed: Mapping[int, bool]
) -> tuple[Grouped, set[int], Near | None]:
    """What comes out, the faces of which something else holds now, and who is near whom."""
    library = desk.library
    desk.reporter.step("group", 0, 3)
    ids, rows = vectors(desk, now.asked, now.card.sha256)
    mine = np.array(ids, np.int64)
    where = library.faces.photos_of(ids)
    known = known_people(desk, now.card.sha256)
    guesses = group.suggest(ids, rows, known, now.least)
    desk.reporter.step("group", 1, 3)
    left = np.array([at for at, face_id in enumerate(ids) if face_id not in guesses], np.int64)
    near = None
    if len(ids) <= MOST_COMPARED:
        pairs = group.nearest(rows[left])
    else:
        former = last.near if last and last.near else Near.none()
        near = former.updated(mine, rows, np.array(sorted(changed), np.int64))
        pairs = near.among(mine[left])
    desk.reporter.step("group", 2, 3)
    # On 35 people and 90 strangers of the shared photos, faces that are on average as alike as
    # 0.1 % of strangers gave groups of 96 % one person that held 96 % of each (BCubed).
    found = group.cluster([where[ids[at]] for at in left], rows[left], now.least, pairs)
    groups: list[dict[int, float]] = []
    certain = sure_guesses(ids, rows, guesses, known, now.mark)
    sure: set[int] = set()
    for members, ranked in zip(found, rank(rows[left], found, pairs, now.mark), strict=True):
        own = left[members]
        groups.append(dict(zip(mine[own].tolist(), ranked.alike.tolist(), strict=True)))
        sure.update(mine[own[ranked.sure]].tolist())
    with library.transaction():
        # Somebody may have been erased, and photos removed, since the faces were asked for.
        there, people = set(library.faces.open_faces()), {one.id for one in library.people.all()}
        guesses = {
            face_id: guess
            for face_id, guess in guesses.items()
            if face_id in there and guess[0] in people
        }
        groups = [
            kept
            for each in groups
            if (kept := {face_id: cosine for face_id, cosine in each.items() if face_id in there})
        ]
        touched = library.faces.put_suggestions(now.asked, guesses, certain)
        touched |= library.faces.put_groups(groups, sure)
    desk.reporter.step("group", 3, 3)
    done = Grouped(len(now.asked), len(guesses), sum(len(each) > 1 for each in groups))
    return done, touched, near


def alike(desk: Desk, person_id: int) -> list[int]:
    """Faces of the library that are as like a person as a guess must be, whatever was decided."""
    card = desk.recognisers()[0]
    limits = thresholds(desk, card)
    known = known_people(desk, card.sha256).get(person_id)
    if limits is None or known is None or not len(known.embeddings):
        return []
    ids, rows = vectors(desk, desk.library.faces.all_ids(), card.sha256)
    free = Known(known.embeddings)
    return list(group.suggest(ids, rows, {person_id: free}, limits[1]))


def known_people(desk: Desk, model_sha256: str) -> dict[int, Known]:
    """Everybody, as far as their decided faces were measured."""
    said: dict[int, tuple[list[int], list[int]]] = {
        person.id: ([], []) for person in desk.library.people.all()
    }
    decisions = desk.library.faces.all_decisions()
    for face_id, person_id, yes in decisions:
        # Another process may have named somebody since everybody was asked for.
        said.setdefault(person_id, ([], []))[0 if yes else 1].append(face_id)
    ids, rows = vectors(desk, sorted({face_id for face_id, _, _ in decisions}), model_sha256)
    place = {face_id: at for at, face_id in enumerate(ids)}

    def measured(faces: Iterable[int]) -> NDArray[np.float32]:
        return rows[[place[each] for each in faces if each in place]]

    return {
        person_id: Known(measured(own), frozenset(denied), measured(denied))
        for person_id, (own, denied) in said.items()
    }


def vectors(
    desk: Desk, face_ids: Sequence[int], model_sha256: str
) -> tuple[list[int], NDArray[np.float32]]:
    """The faces that were measured, and their embeddings (n, D)."""
    stored = desk.library.faces.embeddings(face_ids, model_sha256)
    ids = sorted(stored)
    rows = [np.frombuffer(stored[face_id], "<f4") for face_id in ids]
    return ids, np.stack(rows) if rows else np.zeros((0, 1), np.float32)
