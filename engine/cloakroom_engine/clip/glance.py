"""Some frames of a clip, small and soon: for lists and players, which are looked at and not kept.

``read.frames`` decodes from the first frame on, so that pixels are the same whatever is asked for.
Whoever scrubs through an hour does not wait for that: here ffmpeg goes to the key frame before, and
makes frames small before they come through the pipe.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Generator
from contextlib import closing
from fractions import Fraction
from math import ceil
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.clip import animated, colour, read
from cloakroom_engine.clip.child import Child, source
from cloakroom_engine.clip.records import ClipFacts, Frame
from cloakroom_engine.errors import EngineError

_EARLY: Final = Fraction(1, 2)
"""Seconds before the wanted moment to which ffmpeg is sent: what it finds there too early is left
out here, by exact times."""


def frames(
    path: Path,
    facts: ClipFacts,
    start: Fraction,
    stop: Fraction,
    most_px: int,
    on_tick: Callable[[], None] = read.nobody_asks,
) -> Generator[Frame]:
    """The frames that are shown from ``start`` (included) to ``stop`` (not included), both in
    seconds of the file, the longer side at most ``most_px``.

    ``index`` is the frame's own, by the times that ``probe.facts`` read of all packets; ``on_tick``
    as ``read.frames`` calls it.

    Raises:
        EngineError: as ``read.frames``.
    """
    if facts.hdr:
        raise EngineError("clip.hdr", path=str(path), kind=facts.hdr)
    if facts.container in animated.CONTAINERS:
        found = read.frames(path, facts, start=start, stop=stop, on_tick=on_tick)
        with closing(found):
            yield from found
        return
    size = fitting(facts.width, facts.height, most_px)
    first = ceil(start / facts.time_base)
    seek = max(start - _EARLY, Fraction(0))
    arguments = [
        "-ss", f"{float(seek):.6f}", *source(path), "-copyts", "-start_at_zero",
        "-map", "0:V:0",
        "-vf", f"select=gte(pts\\,{first}),showinfo=checksum=0,{colour.to_rgb(facts, size)}",
        "-fps_mode", "passthrough", "-f", "rawvideo", "pipe:1",
    ]  # fmt: skip
    ready: queue.Queue[read.Handed] = queue.Queue(read.AHEAD)
    times: queue.Queue[int | None] = queue.Queue()
    end = threading.Event()

    def told(line: str) -> None:
        if found := read.SHOWN.match(line):
            times.put(None if found[1] == "NOPTS" else int(found[1]))

    with Child(arguments, level="info", told=told) as child:
        child.works(read.fetch, child.out, size[0] * size[1] * 3, ready, end)
        try:
            while (handed := read.awaited(ready, on_tick)) is not None:
                ticks = read.awaited(times, on_tick)
                if ticks is None or ticks * facts.time_base >= stop:
                    return
                index = int(np.searchsorted(facts.ticks, ticks))
                yield Frame(index, ticks * facts.time_base, _picture(handed, size))
        finally:
            end.set()


def one(
    path: Path,
    facts: ClipFacts,
    at: Fraction,
    most_px: int,
    on_tick: Callable[[], None] = read.nobody_asks,
) -> NDArray[np.uint8]:
    """The first frame that is shown ``at`` this moment or later, small; where there is none that
    can be reached like that, as ``read.still`` finds one."""
    stop = facts.start + facts.duration + 1
    with closing(frames(path, facts, at, stop, most_px, on_tick)) as found:
        for frame in found:
            return frame.pixels
    return read.still(path, facts, at, on_tick).pixels


def fitting(width: int, height: int, most_px: int) -> tuple[int, int]:
    """The size with the longer side at most ``most_px``; nothing is enlarged."""
    scale = min(1.0, most_px / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))


def _picture(pixels: bytearray, size: tuple[int, int]) -> NDArray[np.uint8]:
    return np.frombuffer(pixels, np.uint8).reshape(size[1], size[0], 3)
