"""Where a face is in the frames of a clip: what tracking hands on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.models.detector import Detection


@dataclass(frozen=True, eq=False)
class Sighting:
    """A face in one frame.

    Attributes:
        index: of the frame, from 0.
        box_px: (4,) float32: left, top, right, bottom; may reach beyond the frame.
        points_px: (5, 2) float32 landmarks, as ``models.detector.Detection`` has them.
        score: the detector's confidence; None where optical flow carried the face.
        step: (2, 3) how the face moved here from the frame before, as flow told (``flow.step``);
            None where the tracklet begins or flow lost it.
    """

    index: int
    box_px: NDArray[np.float32]
    points_px: NDArray[np.float32]
    score: float | None
    step: NDArray[np.float64] | None = None

    @property
    def found(self) -> bool:
        """Whether a detector saw the face in this very frame."""
        return self.score is not None

    @classmethod
    def of(
        cls,
        index: int,
        face: Detection,
        *,
        found: bool,
        step: NDArray[np.float64] | None = None,
    ) -> Sighting:
        """The face as it was found, or carried, in a frame."""
        return cls(index, face.box_px, face.points_px, face.score if found else None, step)


@dataclass(frozen=True, eq=False)
class Glimpse:
    """A cut-out of a frame that shows a face well: what recognisers are asked about.

    Attributes:
        index: of the frame.
        rgb_u8: (h, w, 3) surroundings of the face.
        face: the face in pixels of the cut-out.
    """

    index: int
    rgb_u8: NDArray[np.uint8]
    face: Detection


@dataclass(frozen=True, eq=False)
class Tracklet:
    """One face from frame to frame without a break; at most one shot long.

    Attributes:
        sightings: one for every frame from the first to the last.
        glimpses: some of the best moments, at least one.
    """

    sightings: tuple[Sighting, ...]
    glimpses: tuple[Glimpse, ...] = field(repr=False)

    @property
    def first(self) -> int:
        """Index of its first frame."""
        return self.sightings[0].index

    @property
    def last(self) -> int:
        """Index of its last frame."""
        return self.sightings[-1].index

    @property
    def finds(self) -> int:
        """In how many frames a detector saw it."""
        return sum(each.found for each in self.sightings)

    def at(self, index: int) -> Sighting | None:
        """The sighting in a frame, if it has one."""
        inside = self.first <= index <= self.last
        return self.sightings[index - self.first] if inside else None


def spans(indices: Sequence[int]) -> list[tuple[int, int]]:
    """Sorted frame numbers as (first, last) runs."""
    runs: list[tuple[int, int]] = []
    for index in indices:
        if runs and index <= runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], index)
        else:
            runs.append((index, index))
    return runs
