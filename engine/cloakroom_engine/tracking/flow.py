"""Carrying a face from one frame to the next by what its texture does (Lucas and Kanade 1981).

Points of the face are followed there and back; those that return where they began vote for one
turn, scale and shift (RANSAC), which moves box and landmarks as a whole: five landmarks alone would
be too few, and each would wobble by itself.
"""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.faces.align import scale_of
from cloakroom_engine.models.detector import Detection

CORNERS = 60
WINDOW_PX = (15, 15)
LEAST_CORNERS = 8
"""Fewer points that agree are no vote."""
LEAST_SHARE = 0.5
"""Of the points that came back: they vote for one move."""
LEAST_RETURNED = 0.35
"""Of all points: after a cut chance brings some back."""
RETURNS_PX = 1.0
"""A point that was followed there and back and ends farther off was lost."""
AGREES_PX = 1.5
MOST_SCALE = 1.3
"""No face grows or shrinks by more from one frame to the next."""
AROUND = 0.6
"""Of the box's size on every side: how far a face may go between two frames, and the pyramid."""


def prepared(rgb_u8: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """(H, W) grey levels of equal mean and spread, so that light that blinks moves nothing."""
    grey = cv2.cvtColor(rgb_u8, cv2.COLOR_RGB2GRAY).astype(np.float32)
    spread = max(float(grey.std()), 1.0)
    even = (grey - float(grey.mean())) * (48.0 / spread) + 128.0
    return np.asarray(np.clip(even, 0, 255), np.uint8)


def step(
    before: NDArray[np.uint8], after: NDArray[np.uint8], face: Detection
) -> NDArray[np.float64] | None:
    """How a face moves from one frame to a neighbouring one.

    Args:
        before: (H, W) from ``prepared``.
        after: the same of the other frame.
        face: in ``before``.

    Returns:
        A (2, 3) similarity from pixels of ``before`` to those of ``after``, or None where the
        face's texture was not followed.
    """
    window = _window(face.box_px, before.shape[1], before.shape[0])
    if window is None:
        return None
    left, top, right, bottom = window
    one, other = before[top:bottom, left:right], after[top:bottom, left:right]
    mask = np.zeros(one.shape, np.uint8)
    box = np.clip(face.box_px - np.array([left, top, left, top]), 0, None).astype(int)
    mask[box[1] : box[3], box[0] : box[2]] = 1
    corners = cv2.goodFeaturesToTrack(one, CORNERS, 0.01, 3, mask=mask)
    if corners is None or len(corners) < LEAST_CORNERS:
        return None
    there, seen = _followed(one, other, corners)
    back, returned = _followed(other, one, there)
    off = np.linalg.norm((back - corners).reshape(-1, 2), axis=1)
    kept = seen & returned & (off < RETURNS_PX)
    if kept.sum() < max(LEAST_CORNERS, LEAST_RETURNED * len(corners)):
        return None
    cv2.setRNGSeed(0)  # RANSAC draws: the same clip gives the same tracks
    M, agrees = cv2.estimateAffinePartial2D(
        corners.reshape(-1, 2)[kept], there.reshape(-1, 2)[kept], ransacReprojThreshold=AGREES_PX
    )
    if M is None or agrees.sum() < max(LEAST_CORNERS, LEAST_SHARE * kept.sum()):
        return None
    if not 1 / MOST_SCALE < scale_of(M) < MOST_SCALE:
        return None
    corner = np.array([left, top], np.float64)
    return np.column_stack([M[:, :2], M[:, 2] + corner - M[:, :2] @ corner])


def _followed(
    one: NDArray[np.uint8], other: NDArray[np.uint8], points: Any
) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """Where (n, 1, 2) points of one picture are in the other, and which were followed."""
    there, seen, _ = cv2.calcOpticalFlowPyrLK(one, other, points, points.copy(), winSize=WINDOW_PX)
    return np.asarray(there, np.float32), np.asarray(seen).ravel() == 1


def moved(face: Detection, M: NDArray[np.float64]) -> Detection:
    """The face after a ``step``: its landmarks turned along, its box grown and shifted."""
    points = face.points_px @ M[:, :2].T + M[:, 2]
    half = (face.box_px[2:] - face.box_px[:2]) / 2 * scale_of(M)
    middle = M[:, :2] @ ((face.box_px[:2] + face.box_px[2:]) / 2) + M[:, 2]
    box = np.concatenate([middle - half, middle + half])
    return Detection(box.astype(np.float32), points.astype(np.float32), face.score)


def _window(
    box_px: NDArray[np.float32], width: int, height: int
) -> tuple[int, int, int, int] | None:
    """The part of the frames that is looked at; None where hardly any of the face is inside."""
    air = AROUND * (box_px[2:] - box_px[:2])
    low = np.maximum(np.floor(box_px[:2] - air), 0).astype(int)
    high = np.minimum(np.ceil(box_px[2:] + air), [width, height]).astype(int)
    inside = np.minimum(box_px[2:], [width, height]) - np.maximum(box_px[:2], 0)
    if inside.min() < 8 or (high - low).min() < 16:
        return None
    return int(low[0]), int(low[1]), int(high[0]), int(high[1])
