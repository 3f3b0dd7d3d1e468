"""How a face was moved in a copy: enough to move it again, and to tell what else was done to it."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from cloakroom_engine.cloak import field, frame, outline
from cloakroom_engine.errors import EngineError
from cloakroom_engine.protect.change import FaceChange
from cloakroom_engine.protect.move import Moved, shift_of

_FIRST = struct.Struct(f"<f10f{int(np.prod(field.SHAPE))}e")
"""Copies from before faces that look aside had an outline."""
_LAYOUT = struct.Struct(f"{_FIRST.format}?")


@dataclass(frozen=True, eq=False)
class WornShape:
    """The displacement of one face in one copy.

    Attributes:
        points_px: (5, 2) the landmarks in the original that it was laid by.
        points: (2, 12, 12) control points, as ``cloak.field.dense`` takes them.
        move: the largest displacement, as a fraction of the distance between the eyes.
        outlined: whether it ends where a cheek that is turned away does.
    """

    points_px: NDArray[np.float64]
    points: Tensor
    move: float
    outlined: bool = True

    @classmethod
    def rounded(cls, points_px: NDArray[np.floating], points: Tensor, move: float) -> Self:
        """With values that ``to_bytes`` keeps to the bit: what is written is what is kept."""
        exact = cls(np.asarray(points_px, np.float64), points, move)
        (kept,) = from_bytes(to_bytes([exact]))
        return cls(kept.points_px, kept.points, kept.move)

    def change(self, width: int, height: int) -> FaceChange:
        """The face moved, with nothing added, in a photo of this size."""
        to_frame = frame.photo_to_frame(self.points_px)
        box = frame.bounds_px(to_frame, 0, frame.SIDE - 1, width, height)
        reach = outline.of(self.points_px) if self.outlined else None
        shape = field.dense(self.points, self.move, reach)
        crop = frame.crop_box_px(self.points_px, width, height)
        return FaceChange(
            Moved(box, shift_of(shape, to_frame, box)),
            np.zeros((box[3] - box[1], box[2] - box[0], 3), np.float32),
            (float(crop[0]), float(crop[1]), float(crop[2]), float(crop[3])),
            float(shape.square().sum(dim=0).max().sqrt()) / frame.EYES_PX,
            to_bytes([self]),
        )

    def placed(self, scale: NDArray[np.floating] | float, shift_px: NDArray[np.floating]) -> Self:
        """The same in a photo that was cut at ``shift_px`` and then resized by ``scale``."""
        return replace(self, points_px=(self.points_px - shift_px) * scale)

    def by_chance(self, seed: int) -> Self:
        """A displacement of the same size that nobody learnt: the control."""
        drawn = np.random.default_rng(seed).normal(0, _DRAWN, field.SHAPE).astype(np.float32)
        return replace(self, points=torch.from_numpy(drawn))

    def times(self, share: float) -> Self:
        """The same displacement, weaker or stronger."""
        return replace(self, move=self.move * share)


_POINTS = 10 + int(np.prod(field.SHAPE))
_DRAWN = 1.5
"""Spread of drawn control points: most are squashed near to the bound, as learnt ones are."""


def to_bytes(shapes: Sequence[WornShape]) -> bytes:
    """Little-endian: move, ten coordinates, control points and whether outlined, of each."""
    return b"".join(
        _LAYOUT.pack(
            each.move,
            *each.points_px.ravel(),
            *each.points.detach().cpu().flatten().tolist(),
            each.outlined,
        )
        for each in shapes
    )


def from_bytes(stored: bytes) -> tuple[WornShape, ...]:
    """What ``to_bytes`` wrote, or wrote before there were outlines.

    Raises:
        EngineError: ``library.corrupt`` when the size is wrong.
    """
    # Both sizes fit only where some six hundred faces were moved in one photo.
    layout = next((each for each in (_LAYOUT, _FIRST) if len(stored) % each.size == 0), None)
    if layout is None:
        raise EngineError("library.corrupt", detail="shape")
    found = []
    for move, *numbers in layout.iter_unpack(stored):
        points_px = np.array(numbers[:10], np.float64).reshape(5, 2)
        points = torch.tensor(numbers[10:_POINTS], dtype=torch.float32).view(field.SHAPE)
        found.append(WornShape(points_px, points, move, outlined=any(numbers[_POINTS:])))
    return tuple(found)
