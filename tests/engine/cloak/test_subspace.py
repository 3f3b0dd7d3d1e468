"""Hulls against a general solver, their limits, and the theorem that lets anchors be constant."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from scipy.optimize import minimize
from torch import Tensor

from cloakroom_engine.cloak.subspace import affine_weights, anchors, hull_weights, project
from cloakroom_engine.records import METHODS

RANDOM_CASES = range(20)


def rows(random: np.random.Generator, count: int, size: int, spread: float) -> Tensor:
    """Embeddings of one person: a common direction and ``spread`` of their own, length one."""
    common = random.standard_normal(size)
    found = common / np.linalg.norm(common) + spread * random.standard_normal(
        (count, size)
    ) / np.sqrt(size)
    return torch.from_numpy(found / np.linalg.norm(found, axis=1, keepdims=True))


def case(seed: int) -> tuple[Tensor, Tensor]:
    """(n, D) clean and (4, D) protected embeddings. Every fourth person's photos are nearly
    alike, as dlib's are, which makes for the worst-conditioned problems."""
    random = np.random.default_rng(seed)
    count, size = int(random.integers(2, 16)), int(random.choice([16, 64, 128]))
    clean = rows(random, count, size, 0.2 if seed % 4 == 0 else 1.0)
    protected = torch.cat(
        [clean[:1], rows(random, 2, size, 1.0), clean[:1] + 0.3 * rows(random, 1, size, 1.0)]
    )
    return clean, torch.nn.functional.normalize(protected, dim=1)


def distance(clean: Tensor, weights: Tensor, protected: Tensor) -> NDArray[np.float64]:
    return np.asarray((weights @ clean - protected).square().sum(dim=1).double().numpy())


def reference(clean: Tensor, protected: Tensor, low: float, high: float) -> NDArray[np.float64]:
    """The least squared distances, sample by sample, by sequential quadratic programming."""
    A, count = clean.numpy(), len(clean)
    found = []
    for p in protected.numpy():
        solved = minimize(
            lambda x, p=p: ((x @ A - p) ** 2).sum(),
            np.full(count, 1 / count),
            jac=lambda x, p=p: 2 * A @ (x @ A - p),
            bounds=[(low, high)] * count,
            constraints={"type": "eq", "fun": lambda x: x.sum() - 1, "jac": np.ones_like},
            method="SLSQP",
            options={"ftol": 1e-14, "maxiter": 1000},
        )
        found.append(solved.fun)
    return np.array(found)


@pytest.mark.parametrize("seed", RANDOM_CASES)
@pytest.mark.parametrize("hull", ["convex", "reduced"])
def test_hull_weights_are_the_best_there_are(seed: int, hull: str) -> None:
    clean, protected = case(seed)
    count = len(clean)
    low, high = (0.0, 1.0) if hull == "convex" else (0.4 / count, min(1.0, 2 / count))
    weights = hull_weights(clean, protected, low, high)
    assert weights.shape == (len(protected), count)
    assert (weights.sum(dim=1) - 1).abs().max() < 1e-6
    assert weights.min() >= low - 1e-9
    assert weights.max() <= high + 1e-9
    gap = distance(clean, weights, protected) - reference(clean, protected, low, high)
    assert np.abs(gap).max() < 1e-6


@pytest.mark.parametrize("seed", RANDOM_CASES)
def test_affine_weights_are_the_best_there_are(seed: int) -> None:
    clean, protected = case(seed)
    weights = affine_weights(clean, protected)
    assert (weights.sum(dim=1) - 1).abs().max() < 1e-6
    # Around the first photo the affine hull is a linear space.
    span = (clean[1:] - clean[0]).numpy().T
    for found, p in zip(weights @ clean, protected, strict=True):
        best, *_ = np.linalg.lstsq(span, (p - clean[0]).numpy(), rcond=None)
        np.testing.assert_allclose(found.numpy(), clean[0].numpy() + span @ best, atol=1e-6)


def test_two_photos_that_are_the_same_do_no_harm() -> None:
    clean, protected = case(1)
    twice = torch.cat([clean, clean[:1]])
    for method in ("affine-hull", "convex-hull"):
        once = anchors(method, clean, protected, protected)
        again = anchors(method, twice, protected, protected)
        torch.testing.assert_close(again, once, atol=1e-5, rtol=0)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_equal_bounds_are_the_class_centre(dtype: torch.dtype) -> None:
    clean, protected = (t.to(dtype) for t in case(3))
    even = 1 / len(clean)
    weights = hull_weights(clean, protected, even, even)
    assert weights.dtype == dtype
    centre = anchors("class-centre", clean, protected, protected)
    torch.testing.assert_close(weights @ clean, centre, atol=1e-6, rtol=0)
    torch.testing.assert_close(centre, clean.mean(dim=0).expand_as(protected))


