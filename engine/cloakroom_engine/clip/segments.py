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
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine import budgets, private
from cloakroom_engine.clip import feed
from cloakroom_engine.clip.child import TICK_S, Child
from cloakroom_engine.clip.records import ClipFacts
from cloakroom_engine.errors import EngineError

_NAME: Final = re.compile(r"(\d{6})-(\d+)-(\d+)-(\d+)\.segment")
_FULL: Final = "No space left on device"
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


class Encoding:
    """One segment on its way: frames go in, a file comes out."""

    def __init__(
        self,
        part: Path,
        facts: ClipFacts,
        arguments: list[str],
        at: Fraction,
        on_tick: Callable[[], None],
    ) -> None:
        """Start the encoder. ``at`` is when the first frame is shown; ``arguments`` say how to
        encode, from the filters to the muxer."""
        self.frames = 0
        self._at = at
        self._on_tick = on_tick
        self._child = Child(
            [
                "-f", "matroska", "-probesize", "1M", "-analyzeduration", "0", "-i", "pipe:0",
                "-map", "0:v:0", "-fps_mode", "passthrough",
                "-enc_time_base", f"1:{facts.time_base.denominator}",
                *arguments, "-map_metadata", "-1", "-fflags", "+bitexact", "-flags", "+bitexact",
                "-y", f"file:{part}",
            ],
            feed=True,
        )  # fmt: skip
        gap = 1 / facts.rate if facts.rate else Fraction(1, 10)
        self._write(feed.header(facts.width, facts.height, gap))

    def add(self, rgb_u8: NDArray[np.uint8], at: Fraction) -> None:
        """One frame more.

        Raises:
            EngineError: ``output.disk_full``, ``clip.failed``.
        """
        self._write(feed.before_frame(rgb_u8.nbytes, at - self._at))
        self._write(np.ascontiguousarray(rgb_u8).data)
        self.frames += 1

    def finish(self) -> None:
        """Wait until the file is whole.

        Raises:
            EngineError: as ``add``, and what ``on_tick`` raises.
        """
        try:
            self._child.into.close()
        except OSError:
            self._failed()
        self._on_tick()
        waited = 0.0
        while (status := self._child.ended(TICK_S)) is None:
            self._on_tick()
            waited += TICK_S
            if waited > budgets.CLIP_FRAME_S * 10:
                raise EngineError("clip.too_costly", seconds=int(waited))
        if status:
            self._failed()
        self.stop()

    def stop(self) -> None:
        """End the encoder, whatever it was doing."""
        self._child.kill()

    def _write(self, content: bytes | memoryview) -> None:
        view = memoryview(content).cast("B")
        try:
            while view:
                view = view[self._child.into.write(view) :]
        except OSError:
            self._failed()

    def _failed(self) -> None:
        self._child.ended(budgets.CLIP_FRAME_S)
        raise write_error(self._child.last_words)


def write_error(words: str) -> EngineError:
    """What went wrong while ffmpeg was writing."""
    if _FULL in words:
        return EngineError("output.disk_full", reason="ENOSPC")
    return EngineError("clip.failed", reason=words)


def _same(path: Path, told: bytes) -> bool:
    try:
        return path.read_bytes() == told
    except OSError:
        return False
