"""The real window on a profile, that tells on standard output what it announces.

    python benchmarks/watched_window.py HOME

One JSON line for each: ``open``, ``began`` (the first progress of a task, or the first photo of
the queue), ``finished`` (a task that the window says is done) and ``photo`` (a photo of the queue
that came to an end, with its state). SIGUSR1 closes it as the button of its frame does, with the
question answered "close, and go on next time". Without a screen.
"""

from __future__ import annotations

import json
import signal
import sys
from types import FrameType

from PySide6.QtCore import QTimer

import cloakroom.starting as program
from cloakroom.bridge.tasks import Task

_TICK_MS = 20
"""Python hears signals between two of its own steps only."""


class Watched(program.App):
    """The application, with ears on what it says."""

    def begin(self, paths: list[str], *, protect: bool = False) -> None:
        """Listen before the lists of last time are taken up."""
        self.window.ask_before_leaving = False
        signal.signal(signal.SIGUSR1, self._close)
        self._tick = QTimer(self.window, interval=_TICK_MS)
        self._tick.timeout.connect(lambda: None)
        self._tick.start()
        self._begun = False
        tasks, queue = self.context.tasks, self.context.queue
        tasks.progress.connect(lambda *_: self._began())
        tasks.finished.connect(self._finished)
        queue.item_changed.connect(self._photo)
        say("open")
        super().begin(paths, protect=protect)

    def _close(self, _signal: int, _frame: FrameType | None) -> None:
        QTimer.singleShot(0, self.window.close)

    def _began(self) -> None:
        if not self._begun:
            self._begun = True
            say("began")

    def _finished(self, task: Task) -> None:
        say("finished", kind=task.kind)

    def _photo(self, item_id: str) -> None:
        item = self.context.queue.item(item_id)
        self._began()
        if item is not None and item.ended:
            say("photo", state=str(item.state), written=item.written)


def say(what: str, **more: str) -> None:
    """One line; whoever listens may be gone."""
    print(json.dumps({"what": what, **more}), flush=True)


if __name__ == "__main__":
    program.App = Watched  # type: ignore[misc]
    sys.exit(program.run(["--home", sys.argv[1]]))
