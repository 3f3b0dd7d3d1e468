"""Several patterns of one person that lead apart, so that protected photos do not find one another.

Whatever moves all photos of a person away from them moves them to the same place, where they find
one another (Protego, arXiv 2508.02034). Each pattern after the first is therefore learnt away from
the person and from where the earlier ones lead. What one of them makes longer the next makes
shorter: there is no stranger to be reached, as with a decoy, and less is lost
(benchmarks/results/unlinkable.md). Refining goes on from the photo's pattern and needs to know of
no other.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from cloakroom_engine.cloak import optimise
from cloakroom_engine.cloak.hooks import Hooks, Loss
from cloakroom_engine.cloak.objective import Patch, Witness, combine, rows
from cloakroom_engine.cloak.pattern import Pattern
from cloakroom_engine.cloak.scene import Scene
from cloakroom_engine.cloak.views import Views, plain_chip
from cloakroom_engine.progress import Reporter, Silent
from cloakroom_engine.records import CloakRecipe

WEIGHT = 1.0
"""Of the way from the nearest of the earlier patterns, beside the way from the person."""
FAR = 0.5
"""Spreads above what strangers have: farther apart is not sought."""


def learn(
    scenes: Sequence[Scene], witnesses: Sequence[Witness], recipe: CloakRecipe, reporter: Reporter
) -> list[Pattern]:
    """Learn ``recipe.masks`` patterns, one after the other.

    Args:
        scenes: as ``optimise.learn``.
        witnesses: the surrogates.
        recipe: its seed is that of each pattern.
        reporter: asked at every step; the steps of all patterns are one row to it.

    Raises:
        EngineError, Cancelled: as ``optimise.learn``.
    """
    learnt = [optimise.learn(scenes, witnesses, recipe, _Part(reporter, 0, recipe.masks))]
    taken: list[list[Tensor]] = [[] for _ in witnesses]
    for at in range(1, recipe.masks):
        for places, witness in zip(taken, witnesses, strict=True):
            places.append(_led(scenes, learnt[-1], witness, recipe))
        hooks = Hooks(loss=away_from([torch.stack(places) for places in taken]))
        part = _Part(reporter, at, recipe.masks)
        learnt.append(optimise.learn(scenes, witnesses, recipe, part, hooks))
    return learnt


def away_from(taken: Sequence[Tensor]) -> Loss:
    """The loss of a loop that also leads away from places.

    Args:
        taken: for each witness, in their order, the (k, D) embeddings to keep away from, length
            one.
    """

    def loss(
        witnesses: Sequence[Witness], patches: Sequence[Patch], views: Views, method: str
    ) -> Tensor:
        index = [at for _, _, at in patches]
        found = []
        shown = rows(witnesses, patches, views)
        for witness, protected, there in zip(witnesses, shown, taken, strict=True):
            residual = witness.residual(protected, witness.clean[index], method)
            cosine = (protected @ there.to(protected).T).amax(dim=1)
            near = (cosine - witness.stranger_mean) / witness.stranger_spread
            found.append(residual + WEIGHT * (near - FAR).clamp_min(0))
        return combine(found)

    return loss


class _Part(Silent):
    """Tells the steps of one pattern as a part of those of all; learning tells nothing else."""

    def __init__(self, whole: Reporter, at: int, of: int) -> None:
        self._whole = whole
        self._at = at
        self._of = of

    def step(self, stage: str, done: int, total: int, photo: str | None = None) -> None:
        """Go on with the row where the pattern before ended."""
        self._whole.step(stage, self._at * total + done, self._of * total, photo)


def _led(
    scenes: Sequence[Scene], pattern: Pattern, witness: Witness, recipe: CloakRecipe
) -> Tensor:
    """(D,) where a pattern leads the person's photos, on the whole, length one."""
    seen = []
    with torch.no_grad():
        for scene in scenes:
            worn, _ = optimise.laid(scene, pattern, recipe.promise)
            place = scene.moved(worn.points, recipe.promise.move)
            patch = (place.clean + place.delta(worn.v)).clamp(0, 255)
            seen.append(witness.surrogate(plain_chip(place, patch, witness.surrogate.card))[0])
    mean = torch.stack(seen).mean(dim=0)
    led: Tensor = mean / torch.linalg.vector_norm(mean)
    return led
