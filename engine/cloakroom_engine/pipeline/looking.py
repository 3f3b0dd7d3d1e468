"""Looking at a photo: its row, its pixels, its faces; what was decided outlives an edited file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.registry import DETECTOR
from cloakroom_engine.person.match import LIKELY_FAR, SURE_FAR
from cloakroom_engine.person.same import NEAR, overlap, pairs
from cloakroom_engine.photo import files
from cloakroom_engine.photo.decoded import DecodedPhoto
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.glancing import Ask, Glance, Place, glance
from cloakroom_engine.records import BY_HAND, Box, Face, Photo


@dataclass(frozen=True)
class Seen:
    """A photo that was opened: its row, its pixels and its faces."""

    photo: Photo
    decoded: DecodedPhoto
    faces: tuple[Face, ...]


@dataclass(frozen=True, eq=False)
class Noted:
    """A photo that somebody glanced at, written down: its row, its faces, and the place of each
    in what was found (``glance.rows``, ``crops``) by its id."""

    photo: Photo
    glance: Glance
    faces: tuple[Face, ...]
    places: Mapping[int, int] = field(default_factory=dict)

    def rows(self, face_id: int) -> dict[str, NDArray[np.float32]]:
        """By recogniser's name the (D,) embedding of a face, as far as it was measured."""
        at = self.places.get(face_id)
        return {} if at is None else {name: rows[at] for name, rows in self.glance.rows.items()}


def look(desk: Desk, path: Path) -> Seen:
    """Open a photo and know its faces, from the library where its content was seen before.

    In a photo that was edited the faces are found anew, and those that were known keep what was
    decided about them.

    Raises:
        EngineError: ``photo.*``; the failure is remembered in the library. ``photo.is_clip`` for a
            clip of the library, whose row stays as it is.
    """
    ask = asking(desk, path)
    noted = note(desk, ask, glance(desk.tools, ask))
    return Seen(noted.photo, desk.recent.open(ask.path), noted.faces)


def with_faces(desk: Desk, path: Path) -> Seen:
    """``look``, for a photo that is of no use without a face.

    Raises:
        EngineError: ``photo.*``, ``photo.no_face`` among them.
    """
    seen = look(desk, path)
    if not seen.faces:
        raise EngineError("photo.no_face")
    return seen


def asking(
    desk: Desk,
    path: Path,
    *,
    of: Callable[[Sequence[Face]], Sequence[Face]] = lambda _: (),
    networks: Sequence[str] = (),
    pictures: bool = False,
    saved: tuple[str, int | None] | None = None,
) -> Ask:
    """What there is to find out about a photo that the library may know.

    Args:
        desk: where the library is.
        path: the photo's.
        of: which of the faces that are known are to be looked at closely.
        networks: recognisers that are to embed them.
        pictures: whether small ones are wanted.
        saved: format and quality that a copy will be asked for in.

    Raises:
        EngineError: ``photo.is_clip``, and ``photo.*`` for a clip that cannot be read.
    """
    path = path.absolute()
    before = desk.library.photos.by_path(str(path))
    if before and before.lasts_s and before.sha256 == files.sha256_of(path):
        raise EngineError("photo.is_clip", path=str(path))
    known = before is not None and not before.code
    faces = of(desk.library.faces.of_photo(before.id)) if before and known else ()
    return Ask(
        path=path,
        usual=desk.recognisers()[0].name,
        known=before.sha256 if before and known else "",
        before=before is not None,
        faces=tuple(Place(face.box_px, face.points_px) for face in faces),
        networks=tuple(networks),
        pictures=pictures,
        shown=before is not None and desk.library.thumbnails.has(before.sha256),
        saved=saved,
    )


