"""Checking protected copies: one audit per person, one after another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from cloakroom.bridge.client import EngineClient
from cloakroom.bridge.job import Job
from cloakroom_engine import protocol
from cloakroom_engine.library import Library
from cloakroom_engine.records import Person


@dataclass(frozen=True, slots=True)
class ToCheck:
    """What ``context.go("reports", …)`` is given to have protected copies checked."""

    files: tuple[str, ...]


def by_person(library: Library, files: Iterable[str]) -> list[tuple[Person, tuple[str, ...]]]:
    """Whose cloaks are in these copies, and in which; what is no copy of ours is left out."""
    found: dict[int, list[str]] = {}
    for path in files:
        known = library.protected.file_at(path)
        for each in known.cloaked if known else ():
            found.setdefault(each.person_id, []).append(path)
    people = ((library.people.get(person_id), paths) for person_id, paths in found.items())
    return [(person, tuple(paths)) for person, paths in people if person is not None]


class Auditing(QObject):
    """The verb ``audit`` for several people; one that fails does not keep the others back."""

    began = Signal(object)
    """Person"""
    progress = Signal(object, object)
    """Person, protocol.Progress"""
    changed = Signal(object)
    """protocol.Changed"""
    failed = Signal(object, str, dict)
    """Person, code and parameters"""
    done = Signal(object)
    """Person whose audit is in the library now"""
    ended = Signal()
    """Nothing is left to check, or it was cancelled."""

    def __init__(self, client: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._waiting: list[tuple[Person, tuple[str, ...]]] = []
        self._person: Person | None = None
        self._failures: list[tuple[Person, tuple[str, ...]]] = []
        self._paths: tuple[str, ...] = ()
        self._job: Job | None = None

    @property
    def running(self) -> bool:
        """Whether copies are checked now."""
        return self._job is not None

    def check(self, cases: Iterable[tuple[Person, tuple[str, ...]]]) -> None:
        """Check these people's copies, after those that wait already."""
        self._waiting += cases
        if self._job is None:
            self._next()

    def retry(self) -> None:
        """Check once more what failed."""
        failures, self._failures = self._failures, []
        self.check(failures)

    def cancel(self) -> None:
        """Stop; audits that are finished stay."""
        self._waiting.clear()
        if self._job is not None:
            self._job.cancel()

    def _next(self) -> None:
        if not self._waiting:
            self._person = None
            self.ended.emit()
            return
        self._person, self._paths = self._waiting.pop(0)
        params = {"name": self._person.name, "paths": list(self._paths)}
        job = self._job = self._client.run("audit", params)
        job.progress.connect(lambda progress: self.progress.emit(self._person, progress))
        job.changed.connect(self.changed)
        job.finished.connect(self._finished)
        job.failed.connect(self._failed)
        job.cancelled.connect(self._waiting.clear)  # also when the window closes
        job.closed.connect(self._closed)
        self.began.emit(self._person)

    def _finished(self, _result: dict[str, Any]) -> None:
        self.done.emit(self._person)

    def _failed(self, code: str, params: dict[str, Any]) -> None:
        assert self._person is not None
        self._failures.append((self._person, self._paths))
        self.failed.emit(self._person, code, params)

    def _closed(self) -> None:
        self._job = None
        self._next()


def share_of(progress: protocol.Progress) -> tuple[int, int]:
    """How far an audit is, of a hundred: reading comes first and takes a tenth of the time."""
    part = progress.done / max(1, progress.total)
    start, length = {"check": (0, 5), "read": (0, 10), "audit": (10, 85)}.get(
        progress.stage, (95, 5)
    )
    return round(start + length * part), 100
