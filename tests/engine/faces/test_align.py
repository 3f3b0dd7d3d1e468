from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from cloakroom_engine.errors import EngineError
from cloakroom_engine.faces.align import chip, scale_of, similarity, template_of
from cloakroom_engine.models.registry import Registry

LANDMARKS = np.array([[203, 103], [248, 105], [224, 126], [204, 144], [241, 146]], np.float32)


def test_similarity_recovers_a_known_turn_scale_and_shift() -> None:
    angle, scale, shift = 0.7, 0.31, np.array([12.0, -7.0])
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    M = similarity(LANDMARKS, LANDMARKS @ (scale * turn).T + shift)
    np.testing.assert_allclose(M[:, :2], scale * turn, atol=1e-9)
    np.testing.assert_allclose(M[:, 2], shift, atol=1e-6)
    assert M.dtype == np.float64
    assert scale_of(M) == pytest.approx(scale)


def test_similarity_is_the_least_squares_one_and_never_mirrors() -> None:
    template = LANDMARKS * [-1, 1]
    M = similarity(LANDMARKS, template)
    assert np.linalg.det(M[:, :2]) > 0

    def error(matrix: NDArray[np.float64]) -> float:
        return float(((LANDMARKS @ matrix[:, :2].T + matrix[:, 2] - template) ** 2).sum())

    rng = np.random.default_rng(0)
    for _ in range(50):
        a, b = rng.normal(0, 0.01, 2)
        nearby = (
            M
            + np.array([[a, -b, 0], [b, a, 0]])
            + np.pad(rng.normal(0, 1, (2, 1)), ((0, 0), (2, 0)))
        )
        assert error(M) <= error(nearby)


def test_points_on_one_spot_do_not_divide_by_zero() -> None:
    assert np.isfinite(similarity(np.zeros((5, 2)), LANDMARKS)).all()


def test_a_chip_has_the_cards_size_and_the_landmarks_at_the_template(
    defaults: Registry, astronaut: NDArray[np.uint8]
) -> None:
    card = defaults.card("dlib-resnet")
    cut = chip(astronaut, LANDMARKS, card)
    assert cut.shape == (card.input.height, card.input.width, 3)
    assert cut.dtype == np.uint8
    M = similarity(LANDMARKS, template_of(card))
    placed = LANDMARKS @ M[:, :2].T + M[:, 2]
    assert np.abs(placed - template_of(card)).max() < 8


def test_a_huge_face_gives_the_same_chip_as_a_fitting_one(
    defaults: Registry, astronaut: NDArray[np.uint8]
) -> None:
    card = defaults.card("dlib-resnet")
    fitting = chip(astronaut, LANDMARKS, card).astype(float)
    for factor in (3, 6, 11):
        huge = cv2.resize(astronaut, None, fx=factor, fy=factor, interpolation=cv2.INTER_NEAREST)
        points = (LANDMARKS + 0.5) * factor - 0.5  # where the middle of a pixel goes
        again = chip(np.asarray(huge, np.uint8), points, card).astype(float)
        assert np.abs(again - fitting).mean() < 3


def test_shrinking_averages_texture_that_bilinear_sampling_would_pick_from(
    defaults: Registry,
) -> None:
    card = defaults.card("dlib-resnet")
    noise = np.random.default_rng(0).integers(0, 256, (1600, 1600, 3), dtype=np.uint8)
    cut = chip(noise, template_of(card) * 8 + 100, card)
    assert cut.std() < 20  # single pixels of this noise have 74


def test_beyond_the_photo_a_chip_is_black(defaults: Registry) -> None:
    card = defaults.card("dlib-resnet")
    white = np.full((150, 150, 3), 255, np.uint8)
    cut = chip(white, template_of(card) - [100, 0], card)
    assert cut[:, :90].max() == 0
    assert cut[:, 110:].min() == 255


def test_a_card_without_a_template_cannot_align(
    defaults: Registry, astronaut: NDArray[np.uint8]
) -> None:
    card = replace(defaults.card("dlib-resnet"), template=None)
    with pytest.raises(EngineError) as caught:
        chip(astronaut, LANDMARKS, card)
    assert caught.value.code == "model.card_invalid"
