"""The first minute, as somebody new walks through it, with the real engine."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from audit_document import document
from library_rows import face, faces, protect, real_photo
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from test_window import drop, mime
from waiting import PATIENCE_MS, settle

from cloakroom.app import App
from cloakroom.bridge.order import Item, Order, State, Summary
from cloakroom.bridge.tasks import LEARN, Tasks
from cloakroom.first.question import BLUR, LATER, LEAVE, ME, OTHER, SAME
from cloakroom.items.report import evidence
from cloakroom.pages.first_minute import FirstMinutePage
from cloakroom.widgets.compare.copy_tile import CopyTile
from cloakroom_engine.records import Fate, Photo

LONG_MS = 2 * PATIENCE_MS


def page_of(app: App) -> FirstMinutePage:
    page = app.window.page("first_minute")
    assert isinstance(page, FirstMinutePage)
    return page


def to_asking(app: App, photo: Path, qtbot: QtBot) -> FirstMinutePage:
    drop(app.window, mime(photo))
    page = page_of(app)
    qtbot.waitUntil(page.asking.isVisible, timeout=LONG_MS)
    return page


@pytest.mark.timeout(600)
def test_from_the_drop_to_the_copy(app: App, portrait: Path, qtbot: QtBot) -> None:
    app.context.choose(refine_steps=0)
    page = to_asking(app, portrait, qtbot)
    assert app.context.preferences.welcomed
    (row,) = page.asking.rows
    assert row.what == ME
    qtbot.keyClicks(row.name, "Eileen")
    qtbot.keyClick(row.name, Qt.Key.Key_Return)
    assert page.making.isVisible()
    qtbot.waitUntil(page.ready.isVisible, timeout=LONG_MS)
    (item,) = app.context.queue.items
    assert item.state == State.DONE, item.code
    assert Path(item.written).parent == app.context.preferences.out
    assert portrait.read_bytes() != Path(item.written).read_bytes()
    (tile,) = page.ready.findChildren(CopyTile)
    assert not tile.warns
    assert "1 copy" in page.ready._title.text()
    assert "1 of 1 face cloaked" in page.ready._where.text()
    assert not page.ready._open.isVisible()
    qtbot.waitUntil(page.ready._more.isVisible, timeout=LONG_MS)
    assert "Eileen" in page.ready._headline.text()
    # Nothing was fetched: the two that come along judge, and it is said what they are.
    assert "2 recognisers that learnt from one network" in page.ready._headline.text()
    assert "Only small recognisers judged this" in page.ready._headline.text()
    assert page.ready._verdict.text() not in {"Checking", "Not judged"}
    # A cloak that was laid in a moment from one photo: no green sign on what they still find.
    (photo,) = next(iter(page._checked.values())).photos
    assert photo.found_by
    assert tile.warns
    assert "still finds somebody" in tile.accessibleName()
    qtbot.waitUntil(page.ready.offer.download.isVisible, timeout=LONG_MS)
    offered = [each.name for each in page.ready.offer._missing]
    assert offered == ["mobileface-v2", "hse-faceres", "sface", "facenet"]
    assert page.ready.offer.download.text() == "Download (158.0 MB)"
    assert page._checked
    (person,) = app.context.library.people.all()
    assert person.name == "Eileen"


def test_photos_without_a_face_lead_back(app: App, tmp_path: Path, qtbot: QtBot) -> None:
    from PySide6.QtGui import QImage

    blank = tmp_path / "blank.png"
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.gray)
    assert image.save(str(blank))
    drop(app.window, mime(blank))
    page = page_of(app)
    qtbot.waitUntil(lambda: not page.looking.isVisible(), timeout=LONG_MS)
    assert not page.asking.isVisible()
    assert page.isVisible()


def test_looking_can_be_stopped(app: App, portrait: Path, qtbot: QtBot) -> None:
    for number in range(20):
        (portrait.parent / f"{number}.png").write_bytes(portrait.read_bytes())
    drop(app.window, mime(portrait.parent))
    page = page_of(app)
    with qtbot.waitSignal(app.context.intake.progress, timeout=LONG_MS):
        pass
    page.looking.stop.click()
    assert not page.looking.stop.isEnabled()
    qtbot.waitUntil(lambda: not app.context.intake.running, timeout=LONG_MS)


def test_a_name_that_is_known_is_the_same_person(app: App, portrait: Path, qtbot: QtBot) -> None:
    eileen = app.context.library.people.add("Eileen")
    app.window.go("first_minute", (str(portrait),))
    page = page_of(app)
    qtbot.waitUntil(page.asking.isVisible, timeout=LONG_MS)
    page.asking.rows[0].name.setText("Eileen")
    page.asking.button.click()
    assert app.context.library.people.all() == [eileen]
    assert len(app.context.library.faces.of_person(eileen.id, decided_only=True)) == 1
    page.making.stop.click()
    qtbot.waitUntil(page.asking.isVisible, timeout=LONG_MS)
    # The answers are there as they were given, and what was begun is on no list any more.
    assert page.asking.rows[0].name.text() == "Eileen"
    assert app.context.tasks.all == ()


@pytest.fixture
def family(app: App, tmp_path: Path) -> Photo:
    """A photo of four people in a row, as a scan would have left it, and a speck."""
    library = app.context.library
    photo = real_photo(library, tmp_path / "family", 1)
    for at in range(4):
        face(library, photo, left=20.0 + 150.0 * at, size=120.0 - at)
    face(library, photo, left=600.0, size=12.0)
    ids = library.faces.all_ids()
    library.faces.put_groups([{each: 1.0} for each in ids])
    return photo


def test_every_face_is_asked_about_and_answers_are_kept(app: App, family: Photo) -> None:
    app.window.go("first_minute")
    page = page_of(app)
    assert page._ask()
    rows = page.asking.rows
    assert len(rows) == 4
    assert "1 face is too small" in page.asking._about.text()
    assert [row.what for row in rows] == [LATER] * 4
    assert not page.asking.button.isEnabled()
    rows[0].choose(ME)
    rows[1].name.setText("Ben")
    rows[1].name.textEdited.emit("Ben")
    assert rows[1].what == OTHER
    rows[2].choose(BLUR)
    assert page.asking.button.isEnabled()
    assert "1 face left for later" in page.asking._hint.text()
    rows[1].name.clear()
    rows[1].name.textEdited.emit("")
    assert not page.asking.button.isEnabled()  # somebody without a name
    rows[1].name.setText("Ben")
    rows[1].name.textEdited.emit("Ben")
    page.asking.button.click()
    library = app.context.library
    me, ben = sorted(library.people.all(), key=lambda person: person.id)
    assert (me.name, ben.name) == ("Me", "Ben")
    faces = library.faces.of_photo(family.id)
    assert [each.person_id for each in faces[:3]] == [me.id, ben.id, None]
    assert [(each.ignored, each.hidden) for each in faces[2:4]] == [(True, True), (False, False)]
    # Everything that follows is on disk already: whom to learn, which photos, and how.
    (task,) = Tasks(app.context.library.file("tasks")).all
    assert task.kind == LEARN
    assert task.words["people"] == [me.id, ben.id]
    assert task.words["photos"] == [[family.id, family.path]]
    app.context.undo.undo()
    assert library.people.all() == []
    assert not any(each.ignored for each in library.faces.of_photo(family.id))


def test_one_answer_is_for_faces_that_are_surely_one_person_s(app: App, family: Photo) -> None:
    """A group's doubtful faces are questions of their own, and no name stands in them."""
    library = app.context.library
    first, second, doubtful, other, _ = library.faces.of_photo(family.id)
    group = {first.id: 1.0, second.id: 0.97, doubtful.id: 0.93}
    library.faces.put_groups([group, {other.id: 1.0}], certain={first.id, second.id, other.id})
    app.window.go("first_minute")
    page = page_of(app)
    assert page._ask()
    asked = {row.face_ids for row in page.asking.rows}
    assert asked == {(first.id, second.id), (doubtful.id,), (other.id,)}
    anna = library.people.add("Anna")
    guesses = {first.id: (anna.id, 0.97), doubtful.id: (anna.id, 0.93)}
    library.faces.put_suggestions(guesses.keys(), guesses, certain={first.id})
    page.asking.show_groups()
    named = {row.face_ids: row.name.text() for row in page.asking.rows}
    assert named[(first.id,)] == "Anna"
    assert named[(doubtful.id,)] == ""


