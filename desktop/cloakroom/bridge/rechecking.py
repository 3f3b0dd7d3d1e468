"""Asking recognisers that were added since about everything that was shared."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from cloakroom.bridge.client import EngineClient
from cloakroom.bridge.runner import OneTask
from cloakroom.bridge.tasks import RECHECK, Task, Tasks


@dataclass(frozen=True, slots=True)
class Recheck:
    """What ``context.go("reports", …)`` is given to have shared photos checked again."""


class Rechecking(OneTask):
    """The verb ``audit.ledger``; answers are kept photo by photo."""

    def __init__(self, tasks: Tasks, client: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(RECHECK, tasks, parent)
        self._client = client

    def begin(self) -> None:
        """Begin, or go on with what was held or failed, unless it runs already."""
        if self.running:
            return
        held = next((task for task in self._tasks.all if task.kind == RECHECK), None)
        if held is None:
            self._tasks.begin(RECHECK, {})
        else:
            self._tasks.go_on(held.id)

    def _begin(self, task: Task) -> None:
        self._run(task, self._client, "audit.ledger", {})  # what was answered is not asked again

    def _refuse(self, task: Task) -> None:
        self._tasks.cancel(task.id)
