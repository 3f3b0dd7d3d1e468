"""The loops from a mask's corners towards the ears, as far as they can be seen."""

from __future__ import annotations

import cv2
import numpy as np

from cloakroom_engine.audit.masked.designs import Cut
from cloakroom_engine.audit.masked.drawing import F32
from cloakroom_engine.audit.masked.region import Patch
from cloakroom_engine.faces.head import Pose, surface

WIDTH = 0.028
"""Of a loop, in eye distances."""
_END = 97.0
_EAR_Y = (0.32, 0.80)
"""Where the loops go behind the ear."""


def under(laid: F32, cut: Cut, pose: Pose, patch: Patch, rgb: tuple[int, int, int]) -> F32:
    """``laid`` (h, w, 4), premultiplied, with the loops beneath it."""
    fine = 4 if pose.scale < 200 else 1
    drawn = np.zeros((patch.shape[0] * fine, patch.shape[1] * fine), np.uint8)
    corners = ((cut.upper, cut.top[3] + 0.07), (cut.lower, cut.jaw - 0.10))
    for sign in (-1, 1):
        for (start, high), ear in zip(corners, _EAR_Y, strict=True):
            along = np.linspace(0, 1, 24)
            phi = sign * (start - 3 + along * (_END - start + 3))
            seen = pose.facing(phi)
            places = pose.project(surface(phi, high + along * (ear - high)) * [1.01, 1, 1])
            path = (patch.local(places)[seen] + 0.5) * fine - 0.5
            if len(path) > 1:
                line = [np.rint(path * 16).astype(np.int32)]
                thick = max(1, round(WIDTH * pose.scale * fine))
                cv2.polylines(drawn, line, False, 255, thick, cv2.LINE_AA, 4)
    alpha = cv2.resize(drawn, patch.shape[::-1], interpolation=cv2.INTER_AREA) / np.float32(255)
    loops = np.concatenate(
        [np.array(rgb, np.float32) * alpha[..., None], alpha[..., None]], axis=2
    ).astype(np.float32)
    return np.asarray(laid + loops * (1 - laid[..., 3:]), np.float32)


def colour(style: str) -> tuple[int, int, int]:
    """The colour of a style's loops."""
    return (38, 38, 40) if style == "black" else (226, 228, 226)
