"""Kill and close the window at random moments of a scan, of learning, of a queue and of a check.

    PYTHONPATH=engine:desktop:benchmarks python benchmarks/kill_window.py [--each 5] [--seed 0]

Copies of the public-domain portrait (each a little different), one person. Each of the four jobs
is interrupted ``each`` times by SIGKILL and ``each`` times by closing the window (what it asks is
answered "go on next time"), at a moment drawn from the time that the job took when nobody
interrupted it; what came after its end (nothing is left on the list) is checked too, and not
counted. Then the real window is started again and does what it does: nothing is pressed.

Checked after every interruption: originals byte-identical, every file under its final name whole,
and whatever was announced as done is there. Checked after the start that follows: the list of tasks
is empty, every photo is scanned / the cloak and the copies / the audit are there, once each, no
part file is left, and no engine.
"""

from __future__ import annotations

import argparse
import json
import os
import queue
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import psutil

from cloakroom.bridge import queue_file
from cloakroom.bridge.order import Item, Order, State
from cloakroom.bridge.tasks import CHECK, LEARN, SCAN, Task
from cloakroom_engine.library import Library, SealedFile
from cloakroom_engine.library.key_source import open_vault
from cloakroom_engine.paths import Paths
from cloakroom_engine.photo.decode import decode
from kill import engine, originals, sha256

PATIENCE_S: Final = 900
JOBS: Final = (SCAN, LEARN, "protect", CHECK)
WHO: Final = "astronaut"
PROTECTED: Final = 6
"""Photos of a queue; a scan looks through all of them."""


@dataclass(frozen=True)
class Bench:
    """What all rounds share."""

    root: Path
    photos: dict[Path, str]
    order: Order

    def template(self, job: str) -> Path:
        """A profile in which a job is on the list and has not begun."""
        return self.root / f"template-{job}"


class Window:
    """The window in a process of its own, and what it announced."""

    def __init__(self, home: Path) -> None:
        environment = {**os.environ, "CLOAKROOM_NO_KEYRING": "1", "QT_QPA_PLATFORM": "offscreen"}
        command = [sys.executable, str(Path(__file__).with_name("watched_window.py")), str(home)]
        self.process = subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        self.said: list[dict[str, Any]] = []
        self._lines: queue.Queue[dict[str, Any] | None] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(json.loads(line))
        self._lines.put(None)

    def wait_for(self, what: str) -> None:
        """Until it announces this."""
        while not any(line["what"] == what for line in self.said):
            line = self._lines.get(timeout=PATIENCE_S)
            assert line is not None, "the window ended by itself"
            self.said.append(line)

    def end(self, *, kill: bool) -> None:
        """Kill or close it, and read what it still said."""
        self.process.send_signal(signal.SIGKILL if kill else signal.SIGUSR1)
        code = self.process.wait(PATIENCE_S)
        assert kill or code == 0, f"closing ended with {code}"
        while (line := self._lines.get(timeout=PATIENCE_S)) is not None:
            self.said.append(line)


def prepare(root: Path, photos: int, seed: int) -> Bench:
    """One profile for each job, each on from the one before."""
    source = root / "in"
    source.mkdir()
    bench = Bench(root, originals(source, photos, seed), Order(out="", refine_steps=2))
    few = [str(path) for path in list(bench.photos)[:3]]
    fresh = bench.template(SCAN)
    fresh.mkdir(mode=0o700)
    known = bench.template(LEARN)
    engine(known, "person", "add", WHO, *few)
    shutil.copytree(known, cloaked := bench.template("protect"))
    engine(cloaked, "cloak", WHO)
    shutil.copytree(cloaked, copied := bench.template(CHECK))
    engine(copied, "protect", WHO, *few, "--out", str(root / "checked"), "--refine", "2")
    shared = os.environ.get("CLOAKROOM_SHARED")
    assert shared, "a check needs a recogniser that taught nothing: set CLOAKROOM_SHARED"
    engine(copied, "models", "add", f"{shared}/models/mobilefacenet_casia.onnx")
    return bench


def put_on_list(bench: Bench, job: str, home: Path, out: Path) -> None:
    """What the window writes down before a job begins."""
    paths = list(bench.photos)
    order = Order(**{**asdict(bench.order), "out": str(out)})
    with Library(Paths.at(home)) as library:
        person = library.people.find(WHO)
        whose = person.id if person else 0
        copies = [copy.path for copy in library.protected.files()]
    words: dict[str, dict[str, Any]] = {
        SCAN: {"paths": [str(paths[0].parent)]},
        LEARN: {
            "people": [whose],
            "strength": "balanced",
            "photos": [[None, str(path)] for path in paths[:2]],
            "order": order.words(),
        },
        CHECK: {"person": whose, "paths": copies, "whole": False},
    }
    if job == "protect":
        items = [Item(uuid.uuid4().hex, str(path), order) for path in paths[:PROTECTED]]
        queue_file.save(kept(home, "queue"), items, paused=False)
    else:
        task = asdict(Task(uuid.uuid4().hex, job, words[job]))
        kept(home, "tasks").write(json.dumps({"version": 1, "tasks": [task]}))


def kept(home: Path, name: str) -> SealedFile:
    """A list that the window keeps in its profile."""
    return SealedFile(home, name, open_vault(Paths.at(home), sealed_rows=True))


