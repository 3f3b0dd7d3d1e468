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
from cloakroom_engine.person.near import Near
from cloakroom_engine.pipeline import remembered
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.recognising import certain_from, thresholds
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
    basis = f"{card.sha256} {limits[1]} {certain_from(desk, card)}"
    said = remembered.said_of(library.faces.all_decisions())
    changed = library.neighbours.changed()
    last = remembered.read(library.neighbours)
    if last is not None and last.basis != basis:
        last = None
    measured = np.array(sorted(library.faces.measured(asked, card.sha256)), np.int64)
    if last and not changed and said == last.people and np.array_equal(measured, last.asked):
        return Grouped(len(asked), *last.told[1:])
    return _anew(desk, card, limits[1], asked, measured, Remembered(basis, said, measured, None, (0, 0, 0)), last, changed)


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
    found = {}
    faces = desk.library.faces
    for person in desk.library.people.all():
        own = faces.of_person(person.id, decided_only=True)
        denied = faces.denied_to(person.id)
        _, rows = vectors(desk, [face.id for face in own], model_sha256)
        _, others = vectors(desk, denied, model_sha256)
        found[person.id] = Known(rows, frozenset(denied), others)
    return found


def vectors(
    desk: Desk, face_ids: Sequence[int], model_sha256: str
) -> tuple[list[int], NDArray[np.float32]]:
    """The faces that were measured, and their embeddings (n, D)."""
    stored = desk.library.faces.embeddings(face_ids, model_sha256)
    ids = sorted(stored)
    rows = [np.frombuffer(stored[face_id], "<f4") for face_id in ids]
    return ids, np.stack(rows) if rows else np.zeros((0, 1), np.float32)
