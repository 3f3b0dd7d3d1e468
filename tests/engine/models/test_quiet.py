"""The runtime's own telemetry stays off: it would break the promise that nothing is sent."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ENGINE = Path(__file__).resolve().parents[3] / "engine"
_OPEN = """
from cloakroom_engine.models.device import Device
from cloakroom_engine.models.registry import Registry
from cloakroom_engine.paths import Paths
Registry([], Paths.at(".").resources, Device("cpu")).detector("centerface")
"""


def test_opening_a_model_leaves_no_trace_of_the_machine(tmp_path: Path) -> None:
    """Where onnxruntime reports, it first writes the machine's number below the home."""
    hushed = {"CI", "ORT_DISABLE_TELEMETRY", "XDG_CACHE_HOME", "GITHUB_ACTIONS", "TF_BUILD"}
    env = {key: value for key, value in os.environ.items() if key not in hushed}
    subprocess.run(
        [sys.executable, "-c", _OPEN],
        env={**env, "HOME": str(tmp_path), "PYTHONPATH": str(ENGINE)},
        check=True,
        timeout=120,
    )
    assert not [str(path) for path in tmp_path.rglob("*")]
