"""Reading a MXNet parameter file (``.params``): named arrays in one row, and no code.

A count, then every array (a mark, its storage, its shape, where it was computed, its kind of
number, its values), then as many names.
"""

from __future__ import annotations

import struct

import numpy as np
from numpy.typing import NDArray

_FILE, _ARRAY = 0x112, 0xF993FAC9
_DENSE, _FLOAT32 = (0, -1), 0
_MOST_ARRAYS, _MOST_AXES, _MOST_NAME = 4096, 8, 256


class _Reader:
    """The next values of ``untrusted_bytes``."""

    def __init__(self, untrusted_bytes: bytes) -> None:
        self._bytes = untrusted_bytes
        self._at = 0

    def next(self, form: str) -> tuple[int, ...]:
        """The integers that ``form`` describes, little-endian."""
        found = struct.unpack_from("<" + form, self._bytes, self._at)
        self._at += struct.calcsize("<" + form)
        return found

    def taken(self, count: int) -> bytes:
        """The next ``count`` bytes."""
        if not 0 <= count <= len(self._bytes) - self._at:
            raise ValueError(f"{count} bytes at {self._at} reach beyond the end")
        self._at += count
        return self._bytes[self._at - count : self._at]

    @property
    def rest(self) -> int:
        """Bytes that nothing was read of yet."""
        return len(self._bytes) - self._at


def read(untrusted_bytes: bytes) -> dict[str, NDArray[np.float32]]:
    """The arrays by name, without MXNet's prefix (``arg:`` learnt, ``aux:`` observed).

    Raises:
        ValueError: for a file that is none, or that holds anything but dense float32.
    """
    reader = _Reader(untrusted_bytes)
    try:
        mark, _, count = reader.next("QQQ")
        if mark != _FILE or count > _MOST_ARRAYS:
            raise ValueError("not a MXNet parameter file")
        arrays = [_array(reader) for _ in range(count)]
        if reader.next("Q") != (count,):
            raise ValueError("arrays without names")
        names = [_name(reader) for _ in range(count)]
    except struct.error as problem:
        raise ValueError(str(problem)) from None
    if reader.rest:
        raise ValueError(f"{reader.rest} bytes behind the end")
    return {name.partition(":")[2]: array for name, array in zip(names, arrays, strict=True)}


def _array(reader: _Reader) -> NDArray[np.float32]:
    mark, storage, axes = reader.next("IiI")
    if mark != _ARRAY or storage not in _DENSE or not 0 < axes <= _MOST_AXES:
        raise ValueError("not an array of MXNet 1")
    shape = reader.next(f"{axes}q")
    if min(shape) < 0:
        raise ValueError(f"shape {shape}")
    _, _, kind = reader.next("iii")
    if kind != _FLOAT32:
        raise ValueError(f"kind of number {kind}")
    values = reader.taken(4 * int(np.prod(shape, dtype=object)))
    return np.frombuffer(values, "<f4").reshape(shape)


def _name(reader: _Reader) -> str:
    (length,) = reader.next("Q")
    if length > _MOST_NAME:
        raise ValueError(f"a name of {length} bytes")
    return reader.taken(length).decode("ascii")
