"""What the worker says, and that nothing said to it takes it down."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from worker_process import CLOSING, Start, WorkerProcess

from cloakroom_engine import __version__, protocol
from cloakroom_engine.protocol import (
    Changed,
    Failed,
    Finished,
    Hello,
    Note,
    Progress,
    Quit,
    Report,
    Run,
    Started,
    Stopped,
)

BROKEN = b"\xff\xd8\xff\xe0"
"""What begins like a JPEG and ends there: a photo, and one that cannot be read."""


def test_it_says_hello_first_and_quits_when_told(start: Start) -> None:
    worker = start()
    assert worker.said == [Hello(protocol.PROTOCOL, __version__, worker.hello.device)]
    assert worker.hello.device in {"cpu", "cuda", "mps"}
    worker.send(Quit())
    assert worker.exit_code() == 0
    assert len(worker.said) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc")
def test_a_crash_would_leave_no_photo_and_no_key_in_a_core_file(start: Start) -> None:
    as_if_cores_were_kept = """
import resource
most = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (most, most))
"""
    worker = start(prelude=as_if_cores_were_kept)
    limits = Path(f"/proc/{worker.process.pid}/limits").read_text("ascii")
    (line,) = (each for each in limits.splitlines() if each.startswith("Max core file size"))
    assert line.split()[4:6] == ["0", "0"]


def test_it_ends_with_its_standard_input(start: Start) -> None:
    worker = start()
    assert worker.end() == 0
    assert worker.errors() == ""


def test_a_device_that_cannot_be_had_is_told_once_and_the_processor_taken(start: Start) -> None:
    unavailable = "cuda" if sys.platform == "darwin" else "mps"
    worker = start(options=("--device", unavailable))
    assert worker.hello.device == "cpu"
    note = worker.wait(Note, job=None)
    assert (note.code, note.params["device"]) == ("device.unavailable", unavailable)
    assert isinstance(worker.run("person.list"), Finished)


def test_scanning_finds_the_face_and_says_so_in_order(start: Start, astronaut_path: Path) -> None:
    worker = start()
    assert worker.result("scan", paths=[str(astronaut_path)])["faces"] == 1
    about_it = [each for each in worker.said if getattr(each, "job", None) == "scan"]
    assert isinstance(about_it[0], Started)
    assert Progress("scan", "scan", 0, 1, str(astronaut_path)) in about_it
    assert Progress("scan", "scan", 1, 1) in about_it
    assert [type(each) for each in about_it if isinstance(each, CLOSING)] == [Finished]


def test_an_added_person_is_told_by_id(enrolled: Path, start: Start, astronaut_path: Path) -> None:
    worker = start()
    added = worker.result("person.add", name="Eileen", paths=[str(astronaut_path)])
    changed = next(each for each in worker.said if isinstance(each, Changed))
    assert changed == Changed(
        "person.add", people=(added["person"]["id"],), photos=(1,), faces=(1,)
    )
    assert worker.said.index(changed) == len(worker.said) - 2


@pytest.mark.parametrize(
    "garbage",
    [b"garbage\n", b"\xff\x00\n", b"\n", b'{"type": "dance"}\n', b'{"type": "run", "job": 1}\n'],
)
def test_a_line_that_is_no_order_is_refused(worker: WorkerProcess, garbage: bytes) -> None:
    worker.send_bytes(garbage)
    assert worker.wait(Failed, job=None).code == "worker.protocol"
    assert isinstance(worker.run("person.list"), Finished)


def test_an_order_in_pieces_is_one_order(worker: WorkerProcess) -> None:
    line = protocol.line(Run("pieces", "person.list")).encode()
    worker.send_bytes(line[:10])
    worker.send_bytes(line[10:])
    assert isinstance(worker.closing("pieces"), Finished)


@pytest.mark.parametrize(
    ("verb", "params", "code"),
    [
        ("fly", {}, "usage"),
        ("scan", {}, "usage"),
        ("demo", {}, "usage"),
        ("person.erase", {"name": "Nobody"}, "person.unknown"),
        ("audit", {"name": "Nobody", "paths": []}, "person.unknown"),
    ],
)
def test_a_job_that_cannot_be_done_fails_with_its_code(
    worker: WorkerProcess, verb: str, params: dict[str, object], code: str
) -> None:
    closed = worker.run(verb, **params)
    assert isinstance(closed, Failed)
    assert closed.code == code


def test_an_odd_order_fails_one_job_and_names_what_is_odd(worker: WorkerProcess) -> None:
    order = {"name": "nobody", "paths": ["a.jpg"], "out": "out", "refine_steps": "many"}
    failed = worker.run("protect", **order)
    assert isinstance(failed, Failed)
    assert (failed.code, "refine_steps" in str(failed.params)) == ("usage", True)
    assert isinstance(worker.run("person.list"), Finished)


def test_what_nobody_foresaw_fails_one_job_and_leaves_a_trace(start: Start) -> None:
    """No order is known that gets so far: a verb is broken inside the real worker."""
    broken = "from cloakroom_engine.pipeline import verbs\nverbs.VERBS['person.show'] = int\n"
    worker = start(prelude=broken)
    assert worker.run("person.show") == Failed("person.show", "internal")
    assert isinstance(worker.run("person.list"), Finished)
    assert worker.end() == 0  # what it wrote may be under way until then
    assert "TypeError" in worker.errors()


def test_cancelling_what_does_not_run_changes_nothing(worker: WorkerProcess) -> None:
    worker.cancel("yesterday's")
    assert isinstance(worker.run("person.list"), Finished)


def test_progress_is_told_sparingly_but_to_its_end(worker: WorkerProcess, tmp_path: Path) -> None:
    photos = 300
    for number in range(photos):
        (tmp_path / f"{number:03}.jpg").write_bytes(BROKEN)
    before = len(worker.said)
    # From before it can begin: on a busy machine we hear late that it has.
    began = os.times().elapsed
    worker.send(Run("many", "scan", {"paths": [str(tmp_path)]}))
    worker.wait(Started)
    assert isinstance(worker.closing("many"), Finished)
    seconds = os.times().elapsed - began
    told = [each for each in worker.said[before:] if isinstance(each, Progress)]
    assert told[-1] == Progress("many", "scan", photos, photos)
    assert len(told) <= 10 * seconds + 2
    assert len(told) < photos / 2


def test_a_long_step_is_told_although_it_came_soon(
    start: Start, tmp_path: Path, astronaut_path: Path
) -> None:
    """Were the astronaut held back until something else is told, the wrong photo would be shown."""
    empty = tmp_path / "empty.jpg"
    empty.write_bytes(BROKEN)
    worker = start()
    worker.send(Run("two", "scan", {"paths": [str(empty), str(astronaut_path)]}))
    assert worker.wait(Progress, done=1).photo == str(astronaut_path)
    assert isinstance(worker.closing("two"), Finished)


def test_it_lets_others_go_first(worker: WorkerProcess) -> None:
    if sys.platform == "win32":
        pytest.skip("priority classes cannot be read with the standard library")
    ours = os.getpriority(os.PRIO_PROCESS, 0)
    assert os.getpriority(os.PRIO_PROCESS, worker.process.pid) == min(ours + 10, 19)


def closers(said: list[Report], job: str) -> list[Report]:
    return [each for each in said if isinstance(each, CLOSING) and each.job == job]


def test_a_second_job_is_refused_while_one_runs(eileen: Path, start: Start) -> None:
    worker = start()
    worker.send(
        Run("first", "cloak", {"name": "Eileen"}),
        Run("second", "person.list"),
        Run("first", "person.list"),
    )
    assert worker.closing("second") == Failed("second", "worker.busy", {"running": "first"})
    refused = worker.wait(Failed, job=None)
    assert (refused.code, refused.params) == ("worker.protocol", {"reason": "job_twice"})
    worker.cancel("first")
    assert worker.closing("first") == Stopped("first")
    assert closers(worker.said, "first") == [Stopped("first")]
    assert isinstance(worker.run("person.list", "third"), Finished)
