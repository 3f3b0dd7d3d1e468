"""The verb ``watch``: a folder whose photos get protected copies as they come in."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library.inbox import LOOK_EVERY_S, Inbox
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.outputs import Order
from cloakroom_engine.pipeline.share import Shared, share
from cloakroom_engine.records import ProtectedFile, Skipped

_OF_PEOPLE: Final = frozenset({"photo.nobody_known", "cloak.missing", "person.never_export"})
"""Reasons to skip a photo that may be gone when people, their rules or cloaks have changed."""
_OF_THE_MOMENT: Final = frozenset({"output.disk_full", "output.not_writable", "library.busy"})
"""Reasons that may be gone at the next look."""
_MOST_AT_ONCE: Final = 10
"""Photos before what became of them is told."""


@dataclass(frozen=True)
class Watched:
    """What ``watch`` did until it ended; a photo that was skipped twice is named once."""

    written: tuple[ProtectedFile, ...]
    already: tuple[ProtectedFile, ...]
    skipped: tuple[Skipped, ...]


def watch(
    desk: Desk,
    folder: Path,
    order: Order,
    *,
    once: bool = False,
    pause: Callable[[float], None] = time.sleep,
) -> Watched:
    """Treat every photo that comes into ``folder`` as ``share`` does, until stopped.

    Originals are never touched, copies never taken for photos, and a photo that is still being
    written waits until it is whole (see ``library.inbox``). Every copy and every photo that is
    skipped is told as a note when it happens. Ctrl-C is the end of it, not a failure. A restart
    goes on where this one stopped.

    Args:
        desk: the open profile.
        folder: what is watched, with everything below it.
        order: how copies are made, and where.
        once: end when everything that lies there has been treated.
        pause: waits for so many seconds.

    Raises:
        EngineError: as ``library.inbox.Inbox`` and ``share``.
        Cancelled: when the job was asked to stop.
    """
    round_ = _Round(desk, Inbox(desk.library, folder, order.out), order)
    try:
        while True:
            round_.look()
            if once and not round_.inbox.unsettled:
                break
            desk.reporter.step("watch", 0, 1, str(folder))
            pause(LOOK_EVERY_S)
    except KeyboardInterrupt:
        desk.reporter.note("cancelled")
    return round_.result()


class _Round:
    """What came in so far and what became of it."""

    def __init__(self, desk: Desk, inbox: Inbox, order: Order) -> None:
        self.inbox = inbox
        self._desk = desk
        self._order = order
        self._done: list[Shared] = []
        self._skipped: dict[str, Skipped] = {}
        self._people = self._standing()

    def look(self) -> None:
        """Treat what is new, and what was skipped for a reason that may have passed."""
        people = self._standing()
        if people != self._people:
            self._people = people
            for skipped in self._skipped.values():
                if skipped.code in _OF_PEOPLE:
                    self.inbox.again(Path(skipped.path))
        new = self.inbox.look()
        for at in range(0, len(new), _MOST_AT_ONCE):
            self._treat(new[at : at + _MOST_AT_ONCE])

    def result(self) -> Watched:
        """All of it; what was skipped and treated later counts as treated."""
        written = [file for done in self._done for file in done.written]
        already = [file for done in self._done for file in done.already]
        return Watched(tuple(written), tuple(already), tuple(self._skipped.values()))

    def _treat(self, photos: list[Path]) -> None:
        try:
            done = share(self._desk, photos, self._order)
        except EngineError as problem:
            if problem.code not in _OF_THE_MOMENT:
                raise
            put_off = (Skipped(str(path), problem.code, problem.params) for path in photos)
            done = Shared((), (), tuple(put_off))
        self._done.append(done)
        for file in done.written:
            self._desk.reporter.note("written", path=file.path)
        now_skipped = {each.path: each for each in done.skipped}
        for photo in map(str, photos):
            told = self._skipped.pop(photo, None)
            skipped = now_skipped.get(photo)
            if skipped is None:
                continue
            self._skipped[photo] = skipped
            if skipped.code in _OF_THE_MOMENT:
                self.inbox.again(Path(photo))
            if told is None or told.code != skipped.code:
                self._desk.reporter.note(skipped.code, **{**skipped.params, "path": photo})

    def _standing(self) -> list[tuple[int, str, int | None]]:
        found = []
        for person in self._desk.library.people.all():
            cloak = self._desk.library.cloaks.latest(person.id)
            found.append((person.id, person.rule, cloak.id if cloak else None))
        return found
