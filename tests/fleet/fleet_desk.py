"""A desk that computes as workers do."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

from cloakroom_engine.library import Library, Vault
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.paths import Paths
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.progress import Silent

NO_RAY = (
    "Ray is not installed (pip install 'cloakroom[fleet]')"
    if importlib.util.find_spec("ray") is None
    else "Ray on Windows is not tested"
    if sys.platform == "win32"
    else ""
)


def open_desk(home: Path) -> Desk:
    """One thread at a time; its library is to be closed."""
    paths, device = Paths.at(home), Device("cpu", threads=1)
    registry = Registry([paths.resources / "models"], paths.resources, device)
    return Desk(paths, Library(paths, Vault.in_memory()), registry, device, Silent())
