"""What a cloak moves: how far, how much it bends, and that both sides move alike."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import Tensor

from cloakroom_engine.cloak import field, frame
from cloakroom_engine.records import STRENGTHS

MOVES = [strength.move for strength in STRENGTHS.values()]


def drawn(seed: int, spread: float = 3.0) -> Tensor:
    """Control points, most of them squashed to their bound."""
    return spread * torch.randn(field.SHAPE, generator=torch.Generator().manual_seed(seed))


@pytest.mark.parametrize("move", MOVES)
@pytest.mark.parametrize("seed", range(8))
def test_nothing_moves_farther_than_promised(move: float, seed: int) -> None:
    shape = field.dense(drawn(seed), move)
    assert shape.shape == (2, 160, 160)
    longest = float(shape.square().sum(dim=0).max().sqrt()) / frame.EYES_PX
    assert longest <= move * (1 + 1e-5)
    assert longest > 0.5 * move  # the promise is used


@pytest.mark.parametrize("move", [*MOVES, 0.5])
@pytest.mark.parametrize("seed", range(8))
def test_nothing_folds_over(move: float, seed: int) -> None:
    shape = field.dense(drawn(seed), move).double()
    assert float(field.strain(shape).max()) <= field.MOST_STRAIN * (1 + 1e-5)
    right = shape[:, :-1, 1:] - shape[:, :-1, :-1]
    down = shape[:, 1:, :-1] - shape[:, :-1, :-1]
    jacobian = (1 + right[0]) * (1 + down[1]) - right[1] * down[0]
    assert float(jacobian.min()) > 0.25


def test_left_and_right_move_together() -> None:
    shape = field.dense(drawn(0), 0.06)
    # Where the face may move is centred half a pixel to the right of the frame.
    inside = np.s_[60:110, 40:120]
    mirrored = shape.flip(2) * torch.tensor([-1.0, 1.0]).view(2, 1, 1)
    assert (shape - mirrored)[:, inside[0], inside[1]].abs().max() < 0.15
    assert shape.abs().max() > 1


def test_beyond_the_face_nothing_moves() -> None:
    """What is straight behind a face stays straight, and features move freely."""
    shape = field.dense(drawn(1), 0.085)
    rows, columns = torch.meshgrid(torch.arange(160), torch.arange(160), indexing="ij")
    away = ((columns - 80) / 50) ** 2 + ((rows - 86) / 64) ** 2 > 1
    assert not shape[:, away].any()
    near = torch.zeros(160, 160, dtype=torch.bool)
    for x, y in frame.POINTS:
        near |= (columns - x) ** 2 + (rows - y) ** 2 < 64
    lengths = shape.square().sum(dim=0).sqrt()
    assert float(lengths[near].mean()) > 0.3 * float(lengths.max())


def test_no_points_no_movement() -> None:
    assert not field.dense(torch.zeros(field.SHAPE), 0.085).any()


def test_gradients_reach_the_points() -> None:
    points = drawn(2, spread=0.5).requires_grad_()
    (found,) = torch.autograd.grad(field.dense(points, 0.05).square().sum(), points)
    assert found.isfinite().all()
    assert (found != 0).any()


def test_landmarks_go_where_the_picture_goes() -> None:
    """A dot at a landmark, displaced, is where ``moved_points`` says."""
    shape = field.dense(drawn(3), 0.085)
    for at, (x, y) in enumerate(frame.POINTS):
        dot = torch.zeros(1, 1, 160, 160)
        rows, columns = torch.meshgrid(torch.arange(160), torch.arange(160), indexing="ij")
        dot[0, 0] = torch.exp(-((columns - x) ** 2 + (rows - y) ** 2) / 8)
        grid = torch.stack([columns + shape[0], rows + shape[1]], dim=-1) * (2 / 159) - 1
        shown = torch.nn.functional.grid_sample(dot, grid[None], align_corners=True)[0, 0]
        centre = [float((shown * each).sum() / shown.sum()) for each in (columns, rows)]
        moved = field.moved_points(frame.POINTS, shape)[at]
        assert np.linalg.norm(moved - centre) < 0.5
        assert np.linalg.norm(moved - frame.POINTS[at]) < 0.085 * frame.EYES_PX + 0.01
