"""A person's cloak: what it adds (a mask) and what it moves (a field); and both as bytes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from cloakroom_engine.cloak import field
from cloakroom_engine.cloak.frame import SIDE
from cloakroom_engine.errors import EngineError

MASK_SHAPE = (3, SIDE, SIDE)
_MARK = b"CLK2"
_MASK, _FIELD = (int(np.prod(shape)) for shape in (MASK_SHAPE, field.SHAPE))


@dataclass(frozen=True, eq=False)
class Pattern:
    """One way in which a person's photos are cloaked.

    Attributes:
        mask: (3, 160, 160) what is added in the canonical frame, in units of what a pixel hides.
        points: (2, 12, 12) control points of what is moved (``field.dense``); zero moves nothing,
            as in cloaks from before faces were moved.
    """

    mask: Tensor
    points: Tensor

    def to(self, device: torch.device) -> Pattern:
        """The same on another device."""
        return Pattern(self.mask.to(device), self.points.to(device))


def to_bytes(patterns: Sequence[Pattern]) -> bytes:
    """Patterns as a mark and little-endian float16: all masks, then all fields."""
    parts = [
        torch.stack([getattr(each, name) for each in patterns]).detach().cpu().numpy()
        for name in ("mask", "points")
    ]
    return _MARK + b"".join(part.astype("<f2").tobytes() for part in parts)


def from_bytes(stored: bytes) -> tuple[Pattern, ...]:
    """The patterns that ``to_bytes`` wrote, at least one; cloaks of the first version too, which
    are masks without a mark.

    Raises:
        EngineError: ``library.corrupt`` when the size is wrong.
    """
    # A first-version cloak is a whole number of masks, so four bytes more are no such cloak.
    marked = stored.startswith(_MARK) and len(stored) % (2 * _MASK) != 0
    body = stored[len(_MARK) :] if marked else stored
    count, rest = divmod(len(body), 2 * (_MASK + (_FIELD if marked else 0)))
    if rest or not count:
        raise EngineError("library.corrupt", detail="mask")
    values = torch.from_numpy(np.frombuffer(body, "<f2").astype(np.float32))
    masks = values[: count * _MASK].view(count, *MASK_SHAPE)
    if not marked:
        return tuple(Pattern(mask, torch.zeros(field.SHAPE)) for mask in masks)
    fields = values[count * _MASK :].view(count, *field.SHAPE)
    return tuple(Pattern(mask, points) for mask, points in zip(masks, fields, strict=True))
