"""The picture that a camera puts into its raw file: what its screen shows, at its size or smaller.

Raw files are not developed here: what a converter makes of one is a look that somebody chooses, and
LibRaw (through rawpy) would be one more decoder of foreign bytes, with an OpenMP of its own beside
PyTorch's. The preview is a JPEG in every one of these formats, wherever each keeps it, so it is
searched for as the largest JPEG stream that is no part of the raw picture.
"""

from __future__ import annotations

import struct
from typing import Final

from cloakroom_engine.budgets import PHOTO_PARTS
from cloakroom_engine.errors import EngineError
from cloakroom_engine.photo import directories as tiff

LEAST_PX: Final = 1000
"""The longer side of a preview that is worth a copy; what is smaller is an icon of the photo."""

_JPEG: Final = b"\xff\xd8\xff"
_FRAMES: Final = frozenset({0xC0, 0xC1, 0xC2})
"""Baseline, extended and progressive; raw pictures are stored by the lossless one (0xC3)."""
_NO_HEADER: Final = frozenset({0xC3, *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xDB)})
"""Other frames, and what no frame's header has before it."""
_SEGMENTS: Final = 1000
_SENSOR: Final = frozenset({32803, 34892})
"""Photometric interpretations: a colour filter array, and linear raw."""
_SEEN: Final = frozenset({0, 1, 2, 6})
"""Those of pictures to look at: grey, RGB, YCbCr. Others are depth, masks and the sensor's."""
_TIFF_HEADS: Final = {b"II": b"II*\0", b"MM": b"MM\0*"}
_CANON_DIRECTORY: Final = b"CMT1"
"""The box of a CR3 that holds the main directory as a TIFF."""


def is_raw(found: list[tiff.Directory]) -> bool:
    """Whether a TIFF with these directories is a raw camera file (NEF, ARW, DNG, PEF, SRW, …)."""
    if not found:
        return False
    first = found[0]
    # A raw file's first page may be a thumbnail of the photo.
    small = any(value & 1 for value in first.get(tiff.SUBFILE, ()))
    return (
        small
        or tiff.DNG_VERSION in first
        or any(_SENSOR & {*each.get(tiff.PHOTOMETRIC, ())} for each in found)
    )


def preview(untrusted_bytes: bytes) -> bytes:
    """The largest picture inside a raw file, a JPEG from its first byte on.

    Raises:
        EngineError: ``photo.no_preview`` where there is none of ``LEAST_PX``.
    """
    passed = _parts_of_raw(tiff.directories(untrusted_bytes))
    best, largest, at = -1, 0, 0
    for _ in range(PHOTO_PARTS):
        at = untrusted_bytes.find(_JPEG, at + 1)
        if at < 0:
            break
        width, height = (0, 0) if at in passed else _size(untrusted_bytes, at)
        if max(width, height) >= LEAST_PX and width * height > largest:
            best, largest = at, width * height
    if best < 0:
        raise EngineError("photo.no_preview")
    return untrusted_bytes[best:]


def exif(untrusted_bytes: bytes) -> bytes:
    """What a raw file says of its photo, as an EXIF block (a TIFF); empty where it says nothing."""
    head = _TIFF_HEADS.get(untrusted_bytes[:2])
    if head is not None:
        return head + untrusted_bytes[4:]
    at = untrusted_bytes.find(_CANON_DIRECTORY)
    if untrusted_bytes[4:8] != b"ftyp" or at < 4:
        return b""
    return untrusted_bytes[at + 4 : at - 4 + int.from_bytes(untrusted_bytes[at - 4 : at], "big")]


def _parts_of_raw(found: list[tiff.Directory]) -> frozenset[int]:
    """Where parts of the sensor's picture begin: some cameras store them as ordinary JPEGs."""
    passed: set[int] = set()
    for each in found:
        starts = (*each.get(tiff.STRIPS, ()), *each.get(tiff.TILES, ()))
        if len(starts) > 1 or not _SEEN.issuperset(each.get(tiff.PHOTOMETRIC, ())):
            passed.update(starts)
    return frozenset(passed)


def _size(untrusted_bytes: bytes, at: int) -> tuple[int, int]:
    """Width and height that a JPEG stream's header claims; zeros for what is none to look at."""
    at += 2
    for _ in range(_SEGMENTS):
        if at + 10 > len(untrusted_bytes) or untrusted_bytes[at] != 0xFF:
            break
        marker, length = struct.unpack_from(">BH", untrusted_bytes, at + 1)
        if marker in _FRAMES:
            bits, height, width, channels = struct.unpack_from(">BHHB", untrusted_bytes, at + 4)
            return (width, height) if bits == 8 and channels in {1, 3} else (0, 0)
        if marker in _NO_HEADER or length < 2:
            break
        at += 2 + length
    return 0, 0
