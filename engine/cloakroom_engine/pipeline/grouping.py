"""The verb ``people.group``: guesses about whose the undecided faces are.

What the last one was made of is remembered (``remembered.py``), so that the next one looks at new
faces, and asks again only about people of whom something was said since; where nothing is new it
ends at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from cloakroom_engine.person import group
from cloakroom_engine.person.claims import NOBODY, claim
from cloakroom_engine.person.group import Known
from cloakroom_engine.person.heart import Mark, rank
from cloakroom_engine.person.near import Near
from cloakroom_engine.pipeline import remembered
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.recognising import mark, thresholds
from cloakroom_engine.pipeline.remembered import Remembered
from cloakroom_engine.pipeline.rows import NONE, Ids, Rows, Vectors

MOST_COMPARED: Final = 10_000
"""Undecided faces that are compared each with each: it takes a second and a half, and misses
nobody. With more, neighbours are found by a graph (``person.near``)."""
Decision = tuple[int, int, bool]
"""Face id, person id, yes or no."""


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
    decisions = library.faces.all_decisions()
    changed = library.neighbours.changed()
    content = library.neighbours.read()
    last = _of(basis, content)
    measured = np.array(sorted(library.faces.measured(asked, card.sha256)), np.int64)
    said = remembered.said_of(decisions)
    if last and not changed and said == last.people and np.array_equal(measured, last.claims.ids):
        return Grouped(len(asked), *last.told[1:])
    with library.transaction():
        # Read once more, in one step: what comes or goes from here on is marked anew, and whoever
        # begins after this takes over, so that no mark is lost between two that group at a time.
        changed = library.neighbours.changed()
        now_there = library.neighbours.read()
        turn = library.neighbours.begin(changed)
    if now_there != content:
        last = _of(basis, now_there)
    del content, now_there  # of a large library 150 MB each
    stale = np.array(sorted(changed), np.int64)
    now = _Inputs(card.sha256, limits[1], ticks, decisions, asked, stale)
    told, touched, made = _anew(desk, now, last or remembered.nothing(basis))
    if not library.faces.lost(made.faces(), card.sha256):
        library.neighbours.keep(turn, made.packed())
    people = {each for each in said if last is None or said[each] != last.people.get(each)}
    desk.reporter.changed(faces=tuple(sorted(touched)), people=tuple(sorted(people)))
    return told


def _of(basis: str, content: bytes | None) -> Remembered | None:
    last = remembered.unpacked(content)
    return last if last is not None and last.basis == basis else None


@dataclass(frozen=True, eq=False)
class _Inputs:
    model_sha256: str
    least: float
    mark: Mark
    decisions: Sequence[Decision]
    asked: Sequence[int]
    stale: Ids


def _anew(desk: Desk, now: _Inputs, last: Remembered) -> tuple[Grouped, set[int], Remembered]:
    """What comes out, the faces of which something else holds now, and what is to be remembered."""
    library = desk.library
    desk.reporter.step("group", 0, 3)
    said = remembered.said_of(now.decisions)
    spoken_of = {face_id for face_id, _, _ in now.decisions}
    everybody = last.rows.updated(
        library.faces, spoken_of.union(now.asked), now.model_sha256, now.stale
    )
    mine = everybody.among(now.asked)
    known = known_of(now.decisions, everybody)
    claims = last.claims.updated(
        mine.ids, mine.rows, known, now.least, _heard_of(now, said, last), now.stale
    )
    guesses = claims.guesses()
    desk.reporter.step("group", 1, 3)
    where = library.faces.photos_of(mine.ids.tolist())
    left = np.flatnonzero(claims.guess == NOBODY)
    near = None
    if len(mine.ids) <= MOST_COMPARED:
        pairs = group.nearest(mine.rows[left])
    else:
        former = last.near or Near.none()
        near = former.updated(mine.ids, mine.rows, now.stale)
        pairs = near.among(mine.ids[left])
    desk.reporter.step("group", 2, 3)
    # On 35 people and 90 strangers of the shared photos, faces that are on average as alike as
    # 0.1 % of strangers gave groups of 96 % one person that held 96 % of each (BCubed).
    photos = [where[each] for each in mine.ids[left].tolist()]
    found = group.cluster(photos, mine.rows[left], now.least, pairs)
    groups: list[dict[int, float]] = []
    sure: set[int] = set()
    for members, ranked in zip(found, rank(mine.rows[left], found, pairs, now.mark), strict=True):
        own = mine.ids[left[members]]
        groups.append(dict(zip(own.tolist(), ranked.alike.tolist(), strict=True)))
        sure.update(own[ranked.sure].tolist())
    told, touched = _write(desk, now.asked, (guesses, claims.sure(now.mark)), (groups, sure))
    desk.reporter.step("group", 3, 3)
    results = (told.faces, told.suggested, told.groups)
    return told, touched, Remembered(last.basis, said, everybody, claims, near, results)


def _heard_of(now: _Inputs, said: Mapping[int, str], last: Remembered) -> set[int]:
    """People of whom something else was said since, or whose faces are measured otherwise."""
    stale = set(now.stale.tolist())
    people = {person_id for face_id, person_id, _ in now.decisions if face_id in stale}
    both = said.keys() | last.people.keys()
    return people | {each for each in both if said.get(each) != last.people.get(each)}


def _write(
    desk: Desk,
    asked: Sequence[int],
    guessed: tuple[dict[int, tuple[int, float]], set[int]],
    grouped: tuple[list[dict[int, float]], set[int]],
) -> tuple[Grouped, set[int]]:
    """Write guesses and groups, each with those of them that are sure; which faces that touched."""
    library = desk.library
    with library.transaction():
        # Somebody may have been erased, and photos removed, since the faces were asked for.
        there, people = set(library.faces.open_faces()), {one.id for one in library.people.all()}
        guesses = {
            face_id: guess
            for face_id, guess in guessed[0].items()
            if face_id in there and guess[0] in people
        }
        groups = [
            kept
            for each in grouped[0]
            if (kept := {face_id: cosine for face_id, cosine in each.items() if face_id in there})
        ]
        touched = library.faces.put_suggestions(asked, guesses, guessed[1])
        touched |= library.faces.put_groups(groups, grouped[1])
    told = Grouped(len(asked), len(guesses), sum(len(each) > 1 for each in groups))
    return told, touched


def alike(desk: Desk, person_id: int) -> list[int]:
    """Faces of the library that are as like a person as a guess must be, whatever was decided."""
    card = desk.recognisers()[0]
    limits = thresholds(desk, card)
    known = known_people(desk, card.sha256).get(person_id)
    if limits is None or known is None or not len(known.embeddings):
        return []
    faces = Rows.none().updated(desk.library.faces, desk.library.faces.all_ids(), card.sha256, NONE)
    free = Known(known.embeddings)
    return list(claim(faces.ids, faces.rows, {person_id: free}, limits[1]).guesses())


def known_people(desk: Desk, model_sha256: str) -> dict[int, Known]:
    """Everybody of whom something was said, as far as those faces were measured."""
    decisions = desk.library.faces.all_decisions()
    faces = {face_id for face_id, _, _ in decisions}
    return known_of(decisions, Rows.none().updated(desk.library.faces, faces, model_sha256, NONE))


def known_of(decisions: Iterable[Decision], faces: Rows) -> dict[int, Known]:
    """The same, from embeddings that are open."""
    said: dict[int, tuple[list[int], list[int]]] = {}
    for face_id, person_id, yes in decisions:
        said.setdefault(person_id, ([], []))[0 if yes else 1].append(face_id)
    place = {face_id: at for at, face_id in enumerate(faces.ids.tolist())}

    def measured(own: Iterable[int]) -> Vectors:
        return faces.rows[[place[each] for each in own if each in place]]

    return {
        person_id: Known(measured(own), frozenset(denied), measured(denied))
        for person_id, (own, denied) in said.items()
    }
