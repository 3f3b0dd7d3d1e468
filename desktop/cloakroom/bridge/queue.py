"""The queue of photos to protect: it lives in the window, on disk, and outlives every worker."""

from __future__ import annotations

import logging
import time
import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from cloakroom.bridge import fates, queue_file
from cloakroom.bridge.client import EngineClient
from cloakroom.bridge.fates import Then
from cloakroom.bridge.job import Job
from cloakroom.bridge.order import Item, Order, State, Summary
from cloakroom.bridge.pace import Pace
from cloakroom_engine import protocol
from cloakroom_engine.library import SealedFile

log = logging.getLogger(__name__)

_MEASURED: Final = 12
"""Photos whose time counts for the estimate: the newest say most."""
_TAKEN: Final = "output.already_protected"


class ProtectQueue(QObject):
    """Photos are protected one at a time by the verb ``share``; everything is on disk before it.

    Pausing lets go of the photo that runs (it starts again at the resume); a cancelled photo ends
    as cancelled. A photo on which the worker died twice is skipped with ``photo.crashed_engine``.
    """

    changed = Signal()
    """Items came or went, or many are in another state; or the queue was paused or resumed."""
    item_changed = Signal(str)
    """One item, by id."""
    progress = Signal(object)
    """protocol.Progress of the photo that runs"""
    wrote = Signal(object)
    """protocol.Changed: rows of the library"""
    ended = Signal(object)
    """Summary, when nothing waits or runs any more"""
    failed = Signal(str, dict)
    """The queue itself could not go on (it is paused then): a code and its parameters."""

    def __init__(
        self,
        client: EngineClient,
        file: SealedFile,
        parent: QObject | None = None,
        *,
        make_room: Callable[[str], bool] = lambda _: False,
    ) -> None:
        super().__init__(parent)
        self.client = client
        self._make_room = make_room
        """Takes a copy away that is to be replaced; whether it did."""
        self._file = file
        loaded, self._paused = queue_file.load(file)
        self._stuck = False
        """Paused by a failure: the next start tries again, where a person's pause lasts."""
        self._items = {item.id: item for item in loaded}
        self._job: Job | None = None
        self._closed = False
        self._running = ""
        self._pace = Pace()
        self._since = 0.0
        self._failures: dict[str, int] = {}
        self.restored = sum(not item.ended for item in loaded)
        """How many photos were left over from last time."""

    @property
    def items(self) -> tuple[Item, ...]:
        """Everything, in order."""
        return tuple(self._items.values())

    def item(self, item_id: str) -> Item | None:
        """One item, if it is there."""
        return self._items.get(item_id)

    @property
    def paused(self) -> bool:
        """Whether nothing new is begun."""
        return self._paused

    @property
    def running(self) -> Item | None:
        """The photo that is worked on."""
        return self._items.get(self._running)

    def left(self) -> int:
        """How many photos wait or run."""
        return sum(not item.ended for item in self._items.values())

    def time_left_s(self) -> float | None:
        """Seconds until the end, from what was measured; None before that."""
        took = [item.seconds for item in self._items.values() if item.seconds][-_MEASURED:]
        spent = time.monotonic() - self._since if self._job else 0.0
        return self._pace.of_all(took, self.left(), spent)

    def summary(self) -> Summary:
        """What became of the photos so far."""
        return Summary.over(self._items.values())

    def start(self) -> None:
        """Go on with what was left over from last time, unless it was paused."""
        QTimer.singleShot(0, self, self._next)

    def add(self, photos: Iterable[tuple[int | None, str]], order: Order) -> tuple[str, ...]:
        """Queue photos by library id (or None) and path; the ids of their items."""
        new = [Item(uuid.uuid4().hex, path, order, photo_id) for photo_id, path in photos]
        self._items.update((item.id, item) for item in new)
        self._save()
        self.changed.emit()
        self.start()
        return tuple(item.id for item in new)

    def pause(self) -> None:
        """Begin nothing new and let go of the photo that runs; what was made of a clip is kept."""
        self._paused = True
        if self._running:
            self._set(self._running, state=State.WAITING)
        self._let_go(keep=self._pace.is_clip)
        self._save()
        self.changed.emit()

    def resume(self) -> None:
        """Go on; what failed at another moment is forgiven."""
        self._paused = self._stuck = False
        self._failures.clear()
        self._save()
        self.changed.emit()
        self.start()

    def cancel(self, ids: Iterable[str] | None = None) -> None:
        """Take photos (all by default) off the queue; copies that are written stay."""
        chosen = set(self._items if ids is None else ids)
        self._set_all(
            (item for item in self.items if item.id in chosen and not item.ended),
            lambda item: replace(item, state=State.CANCELLED),
        )
        if self._running in chosen:
            self._let_go()
        self._save()
        self.changed.emit()
        self._settle()

    def retry(self, ids: Iterable[str], *, existing: str = "") -> None:
        """Queue skipped or cancelled photos once more, their deaths forgiven.

        ``existing`` says anew what becomes of copies that are in the way.
        """
        found = [item for each in ids if (item := self._items.get(each)) is not None]
        for item in found:
            self._failures.pop(item.id, None)
        ended = {State.SKIPPED, State.CANCELLED}
        some = (item for item in found if item.state in ended)
        self._set_all(some, lambda item: item.anew(existing))
        self._save()
        self.changed.emit()
        self.start()

    def clear(self) -> None:
        """Forget what has ended."""
        self._items = {key: item for key, item in self._items.items() if not item.ended}
        self._save()
        self.changed.emit()

    def close(self) -> None:
        """For the window's end: what runs waits for the next start."""
        self._closed = True
        self._job = None
        self.client.close()

    def _next(self) -> None:
        if self._job is not None or self._paused or self._closed:
            return
        item = next((each for each in self._items.values() if not each.ended), None)
        if item is None:
            return
        self._running = item.id
        self._since = time.monotonic()
        self._set(item.id, state=State.RUNNING)
        self._save()
        which: dict[str, Any] = (
            {"paths": [item.path]} if item.photo_id is None else {"photo_ids": [item.photo_id]}
        )
        job = self.client.run(item.order.verb, {**which, **item.order.params()})
        self._job = job
        self._pace = Pace()
        job.progress.connect(self._progressed)
        job.changed.connect(self.wrote)
        job.finished.connect(lambda result: self._finished(job, result))
        job.failed.connect(lambda code, params: self._failed(job, code, params))
        job.cancelled.connect(lambda: self._over(job))

    def _progressed(self, progress: protocol.Progress) -> None:
        if self._job is not None and progress.job == self._job.id:
            self._pace.heard(progress)
            self.progress.emit(progress)

    def _finished(self, job: Job, result: Mapping[str, Any]) -> None:
        if job is not self._job:
            return
        took = time.monotonic() - self._since
        if result.get("written"):
            copy = result["written"][0]
            self._end(State.DONE, seconds=took, written=copy["path"], report=copy)
        elif result.get("already"):
            copy = result["already"][0]
            self._end(State.ALREADY, written=copy["path"], report=copy)
        else:
            skipped = (result.get("skipped") or [{"code": "photo.missing", "params": {}}])[0]
            self._skip(skipped["code"], skipped.get("params", {}))
        self._over(job)

    def _skip(self, code: str, params: Mapping[str, Any]) -> None:
        """Nothing was written, unless the copy in the way was to go."""
        item = self._items[self._running]
        taken = str(params.get("path", ""))
        if code != _TAKEN or item.order.existing != "replace" or taken == item.path:
            self._end(State.SKIPPED, code=code, params=params)
        elif self._make_room(taken):
            self._set(item.id, state=State.WAITING)
        else:
            self._end(State.SKIPPED, code="output.not_moved", params=params)

    def _failed(self, job: Job, code: str, params: Mapping[str, Any]) -> None:
        if job is not self._job:
            return
        item = self._items[self._running]
        died = code == fates.DIED
        deaths = item.deaths + died
        failures = self._failures[item.id] = self._failures.get(item.id, 0) + 1
        follows = fates.then(code, deaths, failures)
        if follows is not Then.SKIP:
            self._set(item.id, state=State.WAITING, deaths=deaths)
        elif died:
            self._end(State.SKIPPED, code="photo.crashed_engine", deaths=deaths)
        else:
            self._end(State.SKIPPED, code=code, params=params)
        if follows is Then.SOON:
            self._job, self._running = None, ""
            self._save()
            QTimer.singleShot(fates.AGAIN_MS, self, self._next)
            return
        if follows is Then.STOP:
            log.warning("the queue stops: %s %s", code, dict(params))
            self._paused = self._stuck = True
            self.failed.emit(code, dict(params))
            self.changed.emit()
        self._over(job)

    def _over(self, job: Job) -> None:
        """The job is closed: keep what became of it, go on. One that was let go of has been told
        of then, and is only what the next one waited for."""
        if job is self._job:
            self._job = None
            self._running = ""
            self._save()
            self._settle()
        self._next()

    def _let_go(self, *, keep: bool = False) -> None:
        """Stop the job; nothing it still says is listened to. To ``keep`` what can be gone on with,
        its process ends: a job that is cancelled leaves nothing."""
        job, self._job = self._job, None
        self._running = ""
        if job is not None and keep:
            self.client.interrupt()
        elif job is not None:
            job.cancel()

    def _settle(self) -> None:
        if self._items and not self.left():
            self.ended.emit(self.summary())

    def _end(self, state: State, **fields: Any) -> None:
        self._set(self._running, state=state, **fields)

    def _set_all(self, items: Iterable[Item], change: Callable[[Item], Item]) -> None:
        """Of many, who emits ``changed`` speaks: whoever hears of one reads all of them."""
        self._items.update({item.id: change(item) for item in items})

    def _set(self, item_id: str, **fields: Any) -> None:
        self._items[item_id] = replace(self._items[item_id], **fields)
        self.item_changed.emit(item_id)

    def _save(self) -> None:
        try:
            paused = self._paused and not self._stuck
            queue_file.save(self._file, self._items.values(), paused=paused)
        except OSError as problem:
            log.warning("queue cannot be saved: %s", problem)
            params = {"path": str(self._file.path), "reason": problem.strerror}
            self.failed.emit("library.not_writable", params)
