"""Batches made while the network still computes the one before."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from training.data import Batch


class Ahead:
    """Makes batches by step, ``workers`` of them at a time; 0 makes each when it is asked for.

    A batch depends on its step alone, so it is the same whoever makes it and when.
    """

    def __init__(self, make: Callable[[int], Batch], workers: int) -> None:
        self._make, self._workers = make, workers
        self._pool = ThreadPoolExecutor(workers) if workers else None
        self._begun: dict[int, Future[Batch]] = {}

    def take(self, step: int, last: int) -> Batch:
        """The batch of ``step``; those behind it, before ``last``, are begun."""
        if self._pool is None:
            return self._make(step)
        for at in range(step, min(step + 1 + self._workers, last)):
            if at not in self._begun:
                self._begun[at] = self._pool.submit(self._make, at)
        return self._begun.pop(step).result()
