"""The default models, and the astronaut's face as the rooms see it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from numpy.typing import NDArray

from cloakroom_engine.models.device import Device
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.paths import Paths

if TYPE_CHECKING:
    from cloakroom_engine.cloak.objective import Witness
    from cloakroom_engine.cloak.pattern import Pattern
    from cloakroom_engine.cloak.scene import Scene
    from cloakroom_engine.pipeline.desk import Desk

# torch is imported by those who ask for it: the rooms before the cloak are tested without it.


@pytest.fixture(scope="session")
def points_px(defaults: Registry, astronaut: NDArray[np.uint8]) -> NDArray[np.float32]:
    """The astronaut's landmarks, (5, 2)."""
    from cloakroom_engine.faces.detect import detect

    (face,) = detect(defaults.detector(), astronaut)
    return face.points_px


@pytest.fixture(scope="session")
def place(astronaut: NDArray[np.uint8], points_px: NDArray[np.float32]) -> Scene:
    """The astronaut's scene."""
    from cloakroom_engine.cloak import scene

    return scene.build(astronaut, points_px)


@pytest.fixture(scope="session")
def darker(astronaut: NDArray[np.uint8], points_px: NDArray[np.float32]) -> Scene:
    """Another photo of the same face: darker, and mirrored."""
    from cloakroom_engine.cloak import scene

    mirrored = np.ascontiguousarray((astronaut[:, ::-1] * 0.7).astype(np.uint8))
    points = points_px[[1, 0, 2, 4, 3]] * [-1, 1] + [astronaut.shape[1] - 1, 0]
    return scene.build(mirrored, points)


@pytest.fixture(scope="session")
def witness(defaults: Registry, place: Scene, darker: Scene) -> Witness:
    """dlib's network, which knows the astronaut from both photos."""
    import torch

    from cloakroom_engine.cloak.objective import Witness
    from cloakroom_engine.cloak.views import plain_chip

    surrogate = defaults.surrogate("dlib-resnet")
    strangers = defaults.statistics(surrogate.card)
    assert strangers is not None
    with torch.no_grad():
        chips = [plain_chip(each, each.clean, surrogate.card) for each in (place, darker)]
        clean = surrogate(torch.cat(chips))
    return Witness(surrogate, clean, strangers.score_mean, strangers.score_std)


@pytest.fixture(scope="session")
def learnt(place: Scene, darker: Scene, witness: Witness) -> Pattern:
    """A cloak of the astronaut, learnt for seconds."""
    from cloakroom_engine.cloak.optimise import learn
    from cloakroom_engine.progress import Silent
    from cloakroom_engine.records import CloakRecipe

    return learn([place, darker], [witness], CloakRecipe(steps=16, batch=2), Silent())


@pytest.fixture
def desk(tmp_path: Path, defaults: Registry) -> Iterator[Desk]:
    """A new profile; the models are loaded once for all tests."""
    from cloakroom_engine.library import Library, Vault
    from cloakroom_engine.pipeline.desk import Desk
    from cloakroom_engine.progress import Silent

    paths = Paths.at(tmp_path / "home")
    with Library(paths, Vault.in_memory()) as library:
        yield Desk(paths, library, defaults, Device("cpu", threads=2), Silent())
