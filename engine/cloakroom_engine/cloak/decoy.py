"""Decoys: not only away from the person, but each photo (or mask) towards another stranger.

Whatever moves all photos of a person away from them moves them to the same place, where they find
one another (Protego, arXiv 2508.02034). A decoy is a drawn stranger of each surrogate; two photos
with two decoys have no reason to be alike.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import torch
from torch import Tensor

from cloakroom_engine.cloak.hooks import Hooks, Loss
from cloakroom_engine.cloak.objective import Patch, Witness, combine, rows
from cloakroom_engine.cloak.views import Views
from cloakroom_engine.models.impostors import ImpostorStatistics

WEIGHT = 1.2
"""Of the way towards the decoy, beside the way from the person."""
NEAR = 6.0
"""Spreads above what strangers have, about as alike as two photos of one person: nearer is not
sought."""


def towards(decoys: Mapping[str, Tensor], weight: float = WEIGHT) -> Loss:
    """The loss of a loop that also seeks a decoy.

    Args:
        decoys: for each surrogate by its card's sha256, the (D,) embedding to seek, length one.
        weight: of seeking, 0 being the plain objective.
    """

    def loss(
        witnesses: Sequence[Witness], patches: Sequence[Patch], views: Views, method: str
    ) -> Tensor:
        index = [at for _, _, at in patches]
        found = []
        for witness, protected in zip(witnesses, rows(witnesses, patches, views), strict=True):
            residual = witness.residual(protected, witness.clean[index], method)
            cosine = protected @ decoys[witness.surrogate.card.sha256].to(protected)
            near = (cosine - witness.stranger_mean) / witness.stranger_spread
            found.append(residual - weight * near.clamp_max(NEAR))
        return combine(found)

    return loss


def hooks(statistics: Mapping[str, ImpostorStatistics], seed: int) -> Hooks:
    """A loop towards the stranger that ``seed`` draws.

    Args:
        statistics: of each surrogate, by its card's sha256.
        seed: 0 or more; another seed is another stranger.
    """
    drawn = {sha: torch.from_numpy(each.draw(1, seed)[0]) for sha, each in statistics.items()}
    return Hooks(loss=towards(drawn))
