"""The verbs on one and two workers of Ray beside the same verbs alone: bytes, time, kills.

    python benchmarks/fleet.py time --out runs.jsonl [--photos 200] [--people 20] [--refined 40]
    python benchmarks/fleet.py kills --out kills.jsonl [--kills 10]
    python benchmarks/fleet.py table --runs runs.jsonl --kills kills.jsonl

``time`` runs scan, share (the cloaks alone), share (refined) and audit three times on the same
photos of 20 people: in this process, with one worker and with two, each in a profile of its own
with the same people and cloaks; ``cloak --everyone`` for four of them twice. Processor time is
that of every process, by what it is; wall time is said with the machine's load, because others
work on it too. ``kills`` ends the driver or a worker at random moments while 60 photos are shared.
The photos lie in CLOAKROOM_SHARED; every step writes a line as soon as it is done.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from cloakroom_engine.models.device import steady_libraries

steady_libraries()

import psutil

from cloakroom_engine.fleet.cluster import fleet
from cloakroom_engine.paths import Paths
from cloakroom_engine.photo.decode import decode
from cloakroom_engine.pipeline import verbs
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.open import open_desk
from cloakroom_engine.progress import Silent
from common import DATA
from fleet_table import table

TAUGHT_BY = 3
"""Photos of each person that teach their cloak."""
LEARNERS = 4
BEAT_S = 0.25
NOBODY = "nobody known"


def chosen(people: int, photos: int) -> dict[str, list[Path]]:
    """Whoever has most photos, and as many of them."""
    folders = [path for path in (DATA / "people").iterdir() if path.is_dir()]
    found = {each.name: sorted(each.glob("*.jpg")) for each in folders}
    first = sorted(found, key=lambda name: (-len(found[name]), name))[:people]
    left, picked = photos, {}
    for name in first:
        picked[name] = found[name][:left]
        left -= len(picked[name])
    others = [path for name in sorted(found) if name not in first for path in found[name][:1]]
    picked[NOBODY] = others[:left]
    return picked


class Clock:
    """Processor time of this process and all it started, by what they are."""

    def __init__(self) -> None:
        self._seen: dict[tuple[int, str], float] = {}
        self._most: dict[str, int] = {}
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._beat, daemon=True)

    def __enter__(self) -> Clock:
        self._own, self._began = time.process_time(), time.monotonic()
        self._load = os.getloadavg()[0]
        self._look(first=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._look()
        self._stop.set()
        self._thread.join()
        self.wall_s = time.monotonic() - self._began
        self.driver_s = time.process_time() - self._own

    def _beat(self) -> None:
        while not self._stop.wait(BEAT_S):
            self._look()

    def _look(self, *, first: bool = False) -> None:
        sums: dict[str, int] = {}
        for each in psutil.Process().children(recursive=True):
            try:
                kind = "workers" if "ray::Hand" in " ".join(each.cmdline()) else "ray"
                spent = sum(each.cpu_times()[:2])
                sums[kind] = sums.get(kind, 0) + each.memory_info().rss
            except psutil.Error:
                continue
            key = each.pid, kind
            if first:
                self._base = getattr(self, "_base", {})
                self._base[each.pid] = spent
            self._seen[key] = spent - getattr(self, "_base", {}).get(each.pid, 0.0)
        sums["driver"] = psutil.Process().memory_info().rss
        for kind, held in sums.items():
            self._most[kind] = max(self._most.get(kind, 0), held)

    def told(self) -> dict[str, float]:
        """Seconds and megabytes."""
        spent = {"workers": 0.0, "ray": 0.0}
        for (_, kind), seconds in self._seen.items():
            spent[kind] += seconds
        return {
            "wall_s": round(self.wall_s, 2),
            "driver_cpu_s": round(self.driver_s, 2),
            "workers_cpu_s": round(spent["workers"], 2),
            "ray_cpu_s": round(spent["ray"], 2),
            "load": round((self._load + os.getloadavg()[0]) / 2, 1),
            **{f"{kind}_mb": round(most / 1e6) for kind, most in self._most.items()},
        }


class Traffic:
    """Bytes that go to workers and come back, counted where they are sealed."""

    def __init__(self, crew: Any) -> None:
        self.to, self.back, self.tasks = 0, 0, 0
        if crew is None:
            return
        submit, opened = crew.pool.submit, crew.pool._opened

        def counted(job: Any) -> None:
            self.to += len(job.sealed)
            self.tasks += 1
            submit(job)

        def read(sealed: bytes, purpose: str) -> Any:
            self.back += len(sealed)
            return opened(sealed, purpose)

        crew.pool.submit, crew.pool._opened = counted, read


def written(out: Path) -> str:
    """The sha256 of every file's name and bytes below a folder."""
    digest = hashlib.sha256()
    for path in sorted(out.rglob("*")):
        if path.is_file():
            digest.update(str(path.relative_to(out)).encode() + path.read_bytes())
    return digest.hexdigest()


