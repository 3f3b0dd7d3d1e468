"""Long jobs: cancelled, killed, orphaned, and gone through with libraries that misbehave."""

from __future__ import annotations

from pathlib import Path

import pytest
from worker_process import Start, WorkerProcess

from cloakroom_engine.library import Library
from cloakroom_engine.paths import Paths
from cloakroom_engine.protocol import Changed, Failed, Progress, Run, Stopped

NO_SOCKETS = """
import os, socket, sys
class Bomb(socket.socket):
    def __new__(cls, *_, **__):
        os.write(2, b"a socket was opened\\n")
        os._exit(97)
socket.socket = Bomb
def hook(event, _):
    if event in ("socket.__new__", "socket.connect", "socket.bind", "socket.getaddrinfo"):
        Bomb()
sys.addaudithook(hook)
"""
STEPS = 7
FEW_STEPS = f"""
from cloakroom_engine.records import CloakRecipe
fill = CloakRecipe.__init__
CloakRecipe.__init__ = lambda self, **given: fill(self, **{{"steps": {STEPS}, **given}})
"""
HANG = """
import cloakroom_engine.worker, threading
from cloakroom_engine.pipeline import verbs
def hang(desk, _):
    desk.reporter.step("hang", 0, 1)
    threading.Event().wait()
verbs.VERBS["hang"] = hang
cloakroom_engine.worker.GRACE_S = 0.1
"""
NOISE = """
import os, sys
def noise(event, details):
    if event == "import" and details[0] in ("torch", "onnxruntime"):
        os.write(1, b"noise from C\\n")
        print("noise from Python", os.environ.get("OMP_NUM_THREADS"), sys.stdin.read())
sys.addaudithook(noise)
"""


def learning(worker: WorkerProcess) -> None:
    """Bring a worker into the middle of learning Eileen's cloak."""
    worker.send(Run("learning", "cloak", {"name": "Eileen"}))
    worker.wait(Progress, stage="learn")


def test_the_walk_opens_no_socket_and_noise_stays_out_of_what_is_said(
    eileen: Path, start: Start, astronaut_path: Path, tmp_path: Path
) -> None:
    worker = start(prelude=FEW_STEPS + NO_SOCKETS + NOISE)
    assert worker.result("scan", paths=[str(astronaut_path)])["faces"] == 1

    cloak = worker.result("cloak", name="Eileen")["cloak"]
    person = cloak["person_id"]
    assert worker.said[-2] == Changed("cloak", people=(person,), cloaks=(cloak["id"],))
    learnt = [each for each in worker.said if isinstance(each, Progress) and each.stage == "learn"]
    assert learnt[-1].done == learnt[-1].total == cloak["recipe"]["steps"] == STEPS

    order = {"name": "Eileen", "paths": [str(astronaut_path)], "out": str(tmp_path / "out")}
    (copy,) = worker.result("protect", **order, refine_steps=3)["written"]
    photos, protected = (copy["photo_id"],), (copy["id"],)
    assert worker.said[-2] == Changed(
        "protect", people=(person,), photos=photos, protected=protected
    )
    assert worker.result("audit", name="Eileen", paths=[copy["path"]])["skipped"] == []

    assert worker.end() == 0
    noise = [line for line in worker.errors().splitlines() if line.startswith("noise")]
    assert "noise from C" in noise
    threads = {line.split()[-1] for line in noise if line.startswith("noise from Python")}
    assert threads, "the noise was never made"
    assert all(number.isdigit() for number in threads), "threads are set before libraries load"


def test_the_bomb_would_have_gone_off(start: Start) -> None:
    worker = start(prelude=NO_SOCKETS)
    worker.send(Run("fetch", "models.fetch", {"name": "yunet", "consent": True}))
    with pytest.raises(EOFError, match="a socket was opened"):
        worker.closing("fetch")
    assert worker.process.wait(60) == 97


def test_learning_stops_at_the_next_step(eileen: Path, start: Start) -> None:
    worker = start()
    learning(worker)
    worker.cancel("learning")
    assert worker.closing("learning") == Stopped("learning")
    last = [each for each in worker.said if isinstance(each, Progress)][-1]
    assert last.done < last.total / 2
    (person,) = worker.result("person.list")["people"]
    assert person["cloak"] is None


def test_a_demo_can_be_stopped_too(start: Start, tmp_path: Path) -> None:
    worker = start()
    worker.send(Run("demo", "demo", {"out": str(tmp_path / "demo")}))
    worker.wait(Progress, stage="learn")
    worker.cancel("demo")
    assert worker.closing("demo") == Stopped("demo")
    assert list((tmp_path / "demo").iterdir()) == []


def test_an_orphan_stops_its_job_and_ends(eileen: Path, start: Start) -> None:
    worker = start()
    learning(worker)
    assert worker.end() == 0
    assert worker.said[-1] == Stopped("learning")
    assert "Traceback" not in worker.errors()


def test_a_killed_worker_leaves_a_usable_library(eileen: Path, start: Start) -> None:
    worker = start()
    learning(worker)
    worker.process.kill()
    assert worker.exit_code() != 0
    again = start()
    (person,) = again.result("person.list")["people"]
    assert (person["name"], person["photos"], person["cloak"]) == ("Eileen", 1, None)
    learning(again)
    again.cancel("learning")
    assert again.closing("learning") == Stopped("learning")
    assert again.end() == 0
    with Library(Paths.at(eileen)) as library:
        assert library.is_sound()


def test_a_job_that_hangs_does_not_keep_an_orphan_alive(start: Start) -> None:
    worker = start(prelude=HANG)
    worker.send(Run("hang", "hang"))
    worker.wait(Progress, stage="hang")
    assert worker.end() == 1


def test_a_library_that_cannot_be_opened_fails_the_job_and_is_tried_again(
    start: Start, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "library.sqlite").write_bytes(b"no library" * 100)
    worker = start()
    closed = worker.run("person.list")
    assert isinstance(closed, Failed)
    assert closed.code == "library.corrupt"
    (home / "library.sqlite").unlink()
    assert worker.result("person.list") == {"people": []}
