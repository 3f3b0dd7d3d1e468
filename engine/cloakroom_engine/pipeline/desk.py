"""What every verb works at: the open library, the models, the reporter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.errors import EngineError
from cloakroom_engine.faces.embed import embed
from cloakroom_engine.library import Library
from cloakroom_engine.library.shown import Shown
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.models.detector import Detector
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.registry import DETECTOR, Registry
from cloakroom_engine.paths import Paths
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.pipeline.crew import Alone, Crew
from cloakroom_engine.pipeline.tools import Kept, Recent, Tools
from cloakroom_engine.progress import Reporter
from cloakroom_engine.records import Face, Photo

SKIPPABLE = ("photo.", "clip.", "output.")
"""A failure of these families concerns one photo or clip: it is skipped, named and counted."""


@dataclass(frozen=True)
class Desk:
    """Handed to every verb; nothing in it is global."""

    paths: Paths
    library: Library
    registry: Registry
    device: Device
    reporter: Reporter
    recent: Recent = field(default_factory=Recent)
    shown: Shown = field(default_factory=Shown)
    crew: Crew = field(default_factory=Alone)
    kept: Kept = field(default_factory=Kept)

    @property
    def tools(self) -> Tools:
        """What of this the work on one photo needs."""
        return Tools(self.registry, self.device, self.reporter, self.recent, self.kept)

    @property
    def detector(self) -> Detector:
        """The detector that every photo is searched with."""
        return self.registry.detector(DETECTOR)

    def recognisers(self) -> list[ModelCard]:
        """Every installed recogniser, the default one first."""
        return self.registry.cards("recogniser")


def photo_of(desk: Desk, face: Face) -> Photo:
    """The photo that a face is in.

    Raises:
        EngineError: ``library.corrupt`` without one.
    """
    photo = desk.library.photos.get(face.photo_id)
    if photo is None:
        raise EngineError("library.corrupt", detail="face without a photo")
    return photo


def photo_by_id(desk: Desk, photo_id: int) -> Photo:
    """The photo with this id.

    Raises:
        EngineError: ``photo.missing``.
    """
    photo = desk.library.photos.get(photo_id)
    if photo is None:
        raise EngineError("photo.missing", id=photo_id)
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
    stills = desk.library.clips.stills([face.id for face in faces])
    # A clip's faces are measured where it shows them best, and its pixels are not a photo's.
    faces = [face for face in faces if face.id in stills]
    if not faces:
        raise EngineError("person.no_photos")
    return faces


def clean_embeddings(desk: Desk, faces: Sequence[Face], card: ModelCard) -> NDArray[np.float32]:
    """(n, D) embeddings of a person's faces by one recogniser, kept sealed in the library, measured
    where they were not yet."""
    stored = desk.library.faces.embeddings([face.id for face in faces], card.sha256)
    rows = []
    for face in faces:
        row = np.frombuffer(stored.get(face.id, b""), "<f4")
        if row.size != card.embedding:
            shown = decode(Path(photo_of(desk, face).path)).rgb_u8
            row = embed(desk.registry.recogniser(card.name), [(shown, points(face))])[0]
            desk.library.faces.put_embedding(face.id, card.sha256, row.astype("<f4").tobytes())
        rows.append(row)
    return np.stack(rows)


def skippable(problem: EngineError) -> bool:
    """Whether a failure concerns one photo only."""
    return problem.code.startswith(SKIPPABLE)
