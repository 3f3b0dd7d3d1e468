"""From a file that may be anything to upright pixels, or to a code that says why not."""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Final

from PIL import Image, ImageCms, TiffImagePlugin

from cloakroom_engine.errors import EngineError
from cloakroom_engine.kinds import HEAD_BYTES, sniff
from cloakroom_engine.photo import camera_raw, jpeg_source
from cloakroom_engine.photo.colour import elsewhere
from cloakroom_engine.photo.colour.gainmaps import has_gain_map
from cloakroom_engine.photo.colour.settle import settle
from cloakroom_engine.photo.cost import count_scans, refuse_pixels
from cloakroom_engine.photo.decoded import DecodedPhoto
from cloakroom_engine.photo.deep import deep_raster, pixel_bytes
from cloakroom_engine.photo.directories import COMPRESSION, directories
from cloakroom_engine.photo.files import content
from cloakroom_engine.photo.heif import HeifFile
from cloakroom_engine.photo.metadata import BROKEN_EXIF, harvest, orientation, says_turn
from cloakroom_engine.photo.raster import from_pillow

__all__ = ["MIN_SIDE_PX", "DecodedPhoto", "decode", "decoded"]

MIN_SIDE_PX: Final = 16
"""No face can be found in a photo with a shorter side."""

_PILLOW: Final = {
    "jpeg": "JPEG", "png": "PNG", "webp": "WEBP", "tiff": "TIFF", "avif": "AVIF",
    "gif": "GIF", "bmp": "BMP", "jpeg2000": "JPEG2000", "pnm": "PPM",
}  # fmt: skip
_LOSSLESS: Final = frozenset({"png", "gif", "bmp", "pnm"})
_MOVING: Final = frozenset({"gif", "webp", "png", "avif"})
_TIFF_JPEG: Final = frozenset({6, 7, 34712})

_DAMAGE: Final = (
    *BROKEN_EXIF, EOFError, RuntimeError, AssertionError, zlib.error, ImageCms.PyCMSError,
)  # fmt: skip
"""What the decoders raise over damaged files; struct.error and OSError are among them."""


def decode(path: Path) -> DecodedPhoto:
    """Decode a photo, going by its content, not its name.

    Of a multi-page TIFF, an MPO, a HEIF burst or a photo with a gain map the first (main) picture
    is taken and the others are left behind: they show the same face without a cloak. CMYK and Lab
    become sRGB, colours in a space that is not a known one come in one that is (``colour``). Of a
    raw camera file the camera's own picture is taken (``camera_raw``).

    Raises:
        EngineError: photo.missing, unreadable, unsupported, truncated, too_large, too_small,
            empty, animated, no_preview or hdr, with the path.
    """
    try:
        return decoded(content(path))
    except EngineError as error:
        raise EngineError(error.code, **{"path": str(path), **error.params}) from error


def decoded(untrusted_bytes: bytes) -> DecodedPhoto:
    """As ``decode``, of a file's bytes.

    Raises:
        EngineError: as ``decode``, without a path.
    """
    try:
        return _decode(untrusted_bytes)
    except (Image.DecompressionBombError, MemoryError) as error:
        raise EngineError("photo.too_large") from error
    except _DAMAGE as error:
        raise EngineError(_damage_code(error)) from error


def _decode(untrusted_bytes: bytes) -> DecodedPhoto:
    kind = sniff(untrusted_bytes[:HEAD_BYTES])
    if kind is None:
        raise EngineError("photo.unsupported")
    with warnings.catch_warnings():
        # Pillow warns about damage that it can live with, and raises over the rest.
        warnings.simplefilter("ignore")
        if kind == "heic":
            return _decode_heif(untrusted_bytes)
        if kind == "raw" or (kind == "tiff" and camera_raw.is_raw(directories(untrusted_bytes))):
            jpeg, said = camera_raw.preview(untrusted_bytes), camera_raw.exif(untrusted_bytes)
            return replace(_decode_pillow(jpeg, "jpeg", said), format="raw")
        return _decode_pillow(untrusted_bytes, kind)


