"""The command line sharing photos on a fleet, and what it wrote beside a plain run of the same."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from fleet_clock import written
from fleet_people import Picked, chosen, prepare


class Bed:
    """Photos of ``people`` to be shared from a profile that knows them, and the plain run."""

    def __init__(self, root: Path, people: int, photos: int) -> None:
        self.picked: Picked = chosen(people, photos)
        self.paths = [path for each in self.picked.values() for path in each]
        self._before = digests(self.paths)
        self.profile = prepare(root, self.picked)
        self.words = ["share", *map(str, self.paths), "--refine", "1"]
        self._plain = plainly(self.profile, root, self.words)

    def compared(self, out: Path) -> dict[str, Any]:
        """What lies there beside the plain run's, and the originals beside what they were."""
        return {
            "files": len(list(out.glob("*"))),
            "same_as_plain": written(out) == written(self._plain),
            "originals": digests(self.paths) == self._before,
        }


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


def result_of(process: subprocess.Popen[bytes]) -> dict[str, Any]:
    """What a command printed when it ended."""
    return dict(json.loads(process.communicate()[0]))


def counted(ran: dict[str, Any]) -> dict[str, Any]:
    """How many photos had what become of them."""
    if "error" in ran:
        return dict(ran["error"])
    return {key: len(ran[key]) for key in ("written", "already", "skipped")}
