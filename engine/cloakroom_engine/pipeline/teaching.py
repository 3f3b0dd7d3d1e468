"""The craft of learning a cloak: from a person's photos to what they wear, no library."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cloakroom_engine.cloak import apart, pattern, scene
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.pipeline.tools import Tools
from cloakroom_engine.pipeline.witnesses import witnesses
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
    learnt = apart.learn(scenes, teachers, lesson.recipe, tools.reporter)
    return Learnt(pattern.to_bytes(learnt), time.monotonic() - started)
