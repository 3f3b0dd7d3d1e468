"""What a decoder is trained from, how, and for how long."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Recipe:
    """One training.

    A step sees ``batch`` faces; ``asked`` of them, and as many with a drawn latent, are embedded
    again by ``recogniser``. ``edges`` weighs the differences between neighbouring pixels beside the
    pixels themselves, ``likeness`` how far the rebuilt face's embedding is from what it was made
    from. ``half``: the decoder computes in bfloat16.
    """

    name: str
    recogniser: str
    steps: int
    batch: int
    asked: int
    rate: float
    decay: float
    warm: int
    seed: int
    edges: float
    likeness: float
    sets: tuple[str, ...]
    half: bool
