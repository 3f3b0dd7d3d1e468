"""One job as the window sees it, from being asked for to its one end."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from cloakroom_engine import protocol


class Job(QObject):
    """A verb that was asked for.

    Exactly one of ``finished``, ``cancelled`` and ``failed`` is emitted, then ``closed``; the
    object deletes itself after that. Connect to it in the same turn in which it was made.
    """

    started = Signal()
    progress = Signal(object)
    """protocol.Progress"""
    note = Signal(object)
    """protocol.Note"""
    changed = Signal(object)
    """protocol.Changed"""
    finished = Signal(dict)
    cancelled = Signal()
    failed = Signal(str, dict)
    """A code of ``errors.CODES`` and its parameters; ``messages.sentence`` says it."""
    closed = Signal()

    def __init__(
        self,
        verb: str,
        params: Mapping[str, Any],
        stop: Callable[[Job], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.id = uuid.uuid4().hex
        self.verb = verb
        self.params = dict(params)
        self.is_closed = False
        self.asked_to_stop = False
        self._stop = stop

    def cancel(self) -> None:
        """Ask it to stop; the worker is killed if it has not after five seconds."""
        if not self.is_closed and not self.asked_to_stop:
            self.asked_to_stop = True
            self._stop(self)

    def of(self, owner: QObject) -> Job:
        """Say nothing more once ``owner`` is gone: a new language builds every page anew, and only
        a slot that is a method of Qt's object would be let go of with it."""
        owner.destroyed.connect(self._fall_silent)
        return self

    def _fall_silent(self) -> None:
        self.blockSignals(True)

    def order(self) -> protocol.Run:
        """What the worker is told."""
        return protocol.Run(self.id, self.verb, self.params)

    def hear(self, report: protocol.Report) -> None:
        """Tell what the worker said about this job."""
        match report:
            case protocol.Started():
                self.started.emit()
            case protocol.Progress():
                self.progress.emit(report)
            case protocol.Note():
                self.note.emit(report)
            case protocol.Changed():
                self.changed.emit(report)
            case protocol.Finished():
                self._close(lambda: self.finished.emit(report.result))
            case protocol.Stopped():
                self._close(self.cancelled.emit)
            case protocol.Failed():
                self.fail(report.code, report.params)

    def fail(self, code: str, params: Mapping[str, Any]) -> None:
        """End it badly, or as cancelled if that is what was asked for."""
        if code == "cancelled":
            self._close(self.cancelled.emit)
        else:
            self._close(lambda: self.failed.emit(code, dict(params)))

    def _close(self, say: Callable[[], None]) -> None:
        if self.is_closed:
            return
        self.is_closed = True
        say()
        self.closed.emit()
        self.deleteLater()
