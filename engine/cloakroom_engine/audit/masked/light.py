"""Matching a mask to a photo: how light it is there, from which side, how warm, how sharp."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit.masked.drawing import F32

SKIN_L = 64.0
"""Lightness of light skin in good light."""
WHITE_L = 90.0
"""Of the lightest things around a face in good light."""
GAIN = 0.6, 1.4
LIGHTEST = 95.0
SKIN_AB = np.array([13.0, 16.0])
"""a and b of skin in neutral light."""
TINT = 0.2
"""The share of the skin's colour offset that a mask takes on."""
_COLOURLESS = 3.0
"""A photo whose a and b spread less than this is black and white, or a tinted print."""
_SHADES = 0.70, 1.30
_LEVEL = 0.3
"""Sigma of the face's low-frequency shading, in eye distances: wider than a mouth or a beard."""


@dataclass(frozen=True, eq=False)
class Light:
    """The light on a face. ``gain`` is what a mask's lightness is multiplied by, ``shift`` what is
    added to its a and b; ``tone`` replaces them in a photo without colours. ``shade`` (h, w) has
    mean 1 about the face."""

    gain: float
    shift: NDArray[np.float64]
    tone: NDArray[np.float64] | None
    shade: F32


def lab(rgb: NDArray[np.floating] | NDArray[np.uint8]) -> F32:
    """(h, w, 3) RGB 0..255 to CIE Lab, L 0..100."""
    scaled = np.ascontiguousarray(rgb, np.float32) / np.float32(255)
    return np.asarray(cv2.cvtColor(np.clip(scaled, 0, 1), cv2.COLOR_RGB2LAB), np.float32)


def measure(face: F32, skin: NDArray[np.bool_], lower: NDArray[np.bool_], unit_px: float) -> Light:
    """The light in a patch.

    Skin alone cannot tell dark skin from little light, so the lightest tenth around the face has
    half the say.

    Args:
        face: (h, w, 3) Lab.
        skin: (h, w), cheeks and forehead; may be empty.
        lower: (h, w), the lower face.
        unit_px: the distance between the eyes, seen from the front.
    """
    where = skin if skin.sum() >= 12 else lower
    where = where if where.any() else np.ones(face.shape[:2], np.bool_)
    level, a, b = np.median(face[where], axis=0)
    white = float(np.percentile(face[..., 0], 95))
    gain = float(np.clip(0.5 * level / SKIN_L + 0.5 * white / WHITE_L, *GAIN))
    colours = face[..., 1:].reshape(-1, 2)
    grey = bool((np.abs(colours - np.median(colours, axis=0)).mean(axis=0) < _COLOURLESS).all())
    tone = np.median(colours, axis=0).astype(np.float64) if grey else None
    shift = TINT * (np.array([a, b], np.float64) - SKIN_AB)
    return Light(gain, shift, tone, _shade(face[..., 0], skin | lower, float(level), unit_px))


def _shade(level: F32, where: NDArray[np.bool_], usual: float, unit_px: float) -> F32:
    """How much more light falls here than elsewhere on the face."""
    weight = where.astype(np.float32)
    # Teeth, beards, nostrils and collars are no shading.
    even = np.clip(level, 0.6 * usual, 1.3 * usual) * weight
    sigma = max(_LEVEL * unit_px, 1.0)
    small = max(1.0, sigma / 6)  # blurring a shrunken copy is the same and cheap
    size = tuple(max(2, round(side / small)) for side in level.shape[::-1])
    parts = []
    for part in (even, weight):
        shrunk = cv2.resize(part, size, interpolation=cv2.INTER_AREA)
        blurred = cv2.GaussianBlur(shrunk, (0, 0), sigma / small, borderType=cv2.BORDER_REPLICATE)
        parts.append(cv2.resize(blurred, level.shape[::-1], interpolation=cv2.INTER_LINEAR))
    shade = np.where(parts[1] > 1e-3, parts[0] / np.maximum(parts[1], 1e-3), usual)
    mean = float(shade[where].mean()) if where.any() else usual
    return np.clip(shade / max(mean, 1e-3), *_SHADES).astype(np.float32)


def lit(laid: F32, light: Light) -> tuple[F32, float]:
    """A premultiplied mask (h, w, 4) in that light, and the mean lightness it is to have."""
    alpha = laid[..., 3]
    body = alpha > 0.5
    if not body.any():
        return laid, 0.0
    plain = lab(laid[..., :3] / np.maximum(alpha, 1e-3)[..., None])
    own = max(float(plain[body, 0].mean()), 1.0)
    target = min(own * light.gain, LIGHTEST)
    shade = light.shade / float(light.shade[body].mean())
    level = np.clip(plain[..., 0] * shade, 0, None)
    # What is clipped at white, and what the shading takes from the mean, is put back.
    for _ in range(3):
        level = np.minimum(level * (target / float(level[body].mean())), 100.0)
    colours = plain[..., 1:] + light.shift.astype(np.float32)
    if light.tone is not None:
        colours = np.broadcast_to(light.tone.astype(np.float32), colours.shape)
    shown = np.concatenate([level[..., None], colours], axis=2).astype(np.float32)
    rgb = np.clip(cv2.cvtColor(shown, cv2.COLOR_LAB2RGB), 0, 1) * 255
    return np.concatenate([rgb * alpha[..., None], laid[..., 3:]], axis=2).astype(
        np.float32
    ), target


def blur_px(level: F32) -> float:
    """How blurred a patch is, as the sigma of a Gaussian, from its strongest edges.

    An edge of blur s that is blurred once more by 1 px is weaker by sqrt(1 + 1 / s^2) (Zhuo and
    Sim, "Defocus map estimation from a single image", Pattern Recognition 2011).
    """
    again = np.asarray(cv2.GaussianBlur(level, (0, 0), 1.0), np.float32)
    steep, steeper = _gradient(again), _gradient(level)
    edges = steeper >= np.percentile(steeper, 99)
    if not edges.any() or float(steeper.max()) < 1e-3:
        return 1.0
    ratio = float(np.median(steeper[edges] / np.maximum(steep[edges], 1e-6)))
    return float(np.clip(1 / np.sqrt(max(ratio**2 - 1, 1e-3)), 0.0, 4.0))


def _gradient(level: F32) -> F32:
    x = cv2.Sobel(level, cv2.CV_32F, 1, 0)
    y = cv2.Sobel(level, cv2.CV_32F, 0, 1)
    return np.asarray(np.hypot(x, y), np.float32)
