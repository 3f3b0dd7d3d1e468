"""Two small lossless writers for what Pillow cannot write: 16-bit colour PNG, and any TIFF.

PNG: W3C Portable Network Graphics, third edition. TIFF: revision 6.0 with deflate (Adobe technical
note of 2002) and horizontal differencing.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from typing import Any, Final

import numpy as np
from PIL import TiffImagePlugin

from cloakroom_engine.photo.decoded import Pixels

_STRIP_BYTES: Final = 1 << 22
_PNG_COLOUR: Final = {1: 0, 2: 4, 3: 2, 4: 6}
_PNG_FILTER_UP: Final = 2

# TIFF tags and values
_WIDTH, _LENGTH, _BITS, _COMPRESSION, _PHOTOMETRIC = 256, 257, 258, 259, 262
_OFFSETS, _SAMPLES, _ROWS, _COUNTS, _PREDICTOR = 273, 277, 278, 279, 317
_EXTRA_SAMPLES, _ICC = 338, 34675
_DEFLATE, _DIFFERENCING, _UNASSOCIATED_ALPHA = 8, 2, 2


def png16(samples: Pixels, icc_profile: bytes | None, exif: bytes) -> bytes:
    """A PNG of (H, W, 1..4) uint16 samples: grey, grey and alpha, RGB, or RGBA.

    ``exif`` comes without the "Exif" prefix; empty means none.
    """
    height, width, channels = samples.shape
    out = io.BytesIO()
    out.write(b"\x89PNG\r\n\x1a\n")
    header = struct.pack(">IIBBBBB", width, height, 16, _PNG_COLOUR[channels], 0, 0, 0)
    _chunk(out, b"IHDR", header)
    if icc_profile:
        _chunk(out, b"iCCP", b"ICC\x00\x00" + zlib.compress(icc_profile))
    if exif:
        _chunk(out, b"eXIf", exif)
    deflate = zlib.compressobj(6)
    above = np.zeros((1, width * channels * 2), np.uint8)
    for strip in _strips(samples):
        rows = strip.astype(">u2").view(np.uint8).reshape(len(strip), -1)
        lines = np.empty((len(rows), rows.shape[1] + 1), np.uint8)
        lines[:, 0] = _PNG_FILTER_UP
        lines[:, 1:] = rows - np.concatenate([above, rows[:-1]])
        above = rows[-1:]
        if packed := deflate.compress(lines.data):
            _chunk(out, b"IDAT", packed)
    _chunk(out, b"IDAT", deflate.flush())
    _chunk(out, b"IEND", b"")
    return out.getvalue()


def tiff(samples: Pixels, icc_profile: bytes | None, tags: dict[int, Any]) -> bytes:
    """A little-endian TIFF of (H, W, 1..4) uint8 or uint16 samples, with further ``tags``."""
    height, width, channels = samples.shape
    packed = [zlib.compress(_differences(strip), 6) for strip in _strips(samples)]
    ifd = TiffImagePlugin.ImageFileDirectory_v2()
    for tag, value in tags.items():
        ifd[tag] = value
    ifd[_WIDTH], ifd[_LENGTH] = width, height
    ifd[_BITS] = (samples.dtype.itemsize * 8,) * channels
    ifd[_COMPRESSION], ifd[_PREDICTOR] = _DEFLATE, _DIFFERENCING
    ifd[_PHOTOMETRIC] = 2 if channels >= 3 else 1
    ifd[_SAMPLES], ifd[_ROWS] = channels, _rows_per_strip(samples)
    if channels in {2, 4}:
        ifd[_EXTRA_SAMPLES] = _UNASSOCIATED_ALPHA
    if icc_profile:
        ifd[_ICC] = icc_profile
    ifd[_COUNTS] = tuple(len(strip) for strip in packed)
    # Pillow adds the directory's own length to the offsets.
    ends = np.cumsum([0, *(len(strip) for strip in packed[:-1])])
    ifd[_OFFSETS] = tuple(int(end) for end in ends)
    return b"".join([struct.pack("<2sHI", b"II", 42, 8), ifd.tobytes(8), *packed])


def _differences(strip: Pixels) -> bytes:
    """TIFF's horizontal differencing: every sample minus its left neighbour, modulo its range."""
    differences = strip.astype(strip.dtype.newbyteorder("<"))
    differences[:, 1:] -= strip[:, :-1]
    return differences.tobytes()


def _rows_per_strip(samples: Pixels) -> int:
    return max(1, min(len(samples), _STRIP_BYTES // int(samples[0].nbytes)))


def _strips(samples: Pixels) -> Iterator[Pixels]:
    """The samples in slices of about four megabytes: no temporary is as large as a photo."""
    rows = _rows_per_strip(samples)
    for top in range(0, len(samples), rows):
        yield samples[top : top + rows]


def _chunk(out: io.BytesIO, name: bytes, body: bytes) -> None:
    out.write(struct.pack(">I", len(body)))
    out.write(name)
    out.write(body)
    out.write(struct.pack(">I", zlib.crc32(body, zlib.crc32(name))))
