"""A box of a frame at half its size, for whatever is smooth there."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.cloak import frame

Planes = NDArray[np.float32]


@dataclass(frozen=True)
class Grid:
    """A pixel for every two by two of a box: left, top, right, bottom."""

    box_px: tuple[int, int, int, int]

    @property
    def _size(self) -> tuple[int, int]:
        return self.box_px[2] - self.box_px[0], self.box_px[3] - self.box_px[1]

    @property
    def _half(self) -> tuple[int, int]:
        return max(1, (self._size[0] + 1) // 2), max(1, (self._size[1] + 1) // 2)

    def laid(self, canonical: Planes, to_frame: NDArray[np.floating]) -> Planes:
        """Planes of the canonical frame, (n, n, C) or (n, n), as they lie here, (h/2, w/2, C).

        Args:
            canonical: from corner to corner of the frame, of any fineness.
            to_frame: (2, 3) photo -> frame.
        """
        enlarge = (canonical.shape[0] - 1) / (frame.SIDE - 1)
        across, down = (whole / half for whole, half in zip(self._size, self._half, strict=True))
        to_photo = np.array(
            [
                [across, 0, self.box_px[0] + (across - 1) / 2],
                [0, down, self.box_px[1] + (down - 1) / 2],
            ]
        )
        to_fine = frame.compose(
            np.array([[enlarge, 0, 0], [0, enlarge, 0]]), frame.compose(to_frame, to_photo)
        )
        how = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        return np.asarray(cv2.warpAffine(canonical, to_fine, self._half, flags=how), np.float32)

    def blurred(self, image: Planes, sigma: float) -> Planes:
        """(h, w, C) under a Gaussian of ``sigma`` pixels, (h/2, w/2, C): a mean of two by two has
        done a part of it."""
        half = cv2.resize(image, self._half, interpolation=cv2.INTER_AREA)
        rest = float(np.sqrt(sigma**2 - (2**2 - 1) / 12)) / 2
        return np.asarray(cv2.GaussianBlur(half, (5, 5), rest), np.float32)

    def whole(self, half: Planes) -> Planes:
        """(h/2, w/2, C) at the box's own size."""
        return np.asarray(cv2.resize(half, self._size), np.float32)
