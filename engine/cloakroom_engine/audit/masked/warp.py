"""From the flat drawing to the head: control points, triangles, one affine map for each."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit.masked.designs import Cut
from cloakroom_engine.audit.masked.drawing import F32
from cloakroom_engine.audit.masked.region import Patch
from cloakroom_engine.faces.head import F64, Pose, surface

COLUMNS, ROWS = 13, 7
JITTER = 0.01
"""Standard deviation by which a control point is moved, in eye distances."""
_SIDES = [0, 8, 26, 90]


@dataclass(frozen=True, eq=False)
class Anchors:
    """Control points: where each is on the drawing (n, 2), across -1..1 and down 0..1, and on the
    head (n, 3); ``triangles`` (m, 3) are their indices, Delaunay's on the drawing."""

    flat: F64
    head: F64
    triangles: NDArray[np.intp]


def anchors(cut: Cut, lift: float) -> Anchors:
    """The control points of a style; ``lift`` (0..1) is how high it is worn on the bridge."""
    s, t = np.meshgrid(np.linspace(-1, 1, COLUMNS), np.linspace(0, 1, ROWS))
    flat = np.stack([s.ravel(), t.ravel()], axis=1)
    phi = flat[:, 0] * (cut.upper + flat[:, 1] * (cut.lower - cut.upper))
    middle, nose, eye, side = cut.top
    bridge = 0.10 * (1 - lift)
    top = np.interp(np.abs(phi), _SIDES, [middle + bridge, nose + bridge, eye, side])
    low = cut.jaw + (cut.low - cut.jaw) * np.clip(np.cos(np.radians(phi)), 0, 1) ** 0.6
    head = surface(phi, top + flat[:, 1] * (low - top), cut.tent)
    return Anchors(flat, head, _delaunay(flat))


def warp(drawing: F32, points: Anchors, pose: Pose, patch: Patch, jitter_px: F64) -> F32:
    """The drawing on the head: (h, w, 4) of the patch, colours premultiplied by alpha.

    Triangles that look away are left out, and nearer ones hide farther ones. Everything is done at
    twice the patch's size where faces are small, so that edges are smooth.
    """
    fine = 2 if pose.scale < 200 else 1
    places = pose.project(points.head)
    xy = (patch.local(places) + jitter_px + 0.5) * fine - 0.5
    height, width = patch.shape[0] * fine, patch.shape[1] * fine
    maps = np.full((2, height, width), -2.0, np.float32)
    rows, columns = drawing.shape[:2]
    source = (points.flat + np.array([1.0, 0.0])) * [(columns - 1) / 2, rows - 1]
    nearest_last = np.argsort(places[points.triangles, 2].mean(axis=1), kind="stable")
    for corner in points.triangles[nearest_last]:
        if _area(xy[corner]) * _area(source[corner]) > 0:
            _lay(maps, xy[corner], source[corner])
    premultiplied = drawing.copy()
    premultiplied[..., :3] *= drawing[..., 3:]
    laid = cv2.remap(premultiplied, maps[0], maps[1], cv2.INTER_LINEAR)
    if fine > 1:
        laid = cv2.resize(laid, patch.shape[::-1], interpolation=cv2.INTER_AREA)
    return np.asarray(laid, np.float32)


def _lay(maps: F32, target: F64, source: F64) -> None:
    """Write into ``maps`` where each pixel of a triangle comes from."""
    height, width = maps.shape[1:]
    low = np.clip(np.floor(target.min(axis=0)), 0, [width, height]).astype(int)
    high = np.clip(np.ceil(target.max(axis=0)) + 1, 0, [width, height]).astype(int)
    if (high <= low).any():
        return
    inside = np.zeros((high - low)[::-1], np.uint8)
    cv2.fillConvexPoly(inside, np.rint((target - low) * 16).astype(np.int32), 1, 8, 4)
    square = np.column_stack([target, np.ones(3)])
    back = np.linalg.solve(square, source)  # (3, 2): pixel -> drawing
    x, y = np.meshgrid(np.arange(low[0], high[0]), np.arange(low[1], high[1]))
    window = maps[:, low[1] : high[1], low[0] : high[0]]
    for axis in (0, 1):
        # A pixel on the rim may lie a little outside its triangle: it is still the mask's.
        lows, highs = source[:, axis].min(), source[:, axis].max()
        values = np.clip(x * back[0, axis] + y * back[1, axis] + back[2, axis], lows, highs)
        window[axis] = np.where(inside, values, window[axis])


def _area(corners: F64) -> float:
    (ax, ay), (bx, by) = corners[1] - corners[0], corners[2] - corners[0]
    return float(ax * by - ay * bx)


def _delaunay(points: F64) -> NDArray[np.intp]:
    """Triangles over points of a plane, (m, 3) indices."""
    plane = cv2.Subdiv2D((-8, -8, 40, 40))
    scaled = (points + np.array([1.0, 0.0])) * [10, 20]
    # Points on a grid lie on common circles; a hair's breadth apart they do not.
    scaled += np.random.default_rng(0).uniform(-1e-3, 1e-3, scaled.shape)
    known = {}
    for index, (x, y) in enumerate(scaled):
        known[plane.insert((float(x), float(y)))] = index
    corners = np.asarray(plane.getTriangleList()).reshape(-1, 3, 2)
    away = np.linalg.norm(corners[:, :, None] - scaled[None, None], axis=3)
    found = away.argmin(axis=2)
    return np.asarray(found[away.min(axis=2).max(axis=1) < 1e-2], np.intp)
