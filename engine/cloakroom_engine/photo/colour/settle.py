"""From what a file says of its colours to one of the known spaces, pixels and all.

Spaces that are a known one but for rounding keep their pixels. All others (a monitor's own
measurements, which are as good as its serial number) are converted into the smallest known one
that holds them.
"""

from __future__ import annotations

import io
from typing import Final

import numpy as np
from PIL import Image, ImageCms

from cloakroom_engine.photo.colour.read import SAMPLES, Measured, Said, Tabled
from cloakroom_engine.photo.colour.spaces import (
    CURVES,
    PRIMARIES,
    SRGB,
    Colour,
    Matrix,
    linear,
    matrix,
    stored,
)
from cloakroom_engine.photo.colour.write import profile
from cloakroom_engine.photo.decoded import Pixels, to_u8
from cloakroom_engine.photo.raster import Raster

SAME_XYZ: Final = 0.002
SAME_LEVELS: Final = 0.6 / 255
"""Profiles of one space differ by this much between those who wrote them."""
_HELD: Final = ("srgb", "display-p3", "adobe-rgb", "rec2020", "prophoto")
_OUTSIDE: Final = -0.01
_WIDE: Final = Colour("display-p3", "srgb")
_STRIP_PIXELS: Final = 1 << 20


def settle(raster: Raster, said: Said | None) -> tuple[Raster, Colour | None]:
    """The photo in a known space; None for one that said nothing, which viewers take for sRGB."""
    if said is None or isinstance(said, Colour):
        return raster, said
    if isinstance(said, Tabled):
        return _through_engine(raster, said)
    known = snapped(said)
    if known is not None:
        return raster, known
    target = _holding(said.matrix)
    return raster._replace(pixels=_converted(raster.pixels, said, target)), target


def snapped(said: Measured) -> Colour | None:
    """The known space that this one is, if it is one."""
    curve = _known_curve(said)
    named = _known_primaries(said.matrix)
    return Colour(named, curve) if named and curve else None


def _known_primaries(own: Matrix) -> str | None:
    apart = {name: float(np.abs(matrix(name) - own).max()) for name in PRIMARIES}
    nearest = min(apart, key=lambda name: apart[name])
    return nearest if apart[nearest] <= SAME_XYZ else None


def _known_curve(said: Measured) -> str | None:
    at = np.linspace(0, 1, SAMPLES)
    apart = {
        name: float(np.abs(stored(name, said.curves) - at)[:, linear(name, at) > 0].max())
        for name in CURVES
    }
    nearest = min(apart, key=lambda name: apart[name])
    return nearest if apart[nearest] <= SAME_LEVELS else None


def _holding(own: Matrix) -> Colour:
    for name in _HELD:
        inside = np.linalg.solve(matrix(name), own)
        if inside.min() >= _OUTSIDE:
            break
    return SRGB if name == "srgb" else Colour(name, "srgb")


def _converted(pixels: Pixels, said: Measured, target: Colour) -> Pixels:
    """(H, W, 3) samples of the same dtype in the target space."""
    highest = int(np.iinfo(pixels.dtype).max)
    at = np.linspace(0, 1, SAMPLES)
    every = np.linspace(0, 1, highest + 1)
    light = [np.interp(every, at, curve).astype(np.float32) for curve in said.curves]
    across = np.linalg.solve(matrix(target.primaries), said.matrix)
    same = _known_primaries(said.matrix) == target.primaries
    out = np.empty_like(pixels)
    rows = max(1, _STRIP_PIXELS // pixels.shape[1])
    for top in range(0, len(pixels), rows):
        strip = pixels[top : top + rows]
        lit = np.stack([light[c][strip[..., c]] for c in range(3)], axis=-1)
        if not same:
            lit = lit @ across.T.astype(np.float32)
        levels = stored(target.curve, np.clip(lit, 0, 1)) * highest
        out[top : top + rows] = np.rint(levels)
    return out


def _through_engine(raster: Raster, said: Tabled) -> tuple[Raster, Colour | None]:
    """Through littleCMS, in eight bits: tables are for printers and scanners, which have no more.

    A profile that it refuses is none, as for every viewer.
    """
    target = _WIDE if said.untrusted_profile[16:20] == b"RGB " else SRGB
    samples = to_u8(raster.pixels)
    shown = Image.fromarray(samples if target is _WIDE else np.ascontiguousarray(samples[..., 0]))
    try:
        changed = ImageCms.profileToProfile(
            shown,
            ImageCms.ImageCmsProfile(io.BytesIO(said.untrusted_profile)),
            ImageCms.ImageCmsProfile(io.BytesIO(profile(target, grey=False))),
            outputMode="RGB",
        )
    except (OSError, ImageCms.PyCMSError):
        return raster, None
    assert changed is not None
    pixels: Pixels = np.array(changed, np.uint8)
    if raster.pixels.dtype == np.uint16:
        pixels = pixels.astype(np.uint16) * 257
    return raster._replace(pixels=pixels), target