def _decode_heif(untrusted_bytes: bytes) -> DecodedPhoto:
    file = HeifFile(untrusted_bytes)
    refuse_pixels("heic", file.size, pixel_bytes=file.pixel_bytes)
    _check_size(*file.size)
    photo = file.read()
    (pixels, alpha, grey), colour = settle(photo.raster, photo.said)
    return DecodedPhoto(
        pixels,
        alpha,
        grey,
        "heic",
        colour,
        lossless=False,
        exif=photo.exif,
        gain_map=has_gain_map(untrusted_bytes),
    )


def _decode_pillow(untrusted_bytes: bytes, kind: str, around: bytes = b"") -> DecodedPhoto:
    """``around`` is the EXIF block of the file that a picture without one lay in."""
    scans = count_scans(untrusted_bytes, kind)
    image = _open(untrusted_bytes, kind)
    if around and not says_turn(image):
        image.info["exif"] = around
    deep = pixel_bytes(image, untrusted_bytes)
    refuse_pixels(kind, image.size, pixel_bytes=deep, scans=scans)
    _check_size(*image.size)
    if kind in _MOVING and getattr(image, "is_animated", False):
        raise EngineError("photo.animated")
    lossless = _is_lossless(image, kind, untrusted_bytes)
    # Pillow turns TIFFs while it loads them, by XMP too, which no viewer goes by.
    image.info.pop("xmp", None)
    image.load()
    turn = orientation(image)
    icc_profile = image.info.get("icc_profile")
    samples = deep_raster(image, untrusted_bytes)
    raster = from_pillow(image, icc_profile) if samples is None else samples
    said = None
    if image.mode not in {"CMYK", "LAB"}:
        said = elsewhere.said(image, kind, untrusted_bytes, grey=raster.grey)
    jpeg = jpeg_source.describe(image, turned=turn >= 5) if kind == "jpeg" else None
    exif = _harvest(image)
    # Two copies of a large photo are enough: let go of Pillow's before turning ours.
    del image, samples
    # TIFFs are upright as soon as they are loaded.
    raster, colour = settle(raster, said)
    pixels, alpha, grey = raster if kind == "tiff" else raster.upright(turn)
    return DecodedPhoto(
        pixels, alpha, grey, kind, colour, lossless, exif, jpeg, has_gain_map(untrusted_bytes)
    )


def _open(untrusted_bytes: bytes, kind: str) -> Image.Image:
    """Read the header by the one decoder that fits the content.

    Not ``Image.open``: that tries every format it knows, and its own limit on pixels (a global)
    lies below what phones make.
    """
    Image.init()
    if _PILLOW[kind] not in Image.OPEN:
        raise EngineError("photo.unsupported", format=kind)
    if kind == "webp" and int.from_bytes(untrusted_bytes[4:8], "little") > len(untrusted_bytes) - 8:
        raise EngineError("photo.truncated")  # libwebp only says that it cannot
    factory, _ = Image.OPEN[_PILLOW[kind]]
    return factory(io.BytesIO(untrusted_bytes), "")


def _check_size(width: int, height: int) -> None:
    if min(width, height) < MIN_SIDE_PX:
        raise EngineError("photo.too_small", width=width, height=height)


def _is_lossless(image: Image.Image, kind: str, untrusted_bytes: bytes) -> bool:
    """Whether the pixels were stored without loss."""
    if kind == "webp":
        return b"VP8L" in _webp_chunks(untrusted_bytes)
    if isinstance(image, TiffImagePlugin.TiffImageFile):
        return image.tag_v2.get(COMPRESSION) not in _TIFF_JPEG
    return kind in _LOSSLESS


def _webp_chunks(untrusted_bytes: bytes) -> set[bytes]:
    names, at = set(), 12
    while at + 8 <= len(untrusted_bytes):
        name, size = struct.unpack_from("<4sI", untrusted_bytes, at)
        names.add(name)
        at += 8 + size + size % 2
    return names


def _harvest(image: Image.Image) -> bytes:
    try:
        return harvest(image.getexif())
    except BROKEN_EXIF:
        return b""


def _damage_code(error: Exception) -> str:
    words = str(error).lower()
    short = isinstance(error, EOFError) or "truncated" in words or "end of file" in words
    return "photo.truncated" if short else "photo.unreadable"
