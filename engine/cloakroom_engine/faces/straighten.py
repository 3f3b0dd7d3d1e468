"""A second look at faces that lie, stand on their heads or were seen dimly.

Detectors are trained on upright faces: they still find a turned one, but put its landmarks badly
(CenterFace on photos turned by 90 or 180 degrees: a third of the faces off by more than a tenth
of their size). Their landmarks are good enough to turn the face upright, and then the detector
sees it as it was taught to.
"""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.faces.align import visible_part
from cloakroom_engine.models.detector import Detection, Detector

SIDE_PX = 224
"""Side of the square that the second look sees."""
FACE_PX = 90
"""Size of the face in it: where landmarks are at their best."""
LYING = math.radians(30)
"""A face turned by more than this is looked at again."""
SURE = 0.8
"""A face that scored less is looked at again; CenterFace gives most upright faces more."""
FROM_SCORE = 0.2
"""What a second look takes for a face: that there is one is known."""
CLEARLY = 0.1
"""Another quarter turn must score this much more than the one the landmarks tell. On 160 upright
faces none did; on 480 turned ones this mends half of the wrong guesses."""


def straighten(detector: Detector, rgb_u8: NDArray[np.uint8], face: Detection) -> Detection:
    """The face with better landmarks if it was turned or dim, else the face itself.

    Args:
        detector: the one that found it.
        rgb_u8: (H, W, 3) photo.
        face: as found in the photo.
    """
    angle = roll(face.points_px)
    if face.score >= SURE and abs(angle) < LYING:
        return face
    looks = [_look(detector, rgb_u8, face, angle + turn * math.pi / 2) for turn in range(4)]
    scores = [look.score if look else 0.0 for look in looks]
    scores[0] += CLEARLY
    best = looks[int(np.argmax(scores))]
    if best is None:
        return face
    return Detection(face.box_px, best.points_px, max(face.score, best.score))


def roll(points_px: NDArray[np.floating]) -> float:
    """How far a face is turned clockwise in the picture plane, in radians, -pi to pi.

    The mean of two directions: from eye to eye, and from the eyes to the mouth.
    """
    eyes = points_px[1] - points_px[0]
    down = points_px[3:5].mean(axis=0) - points_px[0:2].mean(axis=0)
    across = eyes / max(float(np.hypot(*eyes)), 1e-6)
    down = down / max(float(np.hypot(*down)), 1e-6)
    return math.atan2(across[1] - down[0], across[0] + down[1])


def _look(
    detector: Detector, rgb_u8: NDArray[np.uint8], face: Detection, angle: float
) -> Detection | None:
    """The face seen again in a small square, turned back by ``angle``; None if it is not there."""
    scale = FACE_PX / max(face.size_px, 1.0)
    cosine, sine = scale * math.cos(angle), scale * math.sin(angle)
    turn = np.array([[cosine, sine], [-sine, cosine]])
    middle = face.box_px.reshape(2, 2).mean(axis=0)
    M = np.column_stack([turn, SIDE_PX / 2 - turn @ middle])
    part, to_square = visible_part(rgb_u8, M, (SIDE_PX, SIDE_PX))
    square = cv2.warpAffine(part, to_square, (SIDE_PX, SIDE_PX), flags=cv2.INTER_LINEAR)
    finds = detector.raw(np.asarray(square, np.uint8), FROM_SCORE)
    same = [find for find in finds if _is_the_one(find)]
    if not same:
        return None
    best = max(same, key=lambda find: find.score)
    back = cv2.invertAffineTransform(M)
    points_px = best.points_px @ back[:, :2].T + back[:, 2]
    return Detection(face.box_px, points_px.astype(np.float32), best.score)


def _is_the_one(find: Detection) -> bool:
    """Whether a find in the square is the face that was put into its middle."""
    away = find.box_px.reshape(2, 2).mean(axis=0) - SIDE_PX / 2
    return float(np.hypot(*away)) < 0.4 * FACE_PX and 0.5 < find.size_px / FACE_PX < 1.8
