"""What every face detector gives back, and what the faces room may ask of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from cloakroom_engine.models.cards import ModelCard


@dataclass(frozen=True, eq=False)
class Detection:
    """One face in an image.

    Attributes:
        box_px: (4,) float32: left, top, right, bottom in pixels of the image that was searched.
            It may reach beyond the image.
        points_px: (5, 2) float32, x and y of left eye, right eye, nose, left and right mouth
            corner, as a viewer of the *upright* face names them (the viewer's left eye is the
            person's right one). They belong to the face: turn the face and they turn with it.
        score: the network's confidence, 0 to 1. Detectors are not calibrated against one another.
    """

    box_px: NDArray[np.float32]
    points_px: NDArray[np.float32]
    score: float

    @property
    def width_px(self) -> float:
        """Width of the box."""
        return float(self.box_px[2] - self.box_px[0])

    @property
    def size_px(self) -> float:
        """Side of the square with the box's area: the same for an upright and a lying face."""
        return float(np.sqrt(max(area_px(self.box_px), 0.0)))

    def moved(self, scale: float, left: float = 0.0, top: float = 0.0) -> Detection:
        """The same face in other coordinates: every x becomes ``x * scale + left``."""
        shift = np.array([left, top], np.float32)
        return Detection(
            self.box_px * np.float32(scale) + np.tile(shift, 2),
            self.points_px * np.float32(scale) + shift,
            self.score,
        )


class Detector(Protocol):
    """A face detector that was loaded from a verified file."""

    @property
    def card(self) -> ModelCard:
        """Which network this is."""

    @property
    def threshold(self) -> float:
        """The score above which a find is taken for a face, chosen by measurement."""

    @property
    def side_px(self) -> int:
        """The longest image side that one pass should be given; larger images go in tiles."""

    def raw(self, rgb_u8: NDArray[np.uint8], threshold: float) -> list[Detection]:
        """Search an (H, W, 3) image once, as it is, without pyramid or tiles.

        Finds are in pixels of ``rgb_u8``, already thinned by non-maximum suppression, best first.
        """


def area_px(box_px: NDArray[np.float32]) -> float:
    """Area of a (4,) box."""
    return float((box_px[2] - box_px[0]) * (box_px[3] - box_px[1]))


def overlap(box_px: NDArray[np.float32], boxes_px: NDArray[np.float32]) -> NDArray[np.float32]:
    """Intersection over union of one (4,) box with (n, 4) boxes; (n,), 0 to 1."""
    corner = np.maximum(box_px[:2], boxes_px[:, :2])
    sides = np.clip(np.minimum(box_px[2:], boxes_px[:, 2:]) - corner, 0, None)
    shared = sides[:, 0] * sides[:, 1]
    areas = (boxes_px[:, 2] - boxes_px[:, 0]) * (boxes_px[:, 3] - boxes_px[:, 1])
    union = area_px(box_px) + areas - shared
    result: NDArray[np.float32] = (shared / np.maximum(union, 1e-6)).astype(np.float32)
    return result


def keep_best(
    boxes_px: NDArray[np.float32], scores: NDArray[np.float32], most: float = 0.3
) -> NDArray[np.intp]:
    """Greedy non-maximum suppression.

    Args:
        boxes_px: (n, 4).
        scores: (n,), what "best" means.
        most: boxes that overlap a better one by more than this (intersection over union) go.

    Returns:
        Indices of the boxes that stay, best first.
    """
    order = np.argsort(-scores, kind="stable")
    kept: list[int] = []
    while order.size:
        best, order = int(order[0]), order[1:]
        kept.append(best)
        order = order[overlap(boxes_px[best], boxes_px[order]) <= most]
    return np.array(kept, np.intp)
