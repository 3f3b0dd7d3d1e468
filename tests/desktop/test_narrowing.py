"""Albums, kept searches, filters together, and the menus of a right click."""

from __future__ import annotations

from pathlib import Path

import pytest
from furnished import furnish
from PySide6.QtWidgets import QInputDialog, QMenu
from waiting import settle

from cloakroom.app import App
from cloakroom.pages.library import LibraryPage
from cloakroom.pages.people import PeoplePage
from cloakroom.pages.protect import ProtectPage
from cloakroom.pages.queue import QueuePage
from cloakroom.widgets.parts.menu import filled
from cloakroom_engine.records import PhotoFilter


@pytest.fixture
def furnished(app: App, tmp_path: Path) -> App:
    furnish(app.context, tmp_path)
    settle()
    return app


@pytest.fixture
def library_page(furnished: App) -> LibraryPage:
    furnished.window.go("library")
    page = furnished.window.page("library")
    assert isinstance(page, LibraryPage)
    settle()
    return page


def called(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_args: (name, True))


def texts(menu: QMenu) -> list[str]:
    return [
        action.text().replace("&", "").split("\t")[0] for action in menu.actions() if action.text()
    ]


def choose(menu: QMenu, *path: str) -> None:
    """Click through a menu and its menus."""
    for at, name in enumerate(path):
        action = next(
            each
            for each in menu.actions()
            if each.text().replace("&", "").split("\t")[0].split(" (")[0] == name
        )
        if at + 1 == len(path):
            action.trigger()
        else:
            menu = action.menu()
            assert isinstance(menu, QMenu)


def open_menu(chip: object) -> QMenu:
    menu = chip.menu()  # type: ignore[attr-defined]
    menu.aboutToShow.emit()
    assert isinstance(menu, QMenu)
    return menu


def names(page: LibraryPage) -> set[str]:
    tiles = (page.model.tile(page.model.index(row)) for row in range(page.model.rowCount()))
    return {Path(tile.photo.path).name for tile in tiles if tile}


def test_people_states_folders_and_times_narrow_together(library_page: LibraryPage) -> None:
    filters = library_page.filters
    choose(open_menu(filters._person), "Annabella-Constanze")
    assert names(library_page) == {f"photo_0000{at}.jpg" for at in (1, 2, 3)}
    choose(open_menu(filters._person), "Bert 2")
    assert filters._person.text() == "Annabella-Constanze + Bert 2"
    assert names(library_page) == {"photo_00002.jpg"}
    choose(open_menu(filters._protected), "With a copy")
    assert names(library_page) == {"photo_00002.jpg"}
    choose(open_menu(filters._person), "Bert 2")
    assert names(library_page) == {"photo_00001.jpg", "photo_00002.jpg"}
    choose(open_menu(filters._person), "Everybody")
    choose(open_menu(filters._protected), "With or without a copy")
    folders = open_menu(filters._folder)
    assert "photos (16)" in texts(folders)
    choose(folders, "photos")
    assert filters._folder.text() in {"photos"}
    assert 0 < library_page.model.rowCount() < 19
    filters.clear()
    choose(open_menu(filters._when), "2023", "November 2023")
    assert filters._when.text() == "November 2023"
    assert library_page.model.rowCount() == 19
    choose(open_menu(filters._when), "2023", "The whole year")
    assert filters._when.text() == "2023"


