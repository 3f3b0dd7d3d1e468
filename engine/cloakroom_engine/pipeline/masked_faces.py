"""Faces in masks, as every recogniser sees them, and as a sheet to look at."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.audit.disturb import Subsampling, jpeg
from cloakroom_engine.audit.masked.wear import Worn
from cloakroom_engine.errors import EngineError
from cloakroom_engine.faces.align import chip
from cloakroom_engine.faces.detect import detect
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.models.detector import Detector
from cloakroom_engine.photo.decoded import DecodedPhoto
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.private import write
from cloakroom_engine.protect.change import FaceChange, changed

TILE_PX = 160
COLUMNS = 8
MOST_TILES = 64
_SUBSAMPLINGS: dict[str, Subsampling] = {"4:2:2": "4:2:2", "4:2:0": "4:2:0"}
NEAR = 0.75
"""A face found this near to where it was, in distances between the eyes, is the same one."""


def find(
    detector: Detector, rgb_u8: NDArray[np.uint8], points_px: NDArray[np.floating]
) -> NDArray[np.float32] | None:
    """The landmarks (5, 2) of the face that was at ``points_px``, searched afresh; None if gone."""
    found = detect(detector, rgb_u8)
    if not found:
        return None
    middle = points_px.mean(axis=0)
    nearest = min(found, key=lambda f: float(np.linalg.norm(f.points_px.mean(axis=0) - middle)))
    spread = float(np.linalg.norm(points_px - middle, axis=1).mean()) * 1.4
    off = float(np.linalg.norm(nearest.points_px.mean(axis=0) - middle))
    return nearest.points_px if off < NEAR * spread else None


def embedded(
    desk: Desk,
    cards: Sequence[ModelCard],
    rgb_u8: NDArray[np.uint8],
    points_px: NDArray[np.floating],
) -> tuple[NDArray[np.float32] | None, dict[str, NDArray[np.float32]]]:
    """Where the face is found now, and its (D,) embedding by recogniser; NaN where it is not."""
    seen = find(desk.detector, rgb_u8, points_px)
    rows = {}
    for card in cards:
        if seen is None:
            rows[card.name] = np.full(card.embedding or 0, np.nan, np.float32)
        else:
            cut = chip(rgb_u8, seen, card)[None]
            rows[card.name] = desk.registry.recogniser(card.name).embed(cut)[0]
    return seen, rows


def resaved(rgb_u8: NDArray[np.uint8], cloak: FaceChange, like: DecodedPhoto) -> NDArray[np.uint8]:
    """``rgb_u8`` with the cloak, encoded as the protected copy ``like`` was."""
    cloaked = np.asarray(changed(rgb_u8, [cloak], 1.0), np.uint8)
    if like.jpeg is None:
        return cloaked
    chroma = _SUBSAMPLINGS.get(like.jpeg.subsampling or "", "4:4:4")
    return jpeg(cloaked, min(like.jpeg.quality, 95), chroma)


def tile(worn: Worn) -> NDArray[np.uint8]:
    """The head in its mask, (160, 160, 3)."""
    (left, top), (right, bottom) = (
        (worn.patch.left, worn.patch.top),
        (worn.patch.right, worn.patch.bottom),
    )
    side = max(right - left, bottom - top, 1)
    scale = TILE_PX / side
    shift = [
        TILE_PX / 2 - scale * (left + right) / 2,
        TILE_PX / 2 - scale * (top + bottom) / 2,
    ]
    M = np.array([[scale, 0, shift[0]], [0, scale, shift[1]]])
    part = worn.rgb_u8
    if scale < 0.5:  # sampled without shrinking first it would be coarse
        part = np.asarray(cv2.blur(part, (round(0.7 / scale), round(0.7 / scale))), np.uint8)
    return np.asarray(cv2.warpAffine(part, M, (TILE_PX, TILE_PX)), np.uint8)


def write_out(folder: Path, text: str, tiles: Sequence[NDArray[np.uint8]]) -> list[str]:
    """Write ``masked.json`` and, of ``tiles``, ``masked.jpg``; the paths that were written.

    Raises:
        EngineError: ``output.not_writable``.
    """
    done = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write(folder / "masked.json", text.encode())
        done.append(str(folder / "masked.json"))
        if tiles:
            ok, coded = cv2.imencode(
                ".jpg", _sheet(tiles)[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, 90]
            )
            assert ok
            write(folder / "masked.jpg", coded.tobytes())
            done.append(str(folder / "masked.jpg"))
    except OSError as problem:
        raise EngineError("output.not_writable", path=str(folder)) from problem
    return done


def _sheet(tiles: Sequence[NDArray[np.uint8]]) -> NDArray[np.uint8]:
    shown = list(tiles[:MOST_TILES])
    columns = min(COLUMNS, len(shown))
    shown += [np.full_like(shown[0], 255)] * (-len(shown) % columns)
    rows = [np.hstack(shown[at : at + columns]) for at in range(0, len(shown), columns)]
    return np.vstack(rows)
