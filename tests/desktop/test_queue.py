"""The queue on disk and in the hands of the real engine: pause, cancel, kill, two deaths."""

from __future__ import annotations

import json
import os
import shutil
import signal
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from engines import DEADLY, instead, real, sabotaged
from pytestqt.qtbot import QtBot
from waiting import PATIENCE_MS

from cloakroom.bridge import queue_file
from cloakroom.bridge.client import EngineClient
from cloakroom.bridge.fates import Then, then
from cloakroom.bridge.order import Item, Order, State, Summary
from cloakroom.bridge.queue import ProtectQueue
from cloakroom_engine.library import SealedFile, Vault

Make = Callable[[list[str]], ProtectQueue]


@pytest.fixture
def order(tmp_path: Path) -> Order:
    return Order(out=str(tmp_path / "copies"), refine_steps=0, keep_metadata=("date",))


@pytest.fixture
def file(tmp_path: Path) -> SealedFile:
    return SealedFile(tmp_path, "queue", Vault.in_memory())


@pytest.fixture
def make_queue(
    make_client: Callable[..., EngineClient], file: SealedFile
) -> Iterator[Callable[[list[str]], ProtectQueue]]:
    """A queue of its own for some engine; the file is the same for all in a test."""
    made: list[ProtectQueue] = []

    def make(command: list[str]) -> ProtectQueue:
        queue = ProtectQueue(make_client(command), file)
        made.append(queue)
        return queue

    yield make
    for queue in made:
        queue.close()


@pytest.fixture
def photos(portrait: Path) -> list[Path]:
    """Three photos of Eileen."""
    return [Path(shutil.copy(portrait, portrait.parent / f"{n}.png")) for n in range(3)]


def states(queue: ProtectQueue) -> list[str]:
    return [item.state.value for item in queue.items]


# --- the file


def test_the_file_comes_back_as_it_was(file: SealedFile, order: Order) -> None:
    items = [
        Item("a", "/1.jpg", order, 4, State.DONE, seconds=1.5, written="/copies/1.jpg"),
        Item("b", "/2.jpg", replace(order, strength="strong"), deaths=1),
        Item("c", "/3.jpg", order, state=State.SKIPPED, code="photo.no_face", params={"n": 1}),
    ]
    queue_file.save(file, items, paused=True)
    assert queue_file.load(file) == (items, True)
    assert len(json.loads(file.read() or "")["orders"]) == 2
    assert b"/1.jpg" not in file.path.read_bytes()


def test_what_ran_when_the_window_was_killed_waits_again(file: SealedFile, order: Order) -> None:
    item = Item("a", "/1.jpg", order, state=State.RUNNING, deaths=1)
    queue_file.save(file, [item], paused=False)
    loaded, paused = queue_file.load(file)
    assert loaded == [replace(item, state=State.WAITING)]
    assert not paused


@pytest.mark.parametrize("text", ["", "{", "[]", '{"version": 2}', '{"version": 1, "items": [3]}'])
def test_a_file_that_cannot_be_read_is_put_aside(file: SealedFile, text: str) -> None:
    file.write(text)
    sealed = file.path.read_bytes()
    assert queue_file.load(file) == ([], False)
    assert not file.path.exists()
    assert file.path.with_name("queue.unreadable.sealed").read_bytes() == sealed


def test_a_file_of_another_key_is_put_aside(file: SealedFile, tmp_path: Path) -> None:
    SealedFile(tmp_path, "queue", Vault.in_memory()).write('{"version": 1}')
    assert queue_file.load(file) == ([], False)
    assert file.path.with_name("queue.unreadable.sealed").exists()


def test_a_queue_of_before_is_sealed(file: SealedFile, tmp_path: Path, order: Order) -> None:
    item = Item("a", "/planted.jpg", order)
    queue_file.save(file, [item], paused=True)
    (tmp_path / "queue.json").write_text(file.read() or "", encoding="utf-8")
    file.path.unlink()
    assert queue_file.load(file) == ([item], True)
    assert [path.name for path in tmp_path.glob("queue*")] == ["queue.sealed"]
    assert b"planted" not in file.path.read_bytes()


def test_twenty_thousand_photos_are_written_quickly(file: SealedFile, order: Order) -> None:
    items = [Item(f"{n:032}", f"/photos/holiday/{n}.jpg", order, n) for n in range(20_000)]
    queue_file.save(file, items, paused=False)
    assert file.path.stat().st_size < 4_000_000


