"""What a run on many machines costs, simulated photo by photo from what one machine measured.

A worker takes a photo when it is free and the photo is at most ``AHEAD`` times the workers away
from the one whose turn it is; the driver takes outcomes up in the photos' order, each over its
link and then with its processor. Times of photos are drawn from those measured in the plain run
(processor seconds of each task), the driver's, Ray's and the bytes from the run with one worker;
two workers are what the model is checked on. Not in it: workers that start, photos that wait for
their disk, copies of a photo that two workers made.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heapreplace
from typing import Any, Final

from cloakroom_engine.fleet.crew import AHEAD

Rows = Sequence[dict[str, Any]]
PHOTOS, PEOPLE, CORES = 1_000_000, 1_000, 16
MACHINES: Final = (1, 4, 10, 100)
EURO_PER_CORE_HOUR = 0.04
LINK_B_S = 1.0e9
"""What the driver's link carries: ten gigabits with room for what is not ours."""
SIMULATED = 200_000
"""Photos of the million: the rest is more of the same."""
HERE_CORES = 2
SMALL: Final = ("scan", "share 4")
CAMERA: Final = ("scan camera", "share camera 4")


@dataclass(frozen=True)
class Costs:
    """Of a photo, in a verb: seconds of a processor and bytes."""

    verb: str
    tasks_s: tuple[tuple[float, tuple[float, ...]], ...]
    """By craft: how many tasks a photo has, and what each of those that were measured took."""
    driver_s: float
    ray_s: float
    link_b: float
    """Over the driver's link: tasks, outcomes, and the copy on its way to its place."""
    read_b: float
    """Of the photo, by its worker."""

    @property
    def worker_s(self) -> float:
        """What a worker spends on a photo, on average."""
        return sum(share * sum(each) / len(each) for share, each in self.tasks_s)

    def drawn(self, draw: random.Random) -> float:
        """What it spends on one."""
        return sum(draw.choice(each) for share, each in self.tasks_s if draw.random() < share)


def costs(rows: Rows, verb: str) -> Costs | None:
    """What was measured of a verb, if it was."""
    by = {(row["verb"], row["workers"]): row for row in rows}
    alone, one = by.get((verb, 0)), by.get((verb, 1))
    if alone is None or one is None or "photos" not in alone:  # a photo's alone are foretold
        return None
    photos = alone["photos"]
    tasks = tuple((len(each) / photos, tuple(each)) for each in alone["task_s"].values() if each)
    placed = one["written_bytes"]
    return Costs(
        verb, tasks, one["driver_cpu_s"] / photos, one["ray_cpu_s"] / photos,
        (one["to_workers"] + one["from_workers"] + placed) / photos, one["read_bytes"] / photos,
    )  # fmt: skip


@dataclass(frozen=True)
class Simulated:
    """Seconds from the first photo to the last, and of these how many each part was at work."""

    wall_s: float
    workers_s: float
    driver_s: float
    link_s: float

    def waits_for(self, workers: int) -> str:
        """What is at work nearly all the time."""
        busy = {
            "workers": self.workers_s / workers, "the driver": self.driver_s,
            "the driver's link": self.link_s,
        }  # fmt: skip
        return max(busy, key=lambda each: busy[each])


def simulate(cost: Costs, photos: int, workers: int, seed: int = 0) -> Simulated:
    """A verb over ``photos``."""
    draw = random.Random(seed)
    free = [0.0] * workers
    window = AHEAD * workers
    taken = [0.0] * window
    link = turn = spent = 0.0
    sending = cost.link_b / LINK_B_S
    for at in range(photos):
        work = cost.drawn(draw)
        finished = max(free[0], taken[at % window]) + work
        heapreplace(free, finished)
        link = max(link, finished) + sending
        turn = max(turn, link) + cost.driver_s
        taken[at % window] = turn
        spent += work
    return Simulated(turn, spent, photos * cost.driver_s, photos * sending)


def checked(rows: Rows) -> str:
    """The model beside runs with one and two workers, which share this machine with their driver
    and Ray: nobody is faster than all of their work on its processors."""
    lines = [
        "| verb | workers | worker CPU s: foretold, measured | wall s: foretold, measured (load) |",
        "|---|---|---|---|",
    ]
    for row in rows:
        cost = costs(rows, row["verb"]) if row["workers"] else None
        if cost is None:
            continue
        photos, workers = row["photos"], row["workers"]
        found, expected = simulate(cost, photos, workers), photos * cost.worker_s
        everything = expected + photos * (cost.driver_s + cost.ray_s)
        drawn = expected / found.workers_s  # few photos may be drawn slower than they were
        wall = max(found.wall_s * drawn, everything / HERE_CORES)
        lines.append(
            f"| {row['verb']} | {workers} | {expected:.1f}, {row['workers_cpu_s']:.1f} "
            f"| {wall:.1f}, {row['wall_s']:.1f} ({row['load']}) |"
        )
    return "\n".join(lines)


def foretold(rows: Rows) -> str:
    """A million photos of a thousand people, on ``MACHINES``."""
    learning = {(row["verb"], row["workers"]): row for row in rows}.get(("cloak --everyone", 0))
    parts = []
    for name, verbs in (("as measured, 250 pixels", SMALL), ("of a camera, 12 megapixels", CAMERA)):
        found = [cost for verb in verbs if (cost := costs(rows, verb))]
        if len(found) == len(verbs) and learning:
            tasks = (each for craft in learning["task_s"].values() for each in craft)
            learn_s = sum(tasks) / learning["people"] * PEOPLE
            parts.append(_of(name, found, learn_s))
    return "\n\n".join(parts)


def _of(name: str, found: Sequence[Costs], learn_s: float) -> str:
    working = sum(each.worker_s for each in found)
    driving = sum(each.driver_s for each in found)
    over = sum(each.link_b for each in found)
    lines = [
        f"Photos {name} ({' and '.join(each.verb for each in found)}): {working:.2f} s of a "
        f"worker, {driving * 1e3:.1f} ms of the driver, {over / 1e3:.0f} kB over its link; "
        f"{PEOPLE} people take {learn_s / 3600:.1f} core hours. The driver is full with "
        f"{working / driving:.0f} workers, its link with {working * LINK_B_S / over:.0f}.",
        "",
        f"| machines of {CORES} cores | hours | waits for | workers busy | driver's link MB/s "
        "| photos read MB/s | core hours paid | euro |",
        "|---|---|---|---|---|---|---|---|",
    ]
    lines += [_row(found, machines, learn_s) for machines in MACHINES]
    return "\n".join(lines)


def _row(found: Sequence[Costs], machines: int, learn_s: float) -> str:
    workers = machines * CORES - 1  # one core is the driver's
    runs = [simulate(each, SIMULATED, workers) for each in found]
    scale = PHOTOS / SIMULATED
    walls = sum(each.wall_s for each in runs) * scale
    hours = (walls + learn_s / workers) / 3600
    slowest = max(runs, key=lambda each: each.wall_s)
    busy = sum(each.workers_s for each in runs) * scale / walls / workers
    over = sum(each.link_b for each in found) * PHOTOS / walls / 1e6
    read = sum(each.read_b for each in found) * PHOTOS / walls / 1e6
    paid = hours * machines * CORES
    return (
        f"| {machines} | {hours:.1f} | {slowest.waits_for(workers)} | {busy:.0%} | {over:.1f} "
        f"| {read:.1f} | {paid:.0f} | {paid * EURO_PER_CORE_HOUR:.0f} |"
    )
