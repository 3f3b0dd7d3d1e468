"""Drivers and workers that are killed while photos are shared, and what is there in the end."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import psutil

from cloakroom_engine.photo.decode import decode
from fleet_share import Bed, counted, digests, engine, result_of

PEOPLE, PHOTOS = 4, 60


def killed(root: Path, count: int, seed: int, done: Sequence[dict[str, Any]]) -> Iterator[Any]:
    """End drivers and workers in turn while photos are shared; then let one run to its end.

    What ``done`` has is not done again: the copies that were there then are there still.
    """
    bed = Bed(root, PEOPLE, PHOTOS)
    out, home = root / "out", root / "home"
    if not home.is_dir():
        shutil.copytree(bed.profile, home)
    words = [*bed.words, "--out", str(out)]
    for kill in range(sum("kill" in row for row in done), count):
        draw = random.Random(f"{seed}/{kill}")
        ended = _one(engine(home, *words), ("driver", "worker")[kill % 2], out, draw)
        copies = list(out.glob("*.jpg"))
        for path in copies:
            decode(path)  # raises if a file under its final name is not whole
        time.sleep(1.0)
        yield {"kill": kill + 1, "ended": ended, "copies": len(copies), "left": len(_left())}
    yield {**_rerun(home, words), **bed.compared(out)}


def _one(process: subprocess.Popen[bytes], what: str, out: Path, draw: random.Random) -> str:
    begun = len(list(out.glob("*.jpg")))
    aim = begun + draw.randrange(1, 5)
    while process.poll() is None and len(list(out.glob("*.jpg"))) < aim:
        time.sleep(0.05)
    time.sleep(draw.uniform(0.0, 1.0))
    ended = "had finished"
    if what == "driver" and process.poll() is None:
        os.kill(process.pid, signal.SIGKILL)
        ended = "driver killed"
    elif what == "worker":
        there = workers_of(process)
        if there:
            draw.choice(there).kill()
            ended = "worker killed"
        time.sleep(draw.uniform(2.0, 6.0))
        if process.poll() is None:
            os.kill(process.pid, signal.SIGKILL)  # so that the next one has work left
            ended += ", driver later"
    process.communicate()
    return ended


def workers_of(process: subprocess.Popen[bytes]) -> list[psutil.Process]:
    """The actors below a driver."""
    try:
        below = psutil.Process(process.pid).children(recursive=True)
        return [each for each in below if "ray::Hand" in " ".join(each.cmdline())]
    except psutil.Error:
        return []


def _left() -> list[psutil.Process]:
    """Ray's processes that no driver is above any more."""
    words = ((each, " ".join(each.info["cmdline"] or ())) for each in
             psutil.process_iter(["cmdline"]))  # fmt: skip
    return [each for each, line in words if "cloakroom-" in line and "ray" in line]


def _rerun(home: Path, words: Sequence[str]) -> dict[str, Any]:
    done = result_of(engine(home, *words))
    noted = {each["path"]: each["sha256"] for each in (*done["written"], *done["already"])}
    return {
        "rerun": counted(done),
        "as_noted": digests([Path(path) for path in noted])
        == {Path(path): sha256 for path, sha256 in noted.items()},
        "rows": len(noted),
    }
