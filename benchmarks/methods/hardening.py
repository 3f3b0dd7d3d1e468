"""Objectives that make a single surrogate harder to satisfy; tried, not kept (results/frontier.md).

Each is a ``Loss`` of ``cloak.hooks`` for dlib's network, whose ``convolutions`` they reach into.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import torch
from torch import Tensor, nn
from torch.func import functional_call

from cloakroom_engine.cloak import objective
from cloakroom_engine.cloak.hooks import Loss
from cloakroom_engine.cloak.objective import Patch, Witness
from cloakroom_engine.cloak.scene import Scene
from cloakroom_engine.cloak.views import Views

FIRST, LAST = 3, 29
"""The convolutions of which one is drawn: the early ones only see edges."""


def own_features(most: float, share: float) -> Loss:
    """Features of the face without a cloak, mixed into a ``share`` of one layer's channels.

    After clean-feature mix-up (arXiv 2305.14846): the weight of each is drawn below ``most``; the
    same transformations are shown without the cloak for it.
    """
    random = torch.Generator().manual_seed(0)

    def embed(witness: Witness, chips: Tensor, bare: Tensor) -> Tensor:
        layer = _layer(witness.surrogate.network, random)
        kept: dict[str, Tensor] = {}
        with torch.no_grad(), hooked(layer, lambda output: kept.setdefault("own", output)):
            witness.surrogate(bare)

        def mixed(output: Tensor) -> Tensor:
            shape = (*output.shape[:2], 1, 1)
            weight = most * torch.rand(shape, generator=random)
            weight = weight * (torch.rand(shape, generator=random) < share)
            return output + weight * (kept["own"] - output)

        with hooked(layer, mixed):
            return witness.surrogate(chips)

    return _loss(embed)


def hardened(push: float, layers: int = 3) -> Loss:
    """Features of some layers pushed against the cloak before the gradient is taken.

    After beneficial perturbations (BPFA, arXiv 2210.16117): ``push`` is in standard deviations of a
    layer, along the sign of the gradient by which the person is seen better.
    """
    random = torch.Generator().manual_seed(0)

    def loss(
        witnesses: Sequence[Witness], patches: Sequence[Patch], views: Views, method: str
    ) -> Tensor:
        index = [at for _, _, at in patches]
        shown = [(scene, views.photo(scene, patch)) for scene, patch, _ in patches]
        found = []
        for witness in witnesses:
            chips = _chips(witness, shown, views)
            drawn = [_layer(witness.surrogate.network, random) for _ in range(layers)]
            seen: dict[nn.Module, Tensor] = {}
            with hooked_all(drawn, seen.setdefault):
                rows = witness.surrogate(chips.detach().requires_grad_())
                left = witness.residual(rows, witness.clean[index], method).mean()
            grads = dict(zip(seen, torch.autograd.grad(left, list(seen.values())), strict=True))
            pushed = {
                layer: push * output.detach().std() * grads[layer].sign()
                for layer, output in seen.items()
            }
            with hooked_all(list(seen), lambda layer, output, by=pushed: output + by[layer]):
                rows = witness.surrogate(chips)
            found.append(witness.residual(rows, witness.clean[index], method))
        return objective.combine(found)

    return loss


def noisy(sigma: float) -> Loss:
    """Every weight times ``1 + sigma n``, drawn anew at each step."""
    random = torch.Generator().manual_seed(0)

    def embed(witness: Witness, chips: Tensor, _bare: Tensor) -> Tensor:
        weights = {
            name: weight * (1 + sigma * torch.randn(weight.shape, generator=random))
            for name, weight in witness.surrogate.named_parameters()
        }
        rows: Tensor = functional_call(witness.surrogate, weights, (chips,))
        return rows

    return _loss(embed)


def _loss(embed: Callable[[Witness, Tensor, Tensor], Tensor]) -> Loss:
    """The shipped objective with another way from chips to embeddings; ``bare`` chips are the same
    draws of the faces that were moved, with nothing added."""

    def loss(
        witnesses: Sequence[Witness], patches: Sequence[Patch], views: Views, method: str
    ) -> Tensor:
        index = [at for _, _, at in patches]
        twin = copy.deepcopy(views)
        shown = [(scene, views.photo(scene, patch)) for scene, patch, _ in patches]
        with torch.no_grad():
            bare = [(scene, twin.photo(scene, scene.clean)) for scene, _, _ in patches]
        found = []
        for witness in witnesses:
            chips = _chips(witness, shown, views)
            with torch.no_grad():
                without = _chips(witness, bare, twin)
            rows = embed(witness, chips, without)
            found.append(witness.residual(rows, witness.clean[index], method))
        return objective.combine(found)

    return loss


def _chips(witness: Witness, shown: Sequence[tuple[Scene, Tensor]], views: Views) -> Tensor:
    card = witness.surrogate.card
    return torch.cat([views.chip(scene, patch, card) for scene, patch in shown])


def _layer(network: Any, random: torch.Generator) -> nn.Module:
    layer: nn.Module = network.convolutions[int(torch.randint(FIRST, LAST, (1,), generator=random))]
    return layer


@contextmanager
def hooked(layer: nn.Module, change: Callable[[Tensor], Tensor]) -> Iterator[None]:
    """What the layer puts out goes through ``change``, while it lasts."""
    hook = layer.register_forward_hook(lambda _module, _given, output: change(output))
    try:
        yield
    finally:
        hook.remove()


@contextmanager
def hooked_all(
    layers: Sequence[nn.Module], change: Callable[[nn.Module, Tensor], Tensor]
) -> Iterator[None]:
    """As ``hooked``, for several layers; ``change`` is told which."""
    hooks = [
        layer.register_forward_hook(lambda module, _given, output: change(module, output))
        for layer in set(layers)
    ]
    try:
        yield
    finally:
        for hook in hooks:
            hook.remove()
