"""What form a mask has and how it is laid: resolution, frequency, piecewise, polynomial."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from scipy.interpolate import RBFInterpolator
from torch import Tensor

from cloakroom_engine.cloak import frame
from cloakroom_engine.cloak.descent import Descent
from cloakroom_engine.cloak.perception import gaussian
from cloakroom_engine.cloak.scene import Scene


def _as(kind: Any, scene: Scene, **more: Any) -> Any:
    return kind(**{f.name: getattr(scene, f.name) for f in fields(Scene)}, **more)


@dataclass(frozen=True, eq=False)
class Coarse(Scene):
    """The mask at a lower resolution of the canonical frame."""

    side: int = 80

    def lay(self, mask: Tensor) -> Tensor:
        """The mask's coarse part, in the patch."""
        small = F.interpolate(mask[None], (self.side, self.side), mode="area")
        full = F.interpolate(small, (frame.SIDE, frame.SIDE), mode="bilinear", align_corners=False)
        return super().lay(full[0])


def coarse(side: int) -> Any:
    """A mask of ``side`` x ``side`` values."""
    return lambda scene: _as(Coarse, scene, side=side)


def smooth(sigma_px: float) -> type[Descent]:
    """Steps along the blurred gradient: without its finest frequencies (f-mixup's observation)."""

    class Smooth(Descent):
        """Steepest descent among smooth perturbations."""

        def move(self, v: Tensor, gradient: Tensor) -> Tensor:
            """``v`` after one step along the blurred gradient."""
            size = 2 * round(3 * sigma_px) + 1
            return super().move(v, gaussian(gradient[None].detach(), sigma_px, size, pad=True)[0])

    return Smooth


def piecewise(scene: Scene) -> Scene:
    """Placement by thin-plate splines through the five landmarks instead of one similarity."""
    to_patch = np.column_stack([scene.points_px, np.ones(5)]) @ scene.to_patch.T
    rows, columns = scene.clean.shape[1:]
    edge = np.array([(0, 0), (columns - 1, 0), (0, rows - 1), (columns - 1, rows - 1)], float)
    M = frame.compose(frame.photo_to_frame(scene.points_px), frame.inverse(scene.to_patch))
    at_edge = np.column_stack([edge, np.ones(4)]) @ M.T
    spline = RBFInterpolator(
        np.vstack([to_patch, edge]),
        np.vstack([frame.POINTS, at_edge]),
        kernel="thin_plate_spline",
    )
    y, x = np.mgrid[:rows, :columns]
    where = spline(np.column_stack([x.ravel(), y.ravel()]).astype(float))
    grid = (where * 2 / (frame.SIDE - 1) - 1).reshape(1, rows, columns, 2).astype(np.float32)
    more = {f.name: getattr(scene, f.name) for f in fields(Scene)}
    return Scene(**{**more, "mask_grid": torch.from_numpy(grid)})


@dataclass(frozen=True, eq=False)
class Polynomial(Scene):
    """A multiplicative part beside the additive one: the photo's own fine structure, scaled."""

    structure: Tensor | None = None

    def lay(self, mask: Tensor) -> Tensor:
        """Additive in the first two thirds of the budget, multiplicative in the luma."""
        laid = super().lay(mask)
        assert self.structure is not None
        return 0.7 * laid + 0.7 * laid.mean(dim=0, keepdim=True) * self.structure


def polynomial(scene: Scene) -> Scene:
    """A scene that knows the photo's local contrast, in units of its spread."""
    low = gaussian(scene.clean[None], 3.0, 13, pad=True)[0]
    fine = scene.clean - low
    return _as(Polynomial, scene, structure=fine / fine.square().mean().sqrt().clamp_min(1))
