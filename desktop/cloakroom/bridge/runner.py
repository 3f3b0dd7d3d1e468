"""What runs tasks of one kind, and is told how their jobs in the engine go."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from cloakroom.bridge.client import EngineClient
from cloakroom.bridge.job import Job
from cloakroom.bridge.tasks import Task, Tasks
from cloakroom_engine.protocol import Progress


class EachTask(QObject):
    """Any number of tasks, each by a job of its own; a subclass says what it has to say of one.

    ``stage`` is the stage of which progress is told. A task that was let go of and is wanted again
    before its job has ended begins anew when that has.
    """

    stage = ""

    def __init__(
        self, kind: str, tasks: Tasks, client: EngineClient, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._client = client
        self._jobs: dict[str, Job] = {}
        self._again: dict[str, Task] = {}
        tasks.serve(kind, self)

    @property
    def running(self) -> bool:
        """Whether any runs now."""
        return bool(self._jobs)

    def start(self, task: Task) -> None:
        """Runner: do it."""
        if task.id in self._jobs:
            self._again[task.id] = task
        else:
            self._begin(task)

    def stop(self, task_id: str) -> None:
        """Runner: let go of it."""
        self._again.pop(task_id, None)
        if task_id in self._jobs:
            self._jobs[task_id].cancel()

    @abstractmethod
    def _begin(self, task: Task) -> None:
        """``_run`` what the task is."""

    def _run(self, task: Task, verb: str, params: Mapping[str, Any]) -> Job:
        job = self._jobs[task.id] = self._client.run(verb, dict(params))
        job.progress.connect(partial(self._progressed, task))
        job.finished.connect(partial(self._finished, task))
        job.cancelled.connect(partial(self._stopped, task))
        job.failed.connect(partial(self._failed, task))
        return job

    def _progressed(self, task: Task, progress: Progress) -> None:
        if progress.stage == self.stage:
            self._say_progress(task, progress.done, progress.total)
            self._tasks.progress.emit(task.id, progress.done, progress.total)

    def _finished(self, task: Task, result: dict[str, Any]) -> None:
        self._forget(task)
        self._tasks.finish(task.id)
        self._say_finished(task, result)

    def _stopped(self, task: Task) -> None:
        again = self._forget(task)
        if again is None:
            self._say_stopped(task)
        else:
            self._begin(again)

    def _failed(self, task: Task, code: str, params: dict[str, Any]) -> None:
        self._forget(task)
        self._tasks.fail(task.id, code, self._told(task, params))
        self._say_failed(task, code, params)
        self._say_stopped(task)

    def _forget(self, task: Task) -> Task | None:
        """Its job is over; what of it is to begin anew."""
        self._jobs.pop(task.id, None)
        return self._again.pop(task.id, None)

    def _told(self, _task: Task, params: dict[str, Any]) -> dict[str, Any]:
        """What the list keeps of a failure."""
        return params

    def _say_progress(self, task: Task, done: int, total: int) -> None:
        """Nothing, unless a subclass has something to say; the list of tasks tells it anyway."""

    def _say_finished(self, task: Task, result: dict[str, Any]) -> None:
        """As ``_say_progress``."""

    def _say_stopped(self, task: Task) -> None:
        """As ``_say_progress``."""

    def _say_failed(self, task: Task, code: str, params: dict[str, Any]) -> None:
        """As ``_say_progress``."""


class OneTask(QObject):
    """One task at a time; one that was let go of and is wanted again before its job has ended
    begins anew when that has."""

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

    def __init__(self, kind: str, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._job: Job | None = None
        self._task_id = ""
        self._again: Task | None = None
        tasks.serve(kind, self)

    @property
    def running(self) -> bool:
        """Whether one runs now."""
        return self._job is not None

    def start(self, task: Task) -> None:
        """Runner: do it, unless another runs."""
        if self._job is None:
            self._begin(task)
        elif task.id == self._task_id:
            self._again = task
        else:
            self._refuse(task)

    @abstractmethod
    def _begin(self, task: Task) -> None:
        """``_run`` what the task is."""

    @abstractmethod
    def _refuse(self, task: Task) -> None:
        """Say what becomes of it while another one runs."""

    def cancel(self) -> None:
        """Stop; what was done stays."""
        self._tasks.cancel(self._task_id)

    def stop(self, task_id: str) -> None:
        """Runner: let go of it."""
        if self._job is not None and task_id == self._task_id:
            self._again = None
            self._job.cancel()

    def _run(self, task: Task, client: EngineClient, verb: str, params: Mapping[str, Any]) -> None:
        self._task_id = task.id
        job = self._job = client.run(verb, dict(params))
        job.progress.connect(self._progressed)
        job.changed.connect(self.changed)
        job.failed.connect(self._failed)
        job.finished.connect(self._finished)
        job.closed.connect(self._closed)
        self.began.emit()

    def _progressed(self, progress: Progress) -> None:
        self.progress.emit(progress)
        self._tasks.progress.emit(self._task_id, progress.done, progress.total)

    def _finished(self, result: dict[str, Any]) -> None:
        self._again = None
        self._tasks.finish(self._task_id)
        self.done.emit(result)

    def _failed(self, code: str, params: dict[str, Any]) -> None:
        self._again = None
        self._tasks.fail(self._task_id, code, params)
        self.failed.emit(code, params)

    def _closed(self) -> None:
        self._job = None
        again, self._again = self._again, None
        self.ended.emit()
        if again is not None:
            self._begin(again)
