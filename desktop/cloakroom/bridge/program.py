"""Where the engine's program is."""

from __future__ import annotations

import sys
from pathlib import Path

from cloakroom_engine.paths import Paths


def worker_command(paths: Paths) -> list[str]:
    """The command of a worker for this profile: the bundled program, or this Python's engine."""
    if getattr(sys, "frozen", False):
        ending = ".exe" if sys.platform == "win32" else ""
        program = [str(Path(sys.executable).with_name(f"cloakroom-engine{ending}"))]
    else:
        program = [sys.executable, "-m", "cloakroom_engine"]
    return [*program, "--home", str(paths.home), "worker"]