def rows(desk: Desk) -> str:
    """The sha256 of every face's place and embedding in the library."""
    digest = hashlib.sha256()
    card = desk.recognisers()[0]
    for photo in desk.library.photos.all():
        faces = desk.library.faces.of_photo(photo.id)
        for face in faces:
            digest.update(repr((face.id, face.box_px, face.points_px)).encode())
        stored = desk.library.faces.embeddings([face.id for face in faces], card.sha256)
        for key in sorted(stored):
            digest.update(stored[key])
    return digest.hexdigest()


def desk_at(home: Path, stack: ExitStack) -> Desk:
    """A profile, one thread an operation."""
    return stack.enter_context(open_desk(Paths.at(home), "cpu", Silent(), threads=1))


def prepare(root: Path, picked: dict[str, list[Path]]) -> Path:
    """A profile in which everybody is known and wears a cloak, learnt here."""
    home = root / "base"
    with ExitStack() as stack:
        desk = desk_at(home, stack)
        for name, paths in picked.items():
            if name != NOBODY:
                words = {"name": name, "paths": [str(each) for each in paths[:TAUGHT_BY]]}
                verbs.run(desk, "person.add", words)
        crew = stack.enter_context(fleet("ray", desk, 2))
        verbs.run(replace(desk, crew=crew), "cloak", {"everyone": True})
    return home


