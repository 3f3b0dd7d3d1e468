"""Kills and closings of the window at random moments: does every piece of work go on?

    python -m benchmarks.interruptions --rounds 20 --photo portrait.png

A window without a screen scans copies of one portrait, then learns, protects and checks, each
begun once. At a random moment it is killed (SIGKILL, with its engines left to find out) or closed,
and started again. After every round: what the queue calls done lies on disk as the library knows
it, and both lists can be read. In the end one start is left alone: nothing may be left over.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

COPIES = 16


def window(home: Path) -> None:
    """The child: a window that begins what was not begun yet, and closes when told or done."""
    from PySide6.QtCore import QSocketNotifier, QTimer
    from PySide6.QtWidgets import QApplication

    from cloakroom.app import App
    from cloakroom.bridge.auditing import by_person
    from cloakroom.edits.naming import say_who
    from cloakroom_engine.paths import Paths

    qt = QApplication([])
    app = App(qt, Paths.at(home))
    context = app.context
    context.choose(out_folder=str(home.parent / "copies"), refine_steps=2)
    begun = home.parent / "begun"
    begun.mkdir(exist_ok=True)

    def first(what: str) -> bool:
        """Whether this was not begun yet; it is from now on, as a person would not do it twice."""
        there = (begun / what).exists()
        (begun / what).touch()
        return not there

    def idle() -> bool:
        return not (context.tasks.all or context.queue.left())

    def go_on() -> None:
        for task in context.tasks.all:
            context.tasks.go_on(task.id)  # an engine that was killed is a person's to go on with
        if not idle():
            return
        library = context.library
        if first("scan"):
            context.intake.add([str(home.parent / "photos")])
        elif first("learn"):
            ids = [face for group in library.faces.undecided_groups() for face in group.face_ids]
            say_who(context, ids, "Eileen")
            (person,) = library.people.all()
            photos = [(photo.id, photo.path) for photo in library.photos.all()]
            context.learning.learn([person], "balanced", photos, context.order())
        elif first("check"):
            files = [copy.path for copy in library.protected.files()]
            context.auditing.check(by_person(library, files))
        else:
            qt.quit()

    timer = QTimer(interval=300)
    timer.timeout.connect(go_on)
    app.begin([])
    timer.start()
    told = QSocketNotifier(0, QSocketNotifier.Type.Read)
    told.activated.connect(qt.quit)
    qt.exec()
    app.close()


def assert_true_to_disk(home: Path) -> tuple[int, int]:
    """Nothing is called done that is not; how many copies are, and how many tasks are left."""
    from cloakroom.bridge import queue_file
    from cloakroom.bridge.order import State
    from cloakroom.bridge.tasks import Tasks
    from cloakroom_engine.library import Library
    from cloakroom_engine.paths import Paths

    items, _ = queue_file.load(home / "queue.json")
    tasks = Tasks(home / "tasks.json")
    assert not list(home.glob("*.unreadable.json"))
    done = [item for item in items if item.state in {State.DONE, State.ALREADY}]
    with Library(Paths.at(home)) as library:
        for item in done:
            copy = library.protected.file_at(item.written)
            assert copy is not None, item
            assert hashlib.sha256(Path(item.written).read_bytes()).hexdigest() == copy.sha256, item
    return len(done), len(tasks.all)


def main() -> None:
    """Interrupt, look, and in the end let it come to its end."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photo", type=Path, help="a portrait")
    parser.add_argument("--rounds", type=int, default=20, help="of kills, and as many closings")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--window", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.window:
        window(options.window)
        return
    drawn = random.Random(options.seed)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "CLOAKROOM_NO_KEYRING": "1"}
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        photos = Path(folder) / "photos"
        photos.mkdir()
        for at in range(COPIES):
            one = photos / f"{at:02d}{options.photo.suffix}"
            shutil.copy(options.photo, one)
            one.write_bytes(one.read_bytes() + bytes([at]))
        command = [sys.executable, "-m", "benchmarks.interruptions", "--window", str(home)]
        moments = [kind for _ in range(options.rounds) for kind in ("kill", "close")]
        drawn.shuffle(moments)
        for at, kind in enumerate(moments):
            child = subprocess.Popen(command, stdin=subprocess.PIPE, env=environment)
            time.sleep(drawn.uniform(2.0, 12.0))
            if kind == "kill":
                child.kill()
            elif child.stdin is not None:
                child.stdin.close()
            child.wait(60)
            if (home / "library.sqlite").exists():
                print(at, kind, "copies, tasks left:", assert_true_to_disk(home), flush=True)
        subprocess.run(command, stdin=subprocess.PIPE, env=environment, check=True, timeout=1800)
        done, left = assert_true_to_disk(home)
        result = {"seed": options.seed, "interruptions": len(moments), "copies": done, "left": left}
        print(json.dumps(result))
        assert (done, left) == (COPIES, 0), result


if __name__ == "__main__":
    main()
