"""What is minimised: other terms beside, or instead of, how much of the person is still seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor

from cloakroom_engine.cloak import decoy
from cloakroom_engine.cloak.hooks import Hooks, Loss, Patch
from cloakroom_engine.cloak.objective import Witness, combine
from cloakroom_engine.cloak.objective import rows as rows_of
from cloakroom_engine.cloak.views import Views
from methods.diversity import strong

Rows = dict[str, Tensor]
"""By the surrogate's name: (m, D) embeddings."""


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
    rows = list(rows_of(witnesses, patches, views))
    return torch.stack([r.mean() for r in residuals(witnesses, rows, patches, method)]).mean()


def hinge(least: float) -> Loss:
    """No reward for a residual below ``least``: further away is another way to be found."""

    def loss(
        witnesses: Sequence[Witness], patches: Sequence[Patch], views: Views, method: str
    ) -> Tensor:
        rows = list(rows_of(witnesses, patches, views))
        seen = residuals(witnesses, rows, patches, method)
        return combine([r.clamp_min(least) for r in seen])

    return loss


def nearest_photo(
    witnesses: Sequence[Witness], patches: Sequence[Patch], views: Views, _: str
) -> Tensor:
    """The clean photo that is most alike counts (a soft maximum), as it does for rank-1."""
    rows = list(rows_of(witnesses, patches, views))
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
        rows = list(rows_of(witnesses, patches, views))
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
        rows = list(rows_of(witnesses, patches, views))
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


def decoyed(weight: float) -> Any:
    """Each photo towards a drawn stranger of its own."""

    def hooks(bed: Any) -> Hooks:
        statistics = {card.sha256: bed.statistics(card) for card in bed.surrogates}

        def loss(
            witnesses: Sequence[Witness], patches: Sequence[Patch], views: Views, method: str
        ) -> Tensor:
            seed = int(patches[0][0].clean.sum()) % 2**31
            decoys = {
                sha: torch.from_numpy(each.draw(1, seed)[0]) for sha, each in statistics.items()
            }
            return decoy.towards(decoys, weight)(witnesses, patches, views, method)

        return Hooks(loss=loss, views=strong(0.03))

    return hooks
