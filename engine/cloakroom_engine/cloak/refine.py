"""Refining on the photo itself, from the person's mask: seconds that change the game.

A mask that fits every photo fits none exactly. A few steps of the same objective on this very
photo, by the surrogates only and under the same similarity floor, start where the mask left off.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from cloakroom_engine.cloak.budget import largest_scale
from cloakroom_engine.cloak.hooks import Hooks
from cloakroom_engine.cloak.objective import Witness
from cloakroom_engine.cloak.scene import Scene
from cloakroom_engine.progress import Reporter
from cloakroom_engine.records import CloakRecipe

STEP_SIZE = 0.2
METHOD = "class-centre"
SHIPPED = Hooks()


def refine(
    scene: Scene,
    start: Tensor,
    witnesses: Sequence[Witness],
    recipe: CloakRecipe,
    steps: int,
    reporter: Reporter,
    hooks: Hooks = SHIPPED,
) -> Tensor:
    """Refine a perturbation on one photo.

    Args:
        scene: the photo.
        start: (3, h, w) ``v`` of the laid mask.
        witnesses: the surrogates, never a judge.
        recipe: of the cloak: transformations, momentum, seed, similarity floor.
        steps: how many; 0 gives ``start`` back.
        reporter: asked at every step.
        hooks: what another method than the shipped one replaces.

    Returns:
        (3, h, w) ``v`` for ``clean + delta(v)``, within the recipe's similarity floor.

    Raises:
        Cancelled: when the reporter says so.
    """
    views = hooks.views(recipe, recipe.seed)
    descent = hooks.descent(STEP_SIZE, recipe.momentum)
    v = start.detach().clone()
    for step in range(steps):
        reporter.step("refine", step, steps)
        v.requires_grad_(True)
        patch = (scene.clean + scene.delta(v)).clamp(0, 255)
        loss = hooks.loss(witnesses, [(scene, patch, -1)], views, METHOD)
        (gradient,) = torch.autograd.grad(loss, v)
        v = descent.move(v.detach(), gradient)
        v = v * largest_scale(scene.ssim, scene.clean, scene.delta(v), recipe.ssim_floor, 1.0)
    return v.detach()
