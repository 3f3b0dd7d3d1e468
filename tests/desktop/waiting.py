"""How tests wait: for layouts, and for the real engine."""

from __future__ import annotations

from functools import partialmethod
from typing import Any

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

PATIENCE_MS = 120_000
"""For work of the real engine on a busy machine."""


def settle() -> None:
    """Let layouts come to rest."""
    for _ in range(4):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()


class Patient(QtBot):  # type: ignore[misc]
    """Five seconds, pytest-qt's measure, are short on two cores that others use too; waiting costs
    nothing where what is waited for comes."""

    waitActive: Any = partialmethod(QtBot.waitActive, timeout=PATIENCE_MS)  # noqa: N815
    waitExposed: Any = partialmethod(QtBot.waitExposed, timeout=PATIENCE_MS)  # noqa: N815
    waitSignal: Any = partialmethod(QtBot.waitSignal, timeout=PATIENCE_MS)  # noqa: N815
    waitSignals: Any = partialmethod(QtBot.waitSignals, timeout=PATIENCE_MS)  # noqa: N815
    waitUntil: Any = partialmethod(QtBot.waitUntil, timeout=PATIENCE_MS)  # noqa: N815
