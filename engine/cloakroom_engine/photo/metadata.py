"""What a photo may say about itself afterwards: nothing, unless a field is kept by name.

Kept fields travel as EXIF only. XMP, IPTC, comments, PNG text, maker notes, serial numbers, owner
names and embedded thumbnails have no name here, so they cannot be kept.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, Final

from PIL import ExifTags, Image, TiffImagePlugin

from cloakroom_engine.errors import EngineError

_B = ExifTags.Base
_MAIN: Final = 0
_EXIF: Final = int(ExifTags.IFD.Exif)
_GPS: Final = int(ExifTags.IFD.GPSInfo)

_TAGS: Final[dict[str, dict[int, tuple[int, ...]]]] = {
    "date": {
        _MAIN: (_B.DateTime,),
        _EXIF: (
            _B.DateTimeOriginal, _B.DateTimeDigitized,
            _B.OffsetTime, _B.OffsetTimeOriginal, _B.OffsetTimeDigitized,
            _B.SubsecTime, _B.SubsecTimeOriginal, _B.SubsecTimeDigitized,
        ),
    },
    "camera": {
        _MAIN: (_B.Make, _B.Model),
        _EXIF: (
            _B.LensMake, _B.LensModel, _B.ExposureTime, _B.FNumber, _B.ISOSpeedRatings,
            _B.FocalLength, _B.FocalLengthIn35mmFilm, _B.ExposureBiasValue, _B.ExposureProgram,
            _B.Flash, _B.MeteringMode, _B.WhiteBalance,
        ),
    },
    "copyright": {_MAIN: (_B.Artist, _B.Copyright)},
    "description": {_MAIN: (_B.ImageDescription,)},
    "gps": {_GPS: tuple(int(tag) for tag in ExifTags.GPS)},
}  # fmt: skip

FIELDS: Final = frozenset(_TAGS)
"""Names for ``--keep-metadata``: date, camera (make, model, lens, exposure; no serial numbers),
copyright (artist, copyright), description (the caption), gps (the place)."""

_MAX_TEXT: Final = 4096
"""Longer values are dropped: no caption needs them, and a JPEG holds 64 kB of EXIF in all."""

_MAX_BYTES: Final = 256
"""Bytes without a meaning of their own: enough for the name of a place, too few for a picture."""

BROKEN_EXIF: Final = (
    OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, AttributeError,
    struct.error, OverflowError, ZeroDivisionError,
)  # fmt: skip
"""What Pillow raises over damaged EXIF."""


def check_fields(keep: Iterable[str]) -> frozenset[str]:
    """The names as a set.

    Raises:
        EngineError: usage, with the unknown name.
    """
    fields = frozenset(keep)
    for unknown in sorted(fields - FIELDS):
        raise EngineError("usage", keep_metadata=unknown)
    return fields


def says_turn(image: Image.Image) -> bool:
    """Whether an opened image's own EXIF says how it stands."""
    exif = Image.Exif()
    try:
        exif.load(image.info.get("exif") or b"")
    except BROKEN_EXIF:
        return False
    return _B.Orientation in exif


def orientation(image: Image.Image) -> int:
    """EXIF orientation 1..8 of an opened image; 1 when it is absent or makes no sense.

    By the EXIF block alone, as browsers turn it: ``getexif`` of Pillow would also go by XMP and by
    EXIF in a PNG's text, which turn a photo in no browser.
    """
    exif = Image.Exif()
    try:
        exif.load(image.info.get("exif") or b"")
        value = exif.get(_B.Orientation, 1)
    except BROKEN_EXIF:
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def harvest(exif: Image.Exif) -> bytes:
    """Everything in ``exif`` that could be kept, as EXIF bytes; empty when there is nothing."""
    return to_bytes(_pick(exif, FIELDS))


def harvest_bytes(untrusted_exif: bytes) -> bytes:
    """``harvest`` of a raw EXIF block; empty when it is damaged."""
    exif = Image.Exif()
    try:
        exif.load(untrusted_exif)
    except BROKEN_EXIF:
        return b""
    return harvest(exif)


def select(harvested: bytes, keep: frozenset[str]) -> Image.Exif:
    """The kept fields of a harvest; an empty ``Exif`` when none is kept or there."""
    exif = Image.Exif()
    if harvested and keep:
        exif.load(harvested)
    return _pick(exif, keep)


def taken_s(harvested: bytes) -> int | None:
    """When the camera says that a photo was taken, its clock taken for UTC; None if it does not."""
    exif = select(harvested, frozenset({"date"}))
    said = exif.get_ifd(_EXIF).get(_B.DateTimeOriginal) or exif.get(_B.DateTime)
    try:
        moment = datetime.strptime(str(said).strip("\0 "), "%Y:%m:%d %H:%M:%S")
    except ValueError:
        return None
    return int(moment.replace(tzinfo=UTC).timestamp())


def to_bytes(exif: Image.Exif) -> bytes:
    """EXIF bytes with Pillow's ``Exif`` prefix; empty when no tag is set."""
    return exif.tobytes() if exif or exif.get_ifd(_EXIF) or exif.get_ifd(_GPS) else b""


def as_ifd(exif: Image.Exif) -> dict[int, Any]:
    """The tags as a TIFF file's own directory wants them, sub-directories as dictionaries."""
    tags: dict[int, Any] = dict(exif)
    for sub in (_EXIF, _GPS):
        if inside := exif.get_ifd(sub):
            tags[sub] = dict(inside)
    return tags


def _pick(source: Image.Exif, keep: frozenset[str]) -> Image.Exif:
    picked = Image.Exif()
    for field in sorted(keep):
        for ifd, tags in _TAGS[field].items():
            there = _directory(source, ifd)
            into: Any = picked if ifd == _MAIN else picked.get_ifd(ifd)
            for tag in tags:
                if tag in there and _writable(ifd, int(tag), there[tag]):
                    into[int(tag)] = there[tag]
    return picked


def _directory(exif: Image.Exif, ifd: int) -> dict[int, Any]:
    try:
        return dict(exif) if ifd == _MAIN else exif.get_ifd(ifd)
    except BROKEN_EXIF:
        return {}


def _writable(ifd: int, tag: int, value: object) -> bool:
    """Whether a value of a foreign file can be written again; damaged ones are dropped."""
    if isinstance(value, str) and len(value) > _MAX_TEXT:
        return False
    if isinstance(value, bytes) and len(value) > _MAX_BYTES:
        return False
    trial = TiffImagePlugin.ImageFileDirectory_v2(group=ifd or None)
    try:
        trial[tag] = value
        trial.tobytes()
    except BROKEN_EXIF:
        return False
    return True
