"""A clip's page as a person uses it, with the real engine and a film of the astronaut."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import clip_rows
import numpy as np
import pytest
import skimage.data
from known import LONG_MS, Kept, page
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from waiting import settle

from cloakroom.app import App
from cloakroom.bridge.order import State
from cloakroom.context import Context
from cloakroom.items.clip.clips import ClipCopy
from cloakroom.items.clip.lanes import FOUND, HELD, UNJUDGED, UNSURE
from cloakroom.pages.clip import ClipPage
from cloakroom.pages.copies import CopiesPage
from cloakroom.pages.first_minute import FirstMinutePage
from cloakroom.pages.reports import ReportsPage
from cloakroom.widgets.clip.timeline import NAMES
from cloakroom_engine.records import Fate, Photo

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def film(tmp_path: Path) -> Path:
    return clip_rows.film(np.asarray(skimage.data.astronaut()), tmp_path / "films" / "eileen.mp4")


def dropped(app: App, film: Path, qtbot: QtBot) -> Photo:
    """The clip's row, once it was looked at."""
    library = app.context.library
    with qtbot.waitSignal(app.context.intake.ended, timeout=LONG_MS):
        app.window.take_paths([str(film)])
    found = library.photos.by_path(str(film))
    assert found is not None
    return found


def states(shown: ClipPage) -> set[str]:
    return {part.state for lane in shown.view.timeline._lanes for part in lane.parts}


def plays_by_keyboard(shown: ClipPage, qtbot: QtBot) -> None:
    """While its faces are followed."""
    view = shown.view
    qtbot.waitUntil(lambda: view.film is not None, timeout=LONG_MS)
    assert "no sound here" in view.transport._sound.text()
    qtbot.keyClick(view.stage, Qt.Key.Key_Space)
    assert view.player.playing
    qtbot.waitUntil(lambda: view.player.at_s > 0.3, timeout=LONG_MS)
    qtbot.keyClick(view.stage, Qt.Key.Key_K)
    assert not view.player.playing
    qtbot.keyClick(view.stage, Qt.Key.Key_Home)
    qtbot.keyClick(view.stage, Qt.Key.Key_Period)
    assert view.player.at_s == pytest.approx(0.1, abs=0.02)
    qtbot.mouseClick(view.timeline, LEFT, pos=QPoint(NAMES + 100, 10))
    assert view.player.at_s > 0.3


def asks_who(shown: ClipPage, context: Context, qtbot: QtBot) -> None:
    """Her face is guessed: she is asked about, and a yes holds for the clip."""
    # What changed is told before the job ends, perhaps in another breath.
    qtbot.waitUntil(lambda: bool(shown._faces) and not shown.card.isVisible(), timeout=LONG_MS)
    settle()
    (face_id,) = shown._faces
    assert states(shown) == {UNSURE}
    assert shown.panel.people._question.isVisible()
    qtbot.waitUntil(lambda: bool(shown.view.stage._boxes), timeout=LONG_MS)
    qtbot.keyClick(shown.view.stage, Qt.Key.Key_Y)
    decided = context.library.faces.get(face_id)
    assert decided is not None
    assert decided.decided


def treats_a_part(shown: ClipPage, context: Context, qtbot: QtBot) -> None:
    """It goes through the queue that photos go through; the copy is beside it at once."""
    view = shown.view
    shown.panel.options.set_end(1.2)
    assert view.timeline._span == pytest.approx((0.0, 1.2))
    shown.panel.options.codec.setCurrentIndex(shown.panel.options.codec.findData("h264"))
    paces = Kept(context.queue.progress)
    qtbot.keyClick(view.stage, Qt.Key.Key_P)
    (item,) = context.queue.items
    assert item.order.clip is not None
    assert item.order.clip["end_s"] == pytest.approx(1.2)
    assert not shown.panel.foot._running.isHidden()
    qtbot.waitUntil(lambda: not context.queue.left(), timeout=LONG_MS)
    (item,) = context.queue.items
    assert item.state is State.DONE, item.code
    assert "clip" in {said[0].stage for said in paces.all}
    qtbot.waitUntil(lambda: shown._copy is not None, timeout=LONG_MS)
    assert view.player.after.is_open
    qtbot.waitUntil(lambda: not view.player.waits, timeout=LONG_MS)
    assert not view.stage._after.isNull()
    assert UNJUDGED in states(shown)


def is_judged(shown: ClipPage, app: App, photo: Photo, report: Path, qtbot: QtBot) -> None:
    """What is said first is a single frame; the report leads back."""
    context = app.context
    with qtbot.waitSignal(context.auditing.judged, timeout=LONG_MS):
        qtbot.mouseClick(shown.panel.checks.button, LEFT)
    settle()
    assert states(shown) & {FOUND, HELD}
    texts = [each.text() for each in shown.panel.checks.findChildren(QAbstractButton)]
    assert any(text.startswith("&Report") for text in texts)
    now = context.library.photos.get(photo.id)
    assert now is not None
    assert now.verdict
    audits = context.library.audits.summaries()
    shown.export_to(str(report), audits[0].id)
    qtbot.waitUntil(report.exists, timeout=LONG_MS)
    reports = page(app, "reports", ReportsPage, audits[0].id)
    assert reports.clip.isVisible()
    reports.clip._open()
    assert app.window.page_name == "clip"


