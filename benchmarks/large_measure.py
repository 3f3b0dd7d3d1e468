"""What a large library costs: the window, its filters, a rescan, grouping, the engine's start.

    CLOAKROOM_NO_KEYRING=1 QT_QPA_PLATFORM=offscreen \
        python benchmarks/large_measure.py --home /tmp/large/home --out before.json [PART ...]

The home is ``large_library.py``'s and is not written to: what writes works on a copy that shares
its pictures. Times are CPU seconds of one process, wall time beside them where somebody waits; on a
busy machine the former are the truer ones. Questions are the best of three. Parts are ``questions
window rescan grouping verbs``; all of them where none is named.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from cloakroom_engine.library import Library
from cloakroom_engine.library.choosing import Choice
from cloakroom_engine.paths import Paths
from cloakroom_engine.records import PhotoFilter

HERE = Path(__file__).parent
READING = (("person", "list"), ("models", "list"), ("doctor",))
COPIED = ("library.sqlite", "vault.json", "vault.key", "neighbours.sealed")


def spent(work: Callable[[], object], times: int = 3) -> float:
    """CPU milliseconds, the best of some times."""
    took = []
    for _ in range(times):
        began = time.process_time()
        work()
        took.append((time.process_time() - began) * 1000)
    return round(min(took), 1)


def questions(home: Path) -> dict[str, float]:
    """Every filter and search of the library page, and what other pages read."""
    with shared(home) as copy, Library(Paths.at(copy)) as library:
        folder = str(Path(library.photos.page(PhotoFilter(), "oldest", 0, 1)[0].path).parent)
        half = library.photos.page(PhotoFilter(), "oldest", library.photos.count() // 2, 1)[0]
        filters = {
            "everything": PhotoFilter(),
            "without a copy": PhotoFilter(protected=False),
            "with a copy": PhotoFilter(protected=True),
            "with undecided faces": PhotoFilter(undecided=True),
            "not checked yet": PhotoFilter(unchecked=True),
            "verdict: partly": PhotoFilter(verdict="partly"),
            "with faces": PhotoFilter(faces=True),
            "no face found": PhotoFilter(faces=False, usable=True),
            "cannot be opened": PhotoFilter(usable=False),
            "file is gone": PhotoFilter(missing=True),
            "the most frequent person": PhotoFilter(people=(1,)),
            "two people together": PhotoFilter(people=(1, 2)),
            "a rare person": PhotoFilter(people=(290,)),
            "an album": PhotoFilter(album_id=3),
            "an album with a person": PhotoFilter(album_id=20),
            "a folder": PhotoFilter(folder=folder),
            "a year": PhotoFilter(since_s=half.taken_s, until_s=half.taken_s + 31_536_000),
            "search: part of a name": PhotoFilter(text="Costa"),
            "search: a file's name": PhotoFilter(text="IMG_050123"),
            "search: nothing like it": PhotoFilter(text="zzzz"),
            "person, with a copy, searched": PhotoFilter(people=(1,), protected=True, text="event"),
        }
        found = {
            f"list: {name}": spent(lambda only=only: library.photos.ids(only))
            for name, only in filters.items()
        }
        for order in ("oldest", "name", "added"):
            found[f"order: {order}"] = spent(
                lambda order=order: library.photos.ids(PhotoFilter(), order)
            )
        found["count of everything"] = spent(library.photos.count)
        found["a page of 200"] = spent(lambda: library.photos.page(offset=50_000))
        found["menu of months"] = spent(library.photos.months)
        found["menu of folders"] = spent(library.photos.folders)
        found["people and their counts"] = spent(library.people.summaries)
        found["faces to decide"] = spent(library.faces.undecided_groups)
        found["ignored faces"] = spent(library.faces.ignored)
        found["faces of a person"] = spent(lambda: library.faces.of_person(1))
        found["copies"] = spent(library.protected.files)
        found["ledger"] = spent(library.ledger.entries)
        found["albums"] = spent(library.albums.all)
        found["reports"] = spent(library.audits.summaries)
        choices = {
            "somebody and a stranger": Choice(groups=((1,),), strangers=True),
            "without somebody": Choice(without=(1,)),
            "three faces or more": Choice(least=3),
            "found by a judge": Choice(state="found"),
            "best of somebody": Choice(groups=((1,),), judged=(1,), order="best", limit=10),
            "best of all": Choice(order="best", limit=10),
            "folder by its name": Choice(folder="event 0100"),
            "unchecked copies": Choice(state="unchecked"),
        }
        for name, choice in choices.items():
            found[f"asked: {name}"] = spent(lambda choice=choice: library.choosing.ids(choice))
        found["asked: folders"] = spent(library.choosing.folders)
    return found


def window(home: Path) -> dict[str, Any]:
    """A window of its own process: first picture, pages, scrolling, memory."""
    with shared(home) as copy:
        told = subprocess.run(
            [sys.executable, str(HERE / "large_window.py"), str(copy)],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
    return dict(json.loads(told.stdout.splitlines()[-1]))


def engine(home: Path, *words: str) -> dict[str, float]:
    """A command of the engine: seconds of CPU and of waiting, and the most memory it held."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.monotonic()
    command = (sys.executable, "-m", "cloakroom_engine", "--home", str(home), "--json", *words)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode not in {0, 3}:
        raise RuntimeError(done.stderr)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    busy = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {"cpu_s": round(busy, 2), "wall_s": round(time.monotonic() - began, 2)}


