"""One face in one photo, prepared for optimisation: a patch of it and the maps around it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Any

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from cloakroom_engine.cloak import field, frame, outline
from cloakroom_engine.cloak.perception import SeenSimilarity, hiding, toned
from cloakroom_engine.faces.align import scale_of, similarity, template_of
from cloakroom_engine.models.cards import ModelCard

WORK_SCALE = 1.6
"""Patch pixels per frame pixel at most: enough for dlib's 150-pixel chip, the finest there is."""
SMALLEST = 16


@dataclass(frozen=True, eq=False)
class Scene:
    """The patch of a photo that holds one face, at a size recognisers can still tell apart.

    Attributes:
        clean: (3, h, w) float32 0..255, the patch; large faces are shrunk by area to
            ``WORK_SCALE`` patch pixels per frame pixel.
        hides: (1, h, w) grey levels that each pixel hides.
        window: (1, h, w) the feathered face window, 0..1.
        outline: (1, 160, 160) how far the face reaches in the frame, 0..1.
        box_px: the patch in the photo: left, top, right, bottom.
        to_patch: (2, 3) photo -> patch.
        points_px: (5, 2) landmarks in the photo.
        turn: (2, 2) what a step of one frame pixel to the right and down is in the patch.
        mask_grid: (1, h, w, 2) samples the canonical frame into the patch.
        crop: slices (rows, columns) of the patch on which similarity is measured.
    """

    clean: Tensor
    hides: Tensor
    window: Tensor
    outline: Tensor
    box_px: tuple[int, int, int, int]
    to_patch: NDArray[np.float64]
    points_px: NDArray[np.float64]
    turn: Tensor
    mask_grid: Tensor
    crop: tuple[slice, slice]

    @cached_property
    def similarity(self) -> SeenSimilarity:
        """Structural similarity of a (3, h, w) patch's crop to this one's."""
        return SeenSimilarity(self.clean[:, self.crop[0], self.crop[1]].detach())

    @cached_property
    def hide(self) -> Tensor:
        """(1, h, w) grey levels that each pixel hides, faded out around the face."""
        return self.hides * self.window

    @property
    def scale(self) -> float:
        """Patch pixels per frame pixel."""
        return float(torch.linalg.det(self.turn).abs().sqrt())

    def moved(self, points: Tensor, move: float) -> Scene:
        """The scene with its face displaced by control points, as ``field.dense`` takes them."""
        return self.displaced(field.dense(points, move, self.outline))

    def displaced(self, shape: Tensor) -> Scene:
        """The scene with its face displaced: pixels, what they hide, and landmarks.

        Args:
            shape: (2, 160, 160) from ``field.dense``; gradients reach it through the pixels.
        """
        shift = F.grid_sample(shape[None], self.mask_grid, align_corners=True)[0]
        in_patch = torch.einsum("ij,jhw->hwi", self.turn, shift)
        rows, columns = self.clean.shape[1:]
        size = torch.tensor([2 / max(columns - 1, 1), 2 / max(rows - 1, 1)], device=shape.device)
        grid = (_pixels(rows, columns).to(shape) + in_patch) * size - 1
        clean = _sampled(self.clean, grid)
        with torch.no_grad():
            hides = _sampled(self.hides, grid)
        points = field.moved_points(self.points_px, shape)
        return replace(self, clean=clean, hides=hides, points_px=points)

    def lay(self, mask: Tensor) -> Tensor:
        """Warp a (3, 160, 160) mask into the patch: (3, h, w)."""
        return F.grid_sample(mask[None], self.mask_grid, align_corners=True)[0]

    def delta(self, v: Tensor) -> Tensor:
        """The perturbation of a (3, h, w) ``v``, in grey levels: less colour, more where it
        hides."""
        return self.hide * toned(v)

    def ssim(self, patch: Tensor) -> Tensor:
        """Structural similarity of a (3, h, w) patch on the face crop."""
        return self.similarity(patch[:, self.crop[0], self.crop[1]])

    def chip_map(self, card: ModelCard) -> NDArray[np.float64]:
        """The (2, 3) map from pixels of a recogniser's chip to pixels of the patch."""
        to_chip = similarity(self.points_px, template_of(card))
        return frame.compose(self.to_patch, frame.inverse(to_chip))


