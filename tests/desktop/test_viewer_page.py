"""The page of one photo, as a person uses it."""

from __future__ import annotations

from pathlib import Path

import library_rows as rows
import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from waiting import PATIENCE_MS, settle

from cloakroom.app import App
from cloakroom.edits.hand_face import DrawFace
from cloakroom.items.people.face_words import Known
from cloakroom.pages.viewer import ViewerPage
from cloakroom.widgets.parts.base import ClickRow
from cloakroom.widgets.viewer.box_drawing import BoxDrawing
from cloakroom.widgets.viewer.face_marker import FaceMarker
from cloakroom.widgets.viewer.filmstrip import EDGE
from cloakroom_engine.library import Library
from cloakroom_engine.records import Face, Photo

LEFT = Qt.MouseButton.LeftButton


def look_at(app: App, qtbot: QtBot, photo: Photo, among: list[int] | None = None) -> ViewerPage:
    app.window.go("viewer", (photo.id, among or [photo.id]))
    found = app.window.page("viewer")
    assert isinstance(found, ViewerPage)
    # The engine's guesses are tried elsewhere; here nobody waits for them.
    found.regroup._timer.setInterval(10_000_000)
    qtbot.waitUntil(lambda: found.canvas._pixmap.width() == 640)
    app.window.activateWindow()
    qtbot.waitUntil(found.canvas.hasFocus)
    return found


def markers(viewer: ViewerPage) -> list[FaceMarker]:
    found = [each for each in viewer.canvas.findChildren(FaceMarker) if not each.isHidden()]
    return sorted(found, key=lambda marker: marker.mark.face_id)


def owner(library: Library, face: Face) -> tuple[int | None, bool]:
    now = library.faces.get(face.id)
    assert now is not None
    return now.person_id, now.decided


def test_arrow_keys_walk_through_the_list(
    app: App, library: Library, qtbot: QtBot, tmp_path: Path
) -> None:
    photos = [rows.real_photo(library, tmp_path / "p", at) for at in range(3)]
    ids = [photo.id for photo in photos]
    viewer = look_at(app, qtbot, photos[1], ids)
    shown = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_PageUp):
        qtbot.keyClick(viewer.canvas, key)
        assert viewer.photo is not None
        shown.append(viewer.photo.id)
    assert shown == [ids[2], ids[2], ids[1], ids[0]]
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_Escape)
    assert app.window.page_name == "library"


def test_nothing_of_the_photo_before_stays_where_one_was_taken_out_of_the_library(
    app: App, library: Library, qtbot: QtBot, tmp_path: Path
) -> None:
    """Its name and faces stayed beside an empty canvas; by itself another photo was opened."""
    there, gone = (rows.real_photo(library, tmp_path / "p", at) for at in range(2))
    rows.face(library, there)
    viewer = look_at(app, qtbot, there)
    library.photos.remove(gone.id)
    app.window.go("viewer", (gone.id, [there.id, gone.id]))
    for _ in range(2):
        assert viewer.photo is None
        assert not viewer.facts.isVisible()
        assert viewer.panel.current is None
        assert viewer._faces == {}
        assert "no longer" in viewer.banner._text.text()
        assert not viewer.bar.protect_button.isEnabled()
        app.window.go("viewer", gone.id)
    app.window.go("viewer", there.id)
    assert viewer.facts.isVisible()
    assert viewer.photo == library.photos.get(there.id)


def test_zoom_and_turn_by_keys(app: App, library: Library, qtbot: QtBot, tmp_path: Path) -> None:
    viewer = look_at(app, qtbot, rows.real_photo(library, tmp_path, 1))
    lens = viewer.canvas.lens
    whole = lens.scale
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_Plus)
    assert lens.scale == pytest.approx(whole * 1.25)
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_Minus)
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_0)
    assert lens.fits
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_R)
    assert lens.turns == 1
    qtbot.mouseDClick(viewer.canvas, LEFT, pos=QPoint(20, 20))
    assert not lens.fits


