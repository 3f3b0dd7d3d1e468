"""Following the faces of clips, one clip at a time: done once for a clip, when it is opened."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from cloakroom.bridge.client import EngineClient
from cloakroom.bridge.runner import EachTask
from cloakroom.bridge.tasks import FOLLOW, Task, Tasks


class Following(EachTask):
    """The verb ``clip.look``; it begins anew where it was stopped, for half a clip has no people.

    Signals:
        progress: the clip's photo id, how much is done, of how much.
        followed: the clip's photo id.
        stopped: the clip's photo id; it was cancelled, paused or failed.
        failed: the clip's photo id, a code and its parameters.
        changed: protocol.Changed.
    """

    stage = "follow"
    progress = Signal(int, int, int)
    followed = Signal(int)
    stopped = Signal(int)
    failed = Signal(int, str, dict)
    changed = Signal(object)

    def __init__(self, tasks: Tasks, client: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(FOLLOW, tasks, client, parent)

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

    def _begin(self, task: Task) -> None:
        job = self._run(task, "clip.look", {"photo_id": task.words["photo"]})
        job.changed.connect(self.changed)

    def _say_progress(self, task: Task, done: int, total: int) -> None:
        self.progress.emit(task.words["photo"], done, total)

    def _say_finished(self, task: Task, _result: dict[str, Any]) -> None:
        self.followed.emit(task.words["photo"])

    def _say_stopped(self, task: Task) -> None:
        self.stopped.emit(task.words["photo"])

    def _say_failed(self, task: Task, code: str, params: dict[str, Any]) -> None:
        self.failed.emit(task.words["photo"], code, params)
