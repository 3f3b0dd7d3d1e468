"""Learning cloaks for people who have none, one after another."""

from __future__ import annotations

import time
from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from cloakroom.bridge.client import EngineClient
from cloakroom.bridge.job import Job
from cloakroom_engine import protocol
from cloakroom_engine.records import Person

_FIRST_STEPS = 5
"""Before so many steps nobody can say how long the rest takes."""


class Learning(QObject):
    """The verb ``cloak`` for several people; it stops at the first that cannot be learnt."""

    began = Signal(object)
    """Person"""
    progress = Signal(object, int, int, object)
    """Person, steps done, steps in all, seconds left or None"""
    changed = Signal(object)
    """protocol.Changed"""
    done = Signal()
    """Everybody has a cloak."""
    stopped = Signal()
    """It was cancelled; cloaks that were finished stay."""
    failed = Signal(object, str, dict)
    """Person, code and parameters"""

    def __init__(self, client: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._waiting: list[Person] = []
        self._person: Person | None = None
        self._job: Job | None = None
        self._strength = "balanced"
        self._first: tuple[float, int] | None = None
        """When the first step was told, and which it was."""

    @property
    def running(self) -> bool:
        """Whether a cloak is learnt now."""
        return self._job is not None

    def learn(self, people: Iterable[Person], strength: str) -> None:
        """Learn these people's cloaks."""
        self._waiting = list(people)
        self._strength = strength
        self._next()

    def cancel(self) -> None:
        """Stop; the person who is being learnt has no cloak then."""
        self._waiting.clear()
        if self._job is not None:
            self._job.cancel()

    def _next(self) -> None:
        if not self._waiting:
            self._person = None
            self.done.emit()
            return
        self._person = self._waiting.pop(0)
        self._first = None
        params = {"name": self._person.name, "strength": self._strength}
        job = self._job = self._client.run("cloak", params, urgent=True)
        job.progress.connect(self._progressed)
        job.changed.connect(self.changed)
        job.finished.connect(self._finished)
        job.cancelled.connect(self._cancelled)
        job.failed.connect(self._failed)
        self.began.emit(self._person)

    def _progressed(self, progress: protocol.Progress) -> None:
        left = None
        if progress.stage == "learn":
            now = time.monotonic()
            began, first = self._first = self._first or (now, progress.done)
            if progress.done - first >= _FIRST_STEPS:
                left = (now - began) / (progress.done - first) * (progress.total - progress.done)
        self.progress.emit(self._person, progress.done, progress.total, left)

    def _finished(self, _result: dict[str, object]) -> None:
        self._job = None
        self._next()

    def _cancelled(self) -> None:
        self._job = None
        self.stopped.emit()

    def _failed(self, code: str, params: dict[str, object]) -> None:
        self._job = None
        self._waiting.clear()
        self.failed.emit(self._person, code, params)
