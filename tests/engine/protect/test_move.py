"""Moving pixels: sampled without softening, sharp as before, alpha along with the face."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from cloakroom_engine.cloak import field, frame
from cloakroom_engine.photo.visibility import crop
from cloakroom_engine.protect.change import FaceChange, changed
from cloakroom_engine.protect.move import Moved, alpha, resampled, shift_of
from cloakroom_engine.protect.worn import WornShape


def worn(points_px: NDArray[np.floating], seed: int = 0, move: float = 0.0625) -> WornShape:
    points = 2 * torch.randn(field.SHAPE, generator=torch.Generator().manual_seed(seed))
    return WornShape.rounded(points_px, points, move)


def fineness(image: NDArray[np.uint8]) -> float:
    """Fine detail for what is a little coarser: what stretching leaves alone."""
    once, twice = (cv2.GaussianBlur(image.astype(np.float32), (0, 0), s) for s in (0.8, 1.6))
    return float(np.abs(image - once).mean() / np.abs(once - twice).mean())


@pytest.mark.parametrize("scale", [1, 3])
def test_a_moved_face_is_as_sharp_as_before(
    scale: int, astronaut: NDArray[np.uint8], points_px: NDArray[np.float32]
) -> None:
    photo = np.asarray(cv2.resize(astronaut, None, fx=scale, fy=scale), np.uint8)
    change = worn((points_px + 0.5) * scale - 0.5).change(photo.shape[1], photo.shape[0])
    before, after = (
        fineness(crop(image, change.crop_px)) for image in (photo, changed(photo, [change], 1.0))
    )
    # Rounding adds a little to what is as smooth as an enlarged photo.
    assert 0.97 < after / before < 1.1


def test_between_pixels_a_sinc_keeps_what_cubic_sampling_loses() -> None:
    """A grating near the finest a photo can hold, half a pixel on."""
    wave = 128 + 100 * np.sin(np.arange(200) * np.pi * 0.7)
    image = np.broadcast_to(wave, (40, 200)).astype(np.uint8)
    half = np.zeros((40, 200, 2), np.float32)
    half[..., 0] = 0.5
    sinc = resampled(image, Moved((0, 0, 200, 40), half))
    right, down = np.meshgrid(np.arange(200, dtype=np.float32), np.arange(40, dtype=np.float32))
    cubic = cv2.remap(image.astype(np.float32), right + 0.5, down, cv2.INTER_CUBIC)
    contrast = [float(each[:, 20:-20].std()) for each in (image, sinc, cubic)]
    assert contrast[1] > 0.9 * contrast[0]
    assert contrast[2] < 0.8 * contrast[0]


def test_the_fields_shift_is_turned_and_scaled_into_the_photo() -> None:
    """A face that lies on its side, twice as large: right in the frame is down in the photo."""
    turn = np.array([[0.0, -2.0], [2.0, 0.0]])
    points = frame.POINTS @ turn.T + [400, 10]
    shape = torch.zeros(2, 160, 160)
    shape[0, 40:120, 40:120] = 1.5
    shift = shift_of(shape, frame.photo_to_frame(points), (80, 10, 400, 330))
    assert shift.shape == (320, 320, 2)
    middle = shift[160, 160]
    np.testing.assert_allclose(middle, (0, 3), atol=1e-4)


def test_alpha_goes_with_the_face(points_px: NDArray[np.float32]) -> None:
    """A cut-out whose edge runs through the face: colour and alpha keep fitting."""
    plane = np.zeros((512, 512), np.uint8)
    plane[:, 230:] = 255
    change = worn(points_px, seed=1).change(512, 512)
    moved = alpha(plane, [change.moved])
    assert moved is not None
    colours = changed(np.repeat(plane[..., None], 3, axis=2), [change], 1.0)
    assert (moved != plane).any()
    assert np.abs(moved.astype(int) - colours[..., 0]).mean() < 0.05
    assert alpha(None, [change.moved]) is None


def test_a_shape_of_nothing_changes_nothing(
    astronaut: NDArray[np.uint8], points_px: NDArray[np.float32]
) -> None:
    nothing = WornShape.rounded(points_px, torch.zeros(field.SHAPE), 0.0625)
    change: FaceChange = nothing.change(512, 512)
    assert change.share == 0
    np.testing.assert_array_equal(changed(astronaut, [change], 1.0), astronaut)
