"""The perturbation of one face, and adding it to the pixels of a photo."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from torch import Tensor

from cloakroom_engine.cloak.objective import Witness
from cloakroom_engine.errors import Cancelled
from cloakroom_engine.photo.visibility import visibility
from cloakroom_engine.progress import Silent
from cloakroom_engine.protect.face import FaceDelta, add, perturb
from cloakroom_engine.records import STRENGTHS, CloakRecipe


def patch(delta: NDArray[np.floating] | float, box: tuple[int, int, int, int]) -> FaceDelta:
    left, top, right, bottom = box
    filled = np.broadcast_to(np.asarray(delta, np.float32), (bottom - top, right - left, 3))
    return FaceDelta(box, filled.copy(), (left, top, right, bottom))


@pytest.mark.parametrize(
    ("value", "delta", "expected"),
    [
        (100, 0.4, 100), (100, 0.6, 101), (100, -0.4, 100), (100, -0.6, 99), (100, 0.99, 101),
        (254, 3.0, 255), (1, -9.0, 0), (0, 0.49, 0), (255, -0.51, 254),
    ],
)  # fmt: skip
def test_pixels_are_rounded_and_kept_in_range(value: int, delta: float, expected: int) -> None:
    pixels = np.full((4, 4, 3), value, np.uint8)
    assert (add(pixels, [patch(delta, (0, 0, 4, 4))], 1.0) == expected).all()


def test_rounding_does_not_darken() -> None:
    """Truncation, as in the published code, shifts the mean by half a grey level."""
    random = np.random.default_rng(0)
    pixels = random.integers(40, 200, (100, 100, 3), dtype=np.uint8)
    delta = random.normal(0, 4, (100, 100, 3)).astype(np.float32)
    changed = add(pixels, [FaceDelta((0, 0, 100, 100), delta, (0, 0, 100, 100))], 1.0)
    assert abs((changed.astype(float) - pixels - delta).mean()) < 0.01


def test_sixteen_bits_keep_their_depth() -> None:
    pixels = np.random.default_rng(0).integers(5000, 60000, (8, 8, 3), dtype=np.uint16)
    changed = add(pixels, [patch(0.5, (0, 0, 8, 8))], 1.0)
    assert changed.dtype == np.uint16
    assert np.abs(changed.astype(int) - pixels - 0.5 * 257).max() == 0.5
    top = np.full((2, 2, 3), 65530, np.uint16)
    assert (add(top, [patch(1.0, (0, 0, 2, 2))], 1.0) == 65535).all()


def test_gain_scales_and_the_source_stays() -> None:
    pixels = np.full((6, 6, 3), 100, np.uint8)
    before = pixels.copy()
    assert (add(pixels, [patch(10.0, (0, 0, 6, 6))], 0.5) == 105).all()
    assert (add(pixels, [patch(10.0, (0, 0, 6, 6))], 0.0) == 100).all()
    assert (add(pixels, [], 1.0) == before).all()
    np.testing.assert_array_equal(pixels, before)


@pytest.mark.parametrize("depth", [np.uint8, np.uint16])
def test_outside_the_boxes_nothing_changes(depth: type[np.unsignedinteger]) -> None:
    limit = int(np.iinfo(depth).max)
    pixels = np.random.default_rng(0).integers(0, limit + 1, (40, 50, 3), dtype=depth)
    changed = add(pixels, [patch(9.0, (3, 4, 10, 12)), patch(-9.0, (20, 20, 30, 33))], 1.0)
    untouched = np.ones((40, 50), bool)
    untouched[4:12, 3:10] = untouched[20:33, 20:30] = False
    np.testing.assert_array_equal(changed[untouched], pixels[untouched])
    assert (changed[5, 5] != pixels[5, 5]).any()


def test_two_faces_that_overlap_add_up() -> None:
    pixels = np.full((10, 10, 3), 100, np.uint8)
    changed = add(pixels, [patch(3.0, (0, 0, 6, 6)), patch(4.0, (4, 4, 10, 10))], 1.0)
    assert changed[5, 5, 0] == 107
    assert changed[0, 0, 0] == 103


@pytest.fixture(scope="module")
def laid(astronaut: NDArray[np.uint8], points_px: NDArray[np.float32], learnt: Tensor) -> FaceDelta:
    return perturb(astronaut, points_px, learnt, [], CloakRecipe(), "balanced", 0, Silent())


def test_a_laid_mask_at_full_size(laid: FaceDelta, astronaut: NDArray[np.uint8]) -> None:
    left, top, right, bottom = laid.box_px
    assert laid.delta_f32.shape == (bottom - top, right - left, 3)
    assert laid.delta_f32.dtype == np.float32
    # Feathered: nothing at the box's edge, so that no seam is seen.
    for edge in (
        laid.delta_f32[0],
        laid.delta_f32[-1],
        laid.delta_f32[:, 0],
        laid.delta_f32[:, -1],
    ):
        assert np.abs(edge).max() == 0
    changed = add(astronaut, [laid], 1.0)
    seen = visibility(astronaut, changed, laid.crop_px)
    assert 0.94 < seen.ssim < 0.97


@pytest.mark.parametrize("strength", STRENGTHS)
@pytest.mark.parametrize("factor", [0.4, 1, 3])
def test_the_floor_is_kept_at_the_photos_own_size(
    strength: str, factor: float, astronaut: NDArray[np.uint8], points_px: NDArray[np.float32],
    learnt: Tensor,
) -> None:  # fmt: skip
    """Small faces are smaller than the working patch, large ones larger."""
    way = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    photo = np.asarray(cv2.resize(astronaut, None, fx=factor, fy=factor, interpolation=way))
    points = (points_px + 0.5) * factor - 0.5
    delta = perturb(photo, points, learnt, [], CloakRecipe(), strength, 0, Silent())
    changed = add(photo, [delta], 1.0)
    floor = STRENGTHS[strength]
    seen = visibility(photo, changed, delta.crop_px).ssim
    # The promise is the saved file's (protect.save); here the two crops may differ by a pixel.
    assert floor - 0.002 <= seen <= floor + 0.35 * (1 - floor)


@pytest.mark.parametrize("eyes_px", [3, 5, 9])
def test_tiny_faces_are_protected_too(
    eyes_px: float, astronaut: NDArray[np.uint8], points_px: NDArray[np.float32], learnt: Tensor
) -> None:
    factor = eyes_px / float(np.linalg.norm(points_px[1] - points_px[0]))
    photo = np.asarray(
        cv2.resize(astronaut, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    )
    points = (points_px + 0.5) * factor - 0.5
    delta = perturb(photo, points, learnt, [], CloakRecipe(), "strong", 0, Silent())
    changed = add(photo, [delta], 1.0)
    assert (changed != photo).any()


def test_refining_changes_the_photo_and_can_be_cancelled(
    astronaut: NDArray[np.uint8], points_px: NDArray[np.float32], learnt: Tensor,
    witness: Witness, laid: FaceDelta,
) -> None:  # fmt: skip
    recipe = CloakRecipe()
    refined = perturb(astronaut, points_px, learnt, [witness], recipe, "balanced", 3, Silent())
    assert refined.box_px == laid.box_px
    assert np.abs(refined.delta_f32 - laid.delta_f32).max() > 0.5
    again = perturb(astronaut, points_px, learnt, [witness], recipe, "balanced", 3, Silent())
    np.testing.assert_array_equal(again.delta_f32, refined.delta_f32)

    class Stopper(Silent):
        def step(self, stage: str, done: int, total: int, photo: str | None = None) -> None:
            if done == 1:
                raise Cancelled

    with pytest.raises(Cancelled):
        perturb(astronaut, points_px, learnt, [witness], recipe, "balanced", 50, Stopper())


def test_strength_is_the_orders_and_not_the_cloaks(
    astronaut: NDArray[np.uint8], points_px: NDArray[np.float32], learnt: Tensor
) -> None:
    recipe = CloakRecipe(strength="subtle")
    weak, strong = (
        perturb(astronaut, points_px, learnt, [], recipe, strength, 0, Silent())
        for strength in ("subtle", "strong")
    )
    assert np.abs(strong.delta_f32).mean() > 1.5 * np.abs(weak.delta_f32).mean()


def test_a_mask_of_nothing_leaves_the_photo(
    astronaut: NDArray[np.uint8], points_px: NDArray[np.float32]
) -> None:
    nothing = torch.zeros(3, 160, 160)
    delta = perturb(astronaut, points_px, nothing, [], CloakRecipe(), "balanced", 0, Silent())
    np.testing.assert_array_equal(add(astronaut, [delta], 1.0), astronaut)
