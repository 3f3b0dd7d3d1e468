"""The verbs ``person add``, ``person list`` and ``person erase``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.errors import EngineError
from cloakroom_engine.faces.embed import embed
from cloakroom_engine.library import shown
from cloakroom_engine.person import enrol
from cloakroom_engine.person.match import similarity
from cloakroom_engine.pipeline.clips.unfinished import sweep
from cloakroom_engine.pipeline.desk import Desk, points, skippable
from cloakroom_engine.pipeline.grouping import alike
from cloakroom_engine.pipeline.listing import listed
from cloakroom_engine.pipeline.looking import with_faces
from cloakroom_engine.pipeline.rating import Rated, rate
from cloakroom_engine.pipeline.recognising import thresholds
from cloakroom_engine.records import Erasure, Face, Person, Skipped

MOST_PHOTOS = 50
"""Photos that a cloak is learnt from, the best of all that a person is known by."""


@dataclass(frozen=True)
class Moved:
    """A face that was said to be somebody else's until now."""

    path: str
    was: str


@dataclass(frozen=True)
class Added:
    """What ``person add`` did; ``faces`` are all that the person is known by."""

    person: Person
    faces: tuple[Face, ...]
    skipped: tuple[Skipped, ...]
    weak: tuple[Rated, ...] = ()
    """Faces in the photos that were named of which a recogniser can make little."""
    moved: tuple[Moved, ...] = ()
    passed_over: tuple[str, ...] = ()
    """Files in the folders that are no photos."""


@dataclass(frozen=True, eq=False)
class _Looked:
    """A photo's faces and their (n, D) embeddings; its pixels are let go of, there may be many."""

    path: str
    faces: tuple[Face, ...]
    rows: NDArray[np.float32]


def add(desk: Desk, name: str, paths: Sequence[Path]) -> Added:
    """Say that a person is in these photos (or folders of photos); more can be added later.

    A photo with one face, or one that is much larger than the rest, shows the person. In other
    photos the face most like those is taken, if it is like them at all. All of them are kept;
    ``MOST_PHOTOS``, the best, teach a cloak.

    Raises:
        EngineError: ``usage`` without a name or photos, ``person.no_photos`` when none could be
            used.
    """
    if not name.strip() or not paths:
        raise EngineError("usage", missing="NAME or PHOTO")
    card = desk.recognisers()[0]
    clear: list[tuple[_Looked, int]] = []
    crowded: list[_Looked] = []
    skipped: list[Skipped] = []
    listing = listed(paths)
    files = listing.photos
    for at, path in enumerate(files):
        desk.reporter.step("look", at, len(files), str(path))
        try:
            seen = with_faces(desk, path)
        except EngineError as problem:
            if not skippable(problem):
                raise
            skipped.append(Skipped(str(path), problem.code, problem.params))
            continue
        pairs = [(seen.decoded.rgb_u8, points(face)) for face in seen.faces]
        rows = embed(desk.registry.recogniser(card.name), pairs)
        looked = _Looked(seen.photo.path, seen.faces, rows)
        chosen = enrol.subject([_size(face) for face in seen.faces])
        if chosen is None:
            crowded.append(looked)
        else:
            clear.append((looked, chosen))
    found, ambiguous = _settle(desk, clear, crowded)
    skipped += [Skipped(each.path, "person.ambiguous_photo", {}) for each in ambiguous]
    person, faces, moved = _decide(desk, name.strip(), found)
    named = {looked.faces[at].id for looked, at in found}
    rated, _ = rate(desk, [face for face in faces if face.id in named])
    weak = tuple(each for each in rated if each.weak)
    return Added(person, faces, tuple(skipped), weak, moved, listing.passed_over)


def _settle(
    desk: Desk, clear: list[tuple[_Looked, int]], crowded: list[_Looked]
) -> tuple[list[tuple[_Looked, int]], list[_Looked]]:
    """The person's face in every photo, and the photos in which it could not be told."""
    if not crowded or not clear:
        return clear, crowded
    known = np.stack([looked.rows[at] for looked, at in clear])
    limits = thresholds(desk, desk.recognisers()[0])
    found, left = list(clear), []
    for looked in crowded:
        at, _ = enrol.most_alike(looked.rows, known)
        if limits and similarity(looked.rows[at], known) >= limits[0]:
            found.append((looked, at))
        else:
            left.append(looked)
    return found, left


def _decide(
    desk: Desk, name: str, found: list[tuple[_Looked, int]]
) -> tuple[Person, tuple[Face, ...], tuple[Moved, ...]]:
    """Write down whose the faces are, and what the default recogniser makes of them."""
    if not found:
        raise EngineError("person.no_photos", name=name)
    faces = desk.library.faces
    sha256 = desk.recognisers()[0].sha256
    moved = []
    with desk.library.transaction():
        person = desk.library.people.find(name) or desk.library.people.add(name)
        for looked, at in found:
            face = looked.faces[at]
            other = desk.library.people.get(face.person_id or 0) if face.decided else None
            if other is not None and other.id != person.id:
                moved.append(Moved(looked.path, other.name))
            faces.decide(face.id, person.id, yes=True)
            faces.put_embedding(face.id, sha256, looked.rows[at].astype("<f4").tobytes())
        return person, tuple(faces.of_person(person.id, decided_only=True)), tuple(moved)


def _size(face: Face) -> float:
    left, top, right, bottom = face.box_px
    return max(right - left, bottom - top)


def erase(desk: Desk, name: str) -> Erasure:
    """Erase a person from the library, down to the last byte.

    Every face that was scanned has an embedding: those that are as like the person as a guess must
    be go too, although nothing links them yet.

    Raises:
        EngineError: ``person.unknown``; ``library.busy`` while another process reads.
    """
    person = desk.library.people.by_name(name)
    try:
        return desk.library.erase(person.id, alike(desk, person.id))
    finally:
        shown.sweep(everything=True)
        sweep(desk, everything=True)
