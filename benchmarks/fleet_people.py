"""Whose photos a fleet is measured on, and the profile that every way of working begins from."""

from __future__ import annotations

import os
import shutil
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from cloakroom_engine.fleet.cluster import fleet
from cloakroom_engine.paths import Paths
from cloakroom_engine.pipeline import verbs
from cloakroom_engine.pipeline.desk import Desk
from cloakroom_engine.pipeline.open import open_desk
from cloakroom_engine.progress import Silent
from common import DATA

TAUGHT_BY = 3
"""Photos of each person that teach their cloak."""
NOBODY = "nobody known"
Picked = dict[str, list[Path]]
"""By name their photos; under ``NOBODY`` those of people who are not known."""


def chosen(people: int, photos: int) -> Picked:
    """Whoever has most photos, as many of each, and a tenth of people whom nobody knows."""
    folders = [path for path in (DATA / "people").iterdir() if path.is_dir()]
    found = {folder.name: sorted(folder.glob("*.jpg")) for folder in folders}
    first = sorted(found, key=lambda name: (-len(found[name]), name))[:people]
    each = (photos - photos // 10) // people
    picked = {name: found[name][:each] for name in first}
    left = photos - sum(map(len, picked.values()))
    others = [path for name in sorted(found) if name not in first for path in found[name][:1]]
    picked[NOBODY] = others[:left]
    return picked


def desk_at(home: Path, stack: ExitStack) -> Desk:
    """A profile, one thread an operation."""
    os.environ["CLOAKROOM_NO_KEYRING"] = "1"
    return stack.enter_context(open_desk(Paths.at(home), "cpu", Silent(), threads=1))


def prepare(root: Path, picked: Picked) -> Path:
    """A profile in which everybody is known and wears a cloak, learnt here; made once."""
    home, making = root / "base", root / "base-unfinished"
    if home.is_dir():
        return home
    shutil.rmtree(making, ignore_errors=True)
    with ExitStack() as stack:
        desk = desk_at(making, stack)
        introduce(desk, picked)
        crew = stack.enter_context(fleet("ray", desk, 2))
        verbs.run(replace(desk, crew=crew), "cloak", {"everyone": True})
    return making.rename(home)


def introduce(desk: Desk, picked: Picked, most: int | None = None) -> None:
    """Tell a profile who people are."""
    for name, paths in [item for item in picked.items() if item[0] != NOBODY][:most]:
        words = {"name": name, "paths": [str(each) for each in paths[:TAUGHT_BY]]}
        verbs.run(desk, "person.add", words)
