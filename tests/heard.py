"""A reporter that keeps what it was told."""

from __future__ import annotations

from typing import Any

from cloakroom_engine.progress import Silent


class Heard(Silent):
    """Keeps the notes."""

    def __init__(self) -> None:
        self.notes: list[tuple[str, dict[str, Any]]] = []

    def note(self, code: str, **params: str | int | float | None) -> None:
        """Keep it."""
        self.notes.append((code, params))
