"""Bystanders: hidden for good, and nothing else touched."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from cloakroom_engine.protect.hide import AIR, HIDINGS, hide

Pixels = NDArray[np.uint8]
BOX = (180.0, 60.0, 270.0, 180.0)


@pytest.mark.parametrize("how", HIDINGS)
@pytest.mark.parametrize("deep", [False, True])
def test_the_face_is_gone_and_the_rest_is_the_same_to_the_bit(
    astronaut: Pixels, how: str, deep: bool
) -> None:
    pixels = astronaut.astype(np.uint16) * 257 if deep else astronaut
    hidden = hide(pixels, [(BOX, how)])
    wide, high = AIR * 90, AIR * 120
    outside = np.ones(pixels.shape[:2], bool)
    outside[round(60 - high) : round(180 + high), round(180 - wide) : round(270 + wide)] = False
    np.testing.assert_array_equal(hidden[outside], pixels[outside])
    assert hidden.dtype == pixels.dtype
    inside = np.s_[60:180, 180:270]
    before, after = (each[inside].astype(float) / (257 if deep else 1) for each in (pixels, hidden))
    fine = np.abs(np.diff(after, axis=1)).mean() / np.abs(np.diff(before, axis=1)).mean()
    assert fine < 0.5
    assert np.abs(after - before).mean() > 8


def test_a_face_at_the_edge_and_a_tiny_one(astronaut: Pixels) -> None:
    for box in ((-20.0, -20.0, 30.0, 30.0), (500.0, 500.0, 540.0, 540.0), (5.0, 5.0, 7.0, 7.0)):
        for how in HIDINGS:
            assert hide(astronaut, [(box, how)]).shape == astronaut.shape
    assert hide(astronaut, []) is not astronaut


def test_the_original_is_left_alone(astronaut: Pixels) -> None:
    before = astronaut.copy()
    hide(astronaut, [(BOX, "box")])
    np.testing.assert_array_equal(astronaut, before)


def test_nobody_finds_the_hidden_face(astronaut: Pixels, defaults) -> None:  # type: ignore[no-untyped-def]
    from cloakroom_engine.faces.detect import detect

    for how in HIDINGS:
        found = detect(defaults.detector(), hide(astronaut, [(BOX, how)]), turned=False)
        assert not [each for each in found if each.box_px[1] < 200]
