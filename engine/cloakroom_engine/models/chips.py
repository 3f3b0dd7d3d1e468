"""What every recogniser is, and how its chips are put before it. Loads no torch."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.models.cards import InputSpec, ModelCard

BATCH = 32


class Recogniser(Protocol):
    """Turns aligned chips into embeddings."""

    card: ModelCard

    def embed(self, chips_rgb_u8: NDArray[np.uint8]) -> NDArray[np.float32]:
        """(n, H, W, 3) RGB chips to (n, D) embeddings of length one."""


def normalisation(spec: InputSpec) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """(mean, scale) per channel in the order the network takes its channels."""
    return tuple(spec.mean), tuple(spec.scale)


def check_chips(card: ModelCard, chips: NDArray[np.uint8]) -> None:
    """ValueError for anything but (n, H, W, 3) uint8 of the card's size."""
    expected = (card.input.height, card.input.width, 3)
    if chips.ndim != 4 or chips.shape[1:] != expected or chips.dtype != np.uint8:
        raise ValueError(f"{card.name} takes uint8 (n, {expected}), not {chips.shape}")
