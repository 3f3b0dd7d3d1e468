"""A folder that is watched while the window is open: what comes in is queued like anything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from cloakroom.bridge.order import Order, State
from cloakroom.bridge.queue import ProtectQueue
from cloakroom.state import Preferences
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import Library
from cloakroom_engine.library.inbox import LOOK_EVERY_S, Inbox


class Watching(QObject):
    """Follows the preferences: on or off, which folder, where its copies go.

    Args:
        order: how photos are protected unless somebody says otherwise, as chosen at the moment.
        chosen: the preferences of the moment.
    """

    stopped = Signal(str, dict)
    """The folder cannot be watched any more: a code and its parameters"""

    def __init__(
        self,
        library: Library,
        queue: ProtectQueue,
        order: Callable[[], Order],
        chosen: Callable[[], Preferences],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library, self._queue = library, queue
        self._order, self._chosen = order, chosen
        self._inbox: Inbox | None = None
        self._of: tuple[str, Path] | None = None
        self._timer = QTimer(self, interval=round(LOOK_EVERY_S * 1000))
        self._timer.timeout.connect(self.look)

    @property
    def running(self) -> bool:
        """Whether a folder is looked at."""
        return self._timer.isActive()

    def follow(self) -> None:
        """Do what the preferences say now; a folder that cannot be watched is said, and let go."""
        chosen = self._chosen()
        if not (chosen.watching and chosen.watch_folder):
            self._timer.stop()
            self._inbox = self._of = None
            return
        wanted = (chosen.watch_folder, chosen.watch_copies)
        if wanted == self._of:
            return
        try:
            self._inbox = Inbox(self._library, Path(chosen.watch_folder), chosen.watch_copies)
        except EngineError as problem:
            self.stopped.emit(problem.code, problem.params)
            return
        self._of = wanted
        self._timer.start()

    def look(self) -> None:
        """Queue what came in and is whole; what was skipped before is tried once more."""
        if self._inbox is None:
            return
        try:
            new = self._inbox.look()
        except EngineError as problem:
            if problem.code != "library.busy":
                self.stopped.emit(problem.code, problem.params)
            return
        if new:
            self._add([str(path) for path in new])

    def _add(self, paths: list[str]) -> None:
        queue, chosen = self._queue, self._chosen()
        order = replace(self._order(), out=str(chosen.watch_copies), **chosen.watch_rule)
        known = {item.path: item for item in queue.items if item.order.out == order.out}
        queue.retry(
            known[path].id for path in paths if path in known and known[path].state == State.SKIPPED
        )
        waiting = {item.path for item in queue.items if not item.ended}
        fresh = [(None, path) for path in paths if path not in waiting]
        if fresh:
            queue.add(fresh, order)