def test_tab_reaches_faces_and_a_name_can_be_typed(
    app: App, library: Library, qtbot: QtBot, tmp_path: Path
) -> None:
    photo = rows.real_photo(library, tmp_path, 1)
    one, two = rows.face(library, photo, 100), rows.face(library, photo, 400)
    anna = library.people.add("Anna")
    library.faces.put_suggestions([two.id], {two.id: (anna.id, 0.8)})
    viewer = look_at(app, qtbot, photo)
    assert [marker.mark.known for marker in markers(viewer)] == [Known.UNKNOWN, Known.GUESSED]
    assert [marker.accessibleName() for marker in markers(viewer)] == [
        "Unknown face",
        "Perhaps Anna",
    ]
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_Tab)
    assert viewer.panel.current == one.id
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F2)
    field = viewer.panel.field
    assert field.hasFocus()
    qtbot.keyClicks(field, "Bert In")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    bert = library.people.by_name("Bert In")
    assert owner(library, one) == (bert.id, True)
    assert markers(viewer)[0].text() == "Bert In"
    assert markers(viewer)[0].hasFocus()
    qtbot.keyClick(markers(viewer)[0], Qt.Key.Key_Tab)
    assert viewer.panel.current == two.id
    qtbot.keyClick(markers(viewer)[1], Qt.Key.Key_Y)
    assert owner(library, two) == (anna.id, True)
    qtbot.keyClick(markers(viewer)[1], Qt.Key.Key_N)
    assert owner(library, two) == (None, False)
    qtbot.keyClick(markers(viewer)[1], Qt.Key.Key_I)
    assert library.faces.ignored() == [two.id]
    for _ in range(4):
        app.context.undo.undo()
    assert owner(library, one) == (None, False)
    assert owner(library, two) == (anna.id, False)
    assert library.people.all() == [anna]


def test_a_click_on_a_face_keeps_the_name_that_is_typed(
    app: App, library: Library, qtbot: QtBot, tmp_path: Path
) -> None:
    photo = rows.real_photo(library, tmp_path, 1)
    one, two = rows.face(library, photo, 100), rows.face(library, photo, 400)
    viewer = look_at(app, qtbot, photo)
    panel = viewer.panel
    # A row is clicked wherever, not only on its circle.
    first, second = panel.findChildren(ClickRow)
    qtbot.mouseClick(first, LEFT, pos=QPoint(first.width() - 3, 3))
    assert panel.current == one.id
    qtbot.keyClicks(panel.field, "Ann")
    qtbot.mouseClick(second, LEFT, pos=QPoint(second.width() - 3, 3))
    assert panel.current == two.id
    assert panel.field.text() == "Ann"
    qtbot.keyClicks(panel.field, "a")
    qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    anna = library.people.by_name("Anna")
    assert [face.id for face in library.faces.of_person(anna.id)] == [two.id]
    assert panel.field.text() == ""
    qtbot.keyClicks(panel.field, "x")
    qtbot.keyClick(panel.field, Qt.Key.Key_Escape)
    assert panel.field.text() == ""


def test_letters_in_the_name_are_no_shortcuts(
    app: App, library: Library, qtbot: QtBot, tmp_path: Path
) -> None:
    photo = rows.real_photo(library, tmp_path, 1)
    rows.face(library, photo)
    viewer = look_at(app, qtbot, photo)
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_F2)
    qtbot.keyClicks(viewer.panel.field, "pbrfni0-")
    assert viewer.panel.field.text() == "pbrfni0-"
    assert viewer.canvas.lens.turns == 0
    assert not viewer.canvas.is_drawing
    assert app.window.page_name == "viewer"


def test_nothing_to_protect_is_a_state_with_a_reason(
    app: App, library: Library, qtbot: QtBot, tmp_path: Path
) -> None:
    viewer = look_at(app, qtbot, rows.real_photo(library, tmp_path, 1))
    assert viewer.banner.isVisible()
    assert "No face was found" in viewer.banner._text.text()
    assert viewer.banner._draw.isVisible()
    assert not viewer.bar.protect_button.isEnabled()
    gone = rows.photo(library, 2)
    app.window.go("viewer", (gone.id, [gone.id]))
    qtbot.waitUntil(lambda: "no longer where it was" in viewer.banner._text.text())
    broken = rows.photo(library, 3, code="photo.truncated")
    app.window.go("viewer", (broken.id, [broken.id]))
    assert "ends too early" in viewer.banner._text.text()


