"""Profiles that take the engine seconds to make: once for a whole run, however many processes it
has, and not to be written to."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock


def once(
    factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None], *needs: object
) -> Path:
    """The folder ``name`` as ``make`` filled it; whoever comes second waits for the first.

    Args:
        factory: pytest's own.
        name: of the folder; one for each ``make``.
        make: fills an empty folder.
        needs: fixtures that have to be there, named so that the order of things is seen.
    """
    base = factory.getbasetemp()
    shared = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    folder, done = shared / f"once-{name}", shared / f"once-{name}.done"
    with FileLock(shared / f"once-{name}.lock"):
        if not done.exists():
            folder.mkdir()
            make(folder)
            done.touch()
    return folder
