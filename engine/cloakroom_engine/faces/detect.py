"""Finding every face in a photo, whatever the size of either.

One pass sees the whole photo, shrunk or enlarged to a size at which a face that fills it is found
well; where that pass is coarse, a second one walks over overlapping tiles at a finer scale. What
both find is one face.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.models.detector import Detection, Detector, keep_best, overlap

FINE_PIXELS = 5_000_000
"""The finer pass sees the photo at this many pixels at most: a 60-pixel face in 24 megapixels is
then 27 pixels wide."""
FINER_BY = 1.25
"""A finer pass must be at least this much finer than the whole one to be worth its time."""
TILE_OVERLAP = 0.25
"""Tiles share this part of their side, so every face up to that size is whole in one of them."""
TINY_PX = 256
"""A photo whose longer side is shorter than this is enlarged to it for the search."""
MARGIN = 0.125
"""Border around the whole photo, as a part of its longer side: a face that fills the frame."""
SAME_FACE = 0.4
"""Finds of different passes that overlap by more than this are one face."""
BEST_SIZE_PX = 100
"""The size, in the pass that found it, at which a face's landmarks are taken first."""


@dataclass(frozen=True)
class _Find:
    """A face in photo coordinates, and its size in the pixels of the pass that found it."""

    face: Detection
    seen_px: float


def detect(
    detector: Detector,
    rgb_u8: NDArray[np.uint8],
    *,
    threshold: float | None = None,
    turned: bool = True,
) -> list[Detection]:
    """Find the faces in a photo.

    Args:
        detector: any detector; its ``side_px`` decides how the photo is cut up.
        rgb_u8: (H, W, 3) upright photo.
        threshold: the least score; None takes the detector's own, which was measured.
        turned: when no face is found upright, look again with the photo turned by 180, 90 and
            270 degrees. The landmarks then follow the face.

    Returns:
        The faces, largest first, boxes cut to the photo, landmarks wherever they are.
    """
    least = detector.threshold if threshold is None else threshold
    faces = _upright(detector, rgb_u8, least)
    for quarters in (2, 1, 3) if turned and not faces else ():
        faces = [
            _turn_back(face, quarters, rgb_u8.shape[1], rgb_u8.shape[0])
            for face in _upright(detector, np.rot90(rgb_u8, quarters), least)
        ]
        if faces:
            break
    cut = [_cut(face, rgb_u8.shape[1], rgb_u8.shape[0]) for face in faces]
    return sorted(cut, key=lambda face: -face.size_px)


def _upright(detector: Detector, rgb_u8: NDArray[np.uint8], threshold: float) -> list[Detection]:
    height, width = rgb_u8.shape[:2]
    whole = _whole_scale(height, width, detector.side_px)
    finds = list(_search_whole(detector, rgb_u8, whole, threshold))
    fine = min(1.0, math.sqrt(FINE_PIXELS / (height * width)))
    if fine > whole * FINER_BY:
        finds += _search_tiles(detector, rgb_u8, fine, threshold)
    return _merge(finds)


def _whole_scale(height: int, width: int, side_px: int) -> float:
    """How far the whole photo is shrunk or enlarged, its border included."""
    longer = max(height, width) * (1 + 2 * MARGIN)
    return min(side_px / longer, max(1.0, TINY_PX / longer))


def _search_whole(
    detector: Detector, rgb_u8: NDArray[np.uint8], scale: float, threshold: float
) -> Iterator[_Find]:
    scaled, back_x, back_y = _rescale(rgb_u8, scale)
    border = round(MARGIN * max(scaled.shape[:2]))
    sides = (border, border, border, border)
    framed = cv2.copyMakeBorder(scaled, *sides, cv2.BORDER_CONSTANT, value=(0, 0, 0))
    for face in detector.raw(np.asarray(framed, np.uint8), threshold):
        yield _Find(_stretched(face.moved(1, -border, -border), back_x, back_y), face.size_px)


