"""Frames with exact times, as a stream that ffmpeg reads: Matroska with one uncompressed track.

Raw pixels alone say nothing of time, and ffmpeg would take them for evenly spaced. Only what a
reader needs is written (RFC 9559): a header, one track, and a cluster for each frame, with times in
nanoseconds, from which every time base up to a megahertz is got back by rounding.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final

_NANO: Final = 1_000_000_000
_UNKNOWN_SIZE: Final = b"\x01" + b"\xff" * 7
_KEY_FRAME: Final = b"\x81\x00\x00\x80"
"""Of a block: track 1, no time of its own, a picture that needs no other."""


def header(width: int, height: int, gap: Fraction) -> bytes:
    """What stands before the first frame. ``gap`` is the usual time between two, in seconds."""
    ebml = _element(
        0x1A45DFA3,
        _text(0x4282, "matroska") + _number(0x4287, 4) + _number(0x4285, 2),
    )
    info = _element(0x1549A966, _number(0x2AD7B1, 1) + _text(0x4D80, "-") + _text(0x5741, "-"))
    picture = _element(
        0xE0, _number(0xB0, width) + _number(0xBA, height) + _element(0x2EB524, b"RGB\x18")
    )
    entry = (
        _number(0xD7, 1) + _number(0x73C5, 1) + _number(0x83, 1) + _number(0x9C, 0)
        + _text(0x86, "V_UNCOMPRESSED") + _number(0x23E383, max(1, round(gap * _NANO))) + picture
    )  # fmt: skip
    tracks = _element(0x1654AE6B, _element(0xAE, entry))
    return ebml + (0x18538067).to_bytes(4, "big") + _UNKNOWN_SIZE + info + tracks


def before_frame(size: int, at: Fraction) -> bytes:
    """What stands before the ``size`` bytes of a frame that is shown ``at`` seconds (0 or more)."""
    time = _number(0xE7, round(at * _NANO))
    block = b"\xa3" + _size(size + len(_KEY_FRAME)) + _KEY_FRAME
    length = len(time) + len(block) + size
    return (0x1F43B675).to_bytes(4, "big") + _size(length) + time + block


def _element(identity: int, content: bytes) -> bytes:
    return (
        identity.to_bytes((identity.bit_length() + 7) // 8, "big") + _size(len(content)) + content
    )


def _number(identity: int, value: int) -> bytes:
    return _element(identity, value.to_bytes(max(1, (value.bit_length() + 7) // 8), "big"))


def _text(identity: int, value: str) -> bytes:
    return _element(identity, value.encode())


def _size(size: int) -> bytes:
    return (size | 1 << 56).to_bytes(8, "big")
