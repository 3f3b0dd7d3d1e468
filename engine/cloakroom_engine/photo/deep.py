"""Photos deeper than eight bits: Pillow drops their low bytes, OpenCV does not."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, TiffImagePlugin

from cloakroom_engine.photo.raster import Raster, from_grey16, from_opencv

_PNG_DEPTH_AT = 24
_PNG_COLOUR_AT = 25
_BITS, _PHOTOMETRIC, _SAMPLES = 258, 262, 277


def deep_raster(image: Image.Image, untrusted_bytes: bytes) -> Raster | None:
    """The 16-bit raster of a loaded PNG or TIFF, or None when Pillow's own samples are all there.

    A TIFF comes upright, by OpenCV as by Pillow; a PNG does not. A deep file that OpenCV cannot
    read (exotic compression) comes out of Pillow with eight bits: a fair copy, though no exact one.
    """
    if isinstance(image, TiffImagePlugin.TiffImageFile):
        return _tiff(image, untrusted_bytes)
    if image.format == "PNG" and untrusted_bytes[_PNG_DEPTH_AT] == 16:
        # Colour types 0 and 4 are grey without and with alpha.
        return _opencv(untrusted_bytes, grey=untrusted_bytes[_PNG_COLOUR_AT] in {0, 4})
    return None


def pixel_bytes(image: Image.Image, untrusted_bytes: bytes) -> int:
    """Bytes of a decoded pixel, as the header has it; an image that is not loaded will do."""
    deep = image.mode.startswith(("I", "F"))
    if isinstance(image, TiffImagePlugin.TiffImageFile):
        deep = deep or max(image.tag_v2.get(_BITS, (1,))) > 8
    elif image.format == "PNG":
        deep = deep or untrusted_bytes[_PNG_DEPTH_AT] == 16
    # Whatever it is in the file, it leaves the decoder as three samples, and alpha.
    samples = 4 if "A" in image.mode or image.mode in {"P", "CMYK"} else 3
    return samples * (2 if deep else 1)


def _tiff(image: TiffImagePlugin.TiffImageFile, untrusted_bytes: bytes) -> Raster | None:
    tags = image.tag_v2
    bits = max(tags.get(_BITS, (1,)))
    inverted = tags.get(_PHOTOMETRIC) == 0
    if image.mode == "I;16" and (bits == 12 or inverted):
        samples: NDArray[np.uint16] = np.asarray(image).astype(np.uint16)
        if bits == 12:
            samples = (samples * 16 + samples // 256).astype(np.uint16)
        return from_grey16(~samples if inverted else samples)
    if bits == 16 and tags.get(_SAMPLES, 1) >= 3 and tags.get(_PHOTOMETRIC) == 2:
        return _opencv(untrusted_bytes, grey=False)
    return None


def _opencv(untrusted_bytes: bytes, *, grey: bool) -> Raster | None:
    try:
        samples = cv2.imdecode(np.frombuffer(untrusted_bytes, np.uint8), cv2.IMREAD_UNCHANGED)
    except cv2.error:
        return None
    if samples is None or samples.dtype != np.uint16:
        return None
    return from_opencv(samples, grey=grey)
