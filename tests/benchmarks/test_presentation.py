"""Pictures of pictures: the face lies where it is said to lie; detectors see what they are cut."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from cloakroom_engine.models.detector import Detection
from methods import presentation, rephotographed

POINTS = np.array([[110, 90], [150, 90], [130, 112], [114, 134], [146, 134]], np.float32)
FACE = Detection(np.array([90, 60, 170, 160], np.float32), POINTS, 1.0)


@pytest.mark.parametrize("shot", [rephotographed.on_paper, rephotographed.on_screen])
def test_landmarks_go_where_the_picture_of_them_goes(shot) -> None:
    photo = np.full((220, 240, 3), 235, np.uint8)
    for x, y in POINTS.astype(int):
        cv2.circle(photo, (int(x), int(y)), 4, (10, 10, 10), -1)
    found = shot(photo, FACE, 0)
    assert found.rgb_u8.shape == photo.shape
    dark = cv2.GaussianBlur(found.rgb_u8.mean(axis=2).astype(np.float32), (0, 0), 1.5)
    for x, y in found.face.points_px.astype(float):
        left, top = round(x) - 8, round(y) - 8
        part = dark[top : top + 17, left : left + 17]
        row, column = np.unravel_index(int(part.argmin()), part.shape)
        assert np.hypot(left + column - x, top + row - y) < 2.5
    assert not np.allclose(found.face.points_px, POINTS, atol=2)  # it does not lie as it did


def test_a_cut_stays_in_the_photo_and_keeps_its_shape() -> None:
    photo = np.zeros((220, 240, 3), np.uint8)
    photo[..., 0] = np.arange(240)  # red tells the column
    photo[..., 2] = np.arange(220)[:, None]  # blue the row
    patch = presentation._patch(photo, FACE, 2.7)[0].numpy()
    blue, red = patch[0], patch[2]  # BGR
    assert (red[:, 0].max() < 45, red[:, -1].min() > 210) == (True, True)
    # Ten high, eight wide: shrunk until it is no higher than the photo.
    assert float(np.ptp(blue)) == pytest.approx(219, abs=4)
    assert float(np.ptp(red)) == pytest.approx(219 * 0.8, abs=4)


def test_eyes_are_level_in_an_upright_cut() -> None:
    turned = np.float32([[0.94, -0.342], [0.342, 0.94]])
    points = (POINTS - POINTS.mean(axis=0)) @ turned.T + POINTS.mean(axis=0)
    photo = np.zeros((240, 260, 3), np.uint8)
    for x, y in points[:2].round().astype(int):
        cv2.circle(photo, (int(x), int(y)), 3, (255, 255, 255), -1)
    face = Detection(FACE.box_px, points.astype(np.float32), 1.0)
    bright = presentation._upright(photo, face).mean(axis=2)
    rows = np.nonzero(bright > 128)[0]
    assert float(np.ptp(rows)) < 14  # two dots beside one another, not one above the other
