"""A cloak in the canonical frame, and what it does to one frame of a clip.

What a photo's cloak does (``protect.face``), quicker, because it is done thousands of times: only
where a cloak reaches at all, with what depends on the cloak alone worked out once, and with as much
sharpening as the track's last key frames needed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache
from typing import Self

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from cloakroom_engine.cloak import field, frame, perception
from cloakroom_engine.protect.change import FaceChange
from cloakroom_engine.protect.move import Moved, detail, resampled, shift_of, softened
from cloakroom_engine.protect.worn import WornShape

FINE = 256
"""Side of what is added in the canonical frame: as fine as a scene's patch ever is."""
_EDGE = 3.0
"""Frame pixels that interpolation reaches beyond where something is."""
Rect = tuple[float, float, float, float]


@dataclass(frozen=True, eq=False)
class Worn:
    """What a face wears at one moment.

    Attributes:
        points: (2, 12, 12) control points of what is moved.
        v: (3, FINE, FINE) what is added over the whole canonical frame, in units of what a pixel
            hides.
        move: the largest displacement, as a fraction of the distance between the eyes.
        sharper: the share of its finest detail that the moved face is given back, 0 to 1: see
            ``protect.move.sharpened``. Measured on key frames; one that is measured anew in every
            frame costs as much as moving does.
    """

    points: Tensor
    v: Tensor
    move: float
    sharper: float = 0.0

    @cached_property
    def moves(self) -> Tensor:
        """(2, 160, 160) frame pixels, from ``field.dense``."""
        return _dense(self.points.detach().cpu().numpy().tobytes(), self.move)

    @cached_property
    def adds(self) -> NDArray[np.float32]:
        """(FINE, FINE, 3): ``v`` toned and faded out around the face."""
        toned = perception.toned(self.v) * _window()
        return np.ascontiguousarray(toned.permute(1, 2, 0).numpy(), np.float32)

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
            sharper=self.sharper + share * (other.sharper - self.sharper),
        )


@dataclass(frozen=True, eq=False)
class MovedFace:
    """A moved face in a frame, with nothing added.

    Attributes:
        moved: where the pixels of what a cloak reaches come from.
        part_f32: (h, w, 3) these pixels, unrounded.
    """

    moved: Moved
    part_f32: NDArray[np.float32]

    @property
    def rounded(self) -> NDArray[np.uint8]:
        """(h, w, 3) as they would be seen."""
        return np.clip(np.rint(self.part_f32), 0, 255).astype(np.uint8)


def softness(rgb_u8: NDArray[np.uint8], points_px: NDArray[np.floating], worn: Worn) -> float:
    """``Worn.sharper`` as it is right for one frame."""
    height, width = rgb_u8.shape[:2]
    shape = WornShape(np.asarray(points_px, np.float64), worn.points, worn.move)
    moved = shape.change(width, height).moved
    left, top, right, bottom = moved.box_px
    return softened(resampled(rgb_u8, moved), rgb_u8[top:bottom, left:right])


def bare(rgb_u8: NDArray[np.uint8], points_px: NDArray[np.floating], worn: Worn) -> MovedFace:
    """The face of an (H, W, 3) frame with landmarks ``points_px`` (5, 2), moved."""
    height, width = rgb_u8.shape[:2]
    to_frame = frame.photo_to_frame(points_px)
    box = frame.rect_px(to_frame, _added_in(), width, height)
    inner = _within(frame.rect_px(to_frame, _moved_in(), width, height), box)
    part = rgb_u8[box[1] : box[3], box[0] : box[2]].astype(np.float32)
    shift = np.zeros((*part.shape[:2], 2), np.float32)
    if inner[0] < inner[2] and inner[1] < inner[3]:
        rows = slice(inner[1] - box[1], inner[3] - box[1])
        columns = slice(inner[0] - box[0], inner[2] - box[0])
        shift[rows, columns] = shift_of(worn.moves, to_frame, inner)
        moved = Moved(inner, np.ascontiguousarray(shift[rows, columns]))
        part[rows, columns] = resampled(rgb_u8, moved)
    if worn.sharper:
        part += np.float32(worn.sharper) * detail(part)
    return MovedFace(Moved(box, shift), part)


