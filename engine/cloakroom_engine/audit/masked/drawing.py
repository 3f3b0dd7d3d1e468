"""Drawing a mask flat: cloth, folds, seams and prints, all by code and a seed."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit.masked.designs import STYLES, Design

F32 = NDArray[np.float32]

_SURGICAL = ((158, 201, 226), (231, 238, 242), (170, 214, 196), (226, 178, 196))
_CLOTH = ((116, 128, 140), (72, 92, 128), (178, 158, 132), (126, 74, 78), (196, 196, 190))
_PRINT = ((62, 84, 134), (168, 60, 62), (70, 118, 92), (206, 176, 96), (120, 84, 140))
_PAPER = ((238, 238, 234), (226, 232, 236))
_ROUND = 0.09


def draw(design: Design, width: int, height: int) -> F32:
    """(height, width, 4) float32 RGBA 0..255 (alpha 0..1), not premultiplied.

    Across is the way round the face from the viewer's left to the right, down the way from the
    bridge of the nose to under the chin.
    """
    seed = STYLES.index(design.style) * 1000 + design.number
    rng = np.random.default_rng(seed)
    s, t = np.meshgrid(
        np.linspace(-1, 1, width, dtype=np.float32), np.linspace(0, 1, height, dtype=np.float32)
    )
    rgb, light = _DRAWN[design.style](design.number, s, t, rng)
    light = (light * (1 - 0.10 * np.abs(s) ** 3)).astype(np.float32)  # the sides turn away
    shaded = np.clip(rgb * light[..., None], 0, 255)
    return np.concatenate([shaded, _outline(design.style, s, t)[..., None]], axis=2).astype(
        np.float32
    )


Drawn = tuple[F32, F32]


def _surgical(number: int, s: F32, t: F32, _: np.random.Generator) -> Drawn:
    rgb = _plain(_SURGICAL[number % len(_SURGICAL)], s)
    light = np.ones_like(s)
    for at in (0.30, 0.48, 0.66):  # three pleats: a lit fold above its shadow
        fold = at + 0.035 * (1 - s**2)
        light += 0.05 * _ridge(t - fold + 0.025, 0.015) - 0.20 * _ridge(t - fold, 0.010)
    edge = np.minimum(np.minimum(t, 1 - t) * 0.8, 1 - np.abs(s))
    light -= 0.10 * _ridge(edge - 0.045, 0.008)  # the welded border
    light += 0.06 * _ridge(t - 0.035, 0.012) * (np.abs(s) < 0.35)  # the wire over the nose
    rgb = np.where((edge < 0.045)[..., None], rgb * 0.5 + 122.0, rgb)
    return rgb, light


def _cloth(number: int, s: F32, t: F32, rng: np.random.Generator) -> Drawn:
    rgb = _plain(_CLOTH[number % len(_CLOTH)], s)
    light = 1 + 0.05 * _weave(s, t) + 0.05 * _smooth(s.shape, rng)
    light -= 0.16 * _ridge(s - 0.012 * np.sin(6 * t), 0.008)  # the seam down the middle
    edge = np.minimum(np.minimum(t, 1 - t), (1 - np.abs(s)) * 1.2)
    light -= 0.12 * _ridge(edge - 0.05, 0.006) * (np.sin(90 * (s + t)) > -0.2)  # stitches
    return rgb, light


def _respirator(number: int, s: F32, t: F32, rng: np.random.Generator) -> Drawn:
    rgb = _plain(_PAPER[number % len(_PAPER)], s)
    light = 1 + 0.015 * _smooth(s.shape, rng)
    light -= 0.14 * _ridge(s, 0.010)  # the fold that stands up
    light += 0.03 * np.tanh(s * 3) * (1 if number % 2 else -1)  # one half is lit more
    edge = np.minimum(np.minimum(t, 1 - t) * 0.9, 1 - np.abs(s))
    light -= 0.09 * _ridge(edge - 0.06, 0.008) * (np.sin(70 * (s - t)) > -0.4)  # the weld
    light -= 0.05 * _ridge(t - 0.62 - 0.05 * s**2, 0.012)
    wire = (t < 0.10) & (t > 0.05) & (np.abs(s) < 0.30)
    return np.where(wire[..., None], rgb * 0.82, rgb), light


def _black(number: int, s: F32, t: F32, rng: np.random.Generator) -> Drawn:
    level = 34 + 10 * (number % 3)
    rgb = _plain((level, level, level + 2), s)
    light = 1 + 0.12 * _smooth(s.shape, rng) + 0.10 * _weave(s, t)
    light += 0.25 * np.exp(-((s / 0.25) ** 2) - ((t - 0.35) / 0.3) ** 2)  # it shines a little
    light -= 0.30 * _ridge(s, 0.008)
    return rgb, light


def _patterned(number: int, s: F32, t: F32, rng: np.random.Generator) -> Drawn:
    ground = np.array(_PRINT[number % len(_PRINT)], np.float32)
    ink = np.array((236, 230, 218), np.float32)
    kind = number % 4
    x, y = s * 1.35, t
    if kind == 0:
        cell = 0.16
        row = np.floor(y / cell)
        off = np.mod(x / cell + 0.5 * np.mod(row, 2), 1) - 0.5
        ink_at = off**2 + (np.mod(y / cell, 1) - 0.5) ** 2 < 0.075
    elif kind == 1:
        ink_at = np.sin(2 * np.pi * (x + 0.45 * y) / 0.17) > 0.25
    elif kind == 2:
        ink_at = (np.sin(2 * np.pi * x / 0.2) > 0.55) ^ (np.sin(2 * np.pi * y / 0.2) > 0.55)
    else:
        ink_at = _smooth(s.shape, rng, 0.06) > 0.35
    rgb = np.where(ink_at[..., None], ink, ground).astype(np.float32)
    light = 1 + 0.04 * _weave(s, t) + 0.05 * _smooth(s.shape, rng) - 0.12 * _ridge(s, 0.008)
    return rgb, np.asarray(light, np.float32)


_DRAWN: dict[str, Callable[[int, F32, F32, np.random.Generator], Drawn]] = {
    "surgical": _surgical,
    "cloth": _cloth,
    "respirator": _respirator,
    "black": _black,
    "patterned": _patterned,
}


def _outline(style: str, s: F32, t: F32) -> F32:
    """Alpha: the corners are rounded, those of a respirator are cut off."""
    if style == "respirator":
        away = np.abs(s) + 0.55 * np.abs(2 * t - 1) ** 3 - 1.22
        return np.clip(0.5 - away * 60, 0, 1)
    dx = np.maximum(np.abs(s) - (1 - _ROUND), 0) / _ROUND
    dy = np.maximum(np.abs(2 * t - 1) - (1 - 2 * _ROUND), 0) / (2 * _ROUND)
    return np.clip(0.5 + (1 - np.hypot(dx, dy)) * 4, 0, 1)


def _plain(colour: tuple[int, int, int], like: F32) -> F32:
    return np.broadcast_to(np.array(colour, np.float32), (*like.shape, 3)).copy()


def _ridge(at: NDArray[np.floating], width: float) -> F32:
    return np.asarray(np.exp(-((at / width) ** 2)), np.float32)


def _weave(s: F32, t: F32) -> F32:
    return np.asarray(np.sin(s * 150) * np.sin(t * 110), np.float32)


def _smooth(shape: tuple[int, ...], rng: np.random.Generator, grain: float = 0.15) -> F32:
    """Soft noise of about unit spread, the same at every size."""
    cells = max(3, round(1.5 / grain))
    coarse = rng.standard_normal((cells, cells + 2)).astype(np.float32)
    size = (shape[1], shape[0])
    return np.asarray(cv2.resize(coarse, size, interpolation=cv2.INTER_CUBIC), np.float32)
