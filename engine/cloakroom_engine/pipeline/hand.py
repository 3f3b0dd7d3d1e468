"""The verbs ``face.add`` and ``face.remove``: faces that no detector found, boxed by a person."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import cast

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.cloak import frame
from cloakroom_engine.errors import EngineError
from cloakroom_engine.faces.detect import detect
from cloakroom_engine.models.detector import overlap
from cloakroom_engine.photo.decoded import DecodedPhoto
from cloakroom_engine.pipeline.desk import Desk, photo_by_id
from cloakroom_engine.pipeline.glancing import glance
from cloakroom_engine.pipeline.keeping import asking_for_wanting, keep
from cloakroom_engine.pipeline.looking import note
from cloakroom_engine.records import BY_HAND, Box, Face, Points

LEAST_PX = 12
"""A smaller face cannot be told from any other."""
FROM_SCORE = 0.15
"""Where a person says that there is a face, a detector may believe it more easily."""
SAME_FACE = 0.25
_AROUND = 0.6
"""Of the box, on every side: detectors know faces by what surrounds them."""


def add(desk: Desk, photo_id: int, box_px: Sequence[float]) -> Face:
    """Write down a face at (left, top, right, bottom) of the upright photo.

    Its landmarks are the detector's, if it sees one there when it is pointed to it, else where
    an upright face that fills the box would have them.

    Raises:
        EngineError: ``photo.*``, ``face.outside``.
    """
    photo = photo_by_id(desk, photo_id)
    decoded = desk.recent.open(Path(photo.path))
    box = _box(box_px, decoded)
    points_px = _seen(desk, decoded, box)
    if points_px is None:
        points_px = _guessed(box)
    face = desk.library.faces.add(
        photo.id,
        box,
        cast(Points, tuple((float(x), float(y)) for x, y in points_px)),
        score=1.0,
        detector=BY_HAND,
    )
    ask = asking_for_wanting(desk, Path(photo.path))
    keep(desk, note(desk, ask, glance(desk.tools, ask)))
    desk.reporter.changed(photos=(photo.id,), faces=(face.id,))
    return face


def remove(desk: Desk, face_id: int) -> Face:
    """Delete a face that was boxed by hand, with what was decided about it.

    Raises:
        EngineError: ``face.unknown``, ``face.not_by_hand``.
    """
    face = desk.library.faces.get(face_id)
    if face is None:
        raise EngineError("face.unknown", id=face_id)
    if face.detector != BY_HAND:
        raise EngineError("face.not_by_hand", id=face_id)
    desk.library.faces.remove(face_id)
    desk.library.sweep()
    desk.reporter.changed(photos=(face.photo_id,), faces=(face_id,))
    return face


def _box(box_px: Sequence[float], photo: DecodedPhoto) -> Box:
    numbers = [float(value) for value in box_px] if isinstance(box_px, list | tuple) else []
    if len(numbers) != 4 or not all(map(math.isfinite, numbers)):
        raise EngineError("usage", field="box_px")
    left, right = (min(max(value, 0.0), float(photo.width)) for value in numbers[::2])
    top, bottom = (min(max(value, 0.0), float(photo.height)) for value in numbers[1::2])
    if right - left < LEAST_PX or bottom - top < LEAST_PX:
        raise EngineError("face.outside")
    return left, top, right, bottom


def _seen(desk: Desk, photo: DecodedPhoto, box: Box) -> NDArray[np.float64] | None:
    """The landmarks that the detector sees in the box, looking at it and its surroundings."""
    left, top, right, bottom = box
    wide, high = _AROUND * (right - left), _AROUND * (bottom - top)
    x, y = max(0, round(left - wide)), max(0, round(top - high))
    part = photo.rgb_u8[y : round(bottom + high), x : round(right + wide)]
    found = detect(desk.detector, np.ascontiguousarray(part), threshold=FROM_SCORE)
    if not found:
        return None
    shift = np.array([x, y], np.float64)
    boxes = np.stack([each.box_px for each in found]) + np.tile(shift, 2).astype(np.float32)
    shared = overlap(np.array(box, np.float32), boxes)
    best = int(np.argmax(shared))
    if shared[best] < SAME_FACE:
        return None
    return np.asarray(found[best].points_px, np.float64) + shift


def _guessed(box: Box) -> NDArray[np.float64]:
    """Where an upright face that fills the box would have its landmarks."""
    left, top, right, bottom = box
    inside = (frame.POINTS - frame.MARGIN) / frame.CROP
    # A detector's box is narrower than ArcFace's crop and reaches from the hairline to the chin.
    inside = (inside - 0.5) * np.array([1.25, 1.0]) + np.array([0.5, 0.5])
    placed = inside * np.array([right - left, bottom - top]) + np.array([left, top])
    return np.asarray(placed, np.float64)
