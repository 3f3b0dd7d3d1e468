"""A bundle in small: two real programs, a library, resources; and the installer's package."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

PROGRAM = Path("/usr/bin/true")


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """As PyInstaller lays it out, with ``true`` for both programs."""
    if sys.platform != "linux" or shutil.which("readelf") is None:
        pytest.skip("looks into Linux programs with readelf")
    folder = tmp_path / "bundle" / "cloakroom"
    resources = folder / "_internal" / "cloakroom_engine" / "resources"
    resources.mkdir(parents=True)
    for name in ("cloakroom", "cloakroom-engine"):
        shutil.copy(PROGRAM, folder / name)
    (resources / "presets.json").write_text("{}", encoding="utf-8")
    (folder / "_internal" / "again").symlink_to("cloakroom_engine/resources/presets.json")
    return folder
