"""Beside the photos: a tree of their folders that stays open, and a line of their dates."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import pytest
from known import page
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from waiting import settle

from cloakroom.app import App
from cloakroom.items.photos.dates import Dates
from cloakroom.items.photos.folder_tree import Branch, branches
from cloakroom.pages.library import LibraryPage
from cloakroom_engine.library import Library
from cloakroom_engine.protocol import Changed

SEP = os.sep


def told(tree: tuple[Branch, ...]) -> list[object]:
    return [(each.name, each.photos, told(each.inside)) for each in tree]


def test_folders_lie_in_one_another_and_empty_ones_between_are_left_out() -> None:
    def path(*parts: str) -> str:
        return SEP + SEP.join(parts)

    counts = {
        path("home", "me", "Pictures", "2019", "b"): 2,
        path("home", "me", "Pictures", "2019", "a", "deep", "deeper"): 1,
        path("home", "me", "Pictures", "2020"): 4,
        path("home", "me", "Pictures", "2020", "inner"): 8,
        path("media", "card"): 16,
    }
    found = branches(counts)
    assert told(found) == [
        ("card", 16, []),
        ("Pictures", 15, [
            ("2019", 3, [("b", 2, []), ("deeper", 1, [])]),
            ("2020", 12, [("inner", 8, [])]),
        ]),
    ]  # fmt: skip
    assert branches({}) == ()


def dated(library: Library, folder: Path, *days: tuple[int, int, int]) -> None:
    for at, (year, month, day) in enumerate(days):
        moment = round(datetime(year, month, day, 12).timestamp())
        library.photos.add(
            str(folder / str(year) / f"{at}.jpg"), sha256=f"{at:064x}", size_bytes=1, mtime_ns=1,
            width=100, height=100, format="jpeg", taken_s=moment,
        )  # fmt: skip


@pytest.fixture
def browsed(app: App, tmp_path: Path) -> LibraryPage:
    """Ninety photos of three years, the newest first."""
    months = [(year, month) for year in (2019, 2021, 2024) for month in (2, 3, 7)]
    days = [(*month, day) for month in months for day in range(1, 11)]
    dated(app.context.library, tmp_path / "photos", *days)
    found = page(app, "library", LibraryPage)
    app.context.changed.emit(Changed(""))
    found._refresh()
    settle()
    return found


def test_the_line_leads_to_a_month(browsed: LibraryPage) -> None:
    line, grid = browsed.around.dates, browsed.grid
    assert line.isVisible()
    assert line.accessibleName() == "Dates: July 2024"
    rows: list[int] = []
    line.wanted.connect(rows.append)
    line.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        QTest.keyClick(line, key)
    assert rows == [10, 20, 30, 20, 10]
    QTest.keyClick(line, Qt.Key.Key_End)
    assert rows[-1] == 89
    assert line.accessibleName() == "Dates: February 2019"
    settle()
    assert grid.visualRect(browsed.model.index(89)).intersects(grid.viewport().rect())
    assert grid.currentIndex().row() == 89
    # As somebody scrolls, the line follows.
    grid.verticalScrollBar().setValue(0)
    assert line.accessibleName() == "Dates: July 2024"
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=line.rect().center())
    assert 40 < rows[-1] < 50
    browsed.header.order.setCurrentIndex(browsed.header.order.findData("name"))
    assert not line.isVisible()


def test_years_are_found_without_reading_the_list(
    browsed: LibraryPage, app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    photos = app.context.library.photos
    taken = photos.taken_s

    def count(photo_id: int) -> int:
        asked.append(photo_id)
        return taken(photo_id)

    monkeypatch.setattr(photos, "taken_s", count)
    dates = Dates(app.context.library, browsed.model)
    assert dates.years() == [(0, 2024), (30, 2021), (60, 2019)]
    assert len(asked) < 30
    browsed.filters.narrow(folder=str(Path(photos.all()[0].path).parent))
    assert dates.years() == [(0, 2019)]


def test_the_tree_stays_open_and_narrows(browsed: LibraryPage, app: App, tmp_path: Path) -> None:
    around = browsed.around
    assert not around.folders.isVisible()
    QTest.keyClick(browsed.grid, Qt.Key.Key_F9)
    assert around.folders.isVisible()
    assert app.context.preferences.folders_open
    tree = around.folders
    assert [tree.topLevelItem(at).text(0) for at in range(2)] == ["All folders", "photos"]
    assert tree.topLevelItem(1).isExpanded()
    tree.setFocus()
    tree.setCurrentItem(tree.topLevelItem(1))
    for _ in range(2):
        QTest.keyClick(tree, Qt.Key.Key_Down)
    assert Path(browsed.filters.filter.folder).name == "2021"
    assert browsed.model.rowCount() == 30
    browsed.filters.clear()
    assert tree.currentItem().text(0) == "All folders"
    assert browsed.model.rowCount() == 90
    tree.topLevelItem(1).setExpanded(False)
    dated(app.context.library, tmp_path / "photos" / "more", (2024, 1, 1))
    tree.read()
    assert tree.topLevelItem(1).text(1) == "91"
    assert not tree.topLevelItem(1).isExpanded()
