"""What a generator of faces is trained from, how, and for how long."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Recipe:
    """One training.

    A step sees ``batch`` faces, put back from their own codes; ``swapped`` of them are drawn a
    second time from drawn codes. ``recogniser`` embeds ``asked`` of the first and all of the
    second. Weights of the loss: ``pixels`` and ``edges`` (L1 inside the hole), ``features`` (what
    the critic sees), ``critic``, ``likeness`` (1 - cosine to the code), ``away`` (cosine of a drawn
    face to the one that was there, where it is above nought) and ``colours`` (L1 of the blocks).
    ``shares`` of a batch are of each of ``sets``; ``average`` is how much of the weights that are
    kept stays at a step; ``half``: generator and critic compute in bfloat16.
    """

    name: str
    recogniser: str
    steps: int
    batch: int
    swapped: int
    asked: int
    rate: float
    warm: int
    seed: int
    pixels: float
    edges: float
    features: float
    critic: float
    likeness: float
    away: float
    colours: float
    average: float
    sets: tuple[str, ...]
    shares: tuple[float, ...]
    half: bool
