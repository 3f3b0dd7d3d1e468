"""Masks as bytes: what the vault seals and a recipe's result is named by."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from cloakroom_engine.cloak.frame import SIDE
from cloakroom_engine.errors import EngineError

SHAPE = (3, SIDE, SIDE)


def to_bytes(masks: Tensor) -> bytes:
    """(k, 3, 160, 160) masks as little-endian float16."""
    return masks.detach().cpu().numpy().astype("<f2").tobytes()


def from_bytes(stored: bytes) -> Tensor:
    """The masks that ``to_bytes`` wrote, (k, 3, 160, 160) float32, k at least 1.

    Raises:
        EngineError: ``library.corrupt`` when the size is wrong.
    """
    count, rest = divmod(len(stored), 2 * int(np.prod(SHAPE)))
    if rest or not count:
        raise EngineError("library.corrupt", detail="mask")
    values = np.frombuffer(stored, "<f2").reshape(count, *SHAPE)
    return torch.from_numpy(values.astype(np.float32))


def of_photo(photo_sha256: str, count: int) -> int:
    """Which of ``count`` masks a photo wears: always the same, and evenly spread over photos."""
    return int(photo_sha256[:8], 16) % count
