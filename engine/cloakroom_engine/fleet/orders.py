"""What a worker is told before its first task, and whether it has the same networks."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from cloakroom_engine import __version__
from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.device import Device, Wanted
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.tools import Tools
from cloakroom_engine.progress import Silent


@dataclass(frozen=True)
class Orders:
    """Where networks lie and what they have to be, so that every worker gives the same bytes.

    ``threads`` of one operation: sums come out different in their last bits with another number.
    """

    version: str
    folders: tuple[str, ...]
    resources: Path
    device: Wanted
    threads: int
    networks: tuple[tuple[str, str], ...]
    """By name what tells a network and what was measured of it from any other."""

    @classmethod
    def of(cls, desk: Desk) -> Orders:
        """What the driver's workers are told."""
        registry, device = desk.registry, desk.device
        return cls(
            __version__,
            tuple(map(str, registry.folders)),
            registry.resources,
            device.wanted,
            device.threads,
            _networks(registry),
        )

    def tools(self, own_resources: Path) -> Tools:
        """The tools of a worker that does the same.

        Args:
            own_resources: of the engine that is installed where the worker is.

        Raises:
            EngineError: ``fleet.other_version``, ``fleet.other_models``.
        """
        if self.version != __version__:
            raise EngineError("fleet.other_version", here=__version__, asked=self.version)
        # The driver's own files, where they can be reached from here; else this engine's.
        resources = self.resources if self.resources.is_dir() else own_resources
        device = Device(self.device, threads=self.threads)
        device.prepare()
        registry = Registry([Path(each) for each in self.folders], resources, device)
        other = set(_networks(registry)) ^ set(self.networks)
        if other:
            raise EngineError("fleet.other_models", model=min(other)[0])
        return Tools(registry, device, Silent())


def _networks(registry: Registry) -> tuple[tuple[str, str], ...]:
    found = []
    for card in registry.cards():
        digest = hashlib.sha256(card.sha256.encode())
        if card.role == "recogniser":
            _digest(digest, registry.statistics(card))
        found.append((card.name, digest.hexdigest()))
    return tuple(found)


def _digest(into: Any, content: object) -> None:
    """Take in records, tables and arrays, whatever they hold."""
    if dataclasses.is_dataclass(content) and not isinstance(content, type):
        for field in dataclasses.fields(content):
            _digest(into, getattr(content, field.name))
    elif isinstance(content, Mapping):
        for key in sorted(content):
            _digest(into, key)
            _digest(into, content[key])
    elif isinstance(content, np.ndarray):
        into.update(np.ascontiguousarray(content).tobytes())
    else:
        into.update(repr(content).encode())
