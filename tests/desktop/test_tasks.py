"""The list of tasks: on disk before anything begins, and gone on with after a kill or a closing."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from asking import answered
from known import LONG_MS, Kept, kept_file, page
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cloakroom.app import App
from cloakroom.bridge.auditing import by_person
from cloakroom.bridge.order import State
from cloakroom.bridge.tasks import CHECK, LEARN, SCAN, Task, Tasks
from cloakroom.dialogs.leaving import LeavingDialog
from cloakroom.pages.library import LibraryPage
from cloakroom.pages.people import PeoplePage
from cloakroom.pages.queue import QueuePage
from cloakroom_engine.library import SealedFile, Vault
from cloakroom_engine.records import PhotoFilter

Open = Callable[[Path], App]
MANY = 24


class Recorder:
    """A runner that only writes down what it is told, and what the file said then."""

    def __init__(self, file: SealedFile) -> None:
        self._file = file
        self.started: list[Task] = []
        self.stopped: list[str] = []
        self.on_disk: list[tuple[str, ...]] = []

    def start(self, task: Task) -> None:
        self.started.append(task)
        self.on_disk.append(tuple(each.id for each in Tasks(self._file).all))

    def stop(self, task_id: str) -> None:
        self.stopped.append(task_id)


@pytest.fixture
def file(tmp_path: Path) -> SealedFile:
    return SealedFile(tmp_path / "home", "tasks", Vault.in_memory())


def served(file: SealedFile) -> tuple[Tasks, Recorder]:
    tasks, runner = Tasks(file), Recorder(file)
    tasks.serve(SCAN, runner)
    return tasks, runner


# --- the list


def test_a_task_is_on_disk_before_anybody_works_on_it(file: SealedFile) -> None:
    tasks, runner = served(file)
    task = tasks.begin(SCAN, {"paths": ["/photos"]})
    assert runner.on_disk == [(task.id,)]
    again, other = served(file)
    again.resume_all()
    assert other.started == [task]
    again.finish(task.id)
    assert Tasks(file).all == ()


def test_what_is_held_stays_held_over_the_next_start(file: SealedFile) -> None:
    tasks, runner = served(file)
    task = tasks.begin(SCAN, {"paths": []})
    tasks.hold(task.id)
    assert runner.stopped == [task.id]
    again, other = served(file)
    again.resume_all()
    assert other.started == []
    assert again.under_way == ()
    again.go_on(task.id)
    assert [each.id for each in other.started] == [task.id]


def test_what_failed_waits_for_a_decision_and_says_why(file: SealedFile) -> None:
    tasks, _ = served(file)
    ended = Kept(tasks.finished)
    task = tasks.begin(SCAN, {"paths": []})
    tasks.fail(task.id, "worker.died", {"code": 1})
    (kept,) = Tasks(file).all
    assert (kept.held, kept.code, kept.params) == (True, "worker.died", {"code": 1})
    tasks.go_on(task.id)
    assert Tasks(file).all[0].code == ""
    tasks.cancel(task.id)
    assert Tasks(file).all == ()
    assert ended.all == []  # nothing is called done that is not


def test_a_closing_window_changes_nothing(file: SealedFile) -> None:
    tasks, _ = served(file)
    task = tasks.begin(SCAN, {"paths": []})
    tasks.close()
    tasks.finish(task.id)
    tasks.fail(task.id, "worker.died", {})
    tasks.cancel(task.id)
    assert Tasks(file).all == (task,)


@pytest.mark.parametrize("text", ["", "[]", '{"version": 2, "tasks": []}', '{"version": 1}'])
def test_a_file_that_nobody_understands_is_put_aside(file: SealedFile, text: str) -> None:
    file.write(text)
    sealed = file.path.read_bytes()
    assert Tasks(file).all == ()
    assert file.path.with_name("tasks.unreadable.sealed").read_bytes() == sealed


# --- the work itself, with the real engine


@pytest.fixture
def many(portrait: Path) -> Path:
    """A folder of photos, each with one face; no two files are alike."""
    for at in range(MANY - 1):
        other = portrait.with_name(f"{at:02d}.png")
        other.write_bytes(portrait.read_bytes() + bytes([at]))
    return portrait.parent


def test_a_scan_that_was_closed_goes_on_next_time(
    app: App, many: Path, make_app: Open, home: Path, qtbot: QtBot
) -> None:
    steps = Kept(app.context.intake.progress)
    app.context.intake.add([str(many)])
    qtbot.waitUntil(lambda: len(steps.all) > 3, timeout=LONG_MS)
    app.context.close()
    known = Tasks(kept_file(home, "tasks")).all
    assert [task.kind for task in known] == [SCAN]
    again = make_app(home)
    before = again.context.library.photos.count()
    assert before < MANY
    with qtbot.waitSignal(again.context.intake.ended, timeout=LONG_MS):
        again.begin([])
    assert again.context.library.photos.count() == MANY
    assert again.context.library.faces.undecided_groups()
    assert again.context.tasks.all == ()


def test_a_scan_whose_engine_is_killed_can_be_gone_on_with(
    app: App, many: Path, qtbot: QtBot
) -> None:
    steps = Kept(app.context.intake.progress)
    app.context.intake.add([str(many)])
    qtbot.waitUntil(lambda: len(steps.all) > 3, timeout=LONG_MS)
    os.kill(app.context.engine.process_id, signal.SIGKILL)
    qtbot.waitUntil(lambda: not app.context.intake.running, timeout=LONG_MS)
    (task,) = app.context.tasks.all
    assert task.code == "worker.died"
    queue = page(app, "queue", QueuePage)
    (card,) = queue.tasks.cards
    assert card.isVisible()
    with qtbot.waitSignal(app.context.intake.ended, timeout=LONG_MS):
        card.hold.click()
    assert app.context.library.photos.count() == MANY
    assert not queue.tasks.cards


def test_a_scan_that_is_stopped_leaves_groups_of_what_it_found(
    app: App, many: Path, qtbot: QtBot
) -> None:
    app.context.intake.add([str(many)])
    library = app.context.library
    qtbot.waitUntil(lambda: library.photos.count(PhotoFilter(faces=True)) > 2, timeout=LONG_MS)
    app.context.intake.cancel()
    people = page(app, "people", PeoplePage)
    qtbot.waitUntil(lambda: bool(library.faces.undecided_groups()), timeout=LONG_MS)
    qtbot.waitUntil(lambda: people._stack.currentWidget() is not people._empty, timeout=LONG_MS)
    assert library.photos.count() < MANY
    assert app.context.tasks.all == ()


@pytest.mark.timeout(900)
def test_learning_that_was_closed_goes_on_and_the_photos_follow(
    open_known: Open, scanned_home: Path, make_app: Open, home: Path, qtbot: QtBot
) -> None:
    app = open_known(scanned_home)
    context = app.context
    context.choose(refine_steps=0)
    (eileen,) = context.library.people.all()
    (photo,) = (
        context.library.photos.get(each.photo_id)
        for each in context.library.faces.of_person(eileen.id)
    )
    assert photo is not None
    steps = Kept(context.learning.progress)
    context.learning.learn([eileen], "balanced", [(photo.id, photo.path)], context.order())
    qtbot.waitUntil(lambda: len(steps.all) > 2, timeout=LONG_MS)
    context.close()
    assert [task.kind for task in Tasks(kept_file(home, "tasks")).all] == [LEARN]
    again = make_app(home)
    assert again.context.library.cloaks.latest(eileen.id) is None
    with qtbot.waitSignal(again.context.queue.ended, timeout=LONG_MS):
        again.begin([])
    (item,) = again.context.queue.items
    assert item.state is State.DONE, item.code
    assert Path(item.written).is_file()
    assert again.context.tasks.all == ()


@pytest.mark.timeout(900)
def test_a_check_that_was_closed_goes_on(
    open_known: Open, judged_home: Path, make_app: Open, home: Path, qtbot: QtBot
) -> None:
    app = open_known(judged_home)
    files = [copy.path for copy in app.context.library.protected.files()]
    steps = Kept(app.context.auditing.progress)
    app.context.auditing.check(by_person(app.context.library, files))
    qtbot.waitUntil(lambda: len(steps.all) > 1, timeout=LONG_MS)
    app.context.close()
    assert [task.kind for task in Tasks(kept_file(home, "tasks")).all] == [CHECK]
    again = make_app(home)
    assert again.context.library.audits.summaries() == []
    with qtbot.waitSignal(again.context.auditing.done, timeout=LONG_MS):
        again.begin([])
    qtbot.waitUntil(lambda: not again.context.auditing.running, timeout=LONG_MS)
    assert len(again.context.library.audits.summaries()) == 1
    assert again.context.tasks.all == ()


def test_pause_and_cancel_from_the_list(app: App, many: Path, qtbot: QtBot) -> None:
    steps = Kept(app.context.intake.progress)
    app.context.intake.add([str(many)])
    queue = page(app, "queue", QueuePage)
    qtbot.waitUntil(lambda: len(steps.all) > 1, timeout=LONG_MS)
    queue.tasks.cards[0].hold.click()
    qtbot.waitUntil(lambda: not app.context.intake.running, timeout=LONG_MS)
    (task,) = app.context.tasks.all
    assert task.held
    assert not task.code
    assert not app.window.sidebar.activity.isVisible()
    queue.tasks.cards[0].hold.click()
    assert app.context.intake.running
    assert app.window.sidebar.activity.isVisible()
    queue.tasks.cards[0].cancel.click()
    assert app.context.tasks.all == ()
    qtbot.waitUntil(lambda: not app.context.intake.running, timeout=LONG_MS)


def test_the_line_in_the_sidebar_leads_to_the_right_page(
    app: App, many: Path, qtbot: QtBot
) -> None:
    app.context.intake.add([str(many)])
    app.window.go("settings")
    activity = app.window.sidebar.activity
    assert activity.isVisible()
    qtbot.mouseClick(activity, Qt.MouseButton.LeftButton)
    assert app.window.page_name == "library"
    assert isinstance(app.window.page("library"), LibraryPage)
    app.context.intake.cancel()
    qtbot.waitUntil(lambda: not app.context.intake.running, timeout=LONG_MS)


# --- leaving


def leave(app: App, button: str) -> None:
    app.window.ask_before_leaving = True

    def press(dialog: LeavingDialog) -> None:
        found: QPushButton = getattr(dialog, button)
        found.click()

    with answered(LeavingDialog, press):
        app.window.close()


def test_closing_asks_while_something_is_under_way(app: App, many: Path, qtbot: QtBot) -> None:
    app.context.intake.add([str(many)])
    leave(app, "stay")
    assert app.window.isVisible()
    assert app.context.intake.running
    leave(app, "later")
    assert not app.window.isVisible()
    assert len(app.context.tasks.all) == 1


def test_closing_can_cancel_everything(app: App, many: Path, qtbot: QtBot) -> None:
    app.context.intake.add([str(many)])
    leave(app, "never")
    assert not app.window.isVisible()
    assert app.context.tasks.all == ()
    qtbot.waitUntil(lambda: not app.context.intake.running, timeout=LONG_MS)


def test_closing_does_not_ask_where_nothing_is_under_way(app: App) -> None:
    app.window.ask_before_leaving = True
    assert app.window.close()


def test_the_end_of_a_scan_is_told_on_other_pages(app: App, portrait: Path, qtbot: QtBot) -> None:
    app.window.go("settings")
    with qtbot.waitSignal(app.context.intake.ended, timeout=LONG_MS):
        app.context.intake.add([str(portrait)])
    assert "looked through" in app.window.bar.text
