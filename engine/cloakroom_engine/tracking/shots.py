"""Where one shot ends and the next begins, told while the frames pass.

PySceneDetect's adaptive detector compares a frame's change with that of its neighbours, so that a
camera that pans is no cut; it answers two frames late, and so much is held back here.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

WIDTH_PX = 160
"""Frames are looked at this small: a cut is seen all the same, in a tenth of the time."""
SHORTEST_S = 0.4
"""Cuts that follow one another faster are one: light that flashes, mostly."""

F = TypeVar("F")


def marked(
    frames: Iterable[tuple[F, NDArray[np.uint8]]], rate: Fraction
) -> Iterator[tuple[F, NDArray[np.uint8], bool]]:
    """Every frame with whether a shot begins with it.

    Args:
        frames: anything with its (H, W, 3) pixels, in order.
        rate: frames a second; of a variable rate the mean.
    """
    # Loaded for clips alone.
    from scenedetect import FrameTimecode
    from scenedetect.detectors import AdaptiveDetector

    finder = AdaptiveDetector(min_scene_len=max(2, round(SHORTEST_S * float(rate))))
    held: deque[tuple[int, F, NDArray[np.uint8]]] = deque()
    cuts: set[int] = set()
    for at, (frame, rgb_u8) in enumerate(frames):
        held.append((at, frame, rgb_u8))
        found = finder.process_frame(FrameTimecode(at, rate), _small(rgb_u8))
        cuts |= {int(each.frame_num) for each in found}
        while len(held) > finder.event_buffer_length:
            yield _told(held.popleft(), cuts)
    while held:
        yield _told(held.popleft(), cuts)


def _told(
    held: tuple[int, F, NDArray[np.uint8]], cuts: set[int]
) -> tuple[F, NDArray[np.uint8], bool]:
    at, frame, rgb_u8 = held
    return frame, rgb_u8, at == 0 or at in cuts


def _small(rgb_u8: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """In OpenCV's order of colours, as the detector wants it."""
    height, width = rgb_u8.shape[:2]
    size = (WIDTH_PX, max(8, round(height * WIDTH_PX / width)))
    small = cv2.resize(rgb_u8, size, interpolation=cv2.INTER_AREA)
    return np.ascontiguousarray(small[..., ::-1])
