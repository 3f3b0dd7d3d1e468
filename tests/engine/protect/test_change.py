"""What is done to the pixels of a photo: some come from elsewhere, and something is added."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from cloakroom_engine.protect.change import FaceChange, changed
from cloakroom_engine.protect.move import Moved

Sides = tuple[int, int, int, int]


def added(delta: NDArray[np.floating] | float, box: Sides) -> FaceChange:
    left, top, right, bottom = box
    filled = np.broadcast_to(np.asarray(delta, np.float32), (bottom - top, right - left, 3))
    still = np.zeros((bottom - top, right - left, 2), np.float32)
    return FaceChange(Moved(box, still), filled.copy(), (left, top, right, bottom))


def moved(right: float, down: float, box: Sides, whole: int) -> FaceChange:
    """A smooth bump of a displacement, zero at the box's edge; with ``whole`` it is flat inside."""
    rows, columns = box[3] - box[1], box[2] - box[0]
    if whole:
        bump = np.zeros((rows, columns))
        bump[whole:-whole, whole:-whole] = 1
    else:
        bump = np.outer(np.hanning(rows), np.hanning(columns))
    shift = np.stack([right * bump, down * bump], axis=2).astype(np.float32)
    return FaceChange(Moved(box, shift), np.zeros((rows, columns, 3), np.float32), box)


@pytest.mark.parametrize(
    ("value", "delta", "expected"),
    [
        (100, 0.4, 100), (100, 0.6, 101), (100, -0.4, 100), (100, -0.6, 99), (100, 0.99, 101),
        (254, 3.0, 255), (1, -9.0, 0), (0, 0.49, 0), (255, -0.51, 254),
    ],
)  # fmt: skip
def test_pixels_are_rounded_and_kept_in_range(value: int, delta: float, expected: int) -> None:
    pixels = np.full((4, 4, 3), value, np.uint8)
    assert (changed(pixels, [added(delta, (0, 0, 4, 4))], 1.0) == expected).all()


def test_rounding_does_not_darken() -> None:
    """Truncation, as in the published code, shifts the mean by half a grey level."""
    random = np.random.default_rng(0)
    pixels = random.integers(40, 200, (100, 100, 3), dtype=np.uint8)
    delta = random.normal(0, 4, (100, 100, 3)).astype(np.float32)
    result = changed(pixels, [added(delta, (0, 0, 100, 100))], 1.0)
    assert abs((result.astype(float) - pixels - delta).mean()) < 0.01


def test_sixteen_bits_keep_their_depth() -> None:
    pixels = np.random.default_rng(0).integers(5000, 60000, (8, 8, 3), dtype=np.uint16)
    result = changed(pixels, [added(0.5, (0, 0, 8, 8))], 1.0)
    assert result.dtype == np.uint16
    assert np.abs(result.astype(int) - pixels - 0.5 * 257).max() == 0.5
    top = np.full((2, 2, 3), 65530, np.uint16)
    assert (changed(top, [added(1.0, (0, 0, 2, 2))], 1.0) == 65535).all()


def test_gain_scales_what_is_added_and_the_source_stays() -> None:
    pixels = np.full((6, 6, 3), 100, np.uint8)
    before = pixels.copy()
    assert (changed(pixels, [added(10.0, (0, 0, 6, 6))], 0.5) == 105).all()
    assert (changed(pixels, [added(10.0, (0, 0, 6, 6))], 0.0) == 100).all()
    assert (changed(pixels, [], 1.0) == before).all()
    np.testing.assert_array_equal(pixels, before)


@pytest.mark.parametrize("depth", [np.uint8, np.uint16])
def test_outside_the_boxes_nothing_changes(depth: type[np.unsignedinteger]) -> None:
    limit = int(np.iinfo(depth).max)
    pixels = np.random.default_rng(0).integers(0, limit + 1, (40, 50, 3), dtype=depth)
    changes = [added(9.0, (3, 4, 10, 12)), moved(1.5, -1.0, (20, 20, 30, 33), 0)]
    result = changed(pixels, changes, 1.0)
    untouched = np.ones((40, 50), bool)
    untouched[4:12, 3:10] = untouched[20:33, 20:30] = False
    np.testing.assert_array_equal(result[untouched], pixels[untouched])
    for y, x in ((5, 5), (26, 25)):
        assert (result[y, x] != pixels[y, x]).any()


@pytest.mark.parametrize("depth", [np.uint8, np.uint16])
def test_pixels_that_do_not_move_stay_bit_for_bit(depth: type[np.unsignedinteger]) -> None:
    limit = int(np.iinfo(depth).max)
    pixels = np.random.default_rng(0).integers(0, limit + 1, (40, 40, 3), dtype=depth)
    change = moved(1.3, 0.7, (5, 5, 35, 35), 6)
    result = changed(pixels, [change], 1.0)
    still = np.ones((40, 40), bool)
    still[11:29, 11:29] = False
    np.testing.assert_array_equal(result[still], pixels[still])


def test_what_was_right_of_a_pixel_comes_to_it() -> None:
    """Whole pixels are moved as they are: nothing is lost where nothing is in between, but for
    what sharpening makes of the seam of this test."""
    pixels = np.random.default_rng(0).integers(0, 256, (60, 60, 3), dtype=np.uint8)
    result = changed(pixels, [moved(3, -2, (10, 10, 50, 50), 8)], 1.0)
    np.testing.assert_allclose(result[18:42, 18:42], pixels[16:40, 21:45], atol=2)


def test_two_faces_that_overlap_add_up() -> None:
    pixels = np.full((10, 10, 3), 100, np.uint8)
    result = changed(pixels, [added(3.0, (0, 0, 6, 6)), added(4.0, (4, 4, 10, 10))], 1.0)
    assert result[5, 5, 0] == 107
    assert result[0, 0, 0] == 103
    assert result[8, 8, 0] == 104


def test_where_faces_overlap_every_pixel_is_sampled_once() -> None:
    """Two displacements add up before anything is sampled, in whichever order faces come."""
    pixels = np.random.default_rng(0).integers(0, 256, (80, 80, 3), dtype=np.uint8)
    one, two = moved(1.0, 0, (5, 5, 55, 55), 8), moved(0, 2.0, (25, 25, 75, 75), 8)
    result = changed(pixels, [one, two], 1.0)
    np.testing.assert_allclose(result[34:46, 34:46], pixels[36:48, 35:47], atol=4)
    np.testing.assert_allclose(result, changed(pixels, [two, one], 1.0), atol=4)


def test_a_change_seen_from_a_part_of_the_photo() -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (60, 70, 3), dtype=np.uint8)
    change = moved(2.5, 1.5, (20, 15, 50, 45), 0)
    whole = changed(pixels, [change], 1.0)
    part = changed(pixels[10:55, 12:62], [change.seen_from(12, 10)], 1.0)
    np.testing.assert_array_equal(part, whole[10:55, 12:62])
