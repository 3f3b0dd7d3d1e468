"""Which processor runs the networks, and why not a faster one."""

# Imported late: torch takes over a second to import: nobody pays for it before it is used.

from __future__ import annotations

import importlib.metadata
import os
import platform
import shutil
import sys
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

from cloakroom_engine.errors import EngineError
from cloakroom_engine.loading import uncollected

if TYPE_CHECKING:
    import torch

Wanted = Literal["auto", "cpu", "cuda", "mps"]
TorchDevice = Literal["cpu", "cuda", "mps"]

CPU_PROVIDER = "CPUExecutionProvider"
_CUDA_PROVIDER = "CUDAExecutionProvider"
_DIRECTML_PROVIDER = "DmlExecutionProvider"
_COREML_PROVIDER = "CoreMLExecutionProvider"

#: onnxruntime's providers worth trying, best first, by ``platform.system()``.
_PROVIDERS = {
    "Windows": (_CUDA_PROVIDER, _DIRECTML_PROVIDER),
    "Darwin": (_COREML_PROVIDER,),
    "Linux": (_CUDA_PROVIDER,),
}
#: What each explicit choice allows.
_ALLOWED = {
    "cpu": (),
    "cuda": (_CUDA_PROVIDER,),
    "mps": (_COREML_PROVIDER,),
    "auto": (_CUDA_PROVIDER, _DIRECTML_PROVIDER, _COREML_PROVIDER),
}
#: The package on the registry that brings a provider.
_PACKAGES = {
    _CUDA_PROVIDER: "onnxruntime-gpu",
    _DIRECTML_PROVIDER: "onnxruntime-directml",
    _COREML_PROVIDER: "onnxruntime",
}


_STEADY = {
    "OMP_WAIT_POLICY": "PASSIVE",
    "KMP_BLOCKTIME": "0",
    "MKL_CBWR": "AUTO,STRICT",
    "OPENBLAS_NUM_THREADS": "1",
}


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something faster is not used, as data for ``doctor``.

    ``code`` is one of ``cpu_asked_for``, ``no_nvidia_gpu``, ``torch_without_cuda``,
    ``cuda_does_not_start``, ``no_apple_gpu``, ``torch_without_mps``, ``provider_not_installed``.
    """

    code: str
    params: dict[str, str] = field(default_factory=dict)


class Device:
    """Where torch and onnxruntime compute. Nothing heavy is imported before it is asked for.

    Args:
        wanted: ``auto`` takes the fastest that works and never fails.
        threads: threads of one operation; ``None`` takes one for each core we may use.

    Raises:
        EngineError: ``device.unavailable`` when an explicit choice cannot be had.
    """

    def __init__(self, wanted: Wanted = "auto", *, threads: int | None = None) -> None:
        if wanted not in _ALLOWED:
            raise EngineError("device.unavailable", device=wanted, reason="unknown")
        self.wanted: Wanted = wanted
        self.threads = threads or usable_cores()
        if wanted not in {"auto", "cpu"} and self.name != wanted:
            reason = next((r.code for r in self._torch_choice[1]), "unknown")
            raise EngineError("device.unavailable", device=wanted, reason=reason)

    @property
    def name(self) -> TorchDevice:
        """The torch device: ``cpu``, ``cuda`` or ``mps``."""
        return self._torch_choice[0]

    @cached_property
    def _torch_choice(self) -> tuple[TorchDevice, tuple[Reason, ...]]:
        if self.wanted == "cpu":
            return "cpu", (Reason("cpu_asked_for"),)
        reasons = []
        for candidate, probe in (("cuda", _no_cuda), ("mps", _no_mps)):
            if self.wanted in {"auto", candidate}:
                reason = probe()
                if reason is None:
                    return cast(TorchDevice, candidate), ()
                reasons.append(reason)
        return "cpu", tuple(reasons)

    @cached_property
    def providers(self) -> tuple[str, ...]:
        """onnxruntime's execution providers, best first; the last one is the CPU."""
        import onnxruntime

        available = onnxruntime.get_available_providers()
        return (*(p for p in self._providers_worth_trying() if p in available), CPU_PROVIDER)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why torch and onnxruntime do not run on something faster; empty when they do."""
        missing = [
            Reason("provider_not_installed", {"provider": p, "package": _PACKAGES[p]})
            for p in self._providers_worth_trying()
            if p not in self.providers and (p != _CUDA_PROVIDER or nvidia_gpu_present())
        ]
        return (*self._torch_choice[1], *missing)

    def _providers_worth_trying(self) -> tuple[str, ...]:
        system = _PROVIDERS.get(platform.system(), ())
        return tuple(p for p in system if p in _ALLOWED[self.wanted])

    def torch_device(self) -> torch.device:
        """The device as torch's own object."""
        import torch

        return torch.device(self.name)

    def foretell(self) -> None:
        """Set the number of threads for libraries that are not loaded yet: their thread pools read
        these variables when they start. Loads nothing."""
        steady_libraries()
        for variable in ("OMP_NUM_THREADS", "MKL_NUM_THREADS"):
            os.environ.setdefault(variable, str(self.threads))

    def prepare(self) -> None:
        """Load torch and set its number of threads; call once before heavy work on it."""
        self.foretell()
        with uncollected():
            import torch

        torch.set_num_threads(self.threads)