def left(home: Path) -> int:
    """How many tasks and photos of the queue have not come to their end."""
    told = kept(home, "tasks").read()
    tasks = json.loads(told)["tasks"] if told else []
    items, _ = queue_file.load(kept(home, "queue"))
    return len(tasks) + sum(not item.ended for item in items)


def results(bench: Bench, job: str, home: Path, out: Path) -> int:
    """How much of a job is there and whole, in photos, cloaks and copies, or audits."""
    assert all(sha256(path) == digest for path, digest in bench.photos.items()), "an original"
    whole = list(out.glob("*.jpg")) if out.exists() else []
    for path in whole:
        decode(path)  # raises if a file under its final name is not whole
    with Library(Paths.at(home)) as library:
        known = {Path(copy.path) for copy in library.protected.files()}
        assert set(whole) <= known, "a copy that the library does not know of"
        if job == SCAN:
            return sum(bool(library.faces.of_photo(photo.id)) for photo in library.photos.all())
        if job == CHECK:
            return len(library.audits.summaries())
        person = library.people.find(WHO)
        cloak = person is not None and library.cloaks.latest(person.id) is not None
        return len(whole) + (job == LEARN and cloak)


def honest(window: Window, bench: Bench, job: str, home: Path, out: Path, full: int) -> None:
    """Whatever was announced is there."""
    done = Counter(line["kind"] for line in window.said if line["what"] == "finished")
    if done[SCAN] or done[CHECK]:
        assert results(bench, job, home, out) == full, "announced, and not there"
    if done[LEARN]:
        assert results(bench, job, home, out) >= 1, "announced, and no cloak"
    for line in window.said:
        if line["what"] == "photo" and line["state"] in {State.DONE, State.ALREADY}:
            assert not line["written"] or Path(line["written"]).exists(), "announced, and no copy"


def finish(home: Path, window: Window, before: int) -> float:
    """Wait until nothing is left, close it; how long that took."""
    began = time.monotonic()
    window.wait_for("open")
    while left(home):
        assert time.monotonic() - began < PATIENCE_S, f"{left(home)} of {before} are left"
        assert window.process.poll() is None, "the window ended by itself"
        time.sleep(0.1)
    took = time.monotonic() - began
    window.end(kill=False)
    while engines(home):
        assert time.monotonic() - began < PATIENCE_S, "an engine was left"
        time.sleep(0.2)
    return took


def engines(home: Path) -> list[psutil.Process]:
    """The workers of a profile that still run."""
    found = []
    for process in psutil.process_iter(["cmdline"]):
        words = process.info["cmdline"] or []
        if str(home) in words and "worker" in words:
            found.append(process)
    return found


def one(
    bench: Bench, job: str, at: int, moment: float | None, *, kill: bool, full: int
) -> tuple[str, bool]:
    """One interruption and the start after it: a row of the table, and whether it came in time.

    Without a moment nobody interrupts, and the row is how many seconds it took.
    """
    home, out = bench.root / f"home-{at}", bench.root / f"out-{at}"
    shutil.copytree(bench.template(job), home)
    put_on_list(bench, job, home, out)
    window = Window(home)
    window.wait_for("began")
    if moment is None:
        return f"{finish(home, window, 1):.1f}", False
    time.sleep(moment)
    window.end(kill=kill)
    honest(window, bench, job, home, out, full)
    there, waiting = results(bench, job, home, out), left(home)
    assert waiting or there == full, "neither on the list nor done"
    again = Window(home)
    took = finish(home, again, waiting)
    honest(again, bench, job, home, out, full)
    assert results(bench, job, home, out) == full, "not all of it was done in the end"
    assert not list(out.glob("*.part")), "a part file was left"
    for folder in (home, out):
        shutil.rmtree(folder, ignore_errors=True)
    how = "killed" if kill else "closed"
    cells = (at, job, how, f"{moment:.1f}", f"{there} of {full}", waiting, f"{took:.1f}", "yes")
    return f"| {' | '.join(map(str, cells))} |", bool(waiting)


def main() -> None:
    """Interrupt, start again, check, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--photos", type=int, default=24)
    parser.add_argument("--each", type=int, default=5, help="kills, and closings, of each job")
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    random = np.random.default_rng(asked.seed)
    full = {SCAN: asked.photos, LEARN: 3, "protect": PROTECTED, CHECK: 1}
    with tempfile.TemporaryDirectory() as scratch:
        bench = prepare(Path(scratch), asked.photos, asked.seed)
        print(f"{asked.photos} photos, seed {asked.seed}, {2 * asked.each} rounds of each job")
        takes = {}
        for job in JOBS:
            takes[job] = float(one(bench, job, 0, None, kill=False, full=full[job])[0])
            assert results(bench, job, bench.root / "home-0", bench.root / "out-0") == full[job]
            shutil.rmtree(bench.root / "home-0")
            shutil.rmtree(bench.root / "out-0", ignore_errors=True)
        print("uninterrupted:", ", ".join(f"{job} {took:.1f} s" for job, took in takes.items()))
        print("| round | job | how | after s | there | left on the list | then done in s | whole |")
        print("|---|---|---|---|---|---|---|---|", flush=True)
        at = 0
        for job, kill in ((job, kill) for job in JOBS for kill in (True, False)):
            hits = 0
            while hits < asked.each:
                at += 1
                moment = float(random.uniform(0, takes[job]))
                row, hit = one(bench, job, at, moment, kill=kill, full=full[job])
                hits += hit
                print(row, flush=True)


if __name__ == "__main__":
    main()
