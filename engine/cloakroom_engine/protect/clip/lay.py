"""A cloak in the canonical frame, and what it does to one frame of a clip.

What a photo's cloak does (``protect.face``), quicker, because it is done thousands of times: only
where a cloak reaches at all, with what depends on the cloak alone worked out once, and whatever is
smooth (where pixels come from, what is added, how much they hide) at half the frame's size. Only
the face itself is sampled in full, with a cubic kernel where a photo has a windowed sinc that costs
four times as much; as much sharpening as the track's last key frames needed gives back the rest.
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

from cloakroom_engine.cloak import field, frame, outline, perception
from cloakroom_engine.protect.change import FaceChange
from cloakroom_engine.protect.clip.half import Grid
from cloakroom_engine.protect.move import Moved, detail, fineness, given_back, resampled

FINE = 256
"""Side of what is added in the canonical frame: as fine as a scene's patch ever is."""
_FIELD = 2 * frame.SIDE
"""Side of what is moved there: bilinear sampling of it is right to a hundredth of a pixel."""
_EDGE = 3.0
"""Frame pixels that interpolation reaches beyond where something is."""
Rect = tuple[float, float, float, float]
Planes = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Layer:
    """What a face wears in one frame, ready to be laid.

    Attributes:
        moves: (320, 320, 2) frame pixels, right and down: ``field.dense`` twice as fine.
        adds: (FINE, FINE, 3) what is added, toned and faded out around the face, in units of what
            a pixel hides.
        sharper: the share of its finest detail that the moved face is given back, 0 to 1. Measured
            on key frames; one that is measured anew in every frame costs as much as moving does.
    """

    moves: Planes
    adds: Planes
    sharper: float

    def mixed(self, other: Self, share: float) -> Self:
        """From this one (0) to the other (1)."""
        if share <= 0 or self is other:
            return self

        def between(one: Planes, two: Planes) -> Planes:
            if one is two:
                return one
            return np.asarray(cv2.addWeighted(one, 1 - share, two, share, 0), np.float32)

        return replace(
            self,
            moves=between(self.moves, other.moves),
            adds=between(self.adds, other.adds),
            sharper=self.sharper + share * (other.sharper - self.sharper),
        )


@dataclass(frozen=True, eq=False)
class Worn:
    """What a face wears at a key frame.

    Attributes:
        points: (2, 12, 12) control points of what is moved.
        v: (3, FINE, FINE) what is added over the whole canonical frame, in units of what a pixel
            hides.
        move: the largest displacement, as a fraction of the distance between the eyes.
        sharper: as ``Layer`` has it.
    """

    points: Tensor
    v: Tensor
    move: float
    sharper: float = 0.0

    @cached_property
    def layer(self) -> Layer:
        """Worked out once."""
        toned = perception.toned(self.v) * _window()
        adds = np.ascontiguousarray(toned.permute(1, 2, 0).numpy(), np.float32)
        moves = _moves(self.points.detach().cpu().numpy().tobytes(), self.move)
        return Layer(moves, adds, self.sharper)

    def times(self, strength: float) -> Self:
        """With what is added made stronger or weaker."""
        return replace(self, v=self.v * strength)


@dataclass(frozen=True, eq=False)
class MovedFace:
    """A moved face in a frame, with nothing added.

    Attributes:
        to_frame: (2, 3) from the whole frame to the canonical one.
        reach: (160, 160) how far the face reaches in the canonical frame (``cloak.outline``).
        moved: where the pixels of what a cloak reaches come from.
        part_f32: (h, w, 3) these pixels, unrounded.
    """

    to_frame: NDArray[np.float64]
    reach: Planes
    moved: Moved
    part_f32: Planes

    @property
    def rounded(self) -> NDArray[np.uint8]:
        """(h, w, 3) as they would be seen."""
        return np.clip(np.rint(self.part_f32), 0, 255).astype(np.uint8)


def settled(
    rgb_u8: NDArray[np.uint8], points_px: NDArray[np.floating], layer: Layer
) -> tuple[float, MovedFace]:
    """``Layer.sharper`` as it is right for one frame, and the face with it: as much of its finest
    detail is there as was before."""
    none, all_ = (bare(rgb_u8, points_px, replace(layer, sharper=share)) for share in (0.0, 1.0))
    left, top, right, bottom = none.moved.box_px
    wanted = fineness(rgb_u8[top:bottom, left:right].astype(np.float32))
    there, gained = (fineness(each.part_f32) for each in (none, all_))
    share = given_back(there, wanted, gained)
    part = cv2.addWeighted(none.part_f32, 1 - share, all_.part_f32, share, 0)
    return share, replace(none, part_f32=np.asarray(part, np.float32))