def test_a_box_is_drawn_with_the_mouse(
    app: App, library: Library, qtbot: QtBot, tmp_path: Path
) -> None:
    viewer = look_at(app, qtbot, rows.real_photo(library, tmp_path, 1))
    boxes: list[QRectF] = []
    viewer.canvas.box_drawn.disconnect()
    viewer.canvas.box_drawn.connect(boxes.append)
    viewer.draw()
    drawing = viewer.canvas.findChild(BoxDrawing)
    to_window = viewer.canvas.lens.transform()
    start, end = (to_window.map(QPoint(x, y)) for x, y in ((100, 120), (260, 300)))
    qtbot.mousePress(drawing, LEFT, pos=start)
    qtbot.mouseMove(drawing, end)
    qtbot.mouseRelease(drawing, LEFT, pos=end)
    assert len(boxes) == 1
    assert boxes[0].left() == pytest.approx(100, abs=2)
    assert boxes[0].bottom() == pytest.approx(300, abs=2)
    assert not viewer.canvas.is_drawing


def test_a_box_is_drawn_with_the_keyboard_and_given_up(
    app: App, library: Library, qtbot: QtBot, tmp_path: Path
) -> None:
    viewer = look_at(app, qtbot, rows.real_photo(library, tmp_path, 1))
    boxes: list[QRectF] = []
    viewer.canvas.box_drawn.disconnect()
    viewer.canvas.box_drawn.connect(boxes.append)
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_B)
    drawing = viewer.canvas.findChild(BoxDrawing)
    assert drawing.hasFocus()
    before = drawing.box
    qtbot.keyClick(drawing, Qt.Key.Key_Left)
    qtbot.keyClick(drawing, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert drawing.box.left() < before.left()
    assert drawing.box.height() > before.height()
    assert "Shift" in viewer.banner._text.text()
    qtbot.keyClick(drawing, Qt.Key.Key_Escape)
    assert boxes == []
    assert app.window.page_name == "viewer"
    assert not viewer.canvas.is_drawing
    qtbot.keyClick(viewer.canvas, Qt.Key.Key_B)
    qtbot.keyClick(viewer.canvas._drawing, Qt.Key.Key_Return)
    assert len(boxes) == 1
    assert viewer.canvas.lens.photo.contains(boxes[0])


def test_a_box_that_is_taken_back_before_the_engine_answered_leaves_no_face(
    app: App, library: Library, qtbot: QtBot, tmp_path: Path
) -> None:
    """Undo found nothing to remove yet, and the face came all the same."""
    shown = rows.real_photo(library, tmp_path, 1)
    undo, engine = app.context.undo, app.context.engine
    undo.push(DrawFace(app.context, shown.id, QRectF(100, 100, 200, 240)))
    undo.undo()
    qtbot.waitUntil(lambda: not engine.busy, timeout=PATIENCE_MS)
    assert library.faces.of_photo(shown.id) == []
    undo.redo()
    qtbot.waitUntil(lambda: not engine.busy, timeout=PATIENCE_MS)
    assert len(library.faces.of_photo(shown.id)) == 1
    undo.undo()
    qtbot.waitUntil(lambda: not engine.busy, timeout=PATIENCE_MS)
    assert library.faces.of_photo(shown.id) == []


def test_the_film_below_has_the_list_and_turns_to_what_is_clicked(
    app: App, tmp_path: Path, qtbot: QtBot
) -> None:
    library = app.context.library
    photos = [rows.real_photo(library, tmp_path / "many", at) for at in range(40)]
    ids = library.photos.ids()
    app.window.go("viewer", (ids[20], ids))
    page = app.window.page("viewer")
    assert isinstance(page, ViewerPage)
    settle()
    film = page.film
    assert film.model().rowCount() == len(photos)
    assert film.currentIndex().row() == 20
    here = film.visualRect(film.currentIndex()).center()
    assert abs(here.x() - film.viewport().width() // 2) <= EDGE
    beside = film.visualRect(film.model().index(22, 0)).center()
    qtbot.mouseClick(film.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert page.photo is not None
    assert page.photo.id == ids[22]
    qtbot.keyClick(film, Qt.Key.Key_Right)
    assert page.photo.id == ids[23]
    assert film.hasFocus()
    page.go_by(-1)
    assert film.currentIndex().row() == 22
    app.window.go("viewer", (ids[0], ids[:1]))
    settle()
    assert not film.isVisible()