def test_an_album_is_made_of_what_is_chosen_and_taken_back(
    library_page: LibraryPage, furnished: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    context, grid = furnished.context, library_page.grid
    grid.setCurrentIndex(library_page.model.index(0))
    grid.selectAll()
    called(monkeypatch, "Everything")
    choose(filled(grid, library_page._fill_menu), "Put into an album", "New album…")
    (album,) = context.library.albums.all()
    assert len(context.library.albums.photos(album.id)) == 19
    grid.clearSelection()
    grid.setCurrentIndex(library_page.model.index(3))
    called(monkeypatch, "Everything")
    choose(filled(grid, library_page._fill_menu), "Put into an album", "New album…")
    assert "already" in furnished.window.bar.text
    choose(open_menu(library_page.filters.album), "Everything")
    assert library_page.filters.album.text() == "Everything"
    assert library_page.model.rowCount() == 19
    grid.setCurrentIndex(library_page.model.index(0))
    choose(filled(grid, library_page._fill_menu), "Take out of this album")
    library_page._refresh()
    assert library_page.model.rowCount() == 18
    context.undo.undo()
    library_page._refresh()
    assert library_page.model.rowCount() == 19
    choose(open_menu(library_page.filters.album), "Forget it")
    assert context.library.albums.all() == []
    assert library_page.filters.filter == PhotoFilter()
    context.undo.undo()
    (again,) = context.library.albums.all()
    assert len(context.library.albums.photos(again.id)) == 19


def test_a_search_is_kept_and_found_again(
    library_page: LibraryPage, furnished: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    filters = library_page.filters
    choose(open_menu(filters._person), "Annabella-Constanze")
    choose(open_menu(filters._protected), "Without a copy")
    called(monkeypatch, "To do")
    choose(open_menu(filters.album), "Keep this search…")
    filters.album.show_filter(filters.filter)
    assert filters.album.text() == "To do"
    wanted = filters.filter
    filters.clear()
    assert library_page.model.rowCount() == 19
    choose(open_menu(filters.album), "To do")
    assert filters.filter == wanted
    assert names(library_page) == {"photo_00003.jpg"}
    called(monkeypatch, "Later")
    choose(open_menu(filters.album), "Rename…")
    assert [each.name for each in furnished.context.library.albums.all()] == ["Later"]


def test_a_right_click_offers_what_keys_and_buttons_do(
    library_page: LibraryPage, furnished: App
) -> None:
    grid = library_page.grid
    ids = furnished.context.library.photos.ids()
    grid.setCurrentIndex(library_page.model.index(ids.index(min(ids))))
    offered = texts(filled(grid, library_page._fill_menu))
    assert offered[:3] == ["Open", "Protect…", "Show copy"]
    assert {"Show in folder", "Put into an album", "Remove from library…"} <= set(offered)
    furnished.window.go("people")
    people = furnished.window.page("people")
    assert isinstance(people, PeoplePage)
    settle()
    cards = people.overview.people
    cards.setCurrentIndex(cards.model().index(0, 0))
    menu = filled(cards, lambda menu: people._fill_menu(cards, menu))
    assert {"Open", "Show photos", "Rename", "Merge with…", "Erase this person…"} <= set(
        texts(menu)
    )
    choose(menu, "Show photos")
    assert furnished.window.page_name == "library"
    assert len(names(library_page)) == 3
    furnished.window.go("people")
    unknown = people.overview.once
    people.overview._show_once.setChecked(True)
    settle()
    unknown.setCurrentIndex(unknown.model().index(0, 0))
    before = unknown.model().rowCount()
    choose(filled(unknown, lambda menu: people._fill_menu(unknown, menu)), "Ignore for good")
    people._refresh()
    assert unknown.model().rowCount() == before - 1


def test_an_empty_place_offers_nothing(app: App) -> None:
    app.window.go("queue")
    page = app.window.page("queue")
    assert isinstance(page, QueuePage)
    assert page.actions_for([], page) == []


def test_what_is_chosen_in_the_library_is_chosen_on_the_protect_page(
    library_page: LibraryPage, furnished: App
) -> None:
    ids = furnished.context.library.photos.ids()
    grid = library_page.grid
    grid.setCurrentIndex(library_page.model.index(2))
    grid.selectAll()
    furnished.window.go("protect")
    protect = furnished.window.page("protect")
    assert isinstance(protect, ProtectPage)
    assert set(protect.film.ids) == set(ids)
    furnished.window.go("library")
    assert set(grid.chosen_ids()) == set(ids)
    grid.clearSelection()
    furnished.window.go("protect")
    # Nothing is chosen: what was worked on is still there.
    assert set(protect.film.ids) == set(ids)
