"""Refining on the photo itself, from the person's cloak: seconds that change the game.

A cloak that fits every photo fits none exactly. A few steps of the same objective on this very
photo, by the surrogates only and within the same promise, start where the person's cloak left off:
what is moved and what is added go on together.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch

from cloakroom_engine.cloak.budget import largest_scale
from cloakroom_engine.cloak.descent import Adam, Descent
from cloakroom_engine.cloak.hooks import Hooks
from cloakroom_engine.cloak.objective import Witness
from cloakroom_engine.cloak.optimise import Laid
from cloakroom_engine.cloak.scene import Scene
from cloakroom_engine.progress import Reporter
from cloakroom_engine.records import CloakRecipe

STEP_SIZE = 0.2
METHOD = "class-centre"
SHIPPED = Hooks()


def refine(
    scene: Scene,
    start: Laid,
    witnesses: Sequence[Witness],
    recipe: CloakRecipe,
    steps: int,
    reporter: Reporter,
    hooks: Hooks = SHIPPED,
) -> Laid:
    """Refine a cloak on one photo.

    Args:
        scene: the photo.
        start: the laid cloak.
        witnesses: the surrogates, never a judge.
        recipe: of the cloak: transformations, momentum, seed, strength.
        steps: how many; 0 gives ``start`` back.
        reporter: asked at every step.
        hooks: what another method than the shipped one replaces.

    Returns:
        Without gradient, within the strength's promise.

    Raises:
        Cancelled: when the reporter says so.
    """
    views = hooks.views(recipe, recipe.seed)
    adding, moving = Descent(STEP_SIZE, recipe.momentum), Adam(recipe.move_step)
    v, points = start.v.detach().clone(), start.points.detach().clone()
    for step in range(steps):
        reporter.step("refine", step, steps)
        v.requires_grad_()
        points.requires_grad_()
        place = scene.moved(points, recipe.promise.move)
        patch = (place.clean + place.delta(v)).clamp(0, 255)
        loss = hooks.loss(witnesses, [(place, patch, -1)], views, METHOD)
        to_v, to_points = torch.autograd.grad(loss, (v, points))
        v = adding.move(v.detach(), to_v)
        points = moving.move(points.detach(), to_points)
        v = v * _within(scene, Laid(points, v), recipe)
    return Laid(points.detach(), v.detach())


def _within(scene: Scene, laid: Laid, recipe: CloakRecipe) -> float:
    """The factor, at most 1, with which what is added keeps the promise on the moved face."""
    with torch.no_grad():
        place = scene.moved(laid.points, recipe.promise.move)
        delta = place.delta(laid.v)
        return largest_scale(place.ssim, place.clean, delta, recipe.promise.similarity, 1.0)
