"""The trial of a model that nobody has tried yet, in a process that may be ended at any moment.

A graph can ask for any amount of work and memory, and native code cannot be interrupted: the
process gets a limit of memory from the system, or from a thread that watches where the system has
none, and is ended when its time is over.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Final

from cloakroom_engine.budgets import TRIAL_BYTES, TRIAL_S
from cloakroom_engine.errors import EngineError
from cloakroom_engine.models import cards
from cloakroom_engine.models.cards import ModelCard

VERB: Final = "try-model"
"""The engine's first word for it; no person types it."""
_TOO_MUCH: Final = 77
"""The exit code of a process that watched itself grow."""
_LOOK_S: Final = 0.02


def trial(
    card: ModelCard, file: Path, card_path: Path, *, seconds: float = TRIAL_S, most: int = 0
) -> None:
    """Run ``models.trial`` on a pack and come back in time.

    Args:
        card: what ``card_path`` holds.
        file: the model.
        card_path: its card.
        seconds: how long it may take.
        most: bytes of memory, by default ``TRIAL_BYTES`` and four times the model.

    Raises:
        EngineError: those of ``trial.run``; ``model.too_costly`` when it takes longer or more
            memory, or breaks down.
    """
    most = most or TRIAL_BYTES + 4 * card.bytes
    words = [*_program(), VERB, str(most), str(file), str(card_path)]
    try:
        done = subprocess.run(  # noqa: S603 - ourselves
            words,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        raise EngineError("model.too_costly", model=card.name, seconds=seconds) from late
    if done.returncode != 0:
        raise EngineError("model.too_costly", model=card.name, bytes=most)
    told = json.loads(done.stdout)
    if told["code"]:
        raise EngineError(told["code"], **told["params"])


def serve(words: list[str]) -> str:
    """The process's side: a JSON object with the code (empty when all is well) and its params."""
    most, file, card_path = int(words[0]), Path(words[1]), Path(words[2])
    _limit(most)
    from cloakroom_engine.models import trial

    try:
        trial.run(cards.read(card_path), file)
    except MemoryError:
        return json.dumps({"code": "model.too_costly", "params": {"bytes": most}})
    except EngineError as problem:
        # The runtimes' own words for memory that they were not given.
        short = "alloc" in str(problem.params.get("detail", "")).lower()
        code = "model.too_costly" if short else problem.code
        return json.dumps({"code": code, "params": problem.params})
    return json.dumps({"code": "", "params": {}})


def _program() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "cloakroom_engine"]


def _limit(most: int) -> None:
    if sys.platform == "linux":
        import resource

        # Unlike the address space, this leaves out what libraries reserve and never touch.
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))
    else:
        threading.Thread(target=_watch, args=(most,), name="memory", daemon=True).start()


def _watch(most: int) -> None:
    pause = threading.Event()
    while _peak() <= most:
        pause.wait(_LOOK_S)
    os._exit(_TOO_MUCH)


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    class _Counters(ctypes.Structure):
        """PROCESS_MEMORY_COUNTERS."""

        _fields_ = (
            ("cb", wintypes.DWORD),
            ("page_faults", wintypes.DWORD),
            *((name, ctypes.c_size_t) for name in (
                "peak_working_set", "working_set", "peak_paged", "paged", "peak_non_paged",
                "non_paged", "page_file", "peak_page_file",
            )),
        )  # fmt: skip

    def _peak() -> int:
        """The most that this process ever had, in bytes."""
        counters = _Counters()
        counters.cb = ctypes.sizeof(counters)
        this_process = ctypes.c_void_p(-1)
        ctypes.windll.psapi.GetProcessMemoryInfo(this_process, ctypes.byref(counters), counters.cb)
        return int(counters.peak_page_file)

else:

    def _peak() -> int:
        """The most that this process ever had, in bytes."""
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return used if sys.platform == "darwin" else used * 1024
