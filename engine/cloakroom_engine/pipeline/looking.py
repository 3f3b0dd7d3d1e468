"""Looking at a photo: its row, its pixels, its faces; what was decided outlives an edited file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.errors import EngineError
from cloakroom_engine.faces.detect import detect
from cloakroom_engine.faces.embed import embed
from cloakroom_engine.models.detector import Detection
from cloakroom_engine.person.match import LIKELY_FAR, SURE_FAR
from cloakroom_engine.person.same import NEAR, overlap, pairs
from cloakroom_engine.photo import files
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.photo.decoded import DecodedPhoto
from cloakroom_engine.photo.metadata import taken_s
from cloakroom_engine.pipeline.desk import DETECTOR, Desk
from cloakroom_engine.records import BY_HAND, Box, Face, Photo, Points


@dataclass(frozen=True)
class Seen:
    """A photo that was opened: its row, its pixels and its faces."""

    photo: Photo
    decoded: DecodedPhoto
    faces: tuple[Face, ...]


def look(desk: Desk, path: Path) -> Seen:
    """Open a photo and know its faces, from the library where its content was seen before.

    In a photo that was edited the faces are found anew, and those that were known keep what was
    decided about them.

    Raises:
        EngineError: ``photo.*``; the failure is remembered in the library. ``photo.is_clip`` for a
            clip of the library, whose row stays as it is.
    """
    path = path.absolute()
    before = desk.library.photos.by_path(str(path))
    if before and before.lasts_s and before.sha256 == files.sha256_of(path):
        raise EngineError("photo.is_clip", path=str(path))
    try:
        decoded = decode(path)
    except EngineError as problem:
        if problem.code != "photo.missing":
            # Half a file may be a whole one again tomorrow: its faces are kept till then.
            desk.library.photos.add(**_facts(path), code=problem.code, keep_faces=True)
        raise
    facts = _facts(path)
    if before and before.sha256 == facts["sha256"] and not before.code:
        return Seen(before, decoded, tuple(desk.library.faces.of_photo(before.id)))
    known = desk.library.faces.of_photo(before.id) if before else []
    found = detect(desk.detector, decoded.rgb_u8)
    size = {"width": decoded.width, "height": decoded.height, "format": decoded.format}
    with desk.library.transaction():
        photo = desk.library.photos.add(
            **{**facts, **size}, taken_s=taken_s(decoded.exif), keep_faces=True
        )
        faces = _settle(desk, photo, decoded, found, (before, known))
    return Seen(photo, decoded, tuple(faces))


def with_faces(desk: Desk, path: Path) -> Seen:
    """``look``, for a photo that is of no use without a face.

    Raises:
        EngineError: ``photo.*``, ``photo.no_face`` among them.
    """
    seen = look(desk, path)
    if not seen.faces:
        raise EngineError("photo.no_face")
    return seen


def _settle(
    desk: Desk,
    photo: Photo,
    decoded: DecodedPhoto,
    found: Sequence[Detection],
    was: tuple[Photo | None, Sequence[Face]],
) -> list[Face]:
    """Write down the faces that were found; known ones among them keep their rows."""
    before, known = was
    faces = desk.library.faces
    places = [_box(each) for each in found]
    same = _same(desk, decoded, found, before, known) if before and known else {}
    for old, new in same.items():
        faces.move(
            known[old].id, places[new], _points(found[new]), score=found[new].score,
            detector=DETECTOR,
        )  # fmt: skip
    for new, each in enumerate(found):
        if new not in same.values():
            faces.add(photo.id, places[new], _points(each), score=each.score, detector=DETECTOR)
    for old, face in enumerate(known):
        if old in same:
            continue
        if before and face.detector == BY_HAND and _still_there(face, before, photo, places):
            continue
        faces.remove(face.id)
    return faces.of_photo(photo.id)


def _same(
    desk: Desk,
    decoded: DecodedPhoto,
    found: Sequence[Detection],
    before: Photo,
    known: Sequence[Face],
) -> dict[int, int]:
    alike = np.full((len(known), len(found)), np.nan)
    card = desk.recognisers()[0]
    stored = desk.library.faces.embeddings([face.id for face in known], card.sha256)
    limits = card.thresholds
    statistics = desk.registry.statistics(card)
    limits = statistics.thresholds if statistics else limits
    if stored and found:
        pixels = decoded.rgb_u8
        rows = embed(
            desk.registry.recogniser(card.name), [(pixels, each.points_px) for each in found]
        )
        for old, face in enumerate(known):
            row = np.frombuffer(stored.get(face.id, b""), "<f4")
            if row.size == rows.shape[1]:
                alike[old] = rows @ row
    return pairs(
        [_part(face.box_px, before.width, before.height) for face in known],
        [_part(_box(each), decoded.width, decoded.height) for each in found],
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


def _box(each: Detection) -> Box:
    return cast(Box, tuple(map(float, each.box_px)))


def _points(each: Detection) -> Points:
    rows: NDArray[np.float64] = np.asarray(each.points_px, np.float64)
    return cast(Points, tuple((float(x), float(y)) for x, y in rows))


def _facts(path: Path) -> dict[str, Any]:
    """What the library notes of a file before it is understood."""
    state = files.status(path)
    return {
        "path": str(path),
        "sha256": files.sha256_of(path),
        "size_bytes": state.st_size,
        "mtime_ns": state.st_mtime_ns,
        "width": 0,
        "height": 0,
        "format": "",
    }