def verbs(home: Path) -> dict[str, Any]:
    """Verbs that only read, each the best of three; and an interpreter that does nothing."""
    found: dict[str, Any] = {}
    for words in READING:
        runs = [engine(home, *words) for _ in range(3)]
        found[" ".join(words)] = min(runs, key=lambda run: run["cpu_s"])
    return found


def rescan(home: Path) -> dict[str, Any]:
    """The library's own folders once more; the second time, what a regrouping left is there."""
    with shared(home) as copy:
        first = engine(copy, "scan")
        return {"first": first, "again": engine(copy, "scan")}


def grouping(home: Path) -> dict[str, Any]:
    """All undecided faces from nothing, then again with nothing new, then with 300 faces new."""
    with shared(home) as copy:
        told = subprocess.run(
            [sys.executable, str(HERE / "large_grouping.py"), str(copy)],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
    return dict(json.loads(told.stdout.splitlines()[-1]))


class shared:  # noqa: N801 - used like a function
    """A copy of a home to write to: the library copied, the pictures its own by a link."""

    def __init__(self, home: Path) -> None:
        self._home, self._copy = home, home.with_name(f"{home.name}-{os.getpid()}")

    def __enter__(self) -> Path:
        self._copy.mkdir()
        for name in COPIED:
            if (self._home / name).exists():
                shutil.copy2(self._home / name, self._copy / name)
        for folder in ("thumbnails", "faces"):
            (self._copy / folder).symlink_to(self._home / folder)
        with Library(Paths.at(self._copy)) as library:
            from cloakroom.state import Preferences

            kept = library.file("window")
            replace(Preferences.load(kept), welcomed=True).save(kept)
        return self._copy

    def __exit__(self, *_: object) -> None:
        for folder in ("thumbnails", "faces"):
            (self._copy / folder).unlink()
        shutil.rmtree(self._copy)


PARTS: dict[str, Callable[[Path], dict[str, Any]]] = {
    "questions": questions,
    "window": window,
    "verbs": verbs,
    "rescan": rescan,
    "grouping": grouping,
}


def main() -> None:
    """Measure, write as it goes, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []])
    asked = parser.parse_args()
    found = json.loads(asked.out.read_text()) if asked.out.exists() else {}
    for part in asked.parts or PARTS:
        found[part] = PARTS[part](asked.home)
        asked.out.write_text(json.dumps(found, indent=1))
        print(part, json.dumps(found[part], indent=1), flush=True)


if __name__ == "__main__":
    main()
