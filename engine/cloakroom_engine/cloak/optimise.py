"""Learning a person's cloak: one loop, the same for every subspace model.

Mask and field live in the canonical frame. Each step moves the face in a few of the person's
photos by the field, lays the mask on it, shows it to the surrogates through fresh transformations,
and follows the gradient with both. OPOM's loop (arXiv 2205.11981) learnt a mask on aligned crops;
here gradients reach the cloak through the photo, as it will be used.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from cloakroom_engine.cloak import field
from cloakroom_engine.cloak.budget import largest_scale
from cloakroom_engine.cloak.descent import Adam, Descent
from cloakroom_engine.cloak.hooks import Hooks
from cloakroom_engine.cloak.objective import Witness
from cloakroom_engine.cloak.pattern import MASK_SHAPE, Pattern
from cloakroom_engine.cloak.scene import Scene
from cloakroom_engine.errors import EngineError
from cloakroom_engine.progress import Reporter
from cloakroom_engine.records import CloakRecipe, Strength

RESCALE_EVERY = 5
START = 0.1
MOST = 8.0
"""The largest factor a mask is given on one photo."""
SHIPPED = Hooks()


@dataclass(frozen=True, eq=False)
class Laid:
    """A cloak on one photo.

    Attributes:
        points: (2, 12, 12) control points of what is moved.
        v: (3, h, w) what is added to the moved patch: ``clean + delta(v)``.
    """

    points: Tensor
    v: Tensor


def learn(
    scenes: Sequence[Scene],
    witnesses: Sequence[Witness],
    recipe: CloakRecipe,
    reporter: Reporter,
    hooks: Hooks = SHIPPED,
) -> Pattern:
    """Learn the cloak of one person.

    Args:
        scenes: the person's photos; photo i is row i of every ``Witness.clean``.
        witnesses: the surrogates.
        recipe: method, steps, seed and the rest; equal recipes give equal cloaks on one machine.
        reporter: asked at every step, so that learning can be cancelled.
        hooks: what another method than the shipped one replaces.

    Returns:
        The pattern, without gradient. Its mask has a root mean square of at most 1, and every
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
    device = scenes[0].clean.device
    views = hooks.views(recipe, recipe.seed)
    mask, points = (_start(random, shape).to(device) for shape in (MASK_SHAPE, field.SHAPE))
    adding, moving = Descent(recipe.step_size, recipe.momentum), Adam(recipe.move_step)
    scales = [1.0] * len(scenes)
    for step in range(recipe.steps):
        reporter.step("learn", step, recipe.steps)
        if step % RESCALE_EVERY == 0:
            pattern = Pattern(mask.detach(), points.detach())
            scales = [laid(scene, pattern, recipe.promise)[1] for scene in scenes]
        drawn = random.permutation(len(scenes))[: recipe.batch].tolist()
        mask, points = mask.detach().requires_grad_(), points.detach().requires_grad_()
        patches = [
            (place, (place.clean + scales[at] * place.delta(place.lay(mask))).clamp(0, 255), at)
            for at in drawn
            for place in [scenes[at].moved(points, recipe.promise.move)]
        ]
        method = recipe.method if step >= recipe.warm_up else "class-centre"
        loss = hooks.loss(witnesses, patches, views, method)
        to_mask, to_points = torch.autograd.grad(loss, (mask, points))
        mask = adding.move(mask.detach(), to_mask)
        mask = mask / mask.square().mean().sqrt().clamp_min(1.0)
        points = moving.move(points.detach(), to_points)
    reporter.step("learn", recipe.steps, recipe.steps)
    return Pattern(mask.detach(), points.detach())


def laid(scene: Scene, pattern: Pattern, promise: Strength) -> tuple[Laid, float]:
    """The pattern on a photo, and its mask's scale.

    What is added is as strong as the promise's structural similarity to the moved face allows.
    """
    with torch.no_grad():
        place = scene.moved(pattern.points, promise.move)
        v = place.lay(pattern.mask)
        scale = largest_scale(place.ssim, place.clean, place.delta(v), promise.similarity, MOST)
        return Laid(pattern.points, scale * v), scale


def _start(random: np.random.Generator, shape: tuple[int, ...]) -> Tensor:
    return torch.from_numpy(random.normal(0, START, shape).astype(np.float32))
