"""Drivers and workers that are killed while photos are shared, and what is there in the end."""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import psutil

from cloakroom_engine.photo.decode import decode
from fleet_clock import written
from fleet_people import chosen, prepare

PEOPLE, PHOTOS = 4, 60


def engine(home: Path, *words: str, on: str = "ray") -> subprocess.Popen[bytes]:
    """The command line on two workers."""
    environment = {**os.environ, "CLOAKROOM_NO_KEYRING": "1"}
    command = [sys.executable, "-m", "cloakroom_engine", "--home", str(home), "--json"]
    command += ["--on", on, "--workers", "2", *words]
    return subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )


def plainly(base: Path, root: Path, words: Sequence[str]) -> Path:
    """The copies of the plain run; made once."""
    home, out, made = root / "plain-home", root / "plain-unfinished", root / "plain"
    if made.is_dir():
        return made
    for left in (home, out):
        shutil.rmtree(left, ignore_errors=True)
    shutil.copytree(base, home)
    command = [sys.executable, "-m", "cloakroom_engine", "--home", str(home), "--json"]
    subprocess.run(
        [*command, "--threads", "1", *words, "--out", str(out)],
        env={**os.environ, "CLOAKROOM_NO_KEYRING": "1"},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False,
    )  # fmt: skip
    return out.rename(made)


def digests(paths: Sequence[Path]) -> dict[Path, str]:
    """The sha256 of each file."""
    return {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def killed(root: Path, count: int, seed: int, done: Sequence[dict[str, Any]]) -> Iterator[Any]:
    """End drivers and workers in turn while photos are shared; then let one run to its end.

    What ``done`` has is not done again: the copies that were there then are there still.
    """
    picked = chosen(PEOPLE, PHOTOS)
    paths = [path for each in picked.values() for path in each]
    before = digests(paths)
    base = prepare(root, picked)
    words = ["share", *map(str, paths), "--refine", "1"]
    plain = plainly(base, root, words)
    out, home = root / "out", root / "home"
    if not home.is_dir():
        shutil.copytree(base, home)
    words += ["--out", str(out)]
    for kill in range(sum("kill" in row for row in done), count):
        draw = random.Random(f"{seed}/{kill}")
        ended = _one(engine(home, *words), ("driver", "worker")[kill % 2], out, draw)
        copies = list(out.glob("*.jpg"))
        for path in copies:
            decode(path)  # raises if a file under its final name is not whole
        time.sleep(1.0)
        yield {"kill": kill + 1, "ended": ended, "copies": len(copies), "left": len(_left())}
    yield {**_rerun(home, words), **compared(out, plain, before)}


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


def result_of(process: subprocess.Popen[bytes]) -> dict[str, Any]:
    """What a command printed when it ended."""
    return dict(json.loads(process.communicate()[0]))


def counted(ran: dict[str, Any]) -> dict[str, Any]:
    """How many photos had what become of them."""
    if "error" in ran:
        return dict(ran["error"])
    return {key: len(ran[key]) for key in ("written", "already", "skipped")}


def _rerun(home: Path, words: Sequence[str]) -> dict[str, Any]:
    done = result_of(engine(home, *words))
    noted = {each["path"]: each["sha256"] for each in (*done["written"], *done["already"])}
    return {
        "rerun": counted(done),
        "as_noted": digests([Path(path) for path in noted])
        == {Path(path): sha256 for path, sha256 in noted.items()},
        "rows": len(noted),
    }


def compared(out: Path, plain: Path, before: dict[Path, str]) -> dict[str, Any]:
    """What lies there beside the plain run's, and the originals beside what they were."""
    return {
        "files": len(list(out.glob("*"))),
        "same_as_plain": written(out) == written(plain),
        "originals": digests(list(before)) == before,
    }
