"""Subspace models of one person's embeddings (OPOM, arXiv 2205.11981): what to move away from.

For a protected embedding ``p`` the anchor is the point of the person's subspace that is nearest
to it, held constant for the step (exact by the envelope theorem); the objective pushes ``p`` off
its anchor. All hulls are one problem, ``min ||A^T x - p||^2`` with ``sum x = 1`` and
``low <= x <= high``: (1/n, 1/n) is the class centre, (0, 1) the convex hull, anything between a
reduced hull, no bounds the affine hull.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor

ITERATIONS = 200


def anchors(method: str, clean: Tensor, protected: Tensor, own: Tensor) -> Tensor:
    """The anchors of a batch of protected embeddings.

    Args:
        method: one of ``records.METHODS``.
        clean: (n, D) the person's clean embeddings, length one.
        protected: (m, D) current protected embeddings, length one.
        own: (m, D) clean embeddings of the same m photos (for ``feature-away``).

    Returns:
        (m, D), no gradient; not length one (hull points are inside the sphere).

    Raises:
        ValueError: for an unknown method.
    """
    with torch.no_grad():
        if method == "feature-away":
            return own
        if method == "class-centre":
            return clean.mean(dim=0).expand_as(protected)
        if method == "affine-hull":
            return affine_weights(clean, protected) @ clean
        if method == "convex-hull":
            return hull_weights(clean, protected, 0.0, 1.0) @ clean
    raise ValueError(f"unknown method: {method}")


def affine_weights(clean: Tensor, protected: Tensor) -> Tensor:
    """Weights (m, n), rows summing to one, of the nearest points in the affine hull.

    Args:
        clean: (n, D).
        protected: (m, D).
    """
    A, P = clean.double(), protected.double()
    count = A.shape[0]
    system = torch.zeros(count + 1, count + 1, dtype=torch.float64, device=A.device)
    system[:count, :count] = A @ A.T
    system[count, :count] = system[:count, count] = 1
    right = torch.cat([A @ P.T, torch.ones(1, P.shape[0], dtype=torch.float64, device=A.device)])
    # Photos of one person can be nearly dependent: the minimum-norm solution is the stable one.
    solution: Tensor = torch.linalg.lstsq(system, right, driver="gelsd").solution
    return solution[:count].T.to(clean)


def hull_weights(clean: Tensor, protected: Tensor, low: float, high: float) -> Tensor:
    """Weights (m, n) of the nearest points in the reduced hull, all samples at once.

    FISTA on the quadratic problem, projecting on the box-bounded simplex. Photos of one person
    lie close together: seen from their centre the problem is far better conditioned, and because
    weights sum to one it is the same problem.

    Args:
        clean: (n, D).
        protected: (m, D).
        low, high: bounds of every weight, ``low <= 1/n <= high``.

    Raises:
        ValueError: when the bounds leave no point.
    """
    count = clean.shape[0]
    if not low <= 1 / count + 1e-9 or not high >= 1 / count - 1e-9:
        raise ValueError(f"bounds [{low}, {high}] leave no weights for {count} photos")
    A, P = clean.double(), protected.double()
    centre = A.mean(dim=0)
    A, P = A - centre, P - centre
    gram, linear = A @ A.T, P @ A.T
    step = 1 / max(float(torch.linalg.eigvalsh(gram)[-1]), 1e-12)
    x = torch.full_like(linear, 1 / count)
    y, momentum = x, 1.0
    for _ in range(ITERATIONS):
        moved = project(y - step * (y @ gram - linear), low, high)
        grown = (1 + math.sqrt(1 + 4 * momentum**2)) / 2
        y = moved + (momentum - 1) / grown * (moved - x)
        change = float((moved - x).abs().max())
        x, momentum = moved, grown
        if change < 1e-9:
            break
    return x.to(clean)


def project(values: Tensor, low: float, high: float) -> Tensor:
    """The nearest rows with sum one and every entry in [low, high].

    They are ``clip(values - shift)``, whose sum falls with the shift, in straight lines between
    the points where an entry meets a bound: between two of them the shift is known exactly.

    Args:
        values: (m, n) float64.
    """
    bends, _ = torch.cat([values - high, values - low], dim=1).sort(dim=1)
    sums = (values[:, None, :] - bends[:, :, None]).clamp(low, high).sum(dim=2)
    at = ((sums >= 1).sum(dim=1, keepdim=True) - 1).clamp(0, bends.shape[1] - 2)
    (left, right), (above, below) = ((t.gather(1, at), t.gather(1, at + 1)) for t in (bends, sums))
    part = ((above - 1) / (above - below).clamp_min(1e-300)).clamp(0, 1)
    return (values - (left + part * (right - left))).clamp(low, high)
