"""Masks sit on the lower face: pose from five points, the region, the warp, the light."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from cloakroom_engine.audit.masked import light, region
from cloakroom_engine.audit.masked.designs import CUTS, STYLES, Design, designs
from cloakroom_engine.audit.masked.drawing import draw
from cloakroom_engine.audit.masked.warp import anchors, warp
from cloakroom_engine.audit.masked.wear import put_on
from cloakroom_engine.faces import head
from cloakroom_engine.faces.head import Pose

TURNS = [
    (0, 0, 0), (25, 0, 0), (-25, 0, 0), (45, 5, 10), (-45, -5, -10), (10, 12, -30), (-15, -10, 40),
]  # fmt: skip


def turned(yaw: float, pitch: float, roll: float) -> Pose:
    """A head of 60 pixels between the eyes in a photo of 400 by 400."""
    return Pose(*np.radians([yaw, pitch, roll]).tolist(), 60.0, (200.0, 160.0), 1.0)


def landmarks(pose: Pose) -> NDArray[np.float64]:
    return pose.project(head.LANDMARKS)[:, :2]


@pytest.fixture(scope="module")
def canvas() -> NDArray[np.uint8]:
    """Skin-coloured noise, lit from the left."""
    rng = np.random.default_rng(0)
    skin = np.array([196, 152, 128]) + rng.normal(0, 6, (400, 400, 1))
    return np.clip(skin * np.linspace(1.1, 0.8, 400)[None, :, None], 0, 255).astype(np.uint8)


@pytest.mark.parametrize("turn", TURNS)
def test_the_pose_is_found_again_from_five_points(turn: tuple[float, float, float]) -> None:
    found = head.fit(landmarks(turned(*turn)))
    assert np.degrees(found.yaw) == pytest.approx(turn[0], abs=6)
    assert np.degrees(found.pitch) == pytest.approx(turn[1], abs=8)
    assert np.degrees(found.roll) == pytest.approx(turn[2], abs=4)
    assert found.scale == pytest.approx(60, rel=0.08)


def test_a_head_upside_down_is_fitted_too() -> None:
    found = head.fit(landmarks(turned(10, 0, 175)))
    assert np.degrees(found.roll) == pytest.approx(175, abs=4)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("turn", TURNS)
def test_masks_lie_in_the_lower_face_and_leave_the_eyes_free(
    canvas: NDArray[np.uint8], turn: tuple[float, float, float], style: str
) -> None:
    pose = turned(*turn)
    worn = put_on(canvas, landmarks(pose), Design(style), seed=3)
    assert worn.inside >= 0.95
    alpha = np.zeros(canvas.shape[:2], np.float32)
    alpha[worn.patch.slices] = worn.alpha_f32
    x = np.array([-0.55, -0.45, 0.45, 0.55])
    for height in (-0.5, -0.35, -0.1, 0.0, 0.1):  # eyebrows and eyes
        spots = head.surface(np.degrees(np.arcsin(x / 1.1)), np.full(4, height), 0.0)
        seen = pose.project(spots)[:, :2].round().astype(int)
        assert not alpha[seen[:, 1], seen[:, 0]].any()
    for phi, y in ((0.0, 0.6), (0.0, 1.1), (0.0, 1.7), (20.0, 1.1), (-20.0, 1.1)):
        spot = pose.project(head.surface(np.array([phi]), np.array([y])))[0].round().astype(int)
        assert alpha[spot[1], spot[0]] > 0.9, f"bare at {phi}, {y}"


def test_the_mask_turns_with_the_head(canvas: NDArray[np.uint8]) -> None:
    """Turned to the right, the far (right) side ends at the outline and the near one shows more."""
    pose = turned(35, 0, 0)
    worn = put_on(canvas, landmarks(pose), Design("cloth"), seed=1)
    middle = pose.project(head.surface(np.array([0.0]), np.array([1.1])))[0, 0] - worn.patch.left
    columns = np.flatnonzero((worn.alpha_f32 > 0.5).any(axis=0))
    assert middle - columns.min() > 1.5 * (columns.max() - middle)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("darker", [1.0, 0.55])
def test_the_lightness_meets_its_target(
    canvas: NDArray[np.uint8], style: str, darker: float
) -> None:
    photo = (canvas * darker).astype(np.uint8)
    worn = put_on(photo, landmarks(turned(0, 0, 0)), Design(style), seed=2)
    assert worn.shown_l == pytest.approx(worn.target_l, rel=0.15)


def test_a_dark_photo_gets_a_darker_mask(canvas: NDArray[np.uint8]) -> None:
    places = landmarks(turned(0, 0, 0))
    day = put_on(canvas, places, Design("surgical"), seed=2)
    night = put_on((canvas * 0.5).astype(np.uint8), places, Design("surgical"), seed=2)
    assert night.shown_l < 0.85 * day.shown_l


def test_the_side_that_is_lit_stays_lit(canvas: NDArray[np.uint8]) -> None:
    worn = put_on(canvas, landmarks(turned(0, 0, 0)), Design("cloth"), seed=2)
    level = light.lab(worn.rgb_u8[worn.patch.slices])[..., 0]
    body = worn.alpha_f32 > 0.9
    half = level.shape[1] // 2
    assert level[:, :half][body[:, :half]].mean() > level[:, half:][body[:, half:]].mean() + 0.7


def test_a_grey_photo_stays_grey(canvas: NDArray[np.uint8]) -> None:
    grey = np.repeat(canvas.mean(axis=2, keepdims=True), 3, axis=2).astype(np.uint8)
    worn = put_on(grey, landmarks(turned(0, 0, 0)), Design("patterned", 1), seed=2)
    assert np.ptp(worn.rgb_u8.astype(int), axis=2).max() <= 4


def test_outside_the_alpha_map_the_photo_is_the_original(canvas: NDArray[np.uint8]) -> None:
    worn = put_on(canvas, landmarks(turned(20, 0, 15)), Design("respirator"), seed=5)
    alpha = np.zeros(canvas.shape[:2], np.float32)
    alpha[worn.patch.slices] = worn.alpha_f32
    assert np.array_equal(worn.rgb_u8[alpha == 0], canvas[alpha == 0])
    assert worn.alpha_f32.max() <= 1
    assert worn.alpha_f32.mean() > 0


def test_the_same_seed_gives_the_same_photo_and_another_one_another(
    canvas: NDArray[np.uint8],
) -> None:
    places = landmarks(turned(0, 0, 0))
    first, again, other = (put_on(canvas, places, Design("black"), seed) for seed in (1, 1, 2))
    assert np.array_equal(first.rgb_u8, again.rgb_u8)
    assert np.array_equal(first.alpha_f32, again.alpha_f32)
    assert not np.array_equal(first.alpha_f32, other.alpha_f32)


def test_a_blurred_photo_gets_a_blurred_mask(canvas: NDArray[np.uint8]) -> None:
    places = landmarks(turned(0, 0, 0))
    edged = canvas.copy()
    cv2.rectangle(edged, (150, 130), (250, 150), (20, 20, 20), -1)
    soft = np.asarray(cv2.GaussianBlur(edged, (0, 0), 2.5), np.uint8)
    detail = [
        _detail(put_on(photo, places, Design("patterned"), seed=1).rgb_u8)
        for photo in (edged, soft)
    ]
    assert detail[1] < 0.8 * detail[0]


def _detail(rgb_u8: NDArray[np.uint8]) -> float:
    part = rgb_u8[190:250, 170:230].astype(np.float32).mean(axis=2)
    return float(np.abs(cv2.Laplacian(part, cv2.CV_32F)).mean())


def test_a_face_at_the_photos_edge_or_tiny_does_no_harm(canvas: NDArray[np.uint8]) -> None:
    places = landmarks(turned(0, 0, 0))
    for moved in (places - np.array([190, 0]), places + np.array([0, 200]), places / 8 + 180):
        worn = put_on(canvas, moved, Design("cloth"), seed=1)
        assert worn.rgb_u8.shape == canvas.shape


def test_the_drawing_is_the_designs_alone() -> None:
    assert len({draw(each, 120, 86).tobytes() for each in designs(2)}) == 10
    assert np.array_equal(draw(Design("cloth", 1), 90, 64), draw(Design("cloth", 1), 90, 64))
    with pytest.raises(ValueError, match="scarf"):
        Design("scarf")


def test_warping_premultiplies_and_leaves_no_seams() -> None:
    pose = turned(15, 0, 0)
    patch = region.patch_of(pose, 400, 400)
    flat = np.zeros((64, 96, 4), np.float32)
    flat[..., :3], flat[..., 3] = 200, 1
    points = anchors(CUTS["cloth"], 0.5)
    laid = warp(flat, points, pose, patch, np.zeros((len(points.flat), 2)))
    body = laid[..., 3] > 0.999
    assert np.allclose(laid[body][:, :3], 200, atol=1)
    holes = cv2.morphologyEx(body.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((3, 3))) - body
    assert holes.sum() < 0.01 * body.sum()
    assert np.allclose(laid[..., 0], 200 * laid[..., 3], atol=1)


def test_the_astronaut_in_every_mask(
    astronaut: NDArray[np.uint8], points_px: NDArray[np.float32]
) -> None:
    for style in STYLES:
        worn = put_on(astronaut, points_px, Design(style), seed=1)
        assert worn.inside >= 0.95
        assert worn.covered >= 0.5
        assert worn.shown_l == pytest.approx(worn.target_l, rel=0.15)
        for eye in points_px[:2].round().astype(int):
            rows, columns = (slice(eye[i] - 4, eye[i] + 5) for i in (1, 0))
            assert np.array_equal(worn.rgb_u8[rows, columns], astronaut[rows, columns])
