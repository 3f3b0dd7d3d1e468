"""A cluster of two nodes on this machine, reached by ``ray://``: one of them is lost in a run.

Each node is a raylet with an object store and workers of its own; only the memory and the disk are
one machine's. Losing one kills its raylet and with it everything below.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from fleet_people import TAUGHT_BY
from fleet_share import Bed, counted, engine, result_of

PEOPLE, PHOTOS = 2, 40
STORE_BYTES = 80 << 20
"""As little as Ray takes, so that something is spilled if anything ever is."""
LOST_AT = 8
"""Copies that are there when a node goes, or a driver."""
ATTEMPTS_S = 600.0
QUIET = {
    "RAY_USAGE_STATS_ENABLED": "0",
    "RAY_enable_metrics_collection": "0",
    # A client server has thirty seconds to start otherwise: few, where others work too.
    "RAY_CLIENT_SERVER_CHECK_CHANNEL_TIMEOUT_S": "120",
}


class Nodes:
    """Two of them, one processor each."""

    def __init__(self, folder: Path) -> None:
        os.environ.update(QUIET)
        from ray.cluster_utils import Cluster

        self.port = _free_port()
        self.cluster = Cluster()
        common = {"num_cpus": 1, "object_store_memory": STORE_BYTES}
        self.cluster.add_node(
            **common, include_dashboard=False, ray_client_server_port=self.port,
            temp_dir=str(folder),
        )  # fmt: skip
        self.second = self.cluster.add_node(**common)

    @property
    def on(self) -> str:
        """What ``--on`` is to be told."""
        return f"ray://127.0.0.1:{self.port}"

    def lose(self) -> None:
        """Kill a node without a word to anybody."""
        self.cluster.remove_node(self.second, allow_graceful=False)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def nodes() -> Iterator[tuple[Nodes, Path]]:
    """Started and stopped, and the folder that holds their logs and what they spill."""
    folder = Path(tempfile.mkdtemp(prefix="fn-", dir="/tmp"))
    found = None
    try:
        found = Nodes(folder)
        yield found, folder
    finally:
        if found:
            found.cluster.shutdown()
        shutil.rmtree(folder, ignore_errors=True)


def lost(root: Path, done: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Share photos over a cluster: whole, with a node lost, with a driver killed; each with the
    comparison at its end."""
    bed = Bed(root, PEOPLE, PHOTOS)
    for what in ("nothing", "a node", "the driver"):
        if any(row["lost"] == what for row in done):
            continue
        out, home = root / "out", root / "home"
        for left in (out, home):
            shutil.rmtree(left, ignore_errors=True)
        shutil.copytree(bed.profile, home)
        with nodes() as (found, folder):
            began = time.monotonic()
            told = _one(found, home, [*bed.words, "--out", str(out)], out, what)
            yield {
                "lost": what,
                **told,
                "wall_s": round(time.monotonic() - began, 1),
                **bed.compared(out),
                "names_in_files_of_ray": _named(
                    folder, [*bed.picked, str(bed.paths[TAUGHT_BY].parent)]
                ),
            }


def _one(found: Nodes, home: Path, words: list[str], out: Path, what: str) -> dict[str, Any]:
    process = engine(home, *words, on=found.on)
    if what != "nothing":
        end = time.monotonic() + ATTEMPTS_S
        while process.poll() is None and len(list(out.glob("*.jpg"))) < LOST_AT:
            assert time.monotonic() < end, "no copies"
            time.sleep(0.05)
    then = len(list(out.glob("*.jpg")))
    if what == "a node":
        found.lose()
    elif what == "the driver":
        os.kill(process.pid, signal.SIGKILL)
        process.communicate()
        process = engine(home, *words, on=found.on)
    ran = result_of(process)
    again = result_of(engine(home, *words, on=found.on))
    return {"copies_then": then, "ran": counted(ran), "rerun": counted(again)}


def _named(folder: Path, words: Sequence[str]) -> int:
    """How many files of Ray's folder hold a name or a path."""
    wanted = [word.encode() for word in words]
    held = (path.read_bytes() for path in folder.rglob("*") if path.is_file())
    return sum(any(word in content for word in wanted) for content in held)
