"""Memory while a million photos wait: generated names, and a craft that costs nothing.

Real photos would take days; what is asked is whether anything grows with what waits or with what
was done. The names are a list, as ``pipeline.listing`` makes one, and the whole way (tasks made as
they can be begun, packed, sealed, sent, answered with as many bytes as a real photo's copy) is the
fleet's own; only the craft is not.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from cloakroom_engine.fleet.cluster import fleet
from fleet_people import desk_at

WAITING, EVERY = 1_000_000, 2_000
COPY_BYTES = 34_000
"""What a task of ``share`` gave back (``benchmarks/results/fleet.md``)."""
_NOISE = random.Random(0).randbytes(COPY_BYTES)


@dataclass(frozen=True)
class Named:
    """A photo that nobody looks at."""

    path: Path


def name(tools: Any, task: Named) -> tuple[str, bytes]:
    """A craft that costs nothing, and its copy."""
    return task.path.name, _NOISE


def queued(root: Path, ended_after: int) -> Iterator[dict[str, Any]]:
    """Have ``ended_after`` of a million done, and tell what everybody holds on the way."""
    before = psutil.Process().memory_info().rss
    names = [Path(f"/photos/{at // 1000:04d}/IMG_{at:07d}.jpg") for at in range(WAITING)]
    listed = psutil.Process().memory_info().rss - before
    taken = 0

    def tasks() -> Iterator[tuple[Path, Named]]:
        nonlocal taken
        for path in names:
            taken += 1
            yield path, Named(path)

    with ExitStack() as stack:
        desk = desk_at(root / "home", stack)
        crew = stack.enter_context(fleet("ray", desk, 2))
        most = 0
        for at, (path, outcome) in enumerate(crew.each(desk.tools, name, tasks())):
            assert outcome.get() == (path.name, _NOISE), "of another photo"
            most = max(most, taken - at)
            if at % EVERY == 0:
                yield {"done": at, "list_mb": _mb(listed), "most_ahead": most, **_held()}
            if at == ended_after:
                return


def _held() -> dict[str, float]:
    """Megabytes of the driver, its workers, Ray's own processes, and the store."""
    held = {"driver_mb": psutil.Process().memory_info().rss, "workers_mb": 0, "ray_mb": 0}
    for each in psutil.Process().children(recursive=True):
        try:
            words = " ".join(each.cmdline())
            memory = each.memory_info()
        except psutil.Error:
            continue
        # What is mapped of the store is everybody's; a worker's own is the rest.
        own = memory.rss - memory.shared
        held["workers_mb" if "ray::Hand" in words else "ray_mb"] += own
    told = {key: _mb(value) for key, value in held.items()}
    return {**told, "store_mb": _mb(_store_bytes())}


def _store_bytes() -> int:
    """What lies in Ray's object store: its files in shared memory."""
    found = 0
    for each in psutil.Process().children(recursive=True):
        try:
            if "raylet" in each.name():
                found += each.memory_info().shared
        except psutil.Error:
            continue
    return found


def _mb(size: int) -> float:
    return round(size / 1e6, 1)
