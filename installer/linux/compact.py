"""Libraries without the bytes that nobody maps.

auditwheel lets patchelf lay a library's headers anew, behind everything else: what ``strip`` takes
out before them would misplace them, so it is left with its symbols (``thin.strip``). Here segments
move up to where they may lie: a place in the file that is the same as in memory, modulo a page.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from installer import elf

_HEADER: Final = struct.Struct("<16sHHIQQQIHHHHHH")
_SEGMENT: Final = struct.Struct("<IIQQQQQQ")
_SECTION: Final = struct.Struct("<IIQQQQIIQQ")
_LOAD: Final = 1
_ALLOCATED: Final = 2
_NO_BITS: Final = 8
_PAGE: Final = 0x1000
"""What the bundle's processor (x86-64) maps at once; segments that ask for more get a page."""
_WORTH: Final = 1 << 16
"""Fewer bytes are no reason to touch a library."""


@dataclass(frozen=True)
class _Move:
    """Bytes from ``start`` up to ``end`` of the file, which go to ``to``."""

    start: int
    end: int
    to: int


def close_gaps(bundle: Path) -> int:
    """Rewrite what gets smaller, below ``_internal``; bytes saved."""
    saved = 0
    for path in elf.elves(bundle / "_internal"):
        before = path.read_bytes()
        after = compacted(before)
        if len(before) - len(after) >= _WORTH:
            mode = path.stat().st_mode
            path.write_bytes(after)
            path.chmod(mode)
            saved += len(before) - len(after)
    return saved


def compacted(content: bytes) -> bytes:
    """A 64-bit little-endian library with its segments close together.

    Sections that are mapped keep their headers, for tools; others lose theirs.
    """
    head = list(_HEADER.unpack_from(content))
    segments = _table(content, _SEGMENT, head[5], head[10])
    sections = _table(content, _SECTION, head[6], head[12])
    moves, end = _moves(segments)
    made = bytearray(end)
    for move in moves:
        made[move.to : move.to + move.end - move.start] = content[move.start : move.end]
    for each in segments:
        if each[0] == _LOAD:
            each[7] = _PAGE
        each[2] = _moved(each[2], moves)
    kept = [_kept(each, moves) for each in sections]
    names = sections[head[13]] if sections else None
    if names:
        kept[head[13]] = [*names[:4], len(made), *names[5:]]
        made += content[names[4] : names[4] + names[5]]
    made += bytes(-len(made) % 8)
    head[5], head[6] = _moved(head[5], moves), len(made) if sections else 0
    for each in kept:
        made += _SECTION.pack(*each)
    for at, each in enumerate(segments):
        _SEGMENT.pack_into(made, head[5] + at * _SEGMENT.size, *each)
    _HEADER.pack_into(made, 0, *head)
    return bytes(made)


def _table(content: bytes, form: struct.Struct, at: int, count: int) -> list[list[int]]:
    return [list(form.unpack_from(content, at + each * form.size)) for each in range(count)]


def _moves(segments: list[list[int]]) -> tuple[list[_Move], int]:
    """Where mapped bytes go, in the file's order, and where they end."""
    moves, end = list[_Move](), 0
    for _, _, start, address, _, size, _, _ in sorted(
        (each for each in segments if each[0] == _LOAD and each[5]), key=lambda each: each[2]
    ):
        to = end + (address - end) % _PAGE
        moves.append(_Move(start, start + size, to))
        end = to + size
    return moves, end


def _moved(place: int, moves: list[_Move]) -> int:
    """Where a place in the file is afterwards; 0 for what is in no mapped segment."""
    return next((place - m.start + m.to for m in moves if m.start <= place <= m.end), 0)


def _kept(section: list[int], moves: list[_Move]) -> list[int]:
    if not section[2] & _ALLOCATED:
        return [0] * len(section)
    place = 0 if section[1] == _NO_BITS else _moved(section[4], moves)
    return [*section[:4], place, *section[5:]]
