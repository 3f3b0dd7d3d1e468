"""A cluster elsewhere, and a node of it that goes while its workers work."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from fleet_desk import NO_RAY

from cloakroom_engine.errors import EngineError
from cloakroom_engine.fleet.cluster import ATTEMPTS, _connect


class Slow:
    """Of Ray what is asked for first; it does not come up ``times``."""

    def __init__(self, times: int) -> None:
        self.asked: list[str] = []
        self._times = times

    def init(self, on: str, **_: object) -> None:
        self.asked.append(on)
        if len(self.asked) <= self._times:
            raise ConnectionAbortedError


@pytest.mark.skipif(
    bool(NO_RAY) or importlib.util.find_spec("grpc") is None,
    reason=NO_RAY or "ray[client] is not installed (pip install 'cloakroom[fleet]')",
)
def test_a_lost_node_costs_nothing() -> None:
    """Over ``ray://``; names of sockets have to be short, so not in pytest's folder."""
    here = Path(__file__).resolve().parent
    with tempfile.TemporaryDirectory(prefix="cr-") as folder:
        done = subprocess.run(
            [sys.executable, str(here / "fleet_two_nodes.py"), folder],
            env={
                **os.environ,
                "PYTHONPATH": f"{here.parents[1] / 'engine'}:{here}",
                "RAY_USAGE_STATS_ENABLED": "0",
                "RAY_CLIENT_SERVER_CHECK_CHANNEL_TIMEOUT_S": "120",  # others work here too
            },
            capture_output=True, timeout=240, check=False,
        )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    told = json.loads(done.stdout.splitlines()[-1])
    assert told == {"size": 2, "found": [[n, n] for n in range(10)]}


def test_a_cluster_that_is_slow_to_let_us_in_is_asked_again() -> None:
    """Nobody can make Ray's client server fail to order: what Ray is asked is all of this."""
    once, never = Slow(ATTEMPTS - 1), Slow(ATTEMPTS)
    _connect(once, "ray://h:1", None, None)
    with pytest.raises(EngineError, match=r"fleet\.unavailable"):
        _connect(never, "ray://h:1", None, None)
    assert once.asked == never.asked == ["ray://h:1"] * ATTEMPTS
