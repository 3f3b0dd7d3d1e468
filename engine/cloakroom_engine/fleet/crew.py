"""``pipeline.crew.Crew`` on Ray: a few tasks ahead, outcomes in the tasks' order."""

from __future__ import annotations

import secrets
from collections import OrderedDict, deque
from collections.abc import Iterable, Iterator
from typing import Any, Final

import ray

from cloakroom_engine.errors import Cancelled
from cloakroom_engine.fleet.orders import Orders
from cloakroom_engine.fleet.packing import pack
from cloakroom_engine.fleet.pool import Job, Pool
from cloakroom_engine.fleet.sealing import Box
from cloakroom_engine.pipeline.crew import Craft, Found, Luggage, Mark, Outcome, Task
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.tools import Tools

AHEAD: Final = 4
"""Tasks for each worker that are asked for ahead of the one whose outcome is next: a slow photo
does not hold up the others, and what waits is never more than this."""
MOST_LUGGAGE: Final = 128
"""Pieces that are kept where workers can fetch them."""


class Fleet:
    """Workers of the cluster that this process is connected to."""

    def __init__(self, desk: Desk, size: int) -> None:
        """``size`` workers, of one processor each, that do what ``desk`` would."""
        self.size = size
        self._box = Box.new()
        orders = self._box.seal(pack(Orders.of(desk)), "orders")
        self.pool = Pool(size, self._box, orders)
        self._sent: OrderedDict[str, Any] = OrderedDict()

    def each(
        self,
        tools: Tools,  # noqa: ARG002 - the workers have their own
        craft: Craft[Task, Found],
        tasks: Iterable[tuple[Mark, Task | None]],
    ) -> Iterator[tuple[Mark, Outcome[Found]]]:
        """As ``pipeline.crew.Crew.each``."""
        left = iter(tasks)
        ahead: deque[tuple[Mark, Job | None]] = deque()
        more = True
        while more or ahead:
            while more and len(ahead) < AHEAD * self.size:
                following = next(left, None)
                if following is None:
                    more = False
                    break
                mark, task = following
                ahead.append((mark, None if task is None else self._submitted(craft, task)))
            if not ahead:
                break
            mark, job = ahead.popleft()
            outcome = Outcome[Found]() if job is None else self.pool.wait(job)
            if isinstance(outcome.problem, Cancelled):
                raise outcome.problem
            yield mark, outcome

    def _submitted(self, craft: Craft[Task, Found], task: Task) -> Job:
        luggage: dict[str, Any] = {}

        def leave(piece: Luggage) -> None:
            luggage[piece.key] = self._reference(piece)

        name = secrets.token_hex(8)
        packed = pack((craft.__module__, craft.__qualname__, task), leave)
        path = str(getattr(task, "path", ""))
        job = Job(name, self._box.seal(packed, f"task/{name}"), luggage, path)
        self.pool.submit(job)
        return job

    def _reference(self, piece: Luggage) -> Any:
        if piece.key not in self._sent:
            sealed = self._box.seal(pack(piece), f"luggage/{piece.key}")
            self._sent[piece.key] = ray.put(sealed)
            if len(self._sent) > MOST_LUGGAGE:
                self._sent.popitem(last=False)
        self._sent.move_to_end(piece.key)
        return self._sent[piece.key]
