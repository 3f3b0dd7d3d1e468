"""Downloading models that a person said yes to, one at a time."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from cloakroom.bridge.client import EngineClient
from cloakroom.bridge.runner import EachTask
from cloakroom.bridge.tasks import FETCH, Task, Tasks


class Fetching(EachTask):
    """The verb ``models.fetch``; a download that was stopped goes on where it stopped."""

    stage = "fetch"
    progress = Signal(str, int, int)
    """The model's name, bytes done, bytes in all"""
    fetched = Signal(dict)
    """What the verb came back with"""
    stopped = Signal(str)
    """The name of a model that is not there, for whatever reason"""
    failed = Signal(str, str, dict)
    """The model's name, a code and its parameters"""

    def __init__(self, tasks: Tasks, client: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(FETCH, tasks, client, parent)

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

    def _begin(self, task: Task) -> None:
        self._run(task, "models.fetch", {**task.words, "consent": True})

    def _told(self, task: Task, params: dict[str, Any]) -> dict[str, Any]:
        return {**params, "model": task.words["name"]}

    def _say_progress(self, task: Task, done: int, total: int) -> None:
        self.progress.emit(task.words["name"], done, total)

    def _say_finished(self, _task: Task, result: dict[str, Any]) -> None:
        self.fetched.emit(result)

    def _say_stopped(self, task: Task) -> None:
        self.stopped.emit(task.words["name"])

    def _say_failed(self, task: Task, code: str, params: dict[str, Any]) -> None:
        self.failed.emit(task.words["name"], code, params)
