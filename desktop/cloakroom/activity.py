"""What the sidebar says about work in the background."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from cloakroom.context import Context
from cloakroom_engine import protocol


class Reporting(QObject):
    """Puts scans and the queue into one line with a bar."""

    said = Signal(str, int, int)
    """A line, how much is done, of how much (0: nobody knows)"""
    silent = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        intake, queue = context.intake, context.queue
        intake.began.connect(lambda _: self.said.emit(self.tr("Looking through photos…"), 0, 0))
        intake.progress.connect(self._looking)
        intake.ended.connect(lambda _: self._queue())
        intake.stopped.connect(self._queue)
        for signal in (queue.changed, queue.item_changed, queue.ended):
            signal.connect(lambda *_: self._queue())

    def _looking(self, progress: protocol.Progress) -> None:
        if progress.stage != "scan":
            return
        text = self.tr("Looking through photos: {done} of {total}").format(
            done=progress.done, total=progress.total
        )
        self.said.emit(text, progress.done, progress.total)

    def _queue(self) -> None:
        if self._context.intake.running:
            return
        queue = self._context.queue
        left = queue.left()
        if not left:
            self.silent.emit()
            return
        total = len(queue.items)
        if queue.paused:
            text = self.tr("Paused; %n photo(s) left", "", left)
        else:
            text = self.tr("Protecting photos: %n left", "", left)
        self.said.emit(text, total - left, total)
