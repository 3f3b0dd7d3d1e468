"""A desk with the default models, and photos of the astronaut to work on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from desks import opened
from numpy.typing import NDArray
from PIL import Image

from cloakroom_engine.models.registry import Registry
from cloakroom_engine.pipeline.desk import Desk

Save = Callable[..., Path]


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory, defaults: Registry) -> Iterator[Desk]:
    """One profile for those tests of a file that do not come in one another's way."""
    with opened(tmp_path_factory.mktemp("shelf") / "home", defaults) as desk:
        yield desk


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where a person keeps photos."""
    found = tmp_path / "photos"
    found.mkdir()
    return found


@pytest.fixture
def save(folder: Path) -> Save:
    """Write pixels as a file of the folder."""

    def write(pixels: NDArray[np.uint8], name: str, **options: object) -> Path:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(np.ascontiguousarray(pixels)).save(path, **options)  # type: ignore[arg-type]
        return path

    return write
