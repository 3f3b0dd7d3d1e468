"""Libraries of hundreds of thousands of objects and dozens of threads, loaded and left.

torch's objects stay to the end of the process. Python's collector looked at all of them again and
again while they were loaded, and once more when the process ended: a third of the processor time
of a short command.
"""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn


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


def leave(code: int) -> NoReturn:
    """End the process with ``code`` at once: all that was to be said or kept has been.

    When a process ends of itself, native libraries take down their threads in an order of their
    own, and now and then one of them aborts: work that was done looked like a crash. Nor is
    everything walked once more for garbage; the memory goes back to the system anyhow.
    """
    atexit._run_exitfuncs()  # what was registered still runs
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
