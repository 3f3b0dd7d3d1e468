"""ICC profiles of our own: the colour alone, and the same bytes whoever the photo was from."""

from __future__ import annotations

import struct
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.photo.colour.spaces import CURVES, Colour, matrix

_VERSION: Final = 0x04300000
_NAMES: Final = {"display-p3": "Display P3", "srgb": "sRGB", "adobe-rgb": "Adobe RGB compatible"}
_D50: Final = (0.9642, 1.0, 0.8249)


@cache
def profile(colour: Colour, *, grey: bool) -> bytes:
    """An ICC profile (ICC.1:2022, version 4.3) for a picture of one channel or of three.

    No maker, model, creator, date or identifier: the header's fields for them are zero.
    """
    curve = _curve(colour.curve)
    tags = {
        b"desc": _text(f"{_NAMES.get(colour.primaries, colour.primaries)}, {colour.curve}"),
        b"cprt": _text("No copyright"),
        b"wtpt": _xyz(np.array(_D50)),
    }
    if grey:
        tags[b"kTRC"] = curve
    else:
        columns = matrix(colour.primaries).T
        tags |= {b"%cXYZ" % c: _xyz(xyz) for c, xyz in zip(b"rgb", columns, strict=True)}
        tags |= {b"%cTRC" % c: curve for c in b"rgb"}
    table, body = struct.pack(">I", len(tags)), b""
    start = 128 + 4 + 12 * len(tags)
    at: dict[bytes, int] = {}
    for name, content in tags.items():
        if content not in at:
            at[content] = start + len(body)
            body += content + b"\0" * (-len(content) % 4)
        table += struct.pack(">4sII", name, at[content], len(content))
    head = struct.pack(
        ">II I4s4s4s 12x 4s 4x 4x 4x 4x 8x 4x 3i 4x 16x 28x",
        *(start + len(body), 0, _VERSION, b"mntr", b"GRAY" if grey else b"RGB ", b"XYZ ", b"acsp"),
        *(round(value * 65536) for value in _D50),
    )
    return head + table + body


def _curve(name: str) -> bytes:
    numbers = [round(value * 65536) for value in CURVES[name]]
    return struct.pack(">4s4xHxx5i", b"para", 3, *numbers)


def _xyz(values: NDArray[np.floating]) -> bytes:
    return struct.pack(">4s4x3i", b"XYZ ", *(round(float(value) * 65536) for value in values))


def _text(text: str) -> bytes:
    letters = text.encode("utf-16-be")
    return struct.pack(">4s4xII4sII", b"mluc", 1, 12, b"enUS", len(letters), 28) + letters
