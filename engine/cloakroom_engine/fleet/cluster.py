"""Ray's own part: starting it here or finding it elsewhere, and leaving nothing behind."""

from __future__ import annotations

import logging
import os
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from cloakroom_engine.errors import EngineError
from cloakroom_engine.fleet.quiet import folder, silence
from cloakroom_engine.models.device import usable_cores
from cloakroom_engine.pipeline.desk import Desk

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
    silence()
    try:
        import ray
    except ImportError as missing:
        raise EngineError("fleet.missing") from missing
    from cloakroom_engine.fleet.crew import Fleet

    with folder() if on == LOCAL else nullcontext() as place:
        try:
            with _nowhere():
                _connect(ray, on, place, workers)
            there = int(ray.cluster_resources().get("CPU", 0))
            crew = Fleet(desk, max(1, min(workers or there, there)))
            try:
                yield crew
            finally:
                crew.pool.close()
        finally:
            ray.shutdown()


def _connect(ray: Any, on: str, place: Path | None, workers: int | None) -> None:
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
            _temp_dir=str(place),
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
