"""The record that leaves the decoder: upright pixels and what the encoder must know."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.photo.colour.spaces import Colour
from cloakroom_engine.photo.jpeg_source import JpegSource

Pixels = NDArray[Any]
"""An array of uint8 or uint16 samples."""


@dataclass(frozen=True, eq=False)
class DecodedPhoto:
    """A photo in memory.

    ``pixels`` is (H, W, 3) RGB, upright, uint8 or (for sources deeper than 8 bits) uint16 over its
    whole range. ``alpha`` is (H, W) of the same dtype or None. ``grey`` says that the source had
    one channel; ``pixels`` then holds it three times. ``lossless`` says that the source stored its
    pixels without loss. ``colour`` is the known space that the numbers are in; None where nothing
    said one, which viewers take for sRGB. ``gain_map`` says that the file also held what an HDR
    screen would add. ``exif`` holds only what ``metadata.FIELDS`` names, everything else is
    gone. ``jpeg`` is set when the source was a JPEG.
    """

    pixels: Pixels = field(repr=False)
    alpha: Pixels | None = field(repr=False)
    grey: bool
    format: str
    colour: Colour | None
    lossless: bool
    exif: bytes = field(default=b"", repr=False)
    jpeg: JpegSource | None = None
    gain_map: bool = False

    @property
    def width(self) -> int:
        """Pixels across, upright."""
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        """Pixels down, upright."""
        return int(self.pixels.shape[0])

    @property
    def jpeg_quality(self) -> int | None:
        """Quality 1..100 estimated from the quantisation tables; None when no JPEG."""
        return self.jpeg.quality if self.jpeg else None

    @property
    def jpeg_subsampling(self) -> str | None:
        """ "4:4:4", "4:2:2" or "4:2:0" for upright pixels; None when no colour JPEG."""
        return self.jpeg.subsampling if self.jpeg else None

    @property
    def rgb_u8(self) -> NDArray[np.uint8]:
        """(H, W, 3) uint8: ``pixels`` itself, or a rounded copy of 16-bit ones."""
        return to_u8(self.pixels)


def to_u8(samples: Pixels) -> NDArray[np.uint8]:
    """8-bit samples as they are; 16-bit ones scaled by 1/257 and rounded (0 -> 0, 65535 -> 255)."""
    if samples.dtype == np.uint8:
        return samples
    # OpenCV scales and rounds in one pass, without NumPy's float temporaries.
    return np.asarray(cv2.convertScaleAbs(samples, alpha=1 / 257), dtype=np.uint8)
