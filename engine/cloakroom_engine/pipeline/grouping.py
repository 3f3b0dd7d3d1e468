"""The verb ``people.group``: guesses about whose the undecided faces are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.person import group
from cloakroom_engine.person.group import Known
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.recognising import certain_from, thresholds


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
    ids, rows = vectors(desk, asked, card.sha256)
    where = {face.id: face.photo_id for face in library.faces.by_ids(ids)}
    photos = [where[face_id] for face_id in ids]
    desk.reporter.step("group", 0, 2)
    guesses = group.suggest(ids, rows, known_people(desk, card.sha256), limits[1])
    desk.reporter.step("group", 1, 2)
    left = [at for at, face_id in enumerate(ids) if face_id not in guesses]
    # On 35 people and 90 strangers of the shared photos, faces that are on average as alike as
    # 0.1 % of strangers gave groups of 96 % one person that held 96 % of each (BCubed).
    found = group.cluster([photos[at] for at in left], rows[left], limits[1])
    groups = []
    for members in found:
        own = [left[at] for at in members]
        middle = group.to_middle(rows[own])
        groups.append({ids[at]: float(cosine) for at, cosine in zip(own, middle, strict=True)})
    with library.transaction():
        library.faces.put_suggestions(asked, guesses, certain_from(desk, card))
        library.faces.put_groups(groups)
    desk.reporter.step("group", 2, 2)
    desk.reporter.changed(faces=tuple(ids), people=tuple({guess[0] for guess in guesses.values()}))
    return Grouped(len(asked), len(guesses), sum(len(each) > 1 for each in groups))


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
