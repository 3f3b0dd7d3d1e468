"""Landmarks without wobble: what is laid through them must not be seen to tremble.

A detector's landmarks are right on average and jump by a pixel from find to find; optical flow
moves smoothly and drifts. So every find of a track is carried by flow into one frame's coordinates,
where landmarks of a face hardly change, averaged there with those near in time, and carried back.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.tracking.sighting import Sighting

NEAR_S = 0.5
"""Finds are averaged with a Gaussian weight of this many seconds: a face turns slower."""
LIGHT = np.array([-3, 12, 17, 12, -3]) / 35
"""The light smoothing that follows, a parabola through five frames (Savitzky and Golay 1964): where
flow was lost and found again nothing jumps."""

Points = NDArray[np.float64]


def steadied(sightings: Sequence[Sighting], rate: float) -> Points:
    """The landmarks of one tracklet, (n, 5, 2) pixels of each of its frames.

    Args:
        sightings: one for every frame, in order.
        rate: frames a second.
    """
    result = np.empty((len(sightings), 5, 2))
    for first, last in _followed(sightings):
        result[first : last + 1] = _averaged(sightings[first : last + 1], rate)
    if len(result) < len(LIGHT):
        return result
    light = result.copy()
    count = len(result) - len(LIGHT) + 1
    light[2:-2] = sum(weight * result[at : at + count] for at, weight in enumerate(LIGHT))
    return light


def _followed(sightings: Sequence[Sighting]) -> list[tuple[int, int]]:
    """(first, last) stretches through which flow followed the face."""
    breaks = [at for at in range(1, len(sightings)) if sightings[at].step is None]
    return [
        (first, last - 1)
        for first, last in zip([0, *breaks], [*breaks, len(sightings)], strict=True)
    ]


def _averaged(sightings: Sequence[Sighting], rate: float) -> Points:
    ways = [np.eye(3)]  # from the stretch's first frame to each
    for each in sightings[1:]:
        assert each.step is not None
        ways.append(np.vstack([each.step, [0.0, 0.0, 1.0]]) @ ways[-1])
    there = [at for at, each in enumerate(sightings) if each.found] or list(range(len(sightings)))
    home = np.stack(
        [
            _through(np.asarray(np.linalg.inv(ways[at]), np.float64), sightings[at].points_px)
            for at in there
        ]
    )
    times = np.array(there) / rate
    result = np.empty((len(sightings), 5, 2))
    for at, way in enumerate(ways):
        apart = ((times - at / rate) / NEAR_S) ** 2 / 2
        weights = np.exp(apart.min() - apart)
        mean: Points = np.tensordot(weights / weights.sum(), home, axes=1).astype(np.float64)
        result[at] = _through(way, mean)
    return result


def _through(way: NDArray[np.float64], points: NDArray[np.floating]) -> Points:
    return np.asarray(np.asarray(points, np.float64) @ way[:2, :2].T + way[:2, 2], np.float64)
