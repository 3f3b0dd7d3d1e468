"""The verbs on workers of Ray beside the same verbs alone: bytes, costs, kills, lost nodes.

    python benchmarks/fleet.py times --root DIR [--photos 200] [--people 20] [--refined 20]
    python benchmarks/fleet.py kills --root DIR [--kills 10]
    python benchmarks/fleet.py nodes --root DIR
    python benchmarks/fleet.py store --root DIR
    python benchmarks/fleet.py queue --root DIR [--ended-after 30000]
    python benchmarks/fleet.py table --root DIR

``times`` runs scan, share (the cloaks alone), share (refined) and audit three times on the same
photos of 20 people: in this process, with one worker and with two, each in a profile of its own
with the same people and cloaks; ``cloak --everyone`` for four of them, too. Processor time is that
of every process, by what it is; wall time is said with the machine's load, because others may work
on it. ``kills`` ends the driver or a worker at random moments while 60 photos are shared. ``nodes``
does so over ``ray://`` on a cluster of two nodes and loses one of them, ``store`` from an object
store into it, ``queue`` lets a million wait. ``table`` is all of it, and what it comes to on many
machines.

The photos lie in CLOAKROOM_SHARED. Every step writes a line to ``DIR/WHAT.jsonl`` as soon as it is
done, and is not done again by the next call with that folder.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cloakroom_engine.models.device import steady_libraries

steady_libraries()

from fleet_kills import killed
from fleet_nodes import lost
from fleet_people import chosen
from fleet_queue import queued
from fleet_store import stored
from fleet_table import table
from fleet_times import ways

MEASURED = ("times", "kills", "nodes", "store", "queue")


def lines_of(path: Path) -> list[dict[str, Any]]:
    """What was measured before."""
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


def measured(asked: argparse.Namespace, done: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """What ``done`` has not."""
    root = asked.root / asked.what
    root.mkdir(parents=True, exist_ok=True)
    if asked.what == "kills":
        return killed(root, asked.kills, asked.seed, done)
    if asked.what == "nodes":
        return lost(root, done)
    if asked.what == "store":
        return stored(root, done)
    if asked.what == "queue":
        return iter(()) if done else queued(root, asked.ended_after)
    return ways(root, chosen(asked.people, asked.photos), asked.refined, done)


def main() -> None:
    """Run, writing lines as they come."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("what", choices=(*MEASURED, "table"))
    parser.add_argument("--root", type=Path, required=True)
    parser.add_argument("--photos", type=int, default=200)
    parser.add_argument("--people", type=int, default=20)
    parser.add_argument("--refined", type=int, default=20)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--ended-after", type=int, default=30_000)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    found = {what: asked.root / f"{what}.jsonl" for what in MEASURED}
    if asked.what == "table":
        print(table({what: lines_of(each) for what, each in found.items()}))
        return
    asked.root.mkdir(parents=True, exist_ok=True)
    done = lines_of(found[asked.what])
    with found[asked.what].open("a", encoding="utf-8") as out:
        for line in measured(asked, done):
            print(json.dumps(line), file=out, flush=True)
            print({key: value for key, value in line.items() if key != "task_s"}, flush=True)


if __name__ == "__main__":
    main()
