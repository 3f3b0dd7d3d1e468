"""Where a face is: the frame's maps, a scene's patch, and the chips that are cut through it."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
import torch
import torch.nn.functional as F
from numpy.typing import NDArray

from cloakroom_engine.cloak import frame, scene
from cloakroom_engine.cloak.views import Views, plain_chip
from cloakroom_engine.faces.align import chip
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.records import CloakRecipe


def turned(angle_deg: float, scale: float, shift: tuple[float, float]) -> NDArray[np.float64]:
    angle = np.deg2rad(angle_deg)
    M = scale * np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    return np.column_stack([M, shift])


def test_composing_and_inverting() -> None:
    a, b = turned(20, 1.5, (3, -4)), turned(-70, 0.3, (10, 2))
    point = np.array([7.0, -2.0, 1.0])
    inner = b @ point
    np.testing.assert_allclose(frame.compose(a, b) @ point, a @ np.append(inner, 1))
    unit = frame.compose(a, frame.inverse(a))
    np.testing.assert_allclose(unit, np.eye(2, 3), atol=1e-12)


def test_the_frame_holds_arcfaces_points() -> None:
    np.testing.assert_allclose(frame.photo_to_frame(frame.POINTS), np.eye(2, 3), atol=1e-9)
    box = frame.crop_box_px(frame.POINTS, 160, 160)
    np.testing.assert_allclose(box, (24, 24, 136, 136), atol=1)
    np.testing.assert_allclose(frame.crop_box_px(frame.POINTS, 100, 90), (24, 24, 100, 90), atol=1)


@pytest.mark.parametrize(
    "turn", [turned(0, 1, (0, 0)), turned(25, 0.7, (8, 5)), turned(-90, 1.3, (2, 60))]
)
def test_the_sampling_grid_is_opencvs_warp(
    turn: NDArray[np.float64], astronaut: NDArray[np.uint8]
) -> None:
    image = astronaut[40:140, 170:290].astype(np.float32)
    M = frame.inverse(turn)  # from target to source
    grid = frame.sampling_grid(M, (70, 90), image.shape[:2])
    source = torch.from_numpy(image).permute(2, 0, 1)[None]
    ours = F.grid_sample(source, grid, align_corners=True)[0].permute(1, 2, 0).numpy()
    theirs = cv2.warpAffine(
        image, M, (90, 70), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_CONSTANT,
    )  # fmt: skip
    # OpenCV rounds positions to a 32nd of a pixel.
    assert np.abs(ours - theirs).max() < 20
    assert np.abs(ours - theirs).mean() < 0.25


def test_the_window_is_a_smooth_oval() -> None:
    window = frame.window()
    assert window.shape == (1, 160, 160)
    assert window.min() == 0
    assert window.max() == 1
    for x, y in frame.POINTS:
        assert window[0, round(y), round(x)] == 1
    edges = torch.cat([window[0, 0], window[0, -1], window[0, :, 0], window[0, :, -1]])
    assert edges.max() == 0
    assert (window[0, 1:] - window[0, :-1]).abs().max() < 0.12


def scaled(
    rgb_u8: NDArray[np.uint8], points: NDArray[np.floating], factor: float
) -> tuple[NDArray[np.uint8], NDArray[np.float64]]:
    """The photo enlarged or shrunk, and where its landmarks are then."""
    way = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    size = (round(rgb_u8.shape[1] * factor), round(rgb_u8.shape[0] * factor))
    resized = np.asarray(cv2.resize(rgb_u8, size, interpolation=way), np.uint8)
    return resized, (np.asarray(points, np.float64) + 0.5) * factor - 0.5


@pytest.mark.parametrize(("factor", "most"), [(0.5, 1.0), (1, 1.0), (2, 2.0), (5, 3.0)])
def test_a_chip_through_the_scene_is_the_recognisers_chip(
    factor: float, most: float, astronaut: NDArray[np.uint8], points_px: NDArray[np.float32],
    defaults: Registry,
) -> None:  # fmt: skip
    """What a surrogate sees in training is what the recogniser sees in the photo; large faces
    differ a little, because the scene is a smaller copy."""
    photo, points = scaled(astronaut, points_px, factor)
    card = defaults.card("dlib-resnet")
    place = scene.build(photo, points)
    through = plain_chip(place, place.clean, card)
    assert through.shape == (1, 3, 150, 150)
    # The patch ends with the frame, dlib's chip does not quite: compare inside.
    inside = np.s_[15:-15, 15:-15]
    direct = chip(photo, points, card)[inside].astype(np.float32)
    ours = through[0].permute(1, 2, 0).numpy()[inside]
    assert np.abs(ours - direct).mean() < most
    embedded = [
        defaults.recogniser(card.name).embed(each)[0]
        for each in (
            chip(photo, points, card)[None],
            through.permute(0, 2, 3, 1).round().clamp(0, 255).to(torch.uint8).numpy(),
        )
    ]
    assert float(embedded[0] @ embedded[1]) > 0.99


@pytest.mark.parametrize("factor", [0.5, 1, 3])
def test_a_scenes_parts_fit_together(
    factor: float, astronaut: NDArray[np.uint8], points_px: NDArray[np.float32]
) -> None:
    photo, points = scaled(astronaut, points_px, factor)
    place = scene.build(photo, points)
    height, width = place.clean.shape[1:]
    assert place.hide.shape == place.window.shape == (1, height, width)
    assert max(height, width) < 160 * scene.WORK_SCALE * 1.5
    left, top, right, bottom = place.box_px
    assert 0 <= left < right <= photo.shape[1]
    assert 0 <= top < bottom <= photo.shape[0]
    # Landmarks are where the patch shows them, and the window is open there.
    seen = np.column_stack([points, np.ones(5)]) @ place.to_patch.T
    for x, y in np.round(seen).astype(int):
        assert place.window[0, y, x] == 1
    assert torch.equal(place.hide > 0, place.window > 0)
    rows, columns = place.crop
    assert 0 <= rows.start < rows.stop <= height
    assert 0 <= columns.start < columns.stop <= width
    assert float(place.ssim(place.clean)) == pytest.approx(1, abs=1e-5)


def test_laying_a_mask_puts_it_where_the_face_is(place: scene.Scene) -> None:
    mask = torch.zeros(3, 160, 160)
    eye = frame.POINTS[0]
    mask[:, round(eye[1]) - 3 : round(eye[1]) + 4, round(eye[0]) - 3 : round(eye[0]) + 4] = 1
    laid = place.lay(mask)[0]
    assert laid.shape == place.clean.shape[1:]
    rows, columns = torch.nonzero(laid > 0.5, as_tuple=True)
    centre = np.array([columns.float().mean(), rows.float().mean()])
    expected = place.to_patch @ np.append(place.points_px[0], 1)
    assert np.abs(centre - expected).max() < 2.5


def test_outside_the_window_nothing_is_added(place: scene.Scene) -> None:
    mask = torch.ones(3, 160, 160)
    outside = (place.window == 0).expand_as(place.clean)
    assert outside.any()
    delta = place.delta(place.lay(mask))
    assert (delta[outside] == 0).all()
    assert (delta[~outside] != 0).any()


EDGES = {
    "upper left": (-190, -70),
    "right": (260, 0),
    "bottom": (0, 380),
}


@pytest.mark.parametrize("edge", EDGES)
def test_a_face_at_the_edge_of_the_photo(
    edge: str, astronaut: NDArray[np.uint8], points_px: NDArray[np.float32]
) -> None:
    """The photo is cut off, so that some of the face's frame lies outside."""
    right, down = EDGES[edge]
    cut = astronaut[max(-down, 0) :, max(-right, 0) :]
    points = np.asarray(points_px, np.float64) + np.array([min(right, 0), min(down, 0)])
    if right > 0:
        cut = cut[:, : 512 - right]
    if down > 0:
        cut = cut[: 512 - down]
    cut = np.ascontiguousarray(cut)
    place = scene.build(cut, points)
    left, top, right, bottom = place.box_px
    assert 0 <= left < right <= cut.shape[1]
    assert 0 <= top < bottom <= cut.shape[0]
    assert float(place.ssim(place.clean)) == pytest.approx(1, abs=1e-5)
    assert float(place.ssim((place.clean + 5).clamp(0, 255))) < 1


