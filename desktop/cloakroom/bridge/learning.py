"""Learning people's cloaks, one after another, and what is to follow from it."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from cloakroom.bridge.job import Job
from cloakroom.bridge.order import Order
from cloakroom.bridge.queue import ProtectQueue
from cloakroom.bridge.tasks import LEARN, Task, Tasks
from cloakroom_engine import protocol
from cloakroom_engine.library import Library
from cloakroom_engine.records import Person

_FIRST_STEPS = 5
"""Before so many steps nobody can say how long the rest takes."""


class Learning(QObject):
    """The verb ``cloak`` for several people; it stops at the first that cannot be learnt.

    Photos that wait for the cloaks go to the queue when the last one is there, also where the
    window was closed, or killed, in between.
    """

    began = Signal(object)
    """Person"""
    progress = Signal(object, int, int, object)
    """Person, steps done, steps in all, seconds left or None"""
    changed = Signal(object)
    """protocol.Changed"""
    done = Signal(tuple)
    """Everybody has a cloak; the ids of the items in the queue that followed."""
    stopped = Signal()
    """It was cancelled; cloaks that were finished stay."""
    failed = Signal(object, str, dict)
    """Person, code and parameters"""

    def __init__(
        self, tasks: Tasks, queue: ProtectQueue, library: Library, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._queue = queue
        self._library = library
        self._waiting: list[Task] = []
        self._task: Task | None = None
        self._person: Person | None = None
        self._job: Job | None = None
        self._first: tuple[float, int] | None = None
        """When the first step was told, and which it was."""
        tasks.serve(LEARN, self)

    @property
    def running(self) -> bool:
        """Whether a cloak is learnt now."""
        return self._task is not None

    @property
    def person(self) -> Person | None:
        """Whose cloak is learnt now."""
        return self._person

    def learn(
        self,
        people: Iterable[Person],
        strength: str,
        photos: Sequence[tuple[int | None, str]] = (),
        order: Order | None = None,
        *,
        again: bool = False,
        masks: int | None = None,
    ) -> None:
        """Learn these people's cloaks, then protect ``photos`` (as for the queue) by ``order``.

        Whoever has a cloak keeps it, unless it is to be learnt ``again``; it has as many patterns
        then as it had, or ``masks`` of them.
        """
        ids = [person.id for person in people]
        words = {
            "people": ids,
            "again": ids if again else [],
            "strength": strength,
            "masks": masks,
            "photos": [list(photo) for photo in photos],
            "order": order.words() if order else None,
        }
        self._tasks.begin(LEARN, words)

    def cancel(self) -> None:
        """Stop; the person who is being learnt has no cloak then."""
        for task in self._under_way():
            self._tasks.cancel(task.id)

    def waits(self, photo_id: int) -> bool:
        """Whether this photo waits for somebody's cloak."""
        return any(photo_id in _photos(task) for task in self._under_way())

    def leave_out(self, photo_id: int) -> None:
        """Protect this photo no more; cloaks that nothing else waits for are not learnt."""
        for task in self._under_way():
            if photo_id not in _photos(task):
                continue
            left = [each for each in task.words["photos"] if each[0] != photo_id]
            if left:
                self._amend(replace(task, words={**task.words, "photos": left}))
            else:
                self._tasks.cancel(task.id)

    def _under_way(self) -> list[Task]:
        return [*self._waiting, *([self._task] if self._task else [])]

    def _amend(self, task: Task) -> None:
        """Its words are others now, here and on disk."""
        self._waiting = [task if each.id == task.id else each for each in self._waiting]
        if self._task is not None and self._task.id == task.id:
            self._task = task
        self._tasks.amend(task.id, task.words)

    def start(self, task: Task) -> None:
        """Runner: do it when its turn comes."""
        self._waiting.append(task)
        self._next()

    def stop(self, task_id: str) -> None:
        """Runner: let go of it."""
        self._waiting = [task for task in self._waiting if task.id != task_id]
        if self._task is not None and self._task.id == task_id:
            job = self._over()
            if job is not None:
                job.cancel()
            self.stopped.emit()
            self._next()

    def _over(self) -> Job | None:
        job, self._job = self._job, None
        self._task = self._person = None
        return job

    def _next(self) -> None:
        """Begin with the next person of this task, or with the next task."""
        if self._job is not None:
            return
        if self._task is None:
            if not self._waiting:
                return
            self._task = self._waiting.pop(0)
        person = self._take_person(self._task)
        if person is None:
            self._follow(self._task)
            return
        self._person = person
        self._first = None
        params = {
            "name": person.name,
            "strength": self._task.words["strength"],
            "masks": self._masks(person),
        }
        job = self._job = self._queue.client.run("cloak", params, urgent=True)
        job.progress.connect(partial(self._progressed, job))
        job.changed.connect(self.changed)
        job.finished.connect(partial(self._finished, job))
        job.failed.connect(partial(self._failed, job))
        self.began.emit(person)

    def _masks(self, person: Person) -> int:
        """How many patterns are learnt for them."""
        cloak = self._library.cloaks.latest(person.id)
        asked = self._task.words.get("masks") if self._task else None  # not in lists of before
        return asked or (cloak.recipe.masks if cloak else 1)

    def _take_person(self, task: Task) -> Person | None:
        """Who is next, of those who are still known: no cloak yet, or one to be learnt again."""
        again = task.words.get("again", ())  # not there in lists of before
        people = (self._library.people.get(each) for each in task.words["people"])
        missing = (
            each
            for each in people
            if each and (each.id in again or not self._library.cloaks.latest(each.id))
        )
        return next(missing, None)

    def _follow(self, task: Task) -> None:
        """Everybody has a cloak: on with the photos, which are queued before this is forgotten."""
        ids: tuple[str, ...] = ()
        if task.words["photos"]:
            photos = [(photo_id, path) for photo_id, path in task.words["photos"]]
            ids = self._queue.add(photos, Order.read(task.words["order"]))
        self._over()
        self._tasks.finish(task.id)
        self.done.emit(ids)
        self._next()

    def _progressed(self, job: Job, progress: protocol.Progress) -> None:
        if job is not self._job or self._task is None:
            return
        left = None
        if progress.stage == "learn":
            now = time.monotonic()
            began, first = self._first = self._first or (now, progress.done)
            if progress.done - first >= _FIRST_STEPS:
                left = (now - began) / (progress.done - first) * (progress.total - progress.done)
        self._tasks.progress.emit(self._task.id, progress.done, progress.total)
        self.progress.emit(self._person, progress.done, progress.total, left)

    def _finished(self, job: Job, _result: dict[str, Any]) -> None:
        if job is not self._job or self._task is None or self._person is None:
            return
        again = self._task.words.get("again", ())
        if self._person.id in again:
            left = [each for each in again if each != self._person.id]
            self._amend(replace(self._task, words={**self._task.words, "again": left}))
        self._job = None
        self._next()

    def _failed(self, job: Job, code: str, params: dict[str, Any]) -> None:
        if job is not self._job or self._task is None:
            return
        person, task = self._person, self._task
        self._over()
        self._tasks.fail(task.id, code, {"person": person.name if person else "", **params})
        self.failed.emit(person, code, params)
        self._next()


def _photos(task: Task) -> set[int | None]:
    """What waits for a task's cloaks, by id."""
    return {photo_id for photo_id, _ in task.words["photos"]}
