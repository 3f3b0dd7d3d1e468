"""One selection: what is chosen in the library is what every other page speaks of, and says so."""

from __future__ import annotations

from pathlib import Path

from known import page
from library_rows import face, protect, real_photo
from PySide6.QtCore import QItemSelectionModel

from cloakroom.app import App
from cloakroom.pages.copies import CopiesPage
from cloakroom.pages.library import LibraryPage
from cloakroom.pages.people import PeoplePage
from cloakroom.pages.protect import ProtectPage
from cloakroom_engine.protocol import Changed


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