def _search_tiles(
    detector: Detector, rgb_u8: NDArray[np.uint8], scale: float, threshold: float
) -> Iterator[_Find]:
    scaled, back_x, back_y = _rescale(rgb_u8, scale)
    height, width = scaled.shape[:2]
    for top in _starts(height, detector.side_px):
        for left in _starts(width, detector.side_px):
            tile = scaled[top : top + detector.side_px, left : left + detector.side_px]
            for face in detector.raw(tile, threshold):
                if not _is_cut(face, left, top, tile.shape, scaled.shape):
                    moved = _stretched(face.moved(1, left, top), back_x, back_y)
                    yield _Find(moved, face.size_px)


def _rescale(rgb_u8: NDArray[np.uint8], scale: float) -> tuple[NDArray[np.uint8], float, float]:
    """The photo at ``scale`` and the exact factors back in x and y."""
    height, width = rgb_u8.shape[:2]
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    if size == (width, height):
        return np.ascontiguousarray(rgb_u8), 1.0, 1.0
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    scaled = cv2.resize(np.ascontiguousarray(rgb_u8), size, interpolation=how)
    return np.asarray(scaled, np.uint8), width / size[0], height / size[1]


def _starts(length: int, side: int) -> list[int]:
    """Where tiles begin along one axis: evenly spread, overlapping by ``TILE_OVERLAP``."""
    if length <= side:
        return [0]
    count = math.ceil((length - side) / (side * (1 - TILE_OVERLAP))) + 1
    return [round(index * (length - side) / (count - 1)) for index in range(count)]


def _is_cut(
    face: Detection,
    left: int,
    top: int,
    tile: tuple[int, ...],
    scaled: tuple[int, ...],
) -> bool:
    """Whether a face reaches over an edge of its tile that is no edge of the photo: the
    neighbouring tile or the whole pass has it better."""
    x0, y0, x1, y1 = face.box_px
    return bool(
        (x0 < 0 and left > 0)
        or (y0 < 0 and top > 0)
        or (x1 > tile[1] and left + tile[1] < scaled[1])
        or (y1 > tile[0] and top + tile[0] < scaled[0])
    )


def _merge(finds: list[_Find]) -> list[Detection]:
    """One detection per face: the one seen nearest to ``BEST_SIZE_PX``, with the best score."""
    if not finds:
        return []
    boxes_px = np.stack([find.face.box_px for find in finds])
    nearness = [-abs(math.log(max(find.seen_px, 1.0) / BEST_SIZE_PX)) for find in finds]
    scores = np.array([find.face.score for find in finds], np.float32)
    faces = []
    for best in keep_best(boxes_px, np.array(nearness, np.float32), SAME_FACE):
        same = overlap(boxes_px[best], boxes_px) > SAME_FACE
        face = finds[best].face
        faces.append(Detection(face.box_px, face.points_px, float(scores[same].max())))
    return faces


def _stretched(face: Detection, x: float, y: float) -> Detection:
    factors = np.array([x, y], np.float32)
    return Detection(face.box_px * np.tile(factors, 2), face.points_px * factors, face.score)


def _turn_back(face: Detection, quarters: int, width: int, height: int) -> Detection:
    """A face found in ``np.rot90(photo, quarters)``, in coordinates of the photo."""
    corners = face.box_px.reshape(2, 2)
    points = np.concatenate([corners, face.points_px]).astype(np.float32)
    x, y = points[:, 0], points[:, 1]
    if quarters == 1:
        points = np.stack([width - y, x], axis=1)
    elif quarters == 2:
        points = np.stack([width - x, height - y], axis=1)
    else:
        points = np.stack([y, height - x], axis=1)
    low, high = points[:2].min(axis=0), points[:2].max(axis=0)
    return Detection(np.concatenate([low, high]), points[2:], face.score)


def _cut(face: Detection, width: int, height: int) -> Detection:
    """The face with its box cut to the photo."""
    limits = np.array([width, height, width, height], np.float32)
    return Detection(np.clip(face.box_px, 0, limits), face.points_px, face.score)
