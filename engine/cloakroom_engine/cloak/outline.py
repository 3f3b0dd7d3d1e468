"""How far a face reaches on the side that it turns away.

Landmarks are laid on a frontal template, so in the frame of a face that looks aside the far cheek
ends long before the template's does: what lies there is background, and a door frame that bends
with a cheek is seen by everybody.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from cloakroom_engine.cloak import frame

FRONTAL, FRONTAL_PX = 0.05, 22.0
"""Up to this turn the cheek ends so many frame pixels beyond the eye, and beyond the mouth."""
LOST_PX, LEAST_PX = 55.0, 6.0
"""How many of them a turn by one costs, and how many stay. Read off 16 photos of people at even
positions, turned by 0.18 to 0.37: 13 pixels at 0.2, 11 at 0.25, 9 at 0.3."""
TOLD, SPARE_PX = 0.15, 24.0
"""A face that looks straight ahead is bounded by the template alone (``field.inside``), which ends
so much farther out; the bound comes in with the turn, whole from here on."""
BEYOND_PX, WITHIN_PX = 2.0, 8.0
"""From where nothing is done any more, to where everything is."""


def turn(points: NDArray[np.floating]) -> float:
    """How far the nose lies beside the middle of eyes and mouth, in distances between the eyes: 0
    looks straight ahead, 0.35 is half in profile; negative to the viewer's left.

    Args:
        points: (5, 2) landmarks in the frame.
    """
    return float((points[2, 0] - points[[0, 1, 3, 4], 0].mean()) / frame.EYES_PX)


def of(points_px: NDArray[np.floating]) -> Tensor:
    """1 on the face and on the side that looks at the camera, fading to 0 where the far cheek ends.

    Args:
        points_px: (5, 2) landmarks in the photo.

    Returns:
        (1, 160, 160) float32, 0..1.
    """
    to_frame = frame.photo_to_frame(points_px)
    points = np.asarray(points_px, np.float64) @ to_frame[:, :2].T + to_frame[:, 2]
    aside = turn(points)
    reach = max(LEAST_PX, FRONTAL_PX - LOST_PX * max(abs(aside) - FRONTAL, 0.0))
    reach += SPARE_PX * max(1 - abs(aside) / TOLD, 0.0)
    # The far cheek runs beside the line from the far eye to the far corner of the mouth.
    eye, mouth = (points[0], points[3]) if aside < 0 else (points[1], points[4])
    down = (mouth - eye) / np.linalg.norm(mouth - eye)
    outward = np.array([-down[1], down[0]]) * (1 if aside < 0 else -1)
    rows, columns = np.mgrid[: frame.SIDE, : frame.SIDE].astype(np.float64)
    away = (columns - eye[0]) * outward[0] + (rows - eye[1]) * outward[1]
    open_ = np.clip((reach + BEYOND_PX - away) / (BEYOND_PX + WITHIN_PX), 0, 1)
    return frame.faded(open_)
