"""Pictures inside a picture file: previews and thumbnails that show the face as it was.

An EXIF thumbnail, a preview in maker notes, the further frames of an MPF file, Photoshop's
thumbnail and the previews of TIFFs are all whole JPEG streams inside the file: one search finds
them, whatever holds them. XMP holds pictures as text (thumbnails of editors, and the photo as it
was before a phone blurred its background), HEIF as further images.
"""

from __future__ import annotations

import base64
import binascii
import io
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
import pillow_heif
from numpy.typing import NDArray
from PIL import Image, JpegImagePlugin

from cloakroom_engine.budgets import INSIDE_PICTURES, INSIDE_PIXELS, INSIDE_TEXT_BYTES
from cloakroom_engine.errors import EngineError
from cloakroom_engine.kinds import HEAD_BYTES, sniff
from cloakroom_engine.photo.cost import count_scans
from cloakroom_engine.photo.metadata import BROKEN_EXIF, orientation
from cloakroom_engine.photo.raster import Raster

LEAST_PX: Final = 48
"""The shorter side of a picture in which a face may be known; icons and tiles are smaller."""
STREAM, XMP, IMAGE = "stream", "xmp", "image"
"""Where a picture was: a JPEG stream in the file's bytes, text in XMP, an image of a HEIF file."""

USUAL_SCANS: Final = 16
"""Of a progressive JPEG; more of them cost more."""
_JPEG: Final = b"\xff\xd8\xff"
_EXTENDED: Final = b"http://ns.adobe.com/xmp/extension/"
_EXTENSION: Final = re.compile(rb"\xff\xe1..http://ns\.adobe\.com/xmp/extension/\0.{40}", re.DOTALL)
"""The header between two parts of a long XMP text."""
_XMP_KEY: Final = re.compile(rb"""(?:GImg:image|GImage:Data|GDepth:Data)["'=>\s]+""")
_XMP_LETTERS: Final = re.compile(rb"[A-Za-z0-9+/=\s&#;]*")
"""Base64 and the line ends in it, as they are or as XML's entities; one class of letters, so that
nothing is remembered on the way."""
_NOT_BASE64: Final = re.compile(rb"&\#x[AaDd];|\s")
_FEW_LETTERS: Final = 256
_DAMAGE: Final = (*BROKEN_EXIF, EOFError, RuntimeError)


@dataclass(frozen=True, eq=False)
class Embedded:
    """A picture that was found: ``rgb_u8`` (H, W, 3), turned like the main one; ``kind`` of it."""

    kind: str
    rgb_u8: NDArray[np.uint8]


def embedded(untrusted_bytes: bytes) -> Iterator[Embedded]:
    """Every picture inside a photo's file but the main one; what cannot be read is left out."""
    turn, purse = _turn(untrusted_bytes), _Purse()
    if sniff(untrusted_bytes[:HEAD_BYTES]) == "heic":
        yield from _images(untrusted_bytes, purse)
    for at in _starts(untrusted_bytes):
        picture = _decoded(untrusted_bytes[at : at + INSIDE_TEXT_BYTES], turn, purse)
        if picture is not None:
            yield Embedded(STREAM, picture)
    for picture in _in_xmp(untrusted_bytes, turn, purse):
        yield Embedded(XMP, picture)


class _Purse:
    """What is left of the pixels that may be decoded for one file."""

    def __init__(self) -> None:
        self._left = INSIDE_PIXELS

    def pays(self, width: int, height: int, times: int = 1) -> bool:
        """Whether a picture can be afforded; it is then paid for."""
        cost = width * height * max(1, times // USUAL_SCANS)
        if min(width, height) < LEAST_PX or cost > self._left:
            return False
        self._left -= cost
        return True


def _starts(untrusted_bytes: bytes) -> Iterator[int]:
    """Where JPEG streams begin after the file's own beginning."""
    at = 0
    for _ in range(INSIDE_PICTURES):
        at = untrusted_bytes.find(_JPEG, at + 1)
        if at < 0:
            return
        yield at


def _decoded(untrusted_jpeg: bytes, turn: int, purse: _Purse) -> NDArray[np.uint8] | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            scans = count_scans(untrusted_jpeg, "jpeg")
            image: Image.Image = JpegImagePlugin.JpegImageFile(io.BytesIO(untrusted_jpeg))
            if not purse.pays(*image.size, scans):
                return None
            pixels = np.asarray(image.convert("RGB"), np.uint8)
    except (*_DAMAGE, EngineError):
        return None
    return np.asarray(Raster(pixels, None, grey=False).upright(turn).pixels, np.uint8)


def _in_xmp(untrusted_bytes: bytes, turn: int, purse: _Purse) -> Iterator[NDArray[np.uint8]]:
    text = untrusted_bytes
    if _EXTENDED in text:
        text = _EXTENSION.sub(b"", text)
    for _, found in zip(range(INSIDE_PICTURES), _XMP_KEY.finditer(text), strict=False):
        end = found.end() + INSIDE_TEXT_BYTES
        written = _XMP_LETTERS.match(text, found.end(), end)
        if written is None or len(written.group()) < _FEW_LETTERS:
            continue
        letters = _NOT_BASE64.sub(b"", written.group())
        try:
            data = base64.b64decode(letters + b"=" * (-len(letters) % 4))
        except binascii.Error:
            continue
        picture = _decoded(data, turn, purse)
        if picture is not None:
            yield picture


def _images(untrusted_heif: bytes, purse: _Purse) -> Iterator[Embedded]:
    """The images of a HEIF file beside its main one; libheif turns them by itself."""
    try:
        file = pillow_heif.open_heif(io.BytesIO(untrusted_heif))
        for at in range(min(len(file), INSIDE_PICTURES)):
            if at != file.primary_index and purse.pays(*file[at].size):
                picture = np.asarray(file[at].to_pillow().convert("RGB"), np.uint8)
                yield Embedded(IMAGE, picture)
    except _DAMAGE:
        return


def _turn(untrusted_bytes: bytes) -> int:
    """The main picture's orientation: previews inside it are stored turned as it is."""
    try:
        with (
            warnings.catch_warnings(),
            Image.open(io.BytesIO(untrusted_bytes), formats=("JPEG", "PNG", "WEBP")) as image,
        ):
            warnings.simplefilter("ignore")
            return orientation(image)
    except (*_DAMAGE, Image.DecompressionBombError):
        return 1
