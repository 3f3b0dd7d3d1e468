"""Learning a sticker: AdvHat's two stages (arXiv 1908.08705) on one person's own photos.

Each step lays the sticker on a few photos, a little off its place every time, bent and lit a little
differently and printed with other amounts of ink, shows them to the surrogates through the views of
a cloak, and takes a step along the sign of the gathered gradient of what they still see plus total
variation. Large steps until a line through the last hundred losses falls no longer, then small
ones until it does so again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from cloakroom_engine.cloak import frame, objective
from cloakroom_engine.cloak.objective import Witness
from cloakroom_engine.cloak.scene import Scene
from cloakroom_engine.cloak.views import Views
from cloakroom_engine.errors import EngineError
from cloakroom_engine.progress import Reporter
from cloakroom_engine.protect.printed import bend, inks
from cloakroom_engine.protect.printed.wear import Light, lit, worn
from cloakroom_engine.records import CloakRecipe

GREY: Final = 0.5
"""Of every ink, where learning begins: a blank sticker."""
METHOD: Final = "class-centre"


@dataclass(frozen=True)
class Stage:
    """One of the two: ``momentum`` of the gathered gradient, ``step`` in ink, fewest steps."""

    momentum: float
    step: float
    fewest: int


@dataclass(frozen=True)
class Schedule:
    """The paper's, but for the batch (20 there) and a bound on how long it may take."""

    stages: tuple[Stage, Stage] = (Stage(0.9, 1 / 51, 100), Stage(0.995, 1 / 255, 200))
    window: int = 100
    variation: float = 1e-4
    batch: int = 4
    most: int = 600


@dataclass(frozen=True, eq=False)
class Learnt:
    """A sticker's (3, 400, 900) ``inks``, and how much of the person was seen, step by step (1: as
    much as in the clean photos, 0: as of a stranger)."""

    inks: Tensor
    losses: tuple[float, ...]


def blank() -> Tensor:
    """The grey sticker with which learning begins."""
    return torch.full((3, bend.ROWS, bend.COLUMNS), GREY)


def learn(
    scenes: Sequence[Scene],
    witnesses: Sequence[Witness],
    seed: int,
    reporter: Reporter,
    schedule: Schedule | None = None,
) -> Learnt:
    """Learn one person's sticker.

    Args:
        scenes: the person's photos; photo i is row i of every ``Witness.clean``.
        witnesses: the surrogates.
        seed: of every draw; equal seeds give equal stickers on one machine.
        reporter: asked at every step.
        schedule: None for ``Schedule()``.

    Raises:
        EngineError: ``cloak.no_surrogate`` without witnesses, ``person.no_photos`` without scenes.
        Cancelled: when the reporter says so.
    """
    if not witnesses:
        raise EngineError("cloak.no_surrogate")
    if not scenes:
        raise EngineError("person.no_photos")
    how = schedule or Schedule()
    random, views = np.random.default_rng(seed), Views(CloakRecipe(), seed)
    full = _clean(witnesses)
    sticker = blank().to(scenes[0].clean)
    gathered = torch.zeros_like(sticker)
    losses: list[float] = []
    at, began = 0, 0
    while len(losses) < how.most:
        reporter.step("learn", len(losses), how.most)
        stage = how.stages[at]
        sticker = sticker.detach().requires_grad_()
        patches = _dressed(scenes, sticker, random, how.batch)
        loss = objective.seen(witnesses, patches, views, METHOD) / full
        whole = loss + how.variation * variation(sticker)
        (gradient,) = torch.autograd.grad(whole, sticker)
        with torch.no_grad():
            gathered = stage.momentum * gathered + (1 - stage.momentum) * gradient
            sticker = (sticker - stage.step * gathered.sign()).clamp(0, 1)
        losses.append(float(loss.detach()))
        recent = losses[began:]
        if len(recent) > max(stage.fewest, how.window) and flat(recent[-how.window :]):
            if at + 1 == len(how.stages):
                break
            at, began = at + 1, len(losses)
    reporter.step("learn", how.most, how.most)
    return Learnt(sticker.detach().cpu(), tuple(losses))


def flat(losses: Sequence[float]) -> bool:
    """Whether a line through the losses falls no longer."""
    return bool(np.polyfit(np.arange(len(losses)), losses, 1)[0] >= 0)


def variation(sticker: Tensor) -> Tensor:
    """Total variation of (3, h, w), summed over pixels and channels."""
    down = sticker[:, 1:, :-1] - sticker[:, :-1, :-1]
    right = sticker[:, :-1, 1:] - sticker[:, :-1, :-1]
    total: Tensor = (down.square() + right.square() + 1e-8).sqrt().sum()
    return total


def _dressed(
    scenes: Sequence[Scene], sticker: Tensor, random: np.random.Generator, batch: int
) -> list[objective.Patch]:
    drawn = random.permutation(len(scenes))[:batch].tolist()
    gain = torch.from_numpy(random.uniform(0.8, 1.25, 3).astype(np.float32)).to(sticker)
    # Nobody sees half a pixel of a sticker, and colours cost as much as a network.
    colours = inks.printed(F.avg_pool2d(sticker, 2), gain)
    found = []
    for index in drawn:
        scene = scenes[index]
        to_photo = frame.inverse(scene.to_patch)
        to_frame = frame.compose(frame.photo_to_frame(scene.points_px), to_photo)
        pose, light = _drawn_pose(scene, random), _drawn_light(scene, random)
        found.append((scene, worn(scene.clean, colours, to_frame, pose, light), index))
    return found


def _drawn_pose(scene: Scene, random: np.random.Generator) -> bend.Pose:
    """The paper's spreads; wider for what it measured on the attacker's own head, and we guess."""
    roll, scale, right, up, lean, rate, turn = random.uniform(-1, 1, 7)
    sits = bend.posed(scene.points_px)
    return bend.Pose(
        rate=bend.RATE * (1 + 0.15 * rate),
        lean=sits.lean + 6 * lean,
        turn=sits.turn + 8 * turn,
        roll=2 * roll,
        right_mm=3 * right,
        up_mm=3 * up,
        scale=1 + 0.06 * scale,
    )


def _drawn_light(scene: Scene, random: np.random.Generator) -> Light:
    found = lit(scene.clean).white[0] * random.uniform(0.7, 1.2)
    cast = found * random.uniform(0.92, 1.08, 3)
    red, green, blue = (float(value) for value in np.minimum(cast, 1.0))
    return Light((red, green, blue), float(random.uniform(-50, 50)))


def _clean(witnesses: Sequence[Witness]) -> float:
    """What the objective says of the person's clean photos, in the witnesses' own units."""
    rows = [witness.residual(witness.clean, witness.clean, METHOD) for witness in witnesses]
    return max(float(torch.stack([row.mean() for row in rows]).mean()), 1e-6)
