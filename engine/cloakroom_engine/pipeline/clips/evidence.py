"""What judges see of one person in a clip and in its protected copy, frame by frame.

Both are decoded side by side, so that nothing of a face is kept: of every track some frames, evenly
spread, and the one in which each tracklet's face was surest found, are searched anew where the face
is known to be, in the copy as saved and as it becomes on its way, and only embeddings stay.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from cloakroom_engine.audit.clip import GIF, SMALL, TrackLook, Watched, look
from cloakroom_engine.audit.disturb import AS_SAVED
from cloakroom_engine.audit.gallery import Calibration, Crowd
from cloakroom_engine.audit.results import ModelFacts
from cloakroom_engine.clip.records import Frame
from cloakroom_engine.faces.align import chip
from cloakroom_engine.faces.detect import seek
from cloakroom_engine.models.chips import Recogniser
from cloakroom_engine.models.detector import Detector
from cloakroom_engine.tracking.sighting import Sighting, Tracklet

MOST_FRAMES: Final = 120
"""Of one track, evenly spread, that judges are shown; of a shorter one all are."""
AROUND = 1.0
"""Of a face's box on every side: where it is searched in the copy."""
Pixels = NDArray[np.uint8]
_BEFORE: Final = "before"


def _small(rgb_u8: Pixels) -> Pixels:
    size = max(1, rgb_u8.shape[1] // 2), max(1, rgb_u8.shape[0] // 2)
    return np.asarray(cv2.resize(rgb_u8, size, interpolation=cv2.INTER_AREA), np.uint8)


def _palette(rgb_u8: Pixels) -> Pixels:
    """256 colours, chosen for this frame, and dithered: what a good GIF does to it."""
    few = Image.fromarray(np.ascontiguousarray(rgb_u8)).quantize(256)
    return np.asarray(few.convert("RGB"), np.uint8)


VERSIONS: Final[Mapping[str, Callable[[Pixels], Pixels]]] = {
    AS_SAVED: lambda rgb_u8: rgb_u8,
    SMALL: _small,
    GIF: _palette,
}
"""What each frame of the copy is shown as. A low bit rate takes an encoder and is not among them
(benchmarks/results/clips.md has it for made clips)."""


@dataclass(frozen=True, eq=False)
class Judge:
    """A recogniser with what it is asked: its role, (m, D) clean photos, strangers."""

    recogniser: Recogniser
    facts: ModelFacts
    role: str
    person: NDArray[np.float32]
    strangers: Crowd
    as_real: Calibration | None = None


def watched(
    original: Iterable[Frame],
    copy: Iterable[Frame],
    tracks: Mapping[int, Sequence[Tracklet]],
    judges: Sequence[Judge],
    detector: Detector,
    on_frame: Callable[[int], None] = lambda _: None,
) -> list[Watched]:
    """One row for every judge, track and version.

    Args:
        original: the clip's frames.
        copy: the saved copy's, decoded again, from the same index on; frames that it does not have
            are not looked at.
        tracks: the person's tracklets by track; what is one track here is averaged together.
        judges: whom they are shown to.
        detector: what faces are searched with.
        on_frame: told the index of every frame; may raise ``Cancelled``.
    """
    wanted = {track: sampled(parts) for track, parts in tracks.items()}
    rows: dict[tuple[int, str, int], list[NDArray[np.float32]]] = {}
    times: dict[int, list[float]] = {track: [] for track in tracks}
    began = None
    for was, became in zip(original, copy, strict=False):
        on_frame(was.index)
        began = was.at if began is None else began
        for track, sightings in wanted.items():
            sighting = sightings.get(was.index)
            if sighting is None:
                continue
            times[track].append(float(was.at - began))
            shown = {_BEFORE: (was.pixels, sighting.points_px)} | {
                version: _found(detector, change(became.pixels), sighting, became.pixels)
                for version, change in VERSIONS.items()
            }
            for number, judge in enumerate(judges):
                for version, row in _embedded(judge, shown).items():
                    rows.setdefault((track, version, number), []).append(row)
    return [
        Watched(
            judge.facts,
            judge.role,
            track,
            version,
            _look(judge, rows[track, _BEFORE, number]),
            _look(judge, rows[track, version, number]),
            tuple(times[track]),
        )
        for track in tracks
        for number, judge in enumerate(judges)
        for version in VERSIONS
        if (track, version, number) in rows
    ]


def _look(judge: Judge, rows: Sequence[NDArray[np.float32]]) -> TrackLook:
    return look(np.stack(rows), judge.person, judge.strangers, judge.facts, judge.as_real)


def sampled(parts: Sequence[Tracklet]) -> dict[int, Sighting]:
    """By index the frames of a track that judges are shown."""
    every = {each.index: each for part in parts for each in part.sightings}
    order = sorted(every)
    spread = np.linspace(0, len(order) - 1, min(len(order), MOST_FRAMES)).round().astype(int)
    surest = {max(part.sightings, key=lambda each: each.score or 0.0).index for part in parts}
    chosen = {order[at] for at in spread.tolist()} | surest
    return {index: every[index] for index in sorted(chosen)}


def _found(
    detector: Detector, image: Pixels, sighting: Sighting, whole: Pixels
) -> tuple[Pixels, NDArray[np.floating] | None]:
    """The image, and the landmarks that a detector gives the face there, None without one."""
    scale = image.shape[1] / whole.shape[1]
    box = sighting.box_px * scale
    sides = box[2:] - box[:2]
    low = np.maximum(np.floor(box[:2] - AROUND * sides), 0).astype(int)
    high = np.minimum(np.ceil(box[2:] + AROUND * sides), image.shape[1::-1]).astype(int)
    if (high - low).min() < 1:
        return image, None
    part = np.ascontiguousarray(image[low[1] : high[1], low[0] : high[0]])
    middle = (box[:2] + box[2:]) / 2
    faces = [each.moved(1.0, *map(float, low)) for each in seek(detector, part, float(sides[0]))]
    near = [
        face.points_px
        for face in faces
        if float(np.linalg.norm(face.points_px.mean(axis=0) - middle)) < float(sides.mean()) / 2
    ]
    return image, near[0] if near else None


def _embedded(
    judge: Judge, shown: Mapping[str, tuple[Pixels, NDArray[np.floating] | None]]
) -> dict[str, NDArray[np.float32]]:
    """One row for every version, NaN where no face was found."""
    card = judge.recogniser.card
    there = {name: (image, points) for name, (image, points) in shown.items() if points is not None}
    chips = [chip(image, points, card) for image, points in there.values()]
    rows = judge.recogniser.embed(np.stack(chips)) if chips else np.zeros((0, card.embedding or 1))
    found = dict(zip(there, np.asarray(rows, np.float32), strict=True))
    none = np.full(judge.person.shape[1], np.nan, np.float32)
    return {name: found.get(name, none) for name in shown}
