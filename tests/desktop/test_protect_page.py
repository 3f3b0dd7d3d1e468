"""The protect page against the real engine: previews, cancelling, learning, dead ends."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from known import LONG_MS, Kept, page, photo_id
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cloakroom.app import App
from cloakroom.bridge.previews import Preview
from cloakroom.items.protect.film import FilmModel
from cloakroom.pages.protect import ProtectPage
from cloakroom.widgets.compare.split_view import SplitView
from cloakroom.widgets.parts.base import EmptyState

Open = Callable[[Path], App]


def opened(app: App, *names: str) -> ProtectPage:
    return page(app, "protect", ProtectPage, [photo_id(app, name) for name in names])


def state(page: ProtectPage) -> EmptyState:
    """What is shown in place of the face."""
    shown = page.pane._stack.currentWidget()
    assert isinstance(shown, EmptyState)
    return shown


def holds(whole: QImage, part: QImage) -> bool:
    """Whether a picture is somewhere in another, pixel for pixel."""
    lines, wanted = rows(whole), rows(part)
    for top in range(len(lines) - len(wanted) + 1):
        left = lines[top].find(wanted[0])
        if left >= 0:
            return all(
                lines[top + at][left : left + len(line)] == line for at, line in enumerate(wanted)
            )
    return False


def rows(picture: QImage) -> list[bytes]:
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    return [
        bytes(plain.constScanLine(y))[: 4 * plain.width()]  # type: ignore[arg-type]
        for y in range(plain.height())
    ]


def button(widget: EmptyState) -> QPushButton:
    found = widget.findChild(QPushButton)
    assert found is not None
    return found


def test_a_face_is_shown_with_its_cloak_and_in_words(
    cloaked_home: Path, open_known: Open, qtbot: QtBot
) -> None:
    shown = opened(open_known(cloaked_home), "astronaut.png")
    with qtbot.waitSignal(shown.previews.shown, timeout=LONG_MS) as seen:
        pass
    assert seen.args is not None
    preview: Preview = seen.args[0]
    assert preview.wish.refine_steps == 0
    assert preview.before.size() == preview.after.size()
    assert preview.before != preview.after
    assert preview.figures["ssim"] is not None
    assert preview.figures["ssim"] >= 0.95
    assert preview.figures["seen"] is not None
    assert preview.figures["seen"] >= 69
    view = shown.pane.findChild(SplitView)
    assert view is not None
    assert view.has_pictures
    assert "Features moved by at most" in shown.panel._figures.text()


def test_wishes_of_one_moment_become_one_and_what_was_seen_comes_back_at_once(
    cloaked_home: Path, open_known: Open, qtbot: QtBot
) -> None:
    app = open_known(cloaked_home)
    app.context.choose(refine_steps=0)
    shown = opened(app, "astronaut.png")
    seen = Kept(shown.previews.shown)
    qtbot.waitUntil(lambda: len(seen.all) == 1, timeout=LONG_MS)
    assert shown.previews.asked == 1
    slider = shown.panel.strength.slider
    for place in (2, 0, 2, 0, 2):
        slider.setValue(place)
    qtbot.waitUntil(lambda: len(seen.all) == 2, timeout=LONG_MS)
    assert shown.previews.asked == 2
    assert seen.all[-1][0].wish.strength == "strong"
    assert shown.context.settings.strength == "strong"
    slider.setValue(1)
    assert len(seen.all) == 3  # without asking the engine
    assert seen.all[-1][0].wish.strength == "balanced"
    assert shown.previews.asked == 2


def test_a_refined_face_that_is_overtaken_is_cancelled(
    cloaked_home: Path, open_known: Open, qtbot: QtBot
) -> None:
    app = open_known(cloaked_home)
    app.context.choose(refine_steps=1_000)
    shown = opened(app, "astronaut.png")
    seen = Kept(shown.previews.shown)
    with qtbot.waitSignal(shown.previews.progress, timeout=LONG_MS):
        qtbot.waitUntil(lambda: bool(seen.all), timeout=LONG_MS)
    job = shown.previews._job
    assert job is not None
    ends = Kept(job.cancelled)
    shown.panel.strength.slider.setValue(0)
    qtbot.waitUntil(lambda: seen.all[-1][0].wish.strength == "subtle", timeout=LONG_MS)
    assert len(ends.all) == 1
    assert all(each[0].wish.refine_steps == 0 for each in seen.all)


def test_refining_can_be_cancelled_and_the_mask_alone_stays(
    cloaked_home: Path, open_known: Open, qtbot: QtBot
) -> None:
    app = open_known(cloaked_home)
    app.context.choose(refine_steps=1_000)
    shown = opened(app, "astronaut.png")
    seen = Kept(shown.previews.shown)
    with qtbot.waitSignal(shown.previews.progress, timeout=LONG_MS):
        qtbot.waitUntil(lambda: bool(seen.all), timeout=LONG_MS)
    assert shown.pane._cancel.isVisible()
    shown.pane._cancel.click()
    qtbot.waitUntil(lambda: not app.context.engine.busy)
    assert not shown.pane._cancel.isVisible()
    assert shown.pane.view.has_pictures
    assert shown.pane._refine.isVisible()  # asked for again by hand only
    assert "quick look" in shown.pane._words.text()


def test_what_is_shown_before_writing_is_what_is_written(
    cloaked_home: Path, open_known: Open, qtbot: QtBot
) -> None:
    """Nobody asks for it: the quick look says that it is one, and gives way to the real thing."""
    app = open_known(cloaked_home)
    app.context.choose(refine_steps=2)
    shown = opened(app, "astronaut.png")
    seen = Kept(shown.previews.shown)
    qtbot.waitUntil(lambda: bool(seen.all), timeout=LONG_MS)
    assert "quick look" in shown.pane._words.text()
    qtbot.waitUntil(lambda: seen.all[-1][0].wish.refine_steps == 2, timeout=LONG_MS)
    assert "as it will be saved" in shown.pane._words.text()
    preview: Preview = seen.all[-1][0]
    out = app.context.preferences.out
    with qtbot.waitSignal(app.context.queue.ended, timeout=LONG_MS):
        shown.panel.button.click()
    (copy,) = out.glob("astronaut*")
    assert holds(QImage(str(copy)), preview.after)
    assert not holds(QImage(str(copy)), preview.before)


def test_a_dying_engine_leaves_a_sentence_and_a_retry(
    cloaked_home: Path, open_known: Open, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    app = open_known(cloaked_home)
    app.context.choose(refine_steps=1_000)
    shown = opened(app, "astronaut.png")
    seen = Kept(shown.previews.shown)
    with qtbot.waitSignal(shown.previews.progress, timeout=LONG_MS):
        qtbot.waitUntil(lambda: bool(seen.all), timeout=LONG_MS)
    with qtbot.waitSignal(shown.previews.failed, timeout=LONG_MS) as failed:
        os.kill(app.context.engine.process_id, signal.SIGKILL)
    assert failed.args is not None
    assert failed.args[1] == "worker.died"
    assert app.window.isVisible()
    before = len(seen.all)
    button(state(shown)).click()
    qtbot.waitUntil(lambda: len(seen.all) > before, timeout=LONG_MS)
    assert shown.pane.view.isVisible()


def test_a_photo_without_a_face_says_so_and_where_to_go(
    cloaked_home: Path, open_known: Open, qtbot: QtBot
) -> None:
    app = open_known(cloaked_home)
    shown = opened(app, "coffee.png")
    gone = Kept(app.context.go)
    assert not shown.panel.button.isEnabled()
    button(state(shown)).click()
    assert gone.all == [("viewer", photo_id(app, "coffee.png"))]


def test_a_rule_is_changed_in_place_and_can_be_undone(
    cloaked_home: Path, open_known: Open, qtbot: QtBot
) -> None:
    app = open_known(cloaked_home)
    shown = opened(app, "astronaut.png")
    eileen = app.context.library.people.by_name("Eileen")
    shown.panel.people.ruled.emit(eileen.id, "never")
    plan = shown.film.plan_of(photo_id(app, "astronaut.png"))
    assert plan is not None
    assert plan.blocked == "person.never_export"
    assert not shown.panel.button.isEnabled()
    app.context.undo.undo()
    plan = shown.film.plan_of(photo_id(app, "astronaut.png"))
    assert plan is not None
    assert plan.blocked == ""
    assert shown.panel.button.isEnabled()


def test_whoever_has_no_cloak_is_learnt_first_then_the_photos_go_to_the_queue(
    scanned_home: Path, open_known: Open, qtbot: QtBot
) -> None:
    app = open_known(scanned_home)
    app.context.queue.pause()
    shown = opened(app, "astronaut.png", "coffee.png")
    steps = Kept(shown.learning.progress)
    gone = Kept(app.context.go)
    shown.panel.button.click()
    qtbot.waitUntil(lambda: bool(gone.all), timeout=LONG_MS)
    assert steps.all[0][0].name == "Eileen"
    assert any(each[3] is not None for each in steps.all)  # time left
    assert gone.all[-1][0] == "queue"
    assert [Path(item.path).name for item in app.context.queue.items] == ["astronaut.png"]
    eileen = app.context.library.people.by_name("Eileen")
    assert app.context.library.cloaks.latest(eileen.id) is not None


def test_learning_can_be_cancelled(scanned_home: Path, open_known: Open, qtbot: QtBot) -> None:
    app = open_known(scanned_home)
    shown = opened(app, "astronaut.png")
    assert shown.panel._figures.text() == "Shown once the cloak is learnt."
    with qtbot.waitSignal(shown.learning.progress, timeout=LONG_MS):
        button(state(shown)).click()
    with qtbot.waitSignal(shown.learning.stopped):
        shown.panel.cancel_learning.emit()
    eileen = app.context.library.people.by_name("Eileen")
    assert app.context.library.cloaks.latest(eileen.id) is None
    assert not app.context.queue.items
    assert shown.panel.button.isEnabled()


def test_photos_dropped_on_the_page_are_opened_there(
    cloaked_home: Path, open_known: Open, qtbot: QtBot, portrait: Path
) -> None:
    app = open_known(cloaked_home)
    shown = page(app, "protect", ProtectPage)
    assert shown.take_drop((str(portrait),))
    qtbot.waitUntil(lambda: len(shown.film.ids) == 1, timeout=LONG_MS)
    plan = shown.film.plan_of(shown.film.ids[0])
    assert plan is not None
    assert Path(plan.photo.path) == portrait


def test_photos_dropped_while_others_are_looked_through_are_opened_there(
    cloaked_home: Path, open_known: Open, qtbot: QtBot, portrait: Path, tmp_path: Path
) -> None:
    """The end of the scan before was taken for theirs, and they were forgotten."""
    app = open_known(cloaked_home)
    shown = page(app, "protect", ProtectPage)
    other = tmp_path / "other"
    other.mkdir()
    app.context.intake.add([str(other)])
    assert shown.take_drop((str(portrait),))
    app.context.intake.add([str(other)])
    last = app.context.tasks.all[-1]
    with qtbot.waitSignal(app.context.intake.ended, timeout=LONG_MS):
        pass
    with qtbot.waitSignal(app.context.intake.ended, timeout=LONG_MS):
        pass
    app.context.tasks.cancel(last.id)  # if it has not ended as well
    qtbot.waitUntil(lambda: not app.context.intake.running, timeout=LONG_MS)
    assert [Path(plan.photo.path) for plan in shown.film.plans()] == [portrait]


def test_the_strip_keeps_the_rules_of_models(
    cloaked_home: Path, open_known: Open, qtbot: QtBot
) -> None:
    app = open_known(cloaked_home)
    model = FilmModel(app.context.library)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    both = [photo_id(app, name) for name in ("astronaut.png", "coffee.png")]
    model.show([*both, both[0], 9_999], "leave")
    assert model.ids == tuple(both)
    assert model.index(0).data() == "astronaut.png"
    assert "No face" in model.index(1).data(3)
    model.plan_again(bystanders="blur")
    model.remove(both[0])
    assert model.rowCount() == 1


def test_time_is_told_from_what_was_measured(
    cloaked_home: Path, open_known: Open, qtbot: QtBot
) -> None:
    from cloakroom.bridge.order import Item, Order, State
    from cloakroom.items.protect.estimate import seconds_for

    app = open_known(cloaked_home)
    model = FilmModel(app.context.library)
    model.show([photo_id(app, "astronaut.png")], "leave")
    plans = model.plans()
    assert seconds_for(plans, (), None) is None
    assert seconds_for(plans, (), 10.0) == pytest.approx(11.5)
    done = Item("1", "a", Order("out"), state=State.DONE, seconds=4.0)
    assert seconds_for(plans * 3, (done, replace(done, id="2", seconds=8.0)), 99.0) == 18.0
