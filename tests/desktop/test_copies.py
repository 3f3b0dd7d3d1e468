"""Copies as things: seen, compared, replaced or kept beside one another, moved to the bin."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from asking import answered
from known import LONG_MS, page, photo_id
from library_rows import face, protect, real_photo
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cloakroom.app import App
from cloakroom.bridge.order import Order, State
from cloakroom.dialogs.confirm import ConfirmDialog
from cloakroom.items.parts.rows import ROW
from cloakroom.items.photos.photo_states import badge
from cloakroom.items.tasks.copies import Which
from cloakroom.pages.copies import CopiesPage
from cloakroom.pages.library import LibraryPage
from cloakroom.pages.protect import ProtectPage
from cloakroom.pages.queue import QueuePage
from cloakroom.pages.viewer import ViewerPage
from cloakroom.widgets.parts.chips import Tag
from cloakroom_engine.library import Library
from cloakroom_engine.protocol import Changed
from cloakroom_engine.records import AuditedCopy, Fate, Photo

Open = Callable[[Path], App]


@pytest.fixture(autouse=True)
def trash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A bin of this test's own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data" / "Trash" / "files"


@pytest.fixture
def two(app: App, tmp_path: Path) -> tuple[Photo, Photo]:
    """Two photos with copies: in the second is a face that nobody decided about."""
    library = app.context.library
    anna = library.people.add("Anna")
    photos = []
    for at in (1, 2):
        photo = real_photo(library, tmp_path / "photos", at)
        mine = face(library, photo)
        library.faces.decide(mine.id, anna.id, yes=True)
        fates = [Fate(mine.box_px, "cloak")]
        if at == 2:
            fates.append(Fate(face(library, photo, left=400.0).box_px, "leave"))
        protect(library, photo, anna, tmp_path / "copies" / f"{at}.cloaked.jpg", fates)
        photos.append(photo)
    return photos[0], photos[1]


def test_every_copy_says_what_it_does_for_the_faces(app: App, two: tuple[Photo, Photo]) -> None:
    shown = page(app, "copies", CopiesPage)
    newest, oldest = (shown.model.index(row).data(ROW) for row in range(2))
    # Grey: nobody has judged it.
    assert (oldest.tag, oldest.tone) == ("1 of 1 face cloaked", "")
    assert (newest.tag, newest.tone) == ("1 of 2 faces cloaked", "warn")
    assert "photo_00002.jpg" in newest.text
    shown.which.setCurrentIndex(shown.which.findData(Which.OPEN))
    assert [shown.model.index(row).data() for row in range(shown.model.rowCount())] == [
        "2.cloaked.jpg"
    ]
    # Deciding about the face is enough: the list follows.
    library = app.context.library
    undecided = library.faces.of_photo(two[1].id)[1]
    app.context.changed.emit(library.faces.ignore([undecided.id]))
    assert shown.model.rowCount() == 0


@pytest.mark.parametrize(
    ("verdict", "word", "tone"),
    [
        ("still_found", "Still found", "bad"),
        ("no_better_than_noise", "No better than chance", "bad"),
        ("partly", "Partly hidden", "warn"),
        ("not_judged", "Not judged", ""),
        ("hidden", "Hidden", "good"),
    ],
)
def test_a_copy_has_the_tone_of_what_judges_found_in_it(
    app: App, two: tuple[Photo, Photo], verdict: str, word: str, tone: str
) -> None:
    shown = page(app, "copies", CopiesPage)
    library = app.context.library
    anna = library.people.by_name("Anna")
    judged = [
        AuditedCopy(copy.photo_id, copy.id, copy.sha256, verdict, 2, 0)
        for copy in library.protected.files()
    ]
    library.audits.add(anna.id, "{}", copies=judged)
    app.context.changed.emit(Changed("", photos=tuple(photo.id for photo in two)))
    newest, oldest = (shown.model.index(row).data(ROW) for row in range(2))
    assert (oldest.tag, oldest.tone) == (word, tone)
    assert oldest.text.startswith("1 of 1 face cloaked · ")
    # A face that nobody decided about is amber whatever was found of the others, but for red.
    open_one = (word, "bad") if tone == "bad" else ("1 of 2 faces cloaked", "warn")
    assert (newest.tag, newest.tone) == open_one
    # A later audit takes the former one's place; a copy that was replaced has none.
    library.audits.add(anna.id, "{}", copies=[replace(judged[0], verdict="partly")])
    app.context.changed.emit(Changed("", photos=(two[0].id,)))
    assert shown.model.index(1).data(ROW).tone == "warn"
    library.audits.add(anna.id, "{}", copies=[replace(judged[0], sha256="0" * 64)])
    assert judged[0].protected_id not in library.audits.of_copies()


def test_amber_in_the_viewer_and_in_the_library_too(app: App, two: tuple[Photo, Photo]) -> None:
    viewer = page(app, "viewer", ViewerPage, two[1].id)
    tags = {tag.text(): tag.property("role") for tag in viewer.facts.findChildren(Tag)}
    assert tags == {"1 face undecided": "tag-warn"}
    grid = page(app, "library", LibraryPage)
    tile = grid.model.tile(grid.model.index_of(two[1].id))
    assert tile is not None
    assert badge(tile) == ("warning", "warn")
    undecided = app.context.library.faces.of_photo(two[1].id)[1]
    app.context.changed.emit(app.context.library.faces.ignore([undecided.id], hidden=False))
    grid._refresh()
    tile = grid.model.tile(grid.model.index_of(two[1].id))
    assert tile is not None
    assert badge(tile) == ("shield", "accent")


def test_copies_go_to_the_bin_and_are_forgotten(
    app: App, two: tuple[Photo, Photo], trash: Path
) -> None:
    library = app.context.library
    shown = page(app, "copies", CopiesPage)
    shown.rows.selectAll()
    with answered(ConfirmDialog, lambda dialog: dialog.reject()):
        shown.discard()
    assert len(library.protected.files()) == 2
    paths = [Path(copy.path) for copy in library.protected.files()]
    with answered(ConfirmDialog, lambda dialog: dialog.go.click()):
        shown.discard()
    assert not any(path.exists() for path in paths)
    assert sorted(path.name for path in trash.iterdir()) == ["1.cloaked.jpg", "2.cloaked.jpg"]
    assert library.protected.files() == []
    assert all(Path(photo.path).is_file() for photo in two)
    assert [library.photos.get(photo.id).copies for photo in two] == [0, 0]  # type: ignore[union-attr]


def test_what_cannot_be_moved_stays_known(
    app: App, two: tuple[Photo, Photo], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the bin's folder should be", encoding="utf-8")
    monkeypatch.setenv("XDG_DATA_HOME", str(blocked))
    library = app.context.library
    copies = library.protected.files()
    stayed = app.context.copies.discard(copies)
    assert stayed == copies
    assert library.protected.files() == copies
    assert all(Path(copy.path).is_file() for copy in copies)


def test_a_copy_is_seen_beside_its_original(
    app: App, two: tuple[Photo, Photo], qtbot: QtBot
) -> None:
    shown = page(app, "copies", CopiesPage)
    copy = app.context.library.protected.files()[0]
    app.window.go("copies", copy.id)
    qtbot.waitUntil(lambda: shown.pane.view.has_pictures, timeout=LONG_MS)
    assert shown.pane.view._before.size() == shown.pane.view._after.size()
    assert "1 of 1 face cloaked" in shown.pane._faces.text()
    qtbot.keyClick(shown.pane.view, Qt.Key.Key_Escape)
    assert shown.rows.isVisible()


# --- replacing, with the real engine


def queued(app: App, existing: str, **choices: object) -> QueuePage:
    shown = page(app, "queue", QueuePage)
    order = replace(app.context.order(), refine_steps=0, existing=existing, **choices)  # type: ignore[arg-type]
    photo = app.context.library.photos.get(photo_id(app, "astronaut.png"))
    assert photo is not None
    app.context.queue.add([(photo.id, photo.path)], order)
    return shown


def test_a_summary_never_says_done_when_nothing_was_written(
    cloaked_home: Path, open_known: Open, qtbot: QtBot, trash: Path
) -> None:
    app = open_known(cloaked_home)
    ended = app.context.queue.ended
    with qtbot.waitSignal(ended, timeout=LONG_MS):
        shown = queued(app, "ask")
    assert "1 new copy" in shown.summary._title.text()
    (first,) = app.context.queue.items
    before = Path(first.written).read_bytes()

    app.context.queue.clear()
    with qtbot.waitSignal(ended, timeout=LONG_MS):
        queued(app, "ask")
    assert "Nothing new: 1 copy was there already" in shown.summary._title.text()

    app.context.queue.clear()
    with qtbot.waitSignal(ended, timeout=LONG_MS):
        queued(app, "ask", strength="strong")
    assert shown.summary._title.text() == "No copy was made"
    assert shown.summary._replace.isVisible()
    assert shown.summary._beside.isVisible()
    assert not shown.summary._retry.isVisible()
    assert Path(first.written).read_bytes() == before

    with qtbot.waitSignal(ended, timeout=LONG_MS):
        shown.summary._beside.click()
    (item,) = app.context.queue.items
    assert item.state is State.DONE
    assert Path(item.written).name == "astronaut-2.cloaked.png"
    assert Path(first.written).read_bytes() == before
    assert not trash.exists()


def test_a_replaced_copy_lies_in_the_bin(
    cloaked_home: Path, open_known: Open, qtbot: QtBot, trash: Path
) -> None:
    app = open_known(cloaked_home)
    ended = app.context.queue.ended
    with qtbot.waitSignal(ended, timeout=LONG_MS):
        queued(app, "replace")
    (first,) = app.context.queue.items
    before = Path(first.written).read_bytes()
    app.context.queue.clear()
    with qtbot.waitSignal(ended, timeout=LONG_MS):
        queued(app, "replace")
    assert app.context.queue.items[0].state is State.ALREADY  # the same: it stays where it is
    assert not trash.exists()
    app.context.queue.clear()
    with qtbot.waitSignal(ended, timeout=LONG_MS):
        shown = queued(app, "replace", strength="strong")
    (item,) = app.context.queue.items
    assert item.state is State.DONE, item.code
    assert item.written == first.written
    assert Path(item.written).read_bytes() != before
    assert [path.read_bytes() for path in trash.iterdir()] == [before]
    assert "1 new copy" in shown.summary._title.text()
    assert len(app.context.library.protected.files()) == 1


def test_protect_offers_what_becomes_of_the_copies_that_are_there(
    app: App, two: tuple[Photo, Photo]
) -> None:
    library = app.context.library
    shown = page(app, "protect", ProtectPage, [two[0].id])
    assert shown.panel._taken.isVisible()
    assert shown.panel.existing == "replace"
    shown.panel.button.click()
    (item,) = app.context.queue.items
    assert item.order.existing == "replace"
    app.context.queue.cancel()
    library.protected.remove(library.protected.files()[0].id)
    app.window.go("protect", [two[0].id])
    assert not shown.panel._taken.isVisible()


def test_orders_of_before_are_read(tmp_path: Path) -> None:
    words = Order(out=str(tmp_path)).words()
    del words["existing"]
    assert Order.read(words).existing == "ask"
    assert "existing" not in Order(out="/", existing="beside").params()
    assert Order(out="/", existing="beside").params()["beside"] is True


def test_the_queue_goes_on_where_the_library_is_held_while_a_copy_makes_room(
    app: App, two: tuple[Photo, Photo]
) -> None:
    """What was raised then left the photo as one that runs, and nothing after it began."""
    (copy, *_) = app.context.library.protected.files()
    path = Path(copy.path)
    assert path.exists()
    with Library(app.context.paths) as other, other._database.transaction():
        assert app.context.copies.make_room(copy.path)
    assert not path.exists()  # in the bin, and known until somebody looks for it
