"""One job of the worker: what was ordered, how far it is, whether it was asked to stop."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from typing import Final, TextIO

from cloakroom_engine.errors import Cancelled, Interrupted
from cloakroom_engine.protocol import Changed, Note, Order, Progress, Report, Run, line
from cloakroom_engine.streams import silence

PAUSE_S: Final = 0.1
"""Between two lines of progress."""


class Voice:
    """Whole lines to whoever listens, from any thread."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._lock = threading.Lock()
        self.unheard = threading.Event()
        """Set when nobody listens any more."""

    def say(self, message: Order | Report) -> None:
        """Send a message."""
        self.write(line(message))

    def write(self, text: str) -> None:
        """Send a line that is one already."""
        with self._lock:
            try:
                self._out.write(text)
                self._out.flush()
            except OSError:
                self.unheard.set()
                silence(self._out)  # what is left in its buffer cannot go elsewhere either


class Job:
    """A job, and the reporter that its verb is given."""

    def __init__(self, order: Run, voice: Voice) -> None:
        self.id = order.job
        self.verb = order.verb
        self.params = order.params
        self._voice = voice
        self._stop = threading.Event()
        self._keep = False
        self._lock = threading.Lock()
        self._held: Progress | None = None
        self._later: threading.Timer | None = None
        self._next_at = 0.0

    def cancel(self, *, keep: bool = False) -> None:
        """Ask the job to stop at its next step; with ``keep`` the next run will go on with it."""
        if not self._stop.is_set():  # who wanted the work to end has said so already
            self._keep = keep
        self._stop.set()

    def check(self) -> None:
        """Stop here if that was asked for.

        Raises:
            Cancelled: it was. ``Interrupted`` where the process ends or nobody listens any more.
        """
        if self._stop.is_set() and not self._keep:
            raise Cancelled
        if self._stop.is_set() or self._voice.unheard.is_set():
            raise Interrupted

    def step(self, stage: str, done: int, total: int, photo: str | None = None) -> None:
        """Tell progress at most every ``PAUSE_S``, but always the last step of a stage.

        Of what comes too soon the newest is told late, so that a long step is never behind.

        Raises:
            Cancelled: as ``check``.
        """
        self.check()
        with self._lock:
            self._held = Progress(self.id, stage, done, total, photo)
            wait = self._next_at - time.monotonic()
            if wait <= 0 or done >= total:
                self._tell()
            elif self._later is None:
                self._later = threading.Timer(wait, self._tell_late)
                self._later.daemon = True
                self._later.start()

    def note(self, code: str, **params: str | int | float | None) -> None:
        """Tell something that does not stop the job."""
        self._voice.say(Note(self.id, code, params))

    def changed(
        self,
        *,
        people: Sequence[int] = (),
        photos: Sequence[int] = (),
        faces: Sequence[int] = (),
        cloaks: Sequence[int] = (),
        protected: Sequence[int] = (),
    ) -> None:
        """Tell which rows were written."""
        told = (tuple(ids) for ids in (people, photos, faces, cloaks, protected))
        self._voice.say(Changed(self.id, *told))

    def silence(self) -> None:
        """Tell no more: the next line closes the job."""
        with self._lock:
            self._forget()

    def _tell_late(self) -> None:
        with self._lock:
            self._later = None
            self._tell()

    def _tell(self) -> None:
        if self._held is not None:
            self._voice.say(self._held)
            self._next_at = time.monotonic() + PAUSE_S
        self._forget()

    def _forget(self) -> None:
        self._held = None
        if self._later is not None:
            self._later.cancel()
            self._later = None
