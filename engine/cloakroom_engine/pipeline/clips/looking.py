"""A clip into the library: its row and picture at once, who is in it when somebody asks.

Following faces reads the whole clip, which takes about as long as watching it: a folder of them is
not followed when it is added, but when a clip is opened or protected.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, Final, cast

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine import far, kinds
from cloakroom_engine.clip import animated, glance
from cloakroom_engine.clip.probe import facts as probe
from cloakroom_engine.clip.read import frames
from cloakroom_engine.clip.records import ClipFacts, Frame
from cloakroom_engine.clip.remarks import remarks
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import moving
from cloakroom_engine.models.registry import DETECTOR
from cloakroom_engine.photo import files, thumbnail
from cloakroom_engine.pipeline.clips import places
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.grouping import regroup
from cloakroom_engine.pipeline.recognising import thresholds
from cloakroom_engine.records import Box, ClipTrack, Face, Followed, Photo, Points
from cloakroom_engine.tracking import shots, who
from cloakroom_engine.tracking.sighting import Glimpse, spans
from cloakroom_engine.tracking.track import tracklets

FOLLOWER: Final = "1"
"""Of how faces are followed: clips that were followed otherwise are followed anew."""
_POSTER: Final = Fraction(1, 3)
"""Of the clip, where the picture that stands for it is looked for: beginnings are often black."""
_MOVING_PX: Final = 240
"""The longer side of the small frames that a list shows one after the other."""
_FORMATS: Final = {"mov": "mp4", "matroska": "mkv"}


@dataclass(frozen=True)
class Clip:
    """A clip that is in the library."""

    photo: Photo
    facts: ClipFacts


def is_clip(path: Path) -> bool:
    """Whether a file is a film, or a GIF or WebP with more than one picture; an object in a store
    is neither: ffmpeg could not open it."""
    if far.is_far(path):
        return False
    if kinds.of_file(path) == kinds.FILM:
        return True
    try:
        return animated.is_animated(path) and animated.count(path) > 1
    except (OSError, EngineError):
        return False


def known(desk: Desk, path: Path) -> Clip:
    """The clip's row, made or brought up to date; its picture, once; not who is in it.

    Raises:
        EngineError: ``photo.*``, ``clip.*``; the failure is remembered in the library, but
            ``clip.is_photo``: what a photo's row holds stays as it is. ``Cancelled``.
    """
    path = path.absolute()
    state = files.status(path)
    if kinds.of_file(path) in {kinds.PHOTO, kinds.OTHER_PHOTO} and not is_clip(path):
        raise EngineError("clip.is_photo", path=str(path))
    row: dict[str, Any] = {
        "path": str(path),
        "sha256": files.sha256_of(path),
        "size_bytes": state.st_size,
        "mtime_ns": state.st_mtime_ns,
    }
    try:
        told = probe(path)
        pictures = [] if _has_pictures(desk, row["sha256"]) else _pictures(desk, path, told)
    except EngineError as problem:
        if problem.code not in {"photo.missing", "clip.no_tool"}:
            row |= {"width": 0, "height": 0, "format": ""}
            desk.library.photos.add(**row, code=problem.code, keep_faces=True)
        raise
    kind = told.container.split(",")[0]
    lasts = float(told.duration) or 1 / 25
    photo = desk.library.photos.add(
        **row, width=told.width, height=told.height, format=_FORMATS.get(kind, kind), lasts_s=lasts
    )
    if pictures:
        desk.library.thumbnails.put(photo.sha256, pictures[0])
        desk.library.thumbnails.put(moving.name_of(photo.sha256), moving.packed(pictures[1:]))
    return Clip(photo, told)


def followed(desk: Desk, clip: Clip) -> list[Face]:
    """Who is in a clip: one face for each person, from the library where it was followed before.

    What was decided about a face is of the clip's content: another content is followed anew.

    Raises:
        EngineError: ``clip.*``; ``Cancelled``.
    """
    photo, library = clip.photo, desk.library
    before = library.clips.followed(photo.id)
    if before and (before.sha256, before.follower) == (photo.sha256, FOLLOWER):
        return library.faces.of_photo(photo.id)
    for code in remarks(clip.facts):
        desk.reporter.note(code, path=photo.path)
    cuts: list[int] = []
    times: list[Fraction] = []
    card = desk.recognisers()[0]
    asker = _asker(desk)
    # Each as soon as it has ended: cut-outs of thousands of them would fill the memory.
    ended = tracklets(_marked(desk, clip, cuts, times), desk.detector)
    seen = [who.known(each, asker.recogniser, [asker]) for each in ended]
    people = who.tracks(seen, [asker])
    with library.transaction():
        library.faces.clear(photo.id)
        for track in people:
            _write(desk, clip, track, times, card.sha256)
        rate = float(clip.facts.rate) or 1.0
        library.clips.put(photo.id, Followed(photo.sha256, FOLLOWER, len(times), rate, tuple(cuts)))
    regroup(desk)
    found = library.faces.of_photo(photo.id)
    desk.reporter.changed(photos=(photo.id,), faces=tuple(face.id for face in found))
    return found


def _marked(
    desk: Desk, clip: Clip, cuts: list[int], times: list[Fraction]
) -> Iterator[tuple[int, NDArray[np.uint8], bool]]:
    """Frames for the tracker, with cuts and times written down as they pass."""
    path, told = Path(clip.photo.path), clip.facts

    def shown() -> Iterator[tuple[Frame, NDArray[np.uint8]]]:
        for frame in frames(path, told):
            desk.reporter.step("follow", frame.index, told.frames, clip.photo.path)
            times.append(frame.at)
            yield frame, frame.pixels

    for frame, pixels, begins in shots.marked(shown(), told.rate or Fraction(1)):
        if begins:
            cuts.append(frame.index)
        yield frame.index, pixels, begins


def _asker(desk: Desk) -> who.Asker:
    """The default recogniser, which tells people of a clip apart; whose they are is asked as for
    photos (``regroup``)."""
    card = desk.recognisers()[0]
    limits = thresholds(desk, card)
    if limits is None:
        raise EngineError("model.no_statistics", model=card.name)
    return who.Asker(desk.registry.recogniser(card.name), limits[0], limits[1], {})


def _write(
    desk: Desk, clip: Clip, track: who.Track, times: Sequence[Fraction], model_sha256: str
) -> None:
    """A face row for a person of the clip, where it shows them best."""
    best = track.best
    face = desk.library.faces.add(
        clip.photo.id, *_place(track, best), score=best.face.score, detector=DETECTOR
    )
    rows = np.concatenate([each.embeddings[0] for each in track.parts])
    mean = rows.mean(axis=0)
    mean /= max(float(np.linalg.norm(mean)), 1e-12)
    desk.library.faces.put_embedding(face.id, model_sha256, mean.astype("<f4").tobytes())
    desk.library.faces.put_crop(face.id, thumbnail.of_pixels(best.rgb_u8, thumbnail.FACE_PX))
    shown = sorted({each.index for part in track.parts for each in part.tracklet.sightings})
    runs = tuple((float(times[a]), float(times[b])) for a, b in spans(shown))
    desk.library.clips.put_track(
        ClipTrack(face.id, float(times[best.index]), runs),
        places.to_bytes([each.tracklet for each in track.parts]),
    )


def _place(track: who.Track, best: Glimpse) -> tuple[Box, Points]:
    """Box and landmarks in the frame of the best moment."""
    (where,) = [
        sighting
        for part in track.parts
        if best is part.best and (sighting := part.tracklet.at(best.index)) is not None
    ]
    left, top, right, bottom = map(float, where.box_px)
    points = tuple((float(x), float(y)) for x, y in where.points_px)
    return (left, top, right, bottom), cast(Points, points)


def _has_pictures(desk: Desk, sha256: str) -> bool:
    has = desk.library.thumbnails.has
    return has(sha256) and has(moving.name_of(sha256))


def _pictures(desk: Desk, path: Path, told: ClipFacts) -> list[bytes]:
    """The picture that stands for a clip, and then small ones of how it goes on."""

    def at(share: Fraction, most_px: int) -> bytes:
        desk.reporter.step("follow", 0, told.frames, str(path))
        frame = glance.one(path, told, told.start + told.duration * share, most_px)
        return thumbnail.of_pixels(frame, most_px)

    moments = min(moving.MOMENTS, told.frames)
    small = [at(Fraction(2 * each + 1, 2 * moments), _MOVING_PX) for each in range(moments)]
    return [at(_POSTER, thumbnail.PHOTO_PX), *small]
