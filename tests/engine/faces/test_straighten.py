from __future__ import annotations

import math

import numpy as np
import pytest
from numpy.typing import NDArray

from cloakroom_engine.faces.straighten import roll, straighten
from cloakroom_engine.models.detector import Detection, Detector

UPRIGHT = np.array([[-10, -10], [10, -10], [0, 0], [-8, 10], [8, 10]], np.float32)


@pytest.mark.parametrize("degrees", [-170, -90, -20, 0, 45, 90, 170])
def test_roll_is_the_clockwise_turn(degrees: int) -> None:
    angle = math.radians(degrees)
    turn = np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
    assert roll(UPRIGHT @ turn.T) == pytest.approx(angle, abs=1e-5)


def test_landmarks_that_are_off_are_mended(
    centerface: Detector, astronaut: NDArray[np.uint8]
) -> None:
    (sure,) = centerface.raw(astronaut, 0.5)
    upside_down = sure.points_px[[4, 3, 2, 1, 0]]
    mended = straighten(centerface, astronaut, Detection(sure.box_px, upside_down, 0.5))
    assert np.abs(mended.points_px - sure.points_px).max() < 4
    assert mended.score > 0.8


def test_an_upright_and_sure_face_is_left_alone(
    centerface: Detector, astronaut: NDArray[np.uint8]
) -> None:
    (sure,) = centerface.raw(astronaut, 0.5)
    assert straighten(centerface, astronaut, sure) is sure


def test_where_a_second_look_sees_nothing_the_first_one_stays(centerface: Detector) -> None:
    grey = np.full((200, 200, 3), 128, np.uint8)
    doubtful = Detection(np.array([50, 50, 150, 150], np.float32), UPRIGHT + 100, 0.5)
    assert straighten(centerface, grey, doubtful) is doubtful