def bare(rgb_u8: NDArray[np.uint8], points_px: NDArray[np.floating], layer: Layer) -> MovedFace:
    """The face of an (H, W, 3) frame with landmarks ``points_px`` (5, 2), moved."""
    height, width = rgb_u8.shape[:2]
    to_frame = frame.photo_to_frame(points_px)
    reach = outline.of(points_px)[0].numpy()
    box = _even(frame.rect_px(to_frame, _added_in(), width, height), width, height)
    inner = _within(frame.rect_px(to_frame, _moved_in(), width, height), box)
    part = rgb_u8[box[1] : box[3], box[0] : box[2]].astype(np.float32)
    shift = np.zeros((*part.shape[:2], 2), np.float32)
    if inner[0] < inner[2] and inner[1] < inner[3]:
        rows = slice(inner[1] - box[1], inner[3] - box[1])
        columns = slice(inner[0] - box[0], inner[2] - box[0])
        grid = Grid(inner)
        rough = grid.laid(_in_photo(layer.moves, to_frame), to_frame)
        rough *= grid.laid(reach, to_frame)[..., None]
        shift[rows, columns] = grid.whole(rough)
        moved = Moved(inner, np.ascontiguousarray(shift[rows, columns]))
        face = resampled(rgb_u8, moved, cv2.INTER_CUBIC)
        if layer.sharper:
            # What does not come from between pixels has lost nothing.
            far = cv2.transform(np.abs(rough), np.full((3, 2), layer.sharper, np.float32))
            face += detail(face) * grid.whole(np.minimum(far, np.float32(layer.sharper)))
        part[rows, columns] = face
    return MovedFace(to_frame, reach, Moved(box, shift), part)


def added(layer: Layer, face: MovedFace) -> Planes:
    """What is added to a moved face, (h, w, 3) grey levels."""
    grid = Grid(face.moved.box_px)
    rough = grid.laid(layer.adds, face.to_frame)
    rough *= (_hiding(grid, face.part_f32) * grid.laid(face.reach, face.to_frame))[..., None]
    return grid.whole(rough)


def change(rgb_u8: NDArray[np.uint8], points_px: NDArray[np.floating], layer: Layer) -> FaceChange:
    """What a cloak does to a face of an (H, W, 3) frame with landmarks ``points_px`` (5, 2)."""
    height, width = rgb_u8.shape[:2]
    face = bare(rgb_u8, points_px, layer)
    left, top, right, bottom = frame.crop_of(face.to_frame, width, height)
    return FaceChange(
        face.moved,
        added(layer, face),
        (float(left), float(top), float(right), float(bottom)),
        sampled_f32=face.part_f32,
    )


def _hiding(grid: Grid, image: Planes) -> Planes:
    """``perception.hiding`` of (h, w, 3), at half the size, (h/2, w/2): means of a window of many
    pixels are smooth."""
    mean = grid.blurred(image, perception.SIGMA)
    flat = grid.blurred(_over_channels(image * image), perception.SIGMA)
    flat -= _over_channels(mean * mean)
    np.maximum(flat, 0, out=flat)
    flat += np.float32(perception.SKIN)
    return np.asarray(np.minimum(np.sqrt(flat, out=flat), perception.MOST_HIDDEN), np.float32)


def _over_channels(image: Planes) -> Planes:
    """The mean over the channels of (h, w, 3), (h, w)."""
    return np.asarray(cv2.transform(image, np.full((1, 3), 1 / 3, np.float32)), np.float32)


def _in_photo(moves: Planes, to_frame: NDArray[np.floating]) -> Planes:
    """A displacement of the canonical frame in a photo's pixels."""
    turn = frame.inverse(to_frame)[:, :2]
    return np.asarray(cv2.transform(moves, turn.astype(np.float32)), np.float32)


def _even(box: tuple[int, int, int, int], width: int, height: int) -> tuple[int, int, int, int]:
    """Halves quicker; not where the frame ends."""
    left, top, right, bottom = box
    return (
        left,
        top,
        right + ((right - left) % 2 if right < width else 0),
        bottom + ((bottom - top) % 2 if bottom < height else 0),
    )


def _within(
    inner: tuple[int, int, int, int], box: tuple[int, int, int, int]
) -> tuple[int, int, int, int]:
    return (
        max(inner[0], box[0]), max(inner[1], box[1]), min(inner[2], box[2]), min(inner[3], box[3])
    )  # fmt: skip


@lru_cache(maxsize=16)
def _moves(points: bytes, move: float) -> Planes:
    """The displacement stays while a track lasts: raised once, not in every frame."""
    control = torch.frombuffer(bytearray(points), dtype=torch.float32).view(field.SHAPE)
    return _finer(field.dense(control, move), _FIELD)


@cache
def _window() -> Tensor:
    """``frame.window`` as fine as what is added, (1, FINE, FINE)."""
    fine: Tensor = F.interpolate(
        frame.window()[None], (FINE, FINE), mode="bilinear", align_corners=True
    )[0]
    return fine


def _finer(planes: Tensor, side: int) -> Planes:
    """(C, 160, 160) as (side, side, C), corners kept."""
    fine = F.interpolate(planes[None], (side, side), mode="bicubic", align_corners=True)[0]
    return np.ascontiguousarray(fine.permute(1, 2, 0).numpy(), np.float32)


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
