"""What every verb works at: the open library, the models, the reporter; and looking at photos."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.errors import EngineError
from cloakroom_engine.faces.detect import detect
from cloakroom_engine.faces.embed import embed
from cloakroom_engine.library import Library
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.models.detector import Detector
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.paths import Paths
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.photo.decoded import DecodedPhoto
from cloakroom_engine.progress import Reporter
from cloakroom_engine.records import Box, Face, Photo, Points

DETECTOR = "centerface"
SKIPPABLE = ("photo.", "output.")
"""A failure of these families concerns one photo: it is skipped, named and counted."""


@dataclass(frozen=True)
class Desk:
    """Handed to every verb; nothing in it is global."""

    paths: Paths
    library: Library
    registry: Registry
    device: Device
    reporter: Reporter

    @property
    def detector(self) -> Detector:
        """The detector that every photo is searched with."""
        return self.registry.detector(DETECTOR)

    def recognisers(self) -> list[ModelCard]:
        """Every installed recogniser, the default one first."""
        return self.registry.cards("recogniser")


@dataclass(frozen=True)
class Seen:
    """A photo that was opened: its row, its pixels and its faces."""

    photo: Photo
    decoded: DecodedPhoto
    faces: tuple[Face, ...]


def look(desk: Desk, path: Path) -> Seen:
    """Open a photo and know its faces, from the library where its content was seen before.

    Raises:
        EngineError: ``photo.*``; the failure is remembered in the library.
    """
    path = path.absolute()
    try:
        decoded = decode(path)
    except EngineError as problem:
        if problem.code != "photo.missing":
            desk.library.photos.add(**_facts(path), code=problem.code)
        raise
    facts = _facts(path)
    before = desk.library.photos.by_path(str(path))
    if before and before.sha256 == facts["sha256"] and not before.code:
        return Seen(before, decoded, tuple(desk.library.faces.of_photo(before.id)))
    found = detect(desk.detector, decoded.rgb_u8)
    size = {"width": decoded.width, "height": decoded.height, "format": decoded.format}
    with desk.library.transaction():
        photo = desk.library.photos.add(**{**facts, **size})
        desk.library.faces.clear(photo.id)
        faces = [
            desk.library.faces.add(
                photo.id,
                cast(Box, tuple(each.box_px.tolist())),
                cast(Points, tuple(map(tuple, each.points_px.tolist()))),
                score=each.score,
                detector=DETECTOR,
            )
            for each in found
        ]
    return Seen(photo, decoded, tuple(faces))


def _facts(path: Path) -> dict[str, Any]:
    """What the library notes of a file before it is understood."""
    state = path.stat()
    return {
        "path": str(path),
        "sha256": sha256_of(path),
        "size_bytes": state.st_size,
        "mtime_ns": state.st_mtime_ns,
        "width": 0,
        "height": 0,
        "format": "",
    }


def sha256_of(path: Path) -> str:
    """The sha256 of a file's content."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def with_faces(desk: Desk, path: Path) -> Seen:
    """``look``, for a photo that is of no use without a face.

    Raises:
        EngineError: ``photo.*``, ``photo.no_face`` among them.
    """
    seen = look(desk, path)
    if not seen.faces:
        raise EngineError("photo.no_face")
    return seen


def photo_of(desk: Desk, face: Face) -> Photo:
    """The photo that a face is in.

    Raises:
        EngineError: ``library.corrupt`` without one.
    """
    photo = desk.library.photos.get(face.photo_id)
    if photo is None:
        raise EngineError("library.corrupt", detail="face without a photo")
    return photo


def points(face: Face) -> NDArray[np.float64]:
    """A face's landmarks, (5, 2)."""
    return np.array(face.points_px, np.float64)


def person_faces(desk: Desk, person_id: int) -> list[Face]:
    """The faces that were said to be the person's.

    Raises:
        EngineError: ``person.no_photos`` when there are none.
    """
    faces = desk.library.faces.of_person(person_id, decided_only=True)
    if not faces:
        raise EngineError("person.no_photos")
    return faces


def clean_embeddings(desk: Desk, faces: Sequence[Face], card: ModelCard) -> NDArray[np.float32]:
    """(n, D) embeddings of a person's faces by one recogniser, kept sealed in the library."""
    stored = desk.library.faces.embeddings([face.id for face in faces], card.sha256)
    rows = []
    for face in faces:
        row = np.frombuffer(stored.get(face.id, b""), "<f4")
        if row.size != card.embedding:
            pixels = decode(Path(photo_of(desk, face).path)).rgb_u8
            row = embed(desk.registry.recogniser(card.name), [(pixels, points(face))])[0]
            desk.library.faces.put_embedding(face.id, card.sha256, row.astype("<f4").tobytes())
        rows.append(row)
    return np.stack(rows)


def skippable(problem: EngineError) -> bool:
    """Whether a failure concerns one photo only."""
    return problem.code.startswith(SKIPPABLE)
