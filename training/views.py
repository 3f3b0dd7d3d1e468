"""Chips of a frame: where the network looks, moved, coarsened, in other light, perhaps masked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit.masked.designs import STYLES, Design
from cloakroom_engine.audit.masked.wear import put_on
from cloakroom_engine.faces.align import similarity
from cloakroom_engine.models.nets.named import Named
from training.cut import FRAME, POINTS, U8

Kind = Literal["plain", "masked", "small"]
F32 = NDArray[np.float32]
SMALLEST = 16
"""Side in pixels of the smallest face that the kind ``small`` shows, in a chip's crop."""


@dataclass(frozen=True, eq=False)
class View:
    """``chip`` (side, side, 3) uint8 and how far a mask covers it, (side, side) 0..1."""

    chip: U8
    covered: F32


class Views:
    """How frames become an architecture's chips.

    ``kind``: ``masked`` puts MLFW-style masks on every second face, ``small`` coarsens nine of ten.
    """

    def __init__(self, named: Named, kind: Kind = "plain") -> None:
        self.side, self.kind = named.side, kind
        self._M = similarity(POINTS, np.asarray(named.template))

    def plain(self, frame: U8) -> U8:
        """(FRAME, FRAME, 3) to (side, side, 3), nothing changed."""
        return np.asarray(cv2.warpAffine(frame, self._M, (self.side, self.side)), np.uint8)

    def drawn(self, frame: U8, random: np.random.Generator) -> View:
        """One view at random of a (FRAME, FRAME, 3) frame."""
        alpha = np.zeros((FRAME, FRAME), np.float32)
        if self.kind == "masked" and random.uniform() < 0.5:
            frame, alpha = _masked(frame, random)
        if random.uniform() < 0.5:
            frame, alpha = (
                np.ascontiguousarray(frame[:, ::-1]),
                np.ascontiguousarray(alpha[:, ::-1]),
            )
        M, size = self._moved(random), (self.side, self.side)
        x = cv2.warpAffine(frame, M, size).astype(np.float32)
        covered = np.asarray(cv2.warpAffine(alpha, M, size), np.float32)
        x = _erased(_light(self._coarse(x, random), random), random)
        return View(np.clip(x, 0, 255).astype(np.uint8), covered)

    def _moved(self, random: np.random.Generator) -> NDArray[np.float64]:
        """Turned, stretched and shifted as another detector would place it."""
        turn, stretch = random.normal(0, (5.0, 0.05))
        middle = (self.side / 2, self.side / 2)
        wobble = np.asarray(cv2.getRotationMatrix2D(middle, turn, 1 + stretch), np.float64)
        wobble[:, 2] += self.side * random.normal(0, 0.025, 2)
        return np.asarray(wobble @ np.vstack([self._M, [0, 0, 1]]))

    def _coarse(self, x: F32, random: np.random.Generator) -> F32:
        kind = random.uniform()
        if self.kind == "small" and kind > 0.1:
            return self._shrunk(x, int(random.integers(SMALLEST, self.side + 1)))
        if kind < 0.2:
            return np.asarray(cv2.GaussianBlur(x, (0, 0), random.uniform(0.3, 1.5)), np.float32)
        if kind < 0.4:
            return self._shrunk(x, round(self.side * random.uniform(0.3, 0.9)))
        if kind < 0.5:
            return x + random.normal(0, random.uniform(1, 8), x.shape).astype(np.float32)
        return x

    def _shrunk(self, x: F32, small: int) -> F32:
        less = cv2.resize(x, (small, small), interpolation=cv2.INTER_AREA)
        return np.asarray(cv2.resize(less, (self.side, self.side)), np.float32)


def _masked(frame: U8, random: np.random.Generator) -> tuple[U8, F32]:
    """The frame with a mask on, and the mask's alpha (FRAME, FRAME)."""
    design = Design(STYLES[random.integers(len(STYLES))], int(random.integers(20)))
    worn = put_on(frame, POINTS, design, int(random.integers(1 << 30)))
    alpha = np.zeros((FRAME, FRAME), np.float32)
    alpha[worn.patch.slices] = worn.alpha_f32
    return worn.rgb_u8, alpha


def _light(x: F32, random: np.random.Generator) -> F32:
    """Another exposure and white balance, without colour in one of ten."""
    if random.uniform() < 0.1:
        x = np.repeat(x.mean(axis=2, keepdims=True), 3, axis=2)
    gain = random.uniform(0.7, 1.3) * random.uniform(0.92, 1.08, 3).astype(np.float32)
    return np.asarray((x - 128) * gain + 128 + random.uniform(-30, 30), np.float32)


def _erased(x: F32, random: np.random.Generator) -> F32:
    """A rectangle of one colour over a part, in three of ten."""
    if random.uniform() < 0.3:
        side = len(x)
        h, w = (side * random.uniform(0.1, 0.4, 2)).astype(int)
        top, left = random.integers(0, side - h), random.integers(0, side - w)
        x[top : top + h, left : left + w] = random.uniform(0, 255, 3)
    return x
