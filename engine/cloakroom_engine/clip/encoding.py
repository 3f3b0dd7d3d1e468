"""Frames go in, what an encoder makes of them comes out: a segment's file, or a pipe.

An encoder that hangs takes nothing more and says nothing, and not every system can be asked whether
a pipe takes something. So a thread writes, and whoever waits for it asks the clock.
"""

from __future__ import annotations

import queue
from collections.abc import Callable
from fractions import Fraction
from typing import IO

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine import budgets
from cloakroom_engine.clip import feed
from cloakroom_engine.clip.child import Child
from cloakroom_engine.clip.records import ClipFacts
from cloakroom_engine.clip.waiting import TICK_S, Patience, write_error


class Encoding:
    """A running encoder. ``stop`` ends it, whatever it was doing."""

    def __init__(
        self,
        out: str,
        facts: ClipFacts,
        arguments: list[str],
        at: Fraction,
        on_tick: Callable[[], None],
    ) -> None:
        """Start the encoder. ``out`` is what ffmpeg calls the place it writes to, ``at`` when the
        first frame is shown; ``arguments`` say how to encode, from the filters to the muxer;
        ``on_tick`` is called several times a second while somebody waits."""
        self.frames = 0
        self._at = at
        self._on_tick = on_tick
        self._given: queue.SimpleQueue[memoryview | None] = queue.SimpleQueue()
        self._taken: queue.SimpleQueue[bool] = queue.SimpleQueue()
        self._child = Child(
            [
                "-f", "matroska", "-probesize", "1M", "-analyzeduration", "0", "-i", "pipe:0",
                "-map", "0:v:0", "-fps_mode", "passthrough",
                "-enc_time_base", f"1:{facts.time_base.denominator}",
                *arguments, "-map_metadata", "-1", "-fflags", "+bitexact", "-flags", "+bitexact",
                "-y", out,
            ],
            feed=True,
        )  # fmt: skip
        self._child.works(self._hand_over)
        gap = 1 / facts.rate if facts.rate else Fraction(1, 10)
        self._give(feed.header(facts.width, facts.height, gap))

    @property
    def out(self) -> IO[bytes]:
        """Where a ``pipe:1`` ends."""
        return self._child.out

    def add(self, rgb_u8: NDArray[np.uint8], at: Fraction) -> None:
        """One frame more.

        Raises:
            EngineError: ``output.disk_full``, ``clip.failed``, and what ``on_tick`` raises.
        """
        self._give(feed.before_frame(rgb_u8.nbytes, at - self._at))
        self._give(np.ascontiguousarray(rgb_u8).data)
        self.frames += 1

    def end(self) -> None:
        """That was the last frame."""
        self._child.into.close()

    def finish(self) -> None:
        """Wait until all of it is written.

        Raises:
            EngineError: as ``add``.
        """
        self.end()
        self._on_tick()
        if self._ended(budgets.CLIP_FRAME_S * 10):
            raise write_error(self._child)
        self.stop()

    def stop(self) -> None:
        """End the encoder, whatever it was doing."""
        self._given.put(None)
        self._child.kill()

    def _give(self, content: bytes | memoryview) -> None:
        self._given.put(memoryview(content).cast("B"))
        patience = Patience(self._child, budgets.CLIP_FRAME_S, self._on_tick)
        while True:
            try:
                taken = self._taken.get(timeout=TICK_S)
                break
            except queue.Empty:
                patience.tick()
        if not taken:
            self._ended(budgets.CLIP_FRAME_S)
            raise write_error(self._child)

    def _ended(self, seconds: float) -> int:
        patience = Patience(self._child, seconds, self._on_tick)
        while (status := self._child.ended(TICK_S)) is None:
            patience.tick()
        return status

    def _hand_over(self) -> None:
        """On the thread that writes: one answer for everything that is given, until None is."""
        while (view := self._given.get()) is not None:
            try:
                while view:
                    view = view[self._child.into.write(view) :]
            except OSError:
                self._taken.put(False)  # it has stopped reading; why, it tells otherwise
            else:
                self._taken.put(True)
