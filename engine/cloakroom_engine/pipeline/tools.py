"""What the work on one photo needs: networks, a device, somebody who listens. No library."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, TypeVar

from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.models.detector import Detector
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.registry import DETECTOR, Registry
from cloakroom_engine.photo import files
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.photo.decoded import DecodedPhoto
from cloakroom_engine.progress import Reporter

T = TypeVar("T")
MOST_KEPT: Final = 64
"""Cloaks that are ready at a time: of a thousand people's, those that were used last."""


@dataclass
class Recent:
    """The photo that was opened last: whoever moves a slider asks for the same one again."""

    path: str = ""
    mtime_ns: int = 0
    decoded: DecodedPhoto | None = None

    def open(self, path: Path) -> DecodedPhoto:
        """The photo, decoded if it is not the last one or was changed since.

        Raises:
            EngineError: ``photo.*``.
        """
        mtime_ns = files.status(path).st_mtime_ns
        if self.decoded is None or (self.path, self.mtime_ns) != (str(path), mtime_ns):
            self.decoded = None  # before the next one is there: a photo can be 150 MB
            self.decoded = decode(path)
            self.path, self.mtime_ns = str(path), mtime_ns
        return self.decoded


class Kept:
    """What was made ready for one photo and serves the next, the longest unused first to go."""

    def __init__(self) -> None:
        self._made: OrderedDict[str, Any] = OrderedDict()

    def get(self, key: str, make: Callable[[], T]) -> T:
        """What is kept under ``key``, made if it is not."""
        if key not in self._made:
            self._made[key] = make()
            if len(self._made) > MOST_KEPT:
                self._made.popitem(last=False)
        self._made.move_to_end(key)
        made: T = self._made[key]
        return made

    def clear(self) -> None:
        """Let go of all of it."""
        self._made.clear()


@dataclass(frozen=True)
class Tools:
    """Handed to every craft (``crew``): the same in this process and in a worker elsewhere."""

    registry: Registry
    device: Device
    reporter: Reporter
    recent: Recent = field(default_factory=Recent)
    kept: Kept = field(default_factory=Kept)

    @property
    def detector(self) -> Detector:
        """The detector that every photo is searched with."""
        return self.registry.detector(DETECTOR)

    def recognisers(self) -> list[ModelCard]:
        """Every installed recogniser, the default one first."""
        return self.registry.cards("recogniser")
