"""The visual rules of docs/LOOKS.md, held on every page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from furnished import every_page, furnish, furnish_clip
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel
from waiting import settle

from cloakroom import theme
from cloakroom.app import App
from cloakroom.widgets.parts.base import Heading
from cloakroom.widgets.parts.column_page import ColumnArea
from cloakroom.widgets.parts.title_row import TitleRow
from cloakroom_engine.paths import Paths

ON_PHOTOS = {'"#000000"', '"#FFFFFF"'}
"""What lies on a photo has to be seen on every photo, whatever the appearance."""
STYLE = Paths.at(".").resources / "style" / "app.qss"
SOURCES = sorted(Path(theme.__file__).parent.rglob("*.py"))


@pytest.fixture
def furnished(app: App, tmp_path: Path) -> App:
    furnish(app.context, tmp_path)
    furnish_clip(app.context, tmp_path)
    app.window.resize(1180, 760)
    settle()
    return app


def baseline(label: QLabel) -> int:
    """Where the letters of a label stand, in pixels of its window."""
    bottom = label.contentsRect().bottom() - label.fontMetrics().descent()
    return label.mapTo(label.window(), QPoint(0, bottom)).y()


def test_titles_begin_where_the_page_does(furnished: App) -> None:
    seen = set()
    for name, argument in every_page(furnished.context):
        furnished.window.go(name, argument)
        settle()
        page = furnished.window.page(name)
        titles = [each for each in page.findChildren(Heading) if each.isVisible() and each.text()]
        if page.immersive or not titles or page.findChildren(ColumnArea):
            continue  # a column that is read stands in the middle
        first = min(titles, key=lambda each: each.mapTo(page, QPoint()).y())
        at = first.mapTo(page, QPoint())
        left, top = theme.PAGE[:2]
        assert (at.x(), abs(at.y() - top) <= theme.M) == (left, True), (name, at)
        seen.add(name)
    assert {"library", "people", "copies", "reports", "check"} <= seen


def test_counts_stand_on_the_line_of_their_title(furnished: App) -> None:
    found = 0
    for name in ("library", "copies"):
        furnished.window.go(name)
        settle()
        for row in furnished.window.page(name).findChildren(TitleRow):
            assert row.count.text()
            assert abs(baseline(row.count) - baseline(row.title)) <= 1, name
            found += 1
    assert found == 2


def test_a_column_that_is_read_stands_in_the_middle_and_is_not_too_wide(furnished: App) -> None:
    furnished.window.resize(1600, 900)
    for name in ("settings", "models"):
        furnished.window.go(name)
        settle()
        area = furnished.window.page(name).findChild(ColumnArea)
        assert area is not None
        inside = area.column.parentWidget()
        left = inside.mapTo(area, QPoint()).x()
        assert abs(left - (area.viewport().width() - inside.width() - left)) <= 2
        assert inside.width() <= 860


def test_distances_and_colours_are_those_of_the_theme() -> None:
    """A number in a margin is one of the grid; a colour has a name."""
    grid = {0, 2, 6, *theme.SPACE}
    for source in SOURCES:
        text = source.read_text(encoding="utf-8")
        for call in re.findall(
            r"set(?:Contents|View)Margins\(([^)]*)\)|setSpacing\(([^)]*)\)", text
        ):
            numbers = [int(each) for each in re.findall(r"(?<![\w.])\d+", ",".join(call))]
            assert set(numbers) <= grid, (source.name, call)
        if source.name != "theme.py":
            colours = set(re.findall(r"\"#[0-9A-Fa-f]{6,8}\"", text))
            assert colours <= ON_PHOTOS, source.name
    assert not re.findall(r"#[0-9A-Fa-f]{6}\b", STYLE.read_text(encoding="utf-8"))


def test_letters_come_in_five_sizes() -> None:
    sizes = set(re.findall(r"font-size: ([^;]+);", STYLE.read_text(encoding="utf-8")))
    assert sizes <= {"$small", "$body", "$large", "$title", "$display"}


def test_nothing_moves_by_itself() -> None:
    """What waits turns; nothing else is animated."""
    moving = [s.name for s in SOURCES if "QPropertyAnimation" in s.read_text(encoding="utf-8")]
    assert moving == []
