"""Writing a protected copy that keeps its promise: what is seen is judged on the saved file."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.photo.decoded import DecodedPhoto
from cloakroom_engine.photo.encode import encoded
from cloakroom_engine.photo.looks import looks
from cloakroom_engine.photo.new_file import write_new
from cloakroom_engine.photo.sight import IDENTICAL, seen
from cloakroom_engine.photo.visibility import between, crop
from cloakroom_engine.protect import foresee
from cloakroom_engine.protect.change import FaceChange, changed
from cloakroom_engine.protect.foresee import Encoder
from cloakroom_engine.protect.move import alpha
from cloakroom_engine.protect.write import new_file
from cloakroom_engine.records import Visibility

SHORTFALL = 0.5
"""SSIMULACRA2 by which the saved file may miss the floor."""


@dataclass(frozen=True)
class Written:
    """A protected copy as it lies on the disk: its bytes' sha256, how far it is from the original
    on each face that was changed, and what it looks like as a whole (``looks``)."""

    sha256: str
    faces: tuple[Visibility, ...]
    shapes: tuple[bytes, ...]
    """How each of these faces was moved (``protect.worn``)."""
    looks: str


@dataclass(frozen=True, eq=False)
class Made:
    """A protected copy that lies nowhere yet: the file's bytes, and what the library notes."""

    data: bytes
    written: Written


def make(
    photo: DecodedPhoto,
    changes: Sequence[FaceChange],
    *,
    floor: float | Sequence[float],
    format: str = "keep",  # noqa: A002 - the command line's word
    quality: int | None = None,
    keep_metadata: frozenset[str] = frozenset(),
) -> Made:
    """The file that ``photo`` becomes with ``changes`` made to it.

    A lossy file adds its own damage, and may make more of what was added. The file is decoded
    again, and where a face misses ``floor`` (a SSIMULACRA2 score, one for all or one for each of
    ``changes``) against the moved face encoded in the same way, what is added is weakened and the
    file made anew, down to ``foresee.LEAST_GAIN``.

    Raises:
        EngineError: as ``photo.encode.encoded``.
    """
    floors = [floor] * len(changes) if isinstance(floor, float) else list(floor)
    photo = replace(photo, alpha=alpha(photo.alpha, [each.moved for each in changes]))
    encoder = Encoder(photo, format, quality)
    without = [_without(encoder, face, changes) for face in changes]
    gain = foresee.foresee(encoder, changes, floors, without)
    boxes = [face.crop_px for face in changes]
    for _ in range(foresee.TRIES):
        pixels = changed(photo.pixels, changes, gain)
        data, saved = encoded(
            photo, pixels, format=format, quality=quality, keep_metadata=keep_metadata
        )
        saved_u8 = saved.rgb_u8
        del pixels, saved  # a 48-megapixel photo is 144 MB each time
        scores = [
            IDENTICAL if before is None else seen(before, crop(saved_u8, crop_px))
            for crop_px, before in zip(boxes, without, strict=True)
        ]
        short = [
            (IDENTICAL - least) / (IDENTICAL - score)
            for score, least in zip(scores, floors, strict=True)
            if score < least - SHORTFALL
        ]
        if not short or gain <= foresee.LEAST_GAIN:
            break
        gain = foresee.weaker(gain, min(short))
    faces = tuple(
        _visible(encoder, face, changes, saved_u8, score)
        for face, score in zip(changes, scores, strict=True)
    )
    shapes = tuple(each.worn for each in changes)
    written = Written(hashlib.sha256(data).hexdigest(), faces, shapes, looks(saved_u8))
    return Made(data, written)


def place(
    made: Made, target: Path, *, original: Path, before_placing: Callable[[Written], None]
) -> None:
    """Put a copy at ``target``, whole or not at all.

    ``before_placing`` is called when the file is on the disk and not yet under its name: what it
    notes is there whenever the file is, also after a crash between the two.

    Raises:
        EngineError: as ``write.new_file`` and ``photo.new_file.write_new``.
    """
    with new_file(target, original=original) as part:
        write_new(part, made.data)
        before_placing(made.written)


def _without(
    encoder: Encoder, face: FaceChange, everybody: Sequence[FaceChange]
) -> NDArray[np.uint8] | None:
    """What a face of the saved file is compared with: nothing added, encoded in the same way.
    None where nothing is added."""
    return encoder.face(face, everybody, 0.0) if face.delta_f32.any() else None


def _visible(
    encoder: Encoder,
    face: FaceChange,
    everybody: Sequence[FaceChange],
    saved_u8: NDArray[np.uint8],
    score: float,
) -> Visibility:
    """How far a face of the saved file is from the original."""
    found = between(encoder.moved(face, everybody), crop(saved_u8, face.crop_px))
    return replace(found, moved=face.share, seen=score)
