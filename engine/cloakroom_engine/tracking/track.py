"""Following faces through a clip: a detector now and then, optical flow in between.

Where a face was carried to and where the detector finds it are paired by overlap, the largest first
(as SORT does, arXiv 1602.00763, with flow in the place of its Kalman filter; where two faces claim
one find, both end), and what flow was off by is spread over the frames since the last find. A face
that is found for the first time is carried back to where the last search missed it. Nobody's
identity is asked here: who is who is told from the best moments of every tracklet (``who``), so
that a face that turns away, is covered or leaves and comes back is one person.

``norfair`` (NumPy 1 only), ``supervision`` and ``trackers`` (they bring PyAV, whose wheels carry
GPL code, and an OpenCV with a window) and ``motpy`` (last released in 2021) were looked at.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.faces.detect import detect
from cloakroom_engine.models.detector import Detection, Detector, overlap
from cloakroom_engine.tracking import flow
from cloakroom_engine.tracking.moments import Moments
from cloakroom_engine.tracking.sighting import Sighting, Tracklet

EVERY = 5
"""A detector looks at every so many frames."""
WATCHFUL = 2
"""The same while somebody who was there is missing: who comes back may come fast."""
PATIENCE = 45
"""For so many frames somebody is missing; the next shot forgets them."""
SAME = 0.3
"""A find that overlaps a carried face by this much (intersection over union) may be it."""
MISSES = 5
"""A face that this many searches in a row did not find has ended with its last find."""


@dataclass(eq=False)
class _Live:
    """A face that is being followed: what is settled, and what flow says since the last find."""

    settled: list[Sighting]
    now: Detection
    moments: Moments
    since: list[Sighting] = field(default_factory=list)
    lost: bool = False
    misses: int = 0

    def settle(self, index: int, found: Detection) -> None:
        """The face was found again: what flow was off by is spread over the frames between."""
        after = Sighting.of(index, found, found=True)
        self.settled += _bridged(self.settled[-1], self.since, after)
        self.since, self.now, self.lost, self.misses = [], found, False, 0

    def ended(self) -> Tracklet:
        """With as many carried frames as lie between two searches, where it may still be seen."""
        tail = [each for each in self.since if each.index - self.settled[-1].index < EVERY]
        return Tracklet((*self.settled, *tail), self.moments.best())


class Tracker:
    """Frame by frame; the only frames it keeps are those since the last search."""

    def __init__(self, detector: Detector) -> None:
        self._detector = detector
        self._live: list[_Live] = []
        self._recent: deque[tuple[int, NDArray[np.uint8]]] = deque(maxlen=EVERY + 1)
        self._searched = -EVERY
        self._missing = -PATIENCE  # when somebody was seen last who is gone

    def see(self, index: int, rgb_u8: NDArray[np.uint8], begins: bool) -> list[Tracklet]:
        """Look at the next frame.

        Args:
            index: its number, one more than the last one's.
            rgb_u8: (H, W, 3) upright.
            begins: whether a shot begins with it.

        Returns:
            The tracklets that have ended.
        """
        grey = flow.prepared(rgb_u8)
        lost = self._carry(index, grey)
        if begins:
            self._recent.clear()
        self._recent.append((index, grey))
        if begins:
            self._missing = index - PATIENCE
        watchful = index - self._missing < PATIENCE
        if not (begins or lost or index - self._searched >= (WATCHFUL if watchful else EVERY)):
            return []
        self._searched = index
        found = detect(self._detector, rgb_u8, turned=False)
        ended = self._pair(index, rgb_u8, found, begins)
        while len(self._recent) > 1:
            self._recent.popleft()
        return ended

    def end(self) -> list[Tracklet]:
        """The tracklets that last to the end of the clip."""
        ended = [each.ended() for each in self._live]
        self._live = []
        return ended

    def _carry(self, index: int, grey: NDArray[np.uint8]) -> bool:
        """Move every face along; whether one was lost just now."""
        newly = False
        for each in self._live:
            if each.lost or not self._recent:
                continue
            step = flow.step(self._recent[-1][1], grey, each.now)
            if step is None:
                each.lost = newly = True
                continue
            each.now = flow.moved(each.now, step)
            each.since.append(Sighting.of(index, each.now, found=False, step=step))
        return newly

    def _pair(
        self, index: int, rgb_u8: NDArray[np.uint8], found: Sequence[Detection], begins: bool
    ) -> list[Tracklet]:
        paired = matched([each.now for each in self._live], found)
        if begins:
            # After a cut another face may be where one was: its texture was then not followed.
            paired = {at: find for at, find in paired.items() if not self._live[at].lost}
        crossed = self._crossed(found)
        paired = {at: find for at, find in paired.items() if at not in crossed}
        for at, find in paired.items():
            self._live[at].settle(index, found[find])
            self._live[at].moments.offer(index, rgb_u8, found[find])
        ended = []
        for at, each in enumerate(self._live):
            if at not in paired:
                each.misses += 1
                self._missing = self._missing if begins else index
                if begins or each.misses >= MISSES or at in crossed:
                    ended.append(each)
        fresh = [face for at, face in enumerate(found) if at not in set(paired.values())]
        self._live = [each for each in self._live if each not in ended]
        self._live += [self._new(index, rgb_u8, face) for face in fresh]
        return [each.ended() for each in ended]

    def _crossed(self, found: Sequence[Detection]) -> set[int]:
        """Faces that one passes before the other, where a find may be either: they end here, and
        who comes out of it is told from how they look."""
        rows = [[bool(matched([each.now], [face])) for each in self._live] for face in found]
        return {at for row in rows if sum(row) > 1 for at, near in enumerate(row) if near}

    def _new(self, index: int, rgb_u8: NDArray[np.uint8], face: Detection) -> _Live:
        """A face that is found for the first time, carried back to the last search."""
        moments = Moments()
        moments.offer(index, rgb_u8, face)
        way = [Sighting.of(index, face, found=True)]
        now = face
        frames = list(self._recent)
        for (_, after), (earlier, before) in zip(frames[::-1], frames[-2::-1], strict=False):
            back = flow.step(after, before, now)
            if back is None:
                break
            now = flow.moved(now, back)
            if any(_there(each, earlier, now) for each in self._live):
                break
            way[0] = replace(way[0], step=np.asarray(cv2.invertAffineTransform(back), np.float64))
            way.insert(0, Sighting.of(earlier, now, found=False))
        return _Live(way, face, moments)


def tracklets(
    frames: Iterable[tuple[int, NDArray[np.uint8], bool]], detector: Detector
) -> Iterator[Tracklet]:
    """Every face of a clip, from (index, pixels, whether a shot begins) in order."""
    tracker = Tracker(detector)
    for index, rgb_u8, begins in frames:
        yield from tracker.see(index, rgb_u8, begins)
    yield from tracker.end()


def matched(live: Sequence[Detection], found: Sequence[Detection]) -> dict[int, int]:
    """Index of a followed face -> index of the find that is it."""
    if not live or not found:
        return {}
    boxes = np.stack([each.box_px for each in found])
    shared = np.stack([overlap(each.box_px, boxes) for each in live])
    pairs: dict[int, int] = {}
    for place in np.argsort(-shared, axis=None, kind="stable").tolist():
        row, column = divmod(place, len(found))
        if shared[row, column] < SAME:
            break
        if row not in pairs and column not in pairs.values():
            pairs[row] = column
    return pairs


def _there(live: _Live, index: int, face: Detection) -> bool:
    """Whether another face that is followed was in that place already."""
    for each in (*live.settled[-EVERY - 1 :], *live.since):
        if each.index == index:
            return float(overlap(face.box_px, each.box_px[None])[0]) > SAME
    return False


def _bridged(before: Sighting, carried: Sequence[Sighting], after: Sighting) -> list[Sighting]:
    """The frames up to a find: as flow carried the face, bent to end where it was found; in a
    straight line where flow had lost it."""
    gap = after.index - before.index
    path = list(carried)
    if len(path) != gap:
        path = [
            Sighting(
                before.index + count,
                before.box_px + np.float32(count / gap) * (after.box_px - before.box_px),
                before.points_px + np.float32(count / gap) * (after.points_px - before.points_px),
                None,
            )
            for count in range(1, gap + 1)
        ]
    off_box, off_points = after.box_px - path[-1].box_px, after.points_px - path[-1].points_px
    bent = [
        replace(
            each,
            box_px=each.box_px + np.float32(count / gap) * off_box,
            points_px=each.points_px + np.float32(count / gap) * off_points,
        )
        for count, each in enumerate(path[:-1], 1)
    ]
    return [*bent, replace(after, step=path[-1].step)]
