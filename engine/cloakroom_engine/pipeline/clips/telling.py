"""The verbs ``clip.look`` and ``clip.frames``: what a clip is, who is in it, and what it shows."""

from __future__ import annotations

import io
import struct
from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import numpy as np
from PIL import Image

from cloakroom_engine.clip import glance
from cloakroom_engine.clip.probe import facts as probe
from cloakroom_engine.clip.records import ClipFacts
from cloakroom_engine.errors import EngineError
from cloakroom_engine.photo import files
from cloakroom_engine.photo.files import sha256_of
from cloakroom_engine.photo.shrink import at_most
from cloakroom_engine.pipeline.clips import places
from cloakroom_engine.pipeline.clips.looking import followed, known
from cloakroom_engine.pipeline.desk import Desk, photo_by_id
from cloakroom_engine.pipeline.fates import guessed

MOST_PX: Final = 640
"""The longer side of a frame that the window plays."""
MOST_S: Final = 4.0
"""Of a clip that are handed over at a time."""
QUALITY: Final = 80
HEAD: Final = struct.Struct("<dI")
"""Before each JPEG: when it is shown, in seconds, and its bytes."""


def look(desk: Desk, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Facts of the clip ``path`` (or ``photo_id``), and everybody in it; faces are followed if
    nobody has done that yet.

    Raises:
        EngineError: ``photo.*``, ``clip.*``; ``photo.is_copy`` of a protected one, which is no clip
            of the library.
    """
    if "photo_id" in parameters:
        path = Path(photo_by_id(desk, parameters["photo_id"]).path)
    else:
        path = Path(parameters["path"])
        if desk.library.protected.file_with(sha256_of(path)):
            raise EngineError("photo.is_copy", path=str(path))
    clip = known(desk, path)
    followed(desk, clip)
    faces = {face.id: face for face in guessed(desk, clip.photo.id)}
    people = []
    for track in desk.library.clips.tracks(clip.photo.id):
        face = faces[track.face_id]
        person = desk.library.people.get(face.person_id) if face.person_id else None
        people.append(
            {
                "face_id": face.id,
                "name": person.name if person else "",
                "decided": face.decided,
                "best_s": track.best_s,
                "spans": track.spans,
            }
        )
    return {
        "path": str(path),
        "photo_id": clip.photo.id,
        "facts": _facts(clip.facts),
        "people": people,
    }


def frames(desk: Desk, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Some seconds of the clip ``photo_id``, or of its copy ``path``, from ``begin_s`` on, for the
    window: JPEGs, each behind its ``HEAD``, sealed like a ``view``. ``boxes`` says where faces are
    in each frame, as parts of its width and height. All seconds are from the first frame on.

    Raises:
        EngineError: ``photo.*``, ``clip.*``, ``output.*``.
    """
    photo = photo_by_id(desk, parameters["photo_id"])
    path = Path(parameters.get("path") or photo.path)
    told = _probed(path)
    begin = told.start + Fraction(float(parameters.get("begin_s", 0.0)))
    end = told.start + Fraction(float(parameters.get("end_s", begin - told.start + 2)))
    end = min(end, begin + Fraction(MOST_S))
    side = int(parameters.get("most_px") or MOST_PX)
    out = io.BytesIO()
    indices: list[int] = []
    times: list[float] = []
    for frame in glance.frames(path, told, begin, end, side):
        desk.reporter.step("frames", len(times), max(1, round(float((end - begin) * told.rate))))
        jpeg = io.BytesIO()
        Image.fromarray(at_most(frame.pixels, side)).save(jpeg, "JPEG", quality=QUALITY)
        at = float(frame.at - told.start)
        out.write(HEAD.pack(at, jpeg.tell()))
        out.write(jpeg.getvalue())
        indices.append(frame.index)
        times.append(at)
    return {
        "path": str(desk.shown.put("frames", out.getvalue())),
        "key": desk.shown.key,
        "times": times,
        "boxes": _boxes(desk, photo.id, indices, told),
        "lasts_s": float(told.duration),
        "start_s": float(told.start),
        "rate": float(told.rate),
        "sound": bool(told.sound),
        "subtitles": bool(told.subtitles),
        "chapters": bool(told.chapters),
    }


def _probed(path: Path) -> ClipFacts:
    """What a file is, read once for all parts of it that a player asks for."""
    state = files.status(path)
    return _probe(path, state.st_size, state.st_mtime_ns)


@lru_cache(maxsize=4)
def _probe(path: Path, _size: int, _mtime_ns: int) -> ClipFacts:
    return probe(path)


def _boxes(
    desk: Desk, photo_id: int, indices: list[int], told: ClipFacts
) -> list[list[list[float]]]:
    """By frame: face id, left, top, right, bottom."""
    size = np.array([told.width, told.height, told.width, told.height], np.float32)
    found: list[list[list[float]]] = [[] for _ in indices]
    for track in desk.library.clips.tracks(photo_id):
        stored = desk.library.clips.places(track.face_id)
        for part in places.from_bytes(stored) if stored else ():
            for at, index in enumerate(indices):
                seen = part.at(index)
                if seen is not None:
                    box = (seen.box_px / size).tolist()
                    found[at].append([track.face_id, *(round(each, 4) for each in box)])
    return found


def _facts(told: ClipFacts) -> dict[str, Any]:
    return {
        "container": told.container,
        "codec": told.codec,
        "width": told.width,
        "height": told.height,
        "frames": told.frames,
        "rate": float(told.rate),
        "variable": told.variable,
        "duration_s": float(told.duration),
        "bit_rate": told.bit_rate,
        "depth": told.depth,
        "rotation": told.rotation,
        "sound": [each.codec for each in told.sound],
        "subtitles": [each.codec for each in told.subtitles],
        "chapters": told.chapters,
        "colour": [told.colour.matrix, told.colour.primaries, told.colour.transfer],
    }
