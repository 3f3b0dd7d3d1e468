"""What is said in words goes to the engine: heard at once, and run as a task after a yes.

A plan that runs is on disk before it begins: after a crash it begins again, and finds what it had
written already.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QLocale, QObject, Signal

from cloakroom.bridge.client import EngineClient
from cloakroom.bridge.job import Job
from cloakroom.bridge.tasks import ASK, Task, Tasks
from cloakroom_engine import protocol

STARTING: Final = "starting"
BUSY: Final = "busy"
LANGUAGES: Final = ("en", "de", "es", "zh")


class Asking(QObject):
    """The verbs ``ask``, ``ask.complete`` and ``ask.tell``; one plan runs at a time.

    ``client`` answers while somebody waits, ``worker`` runs plans.
    """

    heard = Signal(dict)
    """What the engine made of a sentence: a plan, an answer, or what it asks back"""
    waiting = Signal(str)
    """Why a sentence is not heard at once: ``STARTING`` or ``BUSY``; "" when it waits no longer"""
    offers = Signal(str, list)
    """What may follow the text: texts and kinds"""
    told = Signal()
    """It is known now who was meant"""
    failed = Signal(str, dict)
    """Code and parameters, of hearing or running"""
    began = Signal()
    progress = Signal(object)
    """protocol.Progress of the plan that runs"""
    done = Signal(dict)
    """What a plan came to"""
    ended = Signal()
    """However it ended"""
    changed = Signal(object)
    """protocol.Changed"""

    def __init__(
        self,
        tasks: Tasks,
        client: EngineClient,
        worker: EngineClient,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._client = client
        self._worker = worker
        self._hearing: Job | None = None
        self._offering: Job | None = None
        self._job: Job | None = None
        self._task_id = ""
        tasks.serve(ASK, self)

    @property
    def running(self) -> bool:
        """Whether a plan runs."""
        return self._job is not None

    def hear(self, params: Mapping[str, Any]) -> None:
        """Have a sentence, or a ``wish`` that was changed by hand, made into a plan."""
        self.forget()
        self._stop(self._offering)  # it can only help, and whoever asked waits behind it
        self.waiting.emit(self._why_not_now())
        job = self._hearing = self._client.run("ask", _told(params), urgent=True)
        job.finished.connect(lambda result: self._heard(job, result))
        job.failed.connect(lambda code, told: self._not_heard(job, code, told))

    def forget(self) -> None:
        """No answer is wanted any more."""
        job, self._hearing = self._hearing, None
        self._stop(job)
        if job is not None:
            self.waiting.emit("")

    def _why_not_now(self) -> str:
        if not self._client.ready:
            return STARTING
        return BUSY if self._client.busy else ""

    def offer(self, text: str) -> None:
        """Ask what may follow; only while nobody waits for the engine, for it can only help."""
        self._stop(self._offering)
        if self._client.busy:
            return
        job = self._offering = self._client.run("ask.complete", _told({"sentence": text}))
        job.finished.connect(lambda result: self._offered(job, text, result["offers"]))

    def tell(self, name: str, nickname: str = "") -> None:
        """Say who "me" or a nickname is; what is heard next knows it."""
        params = {"name": name, **({"nickname": nickname} if nickname else {})}
        job = self._client.run("ask.tell", params, urgent=True)
        job.finished.connect(lambda _: self.told.emit())
        job.failed.connect(self.failed)

    def run(self, params: Mapping[str, Any]) -> None:
        """Run the plan of a ``wish``."""
        self._tasks.begin(ASK, _told({**params, "yes": True}))

    def cancel(self) -> None:
        """Stop the plan; what it wrote stays."""
        self._tasks.cancel(self._task_id)

    def start(self, task: Task) -> None:
        """Runner: from the beginning; copies that are there already are not made anew."""
        if self._job is not None:
            self._tasks.fail(task.id, "worker.busy", {})
            return
        self._task_id = task.id
        job = self._job = self._worker.run("ask", task.words)
        job.progress.connect(self._progressed)
        job.changed.connect(self.changed)
        job.finished.connect(self._finished)
        job.failed.connect(self._failed)
        job.closed.connect(self._closed)
        self.began.emit()

    def stop(self, task_id: str) -> None:
        """Runner: let go of it."""
        if self._job is not None and task_id == self._task_id:
            self._job.cancel()

    def _heard(self, job: Job, result: dict[str, Any]) -> None:
        if job is self._hearing:
            self._hearing = None
            self.waiting.emit("")
            self.heard.emit(result)

    def _not_heard(self, job: Job, code: str, params: dict[str, Any]) -> None:
        if job is self._hearing:
            self._hearing = None
            self.waiting.emit("")
            self.failed.emit(code, params)

    def _offered(self, job: Job, text: str, offers: Sequence[Mapping[str, str]]) -> None:
        if job is self._offering:
            self._offering = None
            self.offers.emit(text, list(offers))

    def _progressed(self, progress: protocol.Progress) -> None:
        self.progress.emit(progress)
        self._tasks.progress.emit(self._task_id, progress.done, progress.total)

    def _finished(self, result: dict[str, Any]) -> None:
        self._tasks.finish(self._task_id)
        self.done.emit(result)

    def _failed(self, code: str, params: dict[str, Any]) -> None:
        self._tasks.fail(self._task_id, code, params)
        self.failed.emit(code, params)

    def _closed(self) -> None:
        self._job = None
        self.ended.emit()

    def _stop(self, job: Job | None) -> None:
        if job is not None and not job.is_closed:
            job.cancel()


def _told(params: Mapping[str, Any]) -> dict[str, Any]:
    """With the language of the window first."""
    mine = QLocale().name()[:2]
    return {**params, "languages": [mine, *(each for each in LANGUAGES if each != mine)]}
