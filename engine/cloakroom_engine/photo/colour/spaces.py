"""The colour spaces that copies may be in: a short list, so that no profile tells two owners apart.

A space is a row of ``PRIMARIES`` (CIE 1931 xy) and a row of ``CURVES``. Code points are those of
ITU-T H.273, which HEIC, AVIF and PNG share.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.errors import EngineError

Matrix = NDArray[np.float64]
"""(3, 3): linear RGB to CIE XYZ under D50, white to white."""

_D65, _D50, _C = (0.3127, 0.3290), (0.3457, 0.3585), (0.310, 0.316)
PRIMARIES: Final = {
    "srgb": ((0.64, 0.33), (0.30, 0.60), (0.15, 0.06), _D65),
    "display-p3": ((0.680, 0.320), (0.265, 0.690), (0.150, 0.060), _D65),
    "adobe-rgb": ((0.64, 0.33), (0.21, 0.71), (0.15, 0.06), _D65),
    "rec2020": ((0.708, 0.292), (0.170, 0.797), (0.131, 0.046), _D65),
    "prophoto": ((0.734699, 0.265301), (0.159597, 0.840403), (0.036598, 0.000105), _D50),
    "bt470m": ((0.67, 0.33), (0.21, 0.71), (0.14, 0.08), _C),
    "ebu": ((0.64, 0.33), (0.29, 0.60), (0.15, 0.06), _D65),
    "smpte-c": ((0.630, 0.340), (0.310, 0.595), (0.155, 0.070), _D65),
    "film": ((0.681, 0.319), (0.243, 0.692), (0.145, 0.049), _C),
    "xyz": ((1.0, 0.0), (0.0, 1.0), (0.0, 0.0), (1 / 3, 1 / 3)),
    "dci-p3": ((0.680, 0.320), (0.265, 0.690), (0.150, 0.060), (0.314, 0.351)),
    "ebu3213": ((0.630, 0.340), (0.295, 0.605), (0.155, 0.077), _D65),
    "apple-rgb": ((0.625, 0.340), (0.280, 0.595), (0.155, 0.070), _D65),
    "colormatch": ((0.630, 0.340), (0.295, 0.605), (0.150, 0.075), _D50),
    "eci-rgb": ((0.67, 0.33), (0.21, 0.71), (0.14, 0.08), _D50),
    "wide-gamut": ((0.735, 0.265), (0.115, 0.826), (0.157, 0.018), _D50),
}
CURVES: Final = {
    "srgb": (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045),
    "rec709": (1 / 0.45, 1 / 1.099, 0.099 / 1.099, 1 / 4.5, 0.081),
    "smpte240m": (1 / 0.45, 1 / 1.1115, 0.1115 / 1.1115, 1 / 4, 0.0913),
    "lstar": (3.0, 1 / 1.16, 0.16 / 1.16, 0.1107, 0.08),
    "romm": (1.8, 1.0, 0.0, 1 / 16, 1 / 32),
    **{f"gamma{g}": (g, 1.0, 0.0, 0.0, 0.0) for g in (1.0, 1.8, 2.0, 2.2, 2.4, 2.5, 2.6, 2.8)},
}
"""(g, a, b, c, d) of ICC.1:2022 10.18, type 3: (a x + b)^g from ``d`` on, c x below."""

_CICP_PRIMARIES: Final = {
    1: "srgb", 4: "bt470m", 5: "ebu", 6: "smpte-c", 7: "smpte-c", 8: "film", 9: "rec2020",
    10: "xyz", 11: "dci-p3", 12: "display-p3", 22: "ebu3213",
}  # fmt: skip
# The curves of television are shown as sRGB's, as browsers do: no screen inverts the camera's own.
_CICP_CURVES: Final = {
    1: "srgb", 4: "gamma2.2", 5: "gamma2.8", 6: "srgb", 7: "smpte240m", 8: "gamma1.0", 11: "srgb",
    12: "srgb", 13: "srgb", 14: "srgb", 15: "srgb", 17: "gamma2.6",
}  # fmt: skip
_HDR: Final = {16: "PQ", 18: "HLG"}
_BRADFORD: Final = np.array(
    [[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]]
)
_WHITE: Final = np.array([0.9642, 1.0, 0.8249])


@dataclass(frozen=True, slots=True)
class Colour:
    """A known space: keys of ``PRIMARIES`` and ``CURVES``."""

    primaries: str
    curve: str


SRGB: Final = Colour("srgb", "srgb")


def from_cicp(primaries: int, transfer: int) -> Colour | None:
    """The space of H.273 code points; None where they say nothing.

    Raises:
        EngineError: photo.hdr for PQ and HLG, whose look no ordinary file keeps.
    """
    if transfer in _HDR:
        raise EngineError("photo.hdr", transfer=_HDR[transfer])
    named, curve = _CICP_PRIMARIES.get(primaries), _CICP_CURVES.get(transfer)
    if named is None and curve is None:
        return None
    return Colour(named or "srgb", curve or "srgb")


@cache
def matrix(primaries: str) -> Matrix:
    """The matrix of a row of ``PRIMARIES``."""
    return from_chromaticities(PRIMARIES[primaries])


def from_chromaticities(xy: Sequence[tuple[float, float]]) -> Matrix:
    """The matrix of red, green, blue and white, adapted to D50 as Bradford's does it.

    Raises:
        ValueError: when they span no space.
    """
    red, green, blue, (x, y) = xy
    if y <= 0:
        raise ValueError("white without light")
    columns = np.array([(u, v, 1 - u - v) for u, v in (red, green, blue)]).T
    white = np.array([x / y, 1.0, (1 - x - y) / y])
    if abs(float(np.linalg.det(columns))) < 1e-4:
        raise ValueError("primaries on a line")
    own = columns * np.linalg.solve(columns, white)
    gains = (_BRADFORD @ _WHITE) / (_BRADFORD @ white)
    return np.asarray(np.linalg.solve(_BRADFORD, gains[:, None] * (_BRADFORD @ own)))


def linear(curve: str, stored: NDArray[np.floating]) -> NDArray[np.floating]:
    """Light 0..1 of stored values 0..1."""
    g, a, b, c, d = CURVES[curve]
    return np.where(stored >= d, np.maximum(a * stored + b, 0) ** g, c * stored)


def stored(curve: str, light: NDArray[np.floating]) -> NDArray[np.floating]:
    """The opposite of ``linear``."""
    g, a, b, c, d = CURVES[curve]
    high = (np.maximum(light, 0) ** (1 / g) - b) / a
    return high if c == 0 else np.where(light >= c * d, high, light / c)
