"""Every verb alone, with one worker and with two: what it costs, and whether it is the same."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

from PIL import Image

from cloakroom_engine.fleet.cluster import fleet
from cloakroom_engine.pipeline import verbs
from cloakroom_engine.pipeline.desk import Desk
from fleet_clock import Clock, Metered, Traffic, rows, written
from fleet_people import Picked, desk_at, introduce, prepare

LEARNERS = 4
CAMERA_PHOTOS = 6
CAMERA_PX = (4000, 3000)
WAYS = (0, 1, 2)
"""How many workers; nobody: the plain run."""
Line = dict[str, Any]


def ways(root: Path, picked: Picked, refined: int, done: list[Line]) -> Iterator[Line]:
    """All that ``done`` has not; a way that was not finished is begun again."""
    for workers in WAYS:
        if not _has(done, "cloak --everyone", workers):
            yield learnt(root / f"learn-{workers}", picked, workers)
    base = prepare(root, picked)
    for workers in WAYS:
        if not _has(done, "share camera 4", workers):
            # All of a way or nothing: what was written before is not the next one's.
            yield from [*_timed(root, base, picked, refined, workers)]


def _has(done: list[Line], verb: str, workers: int) -> bool:
    return any(row["verb"] == verb and row["workers"] == workers for row in done)


def learnt(home: Path, picked: Picked, workers: int) -> Line:
    """``cloak --everyone`` for a few people."""
    shutil.rmtree(home, ignore_errors=True)
    with ExitStack() as stack:
        desk = desk_at(home, stack)
        introduce(desk, picked, LEARNERS)
        desk, metered = _staffed(desk, workers, stack)
        traffic = Traffic(desk.crew if workers else None)
        with Clock() as clock:
            done = verbs.run(desk, "cloak", {"everyone": True})
        masks = [desk.library.cloaks.mask(each["id"]) or b"" for each in done["cloaks"]]
    return {
        "verb": "cloak --everyone", "workers": workers, "people": len(masks), **clock.told(),
        **traffic.told(), "sha256": hashlib.sha256(b"".join(masks)).hexdigest(),
        "task_s": metered.spent_s if metered else {},
    }  # fmt: skip


def _staffed(desk: Desk, workers: int, stack: ExitStack) -> tuple[Desk, Metered | None]:
    """Somebody has to be there before work is timed."""
    if not workers:
        metered = Metered()
        return replace(desk, crew=metered), metered
    crew = stack.enter_context(fleet("ray", desk, workers))
    list(crew.each(desk.tools, hello, ((at, at) for at in range(4 * workers))))
    return replace(desk, crew=crew), None


def hello(tools: Any, task: int) -> int:
    """A craft that costs nothing."""
    return task


def _timed(root: Path, base: Path, picked: Picked, refined: int, workers: int) -> Iterator[Line]:
    home, out = root / f"home-{workers}", root / f"out-{workers}"
    for left in (home, out):
        shutil.rmtree(left, ignore_errors=True)
    shutil.copytree(base, home)
    with ExitStack() as stack:
        desk = desk_at(home, stack)
        with Clock() as clock:
            desk, metered = _staffed(desk, workers, stack)
        if workers:
            yield {"verb": "start", "workers": workers, **clock.told()}
        for name, verb, words in _steps(root, picked, refined, out):
            if metered:
                metered.spent_s = {}
            traffic = Traffic(desk.crew if workers else None)
            with Clock() as clock:
                done = verbs.run(desk, verb, words)
            if workers:
                traffic.end()
            copies = [Path(each["path"]) for each in done.get("written", ())]
            yield {
                "verb": name,
                "workers": workers,
                "photos": len(words["paths"]),
                "written": len(copies),
                "written_bytes": sum(each.stat().st_size for each in copies),
                "read_bytes": sum(Path(each).stat().st_size for each in words["paths"]),
                **clock.told(),
                **traffic.told(),
                "sha256": _came_of(desk, verb, done, out),
                "task_s": metered.spent_s if metered else {},
            }


def _steps(
    root: Path, picked: Picked, refined: int, out: Path
) -> list[tuple[str, str, dict[str, Any]]]:
    paths = [str(path) for each in picked.values() for path in each]
    some = paths[: len(paths) : max(1, len(paths) // refined)][:refined]
    name = next(iter(picked))
    large = list(map(str, of_a_camera(picked[name][:CAMERA_PHOTOS], root / "camera")))
    return [
        ("scan", "scan", {"paths": paths}),
        ("share 0", "share", {"paths": paths, "out": str(out / "a"), "refine_steps": 0}),
        ("share 4", "share", {"paths": some, "out": str(out / "b"), "refine_steps": 4}),
        ("audit", "audit", {"name": name, "paths": list(map(str, picked[name]))}),
        ("scan camera", "scan", {"paths": large}),
        ("share camera 4", "share", {"paths": large, "out": str(out / "c"), "refine_steps": 4}),
    ]


def of_a_camera(paths: list[Path], folder: Path) -> list[Path]:
    """Photos as large as a camera's: each in the middle of twelve megapixels of itself, blurred."""
    folder.mkdir(exist_ok=True)
    made = []
    for path in paths:
        target = folder / path.name
        made.append(target)
        if target.exists():
            continue
        with Image.open(path) as photo:
            small = photo.convert("RGB")
        whole = small.resize((60, 45)).resize(CAMERA_PX, Image.Resampling.BICUBIC)
        noise = Image.effect_noise(CAMERA_PX, 24).convert("RGB")  # as a sensor's: it costs bytes
        whole = Image.blend(whole, noise, 0.15)
        whole.paste(small.resize((1000, 1000), Image.Resampling.LANCZOS), (1500, 1000))
        whole.save(target, quality=92)
    return made


def _came_of(desk: Desk, verb: str, done: dict[str, Any], out: Path) -> str:
    if verb == "scan":
        return rows(desk)
    if verb == "share":
        return written(out)
    results = json.dumps(done["audit"]["results"], sort_keys=True)
    return hashlib.sha256(results.encode()).hexdigest()
