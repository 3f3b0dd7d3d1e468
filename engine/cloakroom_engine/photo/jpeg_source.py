"""How a JPEG was made: quality and chroma subsampling."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, JpegImagePlugin

# Tables K.1 and K.2 of the JPEG standard (ITU-T T.81), row by row.
_LUMA: Final = (
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55,
    14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
    18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92,
    49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
)  # fmt: skip
_CHROMA: Final = (
    17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99,
    24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99, 99, 99, 99, 99,
    *(99,) * 32,
)  # fmt: skip

_WRITABLE: Final = (("4:2:0", 2, 2), ("4:2:2", 2, 1), ("4:4:4", 1, 1))
"""Subsamplings that Pillow writes, coarsest first, with their horizontal and vertical factor."""


@dataclass(frozen=True, slots=True)
class JpegSource:
    """How a JPEG was made: ``quality`` 1..100, ``subsampling`` None for grey and CMYK."""

    quality: int
    subsampling: str | None


def describe(image: Image.Image, *, turned: bool) -> JpegSource:
    """Quality and subsampling of an opened JPEG.

    ``turned`` says that width and height swap on the way to upright pixels; 4:2:2 then becomes
    4:4:0, which nobody writes, and is reported as the finer 4:4:4.
    """
    assert isinstance(image, JpegImagePlugin.JpegImageFile)
    tables: Mapping[int, Sequence[int]] = getattr(image, "quantization", {})
    return JpegSource(estimate_quality(tables), _subsampling(image, turned=turned))


def estimate_quality(tables: Mapping[int, Sequence[int]]) -> int:
    """The lowest libjpeg quality whose tables are, on the whole, no coarser than ``tables``.

    Exact for files written by libjpeg; for foreign tables (Adobe, phones) it errs upwards, so that
    writing at this quality loses no more than the source's own quantisation did.
    """
    best = 1
    for index, table in tables.items():
        standard = np.array(_LUMA if index == 0 else _CHROMA)
        source = sum(table)
        fits = (q for q in range(1, 101) if int(_scaled(standard, q).sum()) <= source)
        best = max(best, next(fits, 100))
    return best


def _scaled(table: NDArray[np.int_], quality: int) -> NDArray[np.int_]:
    """libjpeg's ``jpeg_set_quality`` for one table (baseline: entries 1..255)."""
    percent = 5000 // quality if quality < 50 else 200 - 2 * quality
    return np.clip((table * percent + 50) // 100, 1, 255)


def _subsampling(image: JpegImagePlugin.JpegImageFile, *, turned: bool) -> str | None:
    """The coarsest writable subsampling that is no coarser than the source's, per axis."""
    if image.layers != 3:
        return None
    factors = [(int(layer[1]), int(layer[2])) for layer in image.layer[:3]]
    across, down = factors[0]
    across //= max(1, min(a for a, _ in factors[1:]))
    down //= max(1, min(d for _, d in factors[1:]))
    if turned:
        across, down = down, across
    return next(name for name, a, d in _WRITABLE if (a <= across and d <= down) or name == "4:4:4")
