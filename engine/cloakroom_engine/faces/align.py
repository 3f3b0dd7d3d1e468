"""From a face in a photo to the upright chip a recogniser was trained on."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.cards import ModelCard


def similarity(
    points_px: NDArray[np.floating], template: NDArray[np.floating]
) -> NDArray[np.float64]:
    """The turn, scale and shift that bring ``points_px`` closest to ``template``.

    Least squares without mirroring (Umeyama, "Least-squares estimation of transformation
    parameters between two point patterns", PAMI 1991).

    Args:
        points_px: (n, 2) points in the photo.
        template: (n, 2) where they belong in the chip.

    Returns:
        (2, 3) matrix M, photo -> chip: ``chip = M[:, :2] @ photo + M[:, 2]``.
    """
    source, target = np.asarray(points_px, np.float64), np.asarray(template, np.float64)
    source_mean, target_mean = source.mean(axis=0), target.mean(axis=0)
    source, target = source - source_mean, target - target_mean
    left, stretch, right = np.linalg.svd(target.T @ source)
    signs = np.array([1.0, np.sign(np.linalg.det(left) * np.linalg.det(right)) or 1.0])
    turn = (left * signs) @ right
    scale = (stretch * signs).sum() / max((source**2).sum(), 1e-12)
    return np.column_stack([scale * turn, target_mean - scale * turn @ source_mean])


def scale_of(M: NDArray[np.floating]) -> float:
    """Chip pixels per photo pixel of a (2, 3) similarity."""
    return float(np.hypot(M[0, 0], M[1, 0]))


def template_of(card: ModelCard) -> NDArray[np.float64]:
    """The (5, 2) alignment template of a recogniser, in pixels of its chip.

    Raises:
        EngineError: ``model.card_invalid`` when the card has none.
    """
    if card.template is None:
        raise EngineError("model.card_invalid", model=card.name, field="align.template")
    return np.asarray(card.template, np.float64)


def chip(
    rgb_u8: NDArray[np.uint8], points_px: NDArray[np.floating], card: ModelCard
) -> NDArray[np.uint8]:
    """The aligned face crop that the recogniser of ``card`` expects.

    Bilinear, black beyond the photo: the way ArcFace's and dlib's training chips were cut.
    A face more than twice as large as in the chip is first shrunk by area, or bilinear sampling
    would skip pixels and turn texture into noise.

    Args:
        rgb_u8: (H, W, 3) photo.
        points_px: (5, 2) landmarks in the photo.
        card: of a recogniser.

    Returns:
        (card.input.height, card.input.width, 3) uint8.
    """
    M = similarity(points_px, template_of(card))
    size = (card.input.width, card.input.height)
    part, M = visible_part(rgb_u8, M, size)
    cut = cv2.warpAffine(part, M, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT)
    return np.asarray(cut, np.uint8)


def visible_part(
    rgb_u8: NDArray[np.uint8], M: NDArray[np.float64], size: tuple[int, int]
) -> tuple[NDArray[np.uint8], NDArray[np.float64]]:
    """The part of the photo that a chip of ``size`` sees, shrunk if that is more than twice as
    fine as the chip, and the matrix from that part to the chip."""
    factor = int(1 / max(scale_of(M), 1e-6))
    if factor < 2:
        return rgb_u8, M
    inverse = cv2.invertAffineTransform(M)
    width, height = size
    frame = np.array([[0, 0, 1], [width, 0, 1], [0, height, 1], [width, height, 1]], np.float64)
    seen = frame @ inverse.T
    limits = rgb_u8.shape[1::-1]
    low = np.clip(np.floor(seen.min(axis=0)) - factor, 0, limits).astype(int)
    high = np.clip(np.ceil(seen.max(axis=0)) + factor, 0, limits).astype(int)
    # Whole blocks only, so that block centres are known exactly; what is cut off at the lower
    # right is less than a block.
    blocks = (high - low) // factor
    if blocks.min() < 1:
        return rgb_u8, M
    high = low + blocks * factor
    part = cv2.resize(
        rgb_u8[low[1] : high[1], low[0] : high[0]], tuple(blocks), interpolation=cv2.INTER_AREA
    )
    # Photo coordinate of block b's middle: low + b * factor + (factor - 1) / 2.
    shrink = np.array([[factor, 0], [0, factor]], np.float64)
    middle = low + (factor - 1) / 2
    return np.asarray(part, np.uint8), np.column_stack(
        [M[:, :2] @ shrink, M[:, :2] @ middle + M[:, 2]]
    )