def answers_with_times(shown: ClipPage, qtbot: QtBot) -> None:
    """Asked by words; the player goes to them."""
    shown.panel.ask.field.setText("When is Eileen seen?")
    qtbot.keyClick(shown.panel.ask.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown._asking is None, timeout=LONG_MS)
    times = [
        each for each in shown.panel.ask.findChildren(QAbstractButton)
        if each.accessibleName().startswith("Go to 0:00.0")
    ]  # fmt: skip
    assert times
    qtbot.mouseClick(times[0], LEFT)
    assert shown.view.player.at_s == 0.0


@pytest.mark.timeout(900)
def test_a_clip_is_dropped_followed_played_protected_checked_and_asked(
    open_known: Callable[[Path], App], cloaked_home: Path, film: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    app = open_known(cloaked_home)
    context = app.context
    context.choose(strength="subtle", refine_steps=0, bystanders="blur")
    photo = dropped(app, film, qtbot)
    assert photo.lasts_s == pytest.approx(2.4, abs=0.1)
    assert not context.library.clips.followed(photo.id)
    app.window.go("viewer", (photo.id, context.library.photos.ids()))
    assert app.window.page_name == "clip"
    shown = app.window.page("clip")
    assert isinstance(shown, ClipPage)
    assert shown.card.isVisible()
    assert not shown.panel.foot.button.isEnabled()
    plays_by_keyboard(shown, qtbot)
    asks_who(shown, context, qtbot)
    treats_a_part(shown, context, qtbot)
    is_judged(shown, app, photo, tmp_path / "report.html", qtbot)
    answers_with_times(shown, qtbot)
    # The copies' page leads back to it.
    copies = page(app, "copies", CopiesPage)
    copy = context.library.protected.files_of_photo(photo.id)[-1]
    copies.show_for(copy.id)
    assert app.window.page_name == "clip"
    assert shown._copy is not None
    assert shown._copy.id == copy.id


@pytest.mark.timeout(600)
def test_a_clip_alone_in_the_first_minute_says_what_to_do(
    app: App, film: Path, qtbot: QtBot
) -> None:
    photo = dropped(app, film, qtbot)
    first = app.window.page("first_minute")
    assert isinstance(first, FirstMinutePage)
    assert app.window.page_name == "first_minute"
    qtbot.waitUntil(lambda: first._stack.currentWidget() is not first.looking)
    step = first._stack.currentWidget()
    buttons = {each.text(): each for each in step.findChildren(QAbstractButton)}
    assert set(buttons) == {"Open the &clip", "Add &photos of you"}
    qtbot.mouseClick(buttons["Open the &clip"], LEFT)
    assert app.window.page_name == "clip"
    shown = app.window.page("clip")
    assert isinstance(shown, ClipPage)
    qtbot.waitUntil(lambda: bool(shown._faces), timeout=LONG_MS)
    (face_id,) = shown._faces
    shown.panel.people.named.emit(face_id, "Eileen")
    # A cloak is learnt from photos: there is none, and the page says so before anything fails.
    assert "no photo of Eileen is known" in shown.panel.foot._about.text()
    assert not shown.panel.foot.button.isEnabled()
    eileen = app.context.library.people.by_name("Eileen")
    app.context.library.people.set_rule(eileen.id, "blur")
    shown._read()
    assert shown.panel.foot.button.isEnabled()
    assert app.context.library.photos.get(photo.id) is not None


@pytest.mark.timeout(300)
def test_what_is_no_film_is_said_and_nothing_hangs(app: App, tmp_path: Path, qtbot: QtBot) -> None:
    library = app.context.library
    photo = clip_rows.clip(library, tmp_path)
    clip_rows.follow(library, photo)
    anna = library.people.add("Anna")
    face = clip_rows.seen(library, photo, 100.0, (0.0, 8.0))
    library.faces.decide(face.id, anna.id, yes=True)
    out = tmp_path / "out" / "a.mp4"
    copy = clip_rows.copy(library, photo, anna, out, [Fate(face.box_px, "cloak")])
    with qtbot.waitSignal(app.context.notice, timeout=LONG_MS) as told:
        app.window.go("clip", ClipCopy(photo.id, copy.id))
    assert told.args is not None
    assert told.args[1] == "error"
    shown = app.window.page("clip")
    assert isinstance(shown, ClipPage)
    assert shown.view.stage._waiting == ""
    assert shown._copy is not None
    assert shown._copy.id == copy.id
    app.window.go("clip", None)
    qtbot.keyClick(shown.view.stage, Qt.Key.Key_Escape)
    assert app.window.page_name == "library"
