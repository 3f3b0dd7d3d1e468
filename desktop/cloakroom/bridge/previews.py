"""Previews of one face: the newest wish is served, what nobody waits for any more is cancelled."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from cloakroom.bridge.client import EngineClient
from cloakroom.bridge.job import Job
from cloakroom_engine import protocol
from cloakroom_engine.errors import EngineError
from cloakroom_engine.library import shown

_KEPT: Final = 24
"""Faces of a few hundred pixels: some twenty megabytes."""
_ENOUGH_STEPS: Final = 5
"""Before so many nobody can say how long the others take."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be seen. ``refine_steps`` 0 is the cloak alone, which takes next to no time."""

    photo_id: int
    face_id: int
    strength: str
    refine_steps: int = 0
    bystanders: str = "leave"

    def params(self) -> dict[str, Any]:
        """For the verb ``preview``."""
        return {
            "photo_id": self.photo_id,
            "face_id": self.face_id,
            "strength": self.strength,
            "refine_steps": self.refine_steps,
            "bystanders": self.bystanders,
        }


@dataclass(frozen=True, slots=True)
class Preview:
    """A face before and after, and how far the two are apart."""

    wish: Wish
    before: QImage
    after: QImage
    figures: Mapping[str, float | None]


def picture(result: Mapping[str, Any], which: str) -> QImage:
    """A picture that the engine has put aside for us; a null one where it was swept."""
    try:
        return QImage.fromData(shown.read(Path(str(result[which])), str(result["key"])))
    except EngineError:
        return QImage()


class Previews(QObject):
    """At most one preview is asked of the engine at a time, and it is always the newest one.

    Wishes that are made within one turn of the event loop become one; a wish that is overtaken is
    cancelled; what was seen before comes back at once.
    """

    shown = Signal(object)
    """Preview, of the newest wish only"""
    progress = Signal(object)
    """protocol.Progress of the one that is made"""
    working = Signal(bool)
    failed = Signal(object, str, dict)
    """Wish, code and parameters; the newest wish only"""

    def __init__(self, client: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._wish: Wish | None = None
        self._job: Job | None = None
        self._made: Wish | None = None
        self._pace: tuple[float, int] | None = None
        """When the first step was told, and which it was."""
        self._refined_s: float | None = None
        self._kept: OrderedDict[Wish, Preview] = OrderedDict()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._next)
        self.asked = 0
        """How many previews the engine was asked for."""

    @property
    def wish(self) -> Wish | None:
        """The newest wish."""
        return self._wish

    @property
    def refine_seconds(self) -> float | None:
        """How long refining one face takes on this computer, loading left out; None: not yet."""
        return self._refined_s

    def seen(self, wish: Wish) -> Preview | None:
        """The preview, if it was made already."""
        return self._kept.get(wish)

    def want(self, wish: Wish) -> None:
        """Show this; what was wanted before is not wanted any more.

        The cloak alone is shown while a refined face is made, if it is there.
        """
        self._wish = wish
        ready = self._kept.get(wish) or self._kept.get(replace(wish, refine_steps=0))
        if ready is not None:
            self.shown.emit(ready)
        self._soon.start()

    def forget_wish(self) -> None:
        """Want nothing; what was made is kept."""
        self._wish = None
        self._soon.start()

    def forget(self) -> None:
        """Want nothing, and make everything anew: cloaks or faces are others now."""
        self._wish = None
        self._kept.clear()
        self._soon.start()

    def _next(self) -> None:
        wish = self._wish
        if self._job is not None:
            if self._made != wish:
                self._job.cancel()
            return
        if wish is None or wish in self._kept:
            self.working.emit(False)
            return
        self._made = wish
        self._pace = None
        self.asked += 1
        self.working.emit(True)
        job = self._job = self._client.run("preview", wish.params(), urgent=True)
        job.progress.connect(self._progressed)
        job.finished.connect(self._finished)
        job.failed.connect(self._failed)
        job.cancelled.connect(self._cancelled)
        job.closed.connect(self._closed)

    def _progressed(self, progress: protocol.Progress) -> None:
        now = time.monotonic()
        began, first = self._pace = self._pace or (now, progress.done)
        if progress.done - first >= _ENOUGH_STEPS:
            self._refined_s = (now - began) / (progress.done - first) * progress.total
        if self._made == self._wish:
            self.progress.emit(progress)

    def _finished(self, result: Mapping[str, Any]) -> None:
        assert self._made is not None
        before, after = (picture(result, which) for which in ("before", "after"))
        preview = Preview(self._made, before, after, result["visibility"])
        self._kept[self._made] = preview
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        if self._made == self._wish:
            self.shown.emit(preview)

    def _failed(self, code: str, params: dict[str, Any]) -> None:
        if self._made == self._wish:
            wish, self._wish = self._wish, None  # until it is wanted again
            self.failed.emit(wish, code, params)

    def _cancelled(self) -> None:
        job = self._job
        if self._made == self._wish and job is not None and not job.asked_to_stop:
            self._wish = None  # not by us: the window closes

    def _closed(self) -> None:
        self._job = None
        self._next()
