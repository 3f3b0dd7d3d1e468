"""A language that nobody speaks: as long as the longest, with letters of every height."""

from __future__ import annotations

import re

from PySide6.QtCore import QTranslator

_LETTERS = str.maketrans("aeiouyAEIOUcnsz", "àéîöűýÅÊÏÕÛçñšž")
_KEPT = re.compile(r"(\{[^}]*\}|%n|&.)")


def stretched(text: str) -> str:
    """Forty percent longer, in brackets, so that a cut end is seen; placeholders stay."""
    parts = _KEPT.split(text)
    letters = "".join(part if at % 2 else part.translate(_LETTERS) for at, part in enumerate(parts))
    words = " ".join(["ŵöřđš"] * max(1, round(len(text) * 0.4 / 6))) if len(text) > 4 else "ŵ"
    return f"[{letters} {words}]"


class Pseudo(QTranslator):
    """Speaks it for every text of ours."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """Qt's own texts stay as they are."""
        del disambiguation
        if context.startswith("Q") and not context.startswith("Queue"):
            return source
        told = stretched(source)
        return told.replace("%n", str(n)) if n >= 0 else told
