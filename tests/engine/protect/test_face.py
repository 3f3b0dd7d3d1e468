"""What becomes of one face: what is moved and what is added, within the strength's promise."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from cloakroom_engine.cloak import field
from cloakroom_engine.cloak.objective import Witness
from cloakroom_engine.cloak.pattern import Pattern
from cloakroom_engine.errors import Cancelled
from cloakroom_engine.photo.sight import seen
from cloakroom_engine.photo.visibility import crop
from cloakroom_engine.progress import Silent
from cloakroom_engine.protect.change import FaceChange, changed
from cloakroom_engine.protect.face import perturb
from cloakroom_engine.records import STRENGTHS, CloakRecipe


@pytest.fixture(scope="module")
def laid(
    astronaut: NDArray[np.uint8], points_px: NDArray[np.float32], learnt: Pattern
) -> FaceChange:
    return perturb(astronaut, points_px, learnt, [], CloakRecipe(), "balanced", 0, Silent())


def around(image: NDArray[np.uint8], change: FaceChange) -> NDArray[np.uint8]:
    return crop(image, change.crop_px)


def test_a_laid_cloak_at_full_size(laid: FaceChange, astronaut: NDArray[np.uint8]) -> None:
    left, top, right, bottom = laid.box_px
    assert laid.delta_f32.shape == (bottom - top, right - left, 3)
    assert laid.delta_f32.dtype == np.float32
    # Feathered: nothing at the box's edge, so that no seam is seen.
    for plane in (laid.delta_f32, laid.moved.shift_px):
        for edge in (plane[0], plane[-1], plane[:, 0], plane[:, -1]):
            assert np.abs(edge).max() == 0
    moved, whole = (around(changed(astronaut, [laid], gain), laid) for gain in (0.0, 1.0))
    assert (moved != around(astronaut, laid)).any()
    assert 65 < seen(moved, whole) < 90


@pytest.mark.parametrize("strength", STRENGTHS)
@pytest.mark.parametrize("factor", [0.4, 1, 3])
def test_the_promise_is_kept_at_the_photos_own_size(
    strength: str, factor: float, astronaut: NDArray[np.uint8], points_px: NDArray[np.float32],
    learnt: Pattern,
) -> None:  # fmt: skip
    """Small faces are smaller than the working patch, large ones larger."""
    way = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    photo = np.asarray(cv2.resize(astronaut, None, fx=factor, fy=factor, interpolation=way))
    points = (points_px + 0.5) * factor - 0.5
    change = perturb(photo, points, learnt, [], CloakRecipe(), strength, 0, Silent())
    promise = STRENGTHS[strength]
    moved, whole = (around(changed(photo, [change], gain), change) for gain in (0.0, 1.0))
    # The promise is the saved file's (protect.save); here the two crops may differ by a pixel.
    assert seen(moved, whole) >= promise.seen - 1
    assert change.share <= promise.move * (1 + 1e-5)
    eyes = float(np.linalg.norm(points[1] - points[0]))
    farthest = float(np.linalg.norm(change.moved.shift_px, axis=2).max())
    assert farthest <= promise.move * eyes * 1.15  # the frame's eyes are its template's


@pytest.mark.parametrize("eyes_px", [3, 5, 9])
def test_tiny_faces_are_protected_too(
    eyes_px: float, astronaut: NDArray[np.uint8], points_px: NDArray[np.float32], learnt: Pattern
) -> None:
    factor = eyes_px / float(np.linalg.norm(points_px[1] - points_px[0]))
    photo = np.asarray(
        cv2.resize(astronaut, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    )
    points = (points_px + 0.5) * factor - 0.5
    change = perturb(photo, points, learnt, [], CloakRecipe(), "strong", 0, Silent())
    assert (changed(photo, [change], 1.0) != photo).any()


def test_refining_changes_the_photo_and_can_be_cancelled(
    astronaut: NDArray[np.uint8], points_px: NDArray[np.float32], learnt: Pattern,
    witness: Witness, laid: FaceChange,
) -> None:  # fmt: skip
    recipe = CloakRecipe()
    refined = perturb(astronaut, points_px, learnt, [witness], recipe, "balanced", 3, Silent())
    assert refined.box_px == laid.box_px
    assert np.abs(refined.delta_f32 - laid.delta_f32).max() > 0.5
    assert np.abs(refined.moved.shift_px - laid.moved.shift_px).max() > 0.1
    again = perturb(astronaut, points_px, learnt, [witness], recipe, "balanced", 3, Silent())
    np.testing.assert_array_equal(again.delta_f32, refined.delta_f32)
    assert again.worn == refined.worn

    class Stopper(Silent):
        def step(self, stage: str, done: int, total: int, photo: str | None = None) -> None:
            if done == 1:
                raise Cancelled

    with pytest.raises(Cancelled):
        perturb(astronaut, points_px, learnt, [witness], recipe, "balanced", 50, Stopper())


def test_strength_is_the_orders_and_not_the_cloaks(
    astronaut: NDArray[np.uint8], points_px: NDArray[np.float32], learnt: Pattern
) -> None:
    recipe = CloakRecipe(strength="subtle")
    weak, strong = (
        perturb(astronaut, points_px, learnt, [], recipe, strength, 0, Silent())
        for strength in ("subtle", "strong")
    )
    assert np.abs(strong.delta_f32).mean() > 1.5 * np.abs(weak.delta_f32).mean()
    assert weak.share <= STRENGTHS["subtle"].move < strong.share


def test_a_cloak_of_nothing_leaves_the_photo(
    astronaut: NDArray[np.uint8], points_px: NDArray[np.float32]
) -> None:
    nothing = Pattern(torch.zeros(3, 160, 160), torch.zeros(field.SHAPE))
    change = perturb(astronaut, points_px, nothing, [], CloakRecipe(), "balanced", 0, Silent())
    np.testing.assert_array_equal(changed(astronaut, [change], 1.0), astronaut)