@pytest.mark.parametrize("eyes_px", [3, 5, 8, 12])
def test_tiny_faces(
    eyes_px: float, astronaut: NDArray[np.uint8], points_px: NDArray[np.float32]
) -> None:
    apart = float(np.linalg.norm(points_px[1] - points_px[0]))
    photo, points = scaled(astronaut, points_px, eyes_px / apart)
    place = scene.build(photo, points)
    noisy = (place.clean + 20 * torch.randn(place.clean.shape)).clamp(0, 255)
    assert float(place.ssim(place.clean)) == pytest.approx(1, abs=1e-5)
    assert float(place.ssim(noisy)) < 0.999


def test_views_draw_by_their_seed(place: scene.Scene, defaults: Registry) -> None:
    card = defaults.card("dlib-resnet")

    def drawn(seed: int) -> list[torch.Tensor]:
        views = Views(CloakRecipe(), seed)
        shown = [views.photo(place, place.clean) for _ in range(12)]
        return [*shown, *(views.chip(place, each, card) for each in shown[:3])]

    first, again, other = drawn(1), drawn(1), drawn(2)
    assert all(torch.equal(a, b) for a, b in zip(first, again, strict=True))
    assert not all(torch.equal(a, b) for a, b in zip(first, other, strict=True))
    for each in first[:12]:
        assert each.shape == place.clean.shape
        assert each.isfinite().all()
    changed = [not torch.equal(each, place.clean) for each in first[:12]]
    assert any(changed)


