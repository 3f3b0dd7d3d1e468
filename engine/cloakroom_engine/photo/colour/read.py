"""What a foreign ICC profile says of colours; nothing else in it is looked at.

ICC.1:2022 (version 4) and ICC.1:2001-04 (version 2).
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.photo.colour.spaces import Colour, Matrix, from_cicp, matrix

SAMPLES: Final = 1024
_MOST_TAGS: Final = 200
_PARAMETERS: Final = (1, 3, 4, 5, 7)


@dataclass(frozen=True, eq=False)
class Measured:
    """A space as a file describes it: ``curves`` is (3, SAMPLES), light 0..1 of evenly spaced
    stored values 0..1."""

    matrix: Matrix
    curves: NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Tabled:
    """A space that only a colour engine understands (tables from colour to colour)."""

    untrusted_profile: bytes


Said = Colour | Measured | Tabled


def gamma(value: float) -> NDArray[np.float64]:
    """The curve of a plain exponent."""
    return np.asarray(np.linspace(0, 1, SAMPLES) ** value)


def read(untrusted_profile: object) -> Said | None:
    """What a profile says; None for what is no profile of a picture in red, green, blue or grey.

    Raises:
        EngineError: photo.hdr.
    """
    if not isinstance(untrusted_profile, bytes) or untrusted_profile[36:40] != b"acsp":
        return None
    cut = untrusted_profile[: int.from_bytes(untrusted_profile[:4], "big")]
    space = cut[16:20]
    if space not in {b"RGB ", b"GRAY"}:
        return None
    try:
        tags = _tags(cut)
        if b"cicp" in tags and len(tags[b"cicp"]) >= 10:
            from_cicp(tags[b"cicp"][8], tags[b"cicp"][9])  # only to refuse HDR
        if b"A2B0" in tags or cut[20:24] != b"XYZ ":
            return Tabled(cut)
        if space == b"GRAY":
            return Measured(matrix("srgb"), np.stack([_curve(tags[b"kTRC"])] * 3))
        columns = [_xyz(tags[b"%cXYZ" % c]) for c in b"rgb"]
        curves = [_curve(tags[b"%cTRC" % c]) for c in b"rgb"]
    except (struct.error, KeyError, ValueError, IndexError, OverflowError):
        return Tabled(cut)  # a colour engine may know more; where it does not there is no profile
    return Measured(np.array(columns).T, np.stack(curves))


def _tags(cut: bytes) -> dict[bytes, bytes]:
    (count,) = struct.unpack_from(">I", cut, 128)
    if count > _MOST_TAGS:
        raise ValueError("tags")
    found = {}
    for at in range(count):
        name, start, size = struct.unpack_from(">4sII", cut, 132 + 12 * at)
        found[name] = cut[start : start + size]
    return found


def _xyz(tag: bytes) -> list[float]:
    if tag[:4] != b"XYZ ":
        raise ValueError("XYZ")
    return [value / 65536 for value in struct.unpack_from(">3i", tag, 8)]


def _curve(tag: bytes) -> NDArray[np.float64]:
    """(SAMPLES,) light of evenly spaced stored values."""
    at = np.linspace(0, 1, SAMPLES)
    if tag[:4] == b"para":
        return _parametric(tag, at)
    if tag[:4] != b"curv":
        raise ValueError("curve")
    (count,) = struct.unpack_from(">I", tag, 8)
    if count == 0:
        return at
    values = np.frombuffer(tag, ">u2", count, 12).astype(np.float64)
    if count == 1:
        return gamma(values[0] / 256)
    return np.interp(at, np.linspace(0, 1, count), values / 65535)


def _parametric(tag: bytes, at: NDArray[np.float64]) -> NDArray[np.float64]:
    (kind,) = struct.unpack_from(">H", tag, 8)
    given = [value / 65536 for value in struct.unpack_from(f">{_PARAMETERS[kind]}i", tag, 12)]
    g, a, b, c, d, e, f = given + [0.0] * (7 - len(given))
    if kind == 0:
        a, b, c, d, e, f = 1.0, 0.0, 0.0, 0.0, 0.0, 0.0
    elif kind in {1, 2}:  # ``c`` of these is added on both sides of where the power begins
        if a == 0:
            raise ValueError("curve")
        c, d, e, f = 0.0, -b / a, c, c
    high = np.maximum(a * at + b, 0) ** g + e
    return np.asarray(np.clip(np.where(at >= d, high, c * at + f), 0, 1))
