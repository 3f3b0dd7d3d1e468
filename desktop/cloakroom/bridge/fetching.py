"""Downloading models that a person said yes to, one at a time."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from cloakroom.bridge.client import EngineClient
from cloakroom.bridge.job import Job
from cloakroom.bridge.tasks import FETCH, Task, Tasks
from cloakroom_engine import protocol


class Fetching(QObject):
    """The verb ``models.fetch``; a download that was stopped goes on where it stopped."""

    progress = Signal(str, int, int)
    """The model's name, bytes done, bytes in all"""
    fetched = Signal(dict)
    """What the verb came back with"""
    stopped = Signal(str)
    """The name of a model that is not there, for whatever reason"""
    failed = Signal(str, str, dict)
    """The model's name, a code and its parameters"""

    def __init__(self, tasks: Tasks, client: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._client = client
        self._jobs: dict[str, Job] = {}
        tasks.serve(FETCH, self)

    @property
    def names(self) -> set[str]:
        """What is downloaded now."""
        return {str(job.params["name"]) for job in self._jobs.values()}

    def fetch(self, name: str, *, licence_accepted: bool) -> None:
        """Download a model that the person said yes to, or go on with what was held or failed."""
        words = {"name": name, "licence_accepted": licence_accepted}
        for task in self._tasks.all:
            if task.kind == FETCH and task.words["name"] == name:
                self._tasks.amend(task.id, words)
                self._tasks.go_on(task.id)
                return
        self._tasks.begin(FETCH, words)

    def cancel(self) -> None:
        """Stop; what was downloaded until now is kept for another time."""
        for task_id in list(self._jobs):
            self._tasks.cancel(task_id)

    def start(self, task: Task) -> None:
        """Runner: go on where it stopped."""
        job = self._client.run("models.fetch", {**task.words, "consent": True})
        self._jobs[task.id] = job
        job.progress.connect(partial(self._progressed, task))
        job.finished.connect(partial(self._finished, task))
        job.cancelled.connect(partial(self._stopped, task))
        job.failed.connect(partial(self._failed, task))

    def stop(self, task_id: str) -> None:
        """Runner: let go of it."""
        if task_id in self._jobs:
            self._jobs[task_id].cancel()

    def _progressed(self, task: Task, progress: protocol.Progress) -> None:
        if progress.stage == "fetch":
            self.progress.emit(task.words["name"], progress.done, progress.total)
            self._tasks.progress.emit(task.id, progress.done, progress.total)

    def _finished(self, task: Task, result: dict[str, Any]) -> None:
        self._jobs.pop(task.id, None)
        self._tasks.finish(task.id)
        self.fetched.emit(result)

    def _stopped(self, task: Task) -> None:
        self._jobs.pop(task.id, None)
        self.stopped.emit(task.words["name"])

    def _failed(self, task: Task, code: str, params: dict[str, Any]) -> None:
        self._tasks.fail(task.id, code, {**params, "model": task.words["name"]})
        self.failed.emit(task.words["name"], code, params)
        self._stopped(task)
