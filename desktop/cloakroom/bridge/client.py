"""The engine as the window speaks with it: a process, lines in and out, jobs one after another."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from cloakroom.bridge.job import Job
from cloakroom.bridge.lines import Lines
from cloakroom.bridge.outcome import Outcome
from cloakroom_engine import protocol
from cloakroom_engine.errors import EngineError

log = logging.getLogger(__name__)

KILL_AFTER_MS: Final = 5_000
LEAVE_MS: Final = 1_500
"""How long it may take to end when the window closes."""
LAST_WORDS: Final = 40
_MESSAGE_START: Final = b'{"type":"'


class EngineClient(QObject):
    """A worker, started with the first job, started again after it died.

    Args:
        command: program and arguments of a worker.
        idle_ms: end the worker when it had nothing to do for so long; it starts again by itself.
        kill_after_ms: how long it may take to stop a job before it is killed.
    """

    hello = Signal(object)
    """protocol.Hello, at every start"""
    note = Signal(object)
    """protocol.Note about the worker itself"""
    died = Signal(object)
    """Outcome, of a worker that ended though nobody asked it to"""
    busy_changed = Signal(bool)

    def __init__(
        self,
        command: Sequence[str],
        idle_ms: int,
        parent: QObject | None = None,
        *,
        kill_after_ms: int = KILL_AFTER_MS,
    ) -> None:
        super().__init__(parent)
        self._command = list(command)
        self._process: QProcess | None = None
        self._lines = Lines()
        self._last_words: deque[str] = deque(maxlen=LAST_WORDS)
        self._greeted = False
        self._leaving = False
        self._closed = False
        self._waiting: deque[Job] = deque()
        self._running: Job | None = None
        self._idle = QTimer(self, singleShot=True, interval=idle_ms)
        self._idle.timeout.connect(self.stop)
        self._patience = QTimer(self, singleShot=True, interval=kill_after_ms)
        self._patience.timeout.connect(self._kill)

    @property
    def closed(self) -> bool:
        """Whether nothing is done any more: whoever fetches on and on has to stop."""
        return self._closed

    @property
    def busy(self) -> bool:
        """Whether a job runs or waits."""
        return self._running is not None or bool(self._waiting)

    @property
    def ready(self) -> bool:
        """Whether a worker runs and can be given a job."""
        return self._process is not None and self._greeted and not self._leaving

    @property
    def process_id(self) -> int:
        """The worker's process id; 0 while there is none."""
        return int(self._process.processId()) if self._process else 0

    def run(self, verb: str, params: Mapping[str, Any], *, urgent: bool = False) -> Job:
        """Do ``verb`` when its turn comes; an ``urgent`` job goes before those that wait."""
        job = Job(verb, params, self._stop_job, self)
        if urgent:
            self._waiting.appendleft(job)
        else:
            self._waiting.append(job)
        # In the next turn, so that the caller can connect before anything is said.
        QTimer.singleShot(0, self._next)
        self._idle.stop()
        self.busy_changed.emit(True)
        return job

    def prepare(self) -> None:
        """Start the worker, so that whoever soon asks for something does not wait for that; it ends
        by itself if nobody does."""
        if self._process is None and not self._closed:
            self._start()

    def stop(self) -> None:
        """End the worker if it has nothing to do."""
        if self._process is not None and not self.busy:
            self._leave(self._process)

    def interrupt(self) -> None:
        """End the worker with what it does: its job closes as cancelled, and what the engine can go
        on with another time is kept. Jobs that wait are done by the next worker."""
        if self._process is None or self._running is None:
            return
        self._running.asked_to_stop = True
        self._leave(self._process)
        self._patience.start()

    def close(self) -> None:
        """End everything now; jobs that run or wait, or are still asked for, are cancelled."""
        self._closed = True
        self._idle.stop()
        self._patience.stop()
        jobs = [*([self._running] if self._running else []), *self._waiting]
        self._running = None
        self._waiting.clear()
        process = self._process
        if process is not None:
            self._leave(process)
            if not process.waitForFinished(LEAVE_MS):
                process.kill()
                process.waitForFinished(LEAVE_MS)
        for job in jobs:
            job.fail("cancelled", {})

    def _start(self) -> None:
        process = QProcess(self)
        self._process = process
        self._lines = Lines()
        self._last_words.clear()
        self._greeted = False
        self._leaving = False
        process.setProgram(self._command[0])
        process.setArguments(self._command[1:])
        process.readyReadStandardOutput.connect(self._read)
        process.readyReadStandardError.connect(self._read_errors)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._error)
        process.start()

    def _next(self) -> None:
        """Give the worker its next job, if it is ready for one."""
        if self._closed:
            while self._waiting:
                self._waiting.popleft().fail("cancelled", {})
        if self._running is not None or not self._waiting:
            return
        if self._process is None:
            self._start()
        elif self.ready:
            self._running = self._waiting.popleft()
            self._say(self._running.order())

    def _say(self, order: protocol.Order) -> None:
        if self._process is not None:
            self._process.write(protocol.line(order).encode())

    def _read(self) -> None:
        if self._process is None:
            return
        for line in self._lines.feed(bytes(self._process.readAllStandardOutput().data())):
            self._hear(line)

    def _read_errors(self) -> None:
        if self._process is None:
            return
        text = bytes(self._process.readAllStandardError().data()).decode(errors="replace")
        for line in text.splitlines():
            self._last_words.append(line)
            log.debug("engine: %s", line)

    def _hear(self, line: bytes) -> None:
        try:
            report = _report(line)
        except EngineError as problem:
            if problem.params.get("reason") == "version":
                self._refuse(problem)
            else:
                log.warning("engine said what is no message (%s): %.200r", problem, line)
            return
        if isinstance(report, protocol.Hello):
            self._greeted = True
            self.hello.emit(report)
            if self._waiting:
                self._next()
            else:
                self._idle.start()
        elif report.job is None:
            if isinstance(report, protocol.Note):
                self.note.emit(report)
            else:
                log.warning("engine refused a line: %s", report)
        elif self._running is not None and report.job == self._running.id:
            self._tell(self._running, report)

    def _tell(self, job: Job, report: protocol.Report) -> None:
        if isinstance(report, protocol.Finished | protocol.Stopped | protocol.Failed):
            self._patience.stop()
            self._running = None
            job.hear(report)
            self._rest()
        else:
            job.hear(report)

    def _rest(self) -> None:
        """After a job: the next one, or nothing for now."""
        if self._waiting:
            self._next()
        else:
            self._idle.start()
            self.busy_changed.emit(False)

    def _refuse(self, problem: EngineError) -> None:
        """Another protocol: no job can be done, and asking again would not help."""
        jobs, self._waiting = list(self._waiting), deque()
        if self._process is not None:
            self._leave(self._process)
        for job in jobs:
            job.fail(problem.code, problem.params)
        self.busy_changed.emit(False)

    def _stop_job(self, job: Job) -> None:
        if job is self._running:
            self._say(protocol.Cancel(job.id))
            self._patience.start()
        elif job in self._waiting:
            self._waiting.remove(job)
            job.fail("cancelled", {})
            if not self.busy:
                self._idle.start()
                self.busy_changed.emit(False)

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()

    def _leave(self, process: QProcess) -> None:
        self._leaving = True
        process.write(protocol.line(protocol.Quit()).encode())
        process.closeWriteChannel()

    def _error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and self._process is not None:
            self._over(Outcome(None, None, (self._process.errorString(),), started=False))

    def _ended(self, code: int, status: QProcess.ExitStatus) -> None:
        self._read()
        self._read_errors()
        crashed = status == QProcess.ExitStatus.CrashExit
        words = tuple(self._last_words)
        self._over(Outcome.of(code, crashed=crashed, last_words=words, started=self._greeted))

    def _over(self, outcome: Outcome) -> None:
        """The process is gone: close its job, go on with the others in a new one."""
        if self._process is not None:
            self._process.deleteLater()
        self._process = None
        self._patience.stop()
        job, self._running = self._running, None
        asked = self._leaving or (job is not None and job.asked_to_stop)
        jobs = [job] if job is not None else []
        if not outcome.started and not self._leaving:
            jobs += self._waiting
            self._waiting.clear()
        for each in jobs:
            each.fail("cancelled" if each.asked_to_stop else outcome.code, outcome.params())
        if not asked:
            log.error("engine died: %s", outcome)
            self.died.emit(outcome)
        if self._waiting:
            self._next()
        else:
            self._idle.stop()
            self.busy_changed.emit(False)


def _report(line: bytes) -> protocol.Report:
    """The message in a line, also behind noise that a library left without a line's end."""
    try:
        return protocol.report(line)
    except EngineError as problem:
        start = line.find(_MESSAGE_START, 1)
        if problem.params.get("reason") != "not_json" or start < 0:
            raise
        return protocol.report(line[start:])
