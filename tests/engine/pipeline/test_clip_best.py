"""Faces as a clip shows them best, kept while its frames pass."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import numpy as np

from cloakroom_engine.clip.records import Frame
from cloakroom_engine.pipeline.clips.best import Best

BOX = (2.0, 1.0, 6.0, 4.0)


def passing(frames: int, best: Best) -> Iterator[int]:
    """Frames of one grey each, a tenth of a second apart, drawn over once they have passed."""
    for index in range(frames):
        frame = Frame(index, Fraction(index, 10), np.full((8, 8, 3), index, np.uint8))
        best.passes(frame)
        frame.pixels[:] = 255
        yield len(best.crops)


def test_each_face_is_kept_at_its_own_moment() -> None:
    best = Best({7: (Fraction(31, 100), BOX), 8: (Fraction(0), BOX)})
    assert list(passing(6, best)) == [2] * 6
    assert {face: int(each[0, 0, 0]) for face, each in best.crops.items()} == {7: 4, 8: 0}
    assert best.crops[7].shape == (3, 4, 3)


def test_a_clip_that_ends_before_its_time_shows_its_first_frame() -> None:
    best = Best({7: (Fraction(9), BOX)})
    assert list(passing(3, best)) == [1] * 3
    assert int(best.crops[7].max()) == 0
