"""What a protected copy is called, by the photo's name and the format that is written."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

SUFFIXES: Final = {
    "jpeg": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "png": (".png",),
    "webp": (".webp",),
    "tiff": (".tif", ".tiff"),
}
"""File suffixes of the formats that are written, the usual one first."""

ENDINGS: Final = {
    **SUFFIXES,
    "mp4": (".mp4", ".m4v"), "matroska": (".mkv",), "webm": (".webm",), "gif": (".gif",),
}  # fmt: skip
"""Those of clips too, which are written elsewhere and named here."""

_NAME_BYTES: Final = 255
_MARK: Final = ".cloaked"


def out_name(source: Path, format: str, mark: str = "") -> str:  # noqa: A002 - as in encode.plan
    """The name of the protected copy: "holiday.jpg" becomes "holiday.cloaked.jpg".

    ``format`` is the one of ``encode.plan``, not "keep": only the content says what is kept. A
    suffix that fits the format stays as it was spelled; a very long name is cut, at its end.
    ``mark`` tells names apart that would be one, and is never cut.
    """
    fitting = ENDINGS[format]
    suffix = source.suffix if source.suffix.lower() in fitting else fitting[0]
    ending = mark + _MARK + suffix
    stem = _cut(os.fsencode(source.stem), _NAME_BYTES - len(os.fsencode(ending)))
    return os.fsdecode(stem) + ending


def _cut(name: bytes, most: int) -> bytes:
    """At most so many bytes of a name, whole letters of it; one that is no UTF-8 stays as it is."""
    if len(name) <= most:
        return name
    try:
        name.decode("utf-8")
    except UnicodeDecodeError:
        return name[:most]
    return name[:most].decode("utf-8", "ignore").encode("utf-8")
