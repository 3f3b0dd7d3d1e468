"""Where a sticker on a forehead is seen in a photo: bent, leaning back, turned with the head.

AdvHat's off-plane transformation: the sticker lies on a parabola, keeps its length, and leans
back; here the head may be turned or nod too, which is guessed from the landmarks. Millimetres are
those of a head whose eyes are ``EYES_MM`` apart; seen from far away.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.cloak import frame
from cloakroom_engine.faces import head

ROWS: Final = 400
COLUMNS: Final = 900
WIDE_MM: Final = 140.0
HIGH_MM: Final = WIDE_MM * ROWS / COLUMNS
EYES_MM: Final = 63.0
"""Between the pupils; adults lie between 54 and 74."""
ABOVE_MM: Final = 21.0
"""From the pupils up to the sticker's lower edge: just above the brows, as in the paper."""
RATE: Final = 0.0013 * COLUMNS / WIDE_MM
"""The parabola's, a millimetre; the paper's 0.0013 is for 900 pixels."""
LEAN: Final = 17.0
"""Degrees."""
FOREHEAD_MM: Final = 8.0
"""How far a forehead lies in front of the landmarks."""
MOST_TURN: Final = 40.0
"""Degrees; nobody is taken for turned further."""
_EYES: Final = frame.POINTS[:2].mean(axis=0)
MM: Final = EYES_MM / float(frame.POINTS[1, 0] - frame.POINTS[0, 0])
"""Millimetres a frame pixel."""


@dataclass(frozen=True)
class Pose:
    """How a sticker sits: the parabola's ``rate`` a millimetre, ``lean`` and ``turn`` of the head
    and ``roll`` on it in degrees, ``right_mm`` and ``up_mm`` off its place, ``scale`` of size."""

    rate: float = RATE
    lean: float = LEAN
    turn: float = 0.0
    roll: float = 0.0
    right_mm: float = 0.0
    up_mm: float = 0.0
    scale: float = 1.0


def posed(points_px: NDArray[np.floating]) -> Pose:
    """How the sticker sits on a head with landmarks ``points_px`` (5, 2)."""
    found = head.fit(points_px)
    turn, nod = math.degrees(found.yaw), math.degrees(found.pitch)
    return Pose(
        turn=min(max(turn, -MOST_TURN), MOST_TURN), lean=min(max(LEAN + nod, 0.0), 2 * LEAN)
    )


def lies(
    to_frame: NDArray[np.floating], size: tuple[int, int], pose: Pose
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Which spot of the sticker each pixel shows.

    Args:
        to_frame: (2, 3) from the picture's pixels to the face frame.
        size: (rows, columns) of the picture.

    Returns:
        (rows, columns, 2) places on the sticker, right and down, -1..1 from edge to edge, larger
        where there is none; and (rows, columns) the surface's angle to the right in radians.
    """
    columns, rows = np.meshgrid(np.arange(size[1], dtype=float), np.arange(size[0], dtype=float))
    seen = np.stack([columns, rows, np.ones_like(rows)], axis=-1) @ np.asarray(to_frame).T
    right, up = (seen[..., 0] - _EYES[0]) * MM, (_EYES[1] - seen[..., 1]) * MM
    right, up = right - pose.right_mm, up - pose.up_mm - ABOVE_MM
    angle = math.radians(pose.roll)
    right, up = (
        (right * math.cos(angle) - up * math.sin(angle)) / pose.scale,
        (right * math.sin(angle) + up * math.cos(angle)) / pose.scale,
    )
    across, along, slope = _profile(pose)
    x = np.interp(right, across, along, left=np.inf, right=np.inf)
    place = np.interp(right, across, slope)
    lean = math.radians(pose.lean)
    height = (up + pose.rate * place**2 * math.sin(lean)) / math.cos(lean)
    grid = np.stack([x / (WIDE_MM / 2), 1 - height / (HIGH_MM / 2)], axis=-1)
    return (
        np.nan_to_num(grid, posinf=9.0, neginf=-9.0).astype(np.float32),
        np.arctan(2 * pose.rate * place).astype(np.float32),
    )


def _profile(pose: Pose) -> tuple[NDArray[np.float64], ...]:
    """The visible part of the parabola from left to right: where it is seen, the arc's length up to
    there, and its own abscissa, all in millimetres from the middle."""
    x = np.linspace(-WIDE_MM / 2, WIDE_MM / 2, 561)
    bent = 2 * pose.rate * x
    arc = (bent * np.hypot(1, bent) + np.arcsinh(bent)) / (4 * pose.rate)
    angle = math.radians(pose.turn)
    seen = x * math.cos(angle) + (FOREHEAD_MM - pose.rate * x**2) * math.sin(angle)
    shown = (np.abs(arc) <= WIDE_MM / 2 + 1) & (np.gradient(seen, x) > 0.02)
    return seen[shown], arc[shown], x[shown]
