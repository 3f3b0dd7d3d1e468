"""Putting a mask on a face in a photo."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit.masked import light, loops, region
from cloakroom_engine.audit.masked.designs import CUTS, Design
from cloakroom_engine.audit.masked.drawing import F32, draw
from cloakroom_engine.audit.masked.region import Patch
from cloakroom_engine.audit.masked.warp import JITTER, anchors, warp
from cloakroom_engine.faces import head
from cloakroom_engine.faces.head import F64, Pose

FEATHER = 0.015
"""Sigma of the mask's soft edge, in eye distances."""
_SMALLEST, _LARGEST = 96, 1024


@dataclass(frozen=True, eq=False)
class Worn:
    """A photo of somebody who wears a mask.

    ``rgb_u8`` (H, W, 3); outside ``patch``, and wherever ``alpha_f32`` (h, w, of the patch) is 0,
    it is the original bit for bit. ``lower_face_px`` (n, 2) is where the mask should lie;
    ``target_l`` the mean lightness (CIE L) it should have.
    """

    rgb_u8: NDArray[np.uint8]
    design: Design
    pose: Pose
    patch: Patch
    alpha_f32: F32
    lower_face_px: F64
    target_l: float

    @property
    def inside(self) -> float:
        """The share of the mask's pixels that lie in the lower face."""
        body = self.alpha_f32 > 0.5
        face = region.filled(self.lower_face_px, self.patch)
        return float((body & face).sum() / max(int(body.sum()), 1))

    @property
    def covered(self) -> float:
        """The share of the lower face, as far as the photo shows it, that the mask covers."""
        face = region.filled(self.lower_face_px, self.patch)
        return float(((self.alpha_f32 > 0.5) & face).sum() / max(int(face.sum()), 1))

    @property
    def shown_l(self) -> float:
        """The mean lightness of the mask in the photo."""
        body = self.alpha_f32 > 0.9
        if not body.any():
            return 0.0
        return float(light.lab(self.rgb_u8[self.patch.slices])[body, 0].mean())


def put_on(
    rgb_u8: NDArray[np.uint8], points_px: NDArray[np.floating], design: Design, seed: int
) -> Worn:
    """Lay a mask on one face; the same arguments give the same photo.

    Args:
        rgb_u8: (H, W, 3) upright photo.
        points_px: (5, 2) landmarks of the face in it.
        design: the mask.
        seed: how it is worn: how high on the nose, and how its cloth lies.
    """
    rng = np.random.default_rng(seed)
    pose = head.fit(points_px)
    patch = region.patch_of(pose, *rgb_u8.shape[:2])
    cut = CUTS[design.style]
    points = anchors(cut, lift=float(rng.uniform()))
    jitter_px = rng.normal(0, JITTER * pose.scale, (len(points.flat), 2))
    width = int(np.clip(4 * pose.scale, _SMALLEST, _LARGEST))
    laid = warp(draw(design, width, round(width * 0.72)), points, pose, patch, jitter_px)
    laid = loops.under(laid, cut, pose, patch, loops.colour(design.style))
    part = rgb_u8[patch.slices]
    face = light.lab(part)
    outline = region.lower_face(pose)
    lower = region.filled(outline, patch)
    found = light.measure(face, region.skin(pose, patch), lower, pose.scale)
    laid, target = light.lit(laid, found)
    laid = _softened(
        laid, FEATHER * pose.scale, min(light.blur_px(face[..., 0]), 0.06 * pose.scale)
    )
    laid[region.eyes_free(pose, patch)] = 0
    mixed = laid[..., :3] + part * (1 - laid[..., 3:])
    changed = rgb_u8.copy()
    changed[patch.slices] = np.clip(np.rint(mixed), 0, 255).astype(np.uint8)
    alpha = np.clip(laid[..., 3], 0, 1).astype(np.float32)  # a blur's weights sum to about one
    return Worn(changed, design, pose, patch, alpha, outline, target)


def _softened(laid: F32, feather_px: float, blur_px: float) -> F32:
    """The whole mask as blurred as the photo, its edge softer still; premultiplied again."""
    wide = cv2.GaussianBlur(laid, (0, 0), max(float(np.hypot(feather_px, blur_px)), 0.3))
    near = cv2.GaussianBlur(laid, (0, 0), max(blur_px, 0.2))
    alpha = np.where(wide[..., 3:] < 1 / 255, 0, np.minimum(wide[..., 3:], 1))
    share = np.clip(
        near[..., 3:] * 2, 0, 1
    )  # beyond the sharper edge only the softer one has colour
    colour = [each[..., :3] / np.maximum(each[..., 3:], 1e-3) for each in (near, wide)]
    rgb = np.clip(share * colour[0] + (1 - share) * colour[1], 0, 255)
    return np.concatenate([rgb * alpha, alpha], axis=2).astype(np.float32)
