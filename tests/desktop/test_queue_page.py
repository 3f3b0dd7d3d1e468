"""The queue page against the real engine: pause, cancel, results, and what was left out."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from known import LONG_MS, Kept, page, photo_id
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from cloakroom.app import App
from cloakroom.bridge.auditing import ToCheck
from cloakroom.bridge.order import Order, State
from cloakroom.items.parts.rows import ROW, Row
from cloakroom.pages.queue import QueuePage

Open = Callable[[Path], App]


def order(app: App, **changes: object) -> Order:
    from dataclasses import replace

    return replace(app.context.order(), **{"refine_steps": 2, **changes})  # type: ignore[arg-type]


def add(app: App, *names: str, **changes: object) -> None:
    photos = app.context.library.photos
    ids = [photo_id(app, name) for name in names]
    chosen = [(each, photo.path) for each in ids if (photo := photos.get(each))]
    app.context.queue.add(chosen, order(app, **changes))


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_photos_are_protected_and_the_others_named_with_the_reason(
    cloaked_home: Path, open_known: Open, qtbot: QtBot
) -> None:
    app = open_known(cloaked_home)
    shown = page(app, "queue", QueuePage)
    QAbstractItemModelTester(shown.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    with qtbot.waitSignal(app.context.queue.ended, timeout=LONG_MS):
        add(app, "astronaut.png", "coffee.png")
    done, skipped = (shown.model.index(row).data(ROW) for row in range(2))
    assert isinstance(done, Row)
    assert isinstance(skipped, Row)
    assert (done.tag, done.tone) == ("1 of 1 face cloaked", "")
    assert "Features moved by at most 8\u00a0%" in done.text
    assert skipped.tag == "No copy"
    assert "No face" in skipped.text
    assert shown.summary.isVisible()
    assert "coffee.png" in texts(shown.summary)
    assert "No face" in texts(shown.summary)
    copy = Path(shown.model.mimeData([shown.model.index(0)]).urls()[0].toLocalFile())
    assert copy.is_file()
    assert copy.parent == app.context.preferences.out
    assert shown.model.flags(shown.model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert not shown.model.flags(shown.model.index(1)) & Qt.ItemFlag.ItemIsDragEnabled
    gone = Kept(app.context.go)
    shown.summary.check.emit()
    assert gone.all == [("reports", ToCheck((str(copy),)))]


def test_it_is_paused_resumed_and_ends(cloaked_home: Path, open_known: Open, qtbot: QtBot) -> None:
    app = open_known(cloaked_home)
    shown = page(app, "queue", QueuePage)
    queue = app.context.queue
    with qtbot.waitSignal(queue.progress, timeout=LONG_MS):
        add(app, "astronaut.png", refine_steps=300)
    shown.pause.click()
    assert queue.paused
    assert "Paused" in shown._headline.text()
    assert queue.items[0].state is State.WAITING
    qtbot.waitUntil(lambda: not queue.client.busy)
    queue.cancel()
    queue.clear()
    add(app, "astronaut.png")
    assert queue.items[0].state is State.WAITING
    with qtbot.waitSignal(queue.ended, timeout=LONG_MS):
        shown.pause.click()
    assert queue.items[0].state is State.DONE
    assert queue.items[0].seconds


def test_cancelling_takes_less_than_a_second(
    cloaked_home: Path, open_known: Open, qtbot: QtBot
) -> None:
    app = open_known(cloaked_home)
    shown = page(app, "queue", QueuePage)
    queue = app.context.queue
    with qtbot.waitSignal(queue.progress, timeout=LONG_MS):
        add(app, "astronaut.png", "coffee.png", refine_steps=1_000)
    began = time.thread_time()
    shown.cancel.click()
    assert queue.client.busy  # the engine has yet to hear of it: nobody waited for that
    assert {item.state for item in queue.items} == {State.CANCELLED}
    assert shown.summary.isVisible()
    assert time.thread_time() - began < 1.0  # by the clock a busy machine takes longer
    qtbot.waitUntil(lambda: not queue.client.busy)
    assert not list(app.context.preferences.out.glob("*"))
    words = [action.text() for action in shown.actions_for(list(queue.items), shown)]
    assert any("again" in word for word in words)


def test_one_photo_can_be_taken_off_and_tried_again(
    cloaked_home: Path, open_known: Open, qtbot: QtBot
) -> None:
    app = open_known(cloaked_home)
    shown = page(app, "queue", QueuePage)
    queue = app.context.queue
    queue.pause()
    add(app, "astronaut.png", "coffee.png")
    first, second = queue.items
    off = next(a for a in shown.actions_for([first], shown) if "off" in a.text())
    off.trigger()
    assert [item.state for item in queue.items] == [State.CANCELLED, State.WAITING]
    again = next(a for a in shown.actions_for([queue.items[0]], shown) if "again" in a.text())
    again.trigger()
    assert [item.state for item in queue.items] == [State.WAITING, State.WAITING]
    queue.cancel([second.id])
    queue.clear()
    assert shown.model.rowCount() == 1