def added(worn: Worn, points_px: NDArray[np.floating], face: MovedFace) -> NDArray[np.float32]:
    """What is added to a moved face, (h, w, 3) grey levels."""
    left, top, right, bottom = face.moved.box_px
    from_box = np.array([[1.0, 0, left], [0, 1.0, top]])
    enlarge = (FINE - 1) / (frame.SIDE - 1)
    to_fine = frame.compose(
        np.array([[enlarge, 0, 0], [0, enlarge, 0]]),
        frame.compose(frame.photo_to_frame(points_px), from_box),
    )
    how = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    laid = cv2.warpAffine(worn.adds, to_fine, (right - left, bottom - top), flags=how)
    hides = _hiding(face.rounded)[..., None]
    return np.asarray(np.multiply(laid, hides, out=laid), np.float32)


def change(rgb_u8: NDArray[np.uint8], points_px: NDArray[np.floating], worn: Worn) -> FaceChange:
    """What a cloak does to a face of an (H, W, 3) frame with landmarks ``points_px`` (5, 2)."""
    height, width = rgb_u8.shape[:2]
    face = bare(rgb_u8, points_px, worn)
    left, top, right, bottom = frame.crop_box_px(points_px, width, height)
    return FaceChange(
        face.moved,
        added(worn, points_px, face),
        (float(left), float(top), float(right), float(bottom)),
        sampled_f32=face.part_f32,
    )


def _hiding(rgb_u8: NDArray[np.uint8]) -> NDArray[np.float32]:
    """``perception.hiding`` of (h, w, 3), (h, w): the channels together, where torch's planes go
    one after the other."""
    image = rgb_u8.astype(np.float32)
    window = (perception.WINDOW, perception.WINDOW)
    mean = cv2.GaussianBlur(image, window, perception.SIGMA)
    square = cv2.GaussianBlur(image * image, window, perception.SIGMA)
    spread = np.asarray(square, np.float32)
    spread -= mean * mean
    np.maximum(spread, 0, out=spread)
    flat = np.asarray(cv2.transform(spread, np.full((1, 3), 1 / 3, np.float32)), np.float32)
    flat += np.float32(perception.SKIN)
    return np.asarray(np.minimum(np.sqrt(flat, out=flat), perception.MOST_HIDDEN), np.float32)


def _within(
    inner: tuple[int, int, int, int], box: tuple[int, int, int, int]
) -> tuple[int, int, int, int]:
    return (
        max(inner[0], box[0]), max(inner[1], box[1]), min(inner[2], box[2]), min(inner[3], box[3])
    )  # fmt: skip


@lru_cache(maxsize=16)
def _dense(points: bytes, move: float) -> Tensor:
    """The displacement stays while a track lasts: raised once, not in every frame."""
    control = torch.frombuffer(bytearray(points), dtype=torch.float32).view(field.SHAPE)
    return field.dense(control, move)


@cache
def _window() -> Tensor:
    """``frame.window`` as fine as what is added, (1, FINE, FINE)."""
    fine: Tensor = F.interpolate(
        frame.window()[None], (FINE, FINE), mode="bilinear", align_corners=True
    )[0]
    return fine


@cache
def _added_in() -> Rect:
    """The part of the canonical frame where something can be added or moved."""
    return _around(torch.maximum(frame.window()[0], field.inside()[0]))


@cache
def _moved_in() -> Rect:
    """The part where something can be moved."""
    return _around(field.inside()[0])


def _around(mask: Tensor) -> Rect:
    rows, columns = (torch.nonzero(mask.amax(dim=axis))[:, 0] for axis in (1, 0))
    return (
        max(float(columns[0]) - _EDGE, 0.0),
        max(float(rows[0]) - _EDGE, 0.0),
        min(float(columns[-1]) + _EDGE, frame.SIDE - 1.0),
        min(float(rows[-1]) + _EDGE, frame.SIDE - 1.0),
    )
