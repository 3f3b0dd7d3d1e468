"""Crafts for workers to stumble over; workers import them by this name."""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.errors import EngineError
from cloakroom_engine.pipeline.crew import Luggage
from cloakroom_engine.pipeline.tools import Tools


@dataclass(frozen=True, eq=False)
class Heavy(Luggage):
    key: str
    rows: NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Task:
    number: int
    path: Path = Path()
    heavy: Heavy | None = None


def double(tools: Tools, task: Task) -> int:
    return 2 * task.number


def weigh(tools: Tools, task: Task) -> float:
    assert task.heavy is not None
    return float(task.heavy.rows.sum())


def stumble(tools: Tools, task: Task) -> int:
    """Every seventh task cannot be done, and the eighth breaks."""
    if task.number % 8 == 6:
        raise EngineError("photo.empty", path=str(task.path))
    if task.number % 8 == 7:
        raise ZeroDivisionError(str(task.path))
    return task.number


def deadly(tools: Tools, task: Task) -> int:
    """The worker dies over task 3 always, and over task 5 once."""
    once = task.path / "once"
    if task.number == 3 or (task.number == 5 and not once.exists()):
        once.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return task.number


BEGUN, HELD = "begun", "held"
"""Pipes: where a worker says that it has a task, and what it waits for."""


def held(tools: Tools, task: Task) -> int:
    """Done when somebody says so, or at once where nobody will."""
    pipe = task.path / HELD
    if pipe.exists():
        (task.path / BEGUN).write_bytes(b".")
        pipe.read_bytes()
    return task.number
