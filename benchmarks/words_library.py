"""A library of 500 real photos to say things about: people, folders, days, judges."""

from __future__ import annotations

import os
import random
import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from cloakroom_engine.library import Vault
from cloakroom_engine.paths import Paths
from cloakroom_engine.pipeline import verbs
from cloakroom_engine.pipeline.open import open_desk
from cloakroom_engine.progress import Silent
from common import DATA, SHARED

PEOPLE = {
    "Anna": "Angelina_Jolie",
    "Me": "Roger_Federer",
    "Ben": "Mel_Gibson",
    "Clara": "claire_dearing",
}
TEACH = 4
"""Photos of each that are said to be theirs; the others are guessed, as in life."""
PHOTOS = 500
JUDGES = ("mobilefacenet_casia", "mobilefacenet_y1")
FOLDERS = ("Camera", "Holiday 2024", "Phone")


def photos(seed: int = 0) -> list[Path]:
    """All of the four people, every group and scene without faces, strangers for the rest."""
    mine = [path for name in PEOPLE.values() for path in sorted((DATA / "people" / name).iterdir())]
    scenes = [path for path in sorted((DATA / "scenes").rglob("*")) if path.is_file()]
    strangers = sorted((DATA / "strangers").iterdir())
    random.Random(seed).shuffle(strangers)
    return [*mine, *scenes, *strangers][:PHOTOS]


def lay(folder: Path, today: date, seed: int = 0) -> list[Path]:
    """Copies in three folders, taken on days of the last two years; the same for the same seed."""
    rng = random.Random(seed)
    laid = []
    for at, source in enumerate(photos(seed)):
        place = folder / FOLDERS[at % len(FOLDERS)]
        place.mkdir(parents=True, exist_ok=True)
        target = place / f"img_{at:04d}{source.suffix.lower()}"
        shutil.copyfile(source, target)
        # Every fifth within the last two weeks, so that "last week" is not empty.
        back = rng.randrange(14) if at % 5 == 0 else rng.randrange(730)
        taken = datetime.combine(today - timedelta(days=back), datetime.min.time(), UTC)
        seconds = taken.timestamp() + 43_200
        os.utime(target, (seconds, seconds))
        laid.append(target)
    return laid


def build(home: Path, folder: Path, today: date) -> None:
    """Scan, say who is who, learn the cloaks of Anna and me; Ben and Clara have none yet."""
    paths = Paths.at(home)
    laid = lay(folder, today)
    models = paths.models
    models.mkdir(parents=True, exist_ok=True)
    for name in JUDGES:
        for ending in (".onnx", ".json"):
            shutil.copyfile(SHARED / "models" / (name + ending), models / (name + ending))
    with open_desk(paths, "cpu", Silent(), Vault(bytes(32), "memory")) as desk:
        verbs.run(desk, "scan", {"paths": [str(folder)]})
        at = 0
        for name, source in PEOPLE.items():
            count = len(list((DATA / "people" / source).iterdir()))
            first = [str(path) for path in laid[at : at + TEACH]]
            verbs.run(desk, "person.add", {"name": name, "paths": first})
            at += count
        verbs.run(desk, "people.group", {})
        for name in ("Anna", "Me"):
            verbs.run(desk, "cloak", {"name": name})
