"""The head behind five landmarks: how it is turned, and where its lower half lies in the photo.

A plain head in proportions of textbook anthropometry, the eyes 1 apart: x to the viewer's right, y
down, z towards the viewer, the origin between the eyes. Horizontal sections are half ellipses with
a ridge for nose and chin. Coordinates on it are ``phi`` (degrees around the head, 0 in the middle)
and ``y``.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

F64 = NDArray[np.float64]

EYE = 0.5
LANDMARKS = np.array(
    [[-EYE, 0, 0], [EYE, 0, 0], [0, 0.60, 0.50], [-0.41, 1.06, 0.12], [0.41, 1.06, 0.12]]
)

_Y = np.array([-0.80, -0.20, 0.30, 0.70, 1.00, 1.25, 1.50, 1.70, 1.86, 1.96])
_HALF_WIDTH = np.array([0.97, 1.07, 1.09, 1.06, 0.99, 0.87, 0.72, 0.56, 0.38, 0.28])
_SIDE_Z = np.array([-0.90, -0.90, -0.90, -0.88, -0.82, -0.72, -0.52, -0.30, -0.12, -0.16])
_FRONT_Z = np.array([0.12, 0.16, 0.18, 0.24, 0.26, 0.26, 0.25, 0.24, 0.20, 0.02])
_RIDGE_Y = np.array([0.00, 0.15, 0.60, 0.80, 1.15, 1.86, 1.96])
_RIDGE = np.array([0.04, 0.10, 0.32, 0.22, 0.14, 0.03, 0.00])
_RIDGE_WIDTH_Y = np.array([0.0, 0.60, 1.10, 1.9])
_RIDGE_WIDTH = np.array([0.13, 0.24, 0.34, 0.34])

_NOISE = 0.04
"""Eye distances by which a landmark misses the plain head."""
_PRIOR = np.radians([60.0, 14.0])
"""How far heads are turned and nod: five points alone cannot tell a nod from a long nose."""
_LONG = 0.06
"""By how much (logarithm) lower faces differ in length."""
_STEPS = 12


@dataclass(frozen=True, eq=False)
class Pose:
    """How a head is turned: radians, ``yaw`` > 0 to the viewer's right, ``pitch`` > 0 upwards,
    ``roll`` > 0 clockwise as seen; ``scale`` pixels to a unit of the head, ``shift_px`` where its
    origin lies, ``long`` the length of the lower face beside the plain one."""

    yaw: float
    pitch: float
    roll: float
    scale: float
    shift_px: tuple[float, float]
    long: float

    @property
    def rotation(self) -> F64:
        """(3, 3)."""
        return _rotation(self.yaw, self.pitch, self.roll)

    def project(self, points: F64) -> F64:
        """(n, 3) points of the head to (n, 3): x and y in pixels, and depth towards the viewer."""
        turned = _stretched(points, self.long) @ self.rotation.T * self.scale
        turned[:, :2] += self.shift_px
        return np.asarray(turned, np.float64)

    def facing(self, phi: F64) -> NDArray[np.bool_]:
        """Whether the head's side at ``phi`` degrees can be seen (nodding changes little)."""
        across = np.sin(np.radians(phi)), np.cos(np.radians(phi))
        return np.asarray(across[1] * np.cos(self.yaw) - across[0] * np.sin(self.yaw) > 0.06)


def fit(points_px: NDArray[np.floating]) -> Pose:
    """The likeliest pose for (5, 2) landmarks: least squares with the proportions of heads."""
    seen = np.asarray(points_px, np.float64)
    eyes = seen[1] - seen[0]
    down = seen[3:].mean(axis=0) - seen[:2].mean(axis=0)
    across = np.arctan2(eyes[1], eyes[0])
    upright = np.arctan2(-down[0], down[1])
    # Turned far aside, the line of the eyes is short and the line down the face the surer one.
    far, tall = float(np.linalg.norm(eyes)), float(np.linalg.norm(down))
    turn = (far * np.exp(1j * across) + tall * np.exp(1j * upright)).astype(complex)
    roll = float(np.angle(turn))
    scale = max(far, tall / 1.06, 1e-3)
    start = np.array([0.0, 0.0, roll, np.log(scale), *seen[:2].mean(axis=0), 0.0])
    nose = (seen[2] - seen[:2].mean(axis=0)) @ [np.cos(roll), np.sin(roll)] / scale
    start[0] = np.arcsin(np.clip(nose / 0.5, -0.9, 0.9))
    return _solved(seen, start, scale)


def _solved(seen: F64, start: F64, scale: float) -> Pose:
    at = start
    units = np.array([0.01, 0.01, 0.01, 0.01, 0.01 * scale, 0.01 * scale, 0.01])
    for _ in range(_STEPS):
        here = _misfit(at, seen, scale)
        slopes = np.stack(
            [(_misfit(at + np.eye(7)[i] * units[i], seen, scale) - here) for i in range(7)], axis=1
        )
        step = np.linalg.lstsq(slopes, -here, rcond=None)[0] * units
        at = at + np.clip(step, -30 * units, 30 * units)
    at[0] = np.clip(at[0], -1.4, 1.4)
    return Pose(
        float(at[0]), float(at[1]), float(at[2]), float(np.exp(at[3])),
        (float(at[4]), float(at[5])), float(np.exp(at[6])),
    )  # fmt: skip


def _misfit(at: F64, seen: F64, scale: float) -> F64:
    yaw, pitch, roll, size = at[:4]
    head = _stretched(LANDMARKS, float(np.exp(at[6])))
    turned = np.exp(size) * head @ _rotation(yaw, pitch, roll).T
    off = (turned[:, :2] + at[4:6] - seen) / (scale * _NOISE)
    return np.concatenate([off.ravel(), [yaw / _PRIOR[0], pitch / _PRIOR[1], at[6] / _LONG]])


def _stretched(points: F64, long: float) -> F64:
    found = points.copy()
    found[:, 1] = np.where(found[:, 1] > 0, found[:, 1] * long, found[:, 1])
    return found


def _rotation(yaw: float, pitch: float, roll: float) -> F64:
    cy, sy, cp, sp, cr, sr = (f(a) for a in (yaw, pitch, roll) for f in (np.cos, np.sin))
    nod = np.array([[1, 0, 0], [0, cp, -sp], [0, sp, cp]])
    turn = np.array([[cy, 0, sy], [0, 1, 0], [-sy, 0, cy]])
    tilt = np.array([[cr, -sr, 0], [sr, cr, 0], [0, 0, 1]])
    return np.asarray(tilt @ turn @ nod, np.float64)


def surface(phi: F64, y: F64, ridge: float = 1.0) -> F64:
    """(n, 3) points of the head at ``phi`` degrees and height ``y``; ``ridge`` scales the nose."""
    turn = np.radians(phi)
    half, side = np.interp(y, _Y, _HALF_WIDTH), np.interp(y, _Y, _SIDE_Z)
    x = half * np.sin(turn)
    z = side + (np.interp(y, _Y, _FRONT_Z) - side) * np.cos(turn)
    width = np.interp(y, _RIDGE_WIDTH_Y, _RIDGE_WIDTH)
    tall = np.interp(y, _RIDGE_Y, _RIDGE, left=0.0)
    return np.stack([x, y, z + ridge * tall * np.exp(-((x / width) ** 2))], axis=1)
