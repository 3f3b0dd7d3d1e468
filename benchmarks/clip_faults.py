"""Kills, cancels and full disks while one clip is protected; what is left of it each time.

    python benchmarks/clip_faults.py [--seconds 8] [--kills 10] [--full DIR] [--out DIR]
    python benchmarks/clip_faults.py --only-cancels

The clip of ``clip_made.py``, cloaked and written by the program's command line. Ten SIGKILLs: two
as soon as the final file is being put together, the others at moments drawn (seed 0) from the time
that a whole run takes; then a run to the end, whose file is compared with that of a run that was
never stopped. Ten cancels at drawn moments, in this process: the time until the walk has ended.
Before them a whole run in this process, which says how long nobody asks at most.
``--full`` names an empty disk of a few dozen kilobytes (``mount -t tmpfs -o size=60k``): once
the copy goes there, once the segments.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import clip_made
from cloakroom_engine.clip.tool import find
from cloakroom_engine.errors import Cancelled
from cloakroom_engine.library import Vault
from cloakroom_engine.paths import Paths
from cloakroom_engine.pipeline import verbs
from cloakroom_engine.pipeline.demo import portrait
from cloakroom_engine.pipeline.open import open_desk
from cloakroom_engine.progress import Silent
from common import registry
from kill import engine, sha256

NAME, SIZE = "Anna", (640, 360)
STEPS = "3"


def protect(home: Path, clip: Path, out: Path, *, wait: bool = True) -> Any:
    """The command, or what it said."""
    words = ("clip", "protect", str(clip), "--out", str(out), "--refine", STEPS)
    return engine(home, *words, wait=wait)


def left_in(out: Path) -> list[str]:
    """The files of a folder."""
    return sorted(each.name for each in out.iterdir()) if out.exists() else []


def killed(home: Path, clip: Path, out: Path, kills: int, whole_s: float) -> str:
    """What ten kills did."""
    drawn, early, hits, muxing = random.Random(0), 0, 0, 0
    for at in range(kills):
        process: subprocess.Popen[bytes] = protect(home, clip, out, wait=False)
        while_joining = at >= kills - 2
        ends = time.monotonic() + (3600 if while_joining else drawn.uniform(0.15, 0.9) * whole_s)
        while process.poll() is None and time.monotonic() < ends:
            if while_joining and list(out.glob("*.part")):
                break
            time.sleep(0.002)
        if process.poll() is None:
            process.kill()
            hits += 1
            muxing += bool(list(out.glob("*.part")))
            early += bool(list(out.glob("*.mp4")))
        process.communicate()
        for each in out.glob("*.mp4"):
            each.unlink()  # a run that was faster than its kill: once more
    return f"{hits} of {kills} kills hit, {muxing} while the file was put together; early: {early}"


class Flag(Silent):
    """Cancels once it is raised; knows between which questions most time went by."""

    def __init__(self) -> None:
        self.raised = self.spent = 0.0
        self.gaps: list[tuple[float, float, str]] = []
        self._asked = time.monotonic(), time.process_time(), "begin"

    def step(self, stage: str, done: int, total: int, photo: str | None = None) -> None:
        """Stop there."""
        clock, cpu, before = self._asked
        self._asked = time.monotonic(), time.process_time(), f"{stage} {done}"
        gap = self._asked[0] - clock, self._asked[1] - cpu
        self.gaps.append((round(gap[0], 2), round(gap[1], 2), f"{before} to {self._asked[2]}"))
        if self.raised:
            raise Cancelled


def cancelled(clip: Path, folder: Path, times: int, threads: int) -> list[tuple[float, float]]:
    """From a cancel to its end at drawn moments: seconds, and seconds of this process's CPU, which
    say what it would be on a machine that does nothing else."""
    drawn, waited = random.Random(1), []
    paths = Paths.at(folder / "cancels")
    with open_desk(paths, "cpu", Silent(), Vault.in_memory(), threads) as desk:
        verbs.run(desk, "person.add", {"name": NAME, "paths": [str(portrait())]})
        verbs.run(desk, "cloak", {"name": NAME})
        verbs.run(desk, "clip.look", {"path": str(clip)})
        listens, began = Flag(), time.monotonic()
        asked = {"paths": [str(clip)], "out": str(folder / "asked")}
        verbs.run(replace(desk, reporter=listens), "clip.protect", asked)
        listens.step("end", 0, 0)
        whole_s = time.monotonic() - began
        print(f"a whole run here: {whole_s:.1f} s, {len(listens.gaps)} questions")
        for which, name in ((0, "clock"), (1, "CPU")):
            longest = sorted(listens.gaps, key=lambda gap: -gap[which])[:5]
            print(f"longest between two (clock, CPU, where), by {name}: {longest}", flush=True)
        for at in range(times):
            flag = Flag()
            asked = {"paths": [str(clip)], "out": str(folder / f"cancel-{at}")}

            def raise_it(flag: Flag = flag) -> None:
                flag.raised, flag.spent = time.monotonic(), time.process_time()

            timer = threading.Timer(drawn.uniform(0.05, 0.8) * whole_s, raise_it)
            timer.start()
            try:
                verbs.run(replace(desk, reporter=flag), "clip.protect", asked)
            except Cancelled:
                spent = time.process_time() - flag.spent
                waited.append((round(time.monotonic() - flag.raised, 2), round(spent, 2)))
            timer.cancel()
            left = [*left_in(folder / f"cancel-{at}"), *left_in(desk.paths.clips)]
            if whole := [name for name in left if name.endswith(".mp4")]:
                print("whole before the cancel:", whole)
            elif left:
                print("left by a cancel:", left)
                break
    return waited


def full(home: Path, clip: Path, disk: Path, fresh: Callable[[str], Path]) -> None:
    """A disk that is full: first of the copy, then of what waits."""
    said = protect(home, clip, disk / "copies")
    print(
        "copy on a full disk:", [each["code"] for each in said.get("skipped", [])], said.get("code")
    )
    print("  left there:", left_in(disk / "copies"))
    clips = home / "clips"
    for each in clips.iterdir():
        subprocess.run(["rm", "-r", str(each)], check=True)
    clips.rmdir()
    clips.symlink_to(disk)
    out = fresh("full")
    said = protect(home, clip, out)
    print(
        "segments on a full disk:",
        [each["code"] for each in said.get("skipped", [])],
        said.get("code"),
    )
    print("  left in the folder of copies:", left_in(out))
    clips.unlink()
    clips.mkdir()


def _codes(said: dict[str, Any]) -> list[str]:
    """What a command says went wrong, of each clip or of all."""
    each = [one["code"] for one in said.get("skipped", [])]
    return [*each, *([said["code"]] if said.get("code") else [])]


def stopped(clip: Path, folder: Path, kills: int, disk: Path | None) -> None:
    """Kills, and full disks where there is one, by the command line."""
    home = folder / "home"
    engine(home, "person", "add", NAME, str(portrait()))
    engine(home, "cloak", NAME)
    engine(home, "clip", "look", str(clip))
    began = time.monotonic()
    whole = folder / "whole"
    protect(home, clip, whole)
    whole_s = time.monotonic() - began
    print(f"a whole run: {whole_s:.0f} s, {left_in(whole)}", flush=True)
    out = folder / "killed"
    print(killed(home, clip, out, kills, whole_s), flush=True)
    protect(home, clip, out)
    same = [sha256(each) for each in (*whole.iterdir(), *out.iterdir())]
    print(f"in the end: {left_in(out)}, the same file: {len(set(same)) == 1}")
    print(f"waiting in the profile: {left_in(home / 'clips')}", flush=True)
    if disk:
        full(home, clip, disk, lambda name: folder / name)


def main() -> None:
    """Measure, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=8.0)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--full", type=Path)
    parser.add_argument("--only-cancels", action="store_true")
    parser.add_argument("--threads", type=int, default=1, help="of the run that is cancelled")
    parser.add_argument("--out", type=Path, default=Path("benchmarks/out/clip_faults"))
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    clip = asked.out / f"made-{asked.seconds:g}.mp4"
    if not clip.exists():
        clip_made.make(clip, asked.seconds, SIZE, registry().detector())
    before = sha256(clip)
    print(f"ffmpeg {find().version}, load {os.getloadavg()[0]:.0f}, {sys.platform}", flush=True)
    print(f"the clip: {SIZE[0]}x{SIZE[1]}, {asked.seconds:g} s at {clip_made.RATE}", flush=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if not asked.only_cancels:
            stopped(clip, folder, asked.kills, asked.full)
        waited = cancelled(clip, folder, 10, asked.threads)
        print(f"cancels: {len(waited)}, (seconds, of CPU) {sorted(waited)}")
    print(f"original unchanged: {sha256(clip) == before}")


if __name__ == "__main__":
    main()
