"""One selection: what is chosen in the library is what every other page speaks of, and says so."""

from __future__ import annotations

from pathlib import Path

from known import page
from library_rows import face, protect, real_photo
from PySide6.QtCore import QItemSelectionModel

from cloakroom.app import App
from cloakroom.bridge.auditing import ToCheck
from cloakroom.pages.check import CheckPage
from cloakroom.pages.copies import CopiesPage
from cloakroom.pages.library import LibraryPage
from cloakroom.pages.people import PeoplePage
from cloakroom.pages.protect import ProtectPage
from cloakroom.pages.reports import ReportsPage
from cloakroom_engine.protocol import Changed
from cloakroom_engine.records import AuditedCopy


def test_chosen_in_the_library_is_chosen_everywhere(app: App, tmp_path: Path) -> None:
    library = app.context.library
    photos = []
    for at, name in enumerate(("Anna", "Ben"), 1):
        photo = real_photo(library, tmp_path / "photos", at)
        person = library.people.add(name)
        library.faces.decide(face(library, photo).id, person.id, yes=True)
        protect(library, photo, person, tmp_path / "copies" / f"{at}.cloaked.jpg")
        photos.append(photo)
    grid = page(app, "library", LibraryPage)
    app.context.changed.emit(Changed("", photos=tuple(photo.id for photo in photos)))
    people, copies = page(app, "people", PeoplePage), page(app, "copies", CopiesPage)
    everybody, _, _ = people.overview.models
    assert (everybody.rowCount(), copies.model.rowCount()) == (2, 2)
    assert people.overview.note.isHidden()

    grid = page(app, "library", LibraryPage)
    index = grid.model.index_of(photos[1].id)
    grid.grid.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    assert app.context.chosen_photos == (photos[1].id,)
    notices: list[str] = []
    app.context.notice.connect(lambda text, _kind: notices.append(text))
    shown = page(app, "protect", ProtectPage)
    assert list(shown.film.ids) == [photos[1].id]
    assert notices[0].endswith("chosen in the library")
    page(app, "people", PeoplePage)
    assert [everybody.index(row).data() for row in range(everybody.rowCount())] == ["Ben"]
    assert people.overview.note.isVisible()
    assert people.overview.note.words.text().endswith("chosen in the library")
    page(app, "copies", CopiesPage)
    assert [copies.model.index(row).data() for row in range(copies.model.rowCount())] == [
        "2.cloaked.jpg"
    ]
    # One way out, on whatever page: nothing is chosen in the library either.
    copies.note.button.click()
    assert app.context.chosen_photos == ()
    assert not grid.grid.chosen_ids()
    assert (copies.model.rowCount(), copies.note.isVisible()) == (2, False)
    page(app, "people", PeoplePage)
    assert everybody.rowCount() == 2


def test_reports_and_the_check_speak_of_what_is_chosen(app: App, tmp_path: Path) -> None:
    library = app.context.library
    photos, audits = [], []
    for at, name in enumerate(("Anna", "Ben", "Chris"), 1):
        photo = real_photo(library, tmp_path / "photos", at)
        photos.append(photo.id)
        if name == "Chris":
            continue
        person = library.people.add(name)
        protect(library, photo, person, tmp_path / "copies" / f"{at}.cloaked.jpg")
        (copy,) = library.protected.files_of_photo(photo.id)
        judged = [AuditedCopy(photo.id, copy.id, copy.sha256, "held", 1, 0)]
        audits.append(library.audits.add(person.id, "{}", verdict="held", photos=1, copies=judged))
    reports = page(app, "reports", ReportsPage)
    assert reports.model.rowCount() == 4
    assert not reports.note.isVisible()
    check = page(app, "check", CheckPage)
    assert not check.note.isVisible()

    app.context.choose_photos([photos[1]])
    assert check.note.isVisible()
    asked: list[object] = []
    app.context.go.connect(lambda _name, what: asked.append(what))
    check.copies.click()
    assert asked == [ToCheck((str(tmp_path / "copies" / "2.cloaked.jpg"),))]
    page(app, "reports", ReportsPage)
    assert reports.model.index(0).data() == "Ben"
    assert reports.model.rowCount() == 2
    assert reports.note.words.text().endswith("chosen in the library")
    # Whoever asks for one report gets it, whatever is chosen.
    app.window.go("reports", audits[0].id)
    assert reports.model.rowCount() == 4
    assert not reports.note.isVisible()

    app.context.choose_photos([photos[2]])
    assert reports.model.rowCount() == 0
    assert reports.note.isVisible()
    page(app, "check", CheckPage)
    assert not check.copies.isVisible()
    assert check.note.isVisible()
    page(app, "reports", ReportsPage)
    reports.note.button.click()
    assert reports.model.rowCount() == 4
