"""From pixels back to a file that looks like its source and says nothing that was not kept."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from cloakroom_engine.errors import EngineError
from cloakroom_engine.photo import writers
from cloakroom_engine.photo.colour.write import profile
from cloakroom_engine.photo.copy_name import SUFFIXES
from cloakroom_engine.photo.decode import decoded
from cloakroom_engine.photo.decoded import DecodedPhoto, Pixels, to_u8
from cloakroom_engine.photo.metadata import as_ifd, check_fields, select, to_bytes

FORMATS: Final = ("keep", "jpeg", "png", "webp")
"""What a person may ask for."""

MIN_JPEG_QUALITY: Final = 90
"""A cloak is a fine pattern: coarser quantisation than this would wash it out again."""

OTHER_QUALITY: Final = 95
"""JPEG and lossy WebP quality when the source is no JPEG and nobody asked for another."""

_MAX_SIDE: Final = {"jpeg": 65500, "webp": 16383}


@dataclass(frozen=True, slots=True)
class Encoding:
    """How a photo will be written. ``quality`` is None where ``lossless``."""

    format: str
    lossless: bool
    quality: int | None = None
    subsampling: str | None = None


def plan(photo: DecodedPhoto, format: str = "keep", quality: int | None = None) -> Encoding:  # noqa: A002 - the command line's word
    """Decide how ``photo`` is written when ``format`` (one of ``FORMATS``) is asked for.

    "keep" stays with JPEG, PNG, WebP and TIFF. GIF, BMP and PNM become PNG, which loses nothing.
    HEIC, AVIF and JPEG 2000 become JPEG of quality 95 (there is no encoder for them on every
    system), or PNG when they are transparent; a raw file is written as its preview, a JPEG, was.
    ``quality`` 1..100 is taken as said; without it
    a JPEG gets the source's estimated quality, and never less than ``MIN_JPEG_QUALITY``. WebP is
    lossless when the source was and no quality is asked for.

    Raises:
        EngineError: usage for an unknown format or quality; output.format when the photo is too
            large for it.
    """
    if format not in FORMATS:
        raise EngineError("usage", format=format)
    if quality is not None and not 1 <= quality <= 100:
        raise EngineError("usage", quality=quality)
    name = _kept(photo) if format == "keep" else format
    if max(photo.width, photo.height) > _MAX_SIDE.get(name, 1 << 31):
        raise EngineError("output.format", format=name, width=photo.width, height=photo.height)
    if name in {"png", "tiff"} or (name == "webp" and photo.lossless and quality is None):
        return Encoding(name, lossless=True)
    if quality is None:
        own = photo.jpeg_quality
        quality = OTHER_QUALITY if own is None else max(own, MIN_JPEG_QUALITY)
    subsampling = (photo.jpeg_subsampling or "4:4:4") if name == "jpeg" else None
    return Encoding(name, lossless=False, quality=quality, subsampling=subsampling)


def _kept(photo: DecodedPhoto) -> str:
    if photo.format in SUFFIXES:
        return photo.format
    if photo.format in {"heic", "avif", "jpeg2000", "raw"} and photo.alpha is None:
        return "jpeg"
    return "png"


def encoded(
    photo: DecodedPhoto,
    pixels: Pixels,
    *,
    format: str = "keep",  # noqa: A002 - as in plan
    quality: int | None = None,
    keep_metadata: frozenset[str] = frozenset(),
) -> tuple[bytes, DecodedPhoto]:
    """A file with ``pixels`` (like ``photo.pixels`` in shape and dtype), and what it holds.

    The bytes are decoded again before this returns; for lossless formats every sample is compared.

    Raises:
        EngineError: output.format, usage; internal when the file does not decode to what was
            written.
    """
    if pixels.shape != photo.pixels.shape or pixels.dtype != photo.pixels.dtype:
        raise ValueError("pixels must be like photo.pixels in shape and dtype")
    how = plan(photo, format, quality)
    data = bytes(_encoded(photo, pixels, how, check_fields(keep_metadata)))
    return data, _verify(photo, pixels, data, how)


BLOCK_PX = 16
"""JPEG works on blocks of at most this side: aligned to it, a part is encoded as in the whole."""


def part_as_encoded(
    photo: DecodedPhoto,
    part: Pixels,
    *,
    format: str = "keep",  # noqa: A002 - as in plan
    quality: int | None = None,
) -> NDArray[np.uint8]:
    """What encoding would make of ``part``, (h, w, 3) samples of a changed photo.

    For a JPEG this is what the whole file will hold there, where the part begins at a multiple of
    ``BLOCK_PX`` and but for a pixel at its edge; for WebP it comes near.
    """
    how = plan(photo, format, quality)
    if how.lossless:
        return to_u8(part)
    bare = replace(photo, alpha=None, colour=None, exif=b"")
    with Image.open(io.BytesIO(_encoded(bare, part, how, frozenset()))) as image:
        return np.asarray(image.convert("RGB"), np.uint8)


def _encoded(
    photo: DecodedPhoto, pixels: Pixels, how: Encoding, keep: frozenset[str]
) -> bytes | memoryview:
    alpha = photo.alpha
    if how.format in {"jpeg", "webp"}:
        pixels = to_u8(pixels)
        alpha = None if alpha is None else to_u8(alpha)
    if how.format == "jpeg" and alpha is not None:
        pixels, alpha = _on_white(pixels, alpha), None
    grey = photo.grey and how.format != "webp" and _is_grey(pixels)
    icc_profile = profile(photo.colour, grey=grey) if photo.colour else None
    exif = select(photo.exif, keep)
    if how.format == "tiff":
        return writers.tiff(_samples(pixels, alpha, grey=grey), icc_profile, as_ifd(exif))
    if pixels.dtype == np.uint16:
        samples = _samples(pixels, alpha, grey=grey)
        return writers.png16(samples, icc_profile, to_bytes(exif).removeprefix(b"Exif\x00\x00"))
    samples = _samples(pixels, alpha, grey=grey)
    image = Image.fromarray(samples[..., 0] if samples.shape[2] == 1 else samples)
    del samples
    return _through_pillow(image, how, icc_profile, to_bytes(exif))


def _through_pillow(
    image: Image.Image, how: Encoding, icc_profile: bytes | None, exif: bytes
) -> memoryview:
    out = io.BytesIO()
    if how.format == "png":
        # Level 3 packs photos as small as the default 6, in a third of the time.
        image.save(out, "PNG", icc_profile=icc_profile, exif=exif, compress_level=3)
    elif how.format == "webp":
        # ``exact`` keeps the colours under fully transparent pixels.
        options = {"lossless": True, "quality": 60} if how.lossless else {"quality": how.quality}
        image.save(out, "WEBP", exact=True, icc_profile=icc_profile or b"", exif=exif, **options)
    else:
        subsampling = how.subsampling if image.mode == "RGB" else None
        _save_jpeg(image, out, how.quality, subsampling, icc_profile, exif)
    return out.getbuffer()


def _save_jpeg(
    image: Image.Image,
    out: io.BytesIO,
    quality: int | None,
    subsampling: str | None,
    icc_profile: bytes | None,
    exif: bytes,
) -> None:
    options: dict[str, Any] = {"quality": quality, "icc_profile": icc_profile, "exif": exif}
    if subsampling is not None:
        options["subsampling"] = subsampling
    try:
        image.save(out, "JPEG", optimize=True, **options)
    except OSError:
        # Pillow wants an optimised JPEG to fit a buffer that very noisy photos outgrow.
        out.seek(0)
        out.truncate()
        image.save(out, "JPEG", optimize=False, **options)


def _samples(pixels: Pixels, alpha: Pixels | None, *, grey: bool) -> Pixels:
    """(H, W, 1..4) samples as they are stored; ``pixels`` itself where nothing changes."""
    colour = pixels[..., :1] if grey else pixels
    if alpha is None:
        return np.ascontiguousarray(colour)
    return np.concatenate([colour, alpha[..., None]], axis=2)


def _is_grey(pixels: Pixels) -> bool:
    return bool(
        np.array_equal(pixels[..., 0], pixels[..., 1])
        and np.array_equal(pixels[..., 1], pixels[..., 2])
    )


def _on_white(pixels: NDArray[np.uint8], alpha: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """What a viewer shows of a transparent photo on a white page; JPEG knows no transparency."""
    flat = np.empty_like(pixels)
    for top in range(0, len(pixels), 256):
        rows = slice(top, top + 256)
        opacity = alpha[rows, :, None].astype(np.uint32)
        mixed = pixels[rows] * opacity + 255 * (255 - opacity)
        flat[rows] = (mixed + 127) // 255
    return flat


def _verify(photo: DecodedPhoto, pixels: Pixels, data: bytes, how: Encoding) -> DecodedPhoto:
    try:
        written = decoded(data)
    except EngineError as error:
        raise EngineError("internal", stage="verify", format=how.format) from error
    same = written.format == how.format and written.pixels.shape == pixels.shape
    if same and how.lossless and written.pixels.dtype == pixels.dtype:
        same = np.array_equal(written.pixels, pixels)
        if photo.alpha is not None:
            same = same and written.alpha is not None and np.array_equal(written.alpha, photo.alpha)
    if not same:
        raise EngineError("internal", stage="verify", format=how.format)
    return written
