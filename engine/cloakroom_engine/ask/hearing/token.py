"""A token: a word or phrase of a sentence as the grammar takes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

FILLER: Final = "FILLER"
SEP: Final = "SEP"


@dataclass(frozen=True, slots=True)
class Token:
    """``kind`` is a terminal of the grammar; ``start`` and ``end`` are places in the sentence."""

    kind: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Unknown:
    """A word that has to be asked about; ``options`` are who or what it may mean: ``reason``
    "choice" says that they are words that may stand in its place."""

    text: str
    start: int
    end: int
    options: tuple[str, ...] = ()
    reason: str = "unknown"
