"""Asking recognisers that were added since about everything that was shared."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from cloakroom.bridge.client import EngineClient
from cloakroom.bridge.job import Job


@dataclass(frozen=True, slots=True)
class Recheck:
    """What ``context.go("reports", …)`` is given to have shared photos checked again."""


class Rechecking(QObject):
    """The verb ``audit.ledger``, once at a time; answers are kept photo by photo."""

    began = Signal()
    progress = Signal(object)
    """protocol.Progress"""
    changed = Signal(object)
    """protocol.Changed"""
    failed = Signal(str, dict)
    """Code and parameters"""
    done = Signal(dict)
    """What the verb came back with"""
    ended = Signal()
    """However it ended"""

    def __init__(self, client: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._job: Job | None = None

    @property
    def running(self) -> bool:
        """Whether photos are checked now."""
        return self._job is not None

    def start(self) -> None:
        """Begin, unless it runs already."""
        if self._job is not None:
            return
        job = self._job = self._client.run("audit.ledger", {})
        job.progress.connect(self.progress)
        job.changed.connect(self.changed)
        job.failed.connect(self.failed)
        job.finished.connect(self.done)
        job.closed.connect(self._closed)
        self.began.emit()

    def cancel(self) -> None:
        """Stop; what was answered stays, and the next run goes on there."""
        if self._job is not None:
            self._job.cancel()

    def _closed(self) -> None:
        self._job = None
        self.ended.emit()
