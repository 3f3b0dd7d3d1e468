"""Decoys on a real network and a real face: two photos with two decoys part ways."""

from __future__ import annotations

import torch
from torch import Tensor

from cloakroom_engine.cloak import decoy
from cloakroom_engine.cloak.hooks import Hooks
from cloakroom_engine.cloak.objective import Witness, seen
from cloakroom_engine.cloak.optimise import laid
from cloakroom_engine.cloak.pattern import Pattern
from cloakroom_engine.cloak.refine import refine
from cloakroom_engine.cloak.scene import Scene
from cloakroom_engine.cloak.views import Views, plain_chip
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.progress import Silent
from cloakroom_engine.records import CloakRecipe

STEPS = 12


def embedded(place: Scene, v: Tensor, witness: Witness) -> Tensor:
    with torch.no_grad():
        patch = (place.clean + place.delta(v)).clamp(0, 255).round()
        row: Tensor = witness.surrogate(plain_chip(place, patch, witness.surrogate.card))
        return row[0]


def seeking(defaults: Registry, witness: Witness, seed: int) -> Hooks:
    card = witness.surrogate.card
    strangers = defaults.statistics(card)
    assert strangers is not None
    return decoy.hooks({card.sha256: strangers}, seed)


def test_a_decoy_is_approached_and_photos_with_two_part_ways(
    place: Scene, darker: Scene, witness: Witness, learnt: Pattern, defaults: Registry
) -> None:
    def refined(scene: Scene, hooks: Hooks) -> Tensor:
        recipe = CloakRecipe()
        start, _ = laid(scene, learnt, recipe.promise)
        worn = refine(scene, start, [witness], recipe, STEPS, Silent(), hooks)
        there = scene.moved(worn.points, recipe.promise.move)
        return embedded(there, worn.v, witness)

    together = [refined(scene, Hooks()) for scene in (place, darker)]
    apart = [
        refined(scene, seeking(defaults, witness, seed))
        for scene, seed in ((place, 1), (darker, 2))
    ]
    assert float(apart[0] @ apart[1]) < float(together[0] @ together[1])
    card = witness.surrogate.card
    strangers = defaults.statistics(card)
    assert strangers is not None
    sought = torch.from_numpy(strangers.draw(1, 1)[0])
    assert float(apart[0] @ sought) > float(together[0] @ sought)
    for row, scene in zip(apart, (place, darker), strict=True):
        clean = embedded(scene, torch.zeros_like(scene.clean), witness)
        centre = witness.clean.mean(dim=0)
        assert float(row @ centre) < float(clean @ centre)


def test_without_weight_it_is_the_plain_objective(
    place: Scene, witness: Witness, defaults: Registry
) -> None:
    sha256 = witness.surrogate.card.sha256
    strangers = defaults.statistics(witness.surrogate.card)
    assert strangers is not None
    drawn = {sha256: torch.from_numpy(strangers.draw(1, 0)[0])}
    patches = [(place, place.clean, 0)]
    plain = seen([witness], patches, Views(CloakRecipe(), 3), "class-centre")
    loss = decoy.towards(drawn, weight=0.0)
    same = loss([witness], patches, Views(CloakRecipe(), 3), "class-centre")
    torch.testing.assert_close(plain, same)
