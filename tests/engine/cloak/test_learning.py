"""Learning and refining on a real network and a real face: a few steps, seconds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
import torch
from torch import Tensor

from cloakroom_engine.cloak import field
from cloakroom_engine.cloak.descent import LIMIT, Adam, Descent
from cloakroom_engine.cloak.objective import Witness, combine
from cloakroom_engine.cloak.optimise import Laid, laid, learn
from cloakroom_engine.cloak.pattern import Pattern, to_bytes
from cloakroom_engine.cloak.refine import refine
from cloakroom_engine.cloak.scene import Scene
from cloakroom_engine.cloak.views import plain_chip
from cloakroom_engine.errors import Cancelled, EngineError
from cloakroom_engine.progress import Silent
from cloakroom_engine.records import METHODS, STRENGTHS, CloakRecipe, Strength

SHORT = CloakRecipe(steps=2, batch=2, warm_up=0)
STRONG = STRENGTHS["strong"]


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


def still_seen(place: Scene, worn: Laid, witness: Witness, move: float) -> float:
    """How much of the person the witness sees in the rounded photo, in spreads of strangers."""
    with torch.no_grad():
        there = place.moved(worn.points, move)
        patch = (there.clean + there.delta(worn.v)).clamp(0, 255).round()
        row = witness.surrogate(plain_chip(there, patch, witness.surrogate.card))
        return float(witness.residual(row, witness.clean[:1], "class-centre").mean())


def scrambled(values: Tensor) -> Tensor:
    """The same values in other places."""
    order = torch.randperm(values.numel(), generator=torch.Generator().manual_seed(0))
    return values.flatten()[order].view_as(values)


def test_a_learnt_cloak_hides_where_chance_does_not(
    place: Scene, darker: Scene, witness: Witness, learnt: Pattern
) -> None:
    """Both halves of it, each beside the same values in other places."""
    assert learnt.mask.shape == (3, 160, 160)
    assert learnt.points.shape == field.SHAPE
    for part in (learnt.mask, learnt.points):
        assert part.isfinite().all()
        assert not part.requires_grad
    assert float(learnt.mask.square().mean().sqrt()) <= 1 + 1e-5
    assert float(learnt.mask.abs().max()) <= LIMIT + 1e-6
    still, plain = torch.zeros(field.SHAPE), torch.zeros(3, 160, 160)
    halves = {
        "mask": (Pattern(learnt.mask, still), Pattern(scrambled(learnt.mask), still)),
        "field": (Pattern(plain, learnt.points), Pattern(plain, scrambled(learnt.points))),
    }
    for photo in (place, darker):
        nothing = Laid(still, torch.zeros_like(photo.clean))
        clean = still_seen(photo, nothing, witness, STRONG.move)
        for name, patterns in halves.items():
            worn, chance = (
                still_seen(photo, laid(photo, each, STRONG)[0], witness, STRONG.move)
                for each in patterns
            )
            assert worn < clean - 0.3, name
            assert clean - worn > 2 * (clean - chance), name


@pytest.mark.parametrize("promise", STRENGTHS.values())
def test_a_laid_cloak_keeps_its_similarity_to_the_moved_face(
    promise: Strength, place: Scene, darker: Scene, learnt: Pattern
) -> None:
    for photo in (place, darker):
        worn, scale = laid(photo, learnt, promise)
        assert scale > 0
        there = photo.moved(worn.points, promise.move)
        seen = (there.clean + there.delta(worn.v)).clamp(0, 255).round()
        assert float(there.ssim(seen)) >= promise.similarity


def test_stronger_hides_more(place: Scene, witness: Witness, learnt: Pattern) -> None:
    seen = [
        still_seen(place, laid(place, learnt, each)[0], witness, each.move)
        for each in STRENGTHS.values()
    ]
    assert seen == sorted(seen, reverse=True)


def test_refining_goes_on_from_the_cloak(place: Scene, witness: Witness, learnt: Pattern) -> None:
    recipe = CloakRecipe()
    start, _ = laid(place, learnt, recipe.promise)
    before = Laid(start.points.clone(), start.v.clone())
    refined = refine(place, start, [witness], recipe, 6, Silent())
    assert torch.equal(start.v, before.v)
    assert torch.equal(start.points, before.points)
    assert not torch.equal(refined.points, before.points)
    assert not refined.v.requires_grad
    found = [still_seen(place, each, witness, recipe.promise.move) for each in (refined, before)]
    assert found[0] < found[1] - 0.3
    there = place.moved(refined.points, recipe.promise.move)
    shown = (there.clean + there.delta(refined.v)).clamp(0, 255).round()
    assert float(there.ssim(shown)) >= recipe.promise.similarity
    same = refine(place, before, [witness], recipe, 0, Silent())
    assert torch.equal(same.v, before.v)


def test_the_same_seed_gives_the_same_and_another_does_not(
    place: Scene, darker: Scene, witness: Witness
) -> None:
    def learnt(seed: int) -> bytes:
        return to_bytes([learn([place, darker], [witness], replace(SHORT, seed=seed), Silent())])

    first = learnt(1)
    assert first == learnt(1)
    assert first != learnt(2)
    start = Laid(torch.zeros(field.SHAPE), 0.1 * torch.ones_like(place.clean))
    refined = [
        refine(place, start, [witness], replace(SHORT, seed=seed), 2, Silent())
        for seed in (1, 1, 2)
    ]
    for part in ("v", "points"):
        values = [getattr(each, part) for each in refined]
        assert torch.equal(values[0], values[1])
        assert not torch.equal(values[0], values[2])


def test_every_method_learns_something_of_its_own(
    place: Scene, darker: Scene, witness: Witness
) -> None:
    patterns = [
        learn([place, darker], [witness], replace(SHORT, method=method, steps=6), Silent())
        for method in METHODS
    ]
    for at, pattern in enumerate(patterns):
        assert pattern.mask.isfinite().all()
        assert pattern.points.isfinite().all()
        assert not any(torch.equal(pattern.mask, other.mask) for other in patterns[:at])


def test_until_the_warm_up_every_method_is_the_class_centre(place: Scene, witness: Witness) -> None:
    warm = replace(SHORT, steps=1, warm_up=1)
    alone = [replace(warm, method=method) for method in ("class-centre", "convex-hull")]
    first, second = (learn([place], [witness], each, Silent()) for each in alone)
    assert to_bytes([first]) == to_bytes([second])


@pytest.mark.parametrize("at", [0, 1])
def test_learning_stops_at_the_step_it_is_told(at: int, place: Scene, witness: Witness) -> None:
    stopper = Stopper(at)
    with pytest.raises(Cancelled):
        learn([place], [witness], replace(SHORT, steps=100), stopper)
    assert stopper.told == [("learn", step, 100) for step in range(at + 1)]


def test_refining_stops_at_the_step_it_is_told(place: Scene, witness: Witness) -> None:
    stopper = Stopper(1)
    nothing = Laid(torch.zeros(field.SHAPE), torch.zeros_like(place.clean))
    with pytest.raises(Cancelled):
        refine(place, nothing, [witness], SHORT, 100, stopper)
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


def test_adam_is_adam() -> None:
    """Step for step what ``torch.optim.Adam`` does."""
    ours = torch.tensor([1.0, -2.0, 0.5])
    theirs = ours.clone().requires_grad_()
    adam, reference = Adam(0.1), torch.optim.Adam([theirs], lr=0.1, betas=(0.9, 0.99))
    for step in range(5):
        gradient = torch.tensor([0.3, -0.01 * step, 5.0])
        ours = adam.move(ours, gradient)
        theirs.grad = gradient.clone()
        reference.step()
    torch.testing.assert_close(ours, theirs.detach())
