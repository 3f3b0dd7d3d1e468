"""A tiny clip with known truth: the astronaut's head moved over a textured wall."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

WIDTH, HEIGHT = 320, 240
HEAD = (slice(30, 210), slice(130, 310))
SCALE = 0.62


@dataclass(frozen=True)
class Tiny:
    """Frames, and where the landmarks truly are in each."""

    frames: list[NDArray[np.uint8]]
    points_px: list[NDArray[np.float64]]


def wall(seed: int) -> NDArray[np.uint8]:
    coarse = np.random.default_rng(seed).integers(40, 200, (12, 16, 3), np.uint8)
    return np.asarray(cv2.resize(coarse, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC))


def tiny(
    astronaut: NDArray[np.uint8],
    points_px: NDArray[np.floating],
    count: int,
    *,
    cut: int | None = None,
    dark: int | None = None,
) -> Tiny:
    """``count`` frames; at ``cut`` another wall, and the head elsewhere; ``dark`` is one frame."""
    head = astronaut[HEAD]
    corner = np.array([HEAD[1].start, HEAD[0].start])
    noise = np.random.default_rng(1)
    frames, truth = [], []
    for at in range(count):
        later = cut is not None and at >= cut
        angle = np.deg2rad(4 * np.sin(at / 3))
        c, s = SCALE * np.cos(angle), SCALE * np.sin(angle)
        x, y = (170 - 3 * at, 30) if later else (30 + 4 * at, 60 + at)
        M = np.array([[c, -s, x], [s, c, y]])
        frame = wall(7 if later else 3)
        laid = cv2.warpAffine(head, M, (WIDTH, HEIGHT), flags=cv2.INTER_AREA)
        inside = cv2.warpAffine(np.full(head.shape[:2], 255, np.uint8), M, (WIDTH, HEIGHT)) > 250
        frame = np.where(inside[..., None], laid, frame).astype(float)
        frame = frame * (0.4 if at == dark else 1) + noise.normal(0, 1.5, frame.shape)
        frames.append(np.clip(np.rint(frame), 0, 255).astype(np.uint8))
        truth.append((points_px - corner) @ M[:, :2].T + M[:, 2])
    return Tiny(frames, truth)
