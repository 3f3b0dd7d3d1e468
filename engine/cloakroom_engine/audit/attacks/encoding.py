"""Attacks that write the photo anew: WebP, HEIC, fewer grey levels, halftoning."""

from __future__ import annotations

import io

import cv2
import numpy as np
import pillow_heif
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]


def webp(rgb_u8: Pixels, quality: int) -> Pixels:
    """After a round trip through lossy WebP."""
    buffer = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(rgb_u8)).save(buffer, "WEBP", quality=quality)
    return np.asarray(Image.open(buffer).convert("RGB"), np.uint8)


def can_heic() -> bool:
    """Whether this system's libheif came with an HEVC encoder; distributions often leave it out,
    and the installers' bundles have a stand-in that names itself (``installer/stand_in.py``)."""
    encoder = pillow_heif.libheif_info()["HEIF"]
    return bool(encoder) and "(absent)" not in encoder


def heic(rgb_u8: Pixels, quality: int) -> Pixels:
    """After a round trip through HEIC, colours at half resolution as phones write them.

    x265's "veryfast" is nearer to a phone's hardware encoder than its slow default.

    Raises:
        RuntimeError: without an encoder, see ``can_heic``.
    """
    height, width = rgb_u8.shape[:2]
    buffer = io.BytesIO()
    image = pillow_heif.from_bytes("RGB", (width, height), np.ascontiguousarray(rgb_u8).tobytes())
    image.save(buffer, quality=quality, chroma="420", enc_params={"preset": "veryfast"})
    found = np.asarray(pillow_heif.open_heif(buffer))
    return np.ascontiguousarray(found[:height, :width, :3])


def fewer_levels(rgb_u8: Pixels, bits: int) -> Pixels:
    """Only ``bits`` (1..8) of each channel are left, evenly spread over 0..255."""
    steps = (1 << bits) - 1
    return np.asarray(np.rint(np.rint(rgb_u8 / 255 * steps) * (255 / steps)), np.uint8)


def halftone(rgb_u8: Pixels, dots: int = 3) -> Pixels:
    """Printed and scanned: every channel as dots (error diffusion), then their density.

    Each pixel is ``dots`` x ``dots`` dots, so that ``dots`` squared plus one levels come back.
    """
    height, width = rgb_u8.shape[:2]
    large = cv2.resize(rgb_u8, (width * dots, height * dots), interpolation=cv2.INTER_LINEAR)
    channels = [
        np.asarray(Image.fromarray(np.ascontiguousarray(large[..., at])).convert("1"), np.uint8)
        for at in range(3)
    ]
    printed = np.stack(channels, axis=-1) * np.uint8(255)
    return np.asarray(cv2.resize(printed, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
