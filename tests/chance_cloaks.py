"""Cloaks that nobody learnt: there at once, and as large as learnt ones."""

from __future__ import annotations

import torch

from cloakroom_engine.cloak import field
from cloakroom_engine.cloak.pattern import MASK_SHAPE, Pattern, to_bytes
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.records import CloakRecipe


def drawn(seed: int) -> bytes:
    """A pattern of noise, as the vault keeps it."""
    random = torch.Generator().manual_seed(seed)
    mask = torch.randn(MASK_SHAPE, generator=random)
    return to_bytes([Pattern(mask, torch.randn(field.SHAPE, generator=random))])


def give(desk: Desk, name: str) -> None:
    """Such a cloak for somebody who is known; its surrogates are nowhere."""
    person = desk.library.people.by_name(name)
    recipe = CloakRecipe(surrogates=("elsewhere",), surrogate_sha256=("0" * 64,))
    desk.library.cloaks.add(person.id, recipe, drawn(0), photos=1, seconds=1.0)
