"""The window's end of the pipe, against the real engine process."""

from __future__ import annotations

import logging
import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from engines import NOISY, OTHER_PROTOCOL, STUBBORN, instead, real, sabotaged
from pytestqt.qtbot import QtBot
from waiting import PATIENCE_MS

from cloakroom.bridge.client import EngineClient
from cloakroom.bridge.job import Job
from cloakroom.bridge.lines import LONGEST, Lines
from cloakroom.bridge.outcome import Outcome

Make = Callable[..., EngineClient]


class Ends:
    """How jobs ended, in order."""

    def __init__(self) -> None:
        self.all: list[tuple[str, Any]] = []
        self.closed = 0

    def watch(self, job: Job) -> Job:
        job.finished.connect(lambda result: self.all.append(("finished", result)))
        job.cancelled.connect(lambda: self.all.append(("cancelled", None)))
        job.failed.connect(lambda code, _: self.all.append(("failed", code)))
        job.closed.connect(self._close)
        return job

    def _close(self) -> None:
        self.closed += 1


@pytest.fixture
def ends() -> Ends:
    return Ends()


def test_a_job_is_done_and_the_worker_stays(client: EngineClient, ends: Ends, qtbot: QtBot) -> None:
    with qtbot.waitSignal(client.hello, timeout=PATIENCE_MS) as greeted:
        ends.watch(client.run("models.list", {}))
    assert greeted.args is not None
    assert greeted.args[0].device in {"cpu", "cuda", "mps"}
    qtbot.waitUntil(lambda: ends.closed == 1, timeout=PATIENCE_MS)
    kind, result = ends.all[0]
    assert kind == "finished"
    ours = {"cloakroom-judge", "cloakroom-masked"}
    assert {each["name"] for each in result["installed"]} == {"dlib-resnet", "centerface", *ours}
    worker = client.process_id
    assert worker
    assert not client.busy
    ends.watch(client.run("person.list", {}))
    qtbot.waitUntil(lambda: ends.closed == 2, timeout=PATIENCE_MS)
    assert client.process_id == worker


def test_jobs_wait_their_turn_and_urgent_ones_go_first(
    client: EngineClient, ends: Ends, qtbot: QtBot
) -> None:
    order: list[str] = []
    for name, urgent in (("first", False), ("second", False), ("urgent", True)):
        job = ends.watch(client.run("person.list", {}, urgent=urgent))
        job.started.connect(lambda name=name: order.append(name))
    qtbot.waitUntil(lambda: ends.closed == 3, timeout=PATIENCE_MS)
    assert order == ["urgent", "first", "second"]


def test_a_failure_is_a_code(client: EngineClient, ends: Ends, qtbot: QtBot) -> None:
    ends.watch(client.run("cloak", {"name": "Nobody"}))
    ends.watch(client.run("no.such.verb", {}))
    qtbot.waitUntil(lambda: ends.closed == 2, timeout=PATIENCE_MS)
    assert ends.all == [("failed", "person.unknown"), ("failed", "usage")]


