"""A folder that is watched while the window is open: what comes in is queued like anything."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cloakroom.bridge.order import State
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library.inbox import LOOK_EVERY_S, Inbox

if TYPE_CHECKING:
    from cloakroom.context import Context


class Watching(QObject):
    """Follows the preferences: on or off, which folder, where its copies go."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self._inbox: Inbox | None = None
        self._of: tuple[str, Path] | None = None
        self._timer = QTimer(self, interval=round(LOOK_EVERY_S * 1000))
        self._timer.timeout.connect(self.look)
        context.settings_changed.connect(self.follow)

    @property
    def running(self) -> bool:
        """Whether a folder is looked at."""
        return self._timer.isActive()

    def follow(self) -> None:
        """Do what the preferences say now; a folder that cannot be watched is said, and let go."""
        chosen = self._context.preferences
        if not (chosen.watching and chosen.watch_folder):
            self._timer.stop()
            self._inbox = self._of = None
            return
        wanted = (chosen.watch_folder, chosen.watch_copies)
        if wanted == self._of:
            return
        try:
            self._inbox = Inbox(
                self._context.library, Path(chosen.watch_folder), chosen.watch_copies
            )
        except EngineError as problem:
            self._context.choose(watching=False)
            self._context.fail(problem.code, problem.params)
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
                self._context.choose(watching=False)
                self._context.fail(problem.code, problem.params)
            return
        if new:
            self._queue([str(path) for path in new])

    def _queue(self, paths: list[str]) -> None:
        queue = self._context.queue
        order = replace(self._context.order(), out=str(self._context.preferences.watch_copies))
        known = {item.path: item for item in queue.items if item.order.out == order.out}
        queue.retry(
            known[path].id for path in paths if path in known and known[path].state == State.SKIPPED
        )
        waiting = {item.path for item in queue.items if not item.ended}
        fresh = [(None, path) for path in paths if path not in waiting]
        if fresh:
            queue.add(fresh, order)
