"""The canonical face frame in which a person's mask lives.

160 x 160 pixels, ArcFace's five points (the 112-pixel template) with the template's centre at the
frame's centre: the recogniser's crop with a margin of 24 pixels on each side.
"""

from __future__ import annotations

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from cloakroom_engine.faces.align import similarity

SIDE = 160
MARGIN = 24
CROP = 112
"""Side of ArcFace's crop, the middle of the frame."""
POINTS = (
    np.array(
        [
            (38.2946, 51.6963),
            (73.5318, 51.5014),
            (56.0252, 71.7366),
            (41.5493, 92.3655),
            (70.7299, 92.2041),
        ]
    )
    + MARGIN
)
EYES_PX = float(np.linalg.norm(POINTS[1] - POINTS[0]))
"""Distance between the eyes in the frame: what displacements are fractions of."""


def photo_to_frame(points_px: NDArray[np.floating]) -> NDArray[np.float64]:
    """The (2, 3) similarity from a photo with landmarks ``points_px`` (5, 2) to the frame."""
    return similarity(points_px, POINTS)


def inverse(M: NDArray[np.floating]) -> NDArray[np.float64]:
    """The inverse of a (2, 3) affine map."""
    return np.asarray(cv2.invertAffineTransform(np.asarray(M, np.float64)), np.float64)


def compose(outer: NDArray[np.floating], inner: NDArray[np.floating]) -> NDArray[np.float64]:
    """The (2, 3) affine map that does ``inner`` first, then ``outer``."""
    turn = outer[:, :2] @ inner[:, :2]
    shift = outer[:, :2] @ inner[:, 2] + outer[:, 2]
    return np.column_stack([turn, shift])


def bounds_px(
    M: NDArray[np.floating], low: float, high: float, width: int, height: int
) -> tuple[int, int, int, int]:
    """The photo's pixels that the frame square [low, high]^2 covers: left, top, right, bottom.

    Args:
        M: (2, 3) photo -> frame.
        low, high: the square's corners in frame pixels.
        width, height: of the photo, to which the box is cut.
    """
    return rect_px(M, (low, low, high, high), width, height)


def rect_px(
    M: NDArray[np.floating], rect: tuple[float, float, float, float], width: int, height: int
) -> tuple[int, int, int, int]:
    """``bounds_px`` of a rectangle of the frame: left, top, right, bottom, all included."""
    low_x, low_y, high_x, high_y = rect
    corners = np.array(
        [(low_x, low_y, 1), (high_x, low_y, 1), (low_x, high_y, 1), (high_x, high_y, 1)], float
    )
    seen = corners @ inverse(M).T
    left, top = np.floor(seen.min(axis=0)).astype(int)
    right, bottom = np.ceil(seen.max(axis=0)).astype(int) + 1
    return max(left, 0), max(top, 0), min(right, width), min(bottom, height)


def crop_box_px(
    points_px: NDArray[np.floating], width: int, height: int
) -> tuple[int, int, int, int]:
    """The face crop on which visibility is measured: upright bounds of ArcFace's crop."""
    return crop_of(photo_to_frame(points_px), width, height)


def crop_of(M: NDArray[np.floating], width: int, height: int) -> tuple[int, int, int, int]:
    """``crop_box_px`` where the (2, 3) similarity to the frame is known already."""
    return bounds_px(M, MARGIN, MARGIN + CROP, width, height)


def sampling_grid(
    to_source: NDArray[np.floating], size: tuple[int, int], source: tuple[int, int]
) -> Tensor:
    """A grid for ``torch.nn.functional.grid_sample`` with ``align_corners=True``.

    Args:
        to_source: (2, 3) from target pixels to source pixels.
        size: (rows, columns) of the target.
        source: (rows, columns) of the source.

    Returns:
        (1, rows, columns, 2) float32.
    """
    # In float32 and without a stack of coordinates: a face can fill a 48-megapixel photo.
    M = torch.from_numpy(np.asarray(to_source, np.float64))
    columns = torch.arange(size[1], dtype=torch.float64)[None, :]
    rows = torch.arange(size[0], dtype=torch.float64)[:, None]
    grid = torch.empty(1, *size, 2)
    for axis, length in ((0, source[1]), (1, source[0])):
        across, down, shift = M[axis] * (2 / max(length - 1, 1))
        grid[0, :, :, axis] = across * columns + (down * rows + (shift - 1))
    return grid


def window() -> Tensor:
    """Where in the frame a mask may act: 1 on the face, feathered to 0 around it.

    An oval that holds hairline, chin and cheeks and fades out over some 14 frame pixels, so that
    neither the jaw nor the background shows an edge.

    Returns:
        (1, 160, 160) float32, 0..1.
    """
    rows, columns = np.mgrid[:SIDE, :SIDE].astype(np.float64)
    distance = ((columns - 80) / 54) ** 2 + ((rows - 84) / 64) ** 2
    inside = np.clip((1.0 - np.sqrt(distance)) / 0.25 + 0.5, 0, 1)
    return faded(inside)


def faded(share: NDArray[np.floating]) -> Tensor:
    """(160, 160) shares, 0 to 1, with soft ends, (1, 160, 160) float32."""
    return torch.from_numpy((share * share * (3 - 2 * share)).astype(np.float32))[None]