def note(desk: Desk, ask: Ask, told: Glance) -> Noted:
    """Write down what a glance found.

    Raises:
        EngineError: the glance's ``problem``, which is remembered in the library.
    """
    photos, path = desk.library.photos, str(ask.path)
    facts = asdict(told.facts)
    if told.problem is not None:
        # Half a file may be a whole one again tomorrow: its faces are kept till then.
        photos.add(path, **facts, code=told.problem.code, keep_faces=True)
        raise told.problem
    before = photos.by_path(path)
    if before and before.sha256 == told.facts.sha256 and not before.code:
        faces = desk.library.faces.of_photo(before.id)
        return Noted(before, told, tuple(faces), _places(ask, told, faces))
    if told.found is None:
        # The library has forgotten meanwhile what it knew when this was asked.
        again = asking(desk, ask.path)
        return note(desk, again, glance(desk.tools, again))
    known = desk.library.faces.of_photo(before.id) if before else []
    with desk.library.transaction():
        photo = photos.add(path, **facts, taken_s=told.taken_s, keep_faces=True)
        faces = _settle(desk, photo, told, ask.usual, (before, known))
    return Noted(photo, told, tuple(faces), _places(ask, told, faces))


def _places(ask: Ask, told: Glance, faces: Sequence[Face]) -> dict[int, int]:
    places = ask.faces if told.found is None else tuple(place for place, _ in told.found)
    at = {place: index for index, place in enumerate(places)}
    found = {face.id: at.get(Place(face.box_px, face.points_px)) for face in faces}
    return {face_id: index for face_id, index in found.items() if index is not None}


def _settle(
    desk: Desk, photo: Photo, told: Glance, usual: str, was: tuple[Photo | None, Sequence[Face]]
) -> list[Face]:
    """Write down the faces that were found; known ones among them keep their rows."""
    before, known = was
    faces, found = desk.library.faces, told.found or ()
    same = _same(desk, told, usual, before, known) if before and known else {}
    for old, new in same.items():
        place, score = found[new]
        faces.move(known[old].id, place.box_px, place.points_px, score=score, detector=DETECTOR)
    for new, (place, score) in enumerate(found):
        if new not in same.values():
            faces.add(photo.id, place.box_px, place.points_px, score=score, detector=DETECTOR)
    boxes = [place.box_px for place, _ in found]
    for old, face in enumerate(known):
        if old in same:
            continue
        if before and face.detector == BY_HAND and _still_there(face, before, photo, boxes):
            continue
        faces.remove(face.id)
    return faces.of_photo(photo.id)


def _same(
    desk: Desk, told: Glance, usual: str, before: Photo, known: Sequence[Face]
) -> dict[int, int]:
    found = told.found or ()
    alike = np.full((len(known), len(found)), np.nan)
    card = desk.registry.card(usual)
    stored = desk.library.faces.embeddings([face.id for face in known], card.sha256)
    limits = card.thresholds
    statistics = desk.registry.statistics(card)
    limits = statistics.thresholds if statistics else limits
    rows = told.rows.get(usual)
    if rows is not None:
        for old, face in enumerate(known):
            row = np.frombuffer(stored.get(face.id, b""), "<f4")
            if row.size == rows.shape[1]:
                alike[old] = rows @ row
    return pairs(
        [_part(face.box_px, before.width, before.height) for face in known],
        [_part(place.box_px, told.facts.width, told.facts.height) for place, _ in found],
        alike,
        limits.get(LIKELY_FAR, 1.0),
        limits.get(SURE_FAR, 1.0),
    )


def _still_there(face: Face, before: Photo, photo: Photo, places: Sequence[Box]) -> bool:
    """Whether a face that was boxed by hand is kept: the photo has its old size, and no detector
    found one there."""
    if (before.width, before.height) not in {(photo.width, photo.height), (0, 0)}:
        return False
    return all(overlap(face.box_px, place) < NEAR for place in places)


def _part(box: Box, width: int, height: int) -> Box:
    left, top, right, bottom = box
    wide, high = max(width, 1), max(height, 1)
    return left / wide, top / high, right / wide, bottom / high
