"""Raw camera files as cameras build them, of pictures that a test makes."""

from __future__ import annotations

import io
import struct
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

U8 = NDArray[np.uint8]
CFA, YCBCR, LINEAR = 32803, 6, 34892
JPEG_INSIDE, LOSSLESS = 7, b"\xff\xd8\xff\xc3\0\x11\x08\x10\0\x20\0\3" + b"\1\x11\0" * 3


def jpeg(rgb_u8: U8, **options: Any) -> bytes:
    file = io.BytesIO()
    Image.fromarray(rgb_u8).save(file, "JPEG", **{"quality": 95, **options})
    return file.getvalue()


def directory(tags: dict[int, Any], at: int, after: int = 0, order: str = "<") -> bytes:
    """A TIFF directory that begins at ``at``; numbers are longs, bytes are text."""
    body, more = b"", b""
    end = at + 2 + 12 * len(tags) + 4
    for tag in sorted(tags):
        value = tags[tag]
        if isinstance(value, bytes):
            kind, many, data = 2, len(value), value
        else:
            numbers = value if isinstance(value, tuple) else (value,)
            kind, many = 4, len(numbers)
            data = struct.pack(f"{order}{many}I", *numbers)
        if len(data) > 4:
            data, more = struct.pack(f"{order}I", end + len(more)), more + data
        body += struct.pack(f"{order}HHI", tag, kind, many) + data.ljust(4, b"\0")
    return struct.pack(f"{order}H", len(tags)) + body + struct.pack(f"{order}I", after) + more


def raw(picture: bytes, *, head: bytes = b"II*\0", turn: int = 1) -> bytes:
    """An icon, the camera's picture and the sensor's, as NEF and ARW have them."""
    order = "<" if head[:2] == b"II" else ">"
    icon, sensor = jpeg(np.zeros((40, 60, 3), np.uint8)), LOSSLESS + bytes(range(256)) * 40
    size = len(picture)
    at_icon, at_picture = 4096, 4096 + len(icon)
    at_sensor = at_picture + size
    dated = directory({0x9003: b"2024:05:06 07:08:09\0", 0xA431: b"serial 77\0"}, 3000, 0, order)
    shown = {254: 1, 259: JPEG_INSIDE, 262: YCBCR, 273: at_picture, 279: size}
    sensed = {254: 0, 259: JPEG_INSIDE, 262: CFA, 273: at_sensor, 279: len(sensor)}
    tags = {
        254: 1, 271: b"Camera\0", 273: at_icon, 274: turn,
        279: len(icon), 330: (1000, 2000), 34665: 3000,
    }  # fmt: skip
    file = bytearray(4096)
    for at, part in (
        (8, directory(tags, 8, 0, order)),
        (1000, directory(shown, 1000, 0, order)),
        (2000, directory(sensed, 2000, 0, order)),
        (3000, dated),
    ):
        file[at : at + len(part)] = part
    file[:8] = head + struct.pack(f"{order}I", 8)
    return bytes(file) + icon + picture + sensor
