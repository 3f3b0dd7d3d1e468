"""Making stickers: minutes each, begun anew where one was stopped."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from cloakroom.bridge.client import EngineClient
from cloakroom.bridge.runner import EachTask
from cloakroom.bridge.tasks import PRINT, Task, Tasks
from cloakroom_engine.library import Library


class Printing(EachTask):
    """The verb ``print``.

    Signals:
        printed: the folder with the sheet.
        failed: a code and its parameters.
    """

    printed = Signal(str)
    failed = Signal(str, dict)
    stage = "learn"
    """Nearly all of it; how long that takes is a bound."""

    def __init__(
        self, tasks: Tasks, client: EngineClient, library: Library, parent: QObject | None = None
    ) -> None:
        super().__init__(PRINT, tasks, client, parent)
        self._library = library

    def begin(self, person_id: int, folder: str) -> None:
        """Make a sticker for somebody, its sheet and its pictures into ``folder``."""
        self._tasks.begin(PRINT, {"person": person_id, "out": folder})

    def _begin(self, task: Task) -> None:
        """From the beginning, whatever was learnt; whoever was erased needs none."""
        person = self._library.people.get(task.words["person"])
        if person is None:
            self._tasks.cancel(task.id)
            return
        self._run(task, "print", {"name": person.name, "out": task.words["out"]})

    def _say_finished(self, task: Task, _result: dict[str, Any]) -> None:
        self.printed.emit(task.words["out"])

    def _say_failed(self, _task: Task, code: str, params: dict[str, Any]) -> None:
        self.failed.emit(code, params)
