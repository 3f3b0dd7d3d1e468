"""What a failure of the engine means for the photo on which it failed, and for the queue."""

from __future__ import annotations

from enum import Enum
from typing import Final

DIED: Final = "worker.died"
"""The code of an engine that ended in the middle of a photo."""
MOST_DEATHS: Final = 2
AGAIN_MS: Final = 1_500
"""An engine whose window was killed holds the library until it noticed."""
_OF_THE_MOMENT: Final = frozenset({"library.busy", "worker.busy"})
"""Failures that are about the moment, not about the photo."""
_MOST_AGAIN: Final = 20
_OF_ONE: Final = (
    *("photo.", "clip.", "person."),
    *("output.is_", "output.exists", "output.alr", "output.swept"),
)
"""Failures of one photo: the next one may fare better."""


class Then(Enum):
    """What follows."""

    AGAIN = "again"
    """It waits and is tried at once."""
    SOON = "soon"
    """It waits, for ``AGAIN_MS``."""
    SKIP = "skip"
    STOP = "stop"
    """It waits and the queue with it: the next photo would fare no better."""


def then(code: str, deaths: int, failures: int) -> Then:
    """What follows a failure with this code.

    ``deaths`` of the engine on this photo and ``failures`` of any kind since somebody last wanted
    it, this one among them.
    """
    if code == DIED:
        return Then.AGAIN if deaths < MOST_DEATHS else Then.SKIP
    if code in _OF_THE_MOMENT and failures < _MOST_AGAIN:
        return Then.SOON
    return Then.SKIP if code.startswith(_OF_ONE) else Then.STOP