def test_a_chip_without_jitter_is_the_photo_or_its_mirror(
    place: scene.Scene, defaults: Registry
) -> None:
    views = Views(CloakRecipe(jitter=0.0), 0)
    card = defaults.card("dlib-resnet")
    still = plain_chip(place, place.clean, card)
    mirrored = 0
    for _ in range(16):
        shown = views.chip(place, place.clean, card)
        turned = torch.allclose(shown, still.flip(3))
        assert turned or torch.allclose(shown, still)
        mirrored += turned
    assert 0 < mirrored < 16
    asked = views.chip(place, place.clean, card, jitter=False)
    torch.testing.assert_close(asked, still)


def test_views_are_thumbnails_blurs_and_now_and_then_the_photo(place: scene.Scene) -> None:
    views = Views(CloakRecipe(), 0)
    fine = float((place.clean[:, 1:] - place.clean[:, :-1]).abs().mean())
    shown = [views.photo(place, place.clean) for _ in range(200)]
    kept = [float((each[:, 1:] - each[:, :-1]).abs().mean()) / fine for each in shown]
    untouched = sum(torch.equal(each, place.clean) for each in shown)
    assert 20 < untouched < 70
    assert sum(share < 0.6 for share in kept) > 40  # what a face of 30 pixels has left
    assert all(share < 1.01 for share in kept)


def test_a_moved_scene_shows_and_hides_what_was_elsewhere(place: scene.Scene) -> None:
    still = place.displaced(torch.zeros(2, 160, 160))
    torch.testing.assert_close(still.clean, place.clean, atol=2e-2, rtol=0)
    np.testing.assert_allclose(still.points_px, place.points_px, atol=1e-6)
    # Everything two frame pixels to the left: what is seen at x was at x + 2.
    shape = torch.zeros(2, 160, 160)
    shape[0] = 2
    shifted = place.displaced(shape)
    step = float(place.turn[0, 0] * 2)
    assert abs(step) > 1
    expected = place.points_px - np.array([step, float(place.turn[1, 0] * 2)]) / (
        place.clean.shape[1] / (place.box_px[2] - place.box_px[0])
    )
    np.testing.assert_allclose(shifted.points_px, expected, atol=0.05)
    inside = (slice(None), slice(20, -20), slice(20, -20))
    nearer = place.clean.roll(-round(step), dims=2)
    assert float((shifted.clean - nearer)[inside].abs().mean()) < 0.35 * float(
        (place.clean - nearer)[inside].abs().mean()
    )
    assert not torch.equal(shifted.hides, place.hides)
    assert torch.equal(shifted.window, place.window)


def test_jitter_moves_a_chip_by_a_little(place: scene.Scene, defaults: Registry) -> None:
    views = Views(CloakRecipe(), 0)
    still = plain_chip(place, place.clean, defaults.card("dlib-resnet"))
    for _ in range(8):
        moved = views.chip(place, place.clean, defaults.card("dlib-resnet"))
        off = min(float((moved - each).abs().mean()) for each in (still, still.flip(3)))
        assert 0.1 < off < 40