def steady_libraries() -> None:
    """Let no library's threads spin when idle, and sums come out the same every time.

    Call it before either is loaded. Idle threads of OpenMP spin by default: on two cores that
    others used too, ten small refining steps took 22 s spinning and 0.5 s asleep, because the
    spinning thread kept the one it waited for from running. NumPy's OpenBLAS spins whatever it is
    told, so it gets one: beside other work a logistic regression of 128 weights on 5,000 rows took
    2.4 s of processor time with two threads, and 0.09 s with one. MKL's last bits hang on where
    arrays happen to lie in memory, unless told otherwise: the same seed gave two different masks.
    """
    for variable, value in _STEADY.items():
        os.environ.setdefault(variable, value)


def usable_cores() -> int:
    """Cores that this process may use; the second thread of a core is not counted.

    Two threads on one core slow convolutions down rather than speed them up.
    """
    if sys.version_info >= (3, 13):
        allowed = os.process_cpu_count() or 1
    elif hasattr(os, "sched_getaffinity"):
        allowed = len(os.sched_getaffinity(0))
    else:
        allowed = os.cpu_count() or 1
    return max(1, allowed // 2 if _two_threads_a_core() else allowed)


def _two_threads_a_core() -> bool:
    """Whether Linux says that hyper-threading is on; elsewhere it cannot be told cheaply."""
    try:
        siblings = Path("/sys/devices/system/cpu/smt/active").read_text(encoding="ascii")
    except (OSError, ValueError):
        return False
    return siblings.strip() == "1"


def nvidia_gpu_present() -> bool:
    """Whether an NVIDIA driver is installed, told without loading anything."""
    return Path("/proc/driver/nvidia/version").exists() or shutil.which("nvidia-smi") is not None


def _no_cuda() -> Reason | None:
    """Why torch cannot use CUDA, or ``None`` when it can."""
    if not nvidia_gpu_present():
        return Reason("no_nvidia_gpu")
    import torch

    if torch.version.cuda is None:
        return Reason("torch_without_cuda", {"torch": importlib.metadata.version("torch")})
    if not torch.cuda.is_available():
        return Reason("cuda_does_not_start", {"cuda": torch.version.cuda})
    return None


def _no_mps() -> Reason | None:
    """Why torch cannot use Apple's GPU, or ``None`` when it can."""
    if platform.system() != "Darwin" or platform.machine() != "arm64":
        return Reason("no_apple_gpu")
    import torch

    if not torch.backends.mps.is_available():
        return Reason("torch_without_mps", {"torch": importlib.metadata.version("torch")})
    return None


def running_provider(model: Path, device: Device) -> str:
    """The execution provider that really runs ``model``: one that is listed may fail to load.

    Args:
        model: any ONNX file.
        device: the choice to try.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4  # the answer is the provider, not onnxruntime's stderr
    session = onnxruntime.InferenceSession(str(model), options, providers=list(device.providers))
    return str(session.get_providers()[0])
