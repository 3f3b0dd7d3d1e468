"""What decoding a file would take, told from its headers before a pixel is decoded.

Formats let a small file ask for any amount of work: scans that go over all pixels again, a million
chunks of nothing, samples of 64 bits that compress to one in a thousand. Native decoders cannot be
interrupted, so what is over ``budgets`` is not begun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal

from cloakroom_engine import budgets
from cloakroom_engine.errors import EngineError

_MARKER: Final = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
_END, _SCAN, _TEMPORARY = 0xD9, 0xDA, 0x01


def count_scans(untrusted_bytes: bytes, kind: str) -> int:
    """How often a decoder will go over the pixels of a file, as ``kinds.sniff`` names it.

    To be asked before anything opens the file: libraries handle each of its parts in Python.

    Raises:
        EngineError: ``photo.too_costly`` for too many parts, or too many scans.
    """
    if kind == "jpeg":
        scans = sum(marker == _SCAN for marker in _counted(_markers(untrusted_bytes)))
        if scans > budgets.PHOTO_SCANS:
            raise EngineError("photo.too_costly", scans=scans)
        return scans
    if kind == "png":
        _exhaust(_chunks(untrusted_bytes, 8, "big", around=12))
    elif kind == "webp":
        _exhaust(_chunks(untrusted_bytes, 16, "little", around=8))
    return 1


def refuse_pixels(
    kind: str, size: tuple[int, int], *, pixel_bytes: int = 4, scans: int = 1
) -> None:
    """Look at what a header claims.

    Args:
        kind: the format.
        size: pixels across and down.
        pixel_bytes: of a decoded pixel.
        scans: as ``count_scans`` counted them.

    Raises:
        EngineError: ``photo.too_large``, ``photo.too_costly``.
    """
    width, height = size
    pixels = width * height
    most = budgets.SLOW_PIXELS.get(kind, budgets.PHOTO_PIXELS)
    if pixels > most or pixels * pixel_bytes > budgets.PHOTO_SAMPLE_BYTES:
        raise EngineError("photo.too_large", width=width, height=height)
    if scans * pixels > budgets.PHOTO_SCANNED_PIXELS:
        raise EngineError("photo.too_costly", scans=scans)


def _markers(untrusted_jpeg: bytes) -> Iterator[int]:
    """The markers of a JPEG's first image, in order, without restart markers."""
    at = 2
    while found := _MARKER.search(untrusted_jpeg, at):
        marker = untrusted_jpeg[found.start() + 1]
        at = found.end()
        yield marker
        if marker == _END:
            return
        if marker != _TEMPORARY:
            at += max(2, int.from_bytes(untrusted_jpeg[at : at + 2], "big"))


def _chunks(
    untrusted_bytes: bytes, at: int, order: Literal["big", "little"], *, around: int
) -> Iterator[int]:
    """Lengths of chunks, the first of which is written at ``at``; ``around`` lies about each."""
    while at + 4 <= len(untrusted_bytes):
        length = int.from_bytes(untrusted_bytes[at : at + 4], order)
        yield length
        at += length + around + (length % 2 if order == "little" else 0)


def _counted(parts: Iterator[int]) -> Iterator[int]:
    for at, part in enumerate(parts):
        if at >= budgets.PHOTO_PARTS:
            raise EngineError("photo.too_costly", parts=budgets.PHOTO_PARTS)
        yield part


def _exhaust(parts: Iterator[int]) -> None:
    for _ in _counted(parts):
        continue
