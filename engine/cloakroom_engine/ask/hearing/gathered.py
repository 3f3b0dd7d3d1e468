"""What the clauses of a sentence said so far."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Final

from cloakroom_engine.ask.hearing.wish import Wish

_ONCE: Final = {
    *("when", "folder", "out", "strength", "format", "watch"),
    *("min_px", "max_px", "min_mp", "max_mp"),
}
_UNSAID: Final = ("", 0)


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
        """Note something plain.

        Raises:
            Unclear: it was said already, and otherwise: taking the last would drop the first.
        """
        for name, value in changes.items():
            if name in _ONCE and getattr(self.now, name) not in {value, *_UNSAID}:
                raise Unclear("order")
        self.now = replace(self.now, **changes)

    def rank(self, order: str, many: int) -> None:
        """Note in which order and how many.

        Raises:
            Unclear: two orders or two numbers.
        """
        if (order and self.order not in {"", order}) or (many and self.many not in {0, many}):
            raise Unclear("order")
        self.order, self.many = order or self.order, many or self.many

    def treat(self, how: str, people: tuple[str, ...]) -> None:
        """Note what becomes of whom."""
        self.whom.setdefault(how, []).extend(people)
