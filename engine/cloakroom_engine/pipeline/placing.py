"""Rows and files agree, whoever else writes to the same place, and whenever somebody is killed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library.sqlcipher import IntegrityError
from cloakroom_engine.opening import is_file, lies_there, sha256_of
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.protect.save import Written
from cloakroom_engine.records import ProtectedFile


class Placing:
    """One copy on its way to ``target``.

    It is noted before it is placed, so that a run that is killed between the two can be repeated.
    Two runs may both have noted theirs by then: only one can place it, so the winner notes once
    more and the loser takes back what it noted.
    """

    def __init__(self, desk: Desk, target: Path, record: Callable[[Written], object]) -> None:
        """``record`` writes a finished copy's row."""
        self._desk = desk
        self._target = target
        self._record = record
        self._ready: Written | None = None
        self._before: tuple[ProtectedFile, dict[int, bytes]] | None = None

    def note(self, ready: Written) -> None:
        """The copy is finished and not in its place yet.

        Raises:
            EngineError: ``output.exists`` when another has been placed meanwhile.
        """
        with self._desk.library.transaction():
            if lies_there(self._target):
                raise EngineError("output.exists", path=str(self._target))
            before = self._row()
            if before is not None:
                self._before = before, self._desk.library.protected.shapes_in(before)
            with _of_somebody_known():
                self._record(ready)
            self._ready = ready

    def placed(self) -> None:
        """The copy is in its place.

        Raises:
            EngineError: ``person.unknown`` when whom it shows was erased meanwhile: the erasing
                knew of no file here, so the copy goes too.
        """
        assert self._ready is not None
        try:
            with self._desk.library.transaction(), _of_somebody_known():
                row = self._row()
                if row is None or row.sha256 != self._ready.sha256:
                    self._record(self._ready)
        except EngineError as problem:
            if problem.code == "person.unknown" and self._is_ours():
                self._target.unlink()
            raise

    def not_placed(self) -> None:
        """Something else is in its place, or nothing."""
        if self._ready is None:
            return
        with self._desk.library.transaction():
            row = self._row()
            if row is None or row.sha256 != self._ready.sha256 or self._lies_there(row):
                return
            if self._before is not None:
                self._desk.library.protected.put_back(*self._before)
            else:
                self._desk.library.protected.remove(row.id)

    def _is_ours(self) -> bool:
        ready = self._ready
        return (
            ready is not None
            and is_file(self._target)
            and (sha256_of(self._target) == ready.sha256)
        )

    def _row(self) -> ProtectedFile | None:
        return self._desk.library.protected.file_at(str(self._target))

    def _lies_there(self, row: ProtectedFile) -> bool:
        return is_file(self._target) and sha256_of(self._target) == row.sha256


@contextmanager
def _of_somebody_known() -> Iterator[None]:
    """Rows of a person, a cloak or a photo that another process has erased meanwhile."""
    try:
        yield
    except IntegrityError as gone:
        raise EngineError("person.unknown") from gone


@contextmanager
def placing(
    desk: Desk, target: Path, record: Callable[[Written], object]
) -> Iterator[Callable[[Written], None]]:
    """For the block that saves a copy: gives what is to be called before it is placed."""
    on_its_way = Placing(desk, target, record)
    try:
        yield on_its_way.note
    except BaseException:
        on_its_way.not_placed()
        raise
    on_its_way.placed()
