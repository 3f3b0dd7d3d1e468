from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import torch

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models import weights
from cloakroom_engine.models.cards import read
from cloakroom_engine.models.device import CPU_PROVIDER, Device, running_provider, usable_cores
from cloakroom_engine.paths import Paths


def test_the_cpu_can_always_be_had_and_says_that_it_was_asked_for() -> None:
    device = Device("cpu")
    assert device.name == "cpu"
    assert device.providers == (CPU_PROVIDER,)
    assert [reason.code for reason in device.reasons] == ["cpu_asked_for"]
    assert device.torch_device() == torch.device("cpu")


def test_auto_never_fails_and_explains_itself() -> None:
    device = Device("auto")
    assert device.name in {"cpu", "cuda", "mps"}
    assert device.providers[-1] == CPU_PROVIDER
    if device.name == "cpu":
        assert device.reasons


def test_an_explicit_choice_that_cannot_be_had_is_an_error() -> None:
    if torch.cuda.is_available():
        pytest.skip("this machine has CUDA")
    with pytest.raises(EngineError) as caught:
        Device("cuda")
    assert caught.value.code == "device.unavailable"
    assert caught.value.params["device"] == "cuda"
    assert caught.value.params["reason"] in {
        "no_nvidia_gpu",
        "torch_without_cuda",
        "cuda_does_not_start",
    }


def test_unknown_devices_are_refused() -> None:
    with pytest.raises(EngineError):
        Device("tpu")  # type: ignore[arg-type]


def test_threads() -> None:
    assert 1 <= usable_cores() <= (os.cpu_count() or 1)
    before = torch.get_num_threads()
    Device("cpu", threads=1).prepare()
    assert torch.get_num_threads() == 1
    torch.set_num_threads(before)


def test_the_provider_that_really_runs() -> None:
    resources = Paths.at(".").resources
    card = read(resources / "cards" / "centerface.json")
    model = weights.locate(weights.DEFAULTS[1], card, resources)
    assert running_provider(model, Device("cpu")) == CPU_PROVIDER


def test_libraries_are_steadied_before_they_are_loaded() -> None:
    script = (
        "import os, sys\n"
        "from cloakroom_engine.models.device import steady_libraries\n"
        "assert not {'torch', 'cv2', 'numpy'} & set(sys.modules)\n"
        "steady_libraries()\n"
        "print(os.environ['OMP_WAIT_POLICY'], os.environ['MKL_CBWR'])\n"
        "import numpy, psutil\n"
        "numpy.linalg.solve(numpy.eye(500), numpy.ones(500))\n"
        "print(sys.platform != 'linux' or psutil.Process().num_threads())\n"
    )
    engine = str(Path(__file__).resolve().parents[3] / "engine")
    ours = {"OMP_WAIT_POLICY", "OPENBLAS_NUM_THREADS"}
    own = {key: value for key, value in os.environ.items() if key not in ours}
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**own, "PYTHONPATH": engine, "MKL_CBWR": "COMPATIBLE"},
        capture_output=True,
        text=True,
        check=True,
    )
    first, threads = done.stdout.splitlines()
    assert first == "PASSIVE COMPATIBLE"  # what a person set stays
    assert threads in {"True", "1"}
