"""How long the queue still takes, by what it took so far and how fast the frames of a clip go."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Final

from cloakroom_engine.protocol import Progress

_STAGE: Final = "clip"
"""Of ``share`` and ``clip.protect``: frames that were written, of all."""
_FIRST_S: Final = 3.0
"""Before so many seconds nobody can say how fast it goes."""


class Pace:
    """Listens to one job, that of the item that runs."""

    def __init__(self) -> None:
        self._began: tuple[float, int] | None = None
        self._now: tuple[float, int, int] | None = None

    @property
    def is_clip(self) -> bool:
        """Whether the frames of a clip are written."""
        return self._now is not None

    def heard(self, progress: Progress) -> None:
        """What the engine says."""
        if progress.stage == _STAGE and progress.total:
            moment = time.monotonic()
            self._began = self._began or (moment, progress.done)
            self._now = (moment, progress.done, progress.total)

    def left_s(self) -> float | None:
        """Seconds; None for a photo, and while nobody knows."""
        if self._began is None or self._now is None:
            return None
        (began, first), (heard, done, total) = self._began, self._now
        if done <= first or heard - began < _FIRST_S:
            return None
        left = (heard - began) / (done - first) * (total - done)
        return max(left - (time.monotonic() - heard), 0.0)

    def of_all(self, took: Sequence[float], left: int, spent: float) -> float | None:
        """Seconds until nothing is left; None where nobody knows.

        Args:
            took: seconds of items that are done, the newest say most.
            left: items that wait or run.
            spent: seconds on the one that runs.
        """
        own = self.left_s()
        if own is None and self.is_clip:
            return None  # what photos took says nothing of it
        if not took:
            return own if left == 1 else None
        each = sum(took) / len(took)
        if own is not None:
            return own + each * (left - 1)
        return max(each * left - min(spent, each), 0.0)
