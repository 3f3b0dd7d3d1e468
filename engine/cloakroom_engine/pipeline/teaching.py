"""The craft of learning a cloak: from a person's photos to what they wear, no library."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.cloak import decoy, optimise, pattern, scene
from cloakroom_engine.cloak.hooks import Hooks
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.pipeline.tools import Tools
from cloakroom_engine.pipeline.witnesses import statistics, witnesses
from cloakroom_engine.records import CloakRecipe, Points


@dataclass(frozen=True, eq=False)
class Lesson:
    """What a cloak is learnt from: photos with the person's landmarks in them, and by each
    surrogate's sha256 the (n, D) embeddings of these faces."""

    photos: tuple[tuple[Path, Points], ...]
    recipe: CloakRecipe
    clean: Mapping[str, NDArray[np.float32]]


@dataclass(frozen=True, eq=False)
class Learnt:
    """Patterns as the vault keeps them (``cloak.pattern``), and how long that took."""

    stored: bytes
    seconds: float


def teach(tools: Tools, lesson: Lesson) -> Learnt:
    """Learn a cloak.

    Raises:
        EngineError: ``photo.*``, ``model.*``.
    """
    tools.device.prepare()
    started = time.monotonic()
    teachers = witnesses(tools, lesson.clean)
    scenes = []
    for at, (path, points) in enumerate(lesson.photos):
        tools.reporter.step("look", at, len(lesson.photos))
        pixels = decode(path).rgb_u8
        where = tools.device.torch_device()
        scenes.append(scene.build(pixels, np.array(points, np.float64), where))
    ways = _ways(tools, lesson)
    learnt = []
    for at, hooks in enumerate(ways):
        if len(ways) > 1:
            tools.reporter.step("masks", at, len(ways))
        learnt.append(optimise.learn(scenes, teachers, lesson.recipe, tools.reporter, hooks))
    return Learnt(pattern.to_bytes(learnt), time.monotonic() - started)


def _ways(tools: Tools, lesson: Lesson) -> list[Hooks]:
    """One plain loop, or one towards each mask's decoy."""
    if lesson.recipe.masks == 1:
        return [Hooks()]
    installed = {card.sha256: card for card in tools.recognisers()}
    known = {sha256: statistics(tools, installed[sha256]) for sha256 in lesson.clean}
    return [decoy.hooks(known, lesson.recipe.seed + at) for at in range(lesson.recipe.masks)]
