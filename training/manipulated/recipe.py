"""How a detector of manipulated faces is trained: a TOML file beside this one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from training import recipe

RECIPES = Path(__file__).parent


@dataclass(frozen=True)
class Recipe:
    """One training: ``steps`` batches, half of them copies, half clean; AdamW at the rate of
    ``schedule``.

    ``loss``: "cross-entropy" of two classes, or a face recogniser's margin ("arcface") between
    them (Liu et al., ICPR 2020). ``edited``: the share of clean faces after an ordinary edit.
    ``shift``: how far in pixels a chip is drawn off its middle.
    """

    name: str
    steps: int = 700
    batch: int = 24
    rate: float = 2e-3
    decay: float = 0.05
    warm: int = 50
    seed: int = 0
    loss: Literal["cross-entropy", "arcface"] = "cross-entropy"
    edited: float = 0.4
    shift: int = 10
    light: float = 0.1


def read(name: str) -> Recipe:
    """The recipe in ``<name>.toml``.

    Raises:
        FileNotFoundError: there is none.
        TypeError: a key that a recipe does not have.
    """
    return recipe.read(RECIPES / f"{name}.toml", Recipe)
