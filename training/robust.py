"""Trainings that meet an attack: how one batch is passed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

import torch
from torch import Tensor

from training.recipe import Recipe


class Descend(Protocol):
    """One pass: the loss's gradient, and with ``update`` a step of the optimisers."""

    def __call__(
        self, chips: Tensor, pushed: Tensor | None = None, *, update: bool = True
    ) -> Tensor:
        """The loss of ``chips`` (n, 3, side, side), and how far ``pushed`` is from them."""


def once(descend: Descend, chips: Tensor, recipe: Recipe) -> Tensor:  # noqa: ARG001
    """Plainly."""
    return descend(chips)


def free(descend: Descend, chips: Tensor, recipe: Recipe) -> Tensor:
    """Twice, the second time moved against the network by up to ``push`` grey levels.

    "Free" adversarial training (Shafahi et al., arXiv 1904.12843): the gradient that moves the
    chips comes with the first pass. Slightly robust networks are better surrogates (Springer et
    al., arXiv 2106.02105).
    """
    x = chips.clone().requires_grad_()
    loss = descend(x)
    strength = recipe.push * torch.rand(len(x), 1, 1, 1).to(x.device)
    descend(_moved(x, strength))
    return loss


def sinkhorn(descend: Descend, chips: Tensor, recipe: Recipe) -> Tensor:
    """The chips as they are, and the distance from their embeddings to those of moved chips.

    Sinkhorn adversarial training (Bouniot et al., arXiv 2102.03156), moved by one step of the
    gradient's sign from a random start, where the paper takes several.
    """
    x = (chips + recipe.push * (2 * torch.rand_like(chips) - 1)).requires_grad_()
    descend(x, update=False)
    pushed = chips + (_moved(x, recipe.push) - chips).clamp(-recipe.push, recipe.push)
    return descend(chips, pushed)


def _moved(x: Tensor, strength: Tensor | float) -> Tensor:
    """By ``strength`` grey levels the way in which the loss rises."""
    assert x.grad is not None
    return (x.detach() + strength * x.grad.sign()).clamp(0, 255)


PASSES: Final[dict[str, Callable[[Descend, Tensor, Recipe], Tensor]]] = {
    "": once,
    "noise": once,
    "free": free,
    "sat": sinkhorn,
}
