"""The verb ``person.quality``, and the best of many photos to learn from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from cloakroom_engine.errors import EngineError
from cloakroom_engine.faces.quality import Quality, Seen, qualities
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.pipeline.desk import Desk, person_faces, photo_of, points, skippable
from cloakroom_engine.records import BY_HAND, Face, Skipped


@dataclass(frozen=True, slots=True)
class Rated:
    """One face of a person: ``score`` 0..1, ``reasons`` (codes) for a low one, ``weak`` or not."""

    face_id: int
    photo_id: int
    path: str
    score: float
    reasons: tuple[str, ...]
    weak: bool


def rate(desk: Desk, faces: Sequence[Face]) -> tuple[list[Rated], list[Skipped]]:
    """The quality of faces, in their order, and the photos that cannot be opened."""
    rated, skipped = [], []
    for at, face in enumerate(faces):
        path = photo_of(desk, face).path
        desk.reporter.step("quality", at, len(faces), path)
        try:
            told = _quality(desk, face, path)
        except EngineError as problem:
            if not skippable(problem):
                raise
            skipped.append(Skipped(path, problem.code, problem.params))
            continue
        rated.append(Rated(face.id, face.photo_id, path, told.score, told.reasons, told.weak))
    desk.reporter.step("quality", len(faces), len(faces))
    return rated, skipped


def best(desk: Desk, faces: Sequence[Face], most: int) -> list[Face]:
    """The ``most`` faces that a recogniser can make most of, in their order; all, if no more."""
    if len(faces) <= most:
        return list(faces)
    rated, _ = rate(desk, faces) if most else ([], [])
    ranked = sorted(rated, key=lambda each: -each.score)
    chosen = {each.face_id for each in ranked[:most]}
    return [face for face in faces if face.id in chosen]


def listing(desk: Desk, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """How good the photos are that a person is known by, the weakest first.

    Raises:
        EngineError: ``person.unknown``, ``person.no_photos``.
    """
    person = desk.library.people.by_name(parameters["name"])
    rated, skipped = rate(desk, person_faces(desk, person.id))
    return {
        "person_id": person.id,
        "faces": [asdict(each) for each in sorted(rated, key=lambda each: each.score)],
        "skipped": [asdict(each) for each in skipped],
    }


def _quality(desk: Desk, face: Face, path: str) -> Quality:
    recogniser = desk.registry.recogniser(desk.recognisers()[0].name)
    score = None if face.detector == BY_HAND else face.score
    seen = Seen(np.array(face.box_px), points(face), score)
    (told,) = qualities(recogniser, [(decode(Path(path)).rgb_u8, seen)])
    return told