def timed(root: Path, base: Path, picked: dict[str, list[Path]], refined: int) -> Iterator[Any]:
    """Every verb in every way."""
    paths = [str(path) for each in picked.values() for path in each]
    some = paths[: len(paths) : max(1, len(paths) // refined)][:refined]
    name = next(iter(picked))
    for workers in (0, 1, 2):
        home, out = root / f"home-{workers}", root / f"out-{workers}"
        shutil.copytree(base, home)
        with ExitStack() as stack:
            desk = desk_at(home, stack)
            crew = None
            if workers:
                with Clock() as clock:
                    crew = stack.enter_context(fleet("ray", desk, workers))
                    # Somebody has to be there before work is timed.
                    list(crew.each(desk.tools, hello, ((at, at) for at in range(4 * workers))))
                yield {"verb": "start", "workers": workers, **clock.told()}
                desk = replace(desk, crew=crew)
            for verb, words in (
                ("scan", {"paths": paths}),
                ("share", {"paths": paths, "out": str(out / "a"), "refine_steps": 0}),
                ("share", {"paths": some, "out": str(out / "b"), "refine_steps": 4}),
                ("audit", {"name": name, "paths": [str(path) for path in picked[name]]}),
            ):
                traffic = Traffic(crew)
                with Clock() as clock:
                    done = verbs.run(desk, verb, words)
                yield {
                    "verb": f"{verb} {words.get('refine_steps', '')}".strip(),
                    "workers": workers,
                    "photos": len(words["paths"]),
                    "written": len(done.get("written", ())),
                    "faces": sum(len(each["cloaked"]) for each in done.get("written", ())),
                    **clock.told(),
                    "to_workers": traffic.to,
                    "from_workers": traffic.back,
                    "tasks": traffic.tasks,
                    "sha256": rows(desk)
                    if verb == "scan"
                    else written(out)
                    if verb == "share"
                    else hashlib.sha256(
                        json.dumps(done["audit"]["results"], sort_keys=True).encode()
                    ).hexdigest(),
                }


def hello(tools: Any, task: int) -> int:
    """A craft that costs nothing."""
    return task


def learning(root: Path, picked: dict[str, list[Path]]) -> Iterator[Any]:
    """``cloak --everyone`` alone and with two workers."""
    for workers in (0, 2):
        with ExitStack() as stack:
            desk = desk_at(root / f"learn-{workers}", stack)
            for name, paths in [item for item in picked.items() if item[0] != NOBODY][:LEARNERS]:
                words = {"name": name, "paths": [str(each) for each in paths[:TAUGHT_BY]]}
                verbs.run(desk, "person.add", words)
            if workers:
                crew = stack.enter_context(fleet("ray", desk, workers))
                list(crew.each(desk.tools, hello, ((at, at) for at in range(4 * workers))))
                desk = replace(desk, crew=crew)
            with Clock() as clock:
                done = verbs.run(desk, "cloak", {"everyone": True})
            masks = [desk.library.cloaks.mask(each["id"]) or b"" for each in done["cloaks"]]
            yield {
                "verb": "cloak --everyone", "workers": workers, "people": len(masks),
                **clock.told(), "sha256": hashlib.sha256(b"".join(masks)).hexdigest(),
            }  # fmt: skip


def engine(home: Path, *words: str) -> subprocess.Popen[bytes]:
    """The command line on two workers."""
    environment = {**os.environ, "CLOAKROOM_NO_KEYRING": "1"}
    command = [sys.executable, "-m", "cloakroom_engine", "--home", str(home), "--json"]
    command += ["--on", "ray", "--workers", "2", *words]
    return subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )


def workers_of(process: subprocess.Popen[bytes]) -> list[psutil.Process]:
    """The actors below a driver."""
    try:
        below = psutil.Process(process.pid).children(recursive=True)
        return [each for each in below if "ray::Hand" in " ".join(each.cmdline())]
    except psutil.Error:
        return []


def killed(root: Path, count: int, seed: int, photos: int) -> Iterator[Any]:
    """End drivers and workers in turn while photos are shared; then let one run to its end."""
    draw = random.Random(seed)
    picked = chosen(4, photos)
    paths = [path for each in picked.values() for path in each]
    before = {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}
    os.environ["CLOAKROOM_NO_KEYRING"] = "1"
    base = prepare(root, picked)
    plain, out, home = root / "plain", root / "out", root / "home"
    shutil.copytree(base, home)
    words = ["share", *map(str, paths), "--refine", "1", "--out"]
    alone = [sys.executable, "-m", "cloakroom_engine", "--home", str(base), "--json"]
    subprocess.run([*alone, "--threads", "1", *words, str(plain)], stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, check=False)  # fmt: skip
    for kill in range(count):
        process = engine(home, *words, str(out))
        what = ("driver", "worker")[kill % 2]
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
        copies = list(out.glob("*.jpg"))
        for path in copies:
            decode(path)  # raises if a file under its final name is not whole
        time.sleep(1.0)
        left = [each for each in psutil.process_iter(["cmdline"])
                if "cloakroom-" in " ".join(each.info["cmdline"] or ())
                and "ray" in " ".join(each.info["cmdline"] or ())]  # fmt: skip
        yield {"kill": kill + 1, "ended": ended, "copies": len(copies), "left": len(left)}
    done = json.loads(engine(home, *words, str(out)).communicate()[0])
    noted = {each["path"]: each["sha256"] for each in (*done["written"], *done["already"])}
    yield {
        "rerun": {key: len(done[key]) for key in ("written", "already", "skipped")},
        "as_noted": all(
            hashlib.sha256(Path(path).read_bytes()).hexdigest() == sha256
            for path, sha256 in noted.items()
        ),
        "files": len(list(out.glob("*"))),
        "rows": len(noted),
        "same_as_plain": written(out) == written(plain),
        "originals": all(
            hashlib.sha256(path.read_bytes()).hexdigest() == digest
            for path, digest in before.items()
        ),
    }


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder for this run."""
    with tempfile.TemporaryDirectory(prefix="fleet-bench-") as folder:
        yield Path(folder)


def main() -> None:
    """Run, writing lines as they come."""
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=("time", "kills", "table"))
    parser.add_argument("--out", type=Path)
    parser.add_argument("--photos", type=int, default=200)
    parser.add_argument("--people", type=int, default=20)
    parser.add_argument("--refined", type=int, default=40)
    parser.add_argument("--kills", default="10")
    parser.add_argument("--runs", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    if asked.what == "table":
        print(table(asked.runs, Path(asked.kills)))
        return
    with scratch() as root, asked.out.open("a", encoding="utf-8") as out:
        if asked.what == "kills":
            lines = killed(root, int(asked.kills), asked.seed, 60)
        else:
            picked = chosen(asked.people, asked.photos)
            lines = _all(root, picked, asked.refined)
        for line in lines:
            print(json.dumps(line), file=out, flush=True)
            print(line, flush=True)


def _all(root: Path, picked: dict[str, list[Path]], refined: int) -> Iterator[Any]:
    os.environ["CLOAKROOM_NO_KEYRING"] = "1"
    yield from learning(root, picked)
    yield from timed(root, prepare(root, picked), picked, refined)


if __name__ == "__main__":
    import fleet as by_name  # workers look for ``hello`` in a module of this name

    by_name.main()
