"""Ray without a trace: it tells nobody what runs here, and what it keeps on a disk goes."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from cloakroom_engine.private import process_alive

_FOLDER: Final = re.compile(r"cloakroom-(\d{1,10})-\w+")
_QUIET: Final = {
    "RAY_USAGE_STATS_ENABLED": "0",  # nobody is told what runs here
    "RAY_USAGE_STATS_PROMPT_ENABLED": "0",
    "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0",
    "RAY_enable_metrics_collection": "0",
    "RAY_task_events_report_interval_ms": "0",  # nor kept of a hundred thousand tasks what they did
}


def silence() -> None:
    """For what Ray starts from now on; to be called before it is imported."""
    for name, value in _QUIET.items():
        os.environ.setdefault(name, value)


@contextmanager
def folder() -> Iterator[Path]:
    """Where a cluster of this machine's own keeps its sockets, logs and spilled objects: for our
    eyes only, gone at the end. What a killed run left goes when the next one begins."""
    # The system's own temporary folder may be too long for the name of a socket.
    base = Path("/tmp") if Path("/tmp").is_dir() else Path(tempfile.gettempdir())  # noqa: S108 - made by mkdtemp
    for left in base.iterdir():
        named = _FOLDER.fullmatch(left.name)
        if named and not process_alive(int(named[1])):
            shutil.rmtree(left, ignore_errors=True)
    found = Path(tempfile.mkdtemp(prefix=f"cloakroom-{os.getpid()}-", dir=base))
    try:
        yield found
    finally:
        shutil.rmtree(found, ignore_errors=True)
