"""LAVP (arXiv 2312.12488, AAAI 2024): how sharply a shared gradient points at the photo it is of.

Whoever sees the gradient of a photo looks for a picture with the same gradient. How far a wrong
picture's gradient is, at first, is the curvature of that distance at the true photo: the Hessian
with respect to the picture, H = 2 JᵀJ for squared differences and Jᵀ(I - uuᵀ)J / |g|² for the
cosine, J being the gradient's derivative and u its direction. Large curvature in the largest or the
smallest direction is taken for "easily given back"; the gradient's norm does not know the loss.
Networks must be smooth (no ReLU), without batch statistics and dropout.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import torch
import torch.nn.functional as F
from torch import Tensor, nn

Distance = Literal["squares", "cosine"]
DISTANCES: tuple[Distance, ...] = ("squares", "cosine")
RESOLVED = 1e-6
"""A smallest eigenvalue below this share of the largest cannot be told from none."""


@dataclass(frozen=True, slots=True)
class Curvature:
    """``largest`` and ``smallest`` eigenvalue; the smallest is None where it is not resolved
    (rank-deficient as far as anybody can tell). ``norm`` is the gradient's."""

    largest: float
    smallest: float | None
    norm: float


def gradient(network: nn.Module, photo: Tensor, label: Tensor, *, graph: bool = False) -> Tensor:
    """(P,) the gradient of the cross-entropy of one (1, C, H, W) photo by all weights."""
    loss = F.cross_entropy(network(photo), label)
    parts = torch.autograd.grad(loss, list(network.parameters()), create_graph=graph)
    return torch.cat([part.flatten() for part in parts])


def distance(found: Tensor, wanted: Tensor, kind: Distance) -> Tensor:
    """How far one gradient is from another."""
    if kind == "squares":
        return (found - wanted).square().sum()
    return 1 - F.cosine_similarity(found, wanted, dim=0)


def product(
    network: nn.Module, photo: Tensor, label: Tensor, kind: Distance
) -> Callable[[Tensor], Tensor]:
    """The Hessian of ``distance`` at ``photo`` itself, as a product with (C * H * W,) vectors.

    Exact and without forming it: the residual is zero there, so Gauss-Newton is all there is.
    """
    x = photo.detach().requires_grad_(True)
    g = gradient(network, x, label, graph=True)
    dummy = torch.zeros_like(g, requires_grad=True)
    (back,) = torch.autograd.grad(g, x, dummy, create_graph=True)
    norm = g.detach().norm()
    direction = g.detach() / norm

    def times(v: Tensor) -> Tensor:
        (forth,) = torch.autograd.grad(back, dummy, v.view_as(x), retain_graph=True)
        if kind == "squares":
            forth = 2 * forth
        else:
            forth = (forth - direction * (direction @ forth)) / norm.square()
        (again,) = torch.autograd.grad(g, x, forth, retain_graph=True)
        return again.flatten()

    return times


def curvature(
    network: nn.Module,
    photo: Tensor,
    label: Tensor,
    kind: Distance,
    *,
    steps: int = 40,
    seed: int = 0,
) -> Curvature:
    """Both ends of the spectrum by Lanczos with full re-orthogonalisation.

    Args:
        network: smooth, in evaluation mode; best in double precision.
        photo: (1, C, H, W).
        label: (1,) its class.
        kind: how gradients are compared.
        steps: of Lanczos; as many as pixels make it exact.
        seed: of the starting vector.
    """
    times = product(network, photo, label, kind)
    size = photo.numel()
    drawn = torch.Generator().manual_seed(seed)
    q = torch.randn(size, generator=drawn, dtype=photo.dtype)
    basis, diagonal, beside = [q / q.norm()], [], []
    for _ in range(min(steps, size)):
        w = times(basis[-1])
        diagonal.append(w @ basis[-1])
        for _ in range(2):  # once leaves what rounding put back
            Q = torch.stack(basis)
            w = w - Q.T @ (Q @ w)
        beside.append(w.norm())
        if beside[-1] <= 1e-12 * max(abs(each) for each in diagonal):
            break
        basis.append(w / beside[-1])
    count = len(diagonal)
    T = torch.diag(torch.stack(diagonal))
    for at in range(count - 1):
        T[at, at + 1] = T[at + 1, at] = beside[at]
    values, vectors = torch.linalg.eigh(T)
    largest, smallest = float(values[-1]), float(values[0])
    residual = float(beside[count - 1] * vectors[-1, 0].abs())
    told = residual < RESOLVED * largest and smallest > RESOLVED * largest
    norm = float(gradient(network, photo, label).norm())
    return Curvature(largest, smallest if told else None, norm)
