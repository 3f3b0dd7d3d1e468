"""Desks of profiles that are thrown away."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cloakroom_engine.library import Library, Vault
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.paths import Paths
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.progress import Silent


@contextmanager
def opened(home: Path, models: Registry) -> Iterator[Desk]:
    """The desk of a new profile."""
    paths = Paths.at(home)
    with Library(paths, Vault.in_memory()) as library:
        yield Desk(paths, library, models, Device("cpu", threads=2), Silent())
