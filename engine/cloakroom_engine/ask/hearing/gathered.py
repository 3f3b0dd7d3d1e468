"""What the clauses of a sentence said so far."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from cloakroom_engine.ask.hearing.wish import Wish


class Unclear(Exception):
    """The words are known, but what they ask for is not: ``reason`` says what is missing."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass
class Gathered:
    """``now`` holds what is plain; ``do`` the verbs as they came; ``whom`` the people of each
    treatment, empty where a verb named nobody; ``of`` those in the photos; ``named`` people who
    came before any verb; ``order`` and ``many`` a rank."""

    now: Wish = field(default_factory=Wish)
    do: list[str] = field(default_factory=list)
    whom: dict[str, list[str]] = field(default_factory=dict)
    of: list[str] = field(default_factory=list)
    named: list[str] = field(default_factory=list)
    order: str = ""
    many: int = 0

    def set(self, **changes: Any) -> None:
        """Note something plain."""
        self.now = replace(self.now, **changes)

    def treat(self, how: str, people: tuple[str, ...]) -> None:
        """Note what becomes of whom."""
        self.whom.setdefault(how, []).extend(people)
