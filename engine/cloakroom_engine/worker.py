"""The worker process: orders on standard input, reports on standard output. See ``protocol``.

The main thread does one job at a time; a thread reads orders, so that a job can be cancelled while
it runs. A second job is refused (``worker.busy``): the queue is the window's and outlives us.
"""

from __future__ import annotations

import os
import queue
import signal
import sys
import threading
import traceback
from argparse import Namespace
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace
from types import ModuleType
from typing import TYPE_CHECKING, Any, TextIO, cast

from cloakroom_engine import __version__, protocol
from cloakroom_engine.errors import Cancelled, EngineError
from cloakroom_engine.job import Job, Voice
from cloakroom_engine.library.profile import profile
from cloakroom_engine.loading import uncollected
from cloakroom_engine.models.device import Device, Wanted
from cloakroom_engine.paths import Paths
from cloakroom_engine.settings import Settings
from cloakroom_engine.streams import claim_stdin, lines

if TYPE_CHECKING:
    from cloakroom_engine.pipeline.desk import Desk

GRACE_S = 30.0
"""How long a job may take to its next step when nobody waits for it any more."""


def serve(options: Namespace, stdin: TextIO, out: TextIO) -> int:
    """Take orders until ``quit`` or the end of ``stdin``.

    Args:
        options: ``home`` and ``device`` of the command line, None for the person's own.
        stdin: its file descriptor is taken; nobody else reads from it afterwards.
        out: the real standard output, as ``streams.claim_stdout`` gives it.

    Returns:
        The exit code, 0.
    """
    _step_back()
    # Ctrl-C in the terminal of the window reaches us too, but what it means the window says.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    paths = profile(options.home)
    voice = Voice(out)
    device, trouble = _device(options.device or Settings.load(paths.settings)[0].device)
    voice.say(protocol.Hello(protocol.PROTOCOL, __version__, device.name))
    if trouble:
        voice.say(protocol.Note(None, trouble.code, trouble.params))
    worker = _Worker(paths, device, voice)
    orders = claim_stdin(stdin)
    threading.Thread(target=worker.listen, args=(orders,), name="orders", daemon=True).start()
    worker.work()
    return 0


