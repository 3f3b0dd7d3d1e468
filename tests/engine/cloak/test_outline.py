"""Nothing is done where a cheek that is turned away ends; a face that looks at us is left alone."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from cloakroom_engine.cloak import field, frame, outline


def turned(by: float) -> NDArray[np.float64]:
    """Landmarks whose nose lies beside the middle by ``by`` of the distance between the eyes."""
    points = frame.POINTS.copy()
    points[2, 0] += by * frame.EYES_PX - outline.turn(points) * frame.EYES_PX
    return points


@pytest.mark.parametrize("by", [-0.37, -0.2, 0.0, 0.12, 0.3])
def test_a_turn_is_told_in_distances_between_the_eyes(by: float) -> None:
    assert outline.turn(turned(by)) == pytest.approx(by)


def test_a_face_that_looks_at_us_is_bounded_by_the_template_alone() -> None:
    reach = outline.of(turned(0.0))
    assert torch.equal(reach * field.inside(), field.inside())
    assert (reach * frame.window() - frame.window()).abs().max() < 0.03


@pytest.mark.parametrize(("by", "cheek_px"), [(-0.2, 14), (-0.25, 11), (-0.31, 8)])
def test_nothing_is_done_beyond_the_far_cheek(by: float, cheek_px: float) -> None:
    points = turned(by)
    reach = outline.of(points)[0]
    eye = points[0]
    row = reach[round(eye[1])]
    assert not row[: round(eye[0] - cheek_px - 3)].any()
    assert float(row[round(eye[0] - cheek_px / 2)]) > 0.2
    assert (row[round(eye[0]) + 4 :] == 1).all()  # the near side is as it was
    mouth = points[3]
    assert not reach[round(mouth[1]), : round(mouth[0] - cheek_px - 3)].any()


def test_the_more_a_face_is_turned_the_less_is_left() -> None:
    left = [float(outline.of(turned(by)).sum()) for by in (0.0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4)]
    assert left == sorted(left, reverse=True)
    steps = -np.diff(left) / left[0]
    assert steps.max() < 0.12  # it comes in by degrees


def test_left_and_right_are_treated_alike() -> None:
    points = turned(0.25)
    mirrored = points[[1, 0, 2, 4, 3]] * [-1, 1] + [159, 0]
    found, other = outline.of(points), outline.of(mirrored)
    # ArcFace's template is not quite the same on both sides.
    assert (found - other.flip(2)).abs().mean() < 0.01


def test_it_lies_in_the_frame_wherever_the_face_is_in_the_photo() -> None:
    points = turned(0.3)
    angle = 0.5
    turn = 7.3 * np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    assert torch.allclose(outline.of(points @ turn.T + [300, 40]), outline.of(points), atol=1e-4)


def test_a_field_within_it_keeps_its_promises() -> None:
    points = 3 * torch.randn(field.SHAPE, generator=torch.Generator().manual_seed(0))
    shape = field.dense(points, 0.09, outline.of(turned(-0.3)))
    assert float(shape.square().sum(dim=0).max().sqrt()) <= 0.09 * frame.EYES_PX * (1 + 1e-5)
    assert float(field.strain(shape).max()) <= field.MOST_STRAIN * (1 + 1e-5)
    assert not shape[:, :, :40].any()
    assert shape[:, :, 70:100].abs().max() > 1
