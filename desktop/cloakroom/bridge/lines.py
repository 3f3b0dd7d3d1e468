"""Whole lines out of a stream of bytes that arrives in any pieces."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

LONGEST: Final = 64 * 1024 * 1024
"""A line longer than this is no message of ours; it is let go so that memory does not fill."""


class Lines:
    """Feed it bytes; it yields the lines that are complete, without their ends."""

    def __init__(self) -> None:
        self._rest = bytearray()
        self._scanned = 0

    def feed(self, data: bytes) -> Iterator[bytes]:
        """The lines that ``data`` completes; empty ones are left out."""
        self._rest += data
        while (end := self._rest.find(b"\n", self._scanned)) >= 0:
            line = bytes(self._rest[:end]).rstrip(b"\r")
            del self._rest[: end + 1]
            self._scanned = 0
            if line:
                yield line
        self._scanned = len(self._rest)
        if self._scanned > LONGEST:
            self._rest.clear()
            self._scanned = 0