def test_a_failure_is_the_photo_s_or_the_moment_s_or_ends_all() -> None:
    assert [then("worker.died", deaths, 9) for deaths in (1, 2)] == [Then.AGAIN, Then.SKIP]
    assert [then("library.busy", 0, tries) for tries in (1, 19, 20)] == [
        *(Then.SOON, Then.SOON, Then.STOP)
    ]
    for code in ("photo.missing", "clip.failed", "person.never_export", "output.exists"):
        assert then(code, 0, 1) is Then.SKIP
    for code in ("output.disk_full", "library.not_writable", "internal"):
        assert then(code, 0, 1) is Then.STOP


def test_thousands_are_cancelled_and_tried_again_in_one_word(
    make_queue: Make, home: Path, order: Order
) -> None:
    """Each used to be told of by itself, and whoever heard it read all: 4,000 took 3 seconds."""
    queue = make_queue(real(home))
    queue.pause()
    ids = queue.add([(None, f"/{at}.jpg") for at in range(3000)], order)
    changes: list[object] = []
    queue.changed.connect(lambda: changes.append("all"))
    queue.item_changed.connect(changes.append)
    queue.cancel(ids[1:])
    assert changes == ["all"]
    assert states(queue) == ["waiting", *["cancelled"] * 2999]
    queue.retry(ids, existing="replace")
    assert changes == ["all", "all"]
    assert states(queue) == ["waiting"] * 3000
    kinds = [item.order.existing for item in queue.items]
    assert kinds == ["ask", *["replace"] * 2999]


# --- with the real engine


def test_photos_are_protected_one_after_another(
    make_queue: Make, eileen: Path, photos: list[Path], order: Order, qtbot: QtBot
) -> None:
    queue = make_queue(real(eileen))
    with qtbot.waitSignal(queue.ended, timeout=PATIENCE_MS) as ended:
        queue.add([(None, str(photo)) for photo in photos], order)
    assert ended.args is not None
    summary = ended.args[0]
    assert [Path(item.path).name for item in summary.done] == ["0.png", "1.png", "2.png"]
    assert all(Path(item.written).is_file() for item in summary.done)
    assert all(item.seconds for item in summary.done)
    assert summary.folders == (order.out,)
    assert queue.time_left_s() == 0


def test_a_photo_that_cannot_be_protected_is_skipped_with_its_reason(
    make_queue: Make, eileen: Path, photos: list[Path], order: Order, qtbot: QtBot
) -> None:
    broken = photos[0].with_name("broken.jpg")
    broken.write_bytes(b"no photo at all")
    queue = make_queue(real(eileen))
    with qtbot.waitSignal(queue.ended, timeout=PATIENCE_MS):
        queue.add([(None, str(each)) for each in (broken, photos[0])], order)
    assert states(queue) == ["skipped", "done"]
    assert queue.items[0].code.startswith("photo.")


def test_pausing_lets_go_and_resuming_goes_on(
    make_queue: Make, eileen: Path, photos: list[Path], order: Order, qtbot: QtBot
) -> None:
    queue = make_queue(real(eileen))
    with qtbot.waitSignal(queue.progress, timeout=PATIENCE_MS):
        queue.add([(None, str(photo)) for photo in photos], replace(order, refine_steps=4))
    queue.pause()
    assert "running" not in states(queue)
    assert queue.left()
    qtbot.waitUntil(lambda: not queue.client.busy, timeout=PATIENCE_MS)
    with qtbot.waitSignal(queue.ended, timeout=PATIENCE_MS):
        queue.resume()
    assert states(queue) == ["done"] * 3


def test_cancelling_is_at_once_and_the_engine_follows(
    make_queue: Make, eileen: Path, photos: list[Path], order: Order, qtbot: QtBot
) -> None:
    queue = make_queue(real(eileen))
    with qtbot.waitSignal(queue.progress, timeout=PATIENCE_MS):
        queue.add([(None, str(photo)) for photo in photos], replace(order, refine_steps=20))
    ends: list[Summary] = []
    queue.ended.connect(ends.append)
    queue.cancel()
    assert states(queue) == ["cancelled"] * 3
    qtbot.waitUntil(lambda: not queue.client.busy, timeout=PATIENCE_MS)
    assert len(ends) == 1  # not again when the engine has followed: much may have begun since
    assert not list(Path(order.out).glob("*.part"))
    with qtbot.waitSignal(queue.ended, timeout=PATIENCE_MS):
        queue.retry([queue.items[0].id])
    assert states(queue) == ["done", "cancelled", "cancelled"]


