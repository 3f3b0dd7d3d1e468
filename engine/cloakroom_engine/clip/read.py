"""A clip's frames, one after the other: upright, RGB, each with the moment at which it is shown.

ffmpeg decodes in its own process and hands pixels through a pipe; when each is shown comes over
standard error from its ``showinfo`` filter. A thread holds at most ``AHEAD`` frames ready, so that
decoding goes on while a frame is worked at, and memory does not grow with the clip.
"""

from __future__ import annotations

import queue
import re
import threading
import time
from collections.abc import Callable, Generator, Iterator
from fractions import Fraction
from math import ceil
from pathlib import Path
from typing import IO, Final, TypeVar

import numpy as np

from cloakroom_engine import budgets
from cloakroom_engine.clip import animated, colour
from cloakroom_engine.clip.child import Child, source
from cloakroom_engine.clip.records import ClipFacts, Frame
from cloakroom_engine.clip.waiting import TICK_S
from cloakroom_engine.errors import EngineError

AHEAD: Final = 3
SHOWN: Final = re.compile(r"^\[Parsed_showinfo_\d+ @ 0x[0-9a-f]+\] n: *\d+ pts: *(-?\d+|NOPTS) ")
Handed = bytearray | None
T = TypeVar("T")


def nobody_asks() -> None:
    """For whoever cannot be cancelled."""


def frames(
    path: Path,
    facts: ClipFacts,
    *,
    start: Fraction | None = None,
    stop: Fraction | None = None,
    on_tick: Callable[[], None] = nobody_asks,
) -> Generator[Frame]:
    """The frames that are shown from ``start`` (included) to ``stop`` (not included).

    Frames before ``start`` are decoded and dropped, so that every frame has the same ``index`` and
    the same pixels whatever is asked for. Closing the iterator ends the decoder.

    Args:
        path: the clip.
        facts: what ``probe.facts`` says of it.
        start: seconds, None from the beginning.
        stop: seconds, None to the end.
        on_tick: called several times a second while nothing comes; may raise ``Cancelled``.

    Raises:
        EngineError: ``clip.hdr`` for a clip whose tone 8 bits of RGB cannot hold;
            ``clip.unreadable`` where nothing can be decoded; ``clip.too_costly`` where the next
            frame takes longer than ``budgets.CLIP_FRAME_S``.
    """
    if facts.hdr:
        raise EngineError("clip.hdr", path=str(path), kind=facts.hdr)
    if facts.container in animated.CONTAINERS:
        yield from _within(animated.frames(path), start, stop, on_tick)
        return
    yield from _decoded(path, facts, start, stop, on_tick)


def still(
    path: Path,
    facts: ClipFacts,
    at: Fraction | float,
    on_tick: Callable[[], None] = nobody_asks,
) -> Frame:
    """The first frame that is shown ``at`` seconds or later, or the clip's first where none is.

    All frames before it are decoded, which can take as long as watching: ``on_tick`` as ``frames``
    calls it.

    Raises:
        EngineError: as ``frames``; ``clip.no_frames``.
    """
    # Half a tick early: moments that were kept as floats are a little off.
    for start in (Fraction(at) - facts.time_base / 2, None):
        shown = frames(path, facts, start=start, on_tick=on_tick)
        try:
            found = next(shown, None)
        finally:
            shown.close()
        if found is not None:
            return found
    raise EngineError("clip.no_frames", path=str(path))


