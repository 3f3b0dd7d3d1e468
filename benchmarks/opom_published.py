"""The published OPOM loops (arXiv 2205.11981) written anew, plainly: the yardstick for our learner.

Aligned 112 x 112 crops, sign steps inside an L-infinity ball, convex hull anchors, one photo and
one quadratic problem at a time. Described in our own words from the authors' settings; no line of
their code is here. Known slips of that code (momentum normalised by image column, a loop start
that depends on the number of rounds) are not repeated: this is the loop as it was meant.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

import numpy as np
import scipy.optimize
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from cloakroom_engine.cloak import frame
from cloakroom_engine.faces.align import chip, similarity, template_of
from cloakroom_engine.models.cards import ModelCard
from cloakroom_engine.models.recogniser import Surrogate

F64 = NDArray[np.float64]
Solver = Callable[[F64, F64], F64]
"""(n, D) clean embeddings and one (D,) protected one to (n,) weights of the nearest hull point."""
POINTS = frame.POINTS - frame.MARGIN


@dataclass(frozen=True)
class Loop:
    """The published settings: the plain loop by default.

    ``momentum`` None averages the photos' gradients before the sign; a number gives every photo an
    accumulator and a sign of its own. ``dropout`` above 0 draws a thinner network at every forward
    pass, and the clean embeddings anew at every step (DFANet).
    """

    steps: int = 16
    eps: float = 8.0
    step: float = 1.0
    warm_up: int = 5
    momentum: float | None = None
    dropout: float = 0.0
    seed: int = 0


PLAIN = Loop()
DFANET = Loop(steps=100, momentum=1.0, dropout=0.1)


def crop(rgb_u8: NDArray[np.uint8], points_px: NDArray[np.floating], card: ModelCard) -> Tensor:
    """The (1, 3, 112, 112) aligned crop of a photo, 0..255."""
    side = frame.CROP
    shape = replace(card.input, width=side, height=side)
    cut = chip(rgb_u8, points_px, replace(card, template=tuple(map(tuple, POINTS)), input=shape))
    return torch.from_numpy(cut).permute(2, 0, 1)[None].float()


def eye(surrogate: Surrogate) -> Callable[[Tensor], Tensor]:
    """The surrogate as a function of (n, 3, 112, 112) crops, whatever its own chip is.

    dlib's chip reaches 4 rows below the crop: they repeat the crop's last one.
    """
    card = surrogate.card
    from_chip = frame.inverse(similarity(POINTS, template_of(card)))
    size = (card.input.height, card.input.width)
    grid = frame.sampling_grid(from_chip, size, (frame.CROP, frame.CROP))

    def look(crops: Tensor) -> Tensor:
        where = grid.expand(len(crops), -1, -1, -1)
        seen = F.grid_sample(crops, where, align_corners=True, padding_mode="border")
        return surrogate(seen)

    return look


def learn(surrogate: Surrogate, crops: Sequence[Tensor], loop: Loop, solve: Solver) -> Tensor:
    """One mask for all ``crops`` of a person: (3, 112, 112) grey levels within ``loop.eps``."""
    look = eye(surrogate)
    draws = torch.Generator().manual_seed(loop.seed)
    torch.manual_seed(loop.seed)  # dropout has no generator of its own
    starts = [torch.rand(x.shape, generator=draws) * 2 - 1 for x in crops]
    shown = [(x + loop.eps * u).clamp(0, 255) for x, u in zip(crops, starts, strict=True)]
    gathered = [torch.zeros_like(x) for x in crops]
    mask = torch.zeros_like(crops[0])
    with thinned(surrogate, loop.dropout):
        clean = _embed(look, crops)
        for step in range(loop.steps):
            if loop.dropout and step:
                clean = _embed(look, crops)
            central = step < loop.warm_up
            gradients = [_gradient(look, x, clean, None if central else solve) for x in shown]
            if loop.momentum is None:
                moves = [torch.stack(gradients).mean(dim=0).sign()] * len(crops)
            else:
                for kept, new in zip(gathered, gradients, strict=True):
                    kept.mul_(loop.momentum).add_(new / new.abs().mean().clamp_min(1e-12))
                moves = [kept.sign() for kept in gathered]
            moved = [a + loop.step * m - x for a, m, x in zip(shown, moves, crops, strict=True)]
            mask = torch.stack(moved).mean(dim=0).clamp(-loop.eps, loop.eps)
            shown = [(x + mask).clamp(0, 255) for x in crops]
    return mask[0]


def _embed(look: Callable[[Tensor], Tensor], crops: Sequence[Tensor]) -> Tensor:
    with torch.no_grad():
        return torch.cat([look(x) for x in crops])


def _gradient(
    look: Callable[[Tensor], Tensor], shown: Tensor, clean: Tensor, solve: Solver | None
) -> Tensor:
    """Where the squared distance of one photo to its anchor grows; the centre without a solver."""
    shown = shown.detach().requires_grad_(True)
    found = look(shown)
    if solve is None:
        anchor = clean.mean(dim=0)
    else:
        weights = solve(clean.double().numpy(), found[0].detach().double().numpy())
        anchor = torch.from_numpy(weights).float() @ clean
    loss = (anchor - found[0]).square().sum() / (len(clean) * clean.shape[1])
    (gradient,) = torch.autograd.grad(loss, shown)
    return gradient


@contextmanager
def thinned(network: nn.Module, probability: float) -> Iterator[None]:
    """Dropout behind the stem and every spatial convolution (not 1 x 1, not the last pooling)."""

    def drop(_: nn.Module, __: tuple[Tensor, ...], output: Tensor) -> Tensor:
        return F.dropout(output, probability) if output.shape[-1] > 1 else output

    spatial = [
        part
        for part in network.modules()
        if isinstance(part, nn.Conv2d) and max(part.kernel_size) > 1 and probability > 0
    ]
    hooks = [part.register_forward_hook(drop) for part in spatial]
    try:
        yield
    finally:
        for hook in hooks:
            hook.remove()


def slsqp(clean: F64, protected: F64) -> F64:
    """Weights of the nearest point of the convex hull by SciPy's general solver."""
    gram, linear = clean @ clean.T, clean @ protected
    count = len(clean)
    found = scipy.optimize.minimize(
        lambda x: x @ gram @ x - 2 * linear @ x,
        np.full(count, 1 / count),
        jac=lambda x: 2 * (gram @ x - linear),
        method="SLSQP",
        bounds=[(0.0, 1.0)] * count,
        constraints={"type": "eq", "fun": lambda x: x.sum() - 1, "jac": np.ones_like},
        options={"ftol": 1e-12, "maxiter": 200},
    )
    return np.asarray(found.x)


def by_cvxpy() -> Solver | None:
    """The same by CVXPY, as the authors did, where it is installed (it is none of our needs)."""
    try:
        import cvxpy
    except ImportError:
        return None

    def solve(clean: F64, protected: F64) -> F64:
        x = cvxpy.Variable(len(clean))
        distance = cvxpy.sum_squares(clean.T @ x - protected)
        cvxpy.Problem(cvxpy.Minimize(distance), [cvxpy.sum(x) == 1, x >= 0, x <= 1]).solve()
        return np.asarray(x.value)

    return solve
