"""How a percentage stands in a line."""

from __future__ import annotations


def joined(text: str) -> str:
    """The text with no line's end between a number and its percent sign."""
    return text.replace(" %", "\u00a0%")