def _decoded(
    path: Path,
    facts: ClipFacts,
    start: Fraction | None,
    stop: Fraction | None,
    on_tick: Callable[[], None],
) -> Iterator[Frame]:
    first = None if start is None else ceil(start / facts.time_base)
    last = None if stop is None else ceil(stop / facts.time_base)
    times: queue.Queue[int | None] = queue.Queue()
    end = threading.Event()
    ready: queue.Queue[Handed] = queue.Queue(AHEAD)

    def told(line: str) -> None:
        if found := SHOWN.match(line):
            times.put(None if found[1] == "NOPTS" else int(found[1]))

    chosen = []
    if first is not None:
        chosen.append(f"gte(pts\\,{first})")
    if last is not None:
        chosen.append(f"lt(pts\\,{last})")
    select = f"select={'*'.join(chosen)}," if chosen else ""
    arguments = [
        *source(path), "-map", "0:V:0",
        "-vf", f"showinfo=checksum=0,{select}{colour.to_rgb(facts)}",
        "-fps_mode", "passthrough", "-f", "rawvideo", "pipe:1",
    ]  # fmt: skip
    size = facts.width * facts.height * 3
    with Child(arguments, level="info", told=told) as child:
        child.works(fetch, child.out, size, ready, end)
        try:
            yield from _timed(child, facts, ready, times, (first, last), on_tick)
        finally:
            end.set()


def _timed(
    child: Child,
    facts: ClipFacts,
    ready: queue.Queue[Handed],
    times: queue.Queue[int | None],
    wanted: tuple[int | None, int | None],
    on_tick: Callable[[], None],
) -> Iterator[Frame]:
    """Put pixels and times together; ``showinfo`` tells of every frame, also those dropped."""
    first, last = wanted
    index, before, given = -1, Fraction(-1), 0
    while True:
        pixels = awaited(ready, on_tick)
        if pixels is None:
            break
        while True:
            index += 1
            ticks = awaited(times, on_tick)
            at = before + _gap(facts) if ticks is None else ticks * facts.time_base
            if _wanted(ticks, first, last):
                break
        before = at
        given += 1
        yield Frame(
            index,
            at,
            np.frombuffer(pixels, np.uint8).reshape(facts.height, facts.width, 3),
        )
    status = child.ended(budgets.CLIP_FRAME_S)
    if not given and first is None and last is None:
        reason = f"{status} {child.last_words}"
        raise EngineError("clip.unreadable", reason=reason)


def awaited(found: queue.Queue[T], on_tick: Callable[[], None] = nobody_asks) -> T:
    """What comes next from a decoder; ``clip.too_costly`` where nothing does."""
    ends = time.monotonic() + budgets.CLIP_FRAME_S
    while (left := ends - time.monotonic()) > 0:
        try:
            return found.get(timeout=min(TICK_S, left))
        except queue.Empty:
            on_tick()
    raise EngineError("clip.too_costly", seconds=int(budgets.CLIP_FRAME_S))


def _wanted(ticks: int | None, first: int | None, last: int | None) -> bool:
    """As the ``select`` filter decides; what has no time is neither before nor after."""
    if first is None and last is None:
        return True
    return (
        ticks is not None and (first is None or ticks >= first) and (last is None or ticks < last)
    )


def _gap(facts: ClipFacts) -> Fraction:
    return 1 / facts.rate if facts.rate else facts.time_base


def fetch(pipe: IO[bytes], size: int, ready: queue.Queue[Handed], end: threading.Event) -> None:
    """Read whole frames of ``size`` bytes from a pipe; half of one is none. None is the end."""
    while not end.is_set():
        pixels = bytearray(size)
        try:
            whole = _filled(pipe, memoryview(pixels))
        except OSError:
            whole = False  # killed meanwhile
        while not end.is_set():
            try:
                ready.put(pixels if whole else None, timeout=0.1)
                break
            except queue.Full:
                continue
        if not whole:
            return


def _filled(pipe: IO[bytes], view: memoryview) -> bool:
    at = 0
    while at < len(view):
        got = pipe.readinto(view[at:])  # type: ignore[attr-defined]
        if not got:
            return False
        at += got
    return True


def _within(
    found: Iterator[Frame],
    start: Fraction | None,
    stop: Fraction | None,
    on_tick: Callable[[], None],
) -> Iterator[Frame]:
    for frame in found:
        on_tick()
        if stop is not None and frame.at >= stop:
            return
        if start is None or frame.at >= start:
            yield frame
