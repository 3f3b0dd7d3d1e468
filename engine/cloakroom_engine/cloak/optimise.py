"""Learning a person's mask: one loop, the same for every subspace model.

The mask lives in the canonical frame. Each step lays it on a few of the person's photos, shows
them to the surrogates through fresh transformations, and moves the mask along the gradient.
OPOM's loop (arXiv 2205.11981) learnt on aligned crops; here gradients reach the mask through the
photo, as it will be used.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from cloakroom_engine.cloak.budget import largest_scale
from cloakroom_engine.cloak.frame import SIDE
from cloakroom_engine.cloak.hooks import Hooks
from cloakroom_engine.cloak.objective import Witness
from cloakroom_engine.cloak.scene import Scene
from cloakroom_engine.errors import EngineError
from cloakroom_engine.progress import Reporter
from cloakroom_engine.records import CloakRecipe

RESCALE_EVERY = 5
START = 0.1
MOST = 8.0
"""The largest factor a mask is given on one photo."""
SHIPPED = Hooks()


def learn(
    scenes: Sequence[Scene],
    witnesses: Sequence[Witness],
    recipe: CloakRecipe,
    reporter: Reporter,
    hooks: Hooks = SHIPPED,
) -> Tensor:
    """Learn the mask of one person.

    Args:
        scenes: the person's photos; photo i is row i of every ``Witness.clean``.
        witnesses: the surrogates.
        recipe: method, steps, seed and the rest; equal recipes give equal masks on one machine.
        reporter: asked at every step, so that learning can be cancelled.
        hooks: what another method than the shipped one replaces.

    Returns:
        (3, 160, 160) float32, in units of what a pixel hides: root mean square at most 1, every
        value within ``descent.LIMIT``; ``laid`` scales it to a photo.

    Raises:
        EngineError: ``cloak.no_surrogate`` without witnesses, ``person.no_photos`` without scenes.
        Cancelled: when the reporter says so.
    """
    if not witnesses:
        raise EngineError("cloak.no_surrogate")
    if not scenes:
        raise EngineError("person.no_photos")
    random = np.random.default_rng(recipe.seed)
    views = hooks.views(recipe, recipe.seed)
    start = random.normal(0, START, (3, SIDE, SIDE)).astype(np.float32)
    mask = torch.from_numpy(start).to(scenes[0].clean.device)
    descent = hooks.descent(recipe.step_size, recipe.momentum)
    scales = [1.0] * len(scenes)
    method = "class-centre"

    def gradient_at(mask: Tensor, drawn: Sequence[int]) -> Tensor:
        mask = mask.detach().requires_grad_(True)
        patches = [
            (scene, (scene.clean + scale * scene.delta(scene.lay(mask))).clamp(0, 255), at)
            for at in drawn
            for scene, scale in [(scenes[at], scales[at])]
        ]
        (found,) = torch.autograd.grad(hooks.loss(witnesses, patches, views, method), mask)
        return found

    for step in range(recipe.steps):
        reporter.step("learn", step, recipe.steps)
        if step % RESCALE_EVERY == 0:
            scales = [laid(scene, mask, recipe.ssim_floor)[1] for scene in scenes]
        method = recipe.method if step >= recipe.warm_up else "class-centre"
        gradient = hooks.gather(gradient_at, mask, len(scenes), recipe.batch, random)
        mask = descent.move(mask, gradient)
        mask = mask / mask.square().mean().sqrt().clamp_min(1.0)
    reporter.step("learn", recipe.steps, recipe.steps)
    return mask.detach()


def laid(scene: Scene, mask: Tensor, floor: float) -> tuple[Tensor, float]:
    """The mask on a photo: ``v`` (3, h, w) for ``clean + delta(v)``, and its scale.

    ``v`` is as strong as a structural similarity of ``floor`` on the face crop allows.
    """
    with torch.no_grad():
        v = scene.lay(mask)
        scale = largest_scale(scene.ssim, scene.clean, scene.delta(v), floor, MOST)
        return scale * v, scale
