"""A photo of a photo, as far as it can be made up: printed on paper, or on a screen.

A print has the program's own inks (``protect/printed/inks``, laid on without colour management) in
a screen of dots, is bent and tilted on a grey desk, lit from one side. A screen has stripes of
red, green and blue, which beat with the camera's pixels, a glow where it should be black, and a
frame. The camera blurs, adds noise and saves JPEG at 90. No camera took any of them.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

from cloakroom_engine.audit.disturb import jpeg
from cloakroom_engine.models.detector import Detection
from cloakroom_engine.protect.printed import inks

U8 = NDArray[np.uint8]
F32 = NDArray[np.float32]
FINER = 4
"""Dots and stripes for each of the photo's pixels, along a side."""
ANGLES = (15.0, 75.0, 0.0)
"""Degrees of the screens of cyan, magenta and yellow."""
DOT = 5.0
"""Finer pixels from dot to dot."""
PAPER, DESK, GLOW = 0.85, 0.18, 0.03
"""Linear: what the paper sends back, the desk, and a black pixel of a screen."""
SMALLER = 0.86
"""So much of the new picture's width is the old one."""
NOISE, QUALITY = 2.0, 90


@dataclass(frozen=True)
class Shot:
    """The new picture, and where its face lies now."""

    rgb_u8: U8
    face: Detection


def on_paper(rgb_u8: U8, face: Detection, seed: int) -> Shot:
    """Printed, held before a camera."""
    fine = _finer(rgb_u8)
    rows, columns = np.indices(fine.shape[:2], np.float32)
    dots = []
    for angle in np.radians(ANGLES):
        along = (columns * np.cos(angle) + rows * np.sin(angle)) * np.pi / DOT
        across = (rows * np.cos(angle) - columns * np.sin(angle)) * np.pi / DOT
        dots.append(0.5 + 0.25 * (np.cos(along) + np.cos(across)))
    covered = torch.from_numpy(1 - fine / 255 > np.stack(dots, axis=2)).float()
    linear = inks.printed(covered.permute(2, 0, 1)).permute(1, 2, 0).numpy() * PAPER
    light = np.linspace(1.1, 0.8, linear.shape[1], dtype=np.float32)[None, :, None]
    return _photographed(linear * light, rgb_u8.shape[:2], face, seed)


def on_screen(rgb_u8: U8, face: Detection, seed: int) -> Shot:
    """Shown, held before a camera."""
    linear = inks.linear(torch.from_numpy(_finer(rgb_u8))).numpy()
    stripes = np.eye(3, dtype=np.float32)[np.arange(linear.shape[1]) % 3] * 2.6
    linear = GLOW + linear * stripes[None] * np.array([0.93, 1.0, 1.05], np.float32)
    return _photographed(linear, rgb_u8.shape[:2], face, seed)


def _finer(rgb_u8: U8) -> F32:
    large = cv2.resize(rgb_u8, None, fx=FINER, fy=FINER, interpolation=cv2.INTER_CUBIC)
    return np.asarray(large, np.float32)


def _photographed(linear: F32, size: tuple[int, int], face: Detection, seed: int) -> Shot:
    """A camera's picture of ``size`` of what lies tilted on a desk."""
    draws = np.random.default_rng(seed)
    height, width = linear.shape[:2]
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    middle = corners.mean(axis=0)
    lies = middle + (corners - middle) * SMALLER
    lies += draws.uniform(-0.02, 0.02, (4, 2)).astype(np.float32) * width
    M = cv2.getPerspectiveTransform(corners, lies.astype(np.float32))
    bent = _bent(linear)
    # Cut out along the edge: beyond it lies the desk.
    picture = cv2.warpPerspective(
        bent, M, (width, height), flags=cv2.INTER_LINEAR, borderValue=(DESK, DESK, DESK)
    )
    picture = cv2.GaussianBlur(picture, (0, 0), 0.4 * FINER)
    seen = cv2.resize(picture, size[::-1], interpolation=cv2.INTER_AREA)
    coded = inks.srgb(torch.from_numpy(seen).clamp(0, 1)).numpy()
    coded += draws.normal(0, NOISE, coded.shape).astype(np.float32)
    saved = jpeg(np.clip(np.rint(coded), 0, 255).astype(np.uint8), QUALITY)
    return Shot(saved, _moved(face, M))


def _bent(linear: F32) -> F32:
    """Paper is never flat: lit as if it leant away from the light by a few degrees, and back."""
    rows = np.linspace(0, np.pi, linear.shape[0], dtype=np.float32)
    return np.asarray(linear * (1 - 0.12 * np.sin(rows))[:, None, None], np.float32)


def _moved(face: Detection, M: NDArray[np.float64]) -> Detection:
    small = np.diag([1 / FINER, 1 / FINER, 1]) @ M @ np.diag([FINER, FINER, 1.0])
    points = cv2.perspectiveTransform(face.points_px[None].astype(np.float64), small)[0]
    left, top, right, bottom = face.box_px.astype(np.float64)
    corners = np.array([[[left, top], [right, top], [right, bottom], [left, bottom]]])
    found = cv2.perspectiveTransform(corners, small)[0]
    box = np.concatenate([found.min(axis=0), found.max(axis=0)])
    return Detection(box.astype(np.float32), points.astype(np.float32), face.score)
