"""How much a recogniser can make of a face, without a model of its own: which photos to learn from.

Two things that are there anyway say most of it. A recogniser that knows a face knows its mirror
image too, and one that guesses does not: the cosine between both embeddings (``steadiness``) falls
with pose, cover and bad light, as in DifFIQA (Babnik, Peer, Struc, arXiv 2305.05768), whose pose
part is this. And a detector is less sure of faces that are hard to recognise. Neither notices that
a face is small, blurred or nearly black, which recognisers fill in, so those are measured.
What it is worth: benchmarks/results/quality.md.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.faces.align import chip
from cloakroom_engine.models.chips import Recogniser

SMALL, BLURRED, DARK, BRIGHT, TURNED, UNSURE, UNSTEADY = (
    "small", "blurred", "dark", "bright", "turned", "unsure", "unsteady",
)  # fmt: skip
REASONS: Final = (SMALL, BLURRED, DARK, BRIGHT, TURNED, UNSURE, UNSTEADY)
"""Why a photo is weak: few pixels, out of focus, too dark, too bright, seen from the side, hardly
taken for a face (covered, cut off), not known again in the mirror."""
WEAK: Final = 0.25
"""A score below this is worth telling."""

_STEADY: Final = (2.05, 0.16)
_DETECTED: Final = (0.922, 0.025)
"""Middle and spread of ``-log10(1 - steadiness)`` by dlib's network and of CenterFace's score over
half of the people in shared/data/people."""
_ODD: Final = -1.3
"""In spreads: one photo in ten is below."""
_TURNED: Final = 0.3
_SIZE_PX: Final = (12.0, 40.0)
_SHARPNESS: Final = (-5.5, -4.5)
_LIGHT: Final = (12.0, 50.0)
_GLARE: Final = (245.0, 215.0)
"""From where to where a measure takes away from the score: all of it, nothing."""


@dataclass(frozen=True, slots=True)
class Quality:
    """``score`` 0..1 (0.5: as good as the middle of press photos) and ``reasons`` for a low one."""

    score: float
    reasons: tuple[str, ...]

    @property
    def weak(self) -> bool:
        """Whether the photo is worth replacing."""
        return self.score < WEAK


@dataclass(frozen=True, eq=False)
class Seen:
    """A face as a detector found it: box (4,), points (5, 2) and its ``score``, None for one that
    was boxed by hand."""

    box_px: NDArray[np.floating]
    points_px: NDArray[np.floating]
    score: float | None


def qualities(
    recogniser: Recogniser, shown: Sequence[tuple[NDArray[np.uint8], Seen]]
) -> list[Quality]:
    """The quality of every face, each with its (H, W, 3) photo; two embeddings for each."""
    if not shown:
        return []
    chips = [chip(rgb_u8, face.points_px, recogniser.card) for rgb_u8, face in shown]
    mirrored = [np.ascontiguousarray(each[:, ::-1]) for each in chips]
    rows = recogniser.embed(np.stack(chips + mirrored))
    steady = (rows[: len(chips)] * rows[len(chips) :]).sum(axis=1)
    return [
        quality(each, float(alike), face)
        for each, alike, (_, face) in zip(chips, steady, shown, strict=True)
    ]


def quality(chip_u8: NDArray[np.uint8], steadiness: float, face: Seen) -> Quality:
    """The quality of one face.

    Args:
        chip_u8: (h, w, 3), aligned for a recogniser.
        steadiness: cosine (-1..1) of the chip's embedding and its mirror image's.
        face: where it was found.
    """
    steady = (-math.log10(max(1.0 - steadiness, 1e-6)) - _STEADY[0]) / _STEADY[1]
    found = 0.0 if face.score is None else (face.score - _DETECTED[0]) / _DETECTED[1]
    across = float(face.box_px[2] - face.box_px[0])
    sharpness, light = _sharpness_and_light(chip_u8)
    limits = {
        SMALL: _ramp(across, *_SIZE_PX),
        BLURRED: _ramp(sharpness, *_SHARPNESS),
        DARK: _ramp(light, *_LIGHT),
        BRIGHT: _ramp(light, *_GLARE),
    }
    told = {
        **{reason: share < 1 for reason, share in limits.items()},
        TURNED: turned(face.points_px) > _TURNED,
        UNSURE: found < _ODD,
        UNSTEADY: steady < _ODD,
    }
    # The share of ordinary photos that both together are better than.
    base = 0.5 * (1 + math.erf((steady + found) / math.sqrt(2) / math.sqrt(2)))
    reasons = tuple(reason for reason in REASONS if told[reason])
    return Quality(base * min(limits.values()), reasons)


def turned(points_px: NDArray[np.floating]) -> float:
    """How far the nose is from the middle of eyes and mouth, in distances of the eyes: 0 from the
    front, about 0.5 for half a profile. A turn of the photo changes nothing."""
    points = np.asarray(points_px, np.float64)
    eyes = points[1] - points[0]
    apart = max(float(np.hypot(*eyes)), 1e-6)
    middle = (points[[0, 1]].mean(axis=0) + points[[3, 4]].mean(axis=0)) / 2
    return float(abs((points[2] - middle) @ eyes) / apart**2)


def _sharpness_and_light(chip_u8: NDArray[np.uint8]) -> tuple[float, float]:
    """Logarithm of the Laplacian's variance over that of the grey levels, and their mean, of the
    middle of a chip."""
    height, width = chip_u8.shape[:2]
    grey = cv2.cvtColor(chip_u8, cv2.COLOR_RGB2GRAY).astype(np.float32)
    inner = grey[height // 5 : -height // 8, width // 5 : -width // 5]
    edges = float(cv2.Laplacian(inner, cv2.CV_32F).var())
    return math.log((edges + 0.1) / (float(inner.var()) + 1.0)), float(inner.mean())


def _ramp(value: float, none: float, full: float) -> float:
    """0 at ``none`` and beyond, 1 at ``full`` and beyond."""
    return float(np.clip((value - none) / (full - none), 0.0, 1.0))
