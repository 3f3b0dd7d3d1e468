"""What ``print`` made, as lines of text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cloakroom_engine.report.sticker_words import NOT_KNOWN, sentences


def lines(result: Mapping[str, Any]) -> Iterator[str]:
    """How it was made, what recognisers made of it, what is not known, where it lies."""
    teachers = ", ".join(each["name"] for each in result["taught_by"])
    yield (
        f"learnt from {result['photos_learnt']} photos against {teachers} in "
        f"{result['steps']} steps; nothing of it is kept in the library"
    )
    yield from sentences(result)
    yield from NOT_KNOWN
    yield from (f"wrote {path}" for path in result["files"])
