"""A clip's frames with cloaks and hidden faces, one after the other, whatever its length.

Frames wait until the next key frame of everybody in them has passed: a second or so. A track's
cloak depends on its own frames only, so whoever goes on at frame n reads from ``begin_at(n)`` and
gets the same pixels as a run that never stopped.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.progress import Reporter
from cloakroom_engine.protect.change import FaceChange, changed
from cloakroom_engine.protect.clip import keys
from cloakroom_engine.protect.clip.keys import Wearing
from cloakroom_engine.protect.clip.lay import Layer, Worn, change
from cloakroom_engine.protect.clip.steady import steadied
from cloakroom_engine.protect.hide import hide
from cloakroom_engine.records import Box
from cloakroom_engine.tracking.sighting import Tracklet

F = TypeVar("F")
Pixels = NDArray[np.uint8]


@dataclass(eq=False)
class _Part:
    """A tracklet that is cloaked: its landmarks, its key frames, and those that are made."""

    tracklet: Tracklet
    wearing: Wearing
    points: NDArray[np.float64]
    keys: list[int]
    made: dict[int, Worn] = field(default_factory=dict)

    def at(self, index: int) -> bool:
        return self.tracklet.first <= index <= self.tracklet.last

    def points_at(self, index: int) -> NDArray[np.float64]:
        return np.asarray(self.points[index - self.tracklet.first], np.float64)

    def until(self, index: int) -> int:
        """The key frame that a frame waits for."""
        return self.keys[min(bisect_left(self.keys, index), len(self.keys) - 1)]

    def since(self, index: int) -> int:
        """The key frame that a frame wears on from."""
        return self.keys[max(bisect_right(self.keys, index) - 1, 0)]

    def layer(self, index: int) -> Layer:
        """What the face wears in a frame: a mixture of the keys around it. A clip that ends before
        its time never showed the key that its last frames wait for: they wear the last one."""
        before, after = self.since(index), self.until(index)
        first = self.made.get(before) or self.made[after]
        share = (index - before) / (after - before) if after > before else 0.0
        return first.layer.mixed(self.made.get(after, first).layer, share)

    def forget(self, index: int) -> None:
        """Drop the keys that no frame after this one needs."""
        if index >= self.tracklet.last:
            self.made.clear()
        elif self.at(index):
            self.made = {at: key for at, key in self.made.items() if at >= self.since(index)}


class Player:
    """What is done to a clip, frame by frame."""

    def __init__(
        self,
        cloaked: Sequence[tuple[Tracklet, Wearing]],
        hidden: Sequence[tuple[dict[int, Box], str]],
        rate: float,
        spans: Sequence[tuple[int, int]] | None = None,
    ) -> None:
        """What is to be done.

        Args:
            cloaked: tracklets, each with its person's cloak.
            hidden: boxes by frame (``tracking.fill``), each with a way of ``hide.HIDINGS``.
            rate: frames a second.
            spans: (first, last) frames that are treated; None for all of them.
        """
        self._parts = [
            _Part(
                tracklet,
                wearing,
                steadied(tracklet.sightings, rate),
                keys.places(tracklet.sightings, rate),
            )
            for tracklet, wearing in cloaked
            if spans is None or any(tracklet.first <= b and a <= tracklet.last for a, b in spans)
        ]
        self._hidden, self._spans = hidden, spans

    def begin_at(self, index: int) -> int:
        """The frame from which frames must be given to get those from ``index`` on."""
        return min([index, *(each.tracklet.first for each in self._parts if each.at(index))])

    def play(
        self, frames: Iterable[tuple[F, int, Pixels]], reporter: Reporter, first: int = 0
    ) -> Iterator[tuple[F, Pixels]]:
        """The treated frames.

        Args:
            frames: whatever a frame is, its number and its (H, W, 3) pixels, in order, from
                ``begin_at(first)`` on.
            reporter: asked at every refining step.
            first: frames before this one are needed, but not handed out.

        Raises:
            Cancelled: when the reporter says so.
        """
        waiting: deque[tuple[F, int, Pixels]] = deque()
        for frame, index, rgb_u8 in frames:
            base = self._hide(index, rgb_u8)
            waiting.append((frame, index, base))
            for part in self._parts:
                if index in part.keys and part.at(index):
                    self._refine(part, index, base, reporter)
            while waiting and self._ready(waiting[0][1], index):
                yield from self._out(waiting.popleft(), first)
        while waiting:
            self._early(*waiting[-1][1:], reporter)
            yield from self._out(waiting.popleft(), first)

    def _early(self, index: int, base: Pixels, reporter: Reporter) -> None:
        """The last frame there is stands in for a first key that never came."""
        for part in self._parts:
            if part.at(index) and not part.made:
                points = part.points_at(index)
                part.made[part.until(index)] = keys.key(base, points, part.wearing, None, reporter)

    def _out(self, held: tuple[F, int, Pixels], first: int) -> Iterator[tuple[F, Pixels]]:
        frame, index, base = held
        if index >= first:
            yield frame, self._cloak(index, base)
        for part in self._parts:
            part.forget(index)

    def _treats(self, index: int) -> bool:
        return self._spans is None or any(low <= index <= high for low, high in self._spans)

    def _hide(self, index: int, rgb_u8: Pixels) -> Pixels:
        if not self._treats(index):
            return rgb_u8
        boxes = [(box[index], how) for box, how in self._hidden if index in box]
        return np.asarray(hide(rgb_u8, boxes), np.uint8) if boxes else rgb_u8

    def _refine(self, part: _Part, index: int, base: Pixels, reporter: Reporter) -> None:
        at = part.keys.index(index)
        before = part.made.get(part.keys[at - 1]) if at else None
        part.made[index] = keys.key(base, part.points_at(index), part.wearing, before, reporter)

    def _ready(self, index: int, read: int) -> bool:
        return all(each.until(index) <= read for each in self._parts if each.at(index))

    def changes(self, index: int, base: Pixels) -> list[FaceChange]:
        """What is done to the faces of the frame that was handed out last."""
        return [
            change(base, each.points_at(index), each.layer(index))
            for each in self._parts
            if each.at(index)
        ]

    def _cloak(self, index: int, base: Pixels) -> Pixels:
        changes = self.changes(index, base) if self._treats(index) else []
        return np.asarray(changed(base, changes, 1.0), np.uint8) if changes else base
