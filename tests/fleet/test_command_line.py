"""The verbs on a fleet, as a terminal has them."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import skimage.data
from PIL import Image


@pytest.mark.skipif(
    importlib.util.find_spec("ray") is None,
    reason="Ray is not installed (pip install 'cloakroom[fleet]')",
)
def test_what_a_fleet_found_goes_to_standard_output(tmp_path: Path) -> None:
    """The process steps behind another before Ray starts: its output was the error stream's."""
    photo = tmp_path / "portrait.png"
    Image.fromarray(skimage.data.astronaut()).save(photo)
    command = [sys.executable, "-m", "cloakroom_engine", "--home", str(tmp_path / "home"), "--json"]
    done = subprocess.run(
        [*command, "--on", "ray", "--workers", "1", "scan", str(photo)],
        env={**os.environ, "CLOAKROOM_NO_KEYRING": "1"},
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["photos"] == 1
