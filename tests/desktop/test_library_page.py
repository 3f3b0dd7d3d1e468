"""The page of all photos, as a person uses it."""

from __future__ import annotations

from pathlib import Path

import library_rows as rows
from asking import answered
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from cloakroom.app import App
from cloakroom.bridge.tasks import Task
from cloakroom.dialogs.confirm import ConfirmDialog
from cloakroom.pages.library import LibraryPage
from cloakroom.widgets.photos.photo_tile import PhotoTile
from cloakroom_engine.library import Library
from cloakroom_engine.protocol import Changed
from cloakroom_engine.records import PhotoFilter

LEFT = Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def page(app: App) -> LibraryPage:
    app.window.go("library")
    found = app.window.page("library")
    assert isinstance(found, LibraryPage)
    return found


def test_an_empty_library_says_what_to_do(app: App) -> None:
    library_page = page(app)
    assert not library_page.grid.isVisible()
    assert library_page._body.currentIndex() == 1


def test_twenty_thousand_photos_are_listed_and_hardly_any_is_read(
    app: App, library: Library, qtbot: QtBot
) -> None:
    with library.transaction():
        for at in range(20_000):
            rows.photo(library, at)
    library_page = page(app)
    grid, model = library_page.grid, library_page.model
    assert model.rowCount() == 20_000
    qtbot.waitUntil(lambda: grid.verticalScrollBar().maximum() > 100_000)
    grid.scrollToBottom()
    grid.viewport().repaint()
    seen = grid.indexAt(grid.viewport().rect().center())
    assert seen.row() > 19_900
    assert len(model._tiles) < 300
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_A, CTRL)
    assert len(grid.chosen_ids()) == 20_000
    place = grid.verticalScrollBar().value()
    gone = model.id_at(100)
    library.photos.remove(gone)
    app.context.changed.emit(Changed("", photos=(gone,)))
    qtbot.waitUntil(lambda: model.rowCount() == 19_999)
    assert len(grid.chosen_ids()) == 19_999
    assert abs(grid.verticalScrollBar().value() - place) <= grid.gridSize().height()


def test_photos_are_chosen_with_keys_mouse_and_tick(
    app: App, library: Library, qtbot: QtBot
) -> None:
    photos = [rows.photo(library, at) for at in range(30)]
    library_page = page(app)
    grid = library_page.grid
    ids = library_page.model.ids()
    assert ids == [photo.id for photo in reversed(photos)]
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_Home)
    qtbot.keyClick(grid, Qt.Key.Key_Right, SHIFT)
    assert grid.chosen_ids() == ids[:2]
    assert library_page.selection.isVisible()
    tick = PhotoTile.tick_rect(grid.visualRect(library_page.model.index(3))).center()
    qtbot.mouseClick(grid.viewport(), LEFT, pos=tick)
    assert grid.chosen_ids() == [*ids[:2], ids[3]]
    middle = grid.visualRect(library_page.model.index(5)).center()
    qtbot.mouseClick(grid.viewport(), LEFT, pos=middle)
    assert grid.chosen_ids() == [ids[5]]
    qtbot.keyClick(grid, Qt.Key.Key_Escape)
    assert grid.chosen_ids() == []
    assert not library_page.selection.isVisible()


