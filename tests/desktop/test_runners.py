"""Tasks that are paused and wanted again at once, and what is typed while the engine still answers.

The engine's place is taken by a program that speaks its protocol and does nothing but stop.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from album import Album
from engines import OBEDIENT, instead
from pytestqt.qtbot import QtBot
from waiting import PATIENCE_MS

from cloakroom.app import App
from cloakroom.bridge.asking import Asking
from cloakroom.bridge.client import EngineClient
from cloakroom.bridge.fetching import Fetching
from cloakroom.bridge.learning import Learning
from cloakroom.bridge.order import Order
from cloakroom.bridge.queue import ProtectQueue
from cloakroom.bridge.rechecking import Rechecking
from cloakroom.bridge.tasks import ASK, Tasks
from cloakroom.intake import Intake
from cloakroom_engine.library import SealedFile, Vault
from cloakroom_engine.records import CloakRecipe


@pytest.fixture
def client(make_client: Callable[..., EngineClient]) -> EngineClient:
    return make_client(instead(OBEDIENT))


@pytest.fixture
def tasks(tmp_path: Path) -> Tasks:
    return Tasks(SealedFile(tmp_path, "tasks", Vault.in_memory()))


def runs(client: EngineClient, verb: str) -> bool:
    return client._running is not None and client._running.verb == verb


def turned(tasks: Tasks) -> str:
    """Pause the one task and go on with it, as two clicks do."""
    (task,) = tasks.all
    tasks.hold(task.id)
    tasks.go_on(task.id)
    return task.id


def test_a_download_that_was_paused_and_goes_on_at_once_is_still_at_hand(
    client: EngineClient, tasks: Tasks, qtbot: QtBot
) -> None:
    fetching = Fetching(tasks, client)
    stopped: list[str] = []
    fetching.stopped.connect(stopped.append)
    fetching.fetch("sface", licence_accepted=True)
    qtbot.waitUntil(lambda: runs(client, "models.fetch"), timeout=PATIENCE_MS)
    first = client._running
    turned(tasks)
    qtbot.waitUntil(
        lambda: runs(client, "models.fetch") and client._running is not first, timeout=PATIENCE_MS
    )
    assert fetching.names == {"sface"}
    assert stopped == []  # it goes on: nobody offers it anew
    fetching.cancel()
    qtbot.waitUntil(lambda: stopped == ["sface"], timeout=PATIENCE_MS)
    assert (tasks.all, fetching.names) == ((), set())


def test_a_scan_that_was_paused_and_goes_on_at_once_can_be_stopped(
    app: App, client: EngineClient, tasks: Tasks, qtbot: QtBot
) -> None:
    intake = Intake(tasks, client, app.context.library)
    ends: list[object] = []
    intake.stopped.connect(lambda: ends.append("stopped"))
    intake.add(["/nowhere/a.jpg"])
    qtbot.waitUntil(lambda: runs(client, "scan"), timeout=PATIENCE_MS)
    turned(tasks)
    # What was found is grouped in between, which this engine never ends.
    qtbot.waitUntil(lambda: runs(client, "people.group"), timeout=PATIENCE_MS)
    group = client._running
    assert group is not None
    assert intake.running
    assert ends == []
    group.cancel()
    qtbot.waitUntil(lambda: runs(client, "scan"), timeout=PATIENCE_MS)
    intake.cancel()
    qtbot.waitUntil(lambda: ends == ["stopped"], timeout=PATIENCE_MS)
    assert not intake.running


@pytest.mark.parametrize("verb", ["audit.ledger", "ask"])
def test_one_task_that_goes_on_at_once_is_neither_lost_nor_in_its_own_way(
    client: EngineClient, tasks: Tasks, qtbot: QtBot, verb: str
) -> None:
    if verb == "ask":
        asking = Asking(tasks, client, client)
        asking.run({"wish": {}})
    else:
        Rechecking(tasks, client).begin()
    qtbot.waitUntil(lambda: runs(client, verb), timeout=PATIENCE_MS)
    first = client._running
    task_id = turned(tasks)
    qtbot.waitUntil(
        lambda: runs(client, verb) and client._running is not first, timeout=PATIENCE_MS
    )
    (task,) = tasks.all
    assert (task.id, task.held, task.code) == (task_id, False, "")


def test_another_plan_waits_for_a_person_while_one_runs(
    client: EngineClient, tasks: Tasks, qtbot: QtBot
) -> None:
    asking = Asking(tasks, client, client)
    said: list[str] = []
    asking.failed.connect(lambda code, _: said.append(code))
    asking.run({"wish": {}})
    asking.run({"wish": {"verb": "audit"}})
    assert said == ["worker.busy"]
    assert [(task.kind, task.code) for task in tasks.all] == [(ASK, ""), (ASK, "worker.busy")]
    qtbot.waitUntil(lambda: runs(client, "ask"), timeout=PATIENCE_MS)


def test_offers_are_for_what_was_typed_last(
    client: EngineClient, tasks: Tasks, qtbot: QtBot
) -> None:
    asking = Asking(tasks, client, client)
    offers: list[tuple[str, Any]] = []
    asking.offers.connect(lambda text, found: offers.append((text, found)))
    asking.offer("never answered")
    qtbot.waitUntil(lambda: runs(client, "ask.complete"), timeout=PATIENCE_MS)
    asking.offer("neither")
    asking.offer("answer me")
    qtbot.waitUntil(lambda: bool(offers), timeout=PATIENCE_MS)
    assert offers == [("answer me", [{"text": "now"}])]
    # Whoever asks does not wait for help that nobody wants any more.
    asking.offer("never answered")
    asking.offer("neither")
    asking.hear({"sentence": "protect everybody"})
    qtbot.waitUntil(lambda: runs(client, "ask"), timeout=PATIENCE_MS)
    assert asking._offering is None


def test_a_photo_that_waits_for_a_cloak_is_left_out_and_no_other_with_it(
    album: Album, client: EngineClient, tasks: Tasks, tmp_path: Path, qtbot: QtBot
) -> None:
    """Stopping one clip took everything off the list that waited for anybody's cloak."""
    file = SealedFile(tmp_path, "queue", Vault.in_memory())
    learning = Learning(tasks, ProtectQueue(client, file), album.library)
    people = [album.library.people.add(name) for name in ("Ada", "Ben", "Cleo")]
    order = Order(out=str(tmp_path))
    for person, ids in zip(people, ((1, 7), (2,), (7,)), strict=True):
        learning.learn([person], "balanced", [(each, f"/{each}") for each in ids], order)
    qtbot.waitUntil(lambda: runs(client, "cloak"), timeout=PATIENCE_MS)
    learning.leave_out(7)
    assert [task.words["photos"] for task in tasks.all] == [[[1, "/1"]], [[2, "/2"]]]
    assert learning.person == people[0]


