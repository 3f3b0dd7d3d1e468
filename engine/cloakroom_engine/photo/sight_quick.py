"""SSIMULACRA2 to search with: the library's own score, five times as quick.

The library computes in double precision with SciPy's filters; finding how strong a change may be
asks for several scores of a face, and a clip for some every second. This is the same, step by step,
in single precision with OpenCV's, and the library's weights and sum without SciPy, which takes
longer to load than seconds of a clip take to be protected: around 70 the scores agree to a
hundredth of a point (``tests/engine/photo/test_sight.py``). What a saved photo is said to score is
the library's word.
"""

from __future__ import annotations

from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.photo import sight_sum
from cloakroom_engine.photo.sight_sum import SCALES, Scale

SIGMA, RADIUS = 1.5, 5
_LEAST_PX = 8
Planes = NDArray[np.float32]


def score(before_u8: NDArray[np.uint8], after_u8: NDArray[np.uint8]) -> float:
    """SSIMULACRA2 of two (h, w, 3) images at their own size, as ``sight.score``."""
    one, other = (_linear(image) for image in (before_u8, after_u8))
    found: list[Scale] = []
    for _ in range(SCALES):
        if min(one.shape[:2]) < _LEAST_PX:
            break
        found.append(_scale(_xyb(one), _xyb(other)))
        one, other = _halved(one), _halved(other)
    return sight_sum.score(found)


def _scale(one: Planes, other: Planes) -> Scale:
    """What is kept of one scale: averages of three maps, channel by channel."""
    mean_one, mean_other = _blurred(one), _blurred(other)
    # Both images' spreads are only ever asked for together.
    spread = _blurred(one * one + other * other) - (mean_one * mean_one + mean_other * mean_other)
    together = _blurred(one * other) - mean_one * mean_other
    alike = (1 - (mean_one - mean_other) ** 2) * (2 * together + np.float32(sight_sum.C2))
    lost = np.maximum(1 - alike / (spread + np.float32(sight_sum.C2)), 0)
    edges = (1 + np.abs(other - mean_other)) / (1 + np.abs(one - mean_one)) - 1
    return np.array([_norms(lost), _norms(np.maximum(edges, 0)), _norms(np.maximum(-edges, 0))])


def _norms(image: Planes) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The mean of each channel, and its 4-norm."""
    square = image * image
    return _mean(image), _mean(square * square) ** 0.25


def _mean(image: Planes) -> NDArray[np.float64]:
    return np.array(cv2.mean(image)[:3])


def _linear(rgb_u8: NDArray[np.uint8]) -> Planes:
    return np.asarray(cv2.LUT(rgb_u8, _curve()), np.float32)


@cache
def _curve() -> Planes:
    """sRGB's curve, of all 256 levels."""
    level = np.arange(256) / 255
    bent = np.where(level <= 0.04045, level / 12.92, ((level + 0.055) / 1.055) ** 2.4)
    return bent.astype(np.float32)


def _xyb(linear: Planes) -> Planes:
    """The eye's space, moved to where it is positive."""
    bias = np.full(3, sight_sum.BIAS)
    cones = np.column_stack([sight_sum.CONES, bias])
    mixed = np.maximum(cv2.transform(linear, cones.astype(np.float32)), 0)
    bent = cv2.pow(mixed, 1 / 3)
    # x = 14 (L - M) / 2 + 0.42, y = (L + M) / 2 + 0.01, b = S - y + 0.55, each less its bias' root
    root = np.cbrt(bias)
    turn = np.array([[7, -7, 0], [0.5, 0.5, 0], [-0.5, -0.5, 1]])
    shift = np.array([0.42, 0.01, 0.55]) - turn @ root
    return np.asarray(
        cv2.transform(bent, np.column_stack([turn, shift]).astype(np.float32)), np.float32
    )


def _blurred(image: Planes) -> Planes:
    """The library's window: nothing beyond left and right, mirrored above and below."""
    wide = cv2.copyMakeBorder(image, 0, 0, RADIUS, RADIUS, cv2.BORDER_CONSTANT, value=0)
    size = (2 * RADIUS + 1, 2 * RADIUS + 1)
    blurred = cv2.GaussianBlur(wide, size, SIGMA, borderType=cv2.BORDER_REFLECT)
    return np.asarray(blurred[:, RADIUS:-RADIUS], np.float32)


def _halved(linear: Planes) -> Planes:
    height, width = linear.shape[:2]
    even = cv2.copyMakeBorder(linear, 0, height % 2, 0, width % 2, cv2.BORDER_REPLICATE)
    size = (even.shape[1] // 2, even.shape[0] // 2)
    return np.asarray(cv2.resize(even, size, interpolation=cv2.INTER_AREA), np.float32)
