"""How much of what a cloak does to a clip does not move with the face: flicker and swimming."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.faces.align import similarity

NOISE_PX = 1.5
"""Changes are smoothed by a Gaussian of this sigma first: a camera's noise that was moved along is
no flicker of the cloak's."""


def flicker(
    before: tuple[NDArray[np.uint8], NDArray[np.uint8]],
    after: tuple[NDArray[np.uint8], NDArray[np.uint8]],
    points_before: NDArray[np.floating],
    points_after: NDArray[np.floating],
    box_px: tuple[int, int, int, int],
) -> float:
    """The share of a perturbation that is not the last frame's, moved along with the face.

    The difference that a cloak makes to one frame is warped by the face's own motion (a similarity)
    to the next and compared with the difference there: the warped difference, as video methods
    state temporal consistency, by the size of the perturbation.

    Args:
        before: one frame as it was and as it became, (H, W, 3) each.
        after: the next frame, the same.
        points_before: (5, 2) where the face's landmarks truly are in the one.
        points_after: in the other.
        box_px: left, top, right, bottom of the face in ``after``.

    Returns:
        Root mean square of what differs over that of the perturbation, both smoothed: 0 for one
        that is glued to the face, about 1.4 for one that is drawn anew in every frame. NaN where
        nothing was changed.
    """
    one, other = _change(*before), _change(*after)
    M = similarity(points_before, np.asarray(points_after, np.float64))
    size = (one.shape[1], one.shape[0])
    carried = cv2.warpAffine(one, M, size, flags=cv2.INTER_CUBIC)
    left, top, right, bottom = box_px
    rows, columns = slice(max(top, 0), bottom), slice(max(left, 0), right)
    there = other[rows, columns]
    strength = float(np.sqrt(np.mean(there**2)))
    apart = float(np.sqrt(np.mean((there - carried[rows, columns]) ** 2)))
    return apart / strength if strength > 0 else float("nan")


def _change(was: NDArray[np.uint8], became: NDArray[np.uint8]) -> NDArray[np.float32]:
    difference = became.astype(np.float32) - was.astype(np.float32)
    return np.asarray(cv2.GaussianBlur(difference, (0, 0), NOISE_PX), np.float32)
