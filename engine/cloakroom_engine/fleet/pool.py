"""Workers and what they are doing: one task each, the next when it is done, nobody blamed wrongly.

A task whose worker died is given to another. One whose worker died twice is given up: the photo
ends workers. When a whole node went, none of its tasks is blamed.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Any, Final

import ray
from ray.exceptions import ObjectLostError, RayActorError, RayTaskError, WorkerCrashedError

from cloakroom_engine.errors import EngineError
from cloakroom_engine.fleet.hand import Fault, Hand
from cloakroom_engine.fleet.packing import unpack
from cloakroom_engine.fleet.sealing import Box
from cloakroom_engine.pipeline.crew import Outcome

MOST_DEATHS: Final = 2
"""Of workers over one task."""
MOST_FALSE_STARTS: Final = 3
"""Workers in a row that died before they could begin."""
PATIENCE_S: Final = 600.0
"""How long nobody may be working before that is told."""
_LOST: Final = (RayActorError, WorkerCrashedError, ObjectLostError)


class WorkerFault(Exception):
    """What went wrong in a worker and should not have, with its traceback."""


@dataclass(eq=False)
class Job:
    """A task on its way: what is sent of it, and what came back."""

    name: str
    sealed: bytes
    luggage: dict[str, Any]
    path: str
    """For whoever is told that the photo is given up."""
    deaths: int = 0
    outcome: Outcome[Any] | WorkerFault | None = None
    """A fault is told when this job's turn comes: those before it are not its losses."""


@dataclass(eq=False)
class _Worker:
    actor: Any
    node: str = ""


@dataclass(eq=False)
class Pool:
    """``size`` workers, replaced when they die."""

    size: int
    box: Box
    orders: bytes
    """Sealed, for every worker."""
    _idle: list[_Worker] = field(default_factory=list)
    _starting: dict[Any, tuple[_Worker, bool]] = field(default_factory=dict)
    """By what is waited for: who, and whether they have met."""
    _busy: dict[Any, tuple[_Worker, Job]] = field(default_factory=dict)
    _waiting: deque[Job] = field(default_factory=deque)
    _false_starts: int = 0

    def submit(self, job: Job) -> None:
        """Have a job done; ``wait`` for it."""
        self._waiting.append(job)
        self._go_on()

    def wait(self, job: Job) -> Outcome[Any]:
        """What came of a job; the others go on meanwhile.

        Raises:
            EngineError: ``fleet.no_workers``, ``fleet.other_models``, ``fleet.other_version``.
            WorkerFault: for a fault of ours in a worker.
        """
        idle_s = 0.0
        while job.outcome is None:
            self._go_on()
            watched = [*self._busy, *self._starting]
            done, _ = ray.wait(watched, num_returns=1, timeout=1.0)
            for each in done:
                if each in self._busy:
                    self._done(each)
                else:
                    self._started(each)
            idle_s = 0.0 if done or self._busy else idle_s + 1.0
            if idle_s >= PATIENCE_S:
                raise EngineError("fleet.no_workers", waited_s=round(idle_s))
        self._go_on()  # nobody is idle while the caller writes down what came of this one
        if isinstance(job.outcome, WorkerFault):
            raise job.outcome
        return job.outcome

    def close(self) -> None:
        """End every worker now: what they are doing is of no use any more."""
        working = [worker for worker, _ in (*self._busy.values(), *self._starting.values())]
        for worker in (*self._idle, *working):
            ray.kill(worker.actor)
        self._idle, self._busy, self._starting = [], {}, {}

    def _go_on(self) -> None:
        while self._waiting and self._idle:
            worker, job = self._idle.pop(), self._waiting.popleft()
            self._busy[worker.actor.do.remote(job.name, job.sealed, job.luggage)] = worker, job
        wanted = min(self.size, len(self._waiting) + len(self._busy) + len(self._starting))
        while self._waiting and len(self._busy) + len(self._idle) + len(self._starting) < wanted:
            self._start()

    def _start(self) -> None:
        kind = ray.remote(num_cpus=1, max_restarts=0, max_task_retries=0)(Hand)
        actor = kind.remote()
        self._starting[actor.meet.remote()] = _Worker(actor), False

    def _started(self, ref: Any) -> None:
        worker, met = self._starting.pop(ref)
        try:
            told = ray.get(ref)
        except _LOST as lost:
            self._false_starts += 1
            if self._false_starts >= MOST_FALSE_STARTS:
                raise EngineError("fleet.no_workers", reason=type(lost).__name__) from None
            return
        except RayTaskError as fault:
            raise EngineError("fleet.no_workers", reason=type(fault.cause).__name__) from fault
        if not met:
            public, worker.node = told
            ready = worker.actor.begin.remote(self.box.hand_over(public), self.orders)
            self._starting[ready] = worker, True
            return
        self._opened(told, "begun").get()
        self._false_starts = 0
        self._idle.append(worker)

    def _done(self, ref: Any) -> None:
        worker, job = self._busy.pop(ref)
        try:
            sealed = ray.get(ref)
        except _LOST:
            self._bury(worker, job)
            return
        self._idle.append(worker)
        try:
            job.outcome = self._opened(sealed, f"done/{job.name}")
        except WorkerFault as fault:
            job.outcome = fault
        job.sealed, job.luggage = b"", {}

    def _bury(self, worker: _Worker, job: Job) -> None:
        ray.kill(worker.actor)  # where it was only out of reach: it must not do this twice
        nodes = {node["NodeID"] for node in ray.nodes() if node["Alive"]}
        if worker.node in nodes:
            job.deaths += 1
        if job.deaths >= MOST_DEATHS:
            problem = EngineError("photo.ends_workers", path=job.path)
            job.outcome = Outcome(problem=problem)
        else:
            self._waiting.appendleft(job)

    def _opened(self, sealed: bytes, purpose: str) -> Outcome[Any]:
        told = unpack(self.box.open(sealed, purpose))
        if isinstance(told, Fault):
            raise WorkerFault(told.trace)
        assert isinstance(told, Outcome)
        return told
