"""What pictures in folders looked like when they were last compared with copies, sealed.

Whoever protects one photo into a folder of many waits for none that was looked at before. It is a
memory and no more: without it, or with another key, everything is looked at again.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field
from typing import Final

from cloakroom_engine.errors import EngineError
from cloakroom_engine.library.sealed_file import SealedFile

MOST: Final = 20_000
"""Files that are remembered: those that were looked at last, and all that one run looked at, or a
larger folder would never be known."""


@dataclass(frozen=True)
class Glance:
    """What a file was: its ``size``, ``mtime_ns`` and ``ctime_ns`` (who lays another file in its
    place can keep the first two), the ``sha256`` of its content, what its picture ``looks`` like
    (empty for a copy of ours, which nobody compares), and what each picture ``inside`` looks like
    in the shape of a photo, by that shape's ratio."""

    size: int
    mtime_ns: int
    sha256: str
    looks: str
    inside: tuple[dict[str, str], ...] = field(default=())
    ctime_ns: int = 0

    def of(self, state: os.stat_result) -> bool:
        """Whether a file is as it was."""
        was = (self.size, self.mtime_ns, self.ctime_ns)
        return was == (state.st_size, state.st_mtime_ns, state.st_ctime_ns)


class Looked:
    """The memory of one profile; nothing is read or written before it is asked for."""

    def __init__(self, file: SealedFile) -> None:
        self._file = file
        self._kept: dict[str, Glance] | None = None
        self._new = False
        self._asked_for: set[str] = set()

    def get(self, path: str, state: os.stat_result) -> Glance | None:
        """What is known of a file, if it is as it was then."""
        self._asked_for.add(path)
        found = self._all().get(path)
        return found if found and found.of(state) else None

    def put(self, path: str, glance: Glance) -> None:
        """Remember a file, until ``save`` for this process only."""
        kept = self._all()
        kept.pop(path, None)
        kept[path] = glance
        self._new = True

    def save(self) -> None:
        """Write down what is new, where there is room for it."""
        if not self._new:
            return
        kept = sorted(self._all().items(), key=lambda each: each[0] in self._asked_for)
        kept = kept[-max(MOST, len(self._asked_for)) :]
        text = json.dumps({path: asdict(glance) for path, glance in kept})
        try:
            self._file.write(text, sync=False)
        except OSError:
            return  # it is looked at again next time
        self._new = False

    def forget(self) -> None:
        """Remember nothing: it says what photos look like."""
        self._file.remove()
        self._kept, self._new = None, False

    def _all(self) -> dict[str, Glance]:
        if self._kept is None:
            self._kept = self._read()
        return self._kept

    def _read(self) -> dict[str, Glance]:
        try:
            found = json.loads(self._file.read() or "{}")
            return {
                path: Glance(**{**each, "inside": tuple(each["inside"])})
                for path, each in found.items()
            }
        except (OSError, EngineError, ValueError, TypeError, KeyError, AttributeError):
            return {}
