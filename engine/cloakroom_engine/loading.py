"""Libraries of hundreds of thousands of objects, loaded and left without walks for garbage.

torch's objects stay to the end of the process. Python's collector looked at all of them again and
again while they were loaded, and once more when the process ended: a third of the processor time
of a short command.
"""

from __future__ import annotations

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Look for no garbage while this lasts: for imports, which make none worth the walk."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def leave_garbage() -> None:
    """Look for no garbage when the process ends: its memory goes back to the system anyhow."""
    atexit.register(gc.freeze)
