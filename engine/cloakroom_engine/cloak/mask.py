"""A mask as bytes: what the vault seals and a recipe's result is named by."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from cloakroom_engine.cloak.frame import MASK_SIDE
from cloakroom_engine.errors import EngineError

SHAPE = (3, MASK_SIDE, MASK_SIDE)


def to_bytes(mask: Tensor) -> bytes:
    """A (3, 40, 40) mask as little-endian float16."""
    return mask.detach().cpu().numpy().astype("<f2").tobytes()


def from_bytes(stored: bytes) -> Tensor:
    """The mask that ``to_bytes`` wrote, (3, 40, 40) float32.

    Raises:
        EngineError: ``library.corrupt`` when the size is wrong.
    """
    if len(stored) != 2 * int(np.prod(SHAPE)):
        raise EngineError("library.corrupt", detail="mask")
    return torch.from_numpy(np.frombuffer(stored, "<f2").reshape(SHAPE).astype(np.float32))
