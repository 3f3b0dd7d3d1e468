"""What every test may ask for: the shared photos and models, and the one portrait that ships."""

from __future__ import annotations

import importlib.util
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from changed import Changed
from cloakroom_engine.models.device import steady_libraries

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from cloakroom_engine.models.registry import Registry

# As the program does, before anything heavy is loaded.
steady_libraries()

ROOT = Path(__file__).resolve().parents[1]


def _qt_trouble() -> str:
    """Why Qt cannot be loaded: its system libraries do not come with its wheel."""
    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as trouble:
        return str(trouble)
    return ""


QT_TROUBLE = _qt_trouble()
pytest_plugins = [] if QT_TROUBLE else ["pytestqt.plugin"]
collect_ignore = ["desktop"] if QT_TROUBLE else []


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let pytest-qt's settings stand where pytest-qt cannot."""
    parser.addoption("--changed", action="store_true", help="only quick tests of what changed")
    if QT_TROUBLE:
        for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
            parser.addini(name, "of pytest-qt, which is not loaded")


def pytest_configure(config: pytest.Config) -> None:
    """Choose the tests, where that is asked for."""
    if config.getoption("changed"):
        config.pluginmanager.register(Changed(), "changed")


def pytest_report_header() -> str:
    """Say that the window's tests are left out, and why."""
    return f"tests/desktop left out: {QT_TROUBLE}" if QT_TROUBLE else ""


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with real photos and models; the test is skipped where it is absent."""
    folder = Path(os.environ.get("CLOAKROOM_SHARED", ROOT.parent / "shared"))
    if not (folder / "models").is_dir():
        pytest.skip(f"no shared photos and models at {folder} (set CLOAKROOM_SHARED)")
    return folder


@pytest.fixture(scope="session")
def defaults() -> Registry:
    """The default models, each loaded once."""
    from cloakroom_engine.models.device import Device
    from cloakroom_engine.models.registry import Registry
    from cloakroom_engine.paths import Paths

    return Registry([], Paths.at(".").resources, Device("cpu", threads=2))


@pytest.fixture(scope="session")
def astronaut_path() -> Path:
    """The public-domain astronaut portrait inside scikit-image's wheel."""
    spec = importlib.util.find_spec("skimage")
    assert spec is not None
    assert spec.submodule_search_locations
    return Path(spec.submodule_search_locations[0]) / "data" / "astronaut.png"


@pytest.fixture(scope="session")
def astronaut(astronaut_path: Path) -> NDArray[np.uint8]:
    """The astronaut, (512, 512, 3) RGB."""
    import cv2
    import numpy as np

    bgr = cv2.imread(str(astronaut_path))
    assert bgr is not None
    return np.ascontiguousarray(bgr[..., ::-1])
