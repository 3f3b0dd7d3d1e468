"""How tests wait: for layouts, and for the real engine."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

PATIENCE_MS = 60_000
"""For work of the real engine on a busy machine."""


def settle() -> None:
    """Let layouts come to rest."""
    for _ in range(4):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()
