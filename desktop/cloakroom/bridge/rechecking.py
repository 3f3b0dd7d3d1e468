"""Asking recognisers that were added since about everything that was shared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from cloakroom.bridge.client import EngineClient
from cloakroom.bridge.job import Job
from cloakroom.bridge.tasks import RECHECK, Task, Tasks
from cloakroom_engine import protocol


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

    def __init__(self, tasks: Tasks, client: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._client = client
        self._job: Job | None = None
        self._task_id = ""
        tasks.serve(RECHECK, self)

    @property
    def running(self) -> bool:
        """Whether photos are checked now."""
        return self._job is not None

    def begin(self) -> None:
        """Begin, or go on with what was held or failed, unless it runs already."""
        if self._job is not None:
            return
        held = next((task for task in self._tasks.all if task.kind == RECHECK), None)
        if held is None:
            self._tasks.begin(RECHECK, {})
        else:
            self._tasks.go_on(held.id)

    def cancel(self) -> None:
        """Stop; what was answered stays, and the next run goes on there."""
        self._tasks.cancel(self._task_id)

    def start(self, task: Task) -> None:
        """Runner: what was answered is not asked again."""
        if self._job is not None:
            self._tasks.cancel(task.id)
            return
        self._task_id = task.id
        job = self._job = self._client.run("audit.ledger", {})
        job.progress.connect(self._progressed)
        job.changed.connect(self.changed)
        job.failed.connect(self._failed)
        job.finished.connect(self._finished)
        job.closed.connect(self._closed)
        self.began.emit()

    def stop(self, task_id: str) -> None:
        """Runner: let go of it."""
        if self._job is not None and task_id == self._task_id:
            self._job.cancel()

    def _progressed(self, progress: protocol.Progress) -> None:
        self.progress.emit(progress)
        self._tasks.progress.emit(self._task_id, progress.done, progress.total)

    def _finished(self, result: dict[str, Any]) -> None:
        self._tasks.finish(self._task_id)
        self.done.emit(result)

    def _failed(self, code: str, params: dict[str, Any]) -> None:
        self._tasks.fail(self._task_id, code, params)
        self.failed.emit(code, params)

    def _closed(self) -> None:
        self._job = None
        self.ended.emit()
