"""Moving pixels at the photo's own resolution: sampled once, from the original, never twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from cloakroom_engine.cloak import frame
from cloakroom_engine.photo.decoded import Pixels

_DETAIL_PX = 0.7
"""What is finer than this (a Gaussian sigma) is detail that sampling costs."""
_REACH = 4
"""What the sampling kernel needs beyond the place it samples."""


@dataclass(frozen=True, eq=False)
class Moved:
    """Where the pixels of a box come from.

    Attributes:
        box_px: left, top, right, bottom in the photo.
        shift_px: (h, w, 2) float32, right and down: the pixel at x comes from x + shift. Zero
            at the box's edge.
    """

    box_px: tuple[int, int, int, int]
    shift_px: NDArray[np.float32]


def shift_of(
    shape: Tensor, to_frame: NDArray[np.floating], box_px: tuple[int, int, int, int]
) -> NDArray[np.float32]:
    """A displacement of the canonical frame at a photo's resolution.

    Args:
        shape: (2, 160, 160) frame pixels, from ``cloak.field.dense``.
        to_frame: (2, 3) photo -> frame.
        box_px: the part of the photo that is wanted.

    Returns:
        (h, w, 2) photo pixels.
    """
    left, top, right, bottom = box_px
    turn = frame.inverse(to_frame)[:, :2].astype(np.float32)
    in_photo = np.einsum("ij,jhw->hwi", turn, shape.detach().cpu().numpy())
    from_box = frame.compose(to_frame, np.array([[1.0, 0, left], [0, 1.0, top]]))
    raised = cv2.warpAffine(
        np.ascontiguousarray(in_photo, np.float32),
        from_box,
        (right - left, bottom - top),
        flags=cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP,
    )
    return np.asarray(raised, np.float32)


def resampled(
    pixels: Pixels, moved: Moved, kernel: int = cv2.INTER_LANCZOS4
) -> NDArray[np.float32]:
    """The box's pixels from where ``moved`` says, (h, w) or (h, w, C), unrounded.

    An eight by eight windowed sinc (Lanczos): bilinear or cubic sampling would leave the face
    softer than its surroundings. ``kernel`` asks for another one, of OpenCV's.
    """
    left, top, right, bottom = moved.box_px
    reach = int(np.ceil(np.abs(moved.shift_px).max(initial=0))) + _REACH
    x, y = max(0, left - reach), max(0, top - reach)
    source = pixels[y : bottom + reach, x : right + reach].astype(np.float32)
    rows, columns = moved.shift_px.shape[:2]
    across = np.arange(columns, dtype=np.float32) + np.float32(left - x)
    down = np.arange(rows, dtype=np.float32)[:, None] + np.float32(top - y)
    return np.asarray(
        cv2.remap(
            source,
            across + moved.shift_px[..., 0],
            down + moved.shift_px[..., 1],
            kernel,
            borderMode=cv2.BORDER_REPLICATE,
        ),
        np.float32,
    )


def alpha(plane: Pixels | None, moves: Sequence[Moved]) -> Pixels | None:
    """A photo's (H, W) alpha with every face's silhouette moved along; None stays None."""
    if plane is None:
        return None
    result = plane.copy()
    for moved in moves:
        left, top, right, bottom = moved.box_px
        part = np.rint(resampled(plane, moved)).clip(0, np.iinfo(plane.dtype).max)
        result[top:bottom, left:right] = part.astype(plane.dtype)
    return result


def sharpened(moved: NDArray[np.float32], original: Pixels) -> NDArray[np.float32]:
    """``moved`` (h, w, 3) with the fine detail that ``original``, the same box unmoved, has.

    Sampling between pixels costs even a windowed sinc some of the finest detail: in a photo that
    is sharp to the pixel, a twentieth. An unsharp mask gives back as much as is missing on the
    whole, and nothing where nothing is.
    """
    finest, there = _fine(moved)
    _, wanted = _fine(original.astype(np.float32))
    _, gained = _fine(moved + finest)
    share = given_back(there, wanted, gained)
    return moved + np.float32(share) * finest if share else moved


def given_back(there: float, wanted: float, gained: float) -> float:
    """The share of its finest detail, 0 to 1, that an image is to be given back which has
    ``there`` of it, had ``wanted``, and would have ``gained`` with all of it (``fineness``)."""
    if there >= wanted or gained <= there:
        return 0.0
    return min(1.0, (wanted - there) / (gained - there))


def fineness(image: NDArray[np.float32]) -> float:
    """How much of the finest detail an (h, w, 3) image has for what is a little coarser."""
    return _fine(image)[1]


def detail(image: NDArray[np.float32]) -> NDArray[np.float32]:
    """What of an (h, w, 3) image is finer than sampling keeps."""
    return np.asarray(image - cv2.GaussianBlur(image, (0, 0), _DETAIL_PX), np.float32)


def _fine(image: NDArray[np.float32]) -> tuple[NDArray[np.float32], float]:
    """The finest detail, and how much of it there is for what is a little coarser: a face that
    was stretched has less of both, one that was softened only of the first."""
    once = cv2.GaussianBlur(image, (0, 0), _DETAIL_PX)
    twice = cv2.GaussianBlur(image, (0, 0), 2 * _DETAIL_PX)
    detail = np.asarray(image - once, np.float32)
    coarser = float(np.abs(once - twice).mean())
    return detail, float(np.abs(detail).mean()) / max(coarser, 1e-6)
