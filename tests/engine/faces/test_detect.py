from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from cloakroom_engine.faces.detect import BORDER_PX, SHARED_PX, _scales, _spans, detect
from cloakroom_engine.faces.straighten import roll
from cloakroom_engine.models.detector import Detection, Detector
from cloakroom_engine.photo.decode import decode

#: The astronaut's landmarks, by hand, in pixels of the 512-pixel portrait.
LANDMARKS = np.array([[203, 103], [248, 105], [224, 126], [204, 144], [241, 146]], np.float32)
FACE_PX = 90


def resized(rgb_u8: NDArray[np.uint8], factor: float) -> NDArray[np.uint8]:
    how = cv2.INTER_AREA if factor < 1 else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(rgb_u8, None, fx=factor, fy=factor, interpolation=how), np.uint8)


def turned(points: NDArray[np.float32], quarters: int, side: int) -> NDArray[np.float32]:
    for _ in range(quarters):
        points = np.stack([points[:, 1], side - points[:, 0]], axis=1)
    return points


@pytest.mark.parametrize("factor", [0.25, 0.5, 1.0, 2.0, 4.0, 8.0])
def test_a_face_of_any_size_is_found_once_with_its_landmarks(
    centerface: Detector, astronaut: NDArray[np.uint8], factor: float
) -> None:
    (face,) = detect(centerface, resized(astronaut, factor))
    assert np.abs(face.points_px / factor - LANDMARKS).max() < 6
    assert 0.8 < face.width_px / factor / FACE_PX < 1.2
    assert face.score > 0.8


def test_three_small_faces_in_24_megapixels_are_found_in_seconds(
    centerface: Detector, astronaut: NDArray[np.uint8]
) -> None:
    small = resized(astronaut, 60 / FACE_PX)
    photo = np.full((4000, 6000, 3), 128, np.uint8)
    corners = [(2000, 3100), (200, 5600), (3600, 1000)]
    for top, left in corners:
        photo[top : top + len(small), left : left + len(small)] = small
    started = time.perf_counter()
    faces = detect(centerface, photo)
    assert time.perf_counter() - started < 30  # a second where nothing else runs
    assert len(faces) == 3
    for face in faces:
        gaps = [
            np.abs(face.points_px - (LANDMARKS * 60 / FACE_PX + [left, top])).max()
            for top, left in corners
        ]
        assert min(gaps) < 6


@pytest.mark.parametrize("width", [50, 78, 100, 150])
def test_a_face_across_the_edges_of_tiles_is_found_once(
    centerface: Detector, astronaut: NDArray[np.uint8], width: int
) -> None:
    factor = width / FACE_PX
    photo = np.full((1000, 1000, 3), 128, np.uint8)
    (_, end), (begin, _), *_ = _spans(1000 + 2 * BORDER_PX, centerface.side_px)
    assert end - begin >= SHARED_PX
    # The middle of the face on the middle of what four tiles share.
    corner = round((begin + end) / 2 - BORDER_PX) - np.round(LANDMARKS[2] * factor).astype(int)
    small = resized(astronaut, factor)
    left, top = np.maximum(corner, 0)
    part = small[top - corner[1] :, left - corner[0] :][: 1000 - top, : 1000 - left]
    photo[top : top + part.shape[0], left : left + part.shape[1]] = part
    (face,) = detect(centerface, photo)
    assert np.abs((face.points_px - corner) / factor - LANDMARKS).max() < 6


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_landmarks_follow_a_turned_face(
    centerface: Detector, astronaut: NDArray[np.uint8], quarters: int
) -> None:
    photo = np.ascontiguousarray(np.rot90(astronaut, quarters))
    (face,) = detect(centerface, photo)
    assert np.abs(face.points_px - turned(LANDMARKS, quarters, 512)).max() < 8


@pytest.mark.parametrize("degrees", [-60, -30, 30, 60, 135])
def test_landmarks_follow_a_tilted_face(
    centerface: Detector, astronaut: NDArray[np.uint8], degrees: int
) -> None:
    M = cv2.getRotationMatrix2D((225, 120), degrees, 1.0)
    photo = np.asarray(cv2.warpAffine(astronaut, M, (512, 512)), np.uint8)
    face = detect(centerface, photo)[0]
    assert np.abs(face.points_px - (LANDMARKS @ M[:, :2].T + M[:, 2])).max() < 10


