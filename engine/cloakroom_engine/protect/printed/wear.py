"""A sticker in a photo: printed, bent, lit as the face is lit."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from cloakroom_engine.cloak import frame
from cloakroom_engine.protect.printed import bend, inks

BRIGHTEST: Final = 0.97
"""Quantile of a face's patch that is as bright as white paper would be there, if nothing is."""
DIMMEST: Final = 0.2
ENOUGH: Final = 500_000
"""Pixels that tell how bright a patch is."""
AMBIENT: Final = 0.6
"""Share of the light that comes from everywhere."""
AROUND: Final = 40
"""Frame pixels around the frame in which a sticker may be seen."""


@dataclass(frozen=True)
class Light:
    """``white``: what white paper sends back, linear 0..1, by channel; ``side``: degrees to the
    right from which the rest of the light comes."""

    white: tuple[float, float, float] = (1.0, 1.0, 1.0)
    side: float = 0.0


def lit(rgb: Tensor) -> Light:
    """The light on a (3, h, w) patch around a face: its brightest pixels stand for white paper."""
    luminance = inks.linear(rgb).mean(dim=0).flatten()
    white = float(torch.quantile(luminance[:: 1 + len(luminance) // ENOUGH], BRIGHTEST))
    white = min(max(white, DIMMEST), 1.0)
    return Light((white, white, white))


def worn(
    clean: Tensor,
    colours: Tensor,
    to_frame: NDArray[np.floating],
    pose: bend.Pose,
    light: Light,
) -> Tensor:
    """The picture with the sticker on the forehead.

    Args:
        clean: (3, h, w) RGB 0..255.
        colours: (3, 400, 900) linear 0..1 from ``inks.printed``; gradients reach it.
        to_frame: (2, 3) from the picture's pixels to the face frame.

    Returns:
        (3, h, w) 0..255.
    """
    places, slopes = bend.lies(to_frame, (clean.shape[1], clean.shape[2]), pose)
    grid = torch.from_numpy(places)[None].to(clean)
    slope = torch.from_numpy(slopes).to(clean)
    toward = (slope - math.radians(light.side)).cos().clamp_min(0)
    shade = AMBIENT + (1 - AMBIENT) * toward
    per_pixel = math.sqrt(abs(float(np.linalg.det(np.asarray(to_frame)[:, :2])))) * bend.MM
    small = _shrunk(colours, per_pixel * bend.COLUMNS / bend.WIDE_MM)
    with_edge = torch.cat([small, torch.ones_like(small[:1])])[None]
    found = F.grid_sample(with_edge, grid, align_corners=False)[0]
    cover, paper = found[3:], found[:3] / found[3:].clamp_min(1e-3)
    white = torch.tensor(light.white).to(clean).view(3, 1, 1)
    return clean * (1 - cover) + inks.srgb((paper * shade * white).clamp(0, 1)) * cover


def photographed(
    rgb_u8: NDArray[np.uint8],
    points_px: NDArray[np.floating],
    colours: Tensor,
    pose: bend.Pose | None = None,
) -> NDArray[np.uint8]:
    """A whole photo (H, W, 3) in which the person with landmarks ``points_px`` wears the sticker.

    ``colours`` is as in ``worn``; the light is guessed from the photo, and so is how the head is
    held where no ``pose`` is given.
    """
    height, width = rgb_u8.shape[:2]
    to_frame = frame.photo_to_frame(points_px)
    left, top, right, bottom = frame.bounds_px(
        to_frame, -AROUND, frame.SIDE - 1 + AROUND, width, height
    )
    part = torch.from_numpy(np.ascontiguousarray(rgb_u8[top:bottom, left:right]))
    clean = part.permute(2, 0, 1).float()
    shifted = frame.compose(to_frame, np.array([[1.0, 0, left], [0, 1.0, top]]))
    seen = worn(clean, colours, shifted, pose or bend.posed(points_px), lit(clean))
    whole = rgb_u8.copy()
    rounded = seen.round().clamp(0, 255).byte()
    whole[top:bottom, left:right] = rounded.permute(1, 2, 0).numpy()
    return whole


def _shrunk(colours: Tensor, factor: float) -> Tensor:
    """The sticker with as many pixels as are seen of it, ``factor`` of its own in each of them."""
    if factor <= 1:
        return colours
    size = (max(round(bend.ROWS / factor), 2), max(round(bend.COLUMNS / factor), 2))
    return F.interpolate(colours[None], size, mode="bilinear", antialias=True, align_corners=False)[
        0
    ]