class _Worker:
    def __init__(self, paths: Paths, device: Device, voice: Voice) -> None:
        self._paths = paths
        self._device = device
        self._voice = voice
        self._turn = threading.Lock()
        self._job: Job | None = None
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._open = ExitStack()
        self._desk: Desk | None = None

    def listen(self, descriptor: int) -> None:
        """Read orders to their end; the thread beside the one that works."""
        try:
            for untrusted in lines(descriptor):
                try:
                    order = protocol.order(untrusted)
                except EngineError as problem:
                    self._voice.say(protocol.Failed(None, problem.code, problem.params))
                    continue
                if isinstance(order, protocol.Quit):
                    break
                if isinstance(order, protocol.Cancel):
                    self._cancel(order.job)
                else:
                    self._take(order)
        finally:
            self._cancel(None)
            self._jobs.put(None)
            last_resort = threading.Timer(GRACE_S, os._exit, (1,))
            last_resort.daemon = True
            last_resort.start()

    def work(self) -> None:
        """Do jobs until the orders end."""
        with self._open:
            self._load()
            while (job := self._jobs.get()) is not None:
                closing = self._outcome(job)
                job.silence()
                with self._turn:
                    self._job = None
                self._voice.write(closing)

    def _take(self, order: protocol.Run) -> None:
        with self._turn:
            running = self._job
            if running is None:
                self._job = Job(order, self._voice)
                self._jobs.put(self._job)
        if running is None:
            return
        if running.id == order.job:  # a failure would close the one that runs
            refusal = protocol.Failed(None, "worker.protocol", {"reason": "job_twice"})
        else:
            refusal = protocol.Failed(order.job, "worker.busy", {"running": running.id})
        self._voice.say(refusal)

    def _cancel(self, job_id: str | None) -> None:
        """Cancel the job of that name if it is the one that runs; None is whichever runs when the
        process ends, and what can be gone on with is kept."""
        with self._turn:
            if self._job is not None and job_id in {None, self._job.id}:
                self._job.cancel(keep=job_id is None)

    def _outcome(self, job: Job) -> str:
        """Do a job; the line that closes it."""
        try:
            self._voice.say(protocol.Started(job.id))
            job.check()
            return protocol.line(protocol.Finished(job.id, self._perform(job)))
        except Cancelled:
            return protocol.line(protocol.Stopped(job.id))
        except EngineError as problem:
            if problem.code.startswith("library."):
                self._close()
            return protocol.line(protocol.Failed(job.id, problem.code, problem.params))
        except Exception:  # noqa: BLE001 - the job's edge
            traceback.print_exc()
            self._close()
            return protocol.line(protocol.Failed(job.id, "internal"))

    def _perform(self, job: Job) -> dict[str, Any]:
        verbs = self._load()
        if job.verb == "demo":
            from cloakroom_engine.pipeline import demo

            if not isinstance(job.params.get("out"), str):
                raise EngineError("usage", missing="out")
            return demo.demo(job.params["out"], self._device.wanted, job)
        desk = replace(self._opened(), reporter=job)
        if job.verb.partition(".")[0] == "ask":
            from cloakroom_engine.ask import verbs as asking

            return asking.run(desk, job.verb, job.params)
        result: dict[str, Any] = verbs.run(desk, job.verb, job.params)
        changed = _changed(desk, job, result)
        if changed:
            self._voice.say(changed)
        if job.verb.startswith("models."):
            self._close()  # models that were loaded, and what was measured of them, may be others
        return result

    def _load(self) -> ModuleType:
        """The verbs. A worker that nobody has asked for anything yet does not wait with that."""
        self._device.foretell()  # before anything imports torch or OpenCV
        with uncollected():
            from cloakroom_engine.pipeline import verbs
        return verbs

    def _opened(self) -> Desk:
        """The desk, kept open from job to job so that models are loaded once."""
        from cloakroom_engine.pipeline.open import open_desk
        from cloakroom_engine.progress import Silent

        if self._desk is None:
            opening = open_desk(self._paths, self._device.wanted, Silent())
            self._desk = self._open.enter_context(opening)
        return self._desk

    def _close(self) -> None:
        self._desk = None
        self._open.close()


def _changed(desk: Desk, job: Job, result: Mapping[str, Any]) -> protocol.Changed | None:
    """The rows that a verb wrote, as far as its result says."""
    if job.verb == "person.add":
        person = int(result["person"]["id"])
        faces = desk.library.faces.of_person(person, decided_only=True)
        photos = sorted({face.photo_id for face in faces})
        ids = tuple(face.id for face in faces)
        return protocol.Changed(job.id, people=(person,), photos=tuple(photos), faces=ids)
    if job.verb == "person.erase":
        return protocol.Changed(job.id, people=(int(result["person_id"]),))
    if job.verb == "cloak":
        cloak = result["cloak"]
        return protocol.Changed(job.id, people=(cloak["person_id"],), cloaks=(cloak["id"],))
    if job.verb == "audit":
        judged = desk.library.audits.copies(int(result["audit_id"]))
        return protocol.Changed(
            job.id,
            photos=tuple(sorted({each.photo_id for each in judged})),
            protected=tuple(each.protected_id for each in judged),
        )
    if job.verb == "protect" and result["written"]:
        written = result["written"]
        return protocol.Changed(
            job.id,
            people=(written[0]["person_id"],),
            photos=tuple(each["photo_id"] for each in written),
            protected=tuple(each["id"] for each in written),
        )
    return None


def _device(wanted: str) -> tuple[Device, EngineError | None]:
    """The device, or the processor and why the device cannot be had."""
    try:
        return Device(cast(Wanted, wanted)), None
    except EngineError as problem:
        return Device("cpu"), problem


def _step_back() -> None:
    """Let everything else on the machine go first: nobody waits for every second of a job."""
    if sys.platform == "win32":
        import ctypes

        kernel32 = ctypes.WinDLL("kernel32")
        this_process, below_normal = ctypes.c_void_p(-1), 0x4000
        kernel32.SetPriorityClass(this_process, below_normal)
    else:
        os.nice(10)
