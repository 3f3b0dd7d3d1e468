"""Patterns that lead apart, on a real network and real faces."""

from __future__ import annotations

from dataclasses import replace

import torch
from torch import Tensor

from cloakroom_engine.cloak import apart
from cloakroom_engine.cloak.objective import Witness, seen
from cloakroom_engine.cloak.optimise import laid
from cloakroom_engine.cloak.pattern import Pattern
from cloakroom_engine.cloak.scene import Scene
from cloakroom_engine.cloak.views import Views, plain_chip
from cloakroom_engine.progress import Silent
from cloakroom_engine.records import CloakRecipe

RECIPE = replace(CloakRecipe(), masks=2, steps=25)


def embedded(scene: Scene, pattern: Pattern | None, witness: Witness) -> Tensor:
    """(D,) of a scene that wears a pattern, or none."""
    with torch.no_grad():
        patch = scene.clean
        if pattern is not None:
            worn, _ = laid(scene, pattern, RECIPE.promise)
            scene = scene.moved(worn.points, RECIPE.promise.move)
            patch = (scene.clean + scene.delta(worn.v)).clamp(0, 255)
        row: Tensor = witness.surrogate(plain_chip(scene, patch, witness.surrogate.card))
        return row[0]


def test_photos_in_two_patterns_part_ways_and_both_hide(
    place: Scene, darker: Scene, witness: Witness
) -> None:
    first, second = apart.learn([place, darker], [witness], RECIPE, Silent())
    one, another = embedded(place, first, witness), embedded(darker, first, witness)
    elsewhere = embedded(darker, second, witness)
    assert float(one @ elsewhere) < float(one @ another)
    centre = witness.clean.mean(dim=0)
    for row, scene in ((one, place), (elsewhere, darker)):
        assert float(row @ centre) < float(embedded(scene, None, witness) @ centre)


def test_one_mask_is_the_plain_loop(place: Scene, witness: Witness) -> None:
    """And the first of several is what a cloak of one would be."""
    few = replace(RECIPE, steps=3)
    (alone,) = apart.learn([place], [witness], replace(few, masks=1), Silent())
    first, second = apart.learn([place], [witness], few, Silent())
    torch.testing.assert_close(first.points, alone.points, rtol=0, atol=0)
    assert not torch.equal(first.points, second.points)


def test_the_steps_of_all_patterns_are_one_row(place: Scene, witness: Witness) -> None:
    """Whoever waits sees one bar, and a time left that is meant."""
    told: list[tuple[str, int, int]] = []

    class Listening(Silent):
        def step(self, stage: str, done: int, total: int, photo: str | None = None) -> None:
            told.append((stage, done, total))

    apart.learn([place], [witness], replace(RECIPE, steps=2), Listening())
    assert told == [("learn", each, 4) for each in (0, 1, 2, 2, 3, 4)]


def test_a_place_that_is_far_already_costs_nothing(place: Scene, witness: Witness) -> None:
    patches = [(place, place.clean, 0)]
    plain = seen([witness], patches, Views(CloakRecipe(), 3), "class-centre")
    loss = apart.away_from([-witness.clean[:1]])
    same = loss([witness], patches, Views(CloakRecipe(), 3), "class-centre")
    torch.testing.assert_close(plain, same)


def test_where_the_earlier_ones_lead_costs(place: Scene, witness: Witness) -> None:
    """The clean face lies where the person is: a place there is as near as can be."""
    patches = [(place, place.clean, 0)]
    plain = seen([witness], patches, Views(CloakRecipe(), 3), "class-centre")
    near = apart.away_from([witness.clean[:1]])
    kept = near([witness], patches, Views(CloakRecipe(), 3), "class-centre")
    assert float(kept) > float(plain) + 1
