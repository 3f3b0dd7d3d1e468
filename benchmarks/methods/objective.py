"""What is minimised: other terms beside, or instead of, how much of the person is still seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor

from cloakroom_engine.cloak.hooks import Hooks, Loss, Patch
from cloakroom_engine.cloak.objective import Witness, combine
from cloakroom_engine.cloak.views import Views

Rows = dict[str, Tensor]
"""By the surrogate's name: (m, D) embeddings."""


def protected_rows(
    witnesses: Sequence[Witness], patches: Sequence[Patch], views: Views
) -> list[Tensor]:
    """(m, D) embeddings of the patches by every witness, under one draw of transformations."""
    shown = [(scene, views.photo(patch)) for scene, patch, _ in patches]
    found = []
    for witness in witnesses:
        card = witness.surrogate.card
        chips = torch.cat([views.chip(scene, patch, card) for scene, patch in shown])
        found.append(witness.surrogate(chips))
    return found


def residuals(
    witnesses: Sequence[Witness], rows: Sequence[Tensor], patches: Sequence[Patch], method: str
) -> list[Tensor]:
    """(m,) what each witness still sees of the person, in spreads of strangers."""
    index = [at for _, _, at in patches]
    return [
        witness.residual(each, witness.clean[index], method)
        for witness, each in zip(witnesses, rows, strict=True)
    ]


def plain_mean(
    witnesses: Sequence[Witness], patches: Sequence[Patch], views: Views, method: str
) -> Tensor:
    """Witnesses weighed alike instead of by who still sees most."""
    rows = protected_rows(witnesses, patches, views)
    return torch.stack([r.mean() for r in residuals(witnesses, rows, patches, method)]).mean()


def hinge(least: float) -> Loss:
    """No reward for a residual below ``least``: further away is another way to be found."""

    def loss(
        witnesses: Sequence[Witness], patches: Sequence[Patch], views: Views, method: str
    ) -> Tensor:
        rows = protected_rows(witnesses, patches, views)
        seen = residuals(witnesses, rows, patches, method)
        return combine([r.clamp_min(least) for r in seen])

    return loss


def nearest_photo(
    witnesses: Sequence[Witness], patches: Sequence[Patch], views: Views, _: str
) -> Tensor:
    """The clean photo that is most alike counts (a soft maximum), as it does for rank-1."""
    rows = protected_rows(witnesses, patches, views)
    found = []
    for witness, each in zip(witnesses, rows, strict=True):
        z = (each @ witness.clean.T - witness.stranger_mean) / witness.stranger_spread
        found.append(torch.logsumexp(2 * z, dim=1) / 2)
    return combine(found)


def repelled(weight: float) -> Loss:
    """Protected photos of one batch move away from each other too (Protego, arXiv 2508.02034)."""

    def loss(
        witnesses: Sequence[Witness], patches: Sequence[Patch], views: Views, method: str
    ) -> Tensor:
        rows = protected_rows(witnesses, patches, views)
        seen = residuals(witnesses, rows, patches, method)
        if len(patches) > 1:
            upper = torch.triu_indices(len(patches), len(patches), 1)
            for at, (witness, each) in enumerate(zip(witnesses, rows, strict=True)):
                pairs = (each @ each.T)[upper[0], upper[1]]
                alike = (pairs - witness.stranger_mean) / witness.stranger_spread
                seen[at] = seen[at].mean() + weight * alike.mean()
        return combine([s.reshape(-1) for s in seen])

    return loss


def towards(targets: Rows, weight: float, own: float = 1.0) -> Loss:
    """Towards another identity, with ``own`` times the residual term (1, D) rows by surrogate."""

    def loss(
        witnesses: Sequence[Witness], patches: Sequence[Patch], views: Views, method: str
    ) -> Tensor:
        rows = protected_rows(witnesses, patches, views)
        seen = residuals(witnesses, rows, patches, method)
        found = []
        for witness, each, residual in zip(witnesses, rows, seen, strict=True):
            cosine = (each * targets[witness.surrogate.card.name]).sum(dim=1)
            near = (cosine - witness.stranger_mean) / witness.stranger_spread
            found.append(own * residual - weight * near)
        return combine(found)

    return loss


def a_stranger(weight: float, own: float = 1.0, seed: int = 0) -> Any:
    """``towards`` a real stranger of the bed's gallery, the same person for every surrogate."""

    def hooks(bed: Any) -> Hooks:
        at = seed % bed.stranger_count
        rows = {n: torch.from_numpy(e[at : at + 1]) for n, e in bed.strangers.items()}
        return Hooks(loss=towards(rows, weight, own))

    return hooks
