"""What a photo looks like in 64 bits: the same after re-encoding and shrinking.

The signs of the 64 lowest frequencies (but the mean) of a 32-pixel square, as pHash does it
(Zauner, "Implementation and Benchmarking of Perceptual Image Hash Functions", 2010). It finds
candidates; ``distance`` of pixels decides.
"""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

_SIDE: Final = 32
_LOW: Final = 8
COMPARED_PX: Final = 192


def looks(rgb_u8: NDArray[np.uint8]) -> str:
    """16 hexadecimal digits for an (H, W, 3) photo."""
    grey = cv2.cvtColor(np.ascontiguousarray(rgb_u8), cv2.COLOR_RGB2GRAY)
    small = cv2.resize(grey, (_SIDE, _SIDE), interpolation=cv2.INTER_AREA).astype(np.float32)
    low = cv2.dct(small)[:_LOW, :_LOW].flatten()
    bits = low > np.median(low[1:])
    return np.packbits(bits).tobytes().hex()


def differing_bits(one: str, other: str) -> int:
    """In how many of 64 bits two looks differ."""
    return (int(one, 16) ^ int(other, 16)).bit_count()


def distance(one_u8: NDArray[np.uint8], other_u8: NDArray[np.uint8]) -> float:
    """Mean difference in grey levels of two photos of any size, brought to one small size."""
    size = (COMPARED_PX, COMPARED_PX)
    first, second = (
        cv2.resize(np.ascontiguousarray(each), size, interpolation=cv2.INTER_AREA).astype(float)
        for each in (one_u8, other_u8)
    )
    return float(np.abs(first - second).mean())
