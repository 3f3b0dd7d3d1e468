"""A cloak in the canonical frame, and what it does to one frame of a clip."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from cloakroom_engine.cloak import frame, scene
from cloakroom_engine.cloak.perception import hiding, toned
from cloakroom_engine.protect.change import FaceChange, sampled
from cloakroom_engine.protect.worn import WornShape


@dataclass(frozen=True, eq=False)
class Worn:
    """What a face wears at one moment.

    Attributes:
        points: (2, 12, 12) control points of what is moved.
        v: (3, s, s) what is added over the whole canonical frame, in units of what a pixel hides.
        move: the largest displacement, as a fraction of the distance between the eyes.
    """

    points: Tensor
    v: Tensor
    move: float

    def times(self, strength: float) -> Self:
        """With what is added made stronger or weaker."""
        return replace(self, v=self.v * strength)

    def mixed(self, other: Self, share: float) -> Self:
        """From this one (0) to the other (1)."""
        if share <= 0 or self is other:
            return self
        return replace(
            self,
            points=torch.lerp(self.points, other.points, share),
            v=torch.lerp(self.v, other.v, share),
        )


def bare(worn: Worn, points_px: NDArray[np.floating], width: int, height: int) -> FaceChange:
    """The face moved, with nothing added."""
    points = np.asarray(points_px, np.float64)
    return WornShape(points, worn.points, worn.move).change(width, height)


def added(
    worn: Worn,
    points_px: NDArray[np.floating],
    moved_u8: NDArray[np.uint8],
    box_px: tuple[int, int, int, int],
) -> NDArray[np.float32]:
    """What is added to the moved box, (h, w, 3) grey levels.

    Args:
        worn: the cloak.
        points_px: (5, 2) landmarks in the frame.
        moved_u8: (h, w, 3) the box after moving.
        box_px: where it lies in the frame.
    """
    from_box = np.array([[1.0, 0, box_px[0]], [0, 1.0, box_px[1]]])
    to_frame = frame.compose(frame.photo_to_frame(points_px), from_box)
    grid = frame.sampling_grid(to_frame, moved_u8.shape[:2], (frame.SIDE, frame.SIDE))
    v = F.grid_sample(worn.v[None], grid, align_corners=True)[0]
    window = F.grid_sample(frame.window()[None], grid, align_corners=True)[0]
    delta = hiding(scene.tensor(moved_u8)) * window * toned(v)
    return delta.permute(1, 2, 0).contiguous().numpy()


def change(rgb_u8: NDArray[np.uint8], points_px: NDArray[np.floating], worn: Worn) -> FaceChange:
    """What a cloak does to a face of an (H, W, 3) frame with landmarks ``points_px`` (5, 2)."""
    found = bare(worn, points_px, rgb_u8.shape[1], rgb_u8.shape[0])
    part = sampled(rgb_u8, found.moved)
    moved_u8 = np.clip(np.rint(part), 0, 255).astype(np.uint8)
    delta = added(worn, points_px, moved_u8, found.box_px)
    return replace(found, delta_f32=delta, sampled_f32=part)