def test_noise_on_its_output_is_let_pass(
    make_client: Make, home: Path, ends: Ends, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    client = make_client(sabotaged(home, NOISY))
    with caplog.at_level(logging.WARNING):
        ends.watch(client.run("person.list", {}))
        qtbot.waitUntil(lambda: ends.closed == 1, timeout=PATIENCE_MS)
    assert ends.all == [("finished", {"people": []})]
    assert "a library greets" in caplog.text
    assert "unknown_type" in caplog.text


def test_another_protocol_is_refused_for_every_job(
    make_client: Make, ends: Ends, qtbot: QtBot
) -> None:
    client = make_client(instead(OTHER_PROTOCOL))
    for _ in range(2):
        ends.watch(client.run("scan", {"paths": []}))
    qtbot.waitUntil(lambda: ends.closed == 2, timeout=PATIENCE_MS)
    assert ends.all == [("failed", "worker.protocol")] * 2
    qtbot.waitUntil(lambda: client.process_id == 0, timeout=PATIENCE_MS)


def test_a_killed_worker_fails_its_job_and_the_next_gets_a_new_one(
    client: EngineClient, ends: Ends, qtbot: QtBot
) -> None:
    deaths: list[Outcome] = []
    client.died.connect(deaths.append)
    job = ends.watch(client.run("doctor", {}))
    ends.watch(client.run("person.list", {}))
    with qtbot.waitSignal(job.started, timeout=PATIENCE_MS):
        pass
    first = client.process_id
    os.kill(first, signal.SIGKILL)
    qtbot.waitUntil(lambda: ends.closed == 2, timeout=PATIENCE_MS)
    assert ends.all == [("failed", "worker.died"), ("finished", {"people": []})]
    assert [death.signal for death in deaths] == [signal.SIGKILL]
    assert client.process_id not in {0, first}


def test_a_worker_that_cannot_start_fails_every_job(
    make_client: Make, ends: Ends, qtbot: QtBot
) -> None:
    for command in (["/no/such/program"], instead("raise SystemExit('broken')")):
        client = make_client(command)
        deaths: list[Outcome] = []
        client.died.connect(deaths.append)
        before = ends.closed
        for _ in range(2):
            ends.watch(client.run("scan", {}))
        qtbot.waitUntil(lambda before=before: ends.closed == before + 2, timeout=PATIENCE_MS)
        assert len(deaths) == 1
        assert deaths[0].code == "worker.not_started"
    assert ends.all == [("failed", "worker.not_started")] * 4
    assert deaths[0].last_words == ("broken",)


def test_a_job_is_cancelled_while_it_waits_and_while_it_runs(
    make_client: Make, home: Path, portrait: Path, ends: Ends, qtbot: QtBot
) -> None:
    # A photo may take a busy machine longer than a client waits before it kills.
    client = make_client(real(home), kill_after_ms=PATIENCE_MS)
    for number in range(30):
        (portrait.parent / f"{number}.png").write_bytes(portrait.read_bytes())
    running = ends.watch(client.run("scan", {"paths": [str(portrait.parent)]}))
    waiting = ends.watch(client.run("doctor", {}))
    # Past the first photo: before it the networks are loaded, which can take longer than a client
    # waits for a job to stop.
    with qtbot.waitSignal(
        running.progress,
        timeout=PATIENCE_MS,
        check_params_cb=lambda progress: progress.stage == "scan" and progress.done > 0,
    ):
        pass
    waiting.cancel()
    assert ends.all == [("cancelled", None)]
    running.cancel()
    running.cancel()
    qtbot.waitUntil(lambda: ends.closed == 2, timeout=PATIENCE_MS)
    assert ends.all[1] == ("cancelled", None)
    assert client.process_id, "it was asked, not killed"


def test_a_worker_that_does_not_stop_is_killed(make_client: Make, ends: Ends, qtbot: QtBot) -> None:
    client = make_client(instead(STUBBORN), kill_after_ms=200)
    deaths: list[Outcome] = []
    client.died.connect(deaths.append)
    job = ends.watch(client.run("scan", {}))
    with qtbot.waitSignal(job.started, timeout=PATIENCE_MS):
        pass
    job.cancel()
    qtbot.waitUntil(lambda: ends.closed == 1, timeout=PATIENCE_MS)
    assert ends.all == [("cancelled", None)]
    assert not deaths, "nobody is told of a death that was asked for"


def test_a_worker_can_be_there_before_it_is_asked(
    client: EngineClient, ends: Ends, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(client.hello, timeout=PATIENCE_MS):
        client.prepare()
    prepared = client.process_id
    assert prepared
    assert not client.busy
    client.prepare()
    ends.watch(client.run("person.list", {}))
    qtbot.waitUntil(lambda: ends.closed == 1, timeout=PATIENCE_MS)
    assert client.process_id == prepared


def test_a_worker_that_nobody_asks_ends(make_client: Make, home: Path, qtbot: QtBot) -> None:
    client = make_client(sabotaged(home, ""), idle_ms=50)
    with qtbot.waitSignal(client.hello, timeout=PATIENCE_MS):
        client.prepare()
    qtbot.waitUntil(lambda: client.process_id == 0, timeout=PATIENCE_MS)


def test_an_idle_worker_ends(make_client: Make, home: Path, ends: Ends, qtbot: QtBot) -> None:
    client = make_client(sabotaged(home, ""), idle_ms=50)
    deaths: list[Outcome] = []
    client.died.connect(deaths.append)
    ends.watch(client.run("person.list", {}))
    qtbot.waitUntil(lambda: ends.closed == 1, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: client.process_id == 0, timeout=PATIENCE_MS)
    assert not deaths
    ends.watch(client.run("person.list", {}))
    qtbot.waitUntil(lambda: ends.closed == 2, timeout=PATIENCE_MS)


def test_closing_cancels_everything(client: EngineClient, ends: Ends, qtbot: QtBot) -> None:
    job = ends.watch(client.run("doctor", {}))
    ends.watch(client.run("doctor", {}))
    with qtbot.waitSignal(job.started, timeout=PATIENCE_MS):
        pass
    client.close()
    assert ends.all == [("cancelled", None)] * 2
    assert client.process_id == 0
    ends.watch(client.run("doctor", {}))
    qtbot.waitUntil(lambda: ends.closed == 3)
    assert ends.all[2] == ("cancelled", None)
    assert client.process_id == 0


@pytest.mark.parametrize("size", [1, 2, 3, 7, 1000])
def test_lines_come_whole_from_pieces_of_any_size(size: int) -> None:
    stream = b"one\r\n\ntwo and three\n" + "vier ä\n".encode() + b"no end"
    lines = Lines()
    found = [
        line
        for start in range(0, len(stream), size)
        for line in lines.feed(stream[start : start + size])
    ]
    assert found == [b"one", b"two and three", "vier ä".encode()]


def test_an_endless_line_does_not_fill_the_memory() -> None:
    lines = Lines()
    assert not list(lines.feed(b"x" * (LONGEST + 1)))
    assert list(lines.feed(b"y\nz\n")) == [b"y", b"z"]