def test_a_face_that_fills_the_frame_is_found_and_its_box_stays_inside(
    centerface: Detector, astronaut: NDArray[np.uint8]
) -> None:
    (face,) = detect(centerface, astronaut[70:170, 190:260])
    assert np.abs(face.points_px - (LANDMARKS - [190, 70])).max() < 8
    assert (face.box_px >= 0).all()
    assert (face.box_px <= [70, 100, 70, 100]).all()


def test_the_largest_face_comes_first(centerface: Detector, astronaut: NDArray[np.uint8]) -> None:
    photo = np.zeros((512, 1024, 3), np.uint8)
    photo[:256, :256] = resized(astronaut, 0.5)
    photo[:, 512:] = astronaut
    faces = detect(centerface, photo)
    assert [face.points_px[2, 0] > 512 for face in faces] == [True, False]


@pytest.mark.parametrize("shape", [(1, 1), (5, 900), (60, 12000), (64, 64)])
def test_a_photo_without_a_face_of_any_shape_gives_nothing(
    centerface: Detector, shape: tuple[int, int]
) -> None:
    assert detect(centerface, np.full((*shape, 3), 90, np.uint8)) == []


def test_tiles_cover_everything_and_share_enough() -> None:
    for length in (1, 160, 161, 640, 641, 1121, 2803):
        spans = _spans(length, 640)
        assert spans[0][0] == 0
        assert spans[-1][1] == length
        assert all(end - start <= 640 for start, end in spans)
        assert all(a[1] - b[0] >= SHARED_PX for a, b in pairwise(spans))


def test_scales_halve_down_to_a_small_photo_and_stay_within_budget() -> None:
    scales = _scales(4000, 6000)
    assert 60 * scales[0] > 25
    assert 6000 * scales[-1] <= 320
    assert 6000 * scales[-1] + 2 * BORDER_PX <= 576
    assert _scales(250, 250) == [1.0]
    assert _scales(50, 96) == [2.0]


def test_every_orientation_of_a_real_photo_gives_the_same_face(
    centerface: Detector, shared: Path
) -> None:
    folder = shared / "data" / "odd"
    found = [
        detect(centerface, decode(folder / f"derived__face_exif_orientation_{n}.jpg").rgb_u8)
        for n in range(1, 9)
    ]
    assert [len(faces) for faces in found] == [1] * 8
    for (face,) in found[1:]:
        assert np.abs(face.points_px - found[0][0].points_px).max() < 0.1 * face.size_px


class OnlyUpright:
    """CenterFace without what it sees of turned faces: finds whose eyes are not above the mouth."""

    def __init__(self, detector: Detector) -> None:
        self.card, self.threshold, self.side_px = detector.card, 0.8, detector.side_px
        self._detector = detector

    def raw(self, rgb_u8: NDArray[np.uint8], threshold: float) -> list[Detection]:
        faces = self._detector.raw(rgb_u8, max(threshold, 0.85))
        return [face for face in faces if abs(roll(face.points_px)) < 0.5]


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
@pytest.mark.parametrize("factor", [1, 4])
def test_where_nothing_stands_upright_the_photo_is_turned(
    centerface: Detector, astronaut: NDArray[np.uint8], quarters: int, factor: int
) -> None:
    photo = np.ascontiguousarray(np.rot90(resized(astronaut, factor), quarters))
    upright = OnlyUpright(centerface)
    assert bool(detect(upright, photo, turned=False)) == (quarters == 0)
    (face,) = detect(upright, photo)
    points = turned(LANDMARKS * factor, quarters, 512 * factor)
    assert np.abs(face.points_px - points).max() < 8 * factor


@pytest.mark.parametrize(
    "name", ["face_rot90_no_exif", "face_rot180_no_exif", "face_tilt30", "face_in_24MP_canvas"]
)
def test_hard_real_photos_have_their_face_found(
    centerface: Detector, shared: Path, name: str
) -> None:
    photo = decode(shared / "data" / "odd" / f"derived__{name}.jpg").rgb_u8
    assert len(detect(centerface, photo)) == 1
