"""A displacement as it is kept beside a copy: exact, placed anew, and its control."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from cloakroom_engine.cloak import field
from cloakroom_engine.errors import EngineError
from cloakroom_engine.protect.change import changed
from cloakroom_engine.protect.worn import WornShape, from_bytes, to_bytes


@pytest.fixture
def shape(points_px: NDArray[np.float32]) -> WornShape:
    points = 2 * torch.randn(field.SHAPE, generator=torch.Generator().manual_seed(4))
    return WornShape.rounded(points_px, points, 0.0625)


def test_what_is_kept_moves_the_face_bit_for_bit(
    shape: WornShape, astronaut: NDArray[np.uint8]
) -> None:
    once = changed(astronaut, [shape.change(512, 512)], 0.0)
    (kept,) = from_bytes(shape.change(512, 512).worn)
    np.testing.assert_array_equal(changed(astronaut, [kept.change(512, 512)], 0.0), once)
    assert (once != astronaut).any()


def test_several_are_kept_in_a_row(shape: WornShape) -> None:
    both = to_bytes([shape, shape.times(0.5)])
    first, second = from_bytes(both)
    assert first.move == pytest.approx(2 * second.move)
    assert from_bytes(b"") == ()
    with pytest.raises(EngineError) as caught:
        from_bytes(both[:-1])
    assert caught.value.code == "library.corrupt"


def test_a_copy_from_before_there_were_outlines_is_moved_as_it_was(shape: WornShape) -> None:
    aside = shape.points_px.copy()
    aside[2, 0] += 0.3 * np.linalg.norm(aside[1] - aside[0])
    before = replace(shape, points_px=aside, outlined=False)
    now = replace(before, outlined=True)
    # What such a copy kept: the same without the byte that tells.
    kept = from_bytes(to_bytes([before])[:-1] + to_bytes([before])[:-1])
    assert [each.outlined for each in kept] == [False, False]
    assert from_bytes(to_bytes([now]))[0].outlined
    old, new, read = (each.change(512, 512).moved.shift_px for each in (before, now, kept[0]))
    np.testing.assert_allclose(read, old, atol=1e-4)
    assert (np.linalg.norm(old, axis=2) > 0).sum() > 1.05 * (np.linalg.norm(new, axis=2) > 0).sum()


def test_placed_in_a_part_and_shrunk(shape: WornShape, astronaut: NDArray[np.uint8]) -> None:
    """Moving and then shrinking is shrinking and then moving, but for sampling."""
    moved = changed(astronaut, [shape.change(512, 512)], 0.0)
    half = (230, 230)
    part = np.s_[0:460, 40:500]
    before, after = (
        np.asarray(cv2.resize(each[part], half, interpolation=cv2.INTER_AREA), np.uint8)
        for each in (astronaut, moved)
    )
    placed = shape.placed(0.5, np.array([40, 0]))
    there = changed(before, [placed.change(*half)], 0.0)
    apart = np.square(after.astype(float) - before).mean()
    assert np.square(after.astype(float) - there).mean() < 0.25 * apart


def test_chance_moves_as_far_and_elsewhere(shape: WornShape) -> None:
    control = shape.by_chance(7)
    assert control.move == shape.move
    own, other = (each.change(512, 512).moved.shift_px for each in (shape, control))
    sizes = [float(np.linalg.norm(each, axis=2).max()) for each in (own, other)]
    assert sizes[1] == pytest.approx(sizes[0], rel=0.35)
    along = float((own * other).sum() / np.sqrt((own**2).sum() * (other**2).sum()))
    assert abs(along) < 0.6
