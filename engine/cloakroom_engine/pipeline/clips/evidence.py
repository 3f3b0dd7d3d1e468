"""What judges see of one person in a clip and in its protected copy, frame by frame.

Both are decoded side by side, so that nothing of a face is kept: of every track some frames are
searched anew where the face is known to be, in the copy as saved and in what becomes of it on its
way, and only embeddings stay. Two controls: the clip as it was goes the same ways, and under a
random change of the same size (``chance``) it is looked at in the frames of the copy as saved.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit.clip import CHANCE, LOW_RATE, Watched
from cloakroom_engine.audit.disturb import AS_SAVED
from cloakroom_engine.audit.gallery import Calibration, Crowd
from cloakroom_engine.audit.results import ModelFacts
from cloakroom_engine.audit.track import TrackLook, look
from cloakroom_engine.clip.records import ClipFacts, Frame
from cloakroom_engine.faces.align import chip
from cloakroom_engine.faces.detect import seek
from cloakroom_engine.models.chips import Recogniser
from cloakroom_engine.models.detector import Detector
from cloakroom_engine.pipeline.clips import ways
from cloakroom_engine.pipeline.clips.chance import ByChance
from cloakroom_engine.pipeline.clips.pressed import Pressed
from cloakroom_engine.pipeline.clips.ways import Pixels
from cloakroom_engine.tracking.sighting import Sighting, Tracklet

AROUND = 1.0
"""Of a face's box on every side: where it is searched."""
BEFORE: Final = "before"
AFTER: Final = "after"
Key = tuple[str, str]
"""A version and a side: ``BEFORE`` or ``AFTER``."""
Place = tuple[Pixels, NDArray[np.floating] | None]
"""An image and where a face's landmarks are in it, None without a face."""


@dataclass(frozen=True, eq=False)
class Judge:
    """A recogniser with what it is asked: its role, (m, D) clean photos, strangers."""

    recogniser: Recogniser
    facts: ModelFacts
    role: str
    person: NDArray[np.float32]
    strangers: Crowd
    as_real: Calibration | None = None


@dataclass(eq=False)
class _Shown:
    """What judges were shown so far: embeddings by track, version, side and judge, and when."""

    judges: Sequence[Judge]
    rows: dict[tuple[int, Key, int], list[NDArray[np.float32]]] = field(default_factory=dict)
    times: dict[tuple[int, str], list[float]] = field(default_factory=dict)

    def add(self, track: int, at: float, shown: Mapping[Key, Place]) -> None:
        """One face as it is ``at`` seconds, in some versions, in both sides of each."""
        for version, side in shown:
            if side == AFTER:
                self.times.setdefault((track, version), []).append(at)
        for number, judge in enumerate(self.judges):
            for key, row in _embedded(judge, shown).items():
                self.rows.setdefault((track, key, number), []).append(row)

    def watched(self) -> list[Watched]:
        """A row for every track, judge and version."""
        return [
            Watched(
                judge.facts,
                judge.role,
                track,
                version,
                _look(judge, self.rows[track, (_plain(version), BEFORE), number]),
                _look(judge, self.rows[track, (version, AFTER), number]),
                tuple(times),
            )
            for (track, version), times in self.times.items()
            for number, judge in enumerate(self.judges)
        ]


def _plain(version: str) -> str:
    """Which version of the clip as it was a version of the copy is compared with."""
    return AS_SAVED if version == CHANCE else version


def watched(
    original: Iterable[Frame],
    copy: Iterable[Frame],
    tracks: Mapping[int, Sequence[Tracklet]],
    judges: Sequence[Judge],
    detector: Detector,
    *,
    facts: tuple[ClipFacts, ClipFacts] | None = None,
    chance: ByChance | None = None,
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
        facts: of the clip and of its copy; without them nothing is saved at a low bit rate.
        chance: the control of a random change; without it there is none.
        on_frame: told the index of every frame, and the last one again while somebody waits; may
            raise ``Cancelled``.

    Raises:
        EngineError: ``clip.failed``, ``clip.no_encoder``.
    """
    every = {track: ways.sampled(parts) for track, parts in tracks.items()}
    fewer = {track: ways.thinned(every[track], parts) for track, parts in tracks.items()}
    told = _Shown(judges)
    now = 0

    def pressed(track: int, where: Sighting, at: float, pair: Mapping[str, Pixels]) -> None:
        shown = {
            (LOW_RATE, side): _found(detector, image, where, image) for side, image in pair.items()
        }
        told.add(track, at, shown)

    sides = dict(zip((BEFORE, AFTER), facts, strict=True)) if facts else {}
    with Pressed(tracks, sides, pressed, lambda: on_frame(now)) as low_rate:
        began = None
        for was, became in zip(original, copy, strict=False):
            now = was.index
            on_frame(now)
            began = was.at if began is None else began
            at = float(was.at - began)
            pair = {BEFORE: was.pixels, AFTER: became.pixels}
            for track, sightings in every.items():
                if (sighting := sightings.get(now)) is not None:
                    shown = _as_saved(detector, pair, sighting)
                    if chance is not None:
                        drawn = chance.of(track, now, was.pixels)
                        shown[CHANCE, AFTER] = _found(detector, drawn, sighting, drawn)
                    if now in fewer[track]:
                        shown |= _changed(detector, pair, sighting)
                    told.add(track, at, shown)
            low_rate.add(at, {BEFORE: was, AFTER: became}, now)
        low_rate.end()
    return told.watched()


def _as_saved(detector: Detector, pair: Mapping[str, Pixels], where: Sighting) -> dict[Key, Place]:
    """The clip as it was by the landmarks that it was followed by, the copy searched anew."""
    return {
        (AS_SAVED, BEFORE): (pair[BEFORE], where.points_px),
        (AS_SAVED, AFTER): _found(detector, pair[AFTER], where, pair[AFTER]),
    }


def _changed(detector: Detector, pair: Mapping[str, Pixels], where: Sighting) -> dict[Key, Place]:
    return {
        (version, side): _found(detector, change(image), where, image)
        for side, image in pair.items()
        for version, change in ways.changes(image.shape[1], image.shape[0]).items()
    }


def _look(judge: Judge, rows: Sequence[NDArray[np.float32]]) -> TrackLook:
    return look(np.stack(rows), judge.person, judge.strangers, judge.facts, judge.as_real)


def _found(detector: Detector, image: Pixels, sighting: Sighting, whole: Pixels) -> Place:
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


def _embedded(judge: Judge, shown: Mapping[Key, Place]) -> dict[Key, NDArray[np.float32]]:
    """One row for every version and side, NaN where no face was found."""
    card = judge.recogniser.card
    there = {key: (image, points) for key, (image, points) in shown.items() if points is not None}
    chips = [chip(image, points, card) for image, points in there.values()]
    rows = judge.recogniser.embed(np.stack(chips)) if chips else np.zeros((0, card.embedding or 1))
    found = dict(zip(there, np.asarray(rows, np.float32), strict=True))
    none = np.full(judge.person.shape[1], np.nan, np.float32)
    return {key: found.get(key, none) for key in shown}
