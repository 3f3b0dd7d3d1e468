"""A clip as somebody else saves it again, at a low bit rate, and decoded from that.

Two ffmpegs with a pipe between them: nothing of it lies on a disk.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.clip import colour, encoders, read, tool
from cloakroom_engine.clip.child import Child
from cloakroom_engine.clip.encoding import Encoding
from cloakroom_engine.clip.records import ClipFacts


class Again:
    """Frames go in and come out in the same order, some later. Use as a context manager."""

    def __init__(
        self, facts: ClipFacts, at: Fraction, on_tick: Callable[[], None] = lambda: None
    ) -> None:
        """Start both. ``facts`` are of the clip that the frames are of, ``at`` is when the first of
        them is shown; ``on_tick`` is called several times a second while somebody waits.

        Raises:
            EngineError: ``clip.no_tool``, ``clip.no_encoder``.
        """
        encoder, how = encoders.pressed(facts, tool.find())
        filters = ["-vf", colour.from_rgb(facts), "-c:v", encoder]
        self._encoding = Encoding("pipe:1", facts, [*filters, *how, "-f", "matroska"], at, on_tick)
        plain = replace(facts, pixel_format="yuv420p", interlaced=False)
        self._decoder = Child(
            [
                "-f", "matroska", "-i", "pipe:0", "-map", "0:v:0", "-vf", colour.to_rgb(plain),
                "-fps_mode", "passthrough", "-f", "rawvideo", "pipe:1",
            ],
            feed=self._encoding.out,
        )  # fmt: skip
        self._encoding.out.close()  # whoever writes into a pipe that nobody else reads is told so
        self._shape = facts.height, facts.width, 3
        # Without a limit: it is emptied before each frame that goes in, and what an encoder holds
        # back is no more than it looks ahead.
        self._ready: queue.Queue[read.Handed] = queue.Queue()
        self._end = threading.Event()
        size = facts.height * facts.width * 3
        self._decoder.works(read.fetch, self._decoder.out, size, self._ready, self._end)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end.set()
        self._encoding.stop()
        self._decoder.kill()

    def add(self, rgb_u8: NDArray[np.uint8], at: Fraction) -> list[NDArray[np.uint8]]:
        """One frame more, (H, W, 3); gives those that have come out.

        Raises:
            EngineError: ``clip.failed``, and what ``on_tick`` raises.
        """
        self._encoding.add(rgb_u8, at)
        found = []
        while not self._ready.empty() and (pixels := self._ready.get()) is not None:
            found.append(self._picture(pixels))
        return found

    def rest(self) -> Iterator[NDArray[np.uint8]]:
        """Those that are still inside, after the last one.

        Raises:
            EngineError: ``clip.too_costly`` where nothing comes any more.
        """
        self._encoding.end()
        while (pixels := read.awaited(self._ready)) is not None:
            yield self._picture(pixels)

    def _picture(self, pixels: bytearray) -> NDArray[np.uint8]:
        return np.frombuffer(pixels, np.uint8).reshape(self._shape)