def test_who_is_perhaps_the_same_stands_below_and_is_answered_alike(
    app: App, family: Photo
) -> None:
    library = app.context.library
    first, second, third, fourth, _ = library.faces.of_photo(family.id)
    group = {second.id: 1.0, third.id: 0.93, fourth.id: 0.92}
    library.faces.put_groups([{first.id: 1.0}, group], certain={first.id, second.id})
    app.window.go("first_minute")
    page = page_of(app)
    assert page._ask()
    stranger, lead, like, unlike = page.asking.rows
    asked = [row.face_ids for row in (stranger, lead, like, unlike)]
    assert asked == [(first.id,), (second.id,), (third.id,), (fourth.id,)]
    told = [row.choice.findData(SAME) >= 0 for row in page.asking.rows]
    assert told == [False, False, True, True]
    assert "perhaps the same person" in like.choice.accessibleName()
    app.window.show()
    settle()
    assert len({row.name.x() for row in page.asking.rows}) == 1
    like.choose(SAME)
    assert like.answer is None  # as the one above, who was left for later
    lead.name.setText("Anna")
    lead.name.textEdited.emit("Anna")
    unlike.choose(LEAVE)
    page.asking.button.click()
    (anna,) = library.people.all()
    people = [each.person_id for each in library.faces.of_photo(family.id)]
    assert people[:4] == [None, anna.id, anna.id, None]