def test_offers_come_also_where_a_text_is_the_same_again(
    client: EngineClient, tasks: Tasks, qtbot: QtBot
) -> None:
    asking = Asking(tasks, client, client)
    asking.offer("never answered")
    qtbot.waitUntil(lambda: runs(client, "ask.complete"), timeout=PATIENCE_MS)
    first = client._running
    asking.offer("never answered and")
    asking.offer("never answered")
    qtbot.waitUntil(
        lambda: runs(client, "ask.complete") and client._running is not first, timeout=PATIENCE_MS
    )


@pytest.mark.parametrize(("masks", "learnt"), [(None, 4), (1, 1)])
def test_a_cloak_that_is_learnt_again_has_as_many_patterns_as_before(
    masks: int | None,
    learnt: int,
    album: Album,
    client: EngineClient,
    tasks: Tasks,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    """Nobody's copies are to find one another again because new photos came."""
    file = SealedFile(tmp_path, "queue", Vault.in_memory())
    learning = Learning(tasks, ProtectQueue(client, file), album.library)
    person = album.library.people.add("Ada")
    recipe = replace(CloakRecipe(), masks=4)
    album.library.cloaks.add(person.id, recipe, b"mask", photos=2, seconds=1.0)
    learning.learn([person], "balanced", again=True, masks=masks)
    qtbot.waitUntil(lambda: runs(client, "cloak"), timeout=PATIENCE_MS)
    job = client._running
    assert job is not None
    assert job.params["masks"] == learnt
