"""Ray's own part: starting it here or finding it elsewhere, and leaving nothing behind."""

from __future__ import annotations

import logging
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from cloakroom_engine.errors import EngineError
from cloakroom_engine.models.device import usable_cores
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.private import process_alive

if TYPE_CHECKING:
    from cloakroom_engine.fleet.crew import Fleet

LOCAL: Final = "ray"
VERBS: Final = ("scan", "cloak", "protect", "share", "audit")
"""What many machines can do."""
ATTEMPTS: Final = 3
"""At being let into a cluster that answers."""
STORE_BYTES: Final = 256 << 20
"""Of Ray's object store on this machine: what waits there is a few photos' copies."""
_ADDRESS: Final = re.compile(r"ray://[^\s/]+:\d+")
_FOLDER: Final = re.compile(r"cloakroom-(\d{1,10})-\w+")
_QUIET: Final = {
    "RAY_USAGE_STATS_ENABLED": "0",  # nobody is told what runs here
    "RAY_USAGE_STATS_PROMPT_ENABLED": "0",
    "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0",
    "RAY_enable_metrics_collection": "0",
    "RAY_task_events_report_interval_ms": "0",  # nor kept of a hundred thousand tasks what they did
}


@contextmanager
def fleet(on: str, desk: Desk, workers: int | None = None) -> Iterator[Fleet]:
    """The workers of a cluster, for as long as this lasts.

    Args:
        on: "ray" for a cluster of this machine's own, made for this, or "ray://HOST:PORT".
        desk: what they work for.
        workers: how many; None takes one for each processor.

    Raises:
        EngineError: ``usage``; ``fleet.missing`` where Ray is not installed;
            ``fleet.unavailable`` where no cluster answers.
    """
    if on != LOCAL and not _ADDRESS.fullmatch(on):
        raise EngineError("usage", on=on)
    for name, value in _QUIET.items():
        os.environ.setdefault(name, value)
    try:
        import ray
    except ImportError as missing:
        raise EngineError("fleet.missing") from missing
    from cloakroom_engine.fleet.crew import Fleet

    with _folder() if on == LOCAL else nullcontext() as folder:
        try:
            with _nowhere():
                _connect(ray, on, folder, workers)
            there = int(ray.cluster_resources().get("CPU", 0))
            crew = Fleet(desk, max(1, min(workers or there, there)))
            try:
                yield crew
            finally:
                crew.pool.close()
        finally:
            ray.shutdown()


def _connect(ray: Any, on: str, folder: Path | None, workers: int | None) -> None:
    quiet: Mapping[str, Any] = {"logging_level": logging.ERROR, "log_to_driver": False}
    try:
        if on != LOCAL:
            _reach(ray, on, quiet)
            return
        ray.init(
            "local",
            num_cpus=workers or usable_cores(),
            object_store_memory=STORE_BYTES,
            include_dashboard=False,
            _temp_dir=str(folder),
            **quiet,
        )
    except (ConnectionError, TimeoutError, RuntimeError) as error:  # another version, the last
        raise EngineError("fleet.unavailable", reason=type(error).__name__) from error
    except ImportError as missing:  # Ray alone does not speak with a cluster elsewhere
        raise EngineError("fleet.missing") from missing


def _reach(ray: Any, on: str, quiet: Mapping[str, Any]) -> None:
    """A cluster's client server begins a process for each driver. On a busy machine, and where
    gRPC falls over its own threads in that fork (seen with 1.85), the first may not come up."""
    for left in reversed(range(ATTEMPTS)):
        try:
            ray.init(on, **quiet)
        except ConnectionAbortedError:
            if not left:
                raise
        else:
            return


@contextmanager
def _folder() -> Iterator[Path]:
    """Where a cluster of this machine's own keeps its sockets, logs and spilled objects: for our
    eyes only, gone at the end. What a killed run left goes when the next one begins."""
    # The system's own temporary folder may be too long for the name of a socket.
    base = Path("/tmp") if Path("/tmp").is_dir() else Path(tempfile.gettempdir())  # noqa: S108 - made by mkdtemp
    for left in base.iterdir():
        named = _FOLDER.fullmatch(left.name)
        if named and not process_alive(int(named[1])):
            shutil.rmtree(left, ignore_errors=True)
    folder = Path(tempfile.mkdtemp(prefix=f"cloakroom-{os.getpid()}-", dir=base))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _nowhere() -> Iterator[None]:
    """Start Ray from no folder of anybody's: it tells every worker, and its own tables, where it
    was started and what was on Python's path there."""
    here, path, named = Path.cwd(), list(sys.path), os.environ.get("PYTHONPATH")
    if named:
        # Workers are started elsewhere.
        whole = [str(Path(each).absolute()) for each in named.split(os.pathsep) if each]
        os.environ["PYTHONPATH"] = os.pathsep.join(whole)
    sys.path[:] = [each for each in path if each and Path(each).absolute() != here]
    os.chdir(Path(here.anchor))
    try:
        yield
    finally:
        os.chdir(here)
        sys.path[:] = path
        if named:
            os.environ["PYTHONPATH"] = named
