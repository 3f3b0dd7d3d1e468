"""Which film belongs to which photo: Apple's Live Photos share a name or an identifier."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from cloakroom_engine.photo import files

MOST_BYTES: Final = 128 << 20
"""Live Photos last three seconds; a longer film is told by its name alone."""

_UUID: Final = re.compile(rb"[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}")
_MOVIE_KEY: Final = b"com.apple.quicktime.content.identifier"
_MAKER: Final = b"Apple iOS\0"
_NEAR: Final = 1 << 16
"""Bytes after a key or the maker's name in which its values lie."""


def of_movie(path: Path) -> str:
    """The content identifier of a film; empty where it has none or is no Live Photo's.

    Raises:
        EngineError: as ``files.content``.
    """
    if files.status(path).st_size > MOST_BYTES:
        return ""
    untrusted_bytes = files.content(path)
    at = untrusted_bytes.find(_MOVIE_KEY)
    found = _UUID.search(untrusted_bytes, at, at + _NEAR) if at >= 0 else None
    return found.group().decode() if found else ""


def of_photo(untrusted_bytes: bytes) -> frozenset[str]:
    """The identifiers in a photo's Apple maker notes: that of its film is one of them."""
    at = untrusted_bytes.find(_MAKER)
    if at < 0:
        return frozenset()
    return frozenset(each.decode() for each in _UUID.findall(untrusted_bytes, at, at + _NEAR))
