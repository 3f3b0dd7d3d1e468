"""The directories of a TIFF, and of the raw camera files that are TIFFs by another name.

TIFF 6.0, section 2; sub-directories by TIFF/EP. Bounded, so that a file that claims much takes no
more time than one that holds much. Standard library only.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final

from cloakroom_engine.budgets import PHOTO_PARTS
from cloakroom_engine.errors import EngineError

SUBFILE, COMPRESSION, PHOTOMETRIC = 254, 259, 262
STRIPS, TILES, SUB_DIRECTORIES, DNG_VERSION = 273, 324, 330, 50706

_MOST: Final = 64
_ORDERS: Final = {b"II": "<", b"MM": ">"}
_SIZES: Final = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_NUMBERS: Final = {1: "B", 3: "H", 4: "I", 13: "I"}
_NUMBERED: Final = frozenset(
    {SUBFILE, COMPRESSION, PHOTOMETRIC, STRIPS, TILES, SUB_DIRECTORIES, DNG_VERSION}
)

Directory = dict[int, tuple[int, ...]]
"""Numbers by tag, of the tags that are named here; others are left out."""


def directories(untrusted_bytes: bytes) -> list[Directory]:
    """Those in a row from the header, and their sub-directories; none of what is no TIFF.

    Raises:
        EngineError: ``photo.too_costly`` for values that lie over one another, or too many.
    """
    order = _ORDERS.get(untrusted_bytes[:2])
    if order is None or len(untrusted_bytes) < 8:
        return []
    found: list[Directory] = []
    waiting = [struct.unpack_from(f"{order}I", untrusted_bytes, 4)[0]]
    seen: set[int] = set()
    claimed = entries = 0
    while waiting and len(found) < _MOST:
        at = waiting.pop(0)
        if at in seen or not 8 <= at <= len(untrusted_bytes) - 2:
            continue
        seen.add(at)
        directory: Directory = {}
        count = struct.unpack_from(f"{order}H", untrusted_bytes, at)[0]
        entries += count
        for tag, size, numbers in _entries(untrusted_bytes, order, at + 2, count):
            claimed += size
            if numbers is not None:
                directory[tag] = numbers
        # What is there is not larger than the file; Pillow reads every value that is claimed.
        if claimed > 2 * len(untrusted_bytes) or entries > PHOTO_PARTS:
            raise EngineError("photo.too_costly", parts=entries)
        found.append(directory)
        waiting += directory.get(SUB_DIRECTORIES, ())[:_MOST]
        after = at + 2 + 12 * count
        if after + 4 <= len(untrusted_bytes):
            waiting.append(struct.unpack_from(f"{order}I", untrusted_bytes, after)[0])
    return found


def _entries(
    untrusted_bytes: bytes, order: str, at: int, count: int
) -> Iterator[tuple[int, int, tuple[int, ...] | None]]:
    """Tag, bytes that lie elsewhere, and the numbers of tags that are named here."""
    for begin in range(at, min(at + 12 * count, len(untrusted_bytes) - 11), 12):
        tag, kind, many = struct.unpack_from(f"{order}HHI", untrusted_bytes, begin)
        size = _SIZES.get(kind, 0) * many
        where = begin + 8
        if size > 4:
            where = struct.unpack_from(f"{order}I", untrusted_bytes, where)[0]
        there = max(0, min(size, len(untrusted_bytes) - where))
        numbers = None
        if tag in _NUMBERED and kind in _NUMBERS and there == size:
            numbers = struct.unpack_from(f"{order}{many}{_NUMBERS[kind]}", untrusted_bytes, where)
        yield tag, there if size > 4 else 0, numbers
