"""The boxes of AVIF and JPEG 2000 files, as far as they say colours (ISO/IEC 14496-12, 15444-1)."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final

_MOST_BOXES: Final = 4096


def boxes(untrusted_bytes: bytes) -> Iterator[tuple[bytes, bytes]]:
    """(kind, content) of every box in a row; what does not fit ends it."""
    at = 0
    for _ in range(_MOST_BOXES):
        if at + 8 > len(untrusted_bytes):
            return
        size, kind = struct.unpack_from(">I4s", untrusted_bytes, at)
        head = 8
        if size == 1 and at + 16 <= len(untrusted_bytes):
            (size,) = struct.unpack_from(">Q", untrusted_bytes, at + 8)
            head = 16
        end = at + size if size else len(untrusted_bytes)
        if end < at + head:
            return
        yield kind, untrusted_bytes[at + head : end]
        at = end


def inside(untrusted_bytes: bytes, *path: bytes) -> bytes:
    """The content of the first box at a path of kinds; empty where there is none."""
    for kind in path:
        untrusted_bytes = next((body for name, body in boxes(untrusted_bytes) if name == kind), b"")
    return untrusted_bytes


def colours_of_avif(untrusted_bytes: bytes) -> list[bytes]:
    """The ``colr`` boxes of the main picture, or of any where the file does not tell."""
    meta = inside(untrusted_bytes, b"meta")[4:]
    properties = list(boxes(inside(meta, b"iprp", b"ipco")))
    main = inside(meta, b"pitm")
    wide = main[:1] != b"\0"
    primary = int.from_bytes(main[4:8] if wide else main[4:6], "big")
    asked = _associated(inside(meta, b"iprp", b"ipma"), primary) or range(1, len(properties) + 1)
    chosen = (properties[at - 1] for at in asked if 0 < at <= len(properties))
    return [body for kind, body in chosen if kind == b"colr"]


def _associated(ipma: bytes, item: int) -> list[int]:
    """The numbers of an item's properties, from 1."""
    if len(ipma) < 8:
        return []
    id_bytes = 4 if ipma[0] else 2
    each_bytes = 2 if ipma[3] & 1 else 1
    at = 8
    for _ in range(min(int.from_bytes(ipma[4:8], "big"), _MOST_BOXES)):
        found = int.from_bytes(ipma[at : at + id_bytes], "big")
        count = int.from_bytes(ipma[at + id_bytes : at + id_bytes + 1], "big")
        at += id_bytes + 1
        if found == item:
            mask = 0x7FFF if each_bytes == 2 else 0x7F
            ends = range(at, at + count * each_bytes, each_bytes)
            return [int.from_bytes(ipma[one : one + each_bytes], "big") & mask for one in ends]
        at += count * each_bytes
    return []