def test_dragging_over_photos_without_copies_draws_a_rubber_band(
    app: App, library: Library, qtbot: QtBot
) -> None:
    for at in range(30):
        rows.photo(library, at)
    library_page = page(app)
    grid = library_page.grid
    cell = grid.gridSize().width()
    view = grid.viewport()
    start = QPoint(cell // 2, cell // 2)
    qtbot.mousePress(view, LEFT, pos=start)
    for step in range(1, 9):
        qtbot.mouseMove(view, start + QPoint(cell * step // 8, cell * step // 8))
    chosen = set(grid.chosen_ids())
    qtbot.mouseRelease(view, LEFT, pos=start + QPoint(cell, cell))
    columns = (grid.width() - 12) // cell
    ids = library_page.model.ids()
    assert {ids[0], ids[1], ids[columns], ids[columns + 1]} == chosen


def test_keys_open_protect_and_go(app: App, library: Library, qtbot: QtBot) -> None:
    for at in range(5):
        rows.photo(library, at)
    library_page = page(app)
    grid, went = library_page.grid, []
    app.context.go.disconnect()
    app.context.go.connect(lambda name, argument: went.append((name, argument)))
    ids = library_page.model.ids()
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_Home)
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    qtbot.keyClick(grid, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(grid, Qt.Key.Key_P)
    assert went == [("viewer", (ids[1], ids)), ("protect", ids[1:3])]


def test_chips_and_search_narrow_the_list_together(
    app: App, library: Library, qtbot: QtBot
) -> None:
    anna = library.people.add("Anna")
    found = rows.faces(library, 6)
    library.faces.decide_all([face.id for face in found[:3]], anna.id, yes=True)
    rows.photo(library, 77, code="photo.empty")
    library_page = page(app)
    model, filters = library_page.model, library_page.filters
    assert model.rowCount() == 7
    filters.set_filter(PhotoFilter(person_id=anna.id))
    assert model.rowCount() == 3
    library_page.search.setText("00001")
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    library_page.search.setText("nobody")
    qtbot.waitUntil(lambda: model.rowCount() == 0)
    assert library_page._body.currentIndex() == 2
    library_page._show_all()
    qtbot.waitUntil(lambda: model.rowCount() == 7)
    filters.set_filter(PhotoFilter(usable=False))
    assert model.rowCount() == 1
    assert filters._state.text() == "Cannot be opened"
    library_page.show_for(PhotoFilter(person_id=anna.id))
    assert model.rowCount() == 3


def test_somebody_who_is_gone_narrows_nothing(app: App, library: Library, qtbot: QtBot) -> None:
    anna = library.people.add("Anna")
    rows.faces(library, 2)
    library_page = page(app)
    library_page.filters.set_filter(PhotoFilter(person_id=anna.id))
    assert library_page.model.rowCount() == 0
    library.people.remove_empty(anna.id)
    app.context.changed.emit(Changed("", people=(anna.id,)))
    qtbot.waitUntil(lambda: library_page.model.rowCount() == 2)


def test_removing_asks_and_leaves_the_file(
    app: App, library: Library, qtbot: QtBot, tmp_path: Path
) -> None:
    kept = rows.real_photo(library, tmp_path / "photos", 1)
    gone = rows.real_photo(library, tmp_path / "photos", 2)
    library.thumbnails.put(gone.sha256, rows.jpeg())
    library_page = page(app)
    grid = library_page.grid
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_Home)
    with answered(ConfirmDialog, lambda dialog: qtbot.mouseClick(dialog.keep, LEFT)):
        qtbot.keyClick(grid, Qt.Key.Key_Delete)
    assert library_page.model.ids() == [gone.id, kept.id]
    app.window.activateWindow()
    qtbot.waitUntil(grid.hasFocus)
    said: list[str] = []

    def remove(dialog: ConfirmDialog) -> None:
        said.append(dialog.accessibleDescription())
        qtbot.mouseClick(dialog.go, LEFT)

    with answered(ConfirmDialog, remove):
        qtbot.keyClick(grid, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: library_page.model.ids() == [kept.id])
    assert "files stay on disk" in said[0]
    assert Path(gone.path).exists()
    assert not library.thumbnails.has(gone.sha256)


def drop(app: App, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    app.window.dropEvent(QDropEvent(QPointF(400, 300), copy, mime, LEFT, none))


def test_good_bad_and_mixed_drops(app: App, library: Library, qtbot: QtBot, tmp_path: Path) -> None:
    rows.photo(library, 1)
    library_page = page(app)
    folder = tmp_path / "new"
    folder.mkdir()
    good, text = folder / "good.jpg", folder / "notes.txt"
    good.write_bytes(rows.jpeg())
    text.write_text("no photo")
    began: list[tuple[str, ...]] = []
    app.context.intake.began.connect(began.append)
    told: list[str] = []
    app.context.notice.connect(lambda words, _kind: told.append(words))
    drop(app, text)
    assert began == []
    assert "Nothing there is a photo" in told[0]
    drop(app, good, text)
    assert began == [(str(good),)]
    assert "left out" in told[1]
    drop(app, folder, tmp_path / "gone.jpg")
    assert began[1] == (str(folder),)
    assert app.window.page_name == "library"
    assert library_page.isVisible()
    assert [root.path for root in library.roots.all()] == [str(folder)]


def test_folders_can_be_taken_off_and_put_back(
    app: App, library: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    library.roots.add(str(tmp_path))
    library_page = page(app)
    menu = library_page.folders.menu()
    menu.aboutToShow.emit()
    assert any(tmp_path.name in action.text() for action in menu.actions())
    library_page.folders.remove_folder.emit(str(tmp_path))
    assert library.roots.all() == []
    app.context.undo.undo()
    assert [root.path for root in library.roots.all()] == [str(tmp_path)]


def test_the_slider_makes_tiles_larger_and_keeps_the_place(
    app: App, library: Library, qtbot: QtBot
) -> None:
    for at in range(400):
        rows.photo(library, at)
    library_page = page(app)
    grid = library_page.grid
    qtbot.waitUntil(lambda: grid.verticalScrollBar().maximum() > 0)
    before = grid.gridSize().width()
    grid.scrollTo(library_page.model.index(200))
    middle = grid.indexAt(grid.viewport().rect().center()).row()
    library_page.header.size_slider.setValue(280)
    assert grid.gridSize().width() > before
    index = library_page.model.index(middle)
    assert grid.viewport().rect().intersects(grid.visualRect(index))


def test_what_a_folder_holds_beside_photos_is_counted_and_named(app: App) -> None:
    told: list[str] = []
    app.context.notice.connect(lambda words, _kind: told.append(words))
    paths = [f"/photos/notes{number}.txt" for number in range(7)]
    for passed_over in (paths[:1], paths, []):
        app.context.intake._finished(Task("1", "scan", {}), {"passed_over": passed_over})
    assert len(told) == 2
    assert "notes0.txt" in told[0]
    assert told[1].startswith("7 ")
    assert told[1].endswith("notes4.txt, …")
