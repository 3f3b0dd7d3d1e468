"""What a run on a fleet costs: processor time by process, bytes by task, and what came of it."""

from __future__ import annotations

import hashlib
import os
import threading
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import psutil

from cloakroom_engine.pipeline.crew import Alone, Craft, Found, Mark, Outcome, Task
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.tools import Tools

BEAT_S = 0.5


class Clock:
    """Processor time of this process and all it started, by what they are, but for the time
    that looking takes."""

    def __init__(self) -> None:
        self._base: dict[int, float] = {}
        self._seen: dict[tuple[int, str], float] = {}
        self._most: dict[str, int] = {}
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._beat, daemon=True)

    def __enter__(self) -> Clock:
        self._own, self._began = time.process_time(), time.monotonic()
        self._load = os.getloadavg()[0]
        self._look(first=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._look()
        self._stop.set()
        self._thread.join()
        self.wall_s = time.monotonic() - self._began
        self.driver_s = time.process_time() - self._own - self._watching_s

    def _beat(self) -> None:
        while not self._stop.wait(BEAT_S):
            self._look()
        self._watching_s = time.thread_time()

    def _look(self, *, first: bool = False) -> None:
        sums: dict[str, int] = {}
        for each in psutil.Process().children(recursive=True):
            try:
                kind = "workers" if "ray::Hand" in " ".join(each.cmdline()) else "ray"
                spent = sum(each.cpu_times()[:2])
                sums[kind] = sums.get(kind, 0) + each.memory_info().rss
            except psutil.Error:
                continue
            if first:
                self._base[each.pid] = spent
            self._seen[each.pid, kind] = spent - self._base.get(each.pid, 0.0)
        sums["driver"] = psutil.Process().memory_info().rss
        for kind, held in sums.items():
            self._most[kind] = max(self._most.get(kind, 0), held)

    def told(self) -> dict[str, float]:
        """Seconds and megabytes."""
        spent = {"workers": 0.0, "ray": 0.0}
        for (_, kind), seconds in self._seen.items():
            spent[kind] += seconds
        return {
            "wall_s": round(self.wall_s, 2),
            "driver_cpu_s": round(self.driver_s, 2),
            "workers_cpu_s": round(spent["workers"], 2),
            "ray_cpu_s": round(spent["ray"], 2),
            "load": round((self._load + os.getloadavg()[0]) / 2, 1),
            **{f"{kind}_mb": round(most / 1e6) for kind, most in self._most.items()},
        }


class Traffic:
    """What goes to workers and comes back, counted where it is sealed: bytes, and for how long
    anybody and everybody was at work."""

    def __init__(self, crew: Any) -> None:
        self.to, self.back, self.tasks = 0, 0, 0
        self.one_s, self.two_s = 0.0, 0.0
        if crew is None:
            return
        self._pool, self._since, self._busy = crew.pool, time.monotonic(), 0
        self._submit, self._opened = crew.pool.submit, crew.pool._opened
        self._go_on = crew.pool._go_on
        crew.pool.submit, crew.pool._opened = self._counted, self._read
        crew.pool._go_on = self._going_on

    def end(self) -> None:
        """Count no more."""
        self._pool.submit, self._pool._opened = self._submit, self._opened
        self._pool._go_on = self._go_on

    def told(self) -> dict[str, Any]:
        """Bytes, tasks, and seconds with one worker at work and with more."""
        if not self.tasks:
            return {}
        return {
            "to_workers": self.to, "from_workers": self.back, "tasks": self.tasks,
            "one_busy_s": round(self.one_s, 2), "more_busy_s": round(self.two_s, 2),
        }  # fmt: skip

    def _counted(self, job: Any) -> None:
        self.to += len(job.sealed)
        self.tasks += 1
        self._submit(job)

    def _read(self, sealed: bytes, purpose: str) -> Any:
        self.back += len(sealed)
        return self._opened(sealed, purpose)

    def _going_on(self) -> None:
        self._went_by()  # whoever has ended by now is not at work
        self._go_on()
        self._went_by()

    def _went_by(self) -> None:
        now = time.monotonic()
        if self._busy == 1:
            self.one_s += now - self._since
        elif self._busy > 1:
            self.two_s += now - self._since
        self._since, self._busy = now, len(self._pool._busy)


class Metered(Alone):
    """This process, with what each task cost it."""

    def __init__(self) -> None:
        self.spent_s: dict[str, list[float]] = {}

    def each(
        self,
        tools: Tools,
        craft: Craft[Task, Found],
        tasks: Iterable[tuple[Mark, Task | None]],
    ) -> Iterator[tuple[Mark, Outcome[Found]]]:
        """As ``Alone.each``."""
        kept = self.spent_s.setdefault(craft.__qualname__, [])

        def metered(own: Tools, task: Task) -> Found:
            began = time.process_time()
            try:
                return craft(own, task)
            finally:
                kept.append(round(time.process_time() - began, 4))

        return super().each(tools, metered, tasks)


def written(out: Path) -> str:
    """The sha256 of every file's name and bytes below a folder."""
    digest = hashlib.sha256()
    for path in sorted(out.rglob("*")):
        if path.is_file():
            digest.update(str(path.relative_to(out)).encode() + path.read_bytes())
    return digest.hexdigest()


def rows(desk: Desk) -> str:
    """The sha256 of every face's place and embedding in the library."""
    digest = hashlib.sha256()
    card = desk.recognisers()[0]
    for photo in desk.library.photos.all():
        faces = desk.library.faces.of_photo(photo.id)
        for face in faces:
            digest.update(repr((face.id, face.box_px, face.points_px)).encode())
        stored = desk.library.faces.embeddings([face.id for face in faces], card.sha256)
        for key in sorted(stored):
            digest.update(stored[key])
    return digest.hexdigest()
