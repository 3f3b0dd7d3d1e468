"""What is said in words goes to the engine: heard at once, and run as a task after a yes.

A plan that runs is on disk before it begins: after a crash it begins again, and finds what it had
written already.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QLocale, QObject, Signal

from cloakroom.bridge.client import EngineClient
from cloakroom.bridge.job import Job
from cloakroom.bridge.runner import OneTask
from cloakroom.bridge.tasks import ASK, Task, Tasks

STARTING: Final = "starting"
BUSY: Final = "busy"
LANGUAGES: Final = ("en", "de", "es", "zh")


class Asking(OneTask):
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

    def __init__(
        self,
        tasks: Tasks,
        client: EngineClient,
        worker: EngineClient,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(ASK, tasks, parent)
        self._client = client
        self._worker = worker
        self._hearing: Job | None = None
        self._offering: Job | None = None
        self._text: str | None = None
        """What may follow it is wanted"""

    def hear(self, params: Mapping[str, Any]) -> None:
        """Have a sentence, or a ``wish`` that was changed by hand, made into a plan."""
        self.forget()
        self._text = None
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
        """Ask what may follow; only while nobody waits for the engine, for it can only help.

        Of a text that was typed further nothing is wanted, and the engine is asked about the newest
        one as soon as it has let go of it.
        """
        self._text = text
        if self._offering is not None:
            self._stop(self._offering)
        elif not self._client.busy:
            job = self._offering = self._client.run("ask.complete", _told({"sentence": text}))
            job.finished.connect(lambda result: self.offers.emit(text, list(result["offers"])))
            job.closed.connect(lambda: self._offered(job, text))

    def tell(self, name: str, nickname: str = "") -> None:
        """Say who "me" or a nickname is; what is heard next knows it."""
        params = {"name": name, **({"nickname": nickname} if nickname else {})}
        job = self._client.run("ask.tell", params, urgent=True)
        job.finished.connect(lambda _: self.told.emit())
        job.failed.connect(self.failed)

    def run(self, params: Mapping[str, Any]) -> None:
        """Run the plan of a ``wish``."""
        self._tasks.begin(ASK, _told({**params, "yes": True}))

    def _begin(self, task: Task) -> None:
        """From the beginning; copies that are there already are not made anew."""
        self._run(task, self._worker, "ask", task.words)

    def _refuse(self, task: Task) -> None:
        self._tasks.fail(task.id, "worker.busy", {})
        self.failed.emit("worker.busy", {})  # it is on the list, where nobody may look

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

    def _offered(self, job: Job, text: str) -> None:
        self._offering = None
        # Also where the text is the same again: what was stopped has said nothing.
        if self._text is not None and (self._text != text or job.asked_to_stop):
            self.offer(self._text)

    def _stop(self, job: Job | None) -> None:
        if job is not None:
            job.cancel()


def _told(params: Mapping[str, Any]) -> dict[str, Any]:
    """With the language of the window first."""
    mine = QLocale().name()[:2]
    return {**params, "languages": [mine, *(each for each in LANGUAGES if each != mine)]}