def test_one_photo_is_its_own_hull() -> None:
    clean, protected = case(2)
    for method in METHODS:
        own = clean[:1].expand_as(protected)
        torch.testing.assert_close(anchors(method, clean[:1], protected, own), own)


def test_a_clean_photo_lies_in_every_hull() -> None:
    clean, _ = case(5)
    for method in ("affine-hull", "convex-hull"):
        torch.testing.assert_close(anchors(method, clean, clean, clean), clean, atol=2e-3, rtol=0)


@pytest.mark.parametrize(("low", "high"), [(0.0, 0.2), (0.5, 1.0), (0.3, 0.2), (-1.0, 0.1)])
def test_bounds_that_leave_no_point(low: float, high: float) -> None:
    clean, protected = torch.eye(3, 8), torch.eye(1, 8)
    with pytest.raises(ValueError, match="leave no weights"):
        hull_weights(clean, protected, low, high)


def test_unknown_method() -> None:
    with pytest.raises(ValueError, match="sphere"):
        anchors("sphere", torch.eye(3), torch.eye(3), torch.eye(3))


@pytest.mark.parametrize(
    ("values", "low", "high", "expected"),
    [
        ([0.2, 0.3, 0.5], 0, 1, [0.2, 0.3, 0.5]),
        ([1.0, 1.0], 0, 1, [0.5, 0.5]),
        ([5.0, 0.0, 0.0], 0, 1, [1, 0, 0]),
        ([5.0, 0.0, 0.0], 0, 0.5, [0.5, 0.25, 0.25]),
        ([-3.0, -3.0, -3.2], 0, 1, [0.4, 0.4, 0.2]),
        ([5.0, -5.0, -5.0], 0.1, 1, [0.8, 0.1, 0.1]),
        ([1e6, 0.0], 0, 1, [1, 0]),
        ([7.0], 0, 1, [1]),
    ],
)
def test_project(values: list[float], low: float, high: float, expected: list[float]) -> None:
    found = project(torch.tensor([values], dtype=torch.float64), low, high)
    np.testing.assert_allclose(found.numpy()[0], expected, atol=1e-9)


def test_projecting_is_the_nearest_point() -> None:
    random = np.random.default_rng(0)
    values = torch.from_numpy(random.normal(0, 2, (50, 7)))
    found = project(values, 0.05, 0.4)
    assert (found.sum(dim=1) - 1).abs().max() < 1e-9
    feasible = torch.from_numpy(random.dirichlet(np.ones(7), 5000))
    feasible = feasible[(feasible >= 0.05).all(dim=1) & (feasible <= 0.4).all(dim=1)]
    assert len(feasible) > 50
    # Towards no other point of the set does the way from the projection lead nearer.
    inner = ((values - found)[:, None] * (feasible[None] - found[:, None])).sum(dim=2)
    assert inner.max() < 1e-6


@pytest.mark.parametrize("method", METHODS)
def test_holding_the_anchor_is_exact(method: str) -> None:
    """Envelope theorem: the gradient of the squared distance is 2 (p - anchor)."""
    clean, protected = case(7)
    own = clean[: len(protected)]

    def squared(p: Tensor) -> Tensor:
        return (p - anchors(method, clean, p, own)).square().sum()

    exact = 2 * (protected - anchors(method, clean, protected, own))
    random = torch.Generator().manual_seed(0)
    for _ in range(3):
        way = torch.randn(protected.shape, generator=random, dtype=torch.float64)
        step = 1e-4 * way
        slope = float(squared(protected + step) - squared(protected - step)) / 2e-4
        expected = (exact * way).sum()
        if method == "class-centre":  # constant by itself
            assert slope == pytest.approx(float(expected), rel=1e-6)
        assert slope == pytest.approx(float(expected), rel=1e-4, abs=1e-6)


def test_anchors_carry_no_gradient() -> None:
    clean, protected = case(9)
    for method in METHODS:
        anchor = anchors(method, clean, protected.clone().requires_grad_(True), protected)
        assert not anchor.requires_grad
        assert anchor.shape == protected.shape
