"""Cloaks that nobody learnt: there at once, and as large as learnt ones."""

from __future__ import annotations

import torch

from cloakroom_engine.cloak import field
from cloakroom_engine.cloak.pattern import MASK_SHAPE, Pattern, to_bytes


def drawn(seed: int) -> bytes:
    """A pattern of noise, as the vault keeps it."""
    random = torch.Generator().manual_seed(seed)
    mask = torch.randn(MASK_SHAPE, generator=random)
    return to_bytes([Pattern(mask, torch.randn(field.SHAPE, generator=random))])
