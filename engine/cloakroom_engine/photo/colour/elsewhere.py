"""Colours said elsewhere than in an ICC profile: PNG's chunks, EXIF, code points, headers."""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PIL import ExifTags, Image

from cloakroom_engine.errors import EngineError
from cloakroom_engine.photo.colour.boxes import colours_of_avif, inside
from cloakroom_engine.photo.colour.read import SAMPLES, Measured, Said, gamma, read
from cloakroom_engine.photo.colour.spaces import (
    SRGB,
    Colour,
    from_chromaticities,
    from_cicp,
    linear,
    matrix,
)
from cloakroom_engine.photo.metadata import BROKEN_EXIF

_TRANSFER, _WHITE_POINT, _PRIMARIES, _GAMMA = 301, 318, 319, 0xA500
_COLOUR_SPACE, _INTEROP_INDEX = 0xA001, 1
_ADOBE: Final = Colour("adobe-rgb", "gamma2.2")
_UNCALIBRATED: Final = 0xFFFF
_DCF_OPTION: Final = 2
"""Not in the standard, but what some cameras write for Adobe RGB."""
_PNG_DEPTH = 24
"""Where a PNG's header says how many bits a sample has."""
_BMP_CALIBRATED, _BMP_EMBEDDED = 0, 0x4D424544
_JP2_SRGB, _JP2_ROMM = 16, 21
_JP2_OTHERS = frozenset({12, 14, 19, 20, 24})
"""CMYK, CIELab, CIEJab and extended ranges: OpenJPEG gives their numbers as if they were sRGB's."""


def said(image: Image.Image, kind: str, untrusted_bytes: bytes, *, grey: bool) -> Said | None:
    """What a file that Pillow opened says of its colours, by the order that its format sets.

    ``grey`` says that the photo has one channel.

    Raises:
        EngineError: photo.hdr, or photo.unsupported for colours that are no red, green and blue.
    """
    if kind == "png":
        found = _png(image, untrusted_bytes, grey=grey)
    elif kind == "avif":
        found = _icc(image, grey=grey) or _avif(untrusted_bytes)
    elif kind == "jpeg2000":
        found = _jp2(untrusted_bytes)
    elif kind == "bmp":
        found = _bmp(untrusted_bytes)
    else:
        found = _icc(image, grey=grey)
    return found or _exif(image.getexif)


def of_heif(
    icc_profile: object, nclx: Mapping[str, Any] | None, untrusted_exif: bytes
) -> Said | None:
    """The same of a HEIF file, whose boxes libheif has read."""
    found = read(icc_profile)
    if found is None and nclx:
        found = from_cicp(int(nclx["color_primaries"]), int(nclx["transfer_characteristics"]))
    if found is not None or not untrusted_exif:
        return found

    def loaded() -> Image.Exif:
        exif = Image.Exif()
        exif.load(untrusted_exif)
        return exif

    return _exif(loaded)


def _icc(image: Image.Image, *, grey: bool) -> Said | None:
    """What the embedded profile says, unless it is a grey one in a picture of three channels."""
    profile = image.info.get("icc_profile")
    if not isinstance(profile, bytes):
        return None
    return None if profile[16:20] == b"GRAY" and not grey else read(profile)


def _png(image: Image.Image, untrusted_bytes: bytes, *, grey: bool) -> Said | None:
    """cICP before iCCP before sRGB before gAMA and cHRM (PNG, third edition, 4.3)."""
    chunks = image.info
    found: Said | None = _png_code_points(untrusted_bytes)
    found = found or _icc(image, grey=grey)
    if found is not None or "srgb" in chunks:
        return found or SRGB
    if "gamma" not in chunks and "chromaticity" not in chunks:
        return None
    own = matrix("srgb")
    if "chromaticity" in chunks:
        white_x, white_y, *xy = chunks["chromaticity"]
        try:
            own = from_chromaticities([*zip(xy[::2], xy[1::2], strict=True), (white_x, white_y)])
        except ValueError:
            return None
    exponent = float(chunks.get("gamma", 0))
    if not exponent:
        curve = np.stack([_srgb_curve()] * 3)
    elif 0.1 <= exponent <= 10:
        curve = np.stack([gamma(1 / exponent)] * 3)
    else:
        return None
    return Measured(own, curve)


def _srgb_curve() -> NDArray[np.floating]:
    return linear("srgb", np.linspace(0, 1, SAMPLES))


