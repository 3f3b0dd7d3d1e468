"""The verbs ``person add``, ``person list`` and ``person erase``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cloakroom_engine.errors import EngineError
from cloakroom_engine.faces.embed import embed
from cloakroom_engine.person import enrol
from cloakroom_engine.person.match import similarity
from cloakroom_engine.pipeline.desk import Desk, points, skippable
from cloakroom_engine.pipeline.grouping import alike
from cloakroom_engine.pipeline.looking import Seen, with_faces
from cloakroom_engine.pipeline.rating import Rated, best, rate
from cloakroom_engine.pipeline.recognising import thresholds
from cloakroom_engine.pipeline.scan import photos_in
from cloakroom_engine.records import Erasure, Face, Person, Skipped

MOST_PHOTOS = 50
"""Photos that a person may be learnt from."""


@dataclass(frozen=True)
class Added:
    """What ``person add`` did."""

    person: Person
    faces: tuple[Face, ...]
    skipped: tuple[Skipped, ...]
    weak: tuple[Rated, ...] = ()
    """Faces in the photos that were named of which a recogniser can make little."""


def add(desk: Desk, name: str, paths: Sequence[Path]) -> Added:
    """Say that a person is in these photos (or folders of photos); more can be added later.

    A photo with one face, or one that is much larger than the rest, shows the person. In other
    photos the face most like those is taken, if it is like them at all.

    Raises:
        EngineError: ``usage`` without a name or photos, ``person.no_photos`` when none could be
            used.
    """
    if not name.strip() or not paths:
        raise EngineError("usage", missing="NAME or PHOTO")
    clear: list[tuple[Seen, int]] = []
    crowded: list[Seen] = []
    skipped: list[Skipped] = []
    files = list(photos_in(paths))
    for at, path in enumerate(files):
        desk.reporter.step("look", at, len(files), str(path))
        try:
            seen = with_faces(desk, path)
        except EngineError as problem:
            if not skippable(problem):
                raise
            skipped.append(Skipped(str(path), problem.code, problem.params))
            continue
        chosen = enrol.subject([_size(face) for face in seen.faces])
        if chosen is None:
            crowded.append(seen)
        else:
            clear.append((seen, chosen))
    found, ambiguous = _settle(desk, clear, crowded)
    skipped += [Skipped(seen.photo.path, "person.ambiguous_photo", {}) for seen in ambiguous]
    person, faces = _decide(desk, name.strip(), found)
    named = {face.id for face in found}
    rated, _ = rate(desk, [face for face in faces if face.id in named])
    return Added(person, faces, tuple(skipped), tuple(each for each in rated if each.weak))


def _settle(
    desk: Desk, clear: list[tuple[Seen, int]], crowded: list[Seen]
) -> tuple[list[Face], list[Seen]]:
    """The person's face in every photo, and the photos in which it could not be told."""
    faces = [seen.faces[at] for seen, at in clear]
    if not crowded or not clear:
        return faces, crowded
    card = desk.recognisers()[0]
    recogniser = desk.registry.recogniser(card.name)
    pairs = [(seen.decoded.rgb_u8, points(seen.faces[at])) for seen, at in clear]
    known = embed(recogniser, pairs)
    limits = thresholds(desk, card)
    left = []
    for seen in crowded:
        rows = embed(recogniser, [(seen.decoded.rgb_u8, points(face)) for face in seen.faces])
        at, _ = enrol.most_alike(rows, known)
        if limits and similarity(rows[at], known) >= limits[0]:
            faces.append(seen.faces[at])
        else:
            left.append(seen)
    return faces, left


def _decide(desk: Desk, name: str, faces: list[Face]) -> tuple[Person, tuple[Face, ...]]:
    if not faces:
        raise EngineError("person.no_photos", name=name)
    with desk.library.transaction():
        person = desk.library.people.find(name) or desk.library.people.add(name)
        taken = {face.id for face in desk.library.faces.of_person(person.id, decided_only=True)}
        room = max(0, MOST_PHOTOS - len(taken))
        for face in best(desk, [face for face in faces if face.id not in taken], room):
            desk.library.faces.decide(face.id, person.id, yes=True)
        return person, tuple(desk.library.faces.of_person(person.id, decided_only=True))


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
    return desk.library.erase(person.id, _alike(desk, person.id))


def _alike(desk: Desk, person_id: int) -> list[int]:
    try:
        return alike(desk, person_id)
    except EngineError as problem:
        # Without the key nothing can be compared, but all that is linked can still be erased.
        if problem.code not in ("library.key_missing", "library.locked"):
            raise
        desk.reporter.note(problem.code)
        return []
