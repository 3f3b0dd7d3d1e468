"""Everything that takes a while, on disk before it begins: what a kill interrupts goes on.

Photos to protect have a list of their own (``queue.py``); scans, cloaks to be learnt, checks and
downloads are here, one task each.
"""

from __future__ import annotations

import json
import logging
import uuid
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Final, Protocol

from PySide6.QtCore import QObject, Signal

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import SealedFile

log = logging.getLogger(__name__)

SCAN, LEARN, CHECK, RECHECK, FETCH = "scan", "learn", "check", "recheck", "fetch"
ASK, FOLLOW, PRINT = "ask", "follow", "print"
KINDS: Final = (SCAN, LEARN, CHECK, RECHECK, FETCH, ASK, FOLLOW, PRINT)


@dataclass(frozen=True, slots=True)
class Task:
    """One piece of work. ``words`` is what its runner needs to begin it again (JSON)."""

    id: str
    kind: str
    words: Mapping[str, Any]
    held: bool = False
    """Nobody works on it until somebody says so."""
    code: str = ""
    """Why it could not go on, where it failed."""
    params: Mapping[str, Any] = field(default_factory=dict)


class Runner(Protocol):
    """Who does the tasks of a kind; what it is told to stop can be started again."""

    def start(self, task: Task) -> None:
        """Do it, from wherever it was left."""

    def stop(self, task_id: str) -> None:
        """Let go of it."""


class Tasks(QObject):
    """The list; every change of it is on disk before anybody hears of it."""

    changed = Signal()
    progress = Signal(str, int, int)
    """A task's id, how much is done, of how much (0: nobody knows)"""
    finished = Signal(object)
    """Task that came to its end"""
    failed = Signal(str, dict)
    """The list itself cannot be kept: a code and its parameters"""

    def __init__(self, file: SealedFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._runners: dict[str, Runner] = {}
        self._tasks = {task.id: task for task in _load(file)}
        self._closed = False
        self.restored = len(self._tasks)
        """How many were left over from last time."""

    @property
    def all(self) -> tuple[Task, ...]:
        """Every task, the oldest first."""
        return tuple(self._tasks.values())

    @property
    def under_way(self) -> tuple[Task, ...]:
        """Those that somebody works on."""
        return tuple(task for task in self._tasks.values() if not task.held)

    def serve(self, kind: str, runner: Runner) -> None:
        """Leave the tasks of this kind to a runner."""
        self._runners[kind] = runner

    def resume_all(self) -> None:
        """Go on with what was left over from last time, but for what somebody held."""
        for task in self.under_way:
            self._runners[task.kind].start(task)

    def begin(self, kind: str, words: Mapping[str, Any]) -> Task:
        """Write it down, then have it done."""
        task = Task(uuid.uuid4().hex, kind, words)
        self._put(task)
        self._runners[kind].start(task)
        return task

    def amend(self, task_id: str, words: Mapping[str, Any]) -> None:
        """Write down how far it is, in what is left of it."""
        task = self._tasks.get(task_id)
        if task is not None:
            self._put(replace(task, words=words))

    def hold(self, task_id: str) -> None:
        """Pause it; it stays on the list, also over the next start."""
        task = self._tasks.get(task_id)
        if task is not None and not task.held:
            self._put(replace(task, held=True))
            self._runners[task.kind].stop(task_id)

    def go_on(self, task_id: str) -> None:
        """Take up what was held, or failed, again."""
        task = self._tasks.get(task_id)
        if task is not None and task.held:
            task = replace(task, held=False, code="", params={})
            self._put(task)
            self._runners[task.kind].start(task)

    def cancel(self, task_id: str) -> None:
        """Take it off the list; what it has done until now stays."""
        task = self._take(task_id)
        if task is not None and not task.held:
            self._runners[task.kind].stop(task_id)

    def finish(self, task_id: str) -> None:
        """It is done."""
        task = self._take(task_id)
        if task is not None:
            self.finished.emit(task)

    def fail(self, task_id: str, code: str, params: Mapping[str, Any]) -> None:
        """It cannot go on by itself; it stays on the list until somebody decides."""
        task = self._tasks.get(task_id)
        if task is not None:
            self._put(replace(task, held=True, code=code, params=dict(params)))

    def close(self) -> None:
        """For the window's end: the list stays as it is, whatever its runners still say."""
        self._closed = True

    def _put(self, task: Task) -> None:
        if not self._closed:
            self._tasks[task.id] = task
            self._save()

    def _take(self, task_id: str) -> Task | None:
        if self._closed or task_id not in self._tasks:
            return None
        task = self._tasks.pop(task_id)
        self._save()
        return task

    def _save(self) -> None:
        document = {"version": 1, "tasks": [asdict(task) for task in self._tasks.values()]}
        try:
            self._file.write(json.dumps(document))
        except OSError as problem:
            log.warning("tasks cannot be saved: %s", problem)
            params = {"path": str(self._file.path), "reason": problem.strerror}
            self.failed.emit("library.not_writable", params)
        self.changed.emit()


def _load(file: SealedFile) -> list[Task]:
    """What was left over; a file that cannot be understood is put aside, not lost."""
    try:
        kept = file.read()
        return [] if kept is None else _read(json.loads(kept))
    except (EngineError, OSError, ValueError, KeyError, TypeError) as problem:
        log.warning("tasks cannot be read (%r); kept as %s", problem, file.put_aside())
        return []


def _read(document: dict[str, Any]) -> list[Task]:
    tasks = [Task(**each) for each in document["tasks"]]
    if document["version"] != 1 or any(task.kind not in KINDS for task in tasks):
        raise ValueError("version")
    return tasks
