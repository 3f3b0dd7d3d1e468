"""Who does the work on single photos: this process alone, or others for it.

A verb asks for a *craft* on many tasks: a function of ``Tools`` and one task (records in, records
and bytes out) that knows no library. What a craft found is written down by the verb, in the order
in which the tasks were asked for, whoever was faster. So the verbs are the same on one machine and
on many, and only where the crafts run differs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from cloakroom_engine.errors import Cancelled, EngineError
from cloakroom_engine.pipeline.tools import Tools

Mark = TypeVar("Mark")
Task = TypeVar("Task")
Found = TypeVar("Found")
Craft = Callable[[Tools, Task], Found]
"""A function of a module, so that another process can be told which."""


class Luggage:
    """Of tasks: a part that many have in common, large enough to be sent once.

    ``key`` names its content: what is equal is called the same.
    """

    key: str


@dataclass(frozen=True, eq=False)
class Outcome(Generic[Found]):
    """What came of a task: something, or a problem that concerns it alone; neither where there was
    no task."""

    found: Found | None = None
    problem: EngineError | None = None

    def get(self) -> Found:
        """What was found.

        Raises:
            EngineError: the problem.
        """
        if self.problem is not None:
            raise self.problem
        assert self.found is not None
        return self.found


class Crew(Protocol):
    """Whoever does crafts."""

    @property
    def size(self) -> int:
        """How many tasks are worked on at a time."""

    def each(
        self,
        tools: Tools,
        craft: Craft[Task, Found],
        tasks: Iterable[tuple[Mark, Task | None]],
    ) -> Iterator[tuple[Mark, Outcome[Found]]]:
        """The outcomes, in the tasks' order.

        Tasks are taken as they can be begun, a few ahead, so that there may be a million of them. A
        mark goes past the work and comes back with its outcome; where there is nothing to do for
        one (None), it keeps its place.

        Raises:
            EngineError: ``cancelled``; ``fleet.*`` where there is nobody left to work.
        """


class Alone:
    """This process: one task after the other, each only when the one before was taken up."""

    size = 1

    def each(
        self,
        tools: Tools,
        craft: Craft[Task, Found],
        tasks: Iterable[tuple[Mark, Task | None]],
    ) -> Iterator[tuple[Mark, Outcome[Found]]]:
        """As ``Crew.each``."""
        for mark, task in tasks:
            if task is None:
                yield mark, Outcome()
                continue
            try:
                outcome = Outcome(craft(tools, task))
            except Cancelled:
                raise
            except EngineError as problem:
                outcome = Outcome(problem=problem)
            yield mark, outcome
