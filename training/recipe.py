"""What a network is trained from, how, and for how long: a TOML file in ``recipes/``."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeVar

from training.cut import SETS
from training.draws import Kind

R = TypeVar("R")


@dataclass(frozen=True)
class Recipe:
    """One training.

    ``architecture`` is a name of ``models/nets/named.py``. A step is ``batch`` views of
    ``batch / 2`` people, and ``morphs`` times as many of two people's faces laid over one another,
    which only a teacher can name. ``loss`` is a file of ``losses/`` with ``options``; ``distil``
    weighs the likeness to the centred embeddings of ``teacher``, a recogniser's name;
    ``sets_apart`` weighs DAIL's term. ``rows`` limits the classifier's rows of a step to those of
    the batch and drawn ones (0: all). ``push`` is in grey levels, what for depends on ``robust``,
    and ``against`` weighs the term that it brings. ``start`` names a run in a folder beside this
    one's whose network is the beginning. ``half``: the network computes in bfloat16.
    """

    name: str
    architecture: str
    steps: int
    batch: int = 128
    rate: float = 1e-3
    decay: float = 0.05
    warm: int = 200
    seed: int = 0
    sets: tuple[str, ...] = SETS
    loss: str = "cosface"
    options: dict[str, float] = field(default_factory=dict)
    teacher: str = ""
    distil: float = 1.0
    morphs: float = 0.0
    sets_apart: float = 0.0
    rows: int = 0
    views: Kind = "plain"
    robust: Literal["", "free", "noise", "sat"] = ""
    push: float = 0.0
    against: float = 0.0
    start: str = ""
    half: bool = True


def read(path: Path, kind: Callable[..., R]) -> R:
    """The recipe of a ``kind`` in a TOML file; its name is the file's, its lists are tuples.

    Raises:
        FileNotFoundError: there is none.
        TypeError: a key that a recipe does not have, or one missing.
    """
    found = tomllib.loads(path.read_text(encoding="utf-8"))
    fields = {
        key: tuple(value) if isinstance(value, list) else value for key, value in found.items()
    }
    return kind(name=path.stem, **fields)
