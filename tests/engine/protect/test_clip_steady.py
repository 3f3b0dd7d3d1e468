"""Landmarks that a cloak is laid through do not tremble, and stay with the face."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.protect.clip.steady import steadied
from cloakroom_engine.tracking.sighting import Sighting

RATE, FRAMES, EVERY, EYES_PX = 15.0, 60, 5, 40.0
FACE = np.array([[0, 0], [EYES_PX, 0], [20, 22], [4, 42], [36, 42]], np.float64) + 100


def way(at: int) -> NDArray[np.float64]:
    """A face that turns, grows and crosses the picture, as the map from its first frame."""
    angle, grows = 0.004 * at, 1 + 0.003 * at
    c, s = grows * np.cos(angle), grows * np.sin(angle)
    return np.array([[c, -s, 3.0 * at], [s, c, 0.5 * at], [0, 0, 1]])


TRUTH = np.stack([FACE @ way(at)[:2, :2].T + way(at)[:2, 2] for at in range(FRAMES)])


def seen(jitter_px: float, lost: tuple[int, ...] = ()) -> list[Sighting]:
    """Finds that are off by chance, and what flow carries from each."""
    drawn = np.random.default_rng(0)
    found = []
    for at in range(FRAMES):
        is_find = at % EVERY == 0
        if is_find:
            off = drawn.normal(0, jitter_px, (5, 2)) + drawn.normal(0, jitter_px, 2)
        points = (TRUTH[at] + off).astype(np.float32)
        step = (way(at) @ np.linalg.inv(way(at - 1)))[:2] if at and at not in lost else None
        found.append(Sighting(at, np.zeros(4, np.float32), points, 0.9 if is_find else None, step))
    return found


def tremble(points: NDArray[np.floating]) -> float:
    """Second differences of where the face is taken to be, in distances of the eyes."""
    off = (points - TRUTH).mean(axis=1) / EYES_PX
    return float(np.sqrt(np.mean(np.diff(off, 2, axis=0) ** 2)))


def test_finds_that_jump_do_not_make_the_cloak_jump() -> None:
    sightings = seen(1.0)
    raw = np.stack([each.points_px for each in sightings])
    assert tremble(steadied(sightings, RATE)) < tremble(raw) / 10


def test_the_face_is_where_it_was_found() -> None:
    points = steadied(seen(1.0), RATE)
    assert np.abs((points - TRUTH).mean(axis=1)).max() < 1.5
    exact = steadied(seen(0.0), RATE)
    assert np.abs(exact - TRUTH).max() < 0.05


def test_where_flow_was_lost_the_rest_is_steadied_all_the_same() -> None:
    points = steadied(seen(1.0, lost=(30,)), RATE)
    assert points.shape == (FRAMES, 5, 2)
    assert np.isfinite(points).all()
    assert np.abs((points - TRUTH).mean(axis=1)).max() < 2.5


def test_one_frame_is_taken_as_it_is() -> None:
    one = seen(1.0)[:1]
    assert np.allclose(steadied(one, RATE)[0], one[0].points_px)
