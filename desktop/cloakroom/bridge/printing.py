"""Making stickers: minutes each, one after the other, begun anew where one was stopped."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from cloakroom.bridge.client import EngineClient
from cloakroom.bridge.job import Job
from cloakroom.bridge.tasks import PRINT, Task, Tasks
from cloakroom_engine import protocol
from cloakroom_engine.library import Library


class Printing(QObject):
    """The verb ``print``.

    Signals:
        printed: the folder with the sheet.
        failed: a code and its parameters.
    """

    printed = Signal(str)
    failed = Signal(str, dict)

    def __init__(
        self, tasks: Tasks, client: EngineClient, library: Library, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._client = client
        self._library = library
        self._jobs: dict[str, Job] = {}
        tasks.serve(PRINT, self)

    def begin(self, person_id: int, folder: str) -> None:
        """Make a sticker for somebody, its sheet and its pictures into ``folder``."""
        self._tasks.begin(PRINT, {"person": person_id, "out": folder})

    def start(self, task: Task) -> None:
        """Runner: from the beginning, whatever was learnt; whoever was erased needs none."""
        person = self._library.people.get(task.words["person"])
        if person is None:
            self._tasks.cancel(task.id)
            return
        job = self._client.run("print", {"name": person.name, "out": task.words["out"]})
        self._jobs[task.id] = job
        job.progress.connect(partial(self._progressed, task))
        job.finished.connect(partial(self._finished, task))
        job.failed.connect(partial(self._failed, task))
        job.closed.connect(lambda: self._jobs.pop(task.id, None))

    def stop(self, task_id: str) -> None:
        """Runner: let go of it."""
        if task_id in self._jobs:
            self._jobs[task_id].cancel()

    def _progressed(self, task: Task, progress: protocol.Progress) -> None:
        if progress.stage == "learn":  # nearly all of it; how long that takes is a bound
            self._tasks.progress.emit(task.id, progress.done, progress.total)

    def _finished(self, task: Task, _result: dict[str, Any]) -> None:
        self._tasks.finish(task.id)
        self.printed.emit(task.words["out"])

    def _failed(self, task: Task, code: str, params: dict[str, Any]) -> None:
        self._tasks.fail(task.id, code, params)
        self.failed.emit(code, params)
