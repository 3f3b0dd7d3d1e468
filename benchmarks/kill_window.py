"""Kill the window at random moments of a batch and see that nothing is lost.

    PYTHONPATH=engine:desktop:benchmarks python benchmarks/kill_window.py [--kills 20] [--seed 0]

Copies of the public-domain portrait (each a little different), one person, one cloak, a queue of
all photos. Twenty times the window (offscreen) is killed with SIGKILL at a random moment; then it
runs until the queue has ended and is told to quit. Checked after every kill: originals
byte-identical, every file under its final name whole, the queue on disk complete. In the end: every
photo done, no part file, no engine left running.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
import uuid
from collections import Counter
from pathlib import Path

import numpy as np
import psutil

from cloakroom.bridge import queue_file
from cloakroom.bridge.order import Item, Order
from cloakroom_engine.photo.decode import decode
from kill import engine, originals, sha256

PATIENCE_S = 900


def window(home: Path) -> subprocess.Popen[bytes]:
    """The window on a profile, without a screen."""
    environment = {**os.environ, "CLOAKROOM_NO_KEYRING": "1", "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "cloakroom", "--home", str(home)]
    return subprocess.Popen(command, env=environment)


def engines(home: Path) -> list[psutil.Process]:
    """The workers of a profile that still run."""
    found = []
    for process in psutil.process_iter(["cmdline"]):
        words = process.info["cmdline"] or []
        if str(home) in words and "worker" in words:
            found.append(process)
    return found


def main() -> None:
    """Kill, restart, check, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--photos", type=int, default=20)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--refine", type=int, default=5)
    parser.add_argument("--latest", type=float, default=12.0, help="seconds until a kill at most")
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    random = np.random.default_rng(asked.seed)
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch)
        source, out, home = root / "in", root / "out", root / "home"
        source.mkdir()
        hashes = originals(source, asked.photos, asked.seed)
        engine(home, "person", "add", "astronaut", *map(str, list(hashes)[:3]))
        engine(home, "cloak", "astronaut")
        order = Order(out=str(out), refine_steps=asked.refine)
        items = [Item(uuid.uuid4().hex, str(path), order) for path in hashes]
        queue_file.save(home / "queue.json", items, paused=False)
        for kill in range(asked.kills):
            shown = window(home)
            moment = float(random.uniform(0.5, asked.latest))
            time.sleep(moment)
            shown.kill()
            shown.wait()
            check(kill + 1, moment, home, out, hashes)
        shown = window(home)
        began = time.monotonic()
        while not all(item.ended for item in queue_file.load(home / "queue.json")[0]):
            assert time.monotonic() - began < PATIENCE_S, "the queue did not end"
            time.sleep(1)
        shown.terminate()
        shown.wait()
        states = check(0, 0.0, home, out, hashes)
        assert states["done"] + states["already"] == asked.photos, states
        assert not list(out.glob("*.part")), "a part file was left"
        began = time.monotonic()
        while engines(home):
            assert time.monotonic() - began < 60, "an engine was left"
            time.sleep(1)
        print(f"at the end: {dict(states)}, no part files, no engine left")


def check(kill: int, moment: float, home: Path, out: Path, hashes: dict[Path, str]) -> Counter[str]:
    """What must hold at every moment; prints a line."""
    same = all(sha256(path) == digest for path, digest in hashes.items())
    whole = list(out.glob("*.jpg")) if out.exists() else []
    for path in whole:
        decode(path)  # raises if a file under its final name is not whole
    items, _ = queue_file.load(home / "queue.json")
    assert same
    assert {item.path for item in items} == {str(path) for path in hashes}
    states = Counter(str(item.state) for item in items)
    print(
        f"kill {kill} after {moment:.1f} s: {len(whole)} copies, all whole; queue "
        f"{dict(states)}; originals identical: {same}; {len(engines(home))} engines alive",
        flush=True,
    )
    return states


if __name__ == "__main__":
    main()
