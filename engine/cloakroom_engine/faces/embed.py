"""Embeddings of faces, many at a time."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.faces.align import chip
from cloakroom_engine.models.chips import Recogniser

BATCH = 32
"""Chips per call: beyond this a CPU gains nothing, and memory stays small."""


def embed(
    recogniser: Recogniser,
    pairs: Iterable[tuple[NDArray[np.uint8], NDArray[np.floating]]],
    *,
    batch: int = BATCH,
) -> NDArray[np.float32]:
    """One embedding per face.

    Args:
        recogniser: the network.
        pairs: (photo, points): (H, W, 3) uint8 RGB and (5, 2) landmarks in it. May be a
            generator; photos are let go of as soon as their chips are cut.
        batch: how many chips the network sees at once.

    Returns:
        (n, D) float32, L2-normalised; (0, 0) for no faces.
    """
    chips = (chip(rgb_u8, points_px, recogniser.card) for rgb_u8, points_px in pairs)
    parts: list[NDArray[np.float32]] = []
    while block := list(islice(chips, batch)):
        parts.append(recogniser.embed(np.stack(block)))
    return np.concatenate(parts) if parts else np.zeros((0, 0), np.float32)
