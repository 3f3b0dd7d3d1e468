"""Learning and refining on a real network and a real face: a few steps, seconds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
import torch
from torch import Tensor

from cloakroom_engine.cloak.descent import LIMIT, Descent
from cloakroom_engine.cloak.objective import Witness, combine
from cloakroom_engine.cloak.optimise import laid, learn
from cloakroom_engine.cloak.refine import refine
from cloakroom_engine.cloak.scene import Scene
from cloakroom_engine.cloak.views import plain_chip
from cloakroom_engine.errors import Cancelled, EngineError
from cloakroom_engine.progress import Silent
from cloakroom_engine.records import METHODS, STRENGTHS, CloakRecipe

SHORT = CloakRecipe(steps=2, batch=2, warm_up=0)


class Stopper:
    """A reporter that stops the job at one step and keeps what it was told."""

    def __init__(self, at: int) -> None:
        self.at = at
        self.told: list[tuple[str, int, int]] = []

    def step(self, stage: str, done: int, total: int, photo: str | None = None) -> None:
        self.told.append((stage, done, total))
        if done == self.at:
            raise Cancelled

    def note(self, code: str, **params: str | int | float | None) -> None:
        raise AssertionError(code)


def still_seen(place: Scene, v: Tensor, witness: Witness) -> float:
    """How much of the person the witness sees in the rounded photo, in spreads of strangers."""
    with torch.no_grad():
        patch = (place.clean + place.delta(v)).clamp(0, 255).round()
        row = witness.surrogate(plain_chip(place, patch, witness.surrogate.card))
        return float(witness.residual(row, witness.clean[:1], "class-centre").mean())


def scrambled(mask: Tensor) -> Tensor:
    """A mask of the same values in other places."""
    order = torch.randperm(mask.numel(), generator=torch.Generator().manual_seed(0))
    return mask.flatten()[order].view_as(mask)


def test_a_learnt_mask_hides_where_noise_does_not(
    place: Scene, darker: Scene, witness: Witness, learnt: Tensor
) -> None:
    assert learnt.shape == (3, 160, 160)
    assert learnt.isfinite().all()
    assert not learnt.requires_grad
    assert float(learnt.square().mean().sqrt()) <= 1 + 1e-5
    assert float(learnt.abs().max()) <= LIMIT + 1e-6
    for photo in (place, darker):
        clean = still_seen(photo, torch.zeros_like(photo.clean), witness)
        noise = still_seen(photo, laid(photo, scrambled(learnt), 0.95)[0], witness)
        masked = still_seen(photo, laid(photo, learnt, 0.95)[0], witness)
        assert masked < clean - 0.5
        assert clean - masked > 3 * (clean - noise)


@pytest.mark.parametrize("floor", STRENGTHS.values())
def test_a_laid_mask_keeps_the_floor(
    floor: float, place: Scene, darker: Scene, learnt: Tensor
) -> None:
    for photo in (place, darker):
        v, scale = laid(photo, learnt, floor)
        assert scale > 0
        seen = (photo.clean + photo.delta(v)).clamp(0, 255).round()
        assert float(photo.ssim(seen)) >= floor


def test_stronger_hides_more(place: Scene, witness: Witness, learnt: Tensor) -> None:
    seen = [still_seen(place, laid(place, learnt, floor)[0], witness) for floor in (0.97, 0.90)]
    assert seen[1] < seen[0]


def test_refining_goes_on_from_the_mask(place: Scene, witness: Witness, learnt: Tensor) -> None:
    recipe = CloakRecipe()
    start, _ = laid(place, learnt, recipe.ssim_floor)
    before = start.clone()
    refined = refine(place, start, [witness], recipe, 6, Silent())
    assert torch.equal(start.detach(), before)
    assert not refined.requires_grad
    assert still_seen(place, refined, witness) < still_seen(place, before, witness) - 0.3
    shown = (place.clean + place.delta(refined)).clamp(0, 255).round()
    assert float(place.ssim(shown)) >= recipe.ssim_floor
    assert torch.equal(refine(place, before, [witness], recipe, 0, Silent()), before)


def test_the_same_seed_gives_the_same_and_another_does_not(
    place: Scene, darker: Scene, witness: Witness
) -> None:
    def masked(seed: int) -> Tensor:
        return learn([place, darker], [witness], replace(SHORT, seed=seed), Silent())

    first = masked(1)
    assert torch.equal(first, masked(1))
    assert not torch.equal(first, masked(2))
    start = 0.1 * torch.ones_like(place.clean)
    refined = [
        refine(place, start.clone(), [witness], replace(SHORT, seed=seed), 2, Silent())
        for seed in (1, 1, 2)
    ]
    assert torch.equal(refined[0], refined[1])
    assert not torch.equal(refined[0], refined[2])


def test_every_method_learns_something_of_its_own(
    place: Scene, darker: Scene, witness: Witness
) -> None:
    masks = [
        learn([place, darker], [witness], replace(SHORT, method=method, steps=6), Silent())
        for method in METHODS
    ]
    for at, mask in enumerate(masks):
        assert mask.isfinite().all()
        assert mask.abs().max() > 0
        assert not any(torch.equal(mask, other) for other in masks[:at])


def test_until_the_warm_up_every_method_is_the_class_centre(place: Scene, witness: Witness) -> None:
    warm = replace(SHORT, steps=1, warm_up=1)
    alone = [replace(warm, method=method) for method in ("class-centre", "convex-hull")]
    first, second = (learn([place], [witness], each, Silent()) for each in alone)
    assert torch.equal(first, second)


@pytest.mark.parametrize("at", [0, 1])
def test_learning_stops_at_the_step_it_is_told(at: int, place: Scene, witness: Witness) -> None:
    stopper = Stopper(at)
    with pytest.raises(Cancelled):
        learn([place], [witness], replace(SHORT, steps=100), stopper)
    assert stopper.told == [("learn", step, 100) for step in range(at + 1)]


def test_refining_stops_at_the_step_it_is_told(place: Scene, witness: Witness) -> None:
    stopper = Stopper(1)
    with pytest.raises(Cancelled):
        refine(place, torch.zeros_like(place.clean), [witness], SHORT, 100, stopper)
    assert stopper.told == [("refine", 0, 100), ("refine", 1, 100)]


@pytest.mark.parametrize(("scenes", "witnesses", "code"), [
    (1, 0, "cloak.no_surrogate"), (0, 1, "person.no_photos"),
])  # fmt: skip
def test_nothing_to_learn_from(
    scenes: int, witnesses: int, code: str, place: Scene, witness: Witness
) -> None:
    with pytest.raises(EngineError) as caught:
        learn([place] * scenes, [witness] * witnesses, SHORT, Silent())
    assert caught.value.code == code


def test_the_witness_that_sees_best_weighs_most() -> None:
    sees, blind = (torch.tensor([value, value], requires_grad=True) for value in (12.0, 0.0))
    gradients = torch.autograd.grad(combine([sees, blind]), [sees, blind])
    sums = [float(each.sum()) for each in gradients]
    assert sums[0] > 0.9
    assert sum(sums) == pytest.approx(1)
    alone: Sequence[Tensor] = [torch.tensor([1.0, 3.0])]
    assert float(combine(alone)) == pytest.approx(2)


def test_strangers_are_at_zero_in_every_band(witness: Witness) -> None:
    row = witness.clean[:1]
    anchor = witness.clean.mean(dim=0, keepdim=True)
    cosine = float(row @ anchor.T / anchor.norm())
    found = float(witness.residual(row, row, "class-centre"))
    assert found == pytest.approx(
        (cosine - witness.stranger_mean) / witness.stranger_spread, rel=1e-4
    )
    assert found > 2  # a clean photo of the person


def test_a_step_has_its_length_and_its_limit() -> None:
    descent = Descent(0.1, 0.9)
    gradient = torch.randn(3, 20, 20, generator=torch.Generator().manual_seed(0))
    first = descent.move(torch.zeros_like(gradient), gradient)
    assert float(first.square().mean().sqrt()) == pytest.approx(0.1, rel=1e-4)
    assert float((first * gradient).sum()) < 0
    # Momentum: without a gradient it keeps going the same way.
    second = descent.move(first, torch.zeros_like(gradient))
    torch.testing.assert_close(second, 2 * first)
    far = descent.move(torch.full_like(gradient, LIMIT), -gradient.abs())
    assert float(far.abs().max()) <= LIMIT
