"""What a list of photos shows of each: the record between item models and their delegate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt

ROW: Final = Qt.ItemDataRole.UserRole + 10
"""The role under which a model gives a ``Row``."""


@dataclass(frozen=True, slots=True)
class Row:
    """One photo. ``picture`` is the path of the photo to show; ``progress`` is 0..1 or None."""

    picture: str
    title: str
    text: str
    tag: str = ""
    tone: str = ""
    progress: float | None = None