def test_two_deaths_on_one_photo_skip_it_and_nothing_else(
    make_queue: Make, eileen: Path, photos: list[Path], order: Order, qtbot: QtBot
) -> None:
    deadly = Path(shutil.copy(photos[0], photos[0].with_name("deadly.png")))
    queue = make_queue(sabotaged(eileen, DEADLY))
    deaths: list[object] = []
    queue.client.died.connect(deaths.append)
    with qtbot.waitSignal(queue.ended, timeout=PATIENCE_MS):
        queue.add([(None, str(each)) for each in (photos[0], deadly, photos[1])], order)
    assert states(queue) == ["done", "skipped", "done"]
    assert queue.items[1].code == "photo.crashed_engine"
    assert len(deaths) == 2


def test_a_killed_worker_is_started_again_and_nothing_is_lost(
    make_queue: Make, eileen: Path, photos: list[Path], order: Order, qtbot: QtBot
) -> None:
    queue = make_queue(real(eileen))
    with qtbot.waitSignal(queue.progress, timeout=PATIENCE_MS):
        queue.add([(None, str(photo)) for photo in photos], order)
    os.kill(queue.client.process_id, signal.SIGKILL)
    with qtbot.waitSignal(queue.ended, timeout=PATIENCE_MS):
        pass
    assert states(queue) == ["done"] * 3


def test_the_next_window_goes_on_where_the_last_was_killed(
    make_queue: Make, eileen: Path, photos: list[Path], order: Order, qtbot: QtBot
) -> None:
    first = make_queue(real(eileen))
    with qtbot.waitSignal(first.progress, timeout=PATIENCE_MS):
        first.add([(None, str(photo)) for photo in photos], order)
    os.kill(first.client.process_id, signal.SIGKILL)
    first.close()
    # On a busy machine a photo can be done before its first word is heard.
    assert first.left()
    second = make_queue(real(eileen))
    assert second.restored == first.left()
    with qtbot.waitSignal(second.ended, timeout=PATIENCE_MS):
        second.start()
    assert set(states(second)) <= {"done", "already"}


def test_what_no_photo_is_to_blame_for_pauses_the_queue(
    make_queue: Make, home: Path, photos: list[Path], order: Order, qtbot: QtBot
) -> None:
    home.parent.joinpath("file").write_text("no folder", encoding="utf-8")
    queue = make_queue(real(home.parent / "file"))
    with qtbot.waitSignal(queue.failed, timeout=PATIENCE_MS) as failed:
        queue.add([(None, str(photos[0]))], order)
    assert failed.args is not None
    assert failed.args[0].startswith("library.")
    assert queue.paused
    assert states(queue) == ["waiting"]


def test_copies_that_were_not_made_again_are_still_told_of(tmp_path: Path, order: Order) -> None:
    def item(name: str, *, there: bool = True) -> Item:
        file = tmp_path / f"{name}.cloaked.jpg"
        if there:
            file.touch()
        return Item(name, f"/{name}.jpg", order, state=State.DONE, written=str(file))

    before = Summary((item("a"), item("b"), item("c", there=False)), (), (), 1.0)
    again = replace(item("a"), id="new", seconds=2.5)
    stopped = replace(item("b"), id="stopped", state=State.CANCELLED)
    whole = Summary((again, item("elsewhere")), (), (stopped,), 2.0)
    assert whole.of({"new", "stopped"}).seconds == 2.5  # not what others took
    summary = whole.of({"new", "stopped"}).after(before)
    assert summary.done == (again, before.done[1])  # the third one's file is gone
    assert summary.cancelled == (stopped,)


def test_an_engine_that_cannot_start_stops_the_queue_and_blames_no_photo(
    make_queue: Make, photos: list[Path], order: Order, qtbot: QtBot
) -> None:
    """A virus scanner may have taken it away: every photo was said to have broken it twice."""
    queue = make_queue(instead("raise SystemExit('broken')"))
    starts: list[object] = []
    queue.client.died.connect(starts.append)
    with qtbot.waitSignal(queue.failed, timeout=PATIENCE_MS) as failed:
        queue.add([(None, str(photo)) for photo in photos], order)
    assert failed.args is not None
    assert failed.args[0] == "worker.not_started"
    assert queue.paused
    assert states(queue) == ["waiting"] * 3
    assert len(starts) <= 1


def test_a_queue_that_is_paused_ends_when_everything_is_cancelled(
    make_queue: Make, home: Path, order: Order, qtbot: QtBot
) -> None:
    """Whoever waits for its end (the first minute does) waited for ever after a full disk."""
    queue = make_queue(real(home))
    queue.pause()
    ids = queue.add([(None, f"/{at}.jpg") for at in range(2)], order)
    with qtbot.waitSignal(queue.ended, timeout=1_000) as ended:
        queue.cancel(ids)
    assert ended.args is not None
    assert len(ended.args[0].cancelled) == 2
