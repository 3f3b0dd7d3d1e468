"""Asks the engine for new suggestions a moment after somebody said who somebody is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from cloakroom.context import Context
from cloakroom_engine.protocol import Changed

WAIT_MS: Final = 1_500
"""Decisions come in rows; one grouping after the last of them is enough."""


def regroup_of(context: Context) -> Regroup:
    """The one of this profile, made when it is first asked for."""
    found = context.findChild(Regroup)
    return found if isinstance(found, Regroup) else Regroup(context)


class Regroup(QObject):
    """Runs the verb ``people.group`` after decisions about people; never two at once.

    Signals:
        busy_changed: whether suggestions are being looked for.
    """

    busy_changed = Signal(bool)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self._busy = False
        self._again = False
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._timer.timeout.connect(self._run)
        context.changed.connect(self._changed)

    def _changed(self, changed: Changed) -> None:
        # Only what was decided here: the engine groups by itself after a scan.
        if not changed.job and changed.people and changed.faces:
            self._timer.start()

    def _run(self) -> None:
        if self._busy:
            self._again = True
            return
        self._busy = True
        self.busy_changed.emit(True)
        job = self._context.engine.run("people.group", {})
        job.changed.connect(self._context.changed)
        job.failed.connect(self._context.fail)
        job.closed.connect(self._done)

    def _done(self) -> None:
        self._busy = False
        self.busy_changed.emit(False)
        if self._again:
            self._again = False
            self._timer.start()
