"""Encoding and saving to a file in one call, as the walk does in two."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from cloakroom_engine.photo.decode import decode
from cloakroom_engine.photo.decoded import DecodedPhoto, Pixels
from cloakroom_engine.photo.encode import encoded
from cloakroom_engine.photo.new_file import write_new
from cloakroom_engine.protect.change import FaceChange
from cloakroom_engine.protect.save import Written, make, place


def encode(photo: DecodedPhoto, pixels: Pixels, target: Path, **how: Any) -> DecodedPhoto:
    """What the new file ``target`` holds."""
    write_new(target, encoded(photo, pixels, **how)[0])
    return decode(target)


def save(
    photo: DecodedPhoto,
    changes: Sequence[FaceChange],
    target: Path,
    *,
    original: Path,
    before_placing: Callable[[Written], None],
    **how: Any,
) -> Written:
    """A protected copy, made and put in its place."""
    made = make(photo, changes, **how)
    place(made, target, original=original, before_placing=before_placing)
    return made.written
