"""A clip's small frames, for a list that shows how it moves: some JPEGs in one sealed file.

They lie beside the clip's thumbnail, under a name of their own, and go with it.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import Final

_LENGTH: Final = struct.Struct("<I")
MOMENTS: Final = 8
"""Frames of a clip, evenly spread."""


def name_of(sha256: str) -> str:
    """What the small frames of a content are called among thumbnails."""
    return f"{sha256}/moving"


def packed(jpegs: Sequence[bytes]) -> bytes:
    """Frames in one file, each behind its length."""
    return b"".join(_LENGTH.pack(len(each)) + each for each in jpegs)


def nth(content: bytes, which: int) -> bytes | None:
    """One frame of a file, counted from 0; None where it has fewer, or is no such file."""
    at = 0
    while at + _LENGTH.size <= len(content):
        (length,) = _LENGTH.unpack_from(content, at)
        at += _LENGTH.size
        if which == 0:
            return content[at : at + length] if at + length <= len(content) else None
        which, at = which - 1, at + length
    return None
