"""Checking protected copies: one audit per person, one after another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

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


@dataclass(frozen=True, slots=True)
class _Case:
    """One person's copies; ``whole`` asks for every check there is."""

    person: Person
    paths: tuple[str, ...]
    whole: bool


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
        self._waiting: list[_Case] = []
        self._case: _Case | None = None
        self._failures: list[_Case] = []
        self._job: Job | None = None

    @property
    def running(self) -> bool:
        """Whether copies are checked now."""
        return self._job is not None

    @property
    def whole(self) -> bool:
        """Whether what runs now is every check there is."""
        return self._case is not None and self._case.whole

    def check(
        self, cases: Iterable[tuple[Person, tuple[str, ...]]], *, whole: bool = False
    ) -> None:
        """Check these people's copies, after those that wait already.

        ``whole`` asks for attacks, albums, masks and small faces as well, which takes minutes.
        """
        self._add(_Case(person, paths, whole) for person, paths in cases)

    def _add(self, cases: Iterable[_Case]) -> None:
        self._waiting += cases
        if self._job is None:
            self._next()

    def retry(self) -> None:
        """Check once more what failed."""
        failures, self._failures = self._failures, []
        self._add(failures)

    def cancel(self) -> None:
        """Stop; audits that are finished stay."""
        self._waiting.clear()
        if self._job is not None:
            self._job.cancel()

    def _next(self) -> None:
        if not self._waiting:
            self._case = None
            self.ended.emit()
            return
        case = self._case = self._waiting.pop(0)
        params = {"name": case.person.name, "paths": list(case.paths), "all": case.whole}
        job = self._job = self._client.run("audit", params)
        job.progress.connect(lambda progress: self.progress.emit(case.person, progress))
        job.changed.connect(self.changed)
        job.finished.connect(lambda _: self.done.emit(case.person))
        job.failed.connect(self._failed)
        job.cancelled.connect(self._waiting.clear)  # also when the window closes
        job.closed.connect(self._closed)
        self.began.emit(case.person)

    def _failed(self, code: str, params: dict[str, Any]) -> None:
        assert self._case is not None
        self._failures.append(self._case)
        self.failed.emit(self._case.person, code, params)

    def _closed(self) -> None:
        self._job = None
        self._next()


_PLAIN: Final = {"check": (0, 5), "read": (0, 10), "audit": (10, 85)}
_WHOLE: Final = {"read": (0, 2), "audit": (2, 78), "mask": (80, 18)}
"""By stage: where it starts and how long it is, of a hundred; other stages are parts of these."""


def share_of(progress: protocol.Progress, *, whole: bool = False) -> tuple[int, int] | None:
    """How far an audit is, of a hundred; None for a stage within another one."""
    stages = _WHOLE if whole else _PLAIN
    if progress.stage not in stages:
        return None
    start, length = stages[progress.stage]
    return round(start + length * progress.done / max(1, progress.total)), 100