def build(
    rgb_u8: NDArray[np.uint8],
    points_px: NDArray[np.floating],
    device: torch.device | None = None,
) -> Scene:
    """Cut the scene of the face with landmarks ``points_px`` (5, 2) out of (H, W, 3) pixels."""
    height, width = rgb_u8.shape[:2]
    points = np.asarray(points_px, np.float64)
    to_frame = frame.photo_to_frame(points)
    box = frame.bounds_px(to_frame, 0, frame.SIDE - 1, width, height)
    part = rgb_u8[box[1] : box[3], box[0] : box[2]]
    shrink = min(1.0, WORK_SCALE * scale_of(to_frame))
    rows, columns = (max(round(side * shrink), SMALLEST) for side in part.shape[:2])
    clean = tensor(_resized(part, rows, columns)).to(device)
    hidden = hiding(tensor(part))[0].numpy()
    hide = torch.from_numpy(_resized(hidden, rows, columns))[None].to(device)
    to_patch = _patch_map(box, rows / part.shape[0], columns / part.shape[1])
    patch_to_frame = frame.compose(to_frame, frame.inverse(to_patch))
    turn = torch.from_numpy(frame.inverse(patch_to_frame)[:, :2].astype(np.float32)).to(device)
    grid = frame.sampling_grid(patch_to_frame, (rows, columns), (frame.SIDE, frame.SIDE)).to(device)
    reach = outline.of(points)
    inside = F.grid_sample((frame.window() * reach)[None].to(device), grid, align_corners=True)[0]
    crop = _crop(points, to_patch, rows, columns, (width, height))
    return Scene(
        clean=clean,
        hides=hide,
        window=inside,
        outline=reach,
        box_px=box,
        to_patch=to_patch,
        points_px=points,
        turn=turn,
        mask_grid=grid,
        crop=crop,
    )


def _sampled(image: Tensor, grid: Tensor) -> Tensor:
    """A (C, h, w) image at (h, w, 2) places from -1 to 1; beyond its edge the edge goes on."""
    found: Tensor = F.grid_sample(
        image[None], grid[None], align_corners=True, padding_mode="border"
    )[0]
    return found


@lru_cache(maxsize=16)
def _pixels(rows: int, columns: int) -> Tensor:
    """(rows, columns, 2): where every pixel is, right and down."""
    down, right = torch.meshgrid(torch.arange(rows), torch.arange(columns), indexing="ij")
    return torch.stack([right, down], dim=-1).float()


def tensor(rgb_u8: NDArray[np.uint8]) -> Tensor:
    """(h, w, 3) uint8 as (3, h, w) float32 0..255."""
    return torch.from_numpy(np.ascontiguousarray(rgb_u8)).permute(2, 0, 1).float()


def _resized(image: NDArray[Any], rows: int, columns: int) -> NDArray[Any]:
    if image.shape[:2] == (rows, columns):
        return image
    return np.asarray(cv2.resize(image, (columns, rows), interpolation=cv2.INTER_AREA), image.dtype)


def _patch_map(box: tuple[int, int, int, int], y: float, x: float) -> NDArray[np.float64]:
    """Photo -> patch; pixel centres are whole numbers in both."""
    return np.array([[x, 0, (0.5 - box[0]) * x - 0.5], [0, y, (0.5 - box[1]) * y - 0.5]])


def _crop(
    points: NDArray[np.float64],
    to_patch: NDArray[np.float64],
    rows: int,
    columns: int,
    photo: tuple[int, int],
) -> tuple[slice, slice]:
    left, top, right, bottom = frame.crop_box_px(points, *photo)
    corners = np.array([(left, top, 1), (right - 1, bottom - 1, 1)], float) @ to_patch.T
    low, high = np.round(corners[0]).astype(int), np.round(corners[1]).astype(int) + 1
    return (
        slice(max(int(low[1]), 0), min(int(high[1]), rows)),
        slice(max(int(low[0]), 0), min(int(high[0]), columns)),
    )
