"""Following the faces of clips, one clip at a time: done once for a clip, when it is opened."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from cloakroom.bridge.client import EngineClient
from cloakroom.bridge.job import Job
from cloakroom.bridge.tasks import FOLLOW, Task, Tasks
from cloakroom_engine import protocol


class Following(QObject):
    """The verb ``clip.look``; it begins anew where it was stopped, for half a clip has no people.

    Signals:
        progress: the clip's photo id, how much is done, of how much.
        followed: the clip's photo id.
        stopped: the clip's photo id; it was cancelled, paused or failed.
        failed: the clip's photo id, a code and its parameters.
        changed: protocol.Changed.
    """

    progress = Signal(int, int, int)
    followed = Signal(int)
    stopped = Signal(int)
    failed = Signal(int, str, dict)
    changed = Signal(object)

    def __init__(self, tasks: Tasks, client: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._client = client
        self._jobs: dict[str, Job] = {}
        tasks.serve(FOLLOW, self)

    def task_of(self, photo_id: int) -> Task | None:
        """What is on the list for this clip."""
        mine = (each for each in self._tasks.all if each.kind == FOLLOW)
        return next((each for each in mine if each.words["photo"] == photo_id), None)

    def follow(self, photo_id: int) -> None:
        """Follow the faces of this clip, or go on with what was held or failed."""
        task = self.task_of(photo_id)
        if task is None:
            self._tasks.begin(FOLLOW, {"photo": photo_id})
        else:
            self._tasks.go_on(task.id)

    def cancel(self, photo_id: int) -> None:
        """Stop following this clip."""
        task = self.task_of(photo_id)
        if task is not None:
            self._tasks.cancel(task.id)
            if task.held:
                self.stopped.emit(photo_id)

    def start(self, task: Task) -> None:
        """Runner: from the first frame on."""
        job = self._client.run("clip.look", {"photo_id": task.words["photo"]})
        self._jobs[task.id] = job
        job.progress.connect(partial(self._progressed, task))
        job.changed.connect(self.changed)
        job.finished.connect(partial(self._finished, task))
        job.cancelled.connect(partial(self._stopped, task))
        job.failed.connect(partial(self._failed, task))

    def stop(self, task_id: str) -> None:
        """Runner: let go of it."""
        if task_id in self._jobs:
            self._jobs[task_id].cancel()

    def _progressed(self, task: Task, progress: protocol.Progress) -> None:
        if progress.stage == "follow":
            self.progress.emit(task.words["photo"], progress.done, progress.total)
            self._tasks.progress.emit(task.id, progress.done, progress.total)

    def _finished(self, task: Task, _result: dict[str, Any]) -> None:
        self._jobs.pop(task.id, None)
        self._tasks.finish(task.id)
        self.followed.emit(task.words["photo"])

    def _stopped(self, task: Task) -> None:
        self._jobs.pop(task.id, None)
        self.stopped.emit(task.words["photo"])

    def _failed(self, task: Task, code: str, params: dict[str, Any]) -> None:
        self._tasks.fail(task.id, code, params)
        self.failed.emit(task.words["photo"], code, params)
        self._stopped(task)