def test_what_is_perhaps_no_face_is_asked_about_last(app: App, tmp_path: Path) -> None:
    library = app.context.library
    photo = real_photo(library, tmp_path / "texture", 1)
    texture = face(library, photo, left=20.0, size=200.0, score=0.52)
    small = face(library, photo, left=300.0, size=30.0, score=0.9)
    library.faces.put_groups([{texture.id: 1.0}, {small.id: 1.0}])
    app.window.go("first_minute")
    page = page_of(app)
    assert page._ask()
    assert [row.face_ids for row in page.asking.rows] == [(small.id,), (texture.id,)]
    said = ["perhaps no face" in row.choice.accessibleName() for row in page.asking.rows]
    assert said == [False, True]


def test_a_crowd_is_answered_at_once(app: App, tmp_path: Path) -> None:
    library = app.context.library
    many = faces(library, 30)
    library.faces.put_groups([{each.id: 1.0} for each in many])
    app.window.go("first_minute")
    page = page_of(app)
    assert page._ask()
    assert len(page.asking.rows) == 12
    page.asking.others.setCurrentIndex(page.asking.others.findData(BLUR))
    (answer,) = page.asking._answers()
    assert len(answer.face_ids) == 18
    page.asking._show_rows(30)
    assert len(page.asking.rows) == 30


def test_the_end_speaks_of_faces_and_stays_open_while_one_is(
    app: App, family: Photo, tmp_path: Path
) -> None:
    library = app.context.library
    anna = library.people.add("Anna")
    first, *others, speck = library.faces.of_photo(family.id)
    library.faces.decide(first.id, anna.id, yes=True)
    file = tmp_path / "copies" / "one.cloaked.jpg"
    fates = [Fate(first.box_px, "cloak"), Fate(others[0].box_px, "blur")]
    protect(library, family, anna, file, fates)
    item = Item("a", family.path, Order(str(file.parent)), family.id, State.DONE, written=str(file))
    app.window.go("first_minute")
    page = page_of(app)
    page._show(page.ready, 4)
    page.ready.show_summary(Summary((item,), (), (), 1.0))
    text = page.ready._where.text()
    assert "2 of 5 faces cloaked or hidden, 1 of them blurred" in text
    assert "1 left as it is, 2 that nobody decided about" in text  # the speck was left
    assert page.ready._open.isVisible()
    (tile,) = page.ready.findChildren(CopyTile)
    assert "2 of 5 faces cloaked or hidden" in tile.accessibleName()
    library.faces.ignore([each.id for each in others[1:]])
    page.ready.show_summary(Summary((item,), (), (), 1.0))
    assert not page.ready._open.isVisible()
    assert speck.id


def test_other_photos_of_the_queue_end_nothing_here(app: App, tmp_path: Path) -> None:
    """They may come to their end while a cloak is learnt for those that were asked for here."""
    app.window.go("first_minute")
    page = page_of(app)
    page._queued(("former",))
    page._make()
    item = Item("former", "/a.jpg", Order(str(tmp_path)), 1, State.CANCELLED)
    page._made(Summary.over([item]))
    assert page._stack.currentWidget() is page.making
    page._queued(("these",))
    page._made(Summary.over([item, replace(item, id="these")]))
    assert page._stack.currentWidget() is page.ready


def test_the_end_says_the_worst_verdict_and_who_could_not_be_judged(app: App) -> None:
    """Weak and no protection are both red: the tag says the one that is worse."""
    app.window.go("first_minute")
    page = page_of(app)
    page._show(page.ready, 4)
    weak = replace(evidence.read(json.dumps(document())), person="Anna", code="weak")
    none = replace(weak, person="Ben", code="no_protection")
    held = replace(weak, person="Cleo", code="held", reason="")
    page.ready.checking("Reading")
    page._checked = {1: held, 2: weak, 3: none}
    page._all_judged()
    assert page.ready._verdict.text() == "No protection"
    lines = page.ready._headline.text().splitlines()
    assert [line.partition(":")[0] for line in lines[:3]] == ["Ben", "Anna", "Cleo"]
    with_report: list[object] = []
    app.context.go.connect(lambda name, what: with_report.append((name, what)))
    page._report()
    assert with_report == [("reports", 3)]
    app.window.go("first_minute")
    page._show(page.ready, 4)
    anna = app.context.library.people.add("Anna")
    page._checked = {1: held}
    page._not_judged(anna, "photo.missing", {})
    page._all_judged()
    assert page.ready._verdict.text() == "Not judged"
    assert page.ready._headline.text().startswith("Anna: ")
    # Nobody at all: not "Checking" for ever, and no report to open.
    page.ready.checking("Reading")
    page._checked = {}
    page._all_judged()
    assert page.ready._verdict.text() == "Not judged"
    assert not page.ready._more.isVisible()


def test_somebody_who_knows_the_way_just_gets_the_photos_added(app: App, portrait: Path) -> None:
    app.context.library.people.add("Eileen")
    drop(app.window, mime(portrait))
    assert app.window.page_name == "library"
    assert app.context.intake.running
