"""A stretch of a clip and of its copy, saved again at a low bit rate as both pass by."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from typing import Self

from cloakroom_engine.clip.again import Again
from cloakroom_engine.clip.records import ClipFacts, Frame
from cloakroom_engine.pipeline.clips import ways
from cloakroom_engine.pipeline.clips.ways import Pixels
from cloakroom_engine.tracking.sighting import Sighting, Tracklet

Shown = Callable[[int, Sighting, float, Mapping[str, Pixels]], None]
"""Track, where the face is, when, and the frame by side."""


class Pressed:
    """Frames of both sides go in, those that judges are shown come out. Use as a context manager.

    Frames that an encoder holds back are all that is kept.
    """

    def __init__(
        self,
        tracks: Mapping[int, Sequence[Tracklet]],
        facts: Mapping[str, ClipFacts],
        show: Shown,
        on_tick: Callable[[], None],
    ) -> None:
        """``facts`` of the clips that the frames of each side are of; without any, nothing is done.
        ``on_tick`` is called several times a second while somebody waits."""
        self._facts, self._show, self._on_tick = facts, show, on_tick
        rate = max((float(each.rate) for each in facts.values()), default=0.0) or 1.0
        self._first, self._last, self._wanted = ways.stretch(tracks, round(ways.PRESSED_S * rate))
        self._running = ExitStack()
        self._again: dict[str, Again] = {}
        self._next: dict[str, int] = {}
        self._times: dict[int, float] = {}
        self._kept: dict[int, dict[str, Pixels]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._running.close()

    def add(self, at: float, frames: Mapping[str, Frame], index: int) -> None:
        """The frame ``index`` of each side, shown ``at`` seconds.

        Raises:
            EngineError: as ``clip.again``.
        """
        if not self._facts or not self._first <= index <= self._last:
            return
        self._times[index] = at
        for side, frame in frames.items():
            if side not in self._again:
                again = Again(self._facts[side], frame.at, self._on_tick)
                self._again[side] = self._running.enter_context(again)
                self._next[side] = index
            for pixels in self._again[side].add(frame.pixels, frame.at):
                self._take(side, pixels)
        if index == self._last:
            self.end()

    def end(self) -> None:
        """No more frames come."""
        for side, again in self._again.items():
            for pixels in again.rest():
                self._take(side, pixels)
        self._again = {}
        self._running.close()

    def _take(self, side: str, pixels: Pixels) -> None:
        """Keep what is looked at until the other side's frame has come, too."""
        index = self._next[side]
        self._next[side] += 1
        asked = {
            track: sightings[index]
            for track, sightings in self._wanted.items()
            if index in sightings
        }
        if not asked:
            return
        pair = self._kept.setdefault(index, {})
        pair[side] = pixels
        if len(pair) == len(self._facts):
            del self._kept[index]
            for track, sighting in asked.items():
                self._show(track, sighting, self._times[index], pair)
