"""The moments of a face that recognisers are asked about: few, good, and not all alike."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.faces.quality import turned
from cloakroom_engine.models.detector import Detection
from cloakroom_engine.tracking.sighting import Glimpse

KEPT = 8
"""Glimpses of a tracklet: enough for a mean, and small whatever the clip's length."""
AROUND = 0.7
"""Of the face's size on every side of a glimpse: a recogniser's crop and some air."""


@dataclass
class Moments:
    """The best glimpses so far, by what costs nothing: size, pose, the detector's confidence."""

    _kept: list[tuple[float, Glimpse]] = field(default_factory=list)

    def offer(self, index: int, rgb_u8: NDArray[np.uint8], face: Detection) -> None:
        """A face in an (H, W, 3) frame; kept if it is better than the worst one."""
        frontal = 1 - min(turned(face.points_px), 1)
        worth = face.score * math.sqrt(max(face.size_px, 1.0)) * frontal
        if len(self._kept) == KEPT and worth <= self._kept[-1][0]:
            return
        self._kept.append((worth, _glimpse(index, rgb_u8, face)))
        self._kept.sort(key=lambda each: -each[0])
        del self._kept[KEPT:]

    def best(self) -> tuple[Glimpse, ...]:
        """The best first."""
        return tuple(glimpse for _, glimpse in self._kept)


def _glimpse(index: int, rgb_u8: NDArray[np.uint8], face: Detection) -> Glimpse:
    height, width = rgb_u8.shape[:2]
    air = AROUND * face.size_px
    left, top = (max(0, math.floor(v - air)) for v in face.box_px[:2])
    right = min(width, math.ceil(float(face.box_px[2]) + air))
    bottom = min(height, math.ceil(float(face.box_px[3]) + air))
    part = rgb_u8[top:bottom, left:right].copy()
    return Glimpse(index, part, face.moved(1.0, -left, -top))
