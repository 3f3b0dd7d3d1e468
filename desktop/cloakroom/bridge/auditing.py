"""Checking protected copies: one audit per person, one after another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from cloakroom.bridge.client import EngineClient
from cloakroom.bridge.job import Job
from cloakroom.bridge.tasks import CHECK, Task, Tasks
from cloakroom_engine import protocol
from cloakroom_engine.library import Library
from cloakroom_engine.records import Person


@dataclass(frozen=True, slots=True)
class ToCheck:
    """What ``context.go("reports", …)`` is given to have protected copies checked."""

    files: tuple[str, ...]


def by_person(library: Library, files: Iterable[str]) -> list[tuple[Person, tuple[str, ...]]]:
    """Whose cloaks are in these copies, and in which; what is no copy of ours is left out."""
    found: dict[int, list[str]] = {}
    for path in files:
        known = library.protected.file_at(path)
        for each in known.cloaked if known else ():
            found.setdefault(each.person_id, []).append(path)
    people = ((library.people.get(person_id), paths) for person_id, paths in found.items())
    return [(person, tuple(paths)) for person, paths in people if person is not None]


class Auditing(QObject):
    """The verbs ``audit`` and, of clips, ``clip.audit`` for several people; one that fails does not
    keep the others back."""

    began = Signal(object)
    """Person"""
    progress = Signal(object, object)
    """Person, protocol.Progress"""
    changed = Signal(object)
    """protocol.Changed"""
    failed = Signal(object, str, dict)
    """Person, code and parameters"""
    done = Signal(object)
    """Person whose audit is in the library now"""
    judged = Signal(object, dict)
    """Person and what ``clip.audit`` came back with; of clips, beside ``done``"""
    ended = Signal()
    """Nothing is left to check, or it was cancelled."""

    def __init__(
        self, tasks: Tasks, client: EngineClient, library: Library, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._client = client
        self._library = library
        self._waiting: list[Task] = []
        self._task: Task | None = None
        self._person: Person | None = None
        self._job: Job | None = None
        tasks.serve(CHECK, self)

    @property
    def running(self) -> bool:
        """Whether copies are checked now."""
        return self._job is not None

    @property
    def person(self) -> Person | None:
        """Whose copies are checked now."""
        return self._person

    @property
    def whole(self) -> bool:
        """Whether what runs now is every check there is."""
        return self._task is not None and bool(self._task.words["whole"])

    def check(
        self, cases: Iterable[tuple[Person, tuple[str, ...]]], *, whole: bool = False
    ) -> None:
        """Check these people's copies, after those that wait already.

        ``whole`` asks for attacks, albums, masks and small faces as well, which takes minutes.
        """
        for person, paths in cases:
            clips = [path for path in paths if self._of_clip(path)]
            photos = [path for path in paths if path not in clips]
            if photos:
                words = {"person": person.id, "paths": photos, "whole": whole}
                self._tasks.begin(CHECK, words)
            if clips:
                words = {"person": person.id, "paths": clips, "whole": False, "clips": True}
                self._tasks.begin(CHECK, words)

    def _of_clip(self, path: str) -> bool:
        copy = self._library.protected.file_at(path)
        photo = self._library.photos.get(copy.photo_id) if copy else None
        return photo is not None and photo.lasts_s > 0

    def checks(self, path: str) -> bool:
        """Whether this copy is checked now, or waits for it."""
        return any(path in task.words["paths"] for task in self._under_way())

    def is_at(self, path: str) -> bool:
        """Whether what runs now checks this copy."""
        return self._task is not None and path in self._task.words["paths"]

    def retry(self) -> None:
        """Check once more what failed."""
        for task in self._tasks.all:
            if task.kind == CHECK and task.code:
                self._tasks.go_on(task.id)

    def cancel(self, path: str = "") -> None:
        """Stop, only what checks the copy ``path`` where one is named; audits that are finished
        stay."""
        for task in self._under_way():
            if not path or path in task.words["paths"]:
                self._tasks.cancel(task.id)

    def _under_way(self) -> list[Task]:
        return [*self._waiting, *([self._task] if self._task else [])]

    def start(self, task: Task) -> None:
        """Runner: check it when its turn comes."""
        self._waiting.append(task)
        if self._job is None:
            self._next()

    def stop(self, task_id: str) -> None:
        """Runner: let go of it."""
        self._waiting = [task for task in self._waiting if task.id != task_id]
        if self._job is not None and self._task is not None and self._task.id == task_id:
            self._job.cancel()

    def _next(self) -> None:
        if not self._waiting:
            self._task = self._person = None
            self.ended.emit()
            return
        task = self._task = self._waiting.pop(0)
        person = self._person = self._library.people.get(task.words["person"])
        if person is None:  # erased since
            self._tasks.cancel(task.id)
            self._next()
            return
        params: dict[str, Any] = {"name": person.name, "paths": list(task.words["paths"])}
        if task.words.get("clips"):  # not there in lists of before
            job = self._job = self._client.run("clip.audit", params)
        else:
            params["all"] = bool(task.words["whole"])
            job = self._job = self._client.run("audit", params)
        job.progress.connect(partial(self._progressed, person))
        job.changed.connect(self.changed)
        job.finished.connect(partial(self._finished, task, person))
        job.failed.connect(partial(self._failed, task, person))
        job.closed.connect(self._closed)
        self.began.emit(person)

    def _progressed(self, person: Person, progress: protocol.Progress) -> None:
        self.progress.emit(person, progress)
        if self._task is not None and (share := share_of(progress, whole=self.whole)):
            self._tasks.progress.emit(self._task.id, *share)

    def _finished(self, task: Task, person: Person, result: dict[str, Any]) -> None:
        left_out = result["skipped"] if task.words.get("clips") and not result["clips"] else []
        if left_out:  # none of them could be judged: whoever waits is told why
            self._failed(task, person, left_out[0]["code"], left_out[0]["params"])
            return
        self._tasks.finish(task.id)
        if task.words.get("clips"):
            self.judged.emit(person, result)
        else:
            self.done.emit(person)

    def _failed(self, task: Task, person: Person, code: str, params: dict[str, Any]) -> None:
        self._tasks.fail(task.id, code, {"person": person.name, **params})
        self.failed.emit(person, code, params)

    def _closed(self) -> None:
        self._job = None
        self._next()


_PLAIN: Final = {"check": (0, 5), "follow": (0, 10), "read": (0, 10), "audit": (10, 85)}
_WHOLE: Final = {"read": (0, 2), "audit": (2, 72), "rebuild": (74, 6), "mask": (80, 18)}
"""By stage: where it starts and how long it is, of a hundred; other stages are parts of these."""


def share_of(progress: protocol.Progress, *, whole: bool = False) -> tuple[int, int] | None:
    """How far an audit is, of a hundred; None for a stage within another one."""
    stages = _WHOLE if whole else _PLAIN
    if progress.stage not in stages:
        return None
    start, length = stages[progress.stage]
    return round(start + length * progress.done / max(1, progress.total)), 100