def _png_code_points(untrusted_bytes: bytes) -> Said | None:
    """What a cICP chunk before the pixels says; Pillow reads over it."""
    at = 8
    while at + 12 <= len(untrusted_bytes):
        size, name = struct.unpack_from(">I4s", untrusted_bytes, at)
        if name == b"cICP" and size == 4:
            found = from_cicp(untrusted_bytes[at + 8], untrusted_bytes[at + 9])
            full_range = untrusted_bytes[at + 11] != 0
            return found if full_range else _narrow(found or SRGB, untrusted_bytes[_PNG_DEPTH])
        if name == b"IDAT":
            break
        at += 12 + size
    return None


def _narrow(colour: Colour, depth: int) -> Measured:
    """The space with television's levels: black at 16 and white at 235 of 8 bits (H.273, 8.3)."""
    bits = max(depth, 8)
    levels = np.linspace(0, 1, SAMPLES) * (2**bits - 1) / 2 ** (bits - 8)
    light = linear(colour.curve, np.clip((levels - 16) / 219, 0, 1))
    return Measured(matrix(colour.primaries), np.stack([light] * 3))


def _avif(untrusted_bytes: bytes) -> Colour | None:
    for box in colours_of_avif(untrusted_bytes):
        if box[:4] == b"nclx" and len(box) >= 8:
            return from_cicp(*struct.unpack_from(">HH", box, 4))
    return None


def _jp2(untrusted_bytes: bytes) -> Said | None:
    box = inside(untrusted_bytes, b"jp2h", b"colr")
    if box[:1] in {b"\2", b"\3"}:
        return read(box[3:])
    named = int.from_bytes(box[3:7], "big") if box[:1] == b"\1" else 0
    if named in _JP2_OTHERS:
        raise EngineError("photo.unsupported", colours=named)
    return {_JP2_SRGB: SRGB, _JP2_ROMM: Colour("prophoto", "romm")}.get(named)


def _bmp(untrusted_bytes: bytes) -> Said | None:
    """The endpoints and gammas of a version 4 header, or the profile of version 5."""
    if len(untrusted_bytes) < 138 or int.from_bytes(untrusted_bytes[14:18], "little") < 108:
        return None
    (kind,) = struct.unpack_from("<I", untrusted_bytes, 70)
    if kind == _BMP_EMBEDDED:
        at, size = struct.unpack_from("<II", untrusted_bytes, 126)
        return read(untrusted_bytes[14 + at : 14 + at + size])
    if kind != _BMP_CALIBRATED:
        return None
    ends = np.array(struct.unpack_from("<9i", untrusted_bytes, 74)).reshape(3, 3) / (1 << 30)
    gammas = [value / 65536 for value in struct.unpack_from("<3I", untrusted_bytes, 110)]
    sums = ends.sum(axis=1)
    if sums.min() <= 0 or not all(0.1 <= each <= 10 for each in gammas):
        return None
    white = ends.sum(axis=0) / sums.sum()
    xy = [(float(x / s), float(y / s)) for (x, y, _), s in zip(ends, sums, strict=True)]
    try:
        own = from_chromaticities([*xy, (float(white[0]), float(white[1]))])
    except ValueError:
        return None
    return Measured(own, np.stack([gamma(each) for each in gammas]))


def _exif(load: Callable[[], Image.Exif]) -> Said | None:
    """Adobe RGB as DCF 2.0 says it (R03), or the primaries that are written down."""
    try:
        exif = load()
        inner, interop = exif.get_ifd(ExifTags.IFD.Exif), exif.get_ifd(ExifTags.IFD.Interop)
        space = inner.get(_COLOUR_SPACE)
        if space == _DCF_OPTION or str(interop.get(_INTEROP_INDEX, "")).startswith("R03"):
            return _ADOBE
        corners, white = exif.get(_PRIMARIES), exif.get(_WHITE_POINT)
        if space not in {None, _UNCALIBRATED} or not corners or not white:
            return None
        numbers = [float(value) for value in (*corners, *white)]
        own = from_chromaticities([*zip(numbers[::2], numbers[1::2], strict=True)])
        tabled = _tabled(exif.get(_TRANSFER))
        curve = np.stack([gamma(float(inner.get(_GAMMA, 2.2)))] * 3) if tabled is None else tabled
        return Measured(own, curve)
    except BROKEN_EXIF:
        return None


def _tabled(values: object) -> NDArray[np.float64] | None:
    """TIFF's transfer function: light 0..65535 of each stored value, once or for each colour."""
    if not isinstance(values, tuple) or len(values) not in {256, 768, 65536, 196608}:
        return None
    rows = 1 if len(values) in {256, 65536} else 3
    tables = np.asarray(values, np.float64).reshape(rows, -1) / 65535
    if not ((tables >= 0) & (tables <= 1)).all():
        return None
    stored = np.linspace(0, 1, tables.shape[1])
    curves = [np.interp(np.linspace(0, 1, SAMPLES), stored, row) for row in tables]
    return np.stack(curves * (3 // rows))
