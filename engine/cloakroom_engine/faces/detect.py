"""Finding every face in a photo, whatever the size of either.

The photo is searched at several scales, from the finest that shows a small face down to one at
which a face that fills the frame is small, each half the one before. Every scale is cut
into overlapping tiles. What several searches find is one face, and the one that saw it at the
size detectors like best places its landmarks. Faces that are turned or dim get a second look
(``straighten``).
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.faces.straighten import straighten
from cloakroom_engine.models.detector import Detection, Detector, keep_best, overlap

FINEST_PIXELS = 5_000_000
"""The finest scale has this many pixels at most: a 60-pixel face in 24 megapixels is then 27
pixels wide."""
STEP = 2
"""From one scale to the next."""
COARSEST_PX = 320
"""The longer side at which no coarser scale is needed."""
TINY_PX = 192
"""A photo whose longer side is shorter than this is enlarged to it."""
BORDER_PX = 32
"""Black border around every scale, so that a face that touches the edge is found."""
TURNED_PIXELS = 1_250_000
"""A turned photo is searched at this many pixels at most: most turned faces are found without,
and photos that show nobody should not cost four times as much."""
SHARED_PX = 160
"""Neighbouring tiles share this much, so a face of up to 130 pixels is whole in one of them with
some air around it; a larger one is seen at the next scale. What is shared is also where the
smallest faces get a second try: 96 would search a sixth less of a large photo, and found 83 of 151
faces of 15 to 40 pixels in 12 megapixels instead of 85 (benchmarks/results/scale.md)."""
AIR = 0.1
"""A face nearer to a tile's inner edge than this part of its size may be cut off by it."""
SAME_FACE = 0.4
"""Finds of different passes that overlap by more than this are one face."""
BEST_SIZE_PX = 100
"""The size, in the pass that found it, at which a face's landmarks are taken first. Recognition
from CenterFace's landmarks is equally good from 95 to 190 pixels and loses half a percentage
point to one at 285 (benchmarks/results/recognition.md)."""


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
        turned: when no face is found, look again with the photo turned by 180, 90 and 270
            degrees. The landmarks then follow the face.

    Returns:
        The faces, largest first, boxes cut to the photo, landmarks wherever they are.
    """
    least = detector.threshold if threshold is None else threshold
    faces = _upright(detector, rgb_u8, least)
    if not faces and turned:
        faces = _turned(detector, rgb_u8, least)
    faces = [straighten(detector, rgb_u8, face) for face in faces]
    cut = [_cut(face, rgb_u8.shape[1], rgb_u8.shape[0]) for face in faces]
    return sorted(cut, key=lambda face: -face.size_px)


def seek(detector: Detector, rgb_u8: NDArray[np.uint8], face_px: float) -> list[Detection]:
    """Find faces of a known size, in one search at the scale at which landmarks are best.

    Args:
        detector: any detector.
        rgb_u8: (H, W, 3) upright photo or a part of one.
        face_px: how wide the face is expected to be.

    Returns:
        As ``detect``; faces of very different size may be missing.
    """
    width, height = sides = (rgb_u8.shape[1], rgb_u8.shape[0])
    scaled = _scaled(rgb_u8, _sides(width, height, BEST_SIZE_PX / max(face_px, 1.0)))
    finds = list(_search(detector, scaled, sides, detector.threshold))
    faces = [straighten(detector, rgb_u8, face) for face in _merge(finds)]
    cut = [_cut(face, rgb_u8.shape[1], rgb_u8.shape[0]) for face in faces]
    return sorted(cut, key=lambda face: -face.size_px)


def _upright(detector: Detector, rgb_u8: NDArray[np.uint8], threshold: float) -> list[Detection]:
    height, width = rgb_u8.shape[:2]
    finds: list[_Find] = []
    for scale in _scales(height, width):
        # From the scale before it, not from the photo: a fourth of the pixels to average.
        rgb_u8 = _scaled(rgb_u8, _sides(width, height, scale))
        finds += _search(detector, rgb_u8, (width, height), threshold)
    return _merge(finds)


def _turned(detector: Detector, rgb_u8: NDArray[np.uint8], threshold: float) -> list[Detection]:
    height, width = rgb_u8.shape[:2]
    sides = _sides(width, height, min(1.0, math.sqrt(TURNED_PIXELS / (height * width))))
    small = _scaled(rgb_u8, sides)
    for quarters in (2, 1, 3):
        faces = _upright(detector, np.rot90(small, quarters), threshold)
        if faces:
            x, y = width / sides[0], height / sides[1]
            return [_stretched(_turn_back(face, quarters, *sides), x, y) for face in faces]
    return []


def _scales(height: int, width: int) -> list[float]:
    """The scales to search at, finest first."""
    longer = max(height, width)
    scales = [min(max(1.0, TINY_PX / longer), math.sqrt(FINEST_PIXELS / (height * width)))]
    while longer * scales[-1] > COARSEST_PX:
        scales.append(scales[-1] / STEP)
    return scales


def _search(
    detector: Detector, scaled_u8: NDArray[np.uint8], sides: tuple[int, int], threshold: float
) -> Iterator[_Find]:
    """What one scale of a photo of ``sides`` (width, height) shows, in pixels of the photo."""
    back_x, back_y = sides[0] / scaled_u8.shape[1], sides[1] / scaled_u8.shape[0]
    border = (BORDER_PX, BORDER_PX)
    scaled = np.pad(scaled_u8, (border, border, (0, 0)))
    rows, columns = (_spans(length, detector.side_px) for length in scaled.shape[:2])
    for top, bottom in rows:
        for left, right in columns:
            tile = np.ascontiguousarray(scaled[top:bottom, left:right])
            for face in detector.raw(tile, threshold):
                if not _is_cut(face, left, top, tile.shape, scaled.shape):
                    moved = face.moved(1, left - BORDER_PX, top - BORDER_PX)
                    yield _Find(_stretched(moved, back_x, back_y), face.size_px)


def _sides(width: int, height: int, scale: float) -> tuple[int, int]:
    """Width and height at ``scale``, in whole pixels."""
    return max(1, round(width * scale)), max(1, round(height * scale))


def _scaled(rgb_u8: NDArray[np.uint8], sides: tuple[int, int]) -> NDArray[np.uint8]:
    """A picture made (width, height) large."""
    scaled = np.ascontiguousarray(rgb_u8)
    if sides != (rgb_u8.shape[1], rgb_u8.shape[0]):
        smaller = sides[0] < rgb_u8.shape[1] or sides[1] < rgb_u8.shape[0]
        how = cv2.INTER_AREA if smaller else cv2.INTER_LINEAR
        scaled = np.asarray(cv2.resize(scaled, sides, interpolation=how), np.uint8)
    return scaled


def _spans(length: int, side: int) -> list[tuple[int, int]]:
    """Equal tiles along one axis: no longer than ``side``, sharing ``SHARED_PX``."""
    count = max(1, math.ceil((length - SHARED_PX) / (side - SHARED_PX)))
    tile = math.ceil((length + (count - 1) * SHARED_PX) / count)
    starts = [index * (tile - SHARED_PX) for index in range(count)]
    return [(start, min(start + tile, length)) for start in starts]


def _is_cut(
    face: Detection, left: int, top: int, tile: tuple[int, ...], scaled: tuple[int, ...]
) -> bool:
    """Whether a face may reach over an edge of its tile that is no edge of the photo: the
    neighbouring tile or the next scale has it whole."""
    x0, y0, x1, y1 = face.box_px
    air = AIR * face.size_px
    return bool(
        (left > 0 and x0 < air)
        or (top > 0 and y0 < air)
        or (left + tile[1] < scaled[1] and x1 > tile[1] - air)
        or (top + tile[0] < scaled[0] and y1 > tile[0] - air)
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
