"""HEIC and HEIF photos through libheif, which turns and mirrors them upright by itself."""

from __future__ import annotations

import io
from typing import NamedTuple

import numpy as np
import pillow_heif

from cloakroom_engine.photo.colour.elsewhere import of_heif
from cloakroom_engine.photo.colour.read import Said
from cloakroom_engine.photo.decoded import Pixels
from cloakroom_engine.photo.metadata import harvest_bytes
from cloakroom_engine.photo.raster import Raster


class HeifPhoto(NamedTuple):
    """The main picture of a HEIF file; bursts, depth maps and thumbnails are left behind."""

    raster: Raster
    said: Said | None
    exif: bytes


class HeifFile:
    """An opened HEIF file: its ``size`` (width, height) is known before a pixel is decoded."""

    def __init__(self, untrusted_bytes: bytes) -> None:
        self._file = pillow_heif.open_heif(io.BytesIO(untrusted_bytes), convert_hdr_to_8bit=False)
        self.size: tuple[int, int] = self._file.size
        mode = self._file.mode
        self.pixel_bytes = (4 if "A" in mode else 3) * (2 if ";" in mode else 1)
        """Of a decoded pixel."""

    def read(self) -> HeifPhoto:
        """Decode the main picture; 10 and 12 bits come as 16.

        Raises:
            EngineError: photo.hdr.
            ValueError, EOFError, RuntimeError, SyntaxError, OSError: a damaged file.
        """
        width, height = self.size
        info, exif = self._file.info, self._file.info.get("exif") or b""
        said = of_heif(info.get("icc_profile"), info.get("nclx_profile"), exif)
        # Rows may be padded: the array is as wide as libheif's stride.
        samples: Pixels = np.asarray(self._file)[:height, :width]
        if samples.ndim == 2:
            samples = samples[..., None]
        has_alpha = samples.shape[2] in {2, 4}
        grey = samples.shape[2] <= 2
        alpha = np.ascontiguousarray(samples[..., -1]) if has_alpha else None
        colour = samples[..., :-1] if has_alpha else samples
        pixels = np.ascontiguousarray(np.broadcast_to(colour, (height, width, 3)))
        return HeifPhoto(Raster(pixels, alpha, grey), said, harvest_bytes(exif))
