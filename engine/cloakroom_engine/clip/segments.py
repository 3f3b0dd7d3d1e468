"""The whole segments of a clip that is being written: what a run that is killed leaves behind.

Each segment is encoded by an ffmpeg of its own from frames that are already protected, and gets its
name when it is whole, so that a folder holds whole segments and nothing else that counts. The name
says how many frames are in it, when the first is shown, and how hard it was pressed. The folder is
for its owner alone.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cloakroom_engine import private

_NAME: Final = re.compile(r"(\d{6})-(\d+)-(\d+)-(\d+)\.segment")
_PLAN: Final = "plan"


@dataclass(frozen=True)
class Segment:
    """A whole segment: ``frames`` pictures, the first shown at ``first`` ticks, encoded with
    ``loss`` (``spending``)."""

    path: Path
    frames: int
    first: int
    loss: int

    @property
    def size(self) -> int:
        """In bytes."""
        return self.path.stat().st_size


class Folder:
    """Where a clip's segments wait until all are there."""

    def __init__(self, path: Path, plan: Mapping[str, object]) -> None:
        """Take up what lies there if it was made by the same ``plan`` (JSON-able), else begin anew.

        Raises:
            OSError: where the folder cannot be made.
        """
        self.path = path
        # A digest: the folder says nothing of what the clip is or who is in it.
        told = hashlib.sha256(json.dumps(plan, sort_keys=True).encode()).hexdigest().encode()
        if not _same(path / _PLAN, told):
            self.remove()
            private.make_folder(path)
            private.write(path / _PLAN, told)
        self.segments: list[Segment] = []
        for name in sorted(each.name for each in path.iterdir()):
            found = _NAME.fullmatch(name)
            if found and int(found[1]) == len(self.segments):
                self.segments.append(Segment(path / name, *map(int, found.groups()[1:])))
            elif name != _PLAN:
                (path / name).unlink()

    @property
    def frames(self) -> int:
        """How many frames are in whole segments."""
        return sum(each.frames for each in self.segments)

    def begin(self) -> Path:
        """Where the next segment is written until it is whole."""
        return self.path / "segment.part"

    def keep(self, part: Path, frames: int, first: int, loss: int) -> None:
        """A segment is whole: on disk, under its name."""
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        path = self.path / f"{len(self.segments):06}-{frames}-{first}-{loss}.segment"
        part.replace(path)
        self.segments.append(Segment(path, frames, first, loss))

    def remove(self) -> None:
        """Take everything away."""
        if self.path.exists():
            shutil.rmtree(self.path)


def _same(path: Path, told: bytes) -> bool:
    try:
        return path.read_bytes() == told
    except OSError:
        return False
