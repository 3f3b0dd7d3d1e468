"""Where a mask may lie on a face, and what it must leave free."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.faces.head import F64, Pose, surface

BRIDGE_Y = 0.10
"""Where the bridge of the nose begins to be the lower face."""
CHEEK_Y = 0.30
_EYE = 0.30, 0.19
"""Half width and half height that belong to an eye, in eye distances."""
_BROW = (-0.66, -0.16)
_FOREHEAD = (-0.72, -0.45)


@dataclass(frozen=True)
class Patch:
    """A rectangle of a photo that is worked on: left, top, right, bottom in pixels."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def shape(self) -> tuple[int, int]:
        """(height, width)."""
        return self.bottom - self.top, self.right - self.left

    @property
    def slices(self) -> tuple[slice, slice]:
        """Rows and columns in the photo."""
        return slice(self.top, self.bottom), slice(self.left, self.right)

    def local(self, points_px: F64) -> F64:
        """(n, 2) points of the photo in the patch."""
        return points_px[:, :2] - [self.left, self.top]


def lower_face(pose: Pose) -> F64:
    """The lower face as a convex polygon (n, 2) in pixels: bridge, cheeks, jaw and chin.

    On a turned head it ends at the outline on the far side and before the ear on the near one.
    """
    phi, share = np.meshgrid(np.linspace(-90, 90, 61), np.linspace(0, 1, 25))
    low = top_y(phi)
    rim = 1.30 + 0.66 * np.clip(np.cos(np.radians(phi)), 0, 1) ** 0.6
    y = (low + share * (rim - low)).ravel()
    seen = pose.facing(phi.ravel())
    places = pose.project(surface(phi.ravel()[seen], y[seen], 1.25))
    hull = cv2.convexHull(places[:, :2].astype(np.float32))
    return np.asarray(hull[:, 0], np.float64)


def top_y(phi: F64) -> F64:
    """The upper border of the lower face at ``phi``: high on the bridge, below the eyes."""
    return np.asarray(
        np.interp(np.abs(phi), [0, 8, 20, 30, 90], [BRIDGE_Y, 0.14, 0.25, CHEEK_Y, 0.30])
    )


def patch_of(pose: Pose, height: int, width: int) -> Patch:
    """The part of a photo that holds the head's front, cut to the photo."""
    phi, y = np.meshgrid(np.linspace(-95, 95, 21), np.linspace(-0.8, 1.96, 12))
    places = pose.project(surface(phi.ravel(), y.ravel(), 1.4))[:, :2]
    air = 0.15 * pose.scale
    low = np.floor(places.min(axis=0) - air).astype(int)
    high = np.ceil(places.max(axis=0) + air).astype(int)
    left, right = np.clip([low[0], high[0]], 0, width).tolist()
    top, bottom = np.clip([low[1], high[1]], 0, height).tolist()
    return Patch(left, top, max(right, left + 1), max(bottom, top + 1))


def eyes_free(pose: Pose, patch: Patch) -> NDArray[np.bool_]:
    """(h, w) of the patch: the eyes and eyebrows, which no mask touches."""
    kept = np.zeros(patch.shape, np.uint8)
    for sign in (-1, 1):
        turn = np.linspace(0, 2 * np.pi, 24)
        x = sign * 0.5 + _EYE[0] * np.cos(turn)
        y = _EYE[1] * np.sin(turn)
        _fill(kept, pose, patch, x, y)
        x = sign * np.array([0.16, 0.90, 0.90, 0.16])
        _fill(kept, pose, patch, x, np.repeat(_BROW, 2))
    return kept.astype(np.bool_)


def skin(pose: Pose, patch: Patch) -> NDArray[np.bool_]:
    """(h, w) of the patch: cheeks and forehead, where skin is most likely seen."""
    found = np.zeros(patch.shape, np.uint8)
    x = np.array([-0.35, 0.35, 0.35, -0.35])
    _fill(found, pose, patch, x, np.repeat(_FOREHEAD, 2))
    for sign in (-1.0, 1.0):
        phi = sign * np.array([18.0, 42.0, 42.0, 18.0])
        if pose.facing(phi).all():
            places = pose.project(surface(phi, np.repeat([0.32, 0.75], 2)))
            cv2.fillConvexPoly(found, np.rint(patch.local(places)).astype(np.int32), 1)
    return found.astype(np.bool_)


def filled(polygon_px: F64, patch: Patch) -> NDArray[np.bool_]:
    """(h, w) of the patch: inside the polygon."""
    found = np.zeros(patch.shape, np.uint8)
    cv2.fillPoly(found, [np.rint(patch.local(polygon_px)).astype(np.int32)], 1)
    return found.astype(np.bool_)


def _fill(target: NDArray[np.uint8], pose: Pose, patch: Patch, x: F64, y: F64) -> None:
    """Fill the convex polygon through points of the face's front at (x, y)."""
    phi = np.degrees(np.arcsin(np.clip(x / 1.1, -1, 1)))
    places = pose.project(surface(phi, y, 0.0))
    hull = cv2.convexHull(np.rint(patch.local(places)).astype(np.int32))
    cv2.fillConvexPoly(target, hull, 1)
